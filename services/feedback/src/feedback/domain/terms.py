"""How long each step may take: data with validity, since provinces promise less than the law and laws change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from worktime import Calendar, due

from feedback.domain.lifecycle import Status


class Step(StrEnum):
    """What has to happen next."""

    TRANSFER = "transfer"
    MORE_INFORMATION = "more_information"
    REFUSE = "refuse"
    HANDLE = "handle"
    PUBLISH = "publish"


@dataclass(frozen=True)
class Term:
    """`step` takes at most so many working days; `kind` None is for all that have no term of their own."""

    step: Step
    working_days: int
    source: str
    kind: str | None = None
    valid_from: dt.date = dt.date(2008, 3, 4)


MEASURED = "theo cách tính của QĐ 766/QĐ-TTg"
TERMS: tuple[Term, ...] = (
    Term(Step.TRANSFER, 5, "NĐ 20/2008/NĐ-CP, điều 9"),
    Term(Step.REFUSE, 2, MEASURED),
    Term(Step.MORE_INFORMATION, 5, MEASURED),
    Term(Step.HANDLE, 15, MEASURED),
    Term(Step.PUBLISH, 2, MEASURED),
)
"""The national terms. A setting may add others, which win when they are of a kind or begin later."""

NEXT_STEP: dict[Status, Step | None] = {
    Status.UNQUALIFIED: None,
    Status.RECEIVED: Step.TRANSFER,
    Status.CLASSIFIED: Step.HANDLE,
    Status.TRANSFERRED: Step.HANDLE,
    Status.ANSWERED: Step.PUBLISH,
    Status.PUBLISHED: None,
    Status.REFUSED: None,
}
"""What is owed next in each state. Handling counts from receipt, so passing a petition on buys no time."""


def term_of(step: Step, kind: str, day: dt.date, extra: Iterable[Term] = ()) -> Term:
    """The term in force for a kind on a day: the kind's own before the general one, then the latest."""
    fitting = [
        one for one in (*TERMS, *extra) if one.step is step and one.kind in (None, kind) and one.valid_from <= day
    ]
    return max(fitting, key=lambda one: (one.kind is not None, one.valid_from, fitting.index(one)))


def due_at(term: Term, start: dt.datetime, calendar: Calendar) -> dt.datetime:
    """Close of the last working day of the term."""
    return due(start, term.working_days, "working_day", calendar).at


def next_due(
    status: Status,
    kind: str,
    received_at: dt.datetime,
    answered_at: dt.datetime | None,
    calendar: Calendar,
    extra: Iterable[Term] = (),
) -> dt.datetime | None:
    """When the next step is due; None when nothing is owed."""
    step = NEXT_STEP[status]
    if step is None:
        return None
    start = answered_at if step is Step.PUBLISH and answered_at is not None else received_at
    return due_at(term_of(step, kind, received_at.date(), extra), start, calendar)
