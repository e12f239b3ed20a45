"""Acts on a dossier. Each is judged by the one table of domain.lifecycle, changes the row and is recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from kernel import feed
from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import FieldError, Invalid, StaleVersion
from kernel.text import mask_name
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import CalendarError, working_days_between

from dossier import events
from dossier.acting import repository
from dossier.acting.schemas import ActList, ActorOut, ActOut
from dossier.adapters.catalog import Catalog
from dossier.domain import effects, lifecycle
from dossier.domain.deadlines import Term, appoint
from dossier.domain.lifecycle import Act, ActNotAllowed, Clock
from dossier.domain.states import Status
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.dossiers.chain import ActRecord, act_row
from dossier.dossiers.problems import ActRefused, SupplementLimit, not_a_moment
from dossier.dossiers.schemas import Applicant
from dossier.dossiers.service import allowed_acts, standing_of, supplement_rounds_left, unmasked

NOTICE_WORKING_DAYS = 3
"""A supplement is asked for at most three working days after reception: Decree 61/2018/NĐ-CP, article 19.4."""


@dataclass(frozen=True)
class Deed:
    """One act that somebody wants to do: its words, and the columns that are its own."""

    act: Act
    reason: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """The dossier held for this act, and everything an act is judged by."""

    db: AsyncConnection
    catalog: Catalog
    who: Principal
    dossier: Mapping[str, Any]
    now: dt.datetime


async def hold(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, expected: int | None, now: dt.datetime
) -> Case:
    """The dossier, locked until the end of the transaction, in the version that the caller has seen."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find_locked(db, code))
    if expected is not None and expected != dossier["version"]:
        raise await _stale(db, dossier)
    return Case(db, catalog, who, dossier, now)


def check(case: Case, act: Act) -> tuple[Status, Clock]:
    """The state after the act and what becomes of the clock; a refusal otherwise, saying what is possible."""
    status = Status(case.dossier["status"])
    access.check_acting(case.who, case.dossier, act)
    standing, doer = standing_of(case.dossier), access.doer(case.who)
    try:
        to, clock = lifecycle.apply(
            act, status, held=standing.held, still_awaited=bool(standing.awaited - doer.agencies)
        )
    except ActNotAllowed as error:
        raise _refused(case, str(error)) from error
    if not lifecycle.is_within_hands(act, standing, doer):
        raise _refused(case, "the work lies with somebody else")
    if act is Act.REQUEST_SUPPLEMENT and supplement_rounds_left(case.dossier) == 0:
        raise SupplementLimit()
    return to or status, clock


async def do(case: Case, deed: Deed) -> Mapping[str, Any]:
    """Judge, change, record, tell. Answers the dossier as it now is."""
    to, clock = check(case, deed.act)
    before, now = case.dossier, case.now
    appointment = None
    if clock in (Clock.START, Clock.RESTART) and before["duration_unit"] is not None:
        try:
            term = Term(Fraction(before["duration_amount"]), before["duration_unit"])
            appointment = appoint(term, now, case.catalog.calendar)
        except CalendarError as error:
            raise not_a_moment("/", str(error), "outside-calendar") from error
    changes = {
        "status": to,
        **effects.clock_changes(clock, before, to, now, appointment),
        **effects.moments(deed.act, now),
        **deed.changes,
        "version": before["version"] + 1,
    }
    record = ActRecord(
        act=deed.act,
        actor=access.actor(case.who),
        happened_at=now,
        recorded_at=now,
        from_status=before["status"],
        to_status=to,
        reason=deed.reason,
        data=deed.data,
        due_at_before=before["due_at"],
        due_at_after=changes.get("due_at", before["due_at"]),
    )
    after = await _append(case, record, changes)
    data = events.fact(after, field=after["field_name"], act=deed.act, recorded_at=now)
    await feed.publish(case.db, events.CHANGED, data, occurred_at=now, recorded_at=now)
    return after


