"""Notes of one dossier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.notes.models import notes

_OF_DOSSIER = select(notes).where(notes.c.dossier_id == bindparam("dossier_id")).order_by(notes.c.id)


async def of_dossier(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    return [dict(row) for row in (await db.execute(_OF_DOSSIER, {"dossier_id": dossier_id})).mappings()]


async def add(db: AsyncConnection, note: Mapping[str, Any]) -> dict[str, Any]:
    return dict((await db.execute(insert(notes).values(**note).returning(notes))).mappings().one())


async def find_locked(db: AsyncConnection, dossier_id: int, note_id: int) -> dict[str, Any] | None:
    wanted = select(notes).where(notes.c.dossier_id == dossier_id, notes.c.id == note_id).with_for_update()
    row = (await db.execute(wanted)).mappings().first()
    return None if row is None else dict(row)


async def strike(db: AsyncConnection, note: Mapping[str, Any], struck: Mapping[str, Any]) -> dict[str, Any]:
    this = (notes.c.id == note["id"], notes.c.agency_id == note["agency_id"])
    changed = update(notes).where(*this).values(**struck).returning(notes)
    return dict((await db.execute(changed)).mappings().one())
