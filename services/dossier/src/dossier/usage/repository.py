"""Counting over the newest dossiers of one desk: bounded, however old the register is."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import dossiers

NEWEST = 5_000
"""A busy desk receives some hundreds of dossiers in a week; the newest five thousand tell its habits."""


async def count_by_procedure(
    db: AsyncConnection, agency_id: int, since: dt.datetime | None
) -> list[tuple[str, int]]:
    newest = (
        select(dossiers.c.procedure_code)
        .where(dossiers.c.agency_id == agency_id, dossiers.c.received_at.is_not(None))
        .order_by(dossiers.c.received_at.desc(), dossiers.c.id.desc())
        .limit(NEWEST)
    )
    if since is not None:
        newest = newest.where(dossiers.c.received_at >= since)
    rows = newest.subquery()
    uses = func.count()
    statement = (
        select(rows.c.procedure_code, uses)
        .group_by(rows.c.procedure_code)
        .order_by(uses.desc(), rows.c.procedure_code)
    )
    return [(code, count) for code, count in (await db.execute(statement)).all()]


async def newest_papers(db: AsyncConnection, agency_id: int, procedure_code: str, limit: int) -> list[list[Any]]:
    """The paper lists of the newest dossiers of one procedure at one desk."""
    statement = (
        select(dossiers.c.papers)
        .where(
            dossiers.c.agency_id == agency_id,
            dossiers.c.procedure_code == procedure_code,
            dossiers.c.received_at.is_not(None),
        )
        .order_by(dossiers.c.received_at.desc(), dossiers.c.id.desc())
        .limit(limit)
    )
    return list((await db.execute(statement)).scalars())
