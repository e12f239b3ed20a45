"""What an act does to the time of a dossier: pauses are opened and closed, the due date is counted anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import Calendar, CalendarError, Pause

from dossier.domain.deadlines import Appointment, Term, appoint
from dossier.domain.lifecycle import Clock
from dossier.domain.measures import Course, timeliness_766
from dossier.domain.states import Outcome
from dossier.domain.timeliness import Timeliness
from dossier.dossiers.problems import not_a_moment
from dossier.holds import repository as holds

SUPPLEMENT, PAYMENT, LEGAL = "supplement", "payment", "legal"


@dataclass(frozen=True)
class Ground:
    """Why the clock stands: the kind, and the words or the article it rests on."""

    kind: str
    words: str


@dataclass(frozen=True)
class Turn:
    """What becomes of the clock, and the promise that follows."""

    clock: Clock
    appointment: Appointment | None = None


async def turn(
    db: AsyncConnection,
    dossier: Mapping[str, Any],
    clock: Clock,
    now: dt.datetime,
    calendar: Calendar,
    *,
    ground: Ground | None = None,
    promise: Appointment | None = None,
) -> Turn:
    """A payment asked for without a ground in law stops no clock, and so none goes on after it."""
    if clock in (Clock.PAUSE, Clock.SUSPEND):
        if ground is None:
            return Turn(Clock.NONE)
        await holds.begin(db, dossier, ground.kind, ground.words, now)
        return Turn(clock)
    stood = dossier["due_at"] is None and clock in (Clock.RESTART, Clock.RESUME, Clock.END)
    closed = stood and await holds.end(db, dossier["id"], now)
    if clock is Clock.PROMISE:
        return Turn(clock, promise)
    if clock in (Clock.START, Clock.RESTART):
        return Turn(clock, _count(dossier, now, calendar, ()))
    if clock is Clock.RESUME and not closed:
        return Turn(Clock.NONE)
    if clock in (Clock.RESUME, Clock.REOPEN):
        left_out = spans(
            one
            for one in await holds.list_pauses(db, dossier["id"])
            if one["kind"] != SUPPLEMENT and one["ended_at"] is not None
        )
        started_at = dossier["clock_started_at"] or dossier["received_at"]
        return Turn(clock, _count(dossier, started_at, calendar, left_out))
    return Turn(clock)


async def judge_766(
    db: AsyncConnection,
    dossier: Mapping[str, Any],
    ended_at: dt.datetime | None,
    outcome: Outcome | None,
    now: dt.datetime,
    calendar: Calendar,
) -> Timeliness | None:
    """The measure of Decision 766/QĐ-TTg; None for a dossier that was never received."""
    if dossier["received_at"] is None:
        return None
    rounds = dossier["supplement_rounds"]
    rows = await holds.list_pauses(db, dossier["id"]) if rounds else []
    waits = spans((one for one in rows if one["kind"] == SUPPLEMENT), now)
    course = Course(term_of(dossier), dossier["received_at"], waits, rounds, ended_at, outcome)
    try:
        return timeliness_766(course, now, calendar)
    except CalendarError:
        return None


def term_of(dossier: Mapping[str, Any]) -> Term | None:
    """The time the law gave when the dossier was received."""
    if dossier["duration_unit"] is None:
        return None
    return Term(Fraction(dossier["duration_amount"]), dossier["duration_unit"])


def spans(rows: Iterable[Mapping[str, Any]], until: dt.datetime | None = None) -> tuple[Pause, ...]:
    """Rows of `pauses` as intervals; one that is still open reaches `until`."""
    return tuple(
        Pause(row["started_at"], end, row["ground"])
        for row in rows
        if (end := row["ended_at"] or until) is not None
    )


def _count(
    dossier: Mapping[str, Any], started_at: dt.datetime, calendar: Calendar, left_out: Sequence[Pause]
) -> Appointment | None:
    try:
        return appoint(term_of(dossier), started_at, calendar, left_out)
    except CalendarError as error:
        raise not_a_moment("/", str(error), "outside-calendar") from error
