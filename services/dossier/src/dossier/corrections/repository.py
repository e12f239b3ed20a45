"""Corrections as they are asked for and decided; what stood before is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.corrections.models import corrections
from dossier.dossiers.models import applicant_names

_OF_DOSSIER = (
    select(corrections)
    .where(corrections.c.dossier_id == bindparam("dossier_id"))
    .order_by(corrections.c.requested_at, corrections.c.id)
)


async def ask(db: AsyncConnection, row: Mapping[str, Any]) -> int:
    number: int = (await db.execute(insert(corrections).values(**row).returning(corrections.c.id))).scalar_one()
    return number


async def get(db: AsyncConnection, number: int) -> dict[str, Any]:
    return dict((await db.execute(select(corrections).where(corrections.c.id == number))).mappings().one())


async def list_all(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    return [dict(row) for row in (await db.execute(_OF_DOSSIER, {"dossier_id": dossier_id})).mappings()]


async def decide(db: AsyncConnection, number: int, values: Mapping[str, Any]) -> None:
    await db.execute(update(corrections).where(corrections.c.id == number).values(**values))


async def know_name(db: AsyncConnection, folded: str) -> None:
    """A corrected name can be searched for."""
    await db.execute(upsert(applicant_names).values(folded=folded).on_conflict_do_nothing())
