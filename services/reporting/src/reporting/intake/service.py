"""Pulls the dossier service's feed. Facts and cursor are written in one transaction, so each event counts once.

A crash between pulling and committing loses nothing: the cursor still stands where the facts stand. Duplicates and
disorder do no harm, because a fact is replaced only by a newer version of itself.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from kernel.clock import real_now
from kernel.db import apply_scope, transaction
from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from reporting.adapters import dossier
from reporting.facts import repository
from reporting.facts.repository import Parked, Staged

FEED = "dossier"
PAGE = 5000
log = structlog.get_logger()

Events = Sequence[Mapping[str, Any]]


class Feed(Protocol):
    """A neighbour's feed, as kernel.feed.FeedClient reads it."""

    async def pull(self, after: int, limit: int = PAGE) -> tuple[Events, int, int]: ...


class NoPage(ValueError):  # noqa: N818 - what came, not a fault of ours
    """The neighbour answered something that is no page of a feed; nothing of it is taken in."""


def sound(after: int, page: tuple[Events, int, int]) -> None:
    """Raises NoPage unless positions rise from `after` to the page's end, each event with a type and data.

    A page that goes back or skips ahead of its own events would move the cursor to where it must not stand.
    """
    events, next_after, latest = page
    if not all(type(one) is int for one in (next_after, latest)) or not isinstance(events, list):
        raise NoPage("positions that are no numbers, or no list of events")
    last = after
    for event in events:
        if not isinstance(event, Mapping) or not {"position", "type", "data"} <= event.keys():
            raise NoPage("an event without position, type or data")
        if type(event["position"]) is not int or event["position"] <= last or not isinstance(event["type"], str):
            raise NoPage("positions that do not rise")
        last = event["position"]
    if next_after != last:
        raise NoPage(f"the page ends at {last} and says {next_after}")


@dataclass(frozen=True)
class Understood:
    """A page of events, read."""

    staged: list[Staged]
    parked: list[Parked]


def understand(events: Events) -> Understood:
    """Read the facts of a page. Events of other kinds are passed over; unreadable ones are kept aside.

    So is a version of a fact that is not known here: it says something that would be counted.
    """
    staged, parked = [], []
    for event in events:
        if event["type"] != dossier.CHANGED:
            if event["type"].startswith(dossier.KIND):
                parked.append(Parked(event["position"], f"unknown version {event['type']}", event["data"]))
            continue
        try:
            fact = dossier.DossierFact.model_validate(event["data"])
        except ValidationError as error:
            reasons = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:5])
            parked.append(Parked(event["position"], reasons, event["data"]))
            continue
        content = json.dumps(event["data"], ensure_ascii=False, separators=(",", ":"))
        staged.append(Staged(fact.row(), fact.field, content))
    return Understood(staged, parked)


async def store(db: AsyncConnection, after: int, page: tuple[Events, int, int]) -> int | None:
    """Write a pulled page and move the cursor; None when another reader has already gone on from `after`."""
    events, next_after, latest = page
    now = real_now()
    if await repository.lock_cursor(db, FEED, now) != after:
        return None
    taken = 0
    read = understand(events)
    if read.staged:
        await apply_scope(db, None)
        await repository.stage(db, read.staged)
        taken = await repository.take_staged(db)
        await repository.keep_history(db)
    if read.parked:
        await repository.park(db, FEED, read.parked, now)
        log.error("events_parked", feed=FEED, positions=[one.position for one in read.parked[:20]])
    newest = max((one.row["recorded_at"] for one in read.staged), default=None)
    await repository.move_cursor(db, FEED, next_after, latest, now, newest)
    return taken


class Puller:
    """Follows one feed into one database."""

    def __init__(self, engine: AsyncEngine, feed: Feed, page: int = PAGE) -> None:
        self._engine, self._feed, self._page = engine, feed, page

    async def catch_up(self) -> int:
        """Read to the end of the feed; answers how many facts became newer.

        The next page is on its way while this one is written. Raises httpx.HTTPError when the neighbour is down:
        what was written before stays. Raises NoPage for an answer that is no page; the cursor stays before it.
        """
        async with transaction(self._engine) as db:
            after = await repository.read_cursor(db, FEED)
        pulling = asyncio.create_task(self._feed.pull(after, self._page))
        taken = 0
        try:
            while True:
                page = await pulling
                sound(after, page)
                events, next_after, latest = page
                more = bool(events) and next_after < latest
                if more:
                    pulling = asyncio.create_task(self._feed.pull(next_after, self._page))
                async with transaction(self._engine) as db:
                    newer = await store(db, after, page)
                if newer is None:
                    return taken
                taken += newer
                if events:
                    log.info("facts_taken_in", events=len(events), newer=newer, cursor=next_after, latest=latest)
                if not more:
                    return taken
                after = next_after
        finally:
            pulling.cancel()
