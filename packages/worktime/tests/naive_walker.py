"""A second opinion on due dates: reads the calendar's JSON by itself, walks day by day and minute by minute."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

DAY = dt.timedelta(days=1)
MINUTE = dt.timedelta(minutes=1)
LOCAL = dt.timezone(dt.timedelta(hours=7))
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Span = tuple[dt.datetime, dt.datetime]


class Office:
    """Open or closed, asked minute by minute. Moments are local and without zone."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.cutoff = raw["cutoff"]
        self.days: dict[dt.date, list[Span]] = {}
        off = {one["date"] for year in raw["years"].values() for one in year["holidays"]}
        worked = {one["date"] for year in raw["years"].values() for one in year["workdays"]}
        for one in raw.get("overrides", []):
            (off if one["working"] else worked).discard(one["date"])
            (worked if one["working"] else off).add(one["date"])
        day, last = dt.date.fromisoformat(raw["first"]), dt.date.fromisoformat(raw["last"])
        fullest = max(raw["weekly"].values(), key=lambda hours: _length(self._spans(day, hours)))
        while day <= last:
            hours = raw["weekly"][NAMES[day.weekday()]]
            self.days[day] = self._spans(day, fullest if str(day) in worked else [] if str(day) in off else hours)
            day += DAY

    @staticmethod
    def _spans(day: dt.date, hours: Sequence[Sequence[str]]) -> list[Span]:
        return [(_at(day, low), _at(day, high)) for low, high in hours]

    def open(self, day: dt.date) -> bool:
        return bool(self.days[day])

    def taken_in(self, moment: dt.datetime) -> dt.datetime:
        """When what comes in at a moment counts as come in."""
        day = moment.date()
        if self.open(day):
            in_time = self.cutoff is None or moment <= _at(day, self.cutoff)
            if in_time and moment < self.days[day][-1][1]:
                return max(moment, self.days[day][0][0])
            day += DAY
        while not self.open(day):
            day += DAY
        return self.days[day][0][0]


def due_at(
    start: dt.datetime,
    amount: Fraction,
    unit: str,
    office: Office,
    pauses: Sequence[tuple[dt.datetime, dt.datetime]],
) -> dt.datetime:
    """When it is due, found by walking."""
    opened = office.taken_in(_local(start))
    stands = [(_local(low), office.taken_in(_local(high))) for low, high in pauses if _local(low) != _local(high)]
    found = (
        _walk_minutes(opened, int(amount * 60), office, stands)
        if unit == "working_hour"
        else _walk_days(opened.date(), amount, unit, office, stands)
    )
    return found.replace(tzinfo=LOCAL)


def _walk_days(day: dt.date, amount: Fraction, unit: str, office: Office, stands: Sequence[Span]) -> dt.datetime:
    days = Fraction(0) if unit == "same_day" else amount / 2 if unit == "half_day" else amount
    passed = 0
    while True:
        if passed >= math.ceil(days):
            spans = office.days[day]
            # Half a day may end with the morning; any period may end with the day.
            ends = (
                [spans[0][1], spans[-1][1]]
                if spans and days.denominator == 2
                else [high for _, high in spans[-1:]]
            )
            for end in ends:
                if not any(low < end <= high for low, high in stands):
                    return end
        day += DAY
        stood = any(low.date() < day <= high.date() for low, high in stands)
        if not stood and (unit == "day" or office.open(day)):
            passed += 1


def _walk_minutes(moment: dt.datetime, left: int, office: Office, stands: Sequence[Span]) -> dt.datetime:
    day = moment.date()
    while True:
        for low, high in office.days[day]:
            minute = low
            while minute < high:
                if minute >= moment and not any(one <= minute < other for one, other in stands):
                    left -= 1
                    if left == 0:
                        return minute + MINUTE
                minute += MINUTE
        day += DAY


def working_minutes(start: dt.datetime, end: dt.datetime, office: Office) -> int:
    """Office minutes between two moments in order, one by one."""
    low, high = _local(start), _local(end)
    total, day = 0, low.date()
    while day <= high.date():
        for opens, closes in office.days[day]:
            minute = opens
            while minute < closes:
                total += low <= minute < high
                minute += MINUTE
        day += DAY
    return total


def _local(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(LOCAL).replace(second=0, microsecond=0, tzinfo=None)


def _at(day: dt.date, text: str) -> dt.datetime:
    return _midnight(day) + dt.timedelta(hours=int(text[:2]), minutes=int(text[3:]))


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - local by construction


def _length(spans: Sequence[Span]) -> dt.timedelta:
    return sum((high - low for low, high in spans), dt.timedelta())
