"""Lists, queues and searches walk indexes, whatever the register holds."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import pytest
from dossier.domain.states import OPEN_STATUSES, Status
from dossier.domain.timeliness import ZONE
from dossier.dossiers.access import Lanes
from dossier.dossiers.models import dossiers
from dossier.dossiers.repository import with_names
from dossier.finding import counting, repository, service
from dossier.finding.queues import QUEUES, Queue, Viewpoint
from dossier.finding.repository import Wanted
from dossier.finding.service import SORTS, Filters
from dossier.persons import repository as persons
from kernel.auth import Principal
from kernel.db import create_engine, within_scope
from kernel.testing.plugin import Database
from sqlalchemy import Executable, text
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from worktime import district_calendar

ROWS = 40_000
AGENCIES = [2, *range(101, 121)]
LANES = {"all": Lanes(AGENCIES, []), "commune": Lanes([107], []), "division": Lanes([], [13])}
NOW = dt.datetime(2021, 9, 14, 9, tzinfo=ZONE)
FILL = f"""
    INSERT INTO dossiers (agency_id, division_id, level, code, procedure_version_id, procedure_code, field_id,
        channel, mechanism, status, applicant_kind, applicant_name, applicant_folded, phone, identity_number,
        address, submitted_at, received_at, due_at, completed_at, ended_at, outcome, duration_unit,
        assignee_id, last_hash, source)
    SELECT agency, CASE WHEN agency = 2 THEN 11 + g % 12 END,
        CASE WHEN agency = 2 THEN 'district' ELSE 'commune' END, 'T-' || agency || '-' || g,
        1, '1.' || g % 110, g % 15, CASE WHEN g % 5000 = 0 THEN 'online' ELSE 'counter' END,
        'one_stop', state, 'person', name, name, '09' || lpad((g * 37 % 100000000)::text, 8, '0'),
        lpad(g::text, 12, '0'), 'Thôn ' || g % 9000, at,
        CASE WHEN state <> 'submitted' THEN at END, at + interval '3 days',
        CASE WHEN state IN ('completed', 'returned') THEN at END,
        CASE WHEN outcome IS NOT NULL THEN at END, outcome, 'working_day',
        CASE WHEN state = 'processing' THEN (g % 60)::text END, '', 'import'
    FROM (
        SELECT g, (ARRAY[{", ".join(map(str, AGENCIES))}])[1 + g % 21] AS agency,
            timestamptz '2021-09-14 09:00+07' - interval '1 hour' * ({ROWS} - g) AS at,
            CASE WHEN g < {ROWS} * 0.99 THEN CASE WHEN g % 400 = 0 THEN 'withdrawn' ELSE 'returned' END
                 ELSE (ARRAY[{", ".join(f"'{one}'" for one in (*OPEN_STATUSES, "completed"))}])[1 + g / 21 % 13]
                 END AS state,
            concat_ws(' ', 'nguyen', (ARRAY['van', 'thi', 'duc'])[1 + g % 3], substr(md5((g % 3000)::text), 1, 5))
                AS name
        FROM generate_series(1, {ROWS}) AS g
    ) AS rows,
    LATERAL (SELECT CASE WHEN state IN ('returned', 'completed') THEN 'resolved'
                         WHEN state = 'withdrawn' THEN 'withdrawn' END AS outcome) AS ended
"""

VIEW = Viewpoint.of(
    Principal("7", "staff", "x", roles=frozenset({"leader"})), NOW, district_calendar(range(2020, 2023))
)
ASKED = """
    INSERT INTO consultations (dossier_id, agency_id, kind, partner_id, question, asked_at, due_at, answered_at)
    SELECT id, agency_id, 'opinion', 101 + id % 20, 'Hỏi', received_at, received_at + interval '2 days',
        CASE WHEN status <> 'consulting' AND status <> 'linked' THEN received_at END
    FROM dossiers WHERE received_at IS NOT NULL AND (id % 7 = 0 OR status IN ('consulting', 'linked'))
