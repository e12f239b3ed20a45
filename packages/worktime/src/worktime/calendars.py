"""When an office works: weekly hours, days off, make-up working days, the cut-off hour of a day."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OFFICE_HOURS = ((450, 690), (780, 1020))
"""07:30-11:30 and 13:00-17:00, minutes from midnight: a working day is 8 hours."""
CUTOFF = 900
"""15:00: Decree 61/2018/NĐ-CP, article 18 hands over after it on the next working day."""

Interval = tuple[int, int]


class CalendarError(ValueError):
    """A moment outside the years a calendar knows, or a calendar that cannot be read."""


@dataclass(frozen=True)
class Calendar:
    """Working hours of an office over a span of days.

    `weekly` holds the intervals of each weekday (Monday first) in minutes from midnight; `days_off` and
    `make_up_days` name single days; a make-up day works Monday's hours. `cutoff` is in minutes, None for none.
    """

    version: str
    first: dt.date
    last: dt.date
    weekly: tuple[tuple[Interval, ...], ...] = (OFFICE_HOURS,) * 5 + ((), ())
    cutoff: int | None = CUTOFF
    days_off: Mapping[dt.date, str] = field(default_factory=dict)
    make_up_days: Mapping[dt.date, str] = field(default_factory=dict)

    def is_working_day(self, day: dt.date) -> bool:
        """Whether the office opens on `day` at all."""
        return bool(self.hours(day))

    def hours(self, day: dt.date) -> tuple[Interval, ...]:
        """The intervals worked on `day`; empty on a day off."""
        if day in self.make_up_days:
            return self.weekly[0]
        if day in self.days_off:
            return ()
        return self.weekly[day.weekday()]

    def reason_off(self, day: dt.date) -> str | None:
        """Name of the holiday that closes a day on which the office would otherwise work."""
        return self.days_off.get(day) if self.weekly[day.weekday()] and day not in self.make_up_days else None

    def on_or_after(self, day: dt.date) -> dt.date:
        """The first working day that is not before `day`."""
        return self.add_working_days(day, 0)

    def add_working_days(self, day: dt.date, count: int) -> dt.date:
        """The `count`-th working day after `day`; 0 gives `day` itself or the next working day."""
        position = self._position(day)
        if count and (position >= len(self._days) or self._days[position] != day.toordinal()):
            position -= 1
        return self._at(position + count)

    def count_working_days(self, after: dt.date, until: dt.date) -> int:
        """Working days later than `after` and not later than `until` (0 when `until` is not later)."""
        if until <= after:
            return 0
        return self._position(until + dt.timedelta(days=1)) - self._position(after + dt.timedelta(days=1))

    def working_days_after(self, after: dt.date, until: dt.date) -> list[dt.date]:
        """The days that `count_working_days` counts."""
        low = self._position(after + dt.timedelta(days=1))
        high = self._position(until + dt.timedelta(days=1))
        return [dt.date.fromordinal(one) for one in self._days[low:high]]

    def opening(self, day: dt.date) -> dt.datetime:
        """When a working day begins."""
        return at_minute(day, self.hours(day)[0][0])

    def closing(self, day: dt.date) -> dt.datetime:
        """When a working day ends."""
        return at_minute(day, self.hours(day)[-1][1])

    @cached_property
    def _days(self) -> list[int]:
        span = range(self.first.toordinal(), self.last.toordinal() + 1)
        return [one for one in span if self.hours(dt.date.fromordinal(one))]

    def _position(self, day: dt.date) -> int:
        if not self.first <= day <= self.last + dt.timedelta(days=1):
            raise CalendarError(f"the calendar {self.version} does not know {day:%d/%m/%Y}")
        return bisect_left(self._days, day.toordinal())

    def _at(self, position: int) -> dt.date:
        if not 0 <= position < len(self._days):
            raise CalendarError(f"the calendar {self.version} ends before that day")
        return dt.date.fromordinal(self._days[position])

    def to_json(self) -> dict[str, Any]:
        """The calendar as catalog serves it; `from_json` reads it back."""
        years: dict[str, dict[str, list[dict[str, str]]]] = {}
        for year in range(self.first.year, self.last.year + 1):
            years[str(year)] = {
                "holidays": _days_of(self.days_off, year),
                "workdays": _days_of(self.make_up_days, year),
            }
        return {
            "version": self.version,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "weekly": {
                name: [[clock(start), clock(end)] for start, end in intervals]
                for name, intervals in zip(WEEKDAYS, self.weekly, strict=True)
            },
            "cutoff": None if self.cutoff is None else clock(self.cutoff),
            "years": years,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Calendar:
        """Reads `to_json` and, where present, `overrides`, which win. Raises CalendarError on nonsense."""
        try:
            off = {
                dt.date.fromisoformat(one["date"]): str(one["name"])
                for year in raw["years"].values()
                for one in year["holidays"]
            }
            made_up = {
                dt.date.fromisoformat(one["date"]): str(one["name"])
                for year in raw["years"].values()
                for one in year["workdays"]
            }
            for one in raw.get("overrides", ()):
                day = dt.date.fromisoformat(one["date"])
                off.pop(day, None)
                made_up.pop(day, None)
                (made_up if one["working"] else off)[day] = str(one["name"])
            years = sorted(int(year) for year in raw["years"])
            first = raw.get("first") or f"{years[0]}-01-01"
            last = raw.get("last") or f"{years[-1]}-12-31"
            return cls(
                version=str(raw["version"]),
                first=dt.date.fromisoformat(first),
                last=dt.date.fromisoformat(last),
                weekly=tuple(
                    tuple((minutes(start), minutes(end)) for start, end in raw["weekly"].get(name, ()))
                    for name in WEEKDAYS
                ),
                cutoff=None if raw.get("cutoff") is None else minutes(raw["cutoff"]),
                days_off=off,
                make_up_days=made_up,
            )
        except (AttributeError, KeyError, TypeError, ValueError, IndexError) as error:
            raise CalendarError(f"not a calendar: {error!r}") from error


def at_minute(day: dt.date, minute: int) -> dt.datetime:
    """A wall-clock minute of a day, in the zone of Viet Nam."""
    return dt.datetime.combine(day, dt.time(minute // 60, minute % 60), ZONE)


def clock(minute: int) -> str:
    """900 -> "15:00"."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def minutes(text: str) -> int:
    """ "15:00" -> 900."""
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def local(moment: dt.datetime) -> dt.datetime:
    """An aware moment on the clocks of Viet Nam. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset")
    return moment.astimezone(ZONE)


def _days_of(days: Mapping[dt.date, str], year: int) -> list[dict[str, str]]:
    chosen: Iterable[dt.date] = sorted(day for day in days if day.year == year)
    return [{"date": day.isoformat(), "name": days[day]} for day in chosen]
