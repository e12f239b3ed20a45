"""What tracking reads, and the wrong tries it keeps."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.lifecycle import Act
from dossier.domain.slowing import MANY, Tries
from dossier.dossiers.models import acts, dossiers
from dossier.tracking.models import tracking_tries as tries

_STATUS = select(dossiers.c.code, dossiers.c.status).where(
    or_(dossiers.c.code == bindparam("code"), dossiers.c.code == func.upper(bindparam("code")))
)
_TOLD = (
    Act.REQUEST_SUPPLEMENT,
    Act.REQUEST_INTAKE_SUPPLEMENT,
    Act.REQUEST_PAYMENT,
    Act.APOLOGISE,
    Act.REJECT,
    Act.STOP,
    Act.VIEW_PERSONAL_DATA,
)
_ACTS = (
    select(
        acts.c.act, acts.c.happened_at, acts.c.actor_agency_id, acts.c.reason, acts.c.data, acts.c.due_at_before
    )
    .where(acts.c.dossier_id == bindparam("dossier_id"), acts.c.act.in_(_TOLD))
    .order_by(acts.c.sequence)
)


async def find_status(db: AsyncConnection, code: str) -> tuple[str, str] | None:
    """(code as it is stored, status): people type small letters."""
    row = (await db.execute(_STATUS, {"code": code})).first()
    return None if row is None else (row.code, row.status)


async def told_acts(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    """The acts a citizen is told of, in their order."""
    return [dict(row) for row in (await db.execute(_ACTS, {"dossier_id": dossier_id})).mappings()]


async def hold_tries(db: AsyncConnection, code: str, address: bytes) -> None:
    """One try at a time per address and per dossier: a hundred at once would all see none before them."""
    for key in (address.hex(), code):
        await db.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"tracking {key}", 0))))


async def tries_since(db: AsyncConnection, code: str, address: bytes, since: dt.datetime) -> tuple[Tries, ...]:
    """Wrong tries of this address on this dossier, of anybody on it, of this address on any."""
    of_code, of_address = tries.c.code == code, tries.c.address == address
    kinds = ((of_code & of_address, 1), (of_code, MANY), (of_address, MANY))
    columns = [
        column
        for where, _weight in kinds
        for column in (func.count().filter(where), func.max(tries.c.at).filter(where))
    ]
    row = (await db.execute(select(*columns).where(tries.c.at > since, of_code | of_address))).one()
    return tuple(Tries(row[2 * i], row[2 * i + 1], weight) for i, (_where, weight) in enumerate(kinds))


async def note_try(db: AsyncConnection, code: str, address: bytes, at: dt.datetime) -> None:
    await db.execute(insert(tries).values(code=code, address=address, at=at))


async def forget_tries(db: AsyncConnection, before: dt.datetime) -> None:
    await db.execute(delete(tries).where(tries.c.at < before))
