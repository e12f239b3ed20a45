"""The one column that tracking reads."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import dossiers

_STATUS = select(dossiers.c.status).where(dossiers.c.code == bindparam("code"))


async def find_status(db: AsyncConnection, code: str) -> str | None:
    status: str | None = (await db.execute(_STATUS, {"code": code})).scalar()
    return status
