"""Reading and writing petitions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.auth import Principal
from kernel.clock import ZONE
from kernel.text import fold
from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from feedback.domain.lifecycle import Side
from feedback.domain.queues import QUEUES, Queue
from feedback.petitions.access import may_search_senders, visible
from feedback.petitions.models import petition_acts, petition_counters, petitions
from feedback.petitions.schemas import PetitionQuery

Row = dict[str, Any]
Key = tuple[dt.datetime, int]
"""Where a page ended: the sorted moment, and the id."""


async def _first(db: AsyncConnection, query: Select[Any]) -> Row | None:
    found = (await db.execute(query)).mappings().first()
    return None if found is None else dict(found)


async def next_number(db: AsyncConnection, day: dt.date) -> int:
    """The next number of a day; the row is locked until the transaction ends, so numbers have no gaps."""
    put = upsert(petition_counters).values(day=day, last=1)
    put = put.on_conflict_do_update(index_elements=["day"], set_={"last": petition_counters.c.last + 1})
    number: int = (await db.execute(put.returning(petition_counters.c.last))).scalar_one()
    return number


async def add(db: AsyncConnection, row: Mapping[str, Any]) -> int:
    number: int = (await db.execute(insert(petitions).values(**row).returning(petitions.c.id))).scalar_one()
    return number


async def find(db: AsyncConnection, code: str) -> Row | None:
    return await _first(db, select(petitions).where(petitions.c.code == code))


async def lock(db: AsyncConnection, code: str) -> Row | None:
    """The petition, held until the transaction ends: two acts at once happen one after the other."""
    query = select(petitions).where(petitions.c.code == code).with_for_update()
    return await _first(db, query)


async def change(db: AsyncConnection, petition_id: int, changes: Mapping[str, Any]) -> None:
    await db.execute(update(petitions).where(petitions.c.id == petition_id).values(**changes))


async def append_act(db: AsyncConnection, row: Mapping[str, Any]) -> None:
    await db.execute(insert(petition_acts).values(**row))


async def acts_of(db: AsyncConnection, petition_id: int) -> list[Row]:
    query = (
        select(petition_acts).where(petition_acts.c.petition_id == petition_id).order_by(petition_acts.c.sequence)
    )
    return [dict(row) for row in (await db.execute(query)).mappings()]


async def last_act(db: AsyncConnection, petition_id: int) -> Row:
    query = (
        select(petition_acts)
        .where(petition_acts.c.petition_id == petition_id)
        .order_by(petition_acts.c.sequence.desc())
        .limit(1)
    )
    return dict((await db.execute(query)).mappings().one())


# Lists and queues ---------------------------------------------------------------------------------------------


def in_queue(queue: Queue, who: Principal, now: dt.datetime) -> ColumnElement[bool]:
    """What this person has to do; of agencies the person acts for."""
    given = QUEUES[queue]
    acts_for = sorted(who.act)
    sides = {
        Side.RECEIVER: petitions.c.receiver_id.in_(acts_for),
        Side.HANDLER: petitions.c.handler_id.in_(acts_for),
    }
    side = or_(*sides.values()) if given.side is Side.EITHER else sides[given.side]
    states = petitions.c.status.in_(sorted(given.statuses))
    late = petitions.c.next_due_at < now if given.overdue else petitions.c.id.is_not(None)
    return and_(side, states, late)


async def count_queues(db: AsyncConnection, who: Principal, now: dt.datetime) -> dict[Queue, int]:
    """All queues in one statement."""
    counts = [func.count().filter(in_queue(queue, who, now)).label(queue.value) for queue in QUEUES]
    row = (await db.execute(select(*counts).where(visible(who)))).mappings().one()
    return {queue: row[queue.value] for queue in QUEUES}


async def page(
    db: AsyncConnection, who: Principal, query: PetitionQuery, after: Key | None, now: dt.datetime
) -> list[Row]:
    """One row more than asked for, if there is one."""
    # A plan for any pattern is far slower than one for this pattern.
    await db.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
    column = petitions.c.next_due_at if query.sort == "next_due_at" else petitions.c.received_at
    descending = query.sort.startswith("-")
    statement = select(petitions).where(visible(who), *_filters(who, query, now))
    if query.sort == "next_due_at":
        statement = statement.where(column.is_not(None))
    if after is not None:
        key = tuple_(column, petitions.c.id)
        statement = statement.where(key < after if descending else key > after)
    order = [one.desc() if descending else one.asc() for one in (column, petitions.c.id)]
    limited: Select[Any] = statement.order_by(*order).limit(query.limit + 1)
    return [dict(row) for row in (await db.execute(limited)).mappings()]


def _filters(who: Principal, query: PetitionQuery, now: dt.datetime) -> list[ColumnElement[bool]]:
    columns: dict[str, Sequence[Any]] = {
        "status": query.status,
        "kind": query.kind,
        "channel": query.channel,
        "agency_id": query.agency_id,
        "handler_id": query.handler_id,
    }
    found: list[ColumnElement[bool]] = [
        petitions.c[name].in_(list(values)) for name, values in columns.items() if values
    ]
    if query.queue is not None:
        found.append(in_queue(query.queue, who, now))
    if query.received_from is not None:
        found.append(petitions.c.received_at >= _midnight(query.received_from))
    if query.received_to is not None:
        found.append(petitions.c.received_at < _midnight(query.received_to + dt.timedelta(days=1)))
    if words := fold(query.q):
        found.append(_says(who, words))
    return found


def _says(who: Principal, words: str) -> ColumnElement[bool]:
    places = [petitions.c.folded_content.contains(words, autoescape=True), petitions.c.code == words.upper()]
    if may_search_senders(who):
        places.append(petitions.c.folded_sender.contains(words, autoescape=True))
    return or_(*places)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), ZONE)
