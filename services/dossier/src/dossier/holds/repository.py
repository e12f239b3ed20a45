"""Intervals in which the clock stands: begun by one act, ended by another, never rewritten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.holds.models import pauses

_OF_DOSSIER = select(pauses).where(pauses.c.dossier_id == bindparam("dossier_id")).order_by(pauses.c.started_at)


async def begin(db: AsyncConnection, dossier: Mapping[str, Any], kind: str, ground: str, now: dt.datetime) -> None:
    of_this = {"dossier_id": dossier["id"], "agency_id": dossier["agency_id"]}
    await db.execute(insert(pauses).values(**of_this, kind=kind, ground=ground, started_at=now))


async def end(db: AsyncConnection, dossier_id: int, now: dt.datetime) -> bool:
    """Whether an interval was open, and is closed now."""
    statement = (
        update(pauses)
        .where(pauses.c.dossier_id == dossier_id, pauses.c.ended_at.is_(None))
        .values(ended_at=now)
        .returning(pauses.c.id)
    )
    return (await db.execute(statement)).first() is not None


async def list_pauses(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    rows = (await db.execute(_OF_DOSSIER, {"dossier_id": dossier_id})).mappings()
    return [dict(row) for row in rows]
