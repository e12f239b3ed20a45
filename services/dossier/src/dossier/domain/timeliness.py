"""Early, on time, late; and how near the appointed day is.

Circular 01/2018/TT-VPCP, article 13 compares the time taken with the time given. With moments to the microsecond
"equal" would hardly ever happen, so days are compared: finished on an earlier day than appointed is early, on the
same day on time, later late. Procedures counted in hours are judged by the hour.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from worktime import Calendar, working_days_between

from dossier.domain.states import CLOCK_RUNS, CLOCK_STANDS, OUTCOME, Outcome, Status

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
SOON_WORKING_DAYS = 2
HOURLY_UNITS = frozenset({"working_hour"})
ONE_HOUR = dt.timedelta(hours=1)


class Timeliness(StrEnum):
    """How the processing stands, or stood when it ended, against the appointed day."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    OPEN_IN_TIME = "open_in_time"
    OPEN_OVERDUE = "open_overdue"


class Band(StrEnum):
    """The five words a deadline is shown with, and `done`."""

    PAUSED = "paused"
    OK = "ok"
    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"
    DONE = "done"


@dataclass(frozen=True)
class Deadline:
    """`working_days_left`: 0 today, negative when overdue, None when no clock runs."""

    band: Band
    working_days_left: int | None


def local_date(moment: dt.datetime) -> dt.date:
    return moment.astimezone(ZONE).date()


def at_end(ended_at: dt.datetime, due_at: dt.datetime | None, unit: str | None) -> Timeliness:
    """Judgement of a processing that ended. Where the law gives no time, nothing can be late."""
    if due_at is None:
        return Timeliness.ON_TIME
    if unit in HOURLY_UNITS:
        if ended_at > due_at:
            return Timeliness.LATE
        return Timeliness.EARLY if due_at - ended_at >= ONE_HOUR else Timeliness.ON_TIME
    ended, due = local_date(ended_at), local_date(due_at)
    if ended > due:
        return Timeliness.LATE
    return Timeliness.EARLY if ended < due else Timeliness.ON_TIME


def at_end_of(
    outcome: Outcome | None, ended_at: dt.datetime | None, due_at: dt.datetime | None, unit: str | None
) -> Timeliness | None:
    """The judgement that is stored when the clock ends; a dossier that was never received has none."""
    if outcome is None or ended_at is None or outcome is Outcome.REJECTED:
        return None
    return at_end(ended_at, due_at, unit)


def is_overdue(due_at: dt.datetime, unit: str | None, now: dt.datetime) -> bool:
    """Whether the appointed day (for hourly procedures: the hour) has passed."""
    if unit in HOURLY_UNITS:
        return now > due_at
    return local_date(now) > local_date(due_at)


def timeliness(
    status: Status, due_at: dt.datetime | None, stored: str | None, unit: str | None, now: dt.datetime
) -> Timeliness | None:
    """What lists show: the stored judgement of what has ended, the present one of what is open.

    While the clock stands (a supplement, a pause with a ground in law) nothing becomes late.
    """
    if status in OUTCOME:
        return Timeliness(stored) if stored else None
    return timeliness_of_open(due_at if status in CLOCK_RUNS else None, unit, now)


def timeliness_of_open(due_at: dt.datetime | None, unit: str | None, now: dt.datetime) -> Timeliness:
    """Judgement of what is still owed; without a date nothing is late."""
    overdue = due_at is not None and is_overdue(due_at, unit, now)
    return Timeliness.OPEN_OVERDUE if overdue else Timeliness.OPEN_IN_TIME


def deadline(
    status: Status, due_at: dt.datetime | None, unit: str | None, now: dt.datetime, calendar: Calendar
) -> Deadline:
    """The band of an open dossier and the working days that are left."""
    if status in OUTCOME:
        return Deadline(Band.DONE, None)
    if status in CLOCK_STANDS or (status is Status.PAYMENT_REQUESTED and due_at is None):
        return Deadline(Band.PAUSED, None)
    if due_at is None or status not in CLOCK_RUNS:
        return Deadline(Band.OK, None)
    today, due = local_date(now), local_date(due_at)
    left = (
        working_days_between(today, due, calendar) if due >= today else -working_days_between(due, today, calendar)
    )
    if is_overdue(due_at, unit, now):
        return Deadline(Band.OVERDUE, left)
    if due == today:
        return Deadline(Band.TODAY, 0)
    return Deadline(Band.SOON if left <= SOON_WORKING_DAYS else Band.OK, left)
