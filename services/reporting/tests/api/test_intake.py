"""Following the feed: duplicates, disorder, crashes, unreadable events; and the proof by rebuilding."""

import asyncio
import datetime as dt
import random
import runpy
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from kernel import migrate
from kernel.clock import real_now
from kernel.db import apply_scope, create_engine, transaction
from kernel.testing.plugin import Database
from reporting.adapters.catalog import Catalog
from reporting.facts import repository
from reporting.intake import service
from reporting.intake.service import FEED, Puller
from reporting.labels import service as labels
from reporting.rebuild import prove
from reporting.worker import keep_doing
from reporting_factories import ListFeed, Told, random_facts, told
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.ext.asyncio import AsyncEngine


@pytest.fixture
async def engine(fresh_database: Database) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(fresh_database.url)
    yield engine
    await engine.dispose()


async def held(engine: AsyncEngine, what: str = "dossier_id, version FROM facts ORDER BY 1") -> list[Any]:
    async with transaction(engine) as db:
        await apply_scope(db, None)
        return [tuple(row) for row in await db.execute(text(f"SELECT {what}"))]


async def held_by(engine: AsyncEngine, statement: str) -> None:
    async with transaction(engine) as db:
        await apply_scope(db, None)
        await db.execute(text(statement))


async def fingerprint(engine: AsyncEngine) -> tuple[int, str]:
    async with transaction(engine) as db:
        await apply_scope(db, None)
        return await repository.fingerprint(db)


