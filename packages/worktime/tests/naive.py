"""A second opinion on due dates: walks day by day and minute by minute, sharing nothing with the engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction

from worktime.calendars import ZONE, Calendar
from worktime.due import Pause

DAY = dt.timedelta(days=1)
MINUTE = dt.timedelta(minutes=1)


def _works(day: dt.date, calendar: Calendar) -> bool:
    if day in calendar.make_up_days:
        return True
    return day not in calendar.days_off and len(calendar.weekly[day.weekday()]) > 0


def _intervals(day: dt.date, calendar: Calendar) -> tuple[tuple[int, int], ...]:
    if not _works(day, calendar):
        return ()
    return calendar.weekly[0] if day in calendar.make_up_days else calendar.weekly[day.weekday()]


def _at(day: dt.date, minute: int) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=ZONE)


def _next_working(day: dt.date, calendar: Calendar) -> dt.date:
    while not _works(day, calendar):
        day += DAY
    return day


def _opened(begin: dt.datetime, calendar: Calendar) -> dt.datetime:
    day = begin.date()
    if _works(day, calendar):
        hours = _intervals(day, calendar)
        last = hours[-1][1] if calendar.cutoff is None else min(hours[-1][1], calendar.cutoff)
        if begin <= _at(day, last):
            return max(begin, _at(day, hours[0][0]))
        day += DAY
    day = _next_working(day, calendar)
    return _at(day, _intervals(day, calendar)[0][0])


def due_at(
    start: dt.datetime,
    amount: int | Fraction,
    unit: str,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
) -> dt.datetime:
    """When it is due, found by walking."""
    opened = _opened(start.astimezone(ZONE), calendar)
    spans = _standing(pauses, opened)
    if unit == "working_hour":
        return _walk_minutes(opened, int(Fraction(amount) * 60), calendar, spans)
    days = Fraction(0) if unit == "same_day" else Fraction(amount) / (2 if unit == "half_day" else 1)
    left = -(-days.numerator // days.denominator)
    day = opened.date()
    if unit == "day":
        day = _walk_days(day, left, calendar, spans, every_day=True)
        day = _next_working(day, calendar)
    else:
        day = _walk_days(day, left, calendar, spans, every_day=False)
    hours = _intervals(day, calendar)
    return _at(day, hours[0][1] if days.denominator == 2 else hours[-1][1])


def _standing(pauses: Sequence[Pause], opened: dt.datetime) -> list[tuple[dt.datetime, dt.datetime]]:
    spans: list[tuple[dt.datetime, dt.datetime]] = []
    for pause in sorted(pauses, key=lambda one: (one.start, one.end)):
        low, high = max(pause.start.astimezone(ZONE), opened), pause.end.astimezone(ZONE)
        if spans and low <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(high, spans[-1][1]))
        elif high > low:
            spans.append((low, high))
    return spans


def _walk_days(
    day: dt.date,
    left: int,
    calendar: Calendar,
    spans: Sequence[tuple[dt.datetime, dt.datetime]],
    *,
    every_day: bool,
) -> dt.date:
    def stands(one: dt.date) -> bool:
        return any(low.date() < one <= high.date() for low, high in spans)

    while left:
        day += DAY
        if (every_day or _works(day, calendar)) and not stands(day):
            left -= 1
    # A pause that begins on the very day it would be due takes that day with it.
    for low, high in spans:
        if low.date() <= day < high.date():
            day = high.date() if every_day else _next_working(high.date(), calendar)
    return day


def _walk_minutes(
    moment: dt.datetime, left: int, calendar: Calendar, spans: Sequence[tuple[dt.datetime, dt.datetime]]
) -> dt.datetime:
    while True:
        minute = moment.hour * 60 + moment.minute
        open_now = any(low <= minute < high for low, high in _intervals(moment.date(), calendar))
        paused = any(low <= moment < high for low, high in spans)
        if open_now and not paused:
            left -= 1
            if left == 0:
                return moment + MINUTE
        moment += MINUTE
