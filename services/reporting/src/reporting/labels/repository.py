"""Last known names of agencies and fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, or_, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.labels.models import known_agencies, known_fields


async def _remember(db: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    if not rows:
        return 0
    put = insert(table).values([dict(row) for row in rows])
    rest = [column.name for column in table.columns if column.name != "id"]
    changed = tuple_(*(table.c[name] for name in rest)).is_distinct_from(
        tuple_(*(put.excluded[name] for name in rest))
    )
    put = put.on_conflict_do_update(
        index_elements=["id"], set_={name: put.excluded[name] for name in rest}, where=changed
    )
    return (await db.execute(put)).rowcount


async def remember_agencies(db: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> int:
    """Answers how many were new or different."""
    return await _remember(db, known_agencies, rows)


async def remember_fields(db: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> int:
    return await _remember(db, known_fields, rows)


async def agency_names(db: AsyncConnection) -> dict[int, str]:
    rows = await db.execute(select(known_agencies.c.id, known_agencies.c.name))
    return {row.id: row.name for row in rows}


async def field_names(db: AsyncConnection) -> dict[int, str]:
    rows = await db.execute(select(known_fields.c.id, known_fields.c.name))
    return {row.id: row.name for row in rows}


async def find_district(db: AsyncConnection) -> str | None:
    """The agency of the highest tier below the province: who signs a table of several agencies."""
    query = (
        select(known_agencies.c.name)
        .where(or_(known_agencies.c.kind == "district", known_agencies.c.kind == "commune"))
        .order_by(known_agencies.c.kind.desc(), known_agencies.c.id)
        .limit(1)
    )
    return (await db.execute(query)).scalar()