def versions(number: int, each: int) -> list[Told]:
    """Several versions of each dossier, in random order, some told twice."""
    draw = random.Random(7)
    facts = []
    for one in random_facts(3, number):
        for version in range(1, each + 1):
            facts.append({**one, "version": version, "act": f"act_{version}"})
    facts += draw.sample(facts, len(facts) // 4)
    draw.shuffle(facts)
    return facts


async def test_only_the_newest_version_counts_whatever_the_order(engine: AsyncEngine) -> None:
    feed = ListFeed.of(versions(60, 4))
    await Puller(engine, feed, page=17).catch_up()
    assert {version for _id, version in await held(engine)} == {4}
    assert len(await held(engine)) == 60
    assert await held(engine, "count(*) FROM fact_history") == [(240,)]
    assert await held(engine, "position FROM feed_cursors") == [(len(feed.events),)]


async def test_pulling_again_changes_nothing(engine: AsyncEngine) -> None:
    feed = ListFeed.of(versions(30, 3))
    await Puller(engine, feed).catch_up()
    before = await fingerprint(engine)
    assert await Puller(engine, feed).catch_up() == 0
    assert await fingerprint(engine) == before


class DyingFeed(ListFeed):
    """Breaks at every third pull, as a neighbour does that is restarted all the time."""

    async def pull(self, after: int, limit: int = 5000) -> tuple[Sequence[Mapping[str, Any]], int, int]:
        page = await super().pull(after, limit)
        if self.pulls % 3 == 0:
            raise httpx.ConnectError("down")
        return page


async def test_a_neighbour_that_keeps_falling_over_costs_nothing_but_time(engine: AsyncEngine) -> None:
    feed = DyingFeed(list(ListFeed.of(versions(40, 3)).events))
    puller, stop = Puller(engine, feed, page=9), asyncio.Event()

    async def step() -> int:
        taken = await puller.catch_up()
        stop.set()
        return taken

    await asyncio.wait_for(keep_doing("facts", step, 0.01, stop, first_wait=0.001), 30)
    assert {version for _id, version in await held(engine)} == {3}


async def test_a_crash_at_any_moment_neither_loses_nor_doubles(
    engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = ListFeed.of(versions(40, 3))
    draw = random.Random(11)
    steps = ["stage", "take_staged", "keep_history", "move_cursor"]
    originals = {name: getattr(repository, name) for name in steps}

    def fragile(name: str) -> Any:
        async def step(*args: Any, **given: Any) -> Any:
            answer = await originals[name](*args, **given)
            if draw.random() < 0.15:
                raise ConnectionResetError(name)
            return answer

        return step

    for name in steps:
        monkeypatch.setattr(service.repository, name, fragile(name))
    crashes = 0
    while True:
        try:
            await Puller(engine, feed, page=8).catch_up()
            break
        except ConnectionResetError:
            crashes += 1
    monkeypatch.undo()
    assert crashes > 3
    assert await held(engine, "count(*) FROM fact_history") == [(120,)]
    proof = await prove(engine, feed)
    assert proof.equal
    assert proof.held[0] == 40


async def test_two_workers_at_once_do_not_disturb_each_other(engine: AsyncEngine) -> None:
    feed = ListFeed.of(versions(80, 3))
    for _ in range(20):
        await asyncio.gather(*(Puller(engine, feed, page=50).catch_up() for _ in range(3)))
    assert (await prove(engine, feed)).equal


async def test_an_event_that_cannot_be_read_is_kept_aside_and_stops_no_other(engine: AsyncEngine) -> None:
    good, bad = told(dossier_id=1), {**told(dossier_id=2), "channel": "pigeon"}
    feed = ListFeed.of([good, bad, told(dossier_id=3)])
    feed.events.append({"position": 4, "type": "survey.answered.v1", "data": {}})
    feed.events.append({"position": 5, "type": "dossier.changed.v2", "data": told(dossier_id=4)})
    await Puller(engine, feed).catch_up()
    assert [number for number, _version in await held(engine)] == [1, 3]
    [first, second] = await held(engine, "position, reason FROM parked_events ORDER BY position")
    assert first[0] == 2
    assert "channel" in first[1]
    assert second == (5, "unknown version dossier.changed.v2")
    assert await held(engine, "position FROM feed_cursors") == [(5,)]


async def test_the_rebuilt_facts_are_equal_and_a_difference_is_found_and_mended(
    engine: AsyncEngine, fresh_database: Database
) -> None:
    feed = ListFeed.of(versions(50, 2))
    await Puller(engine, feed).catch_up()
    assert (await prove(engine, feed, page=13)).equal
    async with transaction(engine) as db:
        await apply_scope(db, None)
        await db.execute(text("UPDATE facts SET open_until = open_until - 1 WHERE dossier_id = "
                              "(SELECT min(dossier_id) FROM facts WHERE ended_at IS NOT NULL)"))  # fmt: skip
    proof = await prove(engine, feed, repair=True)
    assert not proof.equal
    assert len(proof.differing) == 1
    assert proof.unknown == []
    assert (await prove(engine, feed)).equal


async def test_the_migration_reads_the_history_as_it_is_taken_in(
    engine: AsyncEngine, fresh_database: Database
) -> None:
    migration = runpy.run_path(str(Path(__file__).parents[2] / "migrations/versions/0005_versions.py"))
    feed = ListFeed.of(
        {**one, "recorded_at": f"2021-09-{1 + one['version'] * one['dossier_id'] % 14:02}T20:00:00+00:00"}
        for one in versions(60, 3)
    )
    await Puller(engine, feed, page=19).catch_up()

    async def held_versions() -> tuple[int, str]:
        async with transaction(engine) as db:
            await apply_scope(db, None)
            return await repository.fingerprint_of_versions(db)

    taken_in = await held_versions()
    url = make_url(fresh_database.migrator_url).set(drivername="postgresql")
    owner = await asyncpg.connect(url.render_as_string(hide_password=False))
    await owner.execute("SET search_path = app, public; TRUNCATE fact_versions")
    await owner.execute(migration["BACKFILL"])
    await owner.close()
    assert await held_versions() == taken_in
    assert taken_in[0] == 180


async def test_history_cannot_be_changed_nor_facts_deleted_by_the_application(engine: AsyncEngine) -> None:
    await Puller(engine, ListFeed.of([told()])).catch_up()
    for statement in (
        "UPDATE fact_history SET version = 9",
        "DELETE FROM fact_history",
        "UPDATE fact_versions SET open_until = 'infinity'",
        "DELETE FROM fact_versions",
        "DELETE FROM facts",
        "TRUNCATE facts",
        "DELETE FROM parked_events",
        "ALTER TABLE facts DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE app.mine (id int)",
    ):
        with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
            await held_by(engine, statement)


async def test_without_a_scope_the_database_shows_no_fact(engine: AsyncEngine, fresh_database: Database) -> None:
    await Puller(engine, ListFeed.of([told(agency_id=101), told(agency_id=2, division_id=11)])).catch_up()
    url = make_url(fresh_database.url).set(drivername="postgresql").render_as_string(hide_password=False)
    plain = await asyncpg.connect(url)
    try:
        assert await plain.fetchval("SELECT count(*) FROM app.facts") == 0
        for scope, seen in (("{101}", 1), ("{11}", 1), ("{2,101}", 2), ("{102}", 0), ("*", 2)):
            await plain.execute("SELECT set_config('motcua.scope', $1, false)", scope)
            assert await plain.fetchval("SELECT count(*) FROM app.facts") == seen, scope
            assert await plain.fetchval("SELECT count(*) FROM app.fact_history") == seen, scope
            assert await plain.fetchval("SELECT count(*) FROM app.fact_versions") == seen, scope
    finally:
        await plain.close()


async def test_names_are_remembered_while_the_catalogue_is_down(engine: AsyncEngine) -> None:
    agency = {
        "id": 2, "code": "187", "name": "UBND huyện Chi Lăng", "short_name": "Huyện Chi Lăng", "kind": "district",
        "level": "district", "parent_id": 1, "valid_from": "2004-01-01", "valid_to": "2025-07-01", "more": 1,
    }  # fmt: skip
    up = True

    def answer(request: httpx.Request) -> httpx.Response:
        if not up:
            return httpx.Response(503)
        items = [agency] if request.url.path.endswith("agencies") else [{"id": 1, "code": "HT", "name": "Hộ tịch"}]
        return httpx.Response(200, json={"items": items, "next_cursor": None})

    await Puller(engine, ListFeed.of([told(field_id=1), told(field_id=9)])).catch_up()
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer), base_url="http://catalog") as client:
        assert await labels.refresh(engine, Catalog(client)) == 2
        assert await labels.refresh(engine, Catalog(client)) == 0
        up = False
        with pytest.raises(httpx.HTTPStatusError):
            await labels.refresh(engine, Catalog(client))
    async with transaction(engine) as db:
        names = await labels.read(db)
    assert names.agency(2) == "UBND huyện Chi Lăng"
    assert (names.field(1), names.field(9), names.field(5)) == ("Hộ tịch", "Lĩnh vực 9", "Lĩnh vực số 5")
    assert names.agency(77) == "Đơn vị số 77"


async def test_freshness_before_the_first_pull_is_unknown(fresh_database: Database, engine: AsyncEngine) -> None:
    from reporting.periods.service import freshness, lag
    from reporting.statistics.repository import Progress

    async with transaction(engine) as db:
        assert (await freshness(db, real_now())).lag_seconds is None
    now = dt.datetime(2021, 9, 15, 8, tzinfo=dt.UTC)
    ago = [now - dt.timedelta(seconds=seconds) for seconds in (3, 40)]
    later = now + dt.timedelta(days=1)
    assert lag(Progress(5, 5, ago[0], ago[1]), now, later) == 3
    assert lag(Progress(4, 5, ago[0], ago[1]), later, now) == 40


async def test_the_models_are_what_the_migrations_make(database: Database) -> None:
    await migrate.check("reporting", database.migrator_url)


async def test_one_cursor_is_one_feed(engine: AsyncEngine) -> None:
    async with transaction(engine) as db:
        assert await repository.read_cursor(db, FEED) == 0