"""


@pytest.fixture(scope="module")
async def volume(database: Database) -> AsyncIterator[AsyncConnection]:
    """A register of some size, seen with the application's role as the service sees it."""
    owner = create_async_engine(database.migrator_url)
    async with owner.begin() as db:
        await db.execute(
            text(
                "INSERT INTO procedure_versions (version_id, code, name, field_id, field_name, valid_from,"
                " content) VALUES (1, '1.1', 'Thủ tục', 1, 'Lĩnh vực', '2019-01-01', '{}')"
            )
        )
        await db.execute(text(FILL))
        await db.execute(text(ASKED))
        await db.execute(text("INSERT INTO applicant_names SELECT DISTINCT applicant_folded FROM dossiers"))
        await db.execute(text("ANALYZE"))
    await owner.dispose()
    engine = create_engine(database.url)
    async with engine.connect() as db:
        await repository.enter(db, "*")
        yield db
    await engine.dispose()


async def plan_of(db: AsyncConnection, wanted: Wanted) -> str:
    return await explained(db, repository.statement(wanted, 51, None, empty=False))


async def explained(db: AsyncConnection, statement: Executable) -> str:
    written = str(statement.compile(dialect=asyncpg.dialect(), compile_kwargs={"literal_binds": True}))
    lines = await db.execute(text(f"EXPLAIN {written}".replace(":", r"\:")))
    return "\n".join(lines.scalars())


def check(plan: str) -> None:
    assert "Seq Scan on dossiers" not in plan, plan
    assert "Seq Scan on consultations" not in plan, plan


@pytest.mark.parametrize("lanes", LANES)
@pytest.mark.parametrize("queue", QUEUES.values(), ids=list(QUEUES))
async def test_a_queue_walks_an_index(volume: AsyncConnection, queue: Queue, lanes: str) -> None:
    wanted = Wanted(LANES[lanes], queue.statuses, [queue.predicate(VIEW)], SORTS[queue.sort], queue.walk)
    check(await plan_of(volume, wanted))


@pytest.mark.parametrize("lanes", LANES)
async def test_all_counts_together_walk_indexes(volume: AsyncConnection, lanes: str) -> None:
    statement = counting.statement(LANES[lanes], [101, 102], list(QUEUES.values()), VIEW)
    assert statement is not None
    check(await explained(volume, statement))


@pytest.mark.parametrize("lanes", LANES)
@pytest.mark.parametrize("sort", ["received_at", "-received_at", "due_at", "-due_at", "code", "-code"])
@pytest.mark.parametrize(
    "statuses",
    [(), (Status.RETURNED,), (Status.WITHDRAWN, Status.STOPPED), (Status.PROCESSING, Status.RETURNED)],
    ids=lambda statuses: "+".join(statuses) or "any",
)
async def test_every_order_offered_walks_an_index(
    volume: AsyncConnection, sort: str, statuses: tuple[Status, ...], lanes: str
) -> None:
    check(await plan_of(volume, Wanted(LANES[lanes], statuses, [], SORTS[sort])))


@pytest.mark.parametrize("lanes", LANES)
@pytest.mark.parametrize(
    "filters",
    [
        Filters(procedure_code="1.7"),
        Filters(field_id=3),
        Filters(channel="online"),
        Filters(assignee_id="7", status=(Status.PROCESSING,)),
        Filters(code=("T-2-21", "T-107-8")),
        Filters(received=(dt.date(2020, 3, 1), dt.date(2020, 3, 31))),
        Filters(q="0900001"),
        Filters(q="T-107-8"),
        Filters(q="nguyen thi"),
        Filters(q="duc 1679"),
    ],
    ids=lambda filters: str(filters.q or filters.channel or filters.procedure_code or filters.field_id),
)
async def test_filters_and_searches_walk_indexes(volume: AsyncConnection, filters: Filters, lanes: str) -> None:
    searched, named = await service.search(volume, filters.q)
    conditions = [*service.conditions(filters), *searched]
    wanted = Wanted(LANES[lanes], filters.status, conditions, SORTS["-received_at"], named=named)
    check(await plan_of(volume, wanted))


