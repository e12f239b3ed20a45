"""Random questions to the engine, from a seed: the same in every run and in both languages."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from worktime import Calendar, Pause, Unit, district_calendar
from worktime.calendars import ZONE

CALENDAR = district_calendar(range(2020, 2028))
NO_CUTOFF = Calendar(**{**CALENDAR.__dict__, "cutoff": None, "version": CALENDAR.version + "-no-cutoff"})
UNITS: tuple[Unit, ...] = ("working_day", "day", "half_day", "working_hour", "same_day")
GROUNDS = ("", "bổ sung hồ sơ", "nghĩa vụ tài chính")


class Case(NamedTuple):
    start: dt.datetime
    amount: Fraction
    unit: Unit
    pauses: tuple[Pause, ...]
    calendar: Calendar


def cases(count: int, seed: int = 20_210_915) -> Iterator[Case]:
    """`count` cases over the years of the calendar, a third of them with pauses."""
    draw = random.Random(seed)
    first = dt.datetime(2020, 1, 1, tzinfo=ZONE)
    for _ in range(count):
        start = first + dt.timedelta(minutes=draw.randrange(6 * 365 * 1440))
        unit = draw.choice(UNITS)
        yield Case(start, _amount(draw, unit), unit, _pauses(draw, start), draw.choice((CALENDAR, NO_CUTOFF)))


def _amount(draw: random.Random, unit: Unit) -> Fraction:
    if unit == "same_day":
        return Fraction(1)
    if unit == "working_day":
        return Fraction(draw.randrange(1, 80), 2)
    if unit == "working_hour":
        return Fraction(draw.randrange(1, 80), draw.choice((1, 2, 4)))
    return Fraction(draw.randrange(1, 60))


def _pauses(draw: random.Random, start: dt.datetime) -> tuple[Pause, ...]:
    made = []
    for _ in range(draw.choice((0, 0, 0, 0, 1, 2))):
        begin = start + dt.timedelta(minutes=draw.randrange(-1440, 20 * 1440))
        end = begin + dt.timedelta(minutes=draw.randrange(1, 15 * 1440))
        made.append(Pause(begin, end, draw.choice(GROUNDS)))
    return tuple(made)
