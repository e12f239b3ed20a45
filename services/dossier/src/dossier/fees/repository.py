"""Entries of fees: written, listed, added up by the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import dossiers
from dossier.fees.models import fee_entries
from dossier.retention.models import destroyed_dossiers

RECEIPT_LOCK = 730_121
_later = fee_entries.alias("later")
_IS_REVERSED = select(_later.c.id).where(_later.c.reverses == fee_entries.c.id).exists().label("reversed")
_OF_DOSSIER: Select[Any] = (
    select(fee_entries, _IS_REVERSED)
    .where(fee_entries.c.dossier_id == bindparam("dossier_id"))
    .order_by(fee_entries.c.id)
)
_ON_DAY = (fee_entries.c.agency_id == bindparam("agency_id"), fee_entries.c.day == bindparam("day"))
_OF_DAY: Select[Any] = (
    select(fee_entries, _IS_REVERSED, func.coalesce(dossiers.c.code, destroyed_dossiers.c.code).label("code"))
    .outerjoin(
        dossiers, (dossiers.c.id == fee_entries.c.dossier_id) & (dossiers.c.agency_id == fee_entries.c.agency_id)
    )
    # Money stays in its day after its dossier was destroyed by decision.
    .outerjoin(destroyed_dossiers, destroyed_dossiers.c.dossier_id == fee_entries.c.dossier_id)
    .where(*_ON_DAY)
    .order_by(fee_entries.c.id)
)
_SUMS: Select[Any] = (
    select(
        fee_entries.c.actor_id,
        func.max(fee_entries.c.actor_name).label("actor_name"),
        fee_entries.c.method,
        func.cast(func.sum(fee_entries.c.amount), fee_entries.c.amount.type).label("amount"),
        func.count().label("entries"),
    )
    .where(*_ON_DAY)
    .group_by(fee_entries.c.actor_id, fee_entries.c.method)
    .order_by(fee_entries.c.actor_id)
)


async def of_dossier(db: AsyncConnection, dossier_id: int) -> Sequence[Mapping[str, Any]]:
    return [dict(row) for row in (await db.execute(_OF_DOSSIER, {"dossier_id": dossier_id})).mappings()]


async def of_day(db: AsyncConnection, agency_id: int, day: dt.date) -> Sequence[Mapping[str, Any]]:
    """All entries of a day at a desk: some hundreds."""
    rows = await db.execute(_OF_DAY, {"agency_id": agency_id, "day": day})
    return [dict(row) for row in rows.mappings()]


async def sums_of_day(db: AsyncConnection, agency_id: int, day: dt.date) -> Sequence[Mapping[str, Any]]:
    """Sums by person and method."""
    rows = await db.execute(_SUMS, {"agency_id": agency_id, "day": day})
    return [dict(row) for row in rows.mappings()]


async def next_receipt(db: AsyncConnection, agency_id: int, year: int) -> int:
    """The next number of the agency's receipts of the year; held until the end of the transaction, so no gap."""
    await db.execute(select(func.pg_advisory_xact_lock(RECEIPT_LOCK, agency_id)))
    last = select(func.coalesce(func.max(fee_entries.c.receipt_number), 0)).where(
        fee_entries.c.agency_id == agency_id, fee_entries.c.receipt_year == year
    )
    number: int = (await db.execute(last)).scalar_one()
    return number + 1


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> int:
    statement = insert(fee_entries).values(**values).returning(fee_entries.c.id)
    number: int = (await db.execute(statement)).scalar_one()
    return number
