"""Reading and appending acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.acts.models import catalog_acts as acts

CHAIN_LOCK = 730_201
"""Advisory lock of whoever appends: the chain has one end."""


async def last_hash(db: AsyncConnection) -> str | None:
    """The end of the chain, held until this transaction ends."""
    await db.execute(select(func.pg_advisory_xact_lock(CHAIN_LOCK)))
    newest = select(acts.c.hash).order_by(acts.c.sequence.desc()).limit(1)
    return (await db.execute(newest)).scalar()


async def append(db: AsyncConnection, row: Mapping[str, Any]) -> None:
    await db.execute(insert(acts).values(**row))


async def page(
    db: AsyncConnection, subject_kind: str | None, subject_id: str | None, before: int | None, limit: int
) -> Sequence[RowMapping]:
    """Newest first."""
    query = select(acts).order_by(acts.c.sequence.desc()).limit(limit)
    if subject_kind is not None:
        query = query.where(acts.c.subject_kind == subject_kind)
    if subject_id is not None:
        query = query.where(acts.c.subject_id == subject_id)
    if before is not None:
        query = query.where(acts.c.sequence < before)
    return (await db.execute(query)).mappings().all()


async def chain(db: AsyncConnection) -> Sequence[RowMapping]:
    """All acts, oldest first, to check the chain."""
    return (await db.execute(select(acts).order_by(acts.c.sequence))).mappings().all()
