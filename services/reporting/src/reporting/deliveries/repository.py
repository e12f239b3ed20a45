"""Receivers, schedules and deliveries as rows."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, and_, func, insert, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.deliveries.models import (
    deliveries,
    delivery_attempts,
    known_calendar,
    receivers,
    schedule_runs,
    schedules,
)

_BUT_BYTES = [column for column in deliveries.columns if column.name != "package"]
_TOLD = select(
    *_BUT_BYTES, func.length(deliveries.c.package).label("bytes"), receivers.c.name.label("receiver_name")
).join_from(deliveries, receivers, receivers.c.id == deliveries.c.receiver_id)
_SCHEDULES = (
    select(schedules, receivers.c.name.label("receiver_name"), receivers.c.active.label("receiver_active"))
    .join_from(schedules, receivers, receivers.c.id == schedules.c.receiver_id)
    .order_by(schedules.c.id)
)
LAST_RUNS = 12


async def keep_calendar(db: AsyncConnection, content: Mapping[str, Any], now: dt.datetime) -> None:
    put = upsert(known_calendar).values(id=1, content=dict(content), fetched_at=now)
    fresh = {"content": put.excluded.content, "fetched_at": put.excluded.fetched_at}
    await db.execute(put.on_conflict_do_update(index_elements=["id"], set_=fresh))


async def kept_calendar(db: AsyncConnection) -> dict[str, Any] | None:
    content: dict[str, Any] | None = (await db.execute(select(known_calendar.c.content))).scalar()
    return content


async def add(db: AsyncConnection, table: Table, values: Mapping[str, Any]) -> int:
    """A first version of a receiver or schedule; answers its id."""
    made = insert(table).values(**values, version=1).returning(table.c.id)
    return int((await db.execute(made)).scalar_one())


async def change(db: AsyncConnection, table: Table, row_id: int, expected: int, values: Mapping[str, Any]) -> bool:
    """The next version, if the present one is `expected`."""
    next_ = (
        update(table)
        .where(table.c.id == row_id, table.c.version == expected)
        .values(**values, version=expected + 1)
    )
    return (await db.execute(next_)).rowcount == 1


async def find_receivers(db: AsyncConnection, receiver_id: int | None = None) -> list[dict[str, Any]]:
    query = select(receivers).order_by(receivers.c.id)
    if receiver_id is not None:
        query = query.where(receivers.c.id == receiver_id)
    return [dict(row) for row in (await db.execute(query)).mappings()]


async def find_schedules(db: AsyncConnection, schedule_id: int | None = None) -> list[dict[str, Any]]:
    query = _SCHEDULES if schedule_id is None else _SCHEDULES.where(schedules.c.id == schedule_id)
    return [dict(row) for row in (await db.execute(query)).mappings()]


async def lock_schedule(db: AsyncConnection, schedule_id: int) -> bool:
    """Held to the end of the transaction; False while another worker holds it."""
    held = select(schedules.c.id).where(schedules.c.id == schedule_id).with_for_update(skip_locked=True)
    return (await db.execute(held)).scalar() is not None


async def last_runs(db: AsyncConnection, ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """The newest runs of each schedule with the state of what they sent, in one statement."""
    ranked = (
        select(
            schedule_runs,
            deliveries.c.state,
            func.row_number()
            .over(partition_by=schedule_runs.c.schedule_id, order_by=schedule_runs.c.due_at.desc())
            .label("nth"),
        )
        .join_from(schedule_runs, deliveries, deliveries.c.id == schedule_runs.c.delivery_id, isouter=True)
        .where(schedule_runs.c.schedule_id.in_(ids))
        .subquery()
    )
    found: dict[int, list[dict[str, Any]]] = {one: [] for one in ids}
    wanted = select(ranked).where(ranked.c.nth <= LAST_RUNS).order_by(ranked.c.schedule_id, ranked.c.nth)
    for row in (await db.execute(wanted)).mappings():
        found[row["schedule_id"]].append(dict(row))
    return found


async def runs_that_sent(db: AsyncConnection, schedule_id: int) -> set[str]:
    query = select(schedule_runs.c.period_key).where(
        schedule_runs.c.schedule_id == schedule_id, schedule_runs.c.delivery_id.is_not(None)
    )
    return set((await db.execute(query)).scalars())


async def note_run(db: AsyncConnection, run: Mapping[str, Any]) -> None:
    """A run that sends replaces one that was held back; one that has sent is never replaced."""
    put = upsert(schedule_runs).values(**run)
    await db.execute(
        put.on_conflict_do_update(
            index_elements=["schedule_id", "period_key"],
            set_={name: put.excluded[name] for name in ("tried_at", "delivery_id", "problem")},
            where=schedule_runs.c.delivery_id.is_(None),
        )
    )


async def add_delivery(db: AsyncConnection, values: Mapping[str, Any]) -> None:
    await db.execute(insert(deliveries).values(**values))


async def find_delivery(db: AsyncConnection, delivery_id: uuid.UUID) -> dict[str, Any] | None:
    row = (await db.execute(_TOLD.where(deliveries.c.id == delivery_id))).mappings().first()
    return None if row is None else dict(row)


async def package_of(db: AsyncConnection, delivery_id: uuid.UUID) -> tuple[str, bytes] | None:
    query = select(deliveries.c.file_name, deliveries.c.package).where(deliveries.c.id == delivery_id)
    row = (await db.execute(query)).first()
    return None if row is None else (row.file_name, bytes(row.package))


async def lock_delivery(db: AsyncConnection, delivery_id: uuid.UUID) -> dict[str, Any] | None:
    """The delivery with its receiver and bytes, held to the end of the transaction."""
    held = (
        select(deliveries, receivers.c.kind, receivers.c.address, receivers.c.secret_name)
        .join_from(deliveries, receivers, receivers.c.id == deliveries.c.receiver_id)
        .where(deliveries.c.id == delivery_id)
        .with_for_update(of=deliveries)
    )
    row = (await db.execute(held)).mappings().first()
    return None if row is None else dict(row)


async def move(db: AsyncConnection, delivery_id: uuid.UUID, **values: Any) -> None:
    await db.execute(update(deliveries).where(deliveries.c.id == delivery_id).values(**values))


async def note_try(
    db: AsyncConnection, delivery_id: uuid.UUID, at: dt.datetime, result: str, detail: str, by_name: str
) -> None:
    """The next line of a delivery's history; its row is locked by the caller."""
    last = select(func.coalesce(func.max(delivery_attempts.c.sequence), 0) + 1).where(
        delivery_attempts.c.delivery_id == delivery_id
    )
    await db.execute(
        insert(delivery_attempts).values(
            delivery_id=delivery_id,
            sequence=last.scalar_subquery(),
            at=at,
            result=result,
            detail=detail,
            by_name=by_name,
        )
    )


async def tries_of(db: AsyncConnection, delivery_id: uuid.UUID) -> list[dict[str, Any]]:
    query = (
        select(delivery_attempts)
        .where(delivery_attempts.c.delivery_id == delivery_id)
        .order_by(delivery_attempts.c.sequence)
    )
    return [dict(row) for row in (await db.execute(query)).mappings()]


async def page(
    db: AsyncConnection, *, state: str | None, after: tuple[dt.datetime, uuid.UUID] | None, limit: int
) -> list[dict[str, Any]]:
    """The newest first."""
    query = _TOLD.order_by(deliveries.c.made_at.desc(), deliveries.c.id.desc()).limit(limit)
    wanted = []
    if state is not None:
        wanted.append(deliveries.c.state == state)
    if after is not None:
        wanted.append(tuple_(deliveries.c.made_at, deliveries.c.id) < tuple_(*after))
    return [dict(row) for row in (await db.execute(query.where(and_(True, *wanted)))).mappings()]
