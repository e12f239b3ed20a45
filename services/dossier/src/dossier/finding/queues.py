"""The work queues: ONE table that gives both the count beside the name and the list behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kernel.auth import Principal
from sqlalchemy import ColumnElement, and_, literal, or_
from worktime import Calendar

from dossier.domain.lifecycle import Act, Role
from dossier.domain.states import CLOCK_RUNS, Status
from dossier.domain.timeliness import HOURLY_UNITS, SOON_WORKING_DAYS, ZONE, local_date
from dossier.dossiers.models import dossiers

d = dossiers.c
Predicate = Callable[["Viewpoint"], ColumnElement[bool]]


@dataclass(frozen=True)
class Viewpoint:
    """Who looks, and the moments that "overdue" and "soon" mean for everybody now."""

    person_id: str
    now: dt.datetime
    today: dt.datetime
    soon: dt.datetime

    @classmethod
    def of(cls, who: Principal, now: dt.datetime, calendar: Calendar) -> Viewpoint:
        """`soon` ends with the second working day from today."""
        day = local_date(now)
        last = calendar.add_working_days(day, SOON_WORKING_DAYS)
        return cls(who.id, now, _midnight(day), _midnight(last + dt.timedelta(days=1)))


class QueueName(StrEnum):
    """Work queues, as addresses and the API name them."""

    TO_RECEIVE = "to_receive"
    MINE = "mine"
    UNASSIGNED = "unassigned"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    WAITING_SUPPLEMENT = "waiting_supplement"
    TO_APPROVE = "to_approve"
    TO_RETURN = "to_return"


@dataclass(frozen=True)
class Queue:
    """One queue. `statuses` narrow it to an index; `predicate` says the rest; `sort` orders it by default."""

    name: QueueName
    roles: frozenset[Role]
    statuses: tuple[Status, ...]
    predicate: Predicate
    sort: str
    act: Act | None


def overdue(view: Viewpoint) -> ColumnElement[bool]:
    """The appointed day has passed; for procedures counted in hours, the hour."""
    hourly = d.duration_unit.in_(HOURLY_UNITS)
    return or_(d.due_at < view.today, and_(d.due_at < view.now, hourly))


def _due_soon(view: Viewpoint) -> ColumnElement[bool]:
    return and_(d.due_at >= view.today, d.due_at < view.soon, ~and_(d.due_at < view.now, _hourly()))


def _hourly() -> ColumnElement[bool]:
    # A dossier without a counted term is not counted in hours; NULL must not hide it.
    return and_(d.duration_unit.is_not(None), d.duration_unit.in_(HOURLY_UNITS))


def _all(_view: Viewpoint) -> ColumnElement[bool]:
    return literal(True)


_DESK, _OFFICE = frozenset({Role.CLERK}), frozenset({Role.OFFICER, Role.LEADER})
_WATCH = frozenset({Role.CLERK, Role.OFFICER, Role.LEADER, Role.FOCAL, Role.VIEWER, Role.ADMIN})

QUEUES: dict[QueueName, Queue] = {
    queue.name: queue
    for queue in (
        Queue(QueueName.TO_RECEIVE, _DESK, (Status.SUBMITTED,), _all, "submitted_at", Act.RECEIVE),
        Queue(
            QueueName.MINE,
            frozenset({Role.OFFICER}),
            (Status.ASSIGNED, Status.PROCESSING),
            lambda view: d.assignee_id == view.person_id,
            "due_at",
            Act.SUBMIT_FOR_APPROVAL,
        ),
        Queue(
            QueueName.UNASSIGNED,
            _OFFICE,
            (Status.RECEIVED, Status.PROCESSING),
            lambda _view: d.assignee_id.is_(None),
            "due_at",
            Act.CLAIM,
        ),
        Queue(QueueName.DUE_SOON, _WATCH, CLOCK_RUNS, _due_soon, "due_at", None),
        Queue(QueueName.OVERDUE, _WATCH, CLOCK_RUNS, overdue, "due_at", None),
        Queue(
            QueueName.WAITING_SUPPLEMENT,
            frozenset({Role.CLERK, Role.OFFICER}),
            (Status.SUPPLEMENT_REQUESTED, Status.SUPPLEMENT_AT_INTAKE),
            _all,
            "supplement_requested_at",
            Act.SUPPLY_SUPPLEMENT,
        ),
        Queue(
            QueueName.TO_APPROVE,
            frozenset({Role.LEADER}),
            (Status.AWAITING_APPROVAL,),
            _all,
            "due_at",
            Act.APPROVE,
        ),
        Queue(QueueName.TO_RETURN, _DESK, (Status.COMPLETED,), _all, "completed_at", Act.RETURN_RESULT),
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
