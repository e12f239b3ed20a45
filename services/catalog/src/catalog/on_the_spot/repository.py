"""Reading and writing designations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import and_, insert, or_, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.on_the_spot.models import on_the_spot_officers as officers
from catalog.procedures.models import procedures, versions
from catalog.procedures.repository import in_force

NATURAL_KEY = ("agency_id", "field_id", "procedure_code", "staff_id", "function", "valid_from", "decision")


async def find(db: AsyncConnection, officer_id: int) -> RowMapping | None:
    return (await db.execute(select(officers).where(officers.c.id == officer_id))).mappings().first()


async def find_same(db: AsyncConnection, row: Mapping[str, Any]) -> RowMapping | None:
    """The same designation, whenever it ends."""
    same = (officers.c[name].is_not_distinct_from(row[name]) for name in NATURAL_KEY)
    return (await db.execute(select(officers).where(*same))).mappings().first()


async def page(
    db: AsyncConnection,
    *,
    agency_id: int | None,
    procedure_code: str | None,
    day: dt.date,
    after: int | None,
    limit: int,
) -> Sequence[RowMapping]:
    """In force on a day; of a procedure: named for it, for its field, or for everything."""
    query = select(officers).where(
        officers.c.valid_from <= day, or_(officers.c.valid_to.is_(None), officers.c.valid_to > day)
    )
    if agency_id is not None:
        query = query.where(officers.c.agency_id == agency_id)
    if procedure_code is not None:
        fields = select(versions.c.field_id).where(versions.c.procedure_code == procedure_code, in_force(day))
        query = query.where(
            or_(
                officers.c.procedure_code == procedure_code,
                officers.c.field_id.in_(fields),
                and_(officers.c.procedure_code.is_(None), officers.c.field_id.is_(None)),
            )
        )
    if after is not None:
        query = query.where(officers.c.id > after)
    return (await db.execute(query.order_by(officers.c.id).limit(limit))).mappings().all()


async def procedure_exists(db: AsyncConnection, code: str) -> bool:
    return (await db.execute(select(procedures.c.code).where(procedures.c.code == code))).first() is not None


async def add(db: AsyncConnection, row: Mapping[str, Any]) -> int:
    return int((await db.execute(insert(officers).values(**row).returning(officers.c.id))).scalar_one())


async def end(db: AsyncConnection, officer_id: int, valid_to: dt.date | None) -> None:
    await db.execute(update(officers).where(officers.c.id == officer_id).values(valid_to=valid_to))
