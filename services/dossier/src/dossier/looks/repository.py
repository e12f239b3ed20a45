"""Looks: written once, read by the dossier's people and by its owner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.looks.models import looks

_OF_DOSSIER = (
    select(looks.c.viewer_id, looks.c.viewer_name, looks.c.viewer_agency_id, looks.c.purpose, looks.c.at)
    .where(looks.c.dossier_id == bindparam("dossier_id"))
    .order_by(looks.c.id)
)
_ON_DAY = select(looks.c.id).where(
    looks.c.dossier_id == bindparam("dossier_id"),
    looks.c.viewer_id == bindparam("viewer_id"),
    looks.c.day == bindparam("day"),
)


async def of_dossier(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    """All looks at a dossier, the oldest first."""
    return [dict(row) for row in (await db.execute(_OF_DOSSIER, {"dossier_id": dossier_id})).mappings()]


async def is_told(db: AsyncConnection, dossier_id: int, viewer_id: str, day: dt.date) -> bool:
    """Whether somebody has said her purpose for this dossier on this day."""
    asked = {"dossier_id": dossier_id, "viewer_id": viewer_id, "day": day}
    return (await db.execute(_ON_DAY, asked)).first() is not None


async def keep(db: AsyncConnection, look: Mapping[str, Any]) -> None:
    """The first purpose of the day stands."""
    await db.execute(insert(looks).values(**look).on_conflict_do_nothing())
