"""The work queues: ONE table that gives both the count beside the name and the list behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kernel.auth import Principal
from sqlalchemy import ARRAY, ColumnElement, String, and_, bindparam, func, literal, or_, select, true
from worktime import Calendar

from dossier.consultations.models import consultations
from dossier.domain.lifecycle import Act, Role
from dossier.domain.states import CLOCK_RUNS, Status
from dossier.domain.timeliness import HOURLY_UNITS, SOON_WORKING_DAYS, ZONE, local_date
from dossier.dossiers import access
from dossier.dossiers.models import dossiers

d = dossiers.c
Predicate = Callable[["Viewpoint"], ColumnElement[bool]]


@dataclass(frozen=True)
class Viewpoint:
    """Who looks, and the moments that "overdue" and "soon" mean for everybody now.

    `persons`: herself and whom she stands in for. `leads`: what an officer sees of her own, a leader sees of all.
    """

    persons: tuple[str, ...]
    leads: bool
    now: dt.datetime
    today: dt.datetime
    soon: dt.datetime

    @classmethod
    def of(cls, who: Principal, now: dt.datetime, calendar: Calendar) -> Viewpoint:
        """`soon` ends with the second working day from today."""
        day = local_date(now)
        last = calendar.add_working_days(day, SOON_WORKING_DAYS)
        persons = tuple(sorted(access.doer(who).ids))
        return cls(persons, Role.LEADER in who.roles, now, _midnight(day), _midnight(last + dt.timedelta(days=1)))


class QueueName(StrEnum):
    """Work queues, as addresses and the API name them."""

    TO_RECEIVE = "to_receive"
    INTAKE_SUPPLEMENTS = "intake_supplements"
    TO_TAKE_UP = "to_take_up"
    MINE = "mine"
    OPINIONS_TO_GIVE = "opinions_to_give"
    LINKED_TO_RETURN = "linked_to_return"
    QUESTIONS_OVERDUE = "questions_overdue"
    UNASSIGNED = "unassigned"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    WAITING_SUPPLEMENT = "waiting_supplement"
    AWAITING_PAYMENT = "awaiting_payment"
    PAUSED = "paused"
    TO_APPROVE = "to_approve"
    WITHDRAWALS = "withdrawals"
    CORRECTIONS = "corrections"
    TO_RETURN = "to_return"


class Walk(StrEnum):
    """Where the dossiers of a queue are looked for.

    STATES: in the partial indexes of their states. CORRECTIONS: among those with a correction to decide, whatever
    their state. ASKED: by the open questions to the agencies that one acts for; the dossier lies elsewhere.
    """

    STATES = "states"
    CORRECTIONS = "corrections"
    ASKED = "asked"


@dataclass(frozen=True)
class Queue:
    """One queue. `statuses` narrow it to an index; `predicate` says the rest; `sort` orders it by default."""

    name: QueueName
    roles: frozenset[Role]
    statuses: tuple[Status, ...]
    predicate: Predicate
    sort: str
    act: Act | None
    walk: Walk = Walk.STATES


def overdue(view: Viewpoint) -> ColumnElement[bool]:
    """The appointed day has passed; for procedures counted in hours, the hour."""
    hourly = d.duration_unit.in_(HOURLY_UNITS)
    return or_(d.due_at < view.today, and_(d.due_at < view.now, hourly))


def due_soon(view: Viewpoint) -> ColumnElement[bool]:
    """Today or within the next two working days, and not overdue."""
    return and_(d.due_at >= view.today, d.due_at < view.soon, ~and_(d.due_at < view.now, _hourly()))


def mine(view: Viewpoint) -> ColumnElement[bool]:
    """In her hands, or in those of somebody on leave whom she stands in for."""
    return d.assignee_id == func.any(bindparam(None, list(view.persons), type_=ARRAY(String)))


def _hourly() -> ColumnElement[bool]:
    # A dossier without a counted term is not counted in hours; NULL must not hide it.
    return and_(d.duration_unit.is_not(None), d.duration_unit.in_(HOURLY_UNITS))


def _question_overdue(view: Viewpoint) -> ColumnElement[bool]:
    asked = consultations.c
    late = (
        select(literal(1))
        .where(
            asked.dossier_id == d.id,
            asked.agency_id == d.agency_id,
            asked.answered_at.is_(None),
            asked.recalled_at.is_(None),
            asked.due_at < view.today,
        )
        .correlate(dossiers)
        .exists()
    )
    return late if view.leads else and_(late, mine(view))


def _all(_view: Viewpoint) -> ColumnElement[bool]:
    return true()


def _unassigned(_view: Viewpoint) -> ColumnElement[bool]:
    return d.assignee_id.is_(None)


_DESK, _OFFICER, _LEADER = frozenset({Role.CLERK}), frozenset({Role.OFFICER}), frozenset({Role.LEADER})
_OFFICE = _OFFICER | _LEADER
_WATCH = frozenset({Role.CLERK, Role.OFFICER, Role.LEADER, Role.FOCAL, Role.VIEWER, Role.ADMIN})
_ASKED = "asked_due_at"
"""The own limit of what an agency was asked: the order of its queues, offered nowhere else."""
_S, _Q = Status, QueueName

QUEUES: dict[QueueName, Queue] = {
    queue.name: queue
    for queue in (
        Queue(_Q.TO_RECEIVE, _DESK, (_S.SUBMITTED,), _all, "submitted_at", Act.RECEIVE),
        Queue(
            _Q.INTAKE_SUPPLEMENTS,
            _DESK,
            (_S.SUPPLEMENT_AT_INTAKE,),
            _all,
            "submitted_at",
            Act.SUPPLY_INTAKE_SUPPLEMENT,
        ),
        Queue(_Q.TO_TAKE_UP, _OFFICER, (_S.ASSIGNED,), mine, "due_at", Act.TAKE_UP),
        Queue(_Q.MINE, _OFFICER, (_S.ASSIGNED, _S.PROCESSING), mine, "due_at", Act.SUBMIT_FOR_APPROVAL),
        Queue(_Q.OPINIONS_TO_GIVE, _OFFICE, (_S.CONSULTING,), _all, _ASKED, Act.GIVE_OPINION, Walk.ASKED),
        Queue(_Q.LINKED_TO_RETURN, _DESK | _OFFICE, (_S.LINKED,), _all, _ASKED, Act.RETURN_LINKED, Walk.ASKED),
        Queue(_Q.QUESTIONS_OVERDUE, _OFFICE, (_S.CONSULTING, _S.LINKED), _question_overdue, "due_at", Act.RECALL),
        Queue(_Q.UNASSIGNED, _OFFICE, (_S.RECEIVED, _S.PROCESSING), _unassigned, "due_at", Act.CLAIM),
        Queue(_Q.DUE_SOON, _WATCH, CLOCK_RUNS, due_soon, "due_at", None),
        Queue(_Q.OVERDUE, _WATCH, CLOCK_RUNS, overdue, "due_at", None),
        Queue(
            _Q.WAITING_SUPPLEMENT,
            _DESK | _OFFICER,
            (_S.SUPPLEMENT_REQUESTED,),
            _all,
            "supplement_requested_at",
            Act.SUPPLY_SUPPLEMENT,
        ),
        Queue(
            _Q.AWAITING_PAYMENT,
            _DESK | _OFFICER,
            (_S.PAYMENT_REQUESTED,),
            _all,
            "received_at",
            Act.CONFIRM_PAYMENT,
        ),
        Queue(_Q.PAUSED, _OFFICE, (_S.PAUSED,), _all, "received_at", Act.RESUME),
        Queue(_Q.TO_APPROVE, _LEADER, (_S.AWAITING_APPROVAL,), _all, "due_at", Act.APPROVE),
        Queue(_Q.WITHDRAWALS, _LEADER, (_S.WITHDRAWAL_REQUESTED,), _all, "due_at", Act.GRANT_WITHDRAWAL),
        Queue(_Q.CORRECTIONS, _LEADER, (), _all, "received_at", Act.APPROVE_CORRECTION, Walk.CORRECTIONS),
        Queue(_Q.TO_RETURN, _DESK, (_S.COMPLETED,), _all, "completed_at", Act.RETURN_RESULT),
    )
}


def queues_of(who: Principal) -> Sequence[Queue]:
    """The queues that these roles have, in the order of the table."""
    return [queue for queue in QUEUES.values() if not queue.roles.isdisjoint(who.roles)]


def working_reach(who: Principal) -> frozenset[int] | None:
    """Queues hold work: what one acts for. Who acts nowhere watches what she reads."""
    return who.act or who.read


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), ZONE)
