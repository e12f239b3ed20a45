"""Random questions to the engine, from a seed: the same in every run and in both languages."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from worktime import Calendar, Override, Pause, Unit, district_calendar
from worktime.calendars import ZONE
from worktime.due import UNITS
from worktime.official import KNOWN_OVERRIDES

YEARS = range(2019, 2028)
CALENDAR = district_calendar(YEARS)
NO_CUTOFF = replace(CALENDAR, cutoff=None, version=CALENDAR.version + "-no-cutoff")
COMMUNE = district_calendar(
    YEARS,
    (*KNOWN_OVERRIDES, Override(dt.date(2021, 8, 31), False, "Phong tỏa phòng dịch", "Quyết định của UBND xã")),
    weekly=(
        ((420, 900),),
        ((450, 690), (810, 1020)),
        (),
        ((450, 690), (780, 840), (870, 1020)),
        ((450, 690),),
        ((450, 690),),
        (),
    ),
    cutoff=630,
)
"""An odd office: one stretch on Mondays, closed on Wednesdays, three stretches on Thursdays, Saturday mornings."""
CALENDARS: tuple[Calendar, ...] = (CALENDAR, NO_CUTOFF, COMMUNE)
GROUNDS = ("", "chờ bổ sung hồ sơ", "nghĩa vụ tài chính")
FIRST = dt.datetime(2019, 1, 3, tzinfo=ZONE)
SPAN_MINUTES = 7 * 365 * 1440
EDGES = tuple(
    sorted({bound for one in CALENDARS for hours in one.weekly for span in hours for bound in span} | {900})
)
"""Minutes of a day at which an office opens, closes or stops counting: where mistakes live."""


class Case(NamedTuple):
    """One question; `calendar` is an index into CALENDARS."""

    start: dt.datetime
    amount: Fraction
    unit: Unit
    pauses: tuple[Pause, ...]
    calendar: int


def cases(count: int, seed: int = 20_210_915) -> Iterator[Case]:
    """`count` cases over the years of the calendars, many at the edges of office hours, 2 of 5 with pauses."""
    draw = random.Random(seed)
    for _ in range(count):
        start = FIRST + dt.timedelta(minutes=draw.randrange(SPAN_MINUTES))
        start = _placed(draw, start)
        start = start.replace(second=draw.choice((0, 0, draw.randrange(60))))
        unit = draw.choice(UNITS)
        amount = _amount(draw, unit)
        yield Case(start, amount, unit, _pauses(draw, start), draw.randrange(len(CALENDARS)))


def _placed(draw: random.Random, moment: dt.datetime) -> dt.datetime:
    """Left where it is, or put within office hours, or on one of their edges."""
    kind = draw.randrange(3)
    if kind == 0:
        return moment
    if kind == 1:
        return moment.replace(hour=draw.randrange(7, 18))
    edge = draw.choice(EDGES)
    return moment.replace(hour=edge // 60, minute=edge % 60)


def _amount(draw: random.Random, unit: Unit) -> Fraction:
    if unit == "same_day":
        return Fraction(1)
    if unit == "working_day":
        return Fraction(draw.randrange(1, draw.choice((12, 80))), 2)
    if unit == "working_hour":
        return Fraction(draw.randrange(1, 80), draw.choice((1, 2, 3, 4)))
    return Fraction(draw.randrange(1, draw.choice((6, 60))))


def _pauses(draw: random.Random, start: dt.datetime) -> tuple[Pause, ...]:
    made = []
    for _ in range(draw.choice((0, 0, 0, 1, 3))):
        begin = _placed(draw, start + dt.timedelta(minutes=draw.randrange(-1440, draw.choice((3, 20)) * 1440)))
        end = _placed(draw, begin + dt.timedelta(minutes=draw.randrange(draw.choice((90, 1440, 12 * 1440)))))
        made.append(Pause(begin, max(begin, end), draw.choice(GROUNDS)))
    return tuple(made)
