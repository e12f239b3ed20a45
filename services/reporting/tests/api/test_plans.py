"""At volume, counting a period and listing a cell read the index of days and nothing else."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import asyncpg
import pytest
from kernel.auth import principal_of
from kernel.db import apply_scope, create_engine
from kernel.testing.plugin import Database
from reporting.domain import periods
from reporting.domain.measures import BY_NAME, MEASURES
from reporting.domain.predicates import edges
from reporting.statistics import repository
from reporting.statistics.repository import Filters
from sqlalchemy import Select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import make_url

FACTS = 120_000
PERIOD = periods.named("2017-m05")
DAYS = edges(PERIOD, dt.date(2021, 9, 15))
WHO = principal_of({"sub": "1", "kind": "staff", "read": ["*"]})
FILL = """
    INSERT INTO app.facts (dossier_id, received_at, due_at, ended_at, recorded_at, version, agency_id, field_id,
        received_on, due_on, open_until, level, channel, mechanism, status, outcome, timeliness, code,
        procedure_code, act, source)
    SELECT n, day, day + 5, CASE WHEN n % 400 > 0 THEN day + stay END, day, 1, 101 + n % 20, n % 40, day, day + 5,
        CASE WHEN n % 400 > 0 THEN day + stay ELSE 'infinity' END, 'commune', 'counter', 'one_stop', 'completed',
        CASE WHEN n % 400 > 0 THEN 'resolved'::app.fact_outcome END,
        CASE WHEN n % 400 > 0 THEN 'early'::app.fact_timeliness END, 'code-' || n, '1.000001', 'import', 'import'
    FROM (SELECT n, date '2012-01-01' + n * 3650 / $1 AS day, n % 7 AS stay FROM generate_series(1, $1::int) AS n)
"""


HISTORY = """
    INSERT INTO app.fact_versions
    SELECT dossier_id, told, received_at, due_at, CASE WHEN told = 2 THEN ended_at END, received_at,
        CASE told WHEN 1 THEN received_on ELSE open_until END,
        CASE WHEN told = 1 AND open_until < 'infinity' THEN open_until ELSE 'infinity' END,
        agency_id, division_id, field_id, received_on, due_on,
        CASE WHEN told = 2 THEN open_until ELSE 'infinity' END, level, channel, mechanism, status,
        CASE WHEN told = 2 THEN outcome END, CASE WHEN told = 2 THEN timeliness END, code, act, source
    FROM (SELECT facts.*, nth AS told FROM app.facts, (VALUES (1), (2)) AS versions (nth)
           WHERE nth = 1 OR open_until < 'infinity') AS both_versions
"""
"""Received, and ended some days later: every dossier that ended has stood open in the history."""


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    url = make_url(database.migrator_url).set(drivername="postgresql").render_as_string(hide_password=False)
    owner = await asyncpg.connect(url)
    await owner.execute("SET search_path = app, public")
    await owner.execute(FILL.replace("$1", str(FACTS)))
    await owner.execute("VACUUM ANALYZE facts")
    await owner.execute(HISTORY)
    await owner.execute("VACUUM ANALYZE fact_versions")
    await owner.close()


class Caught(Exception):  # noqa: N818 - carries the statement out
    pass


class Catcher:
    """Stands where the connection is and keeps the statement."""

    async def execute(self, query: Select[Any], params: Mapping[str, Any]) -> None:
        statement = query.params(**params).compile(
            dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}
        )
        raise Caught(str(statement))


async def plan(database: Database, ask: Any, *given: Any, **named: Any) -> str:
    with pytest.raises(Caught) as caught:
        await ask(Catcher(), WHO, *given, **named)
    engine = create_engine(database.url)
    async with engine.connect() as db:
        await apply_scope(db, None)
        lines = (await db.execute(text("EXPLAIN " + str(caught.value).replace(":", "\\:")))).scalars().all()
    await engine.dispose()
    return "\n".join(lines)


async def test_a_table_of_a_month_reads_the_index_of_days_only(database: Database) -> None:
    found = await plan(database, repository.count, MEASURES, ["agency", "field", "channel"], Filters(), DAYS)
    assert found.count("Index Only Scan using ix_facts_days") == 2, found
    assert "ix_facts_contradictory" in found
    assert "Seq Scan" not in found, found


@pytest.mark.parametrize("measure", sorted(BY_NAME))
@pytest.mark.parametrize("after", [None, (dt.date(2017, 4, 20), dt.date(2017, 4, 22), 65_000)])
async def test_a_page_of_any_cell_is_found_in_the_index(
    database: Database, measure: str, after: repository.CellKey | None
) -> None:
    filters = Filters(agency_ids=[101])
    found = await plan(database, repository.list_cell, BY_NAME[measure], filters, DAYS, after, 51)
    assert "Seq Scan" not in found, found
    assert "ix_facts_days" in found


@pytest.mark.parametrize("known_at", [dt.date(2017, 5, 20), dt.date(2021, 9, 15)])
async def test_a_table_as_known_on_a_day_does_not_read_the_whole_history(
    database: Database, known_at: dt.date
) -> None:
    found = await plan(
        database, repository.count, MEASURES, ["agency", "field"], Filters(), DAYS, known_at=known_at
    )
    assert "Seq Scan" not in found, found
    assert "ix_fact_versions_days" in found, found


@pytest.mark.parametrize("after", [None, (dt.date(2017, 4, 20), dt.date(2017, 4, 22), 65_000)])
async def test_a_page_of_a_cell_as_known_on_a_day_is_found_in_an_index(
    database: Database, after: repository.CellKey | None
) -> None:
    measure, filters = BY_NAME["received_total"], Filters(agency_ids=[101])
    known_at = dt.date(2019, 3, 1)
    found = await plan(database, repository.list_cell, measure, filters, DAYS, after, 51, known_at=known_at)
    assert "Seq Scan" not in found, found
