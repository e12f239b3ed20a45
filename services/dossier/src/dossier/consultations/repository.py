"""Questions to other agencies: asked, answered or taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.consultations.models import consultations

_OF_DOSSIER = (
    select(consultations)
    .where(consultations.c.dossier_id == bindparam("dossier_id"))
    .order_by(consultations.c.asked_at, consultations.c.id)
)
_OPEN = (consultations.c.answered_at.is_(None), consultations.c.recalled_at.is_(None))


async def ask(db: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """The numbers of the questions, in the order given."""
    statement = insert(consultations).values([dict(row) for row in rows]).returning(consultations.c.id)
    return sorted((await db.execute(statement)).scalars())


async def list_all(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    rows = (await db.execute(_OF_DOSSIER, {"dossier_id": dossier_id})).mappings()
    return [dict(row) for row in rows]


async def list_open(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    return [
        one for one in await list_all(db, dossier_id) if one["answered_at"] is None and one["recalled_at"] is None
    ]


async def answer(db: AsyncConnection, number: int, words: str, now: dt.datetime, timeliness: str) -> None:
    await db.execute(
        update(consultations)
        .where(consultations.c.id == number, *_OPEN)
        .values(answered_at=now, answer=words, timeliness=timeliness)
    )


async def recall_all(db: AsyncConnection, dossier_id: int, now: dt.datetime) -> None:
    """Nobody is asked any more."""
    await db.execute(
        update(consultations).where(consultations.c.dossier_id == dossier_id, *_OPEN).values(recalled_at=now)
    )