async def test_few_names_are_looked_up_once_for_all_lanes(volume: AsyncConnection) -> None:
    conditions, named = await service.search(volume, "thi c4ca4")
    assert named
    plan = await plan_of(volume, Wanted(LANES["all"], (), conditions, SORTS["-received_at"], named=named))
    assert plan.count("ix_dossiers_name") == 1, plan
    assert "unnest" not in plan, plan


async def test_one_dossier_is_found_by_its_code_alone(volume: AsyncConnection) -> None:
    statement = within_scope(with_names().where(dossiers.c.code == "T-107-8"))
    plan = await explained(volume, statement.params(scope="{107}"))
    assert "Index Scan using uq_dossiers_code" in plan, plan
    check(plan)


@pytest.mark.parametrize("within", [None, AGENCIES, [107]], ids=["all", "district", "commune"])
@pytest.mark.parametrize(
    ("find", "indexes"),
    [
        (partial(persons.numbers_statement, "0900001480"), ("ix_dossiers_phone", "ix_dossiers_identity")),
        (
            partial(persons.household_statement, ["0900001480"], ["Thôn 40"]),
            ("ix_dossiers_phone", "ix_dossiers_address"),
        ),
        (
            partial(persons.twins_statement, "1.7", "000000000117", "0900001480", "nguyen van x"),
            ("ix_dossiers_phone", "ix_dossiers_identity"),
        ),
        (
            partial(
                persons.page_statement,
                [
                    persons.Asked(0, "1.7", "000000000117", "0900001480", "nguyen van x"),
                    persons.Asked(1, "1.7", "", "0900001481", "nguyen van y"),
                ],
            ),
            ("ix_dossiers_phone", "ix_dossiers_identity"),
        ),
    ],
    ids=["number", "household", "twins", "twins of a page"],
)
async def test_recall_walks_its_indexes(
    volume: AsyncConnection, find: Any, indexes: tuple[str, ...], within: list[int] | None
) -> None:
    plan = await explained(volume, find(within))
    check(plan)
    assert all(index in plan for index in indexes), plan


async def test_a_search_run_again_and_again_finds_the_same(volume: AsyncConnection) -> None:
    """PostgreSQL turns to a generic plan at the sixth run unless it is told not to."""
    mode = (await volume.execute(text("SHOW plan_cache_mode"))).scalar()
    assert mode == "force_custom_plan"
    for typed in ("nguyen thi", "nguyen", "thi c4ca4", "duc 1679"):
        found = set()
        for _ in range(20):
            conditions, named = await service.search(volume, typed)
            wanted = Wanted(LANES["all"], (), conditions, SORTS["-received_at"], named=named)
            rows = await repository.page(volume, wanted, 51, None)
            found.add(tuple(row["id"] for row in rows))
        assert len(found) == 1


async def test_the_hundredth_page_costs_what_the_first_costs(volume: AsyncConnection) -> None:
    """Walking on from a key reads as much of the index as walking from the start."""
    order = SORTS["-received_at"]
    wanted = Wanted(LANES["commune"], (), (), order)
    rows = await repository.page(volume, wanted, 51, None)
    seen = {row["id"] for row in rows}
    for _ in range(random.Random(7).randint(20, 30)):
        last = rows[-1]
        rows = await repository.page(volume, wanted, 50, repository.Position(last["received_at"], last["id"]))
        assert seen.isdisjoint(row["id"] for row in rows)
        seen.update(row["id"] for row in rows)
    statement = repository.statement(
        wanted, 51, repository.Position(rows[-1]["received_at"], rows[-1]["id"]), empty=False
    )
    written = str(statement.compile(dialect=asyncpg.dialect(), compile_kwargs={"literal_binds": True}))
    lines = (
        (await volume.execute(text(f"EXPLAIN (ANALYZE, TIMING OFF) {written}".replace(":", r"\:"))))
        .scalars()
        .all()
    )
    walk = next(line for line in lines if "ix_dossiers_received" in line)
    assert "rows=51.00" in walk.split("actual")[1], walk
