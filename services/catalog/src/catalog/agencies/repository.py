"""Reading and upserting agencies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import or_, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.agencies.models import agencies

MAX_AGENCIES = 500


async def find_many(
    db: AsyncConnection, valid_on: dt.date | None, kind: str | None, level: str | None, parent_id: int | None
) -> Sequence[RowMapping]:
    query = select(agencies).order_by(agencies.c.id).limit(MAX_AGENCIES)
    if valid_on is not None:
        query = query.where(
            agencies.c.valid_from <= valid_on,
            or_(agencies.c.valid_to.is_(None), agencies.c.valid_to > valid_on),
        )
    if kind is not None:
        query = query.where(agencies.c.kind == kind)
    if level is not None:
        query = query.where(agencies.c.level == level)
    if parent_id is not None:
        query = query.where(agencies.c.parent_id == parent_id)
    return (await db.execute(query)).mappings().all()


async def find(db: AsyncConnection, agency_id: int) -> RowMapping | None:
    return (await db.execute(select(agencies).where(agencies.c.id == agency_id))).mappings().first()


async def existing(db: AsyncConnection, ids: Iterable[int]) -> set[int]:
    """Those of the ids that there are."""
    return set((await db.execute(select(agencies.c.id).where(agencies.c.id.in_(list(ids))))).scalars())


async def upsert(db: AsyncConnection, row: Mapping[str, Any]) -> bool:
    """True when something was new or different."""
    put = insert(agencies).values(**row)
    rest = [name for name in row if name != "id"]
    put = put.on_conflict_do_update(
        index_elements=["id"],
        set_={name: put.excluded[name] for name in rest},
        where=tuple_(*(agencies.c[name] for name in rest)).is_distinct_from(
            tuple_(*(put.excluded[name] for name in rest))
        ),
    )
    return (await db.execute(put.returning(agencies.c.id))).first() is not None
