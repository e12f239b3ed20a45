"""Working time between two moments, and a moment some working time later."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from worktime.calendars import Calendar
from worktime.moments import DAY, from_minutes, to_minutes


@dataclass(frozen=True)
class TimeLeft:
    """Working days (dates compared: today counts as 0) and working minutes; both negative once overdue."""

    days: int
    minutes: int

    @property
    def hours(self) -> int:
        """Whole working hours, cut towards zero."""
        return self.minutes // 60 if self.minutes >= 0 else -(-self.minutes // 60)


def working_days_between(after: dt.date, until: dt.date, calendar: Calendar) -> int:
    """Working days from `after` (not counted) to `until` (counted); negative when `until` is earlier."""
    if until >= after:
        return calendar.count_working_days(after, until)
    return -calendar.count_working_days(until, after)


def working_minutes_between(start: dt.datetime, end: dt.datetime, calendar: Calendar) -> int:
    """Office minutes from `start` to `end`; negative when `end` is earlier."""
    return worked(to_minutes(end), calendar) - worked(to_minutes(start), calendar)


def add_working_minutes(start: dt.datetime, amount: int, calendar: Calendar) -> dt.datetime:
    """The moment `amount` office minutes after `start`, or before it when negative.

    Forward it is an interval's end rather than the next one's beginning, backward the other way round, so that
    the moment is never farther than need be. 0 gives the minute of `start`.
    """
    begin = to_minutes(start)
    if amount == 0:
        return from_minutes(begin)
    total = worked(begin, calendar) + amount
    found = calendar.timeline.moment_after(total) if amount > 0 else calendar.timeline.moment_before(total)
    if found is None:
        raise calendar.unknown()
    return from_minutes(found)


def working_time_left(now: dt.datetime, at: dt.datetime, calendar: Calendar) -> TimeLeft:
    """How long until `at`, in working days by date and in working minutes."""
    here, there = to_minutes(now), to_minutes(at)
    days = working_days_between(dt.date.fromordinal(here // DAY), dt.date.fromordinal(there // DAY), calendar)
    return TimeLeft(days, worked(there, calendar) - worked(here, calendar))


@dataclass(frozen=True)
class WorkingTime:
    """Working days, hours and minutes between two moments, as one says them; `late`: the other way round."""

    days: int
    hours: int
    minutes: int
    late: bool = False


def working_time_between(start: dt.datetime, end: dt.datetime, calendar: Calendar) -> WorkingTime:
    """Whole working days first, then what is left of the days on which it begins and ends.

    A day that the office works is one day, however short, as in counting a due date. What is left is less than the
    longer of those two days. Later ends and earlier starts never say less.
    """
    low, high = sorted((to_minutes(start), to_minutes(end)))
    days, minutes = _days_and_minutes(low, high, calendar)
    return WorkingTime(days, *divmod(minutes, 60), late=to_minutes(end) < to_minutes(start))


def _days_and_minutes(low: int, high: int, calendar: Calendar) -> tuple[int, int]:
    total = worked(high, calendar) - worked(low, calendar)
    line = calendar.timeline
    first = calendar.number(dt.date.fromordinal(low // DAY))
    after = calendar.number(dt.date.fromordinal(high // DAY))
    touched = []
    if first < len(line.days) and low > line.opening(first):
        touched.append(line.length(first))
        first += 1
    if after < len(line.days) and line.days[after] == high // DAY:
        if high >= line.closing(after):
            after += 1
        else:
            touched.append(line.length(after))
    days = max(0, after - first)
    rest = total - (line.before[after] - line.before[first] if days else 0)
    carried = bool(touched) and rest >= max(touched)
    return (days + 1, rest - max(touched)) if carried else (days, rest)


def worked(moment: int, calendar: Calendar) -> int:
    """Working minutes from the calendar's first day to a local minute."""
    number = calendar.timeline.number(moment // DAY)
    if number is None:
        raise calendar.unknown(dt.date.fromordinal(moment // DAY))
    return calendar.timeline.worked_until(number, moment)
