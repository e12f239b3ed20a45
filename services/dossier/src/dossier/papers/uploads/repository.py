"""Uploads under way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.papers.models import paper_files as files
from dossier.papers.models import paper_uploads as uploads
from dossier.papers.store import upload_of

Row = dict[str, Any]
USER_LOCK = 730_121


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> Row:
    return dict((await db.execute(insert(uploads).values(**values).returning(uploads))).mappings().one())


async def find(db: AsyncConnection, upload_id: UUID, owner_id: str) -> Row | None:
    return await _first(db, select(uploads).where(uploads.c.id == upload_id, uploads.c.owner_id == owner_id))


async def find_locked(db: AsyncConnection, upload_id: UUID, owner_id: str) -> Row | None:
    """The same, held against a second tab until the end of the transaction."""
    chosen = select(uploads).where(uploads.c.id == upload_id, uploads.c.owner_id == owner_id)
    return await _first(db, chosen.with_for_update())


async def change(db: AsyncConnection, upload_id: UUID, changes: Mapping[str, Any]) -> Row:
    statement = update(uploads).where(uploads.c.id == upload_id).values(**changes).returning(uploads)
    return dict((await db.execute(statement)).mappings().one())


async def remove(db: AsyncConnection, upload_id: UUID) -> None:
    await db.execute(delete(uploads).where(uploads.c.id == upload_id))


async def open_of(db: AsyncConnection, owner_id: str) -> list[Row]:
    statement = (
        select(uploads)
        .where(uploads.c.owner_id == owner_id, uploads.c.state == "open")
        .order_by(uploads.c.created_at)
    )
    return [dict(row) for row in (await db.execute(statement)).mappings()]


async def held_by(db: AsyncConnection, owner_id: str) -> tuple[int, int]:
    """(files, bytes) that a person has under way or in her tray; nobody else of hers counts meanwhile."""
    await db.execute(select(func.pg_advisory_xact_lock(USER_LOCK, func.hashtext(owner_id))))
    zero = func.coalesce
    under_way = select(func.count(), zero(func.sum(uploads.c.size), 0)).where(
        uploads.c.owner_id == owner_id, uploads.c.state == "open"
    )
    waiting = select(func.count(), zero(func.sum(files.c.size), 0)).where(
        files.c.owner_id == owner_id, files.c.dossier_id.is_(None)
    )
    parts = [(await db.execute(statement)).one() for statement in (under_way, waiting)]
    return sum(int(part[0]) for part in parts), sum(int(part[1]) for part in parts)


async def expired(db: AsyncConnection, now: dt.datetime, limit: int) -> list[UUID]:
    statement = select(uploads.c.id).where(uploads.c.expires_at < now).order_by(uploads.c.expires_at).limit(limit)
    return list((await db.execute(statement)).scalars())


async def parts_in_use(db: AsyncConnection, keys: Sequence[str]) -> set[str]:
    """Those of the parts whose upload still has its row."""
    statement = select(uploads.c.id).where(uploads.c.id.in_({upload_of(key) for key in keys}))
    known = set((await db.execute(statement)).scalars())
    return {key for key in keys if upload_of(key) in known}


async def _first(db: AsyncConnection, statement: Any) -> Row | None:
    row = (await db.execute(statement)).mappings().first()
    return None if row is None else dict(row)
