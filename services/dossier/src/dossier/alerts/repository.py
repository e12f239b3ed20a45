"""Dossiers whose day comes near, and what was pointed out already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import and_, exists, func, literal, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.alerts.models import deadline_alerts as alerts
from dossier.consultations.models import consultations
from dossier.domain.states import CLOCK_RUNS
from dossier.domain.timeliness import Band
from dossier.dossiers.models import dossiers, procedure_versions

LOCK = 730_124
AT_ONCE = 2_000
_d, _c = dossiers.c, consultations.c
_RUNS = _d.status.in_([str(one) for one in CLOCK_RUNS])
_PROCEDURE = procedure_versions.c.version_id == _d.procedure_version_id
_TOLD = (
    _d.id.label("dossier_id"),
    _d.agency_id,
    _d.division_id,
    _d.code,
    _d.status,
    _d.assignee_id,
    _d.assignee_name,
    _d.duration_unit,
    procedure_versions.c.name.label("procedure_name"),
)


async def alone(db: AsyncConnection) -> bool:
    """Whether no other worker looks at the same time."""
    return bool((await db.execute(select(func.pg_try_advisory_xact_lock(LOCK)))).scalar())


async def near(db: AsyncConnection, until: dt.datetime) -> list[Any]:
    """Running dossiers due until a moment whose last band was not pointed out yet."""
    past = exists().where(
        alerts.c.dossier_id == _d.id,
        alerts.c.consultation_id == 0,
        alerts.c.band == Band.OVERDUE,
        alerts.c.due_at == _d.due_at,
    )
    wanted = (
        select(*_TOLD, _d.due_at, literal(0).label("consultation_id"), literal(None).label("partner_id"))
        .join_from(dossiers, procedure_versions, _PROCEDURE)
        .where(_RUNS, _d.due_at <= until, ~past)
        .order_by(_d.due_at)
        .limit(AT_ONCE)
    )
    return list((await db.execute(wanted)).all())


async def near_consultations(db: AsyncConnection, until: dt.datetime) -> list[Any]:
    """The same for what other agencies were asked and have not answered."""
    past = exists().where(
        alerts.c.dossier_id == _c.dossier_id,
        alerts.c.consultation_id == _c.id,
        alerts.c.band == Band.OVERDUE,
        alerts.c.due_at == _c.due_at,
    )
    same = and_(_c.dossier_id == _d.id, _c.agency_id == _d.agency_id)
    wanted = (
        select(*_TOLD, _c.due_at, _c.id.label("consultation_id"), _c.partner_id)
        .select_from(consultations.join(dossiers, same).join(procedure_versions, _PROCEDURE))
        .where(_c.answered_at.is_(None), _c.recalled_at.is_(None), _c.due_at <= until, ~past)
        .order_by(_c.due_at)
        .limit(AT_ONCE)
    )
    return list((await db.execute(wanted)).all())


async def point_out(db: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> set[tuple[int, int]]:
    """(dossier, consultation) of those that were not pointed out in this band before."""
    added = insert(alerts).values(list(rows)).on_conflict_do_nothing()
    new = await db.execute(added.returning(alerts.c.dossier_id, alerts.c.consultation_id))
    return {(row.dossier_id, row.consultation_id) for row in new}


async def overdue(db: AsyncConnection, places: Collection[int], before: dt.datetime) -> list[Any]:
    """Running dossiers of these agencies or divisions whose day has passed, the longest first."""
    here = or_(_d.agency_id.in_(places), _d.division_id.in_(places))
    wanted = (
        select(*_TOLD, _d.due_at)
        .join_from(dossiers, procedure_versions, _PROCEDURE)
        .where(_RUNS, _d.due_at < before, here)
        .order_by(_d.due_at, _d.id)
        .limit(AT_ONCE)
    )
    return list((await db.execute(wanted)).all())
