"""Working time between two moments, and a moment some working time later."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from worktime.calendars import Calendar, at_minute, local

DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class TimeLeft:
    """Working days (dates compared: today counts as 0) and working minutes; both negative once overdue."""

    days: int
    minutes: int


def working_days_between(after: dt.date, until: dt.date, calendar: Calendar) -> int:
    """Working days from `after` (not counted) to `until` (counted); negative when `until` is earlier."""
    if until >= after:
        return calendar.count_working_days(after, until)
    return -calendar.count_working_days(until, after)


def working_minutes_between(start: dt.datetime, end: dt.datetime, calendar: Calendar) -> int:
    """Office minutes from `start` to `end` (0 when `end` is not later)."""
    begin, finish = local(start), local(end)
    if finish <= begin:
        return 0
    if begin.date() == finish.date():
        return _minutes_on(begin.date(), begin, finish, calendar)
    first = _minutes_on(begin.date(), begin, None, calendar)
    last = _minutes_on(finish.date(), None, finish, calendar)
    between = calendar.working_days_after(begin.date(), finish.date() - DAY)
    return first + last + sum(_full(day, calendar) for day in between)


def add_working_minutes(start: dt.datetime, amount: int, calendar: Calendar) -> dt.datetime:
    """The moment `amount` office minutes after `start`; an interval's end before the next one's begin."""
    moment = local(start)
    if amount == 0:
        return moment
    day = moment.date()
    if not calendar.is_working_day(day):
        day = calendar.on_or_after(day)
        moment = calendar.opening(day)
    left = amount
    while True:
        for begin, end in calendar.hours(day):
            low = max(at_minute(day, begin), moment)
            high = at_minute(day, end)
            here = int((high - low).total_seconds() // 60) if high > low else 0
            if left <= here:
                return low + dt.timedelta(minutes=left)
            left -= here
        day = calendar.add_working_days(day, 1)
        moment = calendar.opening(day)


def time_left(now: dt.datetime, at: dt.datetime, calendar: Calendar) -> TimeLeft:
    """How long until `at`, in working days by date and in working minutes."""
    here, there = local(now), local(at)
    days = working_days_between(here.date(), there.date(), calendar)
    if there >= here:
        return TimeLeft(days, working_minutes_between(here, there, calendar))
    return TimeLeft(days, -working_minutes_between(there, here, calendar))


def _full(day: dt.date, calendar: Calendar) -> int:
    return sum(end - begin for begin, end in calendar.hours(day))


def _minutes_on(day: dt.date, start: dt.datetime | None, end: dt.datetime | None, calendar: Calendar) -> int:
    total = 0
    for begin, finish in calendar.hours(day):
        low = at_minute(day, begin) if start is None else max(at_minute(day, begin), start)
        high = at_minute(day, finish) if end is None else min(at_minute(day, finish), end)
        if high > low:
            total += int((high - low).total_seconds() // 60)
    return total
