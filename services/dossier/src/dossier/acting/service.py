"""Acts on a dossier. Each is judged by the one table of domain.lifecycle, changes the row and is recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kernel import feed
from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import StaleVersion
from kernel.text import mask_name
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import Calendar

from dossier import events
from dossier.acting import clocks, repository
from dossier.acting.schemas import ActList, ActorOut, ActOut
from dossier.adapters.catalog import Catalog
from dossier.consultations import repository as consultations
from dossier.domain import effects, judging
from dossier.domain.deadlines import Appointment
from dossier.domain.judging import ActNotAllowed
from dossier.domain.lifecycle import RULES, Act, Clock, Hands
from dossier.domain.limits import limit_of
from dossier.domain.states import OUTCOME, Status
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.dossiers.chain import ActRecord, act_row
from dossier.dossiers.problems import LIMITS, ActRefused
from dossier.dossiers.schemas import Applicant
from dossier.dossiers.service import allowed_acts, standing_of, unmasked
from dossier.looks import gate


@dataclass(frozen=True)
class Deed:
    """One act that somebody wants to do: its words, and the columns that are its own.

    `data` is chained and kept for ever: numbers, kinds and names of fields, nothing personal. `ground` says why
    the clock stands, `promise` is the day an apology names, `still_awaited` that another agency owes its answer.
    """

    act: Act
    reason: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)
    ground: clocks.Ground | None = None
    promise: Appointment | None = None
    still_awaited: bool = False


@dataclass(frozen=True)
class Case:
    """The dossier held for this act, and everything an act is judged by."""

    db: AsyncConnection
    catalog: Catalog
    who: Principal
    dossier: Mapping[str, Any]
    now: dt.datetime

    @property
    def calendar(self) -> Calendar:
        """The calendar of the agency that received the dossier."""
        return self.catalog.calendar_of(self.dossier["agency_id"])


async def hold(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, expected: int | None, now: dt.datetime
) -> Case:
    """The dossier, locked until the end of the transaction, in the version that the caller has seen."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find_locked(db, code))
    if expected is not None and expected != dossier["version"]:
        raise await stale(db, dossier)
    return Case(db, catalog, who, dossier, now)


def check(case: Case, act: Act, *, still_awaited: bool = False) -> tuple[Status, Clock]:
    """The state after the act and what becomes of the clock; a refusal otherwise, saying what is possible."""
    status = Status(case.dossier["status"])
    access.check_acting(case.who, case.dossier, act)
    standing, doer = standing_of(case.dossier), access.doer(case.who)
    try:
        to, clock = judging.apply(act, status, held=standing.held, still_awaited=still_awaited)
    except ActNotAllowed as error:
        raise _refused(case, str(error)) from error
    if not judging.is_within_hands(act, standing, doer):
        raise _refused(case, "the work lies with somebody else")
    if (limit := limit_of(act, case.dossier, case.now)) is not None:
        raise LIMITS[limit]()
    return to or status, clock


async def do(case: Case, deed: Deed) -> Mapping[str, Any]:
    """Judge, change, record, tell. Answers the dossier as it now is."""
    to, clock = check(case, deed.act, still_awaited=deed.still_awaited)
    before, now = case.dossier, case.now
    turn = await clocks.turn(case.db, before, clock, now, case.calendar, ground=deed.ground, promise=deed.promise)
    changes: dict[str, Any] = {
        "status": to,
        "held": list(judging.held_after(deed.act, standing_of(before), to)),
        **effects.clock_changes(turn.clock, before, to, now, turn.appointment),
        **effects.moments(deed.act, now),
        **(await _ended(case, to) if turn.clock is Clock.END else {}),
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
        data={**deed.data, **_stood_in(case, deed.act)},
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


async def note_side_act(
    case: Case, act: Act, reason: str | None = None, data: Mapping[str, Any] | None = None
) -> Mapping[str, Any]:
    """Record a side act (a fee, a paper): chained like any other, by whoever may act. The version stays, so that
    a colleague who has the dossier open is not in its way."""
    check(case, act)
    return await note_reading(case, act, reason, {**(data or {}), **_stood_in(case, act)})


async def reveal(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, purpose: str, now: dt.datetime
) -> Applicant:
    """The applicant unmasked; who looked, when and why is recorded before the answer leaves."""
    case = await hold(db, catalog, who, code, None, now)
    await note_reading(case, Act.VIEW_PERSONAL_DATA, purpose, {})
    return unmasked(case.dossier)


async def list_acts(db: AsyncConnection, catalog: Catalog, who: Principal, code: str, today: dt.date) -> ActList:
    """The whole record of a dossier that this person may see."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    await gate.enter(db, who, dossier, today)
    rows = await repository.list_acts(db, dossier["id"])
    return ActList(items=[_present(row, catalog) for row in rows])


async def _ended(case: Case, to: Status) -> dict[str, Any]:
    """At an end nobody is asked any more, and the second measure is taken."""
    dossier = case.dossier
    if dossier["awaited_ids"]:
        await consultations.recall_all(case.db, dossier["id"], case.now)
    judged = await clocks.judge_766(case.db, dossier, case.now, OUTCOME[to], case.now, case.calendar)
    return {"awaited_ids": [], "timeliness_766": judged}


def _stood_in(case: Case, act: Act) -> dict[str, str]:
    """For whom it was done, when somebody stands in for a colleague on leave."""
    assignee = case.dossier["assignee_id"]
    stands_in = RULES[act].hands is Hands.MINE and assignee is not None and assignee != case.who.id
    return {"for_id": assignee} if stands_in else {}


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


async def stale(db: AsyncConnection, dossier: Mapping[str, Any]) -> StaleVersion:
    """Says what somebody else did meanwhile."""
    last = await repository.last_change(db, dossier["id"])
    told = last and {"act": last["act"], "at": local(last["happened_at"]).isoformat(), "actor": last["actor_name"]}
    return StaleVersion(current_version=dossier["version"], current_status=dossier["status"], last_act=told)


def _refused(case: Case, why: str) -> ActRefused:
    possible = [str(act) for act in allowed_acts(case.dossier, case.who, case.catalog, case.now)]
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
