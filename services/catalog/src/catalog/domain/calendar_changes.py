"""What a new calendar changes: the days on which an office works otherwise than before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from worktime import Calendar
from worktime.calendars import Interval

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class ChangedDay:
    """A day with the hours worked before and after, and the names that closed or opened it."""

    day: dt.date
    before: tuple[Interval, ...]
    after: tuple[Interval, ...]
    name: str | None


def changed_days(before: Calendar, after: Calendar, first: dt.date, last: dt.date) -> Iterator[ChangedDay]:
    """Days from `first` to `last`, both included, whose hours differ."""
    day = first
    while day <= last:
        if before.hours(day) != after.hours(day):
            name = after.days_off.get(day) or after.make_up_days.get(day) or before.days_off.get(day)
            yield ChangedDay(day, before.hours(day), after.hours(day), name or before.make_up_days.get(day))
        day += ONE_DAY
