"""Writing versions. The database refuses to change a published one, whoever asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.domain.vocabulary import VersionState
from catalog.procedures.models import procedures, versions

PROCEDURE_LOCKS = 730_203
"""Class of advisory locks, one for each procedure's code."""


async def add_procedure(db: AsyncConnection, code: str) -> bool:
    """False when there is one with this code."""
    put = upsert(procedures).values(code=code).on_conflict_do_nothing().returning(procedures.c.code)
    return (await db.execute(put)).first() is not None


async def lock_procedure(db: AsyncConnection, code: str) -> bool:
    """One writer at a time numbers and publishes versions of a procedure. False when there is none."""
    # Not a row lock: that takes the right to update, which nobody has on a procedure's code.
    await db.execute(select(func.pg_advisory_xact_lock(PROCEDURE_LOCKS, func.hashtext(code))))
    query = select(procedures.c.code).where(procedures.c.code == code)
    return (await db.execute(query)).first() is not None


async def add_version(db: AsyncConnection, code: str, content: Mapping[str, Any]) -> int:
    """A new draft, with the next number."""
    number = select(func.coalesce(func.max(versions.c.number), 0) + 1).where(versions.c.procedure_code == code)
    put = insert(versions).values(
        **content, procedure_code=code, number=number.scalar_subquery(), state=VersionState.DRAFT.value
    )
    return int((await db.execute(put.returning(versions.c.id))).scalar_one())


async def find(db: AsyncConnection, version_id: int) -> RowMapping | None:
    return (await db.execute(select(versions).where(versions.c.id == version_id))).mappings().first()


async def drafts(db: AsyncConnection, after: int | None, limit: int) -> Sequence[RowMapping]:
    """Drafts, newest first."""
    query = (
        select(versions)
        .where(versions.c.state == VersionState.DRAFT.value)
        .order_by(versions.c.id.desc())
        .limit(limit)
    )
    if after is not None:
        query = query.where(versions.c.id < after)
    return (await db.execute(query)).mappings().all()


async def published_of(db: AsyncConnection, code: str) -> Sequence[RowMapping]:
    query = select(versions).where(
        versions.c.procedure_code == code, versions.c.state == VersionState.PUBLISHED.value
    )
    return (await db.execute(query.order_by(versions.c.valid_from))).mappings().all()


async def change(db: AsyncConnection, version_id: int, content: Mapping[str, Any], revision: int) -> bool:
    """Write onto a draft of that revision. False when it is another by now."""
    put = (
        update(versions)
        .where(
            versions.c.id == version_id,
            versions.c.state == VersionState.DRAFT.value,
            versions.c.revision == revision,
        )
        .values(**content, revision=versions.c.revision + 1)
    )
    return (await db.execute(put)).rowcount == 1


async def publish(db: AsyncConnection, version_id: int, at: dt.datetime) -> None:
    await db.execute(
        update(versions)
        .where(versions.c.id == version_id)
        .values(state=VersionState.PUBLISHED.value, published_at=at)
    )


async def close(db: AsyncConnection, version_id: int, valid_to: dt.date) -> None:
    """The one thing that may still happen to a published version: its validity ends (earlier)."""
    await db.execute(update(versions).where(versions.c.id == version_id).values(valid_to=valid_to))
