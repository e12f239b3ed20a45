"""Reading and writing leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select, tuple_, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.leaves.models import leaves
from catalog.staff.models import staff

LEAVES_LOCK = 730_204
"""Advisory lock of whoever enters a leave: a ring of stand-ins must not close between two transactions."""

away, stand_in = staff.alias("away"), staff.alias("stand_in")


def holds_on(day: dt.date) -> ColumnElement[bool]:
    return and_(
        leaves.c.first_day <= day,
        leaves.c.last_day >= day,
        or_(leaves.c.ended_on.is_(None), leaves.c.ended_on > day),
    )


def _named() -> Select[*tuple[Any, ...]]:
    """Leaves with the people's names: one query."""
    return (
        select(
            leaves,
            away.c.name.label("staff_name"),
            away.c.title.label("staff_title"),
            away.c.agency_id,
            stand_in.c.name.label("stand_in_name"),
            stand_in.c.title.label("stand_in_title"),
        )
        .join(away, away.c.id == leaves.c.staff_id)
        .join(stand_in, stand_in.c.id == leaves.c.stand_in_id)
    )


async def find(db: AsyncConnection, leave_id: int) -> RowMapping | None:
    return (await db.execute(_named().where(leaves.c.id == leave_id))).mappings().first()


async def page(
    db: AsyncConnection,
    *,
    staff_id: int | None,
    agency_id: int | None,
    since: dt.date,
    after: tuple[dt.date, int] | None,
    limit: int,
) -> Sequence[RowMapping]:
    """Those that hold on `since` or later, the first to end first."""
    query = _named().where(leaves.c.last_day >= since, or_(leaves.c.ended_on.is_(None), leaves.c.ended_on > since))
    query = query.where(or_(leaves.c.ended_on.is_(None), leaves.c.ended_on > leaves.c.first_day))
    if staff_id is not None:
        query = query.where(leaves.c.staff_id == staff_id)
    if agency_id is not None:
        query = query.where(away.c.agency_id == agency_id)
    if after is not None:
        query = query.where(tuple_(leaves.c.last_day, leaves.c.id) > tuple_(*after))
    return (await db.execute(query.order_by(leaves.c.last_day, leaves.c.id).limit(limit))).mappings().all()


async def lock(db: AsyncConnection) -> None:
    """One leave is entered at a time, until this transaction ends."""
    await db.execute(select(func.pg_advisory_xact_lock(LEAVES_LOCK)))


async def on_days(db: AsyncConnection, first: dt.date, last: dt.date) -> Sequence[RowMapping]:
    """Leaves that touch some of the days."""
    query = select(leaves).where(leaves.c.first_day <= last, leaves.c.last_day >= first)
    return (await db.execute(query)).mappings().all()


async def add(db: AsyncConnection, row: Mapping[str, Any]) -> int:
    return int((await db.execute(insert(leaves).values(**row).returning(leaves.c.id))).scalar_one())


async def end(db: AsyncConnection, leave_id: int, day: dt.date) -> bool:
    """False when it was ended before."""
    put = update(leaves).where(leaves.c.id == leave_id, leaves.c.ended_on.is_(None)).values(ended_on=day)
    return (await db.execute(put)).rowcount == 1


async def away_for(db: AsyncConnection, stand_in_id: int, day: dt.date) -> Sequence[RowMapping]:
    """The people somebody stands in for on a day."""
    query = (
        select(away.c.id, away.c.name, away.c.title)
        .select_from(leaves.join(away, away.c.id == leaves.c.staff_id))
        .where(leaves.c.stand_in_id == stand_in_id, holds_on(day))
        .order_by(away.c.id)
    )
    return (await db.execute(query)).mappings().all()


async def stand_ins(db: AsyncConnection, staff_ids: Sequence[int], day: dt.date) -> dict[int, RowMapping]:
    """Of these people, those who are away on a day: until when, and who stands in."""
    query = (
        select(leaves.c.staff_id, leaves.c.last_day, stand_in.c.id, stand_in.c.name, stand_in.c.title)
        .select_from(leaves.join(stand_in, stand_in.c.id == leaves.c.stand_in_id))
        .where(leaves.c.staff_id.in_(staff_ids), holds_on(day))
    )
    return {row["staff_id"]: row for row in (await db.execute(query)).mappings()}
