"""Reminders of one officer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ARRAY, String, and_, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import dossiers, procedure_versions
from dossier.reminders.models import reminders

AT_MOST = 100
_r = reminders.c


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> bool:
    """False when the officer was reminded of the dossier on this day already."""
    added = insert(reminders).values(**values).on_conflict_do_nothing().returning(_r.id)
    return (await db.execute(added)).first() is not None


async def sent(db: AsyncConnection, dossier_id: int, officer_id: str, day: dt.date) -> bool:
    this = (_r.dossier_id == dossier_id, _r.officer_id == officer_id, _r.sent_on == day)
    return (await db.execute(select(_r.id).where(*this))).first() is not None


async def unseen(db: AsyncConnection, officers: Collection[str]) -> list[dict[str, Any]]:
    """Of these officers, while the dossier still lies in their hands; the newest first."""
    same = and_(_r.dossier_id == dossiers.c.id, _r.agency_id == dossiers.c.agency_id)
    version = procedure_versions.c.version_id == dossiers.c.procedure_version_id
    told = (dossiers.c.code, dossiers.c.status, dossiers.c.due_at, dossiers.c.duration_unit)
    wanted = (
        select(reminders, *told, procedure_versions.c.name.label("procedure_name"))
        .select_from(reminders.join(dossiers, same).join(procedure_versions, version))
        .where(
            _r.officer_id == func.any(bindparam(None, sorted(officers), type_=ARRAY(String))),
            _r.seen_at.is_(None),
            dossiers.c.assignee_id == _r.officer_id,
            dossiers.c.ended_at.is_(None),
        )
        .order_by(_r.id.desc())
        .limit(AT_MOST)
    )
    return [dict(row) for row in (await db.execute(wanted)).mappings()]


async def put_away(db: AsyncConnection, reminder_id: int, officers: Collection[str], now: dt.datetime) -> bool:
    hers = _r.officer_id == func.any(bindparam(None, sorted(officers), type_=ARRAY(String)))
    seen = update(reminders).where(_r.id == reminder_id, hers).values(seen_at=func.coalesce(_r.seen_at, now))
    return bool((await db.execute(seen)).rowcount)
