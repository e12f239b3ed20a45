"""Random questions to the engine, from a seed: the same in every run and in both languages."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from worktime import Calendar, Override, Pause, Unit, district_calendar, due
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
SATURDAYS = district_calendar(YEARS, weekly=((*CALENDAR.weekly[:5], ((450, 690),), ())))
"""A usual office that also opens on Saturday mornings, as some communes do."""
CALENDARS: tuple[Calendar, ...] = (CALENDAR, NO_CUTOFF, COMMUNE, SATURDAYS)
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


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


def _named() -> Iterator[Case]:
    """The questions a desk asks most, and those that went wrong elsewhere; each in every calendar."""
    supplement, money = GROUNDS[1], GROUNDS[2]
    two_grounds = (
        Pause(_at("2021-09-14 10:00"), _at("2021-09-19 09:00"), supplement),
        Pause(_at("2021-09-17 08:00"), _at("2021-09-21 15:30"), money),
    )
    over_new_year = (Pause(_at("2025-12-31 09:00"), _at("2026-01-05 09:00"), money),)
    asked: tuple[tuple[str, Fraction, Unit, tuple[Pause, ...]], ...] = (
        ("2025-12-29 16:40", Fraction(40), "working_day", ()),  # the year turns, a swap, Tết
        ("2025-12-29 09:00", Fraction(60), "day", over_new_year),
        ("2021-02-09 15:00", Fraction(1, 2), "working_day", ()),  # the eve of Tết
        ("2021-02-09 15:01", Fraction(1), "half_day", ()),
        ("2022-01-28 09:00", Fraction(3), "half_day", ()),
        ("2021-09-13 08:00", Fraction(5), "working_day", two_grounds),
        ("2021-09-13 08:00", Fraction(20), "working_hour", two_grounds),
        ("2021-09-13 08:00", Fraction(3, 2), "working_day", two_grounds),
        ("2021-09-17 16:00", Fraction(1), "working_day", ()),  # Friday: due on Saturday where it is worked
        ("2021-09-17 10:00", Fraction(8), "working_hour", ()),
        ("2021-09-18 09:00", Fraction(1), "same_day", ()),
        ("2024-04-26 14:00", Fraction(2), "working_day", ()),  # a make-up Saturday
        ("2026-08-21 16:00", Fraction(1), "half_day", ()),
    )
    for start, amount, unit, pauses in asked:
        for calendar in range(len(CALENDARS)):
            yield Case(_at(start), amount, unit, pauses, calendar)


NAMED = tuple(_named())


def cases(count: int, seed: int = 20_210_915) -> Iterator[Case]:
    """`count` cases: the named ones, then random ones over the years of the calendars.

    Many are at the edges of office hours, 2 of 5 with pauses.
    """
    yield from NAMED[:count]
    draw = random.Random(seed)
    for _ in range(count - len(NAMED)):
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


HOUR, WEEK = dt.timedelta(hours=1), dt.timedelta(days=7)


def not_monotone(case: Case) -> bool:
    """Whether a later start, a larger amount or a longer pause would be due earlier: never."""
    calendar = CALENDARS[case.calendar]
    first = due(case.start, case.amount, case.unit, calendar, case.pauses).at
    larger = case.amount if case.unit == "same_day" else case.amount + 1
    longer = (*case.pauses, Pause(case.start, case.start + WEEK))
    return any(
        then < first
        for then in (
            due(case.start + HOUR, case.amount, case.unit, calendar, case.pauses).at,
            due(case.start, larger, case.unit, calendar, case.pauses).at,
            due(case.start, case.amount, case.unit, calendar, longer).at,
        )
    )
