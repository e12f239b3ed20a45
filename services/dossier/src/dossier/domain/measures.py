"""The second measure of a dossier that waited for papers.

By law the time begins anew after a supplement (Decree 61/2018/NĐ-CP, article 19.4): that is `timeliness_at_end`.
The indices of Decision 766/QĐ-TTg take the waiting away instead (finish - start - supplement), merge early and on
time, and count a dossier that was sent back more than once and never finished as late. Both are kept, from the
same intervals.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from worktime import Calendar, Pause

from dossier.domain.deadlines import Term, appoint
from dossier.domain.states import Outcome
from dossier.domain.timeliness import Timeliness, at_end


@dataclass(frozen=True)
class Course:
    """What the measure looks at. `waits`: the intervals in which papers were awaited, in their order.

    `ended_at` and `outcome` are None while the dossier is open.
    """

    term: Term | None
    received_at: dt.datetime
    waits: Sequence[Pause]
    rounds: int
    ended_at: dt.datetime | None
    outcome: Outcome | None


def timeliness_766(course: Course, now: dt.datetime, calendar: Calendar) -> Timeliness:
    """ON_TIME or LATE by Decision 766/QĐ-TTg. An open dossier is judged at `now`, one that waits for its first
    supplement at the moment it was asked for. Raises CalendarError outside the days of the calendar.
    """
    if course.rounds > 1 and course.outcome is not Outcome.RESOLVED:
        return Timeliness.LATE
    open_wait = next((wait for wait in course.waits if wait.end >= now and course.ended_at is None), None)
    finished = course.ended_at or (open_wait.start if open_wait else now)
    over = tuple(wait for wait in course.waits if wait.end <= finished)
    appointment = appoint(course.term, course.received_at, calendar, over)
    unit = course.term.unit if course.term else None
    judged = at_end(finished, appointment.due_at if appointment else None, unit)
    return Timeliness.LATE if judged is Timeliness.LATE else Timeliness.ON_TIME
