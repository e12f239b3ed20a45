"""Writing acts: the dossier changes, the act is appended, the event waits in the outbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.lifecycle import READING_ACTS, SIDE_ACTS
from dossier.dossiers.models import acts, dossiers

_OF_DOSSIER = select(acts).where(acts.c.dossier_id == bindparam("dossier_id")).order_by(acts.c.sequence)
_LAST = (
    select(acts.c.act, acts.c.happened_at, acts.c.actor_name, acts.c.to_status)
    .where(acts.c.dossier_id == bindparam("dossier_id"), acts.c.act.not_in(sorted(READING_ACTS | SIDE_ACTS)))
    .order_by(acts.c.sequence.desc())
    .limit(1)
)


async def change(
    db: AsyncConnection, dossier: Mapping[str, Any], changes: Mapping[str, Any], act: Mapping[str, Any]
) -> None:
    """The dossier's new state and the act that made it."""
    of_this = (dossiers.c.id == dossier["id"], dossiers.c.agency_id == dossier["agency_id"])
    await db.execute(update(dossiers).where(*of_this).values(**changes))
    await db.execute(insert(acts).values(**act))


async def list_acts(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    rows = (await db.execute(_OF_DOSSIER, {"dossier_id": dossier_id})).mappings()
    return [dict(row) for row in rows]


async def last_change(db: AsyncConnection, dossier_id: int) -> dict[str, Any] | None:
    """The last act that made a new version: what somebody needs to know whose copy is stale."""
    row = (await db.execute(_LAST, {"dossier_id": dossier_id})).mappings().first()
    return None if row is None else dict(row)
