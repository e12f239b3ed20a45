"""What one person was pointed out: three kinds of rows in one list, the newest first.

Only what still holds: a date that was moved, a question that was answered, a dossier that left her hands are no
longer spoken of. Of several bands of one date the latest stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    CompoundSelect,
    Integer,
    String,
    Text,
    and_,
    cast,
    exists,
    false,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    union_all,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.alerts.models import alert_sightings as sightings
from dossier.alerts.models import deadline_alerts as alerts
from dossier.consultations.models import consultations
from dossier.domain.states import CLOCK_RUNS
from dossier.dossiers.models import dossiers, procedure_versions
from dossier.reminders.models import reminders

Position = tuple[dt.datetime, str, int]
_a, _d, _c, _r = alerts.c, dossiers.c, consultations.c, reminders.c
_PROCEDURE = procedure_versions.c.version_id == _d.procedure_version_id
_TOLD = (
    _d.code,
    _d.status,
    _d.duration_unit,
    _d.agency_id,
    procedure_versions.c.name.label("procedure_name"),
)
_later = alerts.alias()
_LATEST = ~exists().where(
    _later.c.dossier_id == _a.dossier_id,
    _later.c.consultation_id == _a.consultation_id,
    _later.c.due_at == _a.due_at,
    _later.c.id > _a.id,
)


@dataclass(frozen=True)
class Reader:
    """Whose list it is: `officers` are herself and whom she stands in for, `heads` the office she leads."""

    id: str
    officers: Sequence[str]
    heads: int | None


async def page(
    db: AsyncConnection, reader: Reader, *, unseen: bool, after: Position | None, limit: int
) -> list[dict[str, Any]]:
    found = _all(reader).subquery()
    listed = select(found).order_by(found.c.at.desc(), found.c.kind.desc(), found.c.id.desc()).limit(limit)
    if unseen:
        listed = listed.where(found.c.seen_at.is_(None))
    if after is not None:
        listed = listed.where(tuple_(found.c.at, found.c.kind, found.c.id) < tuple_(*after))
    return [dict(row) for row in (await db.execute(listed)).mappings()]


async def count_unseen(db: AsyncConnection, reader: Reader, most: int) -> int:
    """How many wait to be seen, counted up to a bound."""
    found = _all(reader).subquery()
    some = select(found.c.id).where(found.c.seen_at.is_(None)).limit(most).subquery()
    return int((await db.execute(select(func.count()).select_from(some))).scalar_one())


async def see_alert(db: AsyncConnection, reader: Reader, alert_id: int, now: dt.datetime) -> bool:
    """False when it is none of hers. Seeing it again changes nothing."""
    found = _all(reader).subquery()
    hers = select(found.c.id).where(found.c.id == alert_id, found.c.kind != "asked")
    if (await db.execute(hers)).first() is None:
        return False
    seen = {"alert_id": alert_id, "person_id": reader.id, "seen_at": now}
    await db.execute(insert(sightings).values(**seen).on_conflict_do_nothing())
    return True


async def see_all(db: AsyncConnection, reader: Reader, until: dt.datetime, now: dt.datetime) -> None:
    """Everything that was pointed out until a moment: what came after it was not on her screen."""
    found = _all(reader).subquery()
    unseen = select(found.c.id, literal(reader.id), literal(now)).where(
        found.c.kind != "asked", found.c.seen_at.is_(None), found.c.at <= until
    )
    columns = ["alert_id", "person_id", "seen_at"]
    await db.execute(insert(sightings).from_select(columns, unseen).on_conflict_do_nothing())
    asked = (_among(_r.officer_id, reader.officers), _r.seen_at.is_(None), _r.sent_at <= until)
    await db.execute(update(reminders).where(*asked).values(seen_at=now))


def _all(reader: Reader) -> CompoundSelect[*tuple[Any, ...]]:
    seen = and_(sightings.c.alert_id == _a.id, sightings.c.person_id == reader.id)
    common = (_a.id, _a.band, _a.at, _a.due_at, *_TOLD)
    nobody = (cast(null(), Text).label("sender_name"), cast(null(), Text).label("words"))
    of_alert = and_(_a.dossier_id == _d.id, _a.agency_id == _d.agency_id)
    own = (
        select(literal("deadline").label("kind"), *common, *nobody, sightings.c.seen_at)
        .select_from(
            dossiers.join(alerts, of_alert).join(procedure_versions, _PROCEDURE).outerjoin(sightings, seen)
        )
        .where(
            _a.consultation_id == 0,
            _a.due_at == _d.due_at,
            _d.status.in_([str(one) for one in CLOCK_RUNS]),
            _LATEST,
            _concerns(reader, _d.agency_id, _d.division_id),
        )
    )
    of_question = and_(_a.consultation_id == _c.id, _a.dossier_id == _c.dossier_id, _a.due_at == _c.due_at)
    questions = (
        select(literal("question").label("kind"), *common, *nobody, sightings.c.seen_at)
        .select_from(
            consultations.join(alerts, of_question)
            .join(dossiers, of_alert)
            .join(procedure_versions, _PROCEDURE)
            .outerjoin(sightings, seen)
        )
        .where(_c.answered_at.is_(None), _c.recalled_at.is_(None), _LATEST, _concerns(reader, _c.partner_id))
    )
    return union_all(own, questions, _asked(reader))


def _asked(reader: Reader) -> Any:
    """What leaders reminded her of, while the dossier is in her hands."""
    same = and_(_r.dossier_id == _d.id, _r.agency_id == _d.agency_id)
    return (
        select(
            literal("asked").label("kind"),
            _r.id,
            cast(null(), Text).label("band"),
            _r.sent_at.label("at"),
            _d.due_at,
            *_TOLD,
            _r.sender_name,
            _r.words,
            _r.seen_at,
        )
        .select_from(reminders.join(dossiers, same).join(procedure_versions, _PROCEDURE))
        .where(_among(_r.officer_id, reader.officers), _d.assignee_id == _r.officer_id, _d.ended_at.is_(None))
    )


def _concerns(reader: Reader, *places: ColumnElement[int | None]) -> ColumnElement[bool]:
    """The same people whom the letters go to: the officer, and whoever heads the place."""
    heads = [place == cast(reader.heads, Integer) for place in places] if reader.heads is not None else [false()]
    return or_(_among(_d.assignee_id, reader.officers), *heads)


def _among(column: ColumnElement[Any], officers: Sequence[str]) -> ColumnElement[bool]:
    return column == func.any(cast(list(officers), ARRAY(String)))
