"""A feed that repeats, reorders, stalls or answers garbage: nothing lost, nothing doubled, and the age is seen."""

import random
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from kernel.db import apply_scope, create_engine, transaction
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from reporting.intake.service import NoPage, Puller, sound
from reporting_factories import API, VIEWER, ListFeed, app_on, random_facts, told
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

EVENT = {"position": 6, "type": "dossier.changed.v1", "data": told(dossier_id=1)}
GARBAGE: list[Any] = [
    ("<html>", 6, 6),
    ([EVENT], "6", 6),
    ([EVENT], 6, None),
    ([["position", 6]], 6, 6),
    ([{"position": 6, "data": {}}], 6, 6),
    ([{**EVENT, "position": 5}], 5, 6),
    ([{**EVENT, "position": "6"}], 6, 6),
    ([{**EVENT, "type": None}], 6, 6),
    ([EVENT, EVENT], 6, 6),
    ([EVENT], 9, 9),
    ([EVENT], 4, 9),
    ([], 4, 9),
]


@pytest.fixture
async def engine(fresh_database: Database) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(fresh_database.url)
    yield engine
    await engine.dispose()


async def held(engine: AsyncEngine, what: str) -> list[Any]:
    async with transaction(engine) as db:
        await apply_scope(db, None)
        return [tuple(row) for row in await db.execute(text(f"SELECT {what}"))]


@pytest.mark.parametrize("page", GARBAGE)
def test_what_is_no_page_is_known_as_such(page: Any) -> None:
    with pytest.raises(NoPage):
        sound(5, page)


def test_a_page_may_skip_positions_and_be_empty() -> None:
    sound(5, ([{**EVENT, "position": 8}], 8, 20))
    sound(5, ([], 5, 5))


class Misbehaving(ListFeed):
    """Every other answer is garbage, a page told before, or one that never comes; the rest are right."""

    draw = random.Random(3)

    async def pull(self, after: int, limit: int = 5000) -> Any:
        right = await super().pull(after, limit)
        match self.draw.randrange(8):
            case 0:
                return self.draw.choice(GARBAGE)
            case 1:
                events, end, latest = right
                return list(reversed(events)) if len(events) > 1 else {}, end, latest
            case 2:
                return await super().pull(max(0, after - limit), limit)
            case 3:
                raise httpx.ReadTimeout("nothing came")
        return right


async def test_nothing_is_lost_or_doubled_by_a_neighbour_that_misbehaves(engine: AsyncEngine) -> None:
    feed = Misbehaving.of(random_facts(11, 200))
    puller, refused = Puller(engine, feed, page=7), 0
    while await held(engine, "position FROM feed_cursors") != [(200,)]:
        try:
            await puller.catch_up()
        except (NoPage, httpx.HTTPError):
            refused += 1
    assert refused > 5
    assert await held(engine, "count(*), count(DISTINCT dossier_id) FROM facts") == [(200, 200)]
    assert await held(engine, "count(*) FROM parked_events") == [(0,)]


async def test_figures_stay_with_their_age_while_only_garbage_comes(
    engine: AsyncEngine, fresh_database: Database
) -> None:
    feed = ListFeed.of([told(dossier_id=1), told(dossier_id=2)])
    await Puller(engine, feed).catch_up()
    feed.events.append({"position": "three", "type": "dossier.changed.v1", "data": {}})
    for _ in range(3):
        with pytest.raises(NoPage):
            await Puller(engine, feed).catch_up()
    async with client_of(app_on(fresh_database)) as client:
        shown = (await client.get(f"{API}/freshness", headers=VIEWER)).json()
        assert shown["cursor"] == 2
        figures = await client.get(
            f"{API}/statistics/dossiers", params={"period": "2021-9m", "group_by": "level"}, headers=VIEWER
        )
        assert figures.json()["totals"]["values"]["received_total"] == 2