async def note_reading(case: Case, act: Act, reason: str | None, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Record an act that changes nothing: a look behind the mask, a printed slip. The version stays."""
    status = case.dossier["status"]
    due_at = case.dossier["due_at"]
    record = ActRecord(
        act=act,
        actor=access.actor(case.who),
        happened_at=case.now,
        recorded_at=case.now,
        from_status=status,
        to_status=status,
        reason=reason,
        data=data,
        due_at_before=due_at,
        due_at_after=due_at,
    )
    return await _append(case, record, {})


async def reveal(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, purpose: str, now: dt.datetime
) -> Applicant:
    """The applicant unmasked; who looked, when and why is recorded before the answer leaves."""
    case = await hold(db, catalog, who, code, None, now)
    await note_reading(case, Act.VIEW_PERSONAL_DATA, purpose, {})
    return unmasked(case.dossier)


async def list_acts(db: AsyncConnection, catalog: Catalog, who: Principal, code: str) -> ActList:
    """The whole record of a dossier that this person may see."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    rows = await repository.list_acts(db, dossier["id"])
    return ActList(items=[_present(row, catalog) for row in rows])


async def assignment(case: Case, assignee_id: str, authorization: str) -> Deed:
    """The dossier is given to an officer of the agency or of the division it lies with."""
    colleague = await case.catalog.colleague(int(assignee_id), authorization)
    dossier = case.dossier
    within = {dossier["agency_id"], dossier["division_id"]}
    if dossier["division_id"] is None:
        within.update(case.catalog.directory.divisions_of(dossier["agency_id"]))
    if (
        colleague is None
        or not colleague.active
        or lifecycle.Role.OFFICER not in colleague.roles
        or colleague.agency_id not in within
    ):
        detail = "no officer of this agency or division"
        raise Invalid(errors=[FieldError(pointer="/assignee_id", detail=detail, code="unknown-assignee")])
    named = {"assignee_id": assignee_id, "assignee_name": colleague.name}
    moved = effects.moved_to_division(dossier, colleague.agency_id)
    return Deed(Act.ASSIGN, data=named, changes={**named, **moved})


def supplement_request(case: Case, reason: str, items: list[str]) -> Deed:
    """Form 02, saying whether it was asked for within the time the law gives the office."""
    data: dict[str, Any] = {"items": items}
    if case.dossier["received_at"] is not None:
        received, today = effects.notice_days(case.dossier, case.now)
        days = working_days_between(received, today, case.catalog.calendar) if today > received else 0
        data |= {"working_days_after_reception": days, "within_notice": days <= NOTICE_WORKING_DAYS}
    return Deed(Act.REQUEST_SUPPLEMENT, reason, data)


async def _append(case: Case, record: ActRecord, changes: Mapping[str, Any]) -> Mapping[str, Any]:
    before = case.dossier
    division_id = changes.get("division_id", before["division_id"])
    act = act_row(
        record,
        code=before["code"],
        dossier_id=before["id"],
        agency_id=before["agency_id"],
        division_id=division_id,
        sequence=before["acts_count"] + 1,
        previous=before["last_hash"],
    )
    full = {**changes, "acts_count": act["sequence"], "last_hash": act["hash"]}
    await repository.change(case.db, before, full, act)
    return {**before, **full}


async def _stale(db: AsyncConnection, dossier: Mapping[str, Any]) -> StaleVersion:
    """Says what somebody else did meanwhile."""
    last = await repository.last_change(db, dossier["id"])
    told = last and {"act": last["act"], "at": local(last["happened_at"]).isoformat(), "actor": last["actor_name"]}
    return StaleVersion(current_version=dossier["version"], current_status=dossier["status"], last_act=told)


def _refused(case: Case, why: str) -> ActRefused:
    possible = [str(act) for act in allowed_acts(case.dossier, case.who)]
    return ActRefused(why, current_status=case.dossier["status"], allowed_acts=possible)


def _present(row: Mapping[str, Any], catalog: Catalog) -> ActOut:
    agency = catalog.directory.get(row["actor_agency_id"])
    data = dict(row["data"])
    if data.get("recipient_name"):
        data["recipient_name"] = mask_name(data["recipient_name"])
    return ActOut(
        sequence=row["sequence"],
        act=row["act"],
        at=local(row["happened_at"]),
        recorded_at=local(row["recorded_at"]),
        actor=ActorOut(id=row["actor_id"], name=row["actor_name"], agency_name=agency.name if agency else None),
        reason=row["reason"],
        data=data,
        from_status=row["from_status"],
        to_status=row["to_status"],
        due_at_before=local(row["due_at_before"]) if row["due_at_before"] else None,
        due_at_after=local(row["due_at_after"]) if row["due_at_after"] else None,
        hash=row["hash"].hex(),
    )
