"""When something is due, and why.

Civil Code 2015, articles 147-148: the first day is not counted; a period that ends on a day off ends at the
close of the next working day. "ngày làm việc" skips days off, bare "ngày" counts them. What comes in after the
cut-off hour, or while the office is closed, is taken as come in at the opening of the next working day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from worktime.calendars import Calendar, at_minute, local
from worktime.spans import add_working_minutes, working_minutes_between
from worktime.words import sentence

Unit = Literal["working_day", "day", "half_day", "working_hour", "same_day"]

TraceKind = Literal["received", "counted_from", "period", "pause", "day_off", "moved", "due"]


@dataclass(frozen=True)
class Pause:
    """An interval in which the clock stands, with its legal ground. `end` None: it still stands."""

    start: dt.datetime
    end: dt.datetime
    ground: str = ""


@dataclass(frozen=True)
class TraceStep:
    """One reason in the chain from receipt to due date; `text` is the name of a holiday or a ground."""

    kind: TraceKind
    date: dt.date
    text: str = ""


@dataclass(frozen=True)
class Due:
    """The promised moment, the day from which was counted, and why."""

    at: dt.datetime
    start_on: dt.date
    trace: tuple[TraceStep, ...]
    sentence: str
    sentence_en: str


def due(
    start: dt.datetime,
    amount: int | Fraction,
    unit: Unit,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
) -> Due:
    """The due moment of a period of `amount` `unit`s that begins with `start`.

    `amount` is positive (halves allowed for days, any fraction for hours) and not used for `same_day`. A pause
    moves the due moment by the time it took, in the period's own unit. Monotone in start, amount and pauses.
    Raises CalendarError outside the calendar's years, ValueError for an amount that makes no sense.
    """
    begin = local(start)
    opened = counted_from(begin, calendar)
    start_on = opened.date()
    standing = _merged(pauses, opened)
    if unit == "same_day":
        at = _whole_days(start_on, Fraction(0), calendar, standing)
    elif unit in ("working_day", "half_day"):
        at = _whole_days(start_on, _days(amount, unit), calendar, standing)
    elif unit == "day":
        at = _calendar_days(start_on, _days(amount, unit), calendar, standing)
    else:
        at = _hours(opened, Fraction(amount), calendar, standing)
    trace = _trace(begin, start_on, at, standing, calendar, unit)
    given = None if unit == "same_day" else Fraction(amount)
    return Due(
        at=at,
        start_on=start_on,
        trace=trace,
        sentence=sentence("vi", begin, given, unit, at, trace, calendar),
        sentence_en=sentence("en", begin, given, unit, at, trace, calendar),
    )


def counted_from(begin: dt.datetime, calendar: Calendar) -> dt.datetime:
    """The moment from which is counted: the receipt itself, or the opening of the next working day."""
    day = begin.date()
    if calendar.is_working_day(day):
        closing = calendar.closing(day)
        last = closing if calendar.cutoff is None else min(closing, at_minute(day, calendar.cutoff))
        if begin <= last:
            return max(begin, calendar.opening(day))
        return calendar.opening(calendar.add_working_days(day, 1))
    return calendar.opening(calendar.on_or_after(day))


def _days(amount: int | Fraction, unit: Unit) -> Fraction:
    days = Fraction(amount) / (2 if unit == "half_day" else 1)
    if days <= 0 or (days * 2).denominator != 1 or (unit == "day" and days.denominator != 1):
        raise ValueError(f"{amount} is no number of {unit}s")
    return days


def _whole_days(start_on: dt.date, days: Fraction, calendar: Calendar, pauses: Sequence[Pause]) -> dt.datetime:
    whole, half = divmod(days, 1)
    counted = day = calendar.add_working_days(start_on, int(whole) + (1 if half else 0))
    for pause in pauses:
        begins, ends = pause.start.date(), pause.end.date()
        if begins > day:
            break
        counted = calendar.add_working_days(counted, calendar.count_working_days(begins, ends))
        # A pause that begins on the due day and ends on a day off leaves the next working day.
        day = max(counted, calendar.on_or_after(ends))
    # Half a day ends with the morning.
    return at_minute(day, calendar.hours(day)[0][1]) if half else calendar.closing(day)


def _calendar_days(start_on: dt.date, days: Fraction, calendar: Calendar, pauses: Sequence[Pause]) -> dt.datetime:
    day = start_on + dt.timedelta(days=int(days))
    for pause in pauses:
        if pause.start.date() > day:
            break
        day += pause.end.date() - pause.start.date()
    return calendar.closing(calendar.on_or_after(day))


def _hours(opened: dt.datetime, hours: Fraction, calendar: Calendar, pauses: Sequence[Pause]) -> dt.datetime:
    amount = hours * 60
    if amount <= 0 or amount.denominator != 1:
        raise ValueError(f"{hours} is no number of working hours")
    at = add_working_minutes(opened, int(amount), calendar)
    for pause in pauses:
        if pause.start >= at:
            break
        at = add_working_minutes(at, working_minutes_between(pause.start, pause.end, calendar), calendar)
    return at


def _merged(pauses: Sequence[Pause], opened: dt.datetime) -> list[Pause]:
    """Pauses in order, none before the count began, overlapping ones as one."""
    merged: list[Pause] = []
    for pause in sorted(pauses, key=lambda one: (one.start, one.end)):
        start, end = max(local(pause.start), opened), local(pause.end)
        if merged and start <= merged[-1].end:
            last = merged[-1]
            merged[-1] = Pause(last.start, max(last.end, end), last.ground)
        elif end > start:
            merged.append(Pause(start, end, pause.ground))
    return merged


def _trace(
    begin: dt.datetime,
    start_on: dt.date,
    at: dt.datetime,
    pauses: Sequence[Pause],
    calendar: Calendar,
    unit: Unit,
) -> tuple[TraceStep, ...]:
    steps = [TraceStep("received", begin.date())]
    if start_on != begin.date():
        steps.append(TraceStep("counted_from", start_on))
    for pause in pauses:
        if pause.start < at:
            steps.append(TraceStep("pause", pause.start.date(), pause.ground))
    if unit != "day":
        day, last = begin.date(), at.date()
        while day < last:
            name = calendar.reason_off(day)
            if name:
                steps.append(TraceStep("day_off", day, name))
            day += dt.timedelta(days=1)
    steps.append(TraceStep("due", at.date()))
    return tuple(steps)
