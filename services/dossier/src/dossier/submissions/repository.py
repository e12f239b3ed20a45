"""Consents are written once, and read with their dossier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.submissions.models import consents


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> None:
    await db.execute(insert(consents).values(**values))


async def find(db: AsyncConnection, dossier_id: int) -> RowMapping | None:
    return (await db.execute(select(consents).where(consents.c.dossier_id == dossier_id))).mappings().first()
