"""When something is due.

Civil Code 2015, articles 147-148: the first day is not counted; a period that ends on a day off ends at the
close of the next working day. "ngày làm việc" skips days off, bare "ngày" counts them. What comes in after the
cut-off hour, or while the office is closed, is taken as come in at the opening of the next working day (Decree
61/2018/NĐ-CP, article 18); so is that which ends a pause.

One rule stands behind all units. Days: due is the close of the first working day by which enough days have
passed and at whose close the clock runs; a day has not passed if the clock stood when it began. Hours: due is the
first moment by which enough office minutes have passed while the clock ran. Hence a later start, a larger amount
or a longer pause never gives an earlier due date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal, get_args

from worktime import words
from worktime.calendars import Calendar
from worktime.moments import DAY, from_minutes, to_minutes
from worktime.spans import worked
from worktime.words import Language, Standing, TraceStep

Unit = Literal["working_day", "day", "half_day", "working_hour", "same_day"]
UNITS: tuple[Unit, ...] = get_args(Unit)


@dataclass(frozen=True)
class Pause:
    """An interval in which the clock stands, with its legal ground. `end` is the act that starts it again."""

    start: dt.datetime
    end: dt.datetime
    ground: str = ""


@dataclass(frozen=True)
class Due:
    """The promised moment, the day from which was counted, and what is needed to say why."""

    at: dt.datetime
    start_on: dt.date
    reckoning: words.Reckoning = field(repr=False)

    @cached_property
    def trace(self) -> tuple[TraceStep, ...]:
        """The counted steps from receipt to due date, in Vietnamese."""
        return words.steps(self.reckoning, "vi")

    @property
    def sentence(self) -> str:
        """The trace as one Vietnamese sentence."""
        return words.sentence(self.trace, "vi")

    @property
    def sentence_en(self) -> str:
        """The trace as one English sentence."""
        return words.sentence(self.steps("en"), "en")

    def steps(self, language: Language) -> tuple[TraceStep, ...]:
        """The trace in either language."""
        return self.trace if language == "vi" else words.steps(self.reckoning, language)


def due(
    start: dt.datetime,
    amount: int | Fraction,
    unit: Unit,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
) -> Due:
    """The due moment of a period of `amount` `unit`s that begins with `start`.

    `amount` is positive (halves allowed for working days, any whole number of minutes for hours; two half days are
    one working day) and not used for `same_day`. Raises CalendarError outside the calendar's days, ValueError for
    an amount or a pause that makes no sense.
    """
    begin = to_minutes(start)
    number, opened = _counted_from(begin, calendar)
    standing = _standing(pauses, calendar) if pauses else []
    ended = None
    if unit == "working_hour":
        at = _hours(opened, _office_minutes(amount), calendar, standing)
    elif unit == "day":
        at, ended = _calendar_days(opened // DAY, _days(amount, unit), calendar, standing)
    else:
        at = _working_days(number, _halves(amount, unit), calendar, standing)
    return Due(
        at=from_minutes(at),
        start_on=dt.date.fromordinal(opened // DAY),
        reckoning=words.Reckoning(
            begin=begin,
            opened=opened,
            amount=None if unit == "same_day" else amount,
            unit=unit,
            at=at,
            ended=ended,
            standing=tuple(one for one in standing if one.start < at and one.end > opened),
            calendar=calendar,
        ),
    )


def counted_from(begin: dt.datetime, calendar: Calendar) -> dt.datetime:
    """The moment from which is counted: the receipt itself, or the opening of the next working day."""
    return from_minutes(_counted_from(to_minutes(begin), calendar)[1])


def _counted_from(begin: int, calendar: Calendar) -> tuple[int, int]:
    """Number of the working day from which is counted, and the moment."""
    table = calendar.timeline
    day, minute = divmod(begin, DAY)
    number = _number(day, calendar)
    if table.days[number] == day:
        hours = table.hours[number]
        if minute < hours[-1][1] and (calendar.cutoff is None or minute <= calendar.cutoff):
            return number, max(begin, day * DAY + hours[0][0])
        number += 1
        if number >= len(table.days):
            raise calendar.unknown()
    return number, table.opening(number)


def _number(day: int, calendar: Calendar) -> int:
    number = calendar.timeline.number(day)
    if number is None or number >= len(calendar.timeline.days):
        raise calendar.unknown(dt.date.fromordinal(day))
    return number


def _standing(pauses: Sequence[Pause], calendar: Calendar) -> list[Standing]:
    """When the clock stands: in order, apart from each other, each until the count goes on."""
    found: list[Standing] = []
    for pause in sorted(pauses, key=lambda one: (one.start, one.end)):
        if pause.end < pause.start:
            raise ValueError("a pause ends before it begins")
        start, end = to_minutes(pause.start), to_minutes(pause.end)
        if start == end:
            continue
        end = _counted_from(end, calendar)[1]
        if found and start <= found[-1].end:
            last = found[-1]
            grounds = last.grounds if pause.ground in last.grounds else (*last.grounds, pause.ground)
            found[-1] = Standing(last.start, max(last.end, end), grounds)
        else:
            found.append(Standing(start, end, (pause.ground,)))
    return found


def _halves(amount: int | Fraction, unit: Unit) -> int:
    """The period in half days."""
    if unit == "same_day":
        return 0
    halves = amount if unit == "half_day" else amount * 2
    return _whole(halves, amount, unit)


def _days(amount: int | Fraction, unit: Unit) -> int:
    return _whole(amount, amount, unit)


def _office_minutes(amount: int | Fraction) -> int:
    return _whole(amount * 60, amount, "working_hour")


def _whole(number: int | Fraction, amount: int | Fraction, unit: Unit) -> int:
    if number <= 0 or number.denominator != 1:
        raise ValueError(f"{amount} is no number of {unit}s")
    return int(number)


def _working_days(number: int, halves: int, calendar: Calendar, standing: Sequence[Standing]) -> int:
    table = calendar.timeline
    start_on = table.days[number]
    number += (halves + 1) // 2
    for one in standing:
        if number >= len(table.days) or one.first_day >= table.days[number]:
            break
        after = max(one.first_day, start_on)
        if one.last_day > after:
            number += _number(one.last_day, calendar) + 1 - _number(after + 1, calendar)
    if number >= len(table.days):
        raise calendar.unknown()
    at = table.morning_end(number) if halves % 2 else table.closing(number)
    for one in standing:
        if one.start < at <= one.end:
            # The clock stands at the very moment: due on the day it goes on.
            number = _number(one.last_day, calendar)
            at = table.morning_end(number) if halves % 2 else table.closing(number)
            if at <= one.end:
                at = table.closing(number)
    return at


def _calendar_days(
    start_on: int, days: int, calendar: Calendar, standing: Sequence[Standing]
) -> tuple[int, int | None]:
    """The due moment, and the day off on which the period itself ended, if it did."""
    table = calendar.timeline
    day = start_on + days
    for one in standing:
        if one.first_day >= day:
            break
        day += max(0, one.last_day - max(one.first_day, start_on))
    number = _number(day, calendar)
    ended = day if table.days[number] != day else None
    for one in standing:
        if one.start < table.closing(number) <= one.end:
            number = _number(one.last_day, calendar)
            ended = None
    return table.closing(number), ended


def _hours(opened: int, amount: int, calendar: Calendar, standing: Sequence[Standing]) -> int:
    total = worked(opened, calendar) + amount
    for one in standing:
        before = worked(max(one.start, opened), calendar)
        if before >= total:
            break
        total += max(0, worked(one.end, calendar) - before)
    at = calendar.timeline.moment_after(total)
    if at is None:
        raise calendar.unknown()
    return at
