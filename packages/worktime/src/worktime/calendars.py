"""When an office works: weekly hours, days off, make-up working days, the cut-off hour of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from worktime.moments import DAY, ZONE, at_minute, clock, local, minutes
from worktime.timeline import Interval, Timeline

__all__ = [
    "CUTOFF",
    "OFFICE_HOURS",
    "WEEKDAYS",
    "ZONE",
    "Calendar",
    "CalendarError",
    "Interval",
    "Override",
    "at_minute",
    "clock",
    "local",
    "minutes",
]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OFFICE_HOURS: tuple[Interval, ...] = ((450, 690), (810, 1020))
"""07:30-11:30 and 13:30-17:00, minutes from midnight."""
CUTOFF = 900
"""15:00: Decree 61/2018/NĐ-CP, article 18 hands over after it on the next working day."""
ONE_DAY = dt.timedelta(days=1)


class CalendarError(ValueError):
    """A moment outside the days a calendar knows, or a calendar that makes no sense."""


@dataclass(frozen=True)
class Override:
    """One day that is known better than by the general rule, with the document it rests on."""

    day: dt.date
    working: bool
    name: str
    basis: str = ""


@dataclass(frozen=True)
class Calendar:
    """Working hours of an office from `first` to `last`; an immutable value.

    `weekly` holds the intervals of each weekday (Monday first) in minutes from midnight; `days_off` and
    `make_up_days` name single days and hold the `overrides` already, which are kept to say on what they rest.
    A make-up day is worked by the fullest hours of the week. `cutoff` is in minutes, None for none.
    """

    version: str
    first: dt.date
    last: dt.date
    weekly: tuple[tuple[Interval, ...], ...] = (OFFICE_HOURS,) * 5 + ((), ())
    cutoff: int | None = CUTOFF
    days_off: Mapping[dt.date, str] = field(default_factory=dict, hash=False)
    make_up_days: Mapping[dt.date, str] = field(default_factory=dict, hash=False)
    overrides: tuple[Override, ...] = ()

    def __post_init__(self) -> None:
        for name in ("days_off", "make_up_days"):
            object.__setattr__(self, name, MappingProxyType(dict(sorted(getattr(self, name).items()))))
        self._check()

    def _check(self) -> None:
        if self.first > self.last:
            raise CalendarError("the calendar ends before it begins")
        if len(self.weekly) != len(WEEKDAYS) or not any(self.weekly):
            raise CalendarError("the hours of a week are those of seven days, not all of them closed")
        for name, hours in zip(WEEKDAYS, self.weekly, strict=True):
            bounds = [bound for interval in hours for bound in interval]
            if bounds != sorted(set(bounds)) or (bounds and not 0 <= bounds[0] < bounds[-1] <= DAY):
                raise CalendarError(f"the hours of {name} are not in order")
        if self.cutoff is not None and not 0 <= self.cutoff < DAY:
            raise CalendarError("the cut-off is no time of day")
        if both := self.days_off.keys() & self.make_up_days.keys():
            raise CalendarError(f"{min(both):%d/%m/%Y} is both off and worked")
        if any(not self.first <= day <= self.last for days in (self.days_off, self.make_up_days) for day in days):
            raise CalendarError("the calendar names a day that it does not hold")

    # -- one day -------------------------------------------------------------------------------------------

    def is_working_day(self, day: dt.date) -> bool:
        """Whether the office opens on `day` at all."""
        return bool(self.hours(day))

    def hours(self, day: dt.date) -> tuple[Interval, ...]:
        """The intervals worked on `day`; empty on a day off."""
        if day in self.make_up_days:
            return self._fullest
        if day in self.days_off:
            return ()
        return self.weekly[day.weekday()]

    def reason_off(self, day: dt.date) -> str | None:
        """Name of the holiday that closes a day on which the office would otherwise work."""
        return self.days_off.get(day) if self.weekly[day.weekday()] else None

    def reason_worked(self, day: dt.date) -> str | None:
        """Name of a make-up day: worked, though the week has no hours for it."""
        return None if self.weekly[day.weekday()] else self.make_up_days.get(day)

    def opening(self, day: dt.date) -> dt.datetime:
        """When a working day begins."""
        return at_minute(day, self._open_hours(day)[0][0])

    def closing(self, day: dt.date) -> dt.datetime:
        """When a working day ends."""
        return at_minute(day, self._open_hours(day)[-1][1])

    # -- counting days -------------------------------------------------------------------------------------

    def on_or_after(self, day: dt.date) -> dt.date:
        """The first working day that is not before `day`."""
        return self._day(self.number(day))

    def next_working_day(self, day: dt.date) -> dt.date:
        """The first working day after `day`."""
        return self.add_working_days(day, 1)

    def add_working_days(self, day: dt.date, count: int) -> dt.date:
        """The `count`-th working day after (below 0: before) `day`; 0 gives `day` itself or the next one."""
        if count > 0:
            return self._day(self.number(day + ONE_DAY) + count - 1)
        return self._day(self.number(day) + count)

    def count_working_days(self, after: dt.date, until: dt.date) -> int:
        """Working days later than `after` and not later than `until` (0 when `until` is not later)."""
        return self.number(until + ONE_DAY) - self.number(after + ONE_DAY) if until > after else 0

    def working_days_after(self, after: dt.date, until: dt.date) -> list[dt.date]:
        """The days that `count_working_days` counts."""
        if until <= after:
            return []
        low, high = self.number(after + ONE_DAY), self.number(until + ONE_DAY)
        return [dt.date.fromordinal(one) for one in self.timeline.days[low:high]]

    # -- for the counting in this package -------------------------------------------------------------------

    @cached_property
    def timeline(self) -> Timeline:
        """The calendar laid out for counting."""
        return Timeline(
            self.first.toordinal(), self.last.toordinal(), lambda day: self.hours(dt.date.fromordinal(day))
        )

    @cached_property
    def named_days(self) -> tuple[tuple[int, str, bool], ...]:
        """Days a reader wonders about, in order: holidays on weekdays (False) and make-up days (True)."""
        off = [(day.toordinal(), name, False) for day, name in self.days_off.items() if self.reason_off(day)]
        made_up = [
            (day.toordinal(), name, True) for day, name in self.make_up_days.items() if self.reason_worked(day)
        ]
        return tuple(sorted(off + made_up))

    def number(self, day: dt.date) -> int:
        """Number of the first working day that is not before `day`, counted from the calendar's first."""
        found = self.timeline.number(day.toordinal())
        if found is None:
            raise self.unknown(day)
        return found

    def unknown(self, day: dt.date | None = None) -> CalendarError:
        """What to raise for a day outside the calendar."""
        what = "what lies after its last day" if day is None else f"{day:%d/%m/%Y}"
        return CalendarError(f"the calendar {self.version} ({self.first} to {self.last}) does not know {what}")

    @cached_property
    def _fullest(self) -> tuple[Interval, ...]:
        return max(self.weekly, key=lambda hours: sum(end - start for start, end in hours))

    def _day(self, number: int) -> dt.date:
        if not 0 <= number < len(self.timeline.days):
            raise self.unknown()
        return dt.date.fromordinal(self.timeline.days[number])

    def _open_hours(self, day: dt.date) -> tuple[Interval, ...]:
        hours = self.hours(day)
        if not hours:
            raise CalendarError(f"the office is closed on {day:%d/%m/%Y}")
        return hours

    # -- as data -------------------------------------------------------------------------------------------

    def to_json(self) -> dict[str, Any]:
        """The calendar as catalog serves it; `from_json` reads it back."""
        basis = {one.day: one.basis for one in self.overrides}
        years = {
            str(year): {
                "holidays": [{"date": str(day), "name": self.days_off[day]} for day in _of(self.days_off, year)],
                "workdays": [
                    {"date": str(day), "name": self.make_up_days[day], "basis": basis.get(day, "")}
                    for day in _of(self.make_up_days, year)
                ],
            }
            for year in range(self.first.year, self.last.year + 1)
        }
        return {
            "version": self.version,
            "first": str(self.first),
            "last": str(self.last),
            "weekly": {
                name: [[clock(start), clock(end)] for start, end in intervals]
                for name, intervals in zip(WEEKDAYS, self.weekly, strict=True)
            },
            "cutoff": None if self.cutoff is None else clock(self.cutoff),
            "years": years,
            "overrides": [
                {"date": str(one.day), "working": one.working, "name": one.name, "basis": one.basis}
                for one in self.overrides
            ],
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Calendar:
        """Reads `to_json`; `overrides`, where present, win. Raises CalendarError on nonsense."""
        try:
            years = sorted(int(year) for year in raw["years"])
            if years != list(range(years[0], years[-1] + 1)):
                raise CalendarError("a year is missing between the years of the calendar")
            first = dt.date.fromisoformat(raw.get("first") or f"{years[0]}-01-01")
            last = dt.date.fromisoformat(raw.get("last") or f"{years[-1]}-12-31")
            if not years[0] <= first.year <= last.year <= years[-1]:
                raise CalendarError("the calendar's days are not those of its years")
            overrides = tuple(
                Override(_date(one), bool(one["working"]), str(one["name"]), str(one.get("basis", "")))
                for one in raw.get("overrides", ())
            )
            off, made_up = apply(
                (
                    {_date(one): str(one["name"]) for year in raw["years"].values() for one in year[kind]}
                    for kind in ("holidays", "workdays")
                ),
                overrides,
                first,
                last,
            )
            return cls(
                version=str(raw["version"]),
                first=first,
                last=last,
                weekly=tuple(
                    tuple((minutes(start), minutes(end)) for start, end in raw["weekly"].get(name, ()))
                    for name in WEEKDAYS
                ),
                cutoff=None if raw.get("cutoff") is None else minutes(raw["cutoff"]),
                days_off=off,
                make_up_days=made_up,
                overrides=overrides,
            )
        except CalendarError:
            raise
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise CalendarError(f"not a calendar: {error!r}") from error


def apply(
    known: Iterable[Mapping[dt.date, str]], overrides: Iterable[Override], first: dt.date, last: dt.date
) -> tuple[dict[dt.date, str], dict[dt.date, str]]:
    """Days off and days worked from `first` to `last`, once the overrides have won; of two, the later wins."""
    off, made_up = ({day: name for day, name in days.items() if first <= day <= last} for days in known)
    for day in made_up:
        off.pop(day, None)
    for one in overrides:
        off.pop(one.day, None)
        made_up.pop(one.day, None)
        if first <= one.day <= last:
            (made_up if one.working else off)[one.day] = one.name
    return off, made_up


def _date(one: Mapping[str, str]) -> dt.date:
    return dt.date.fromisoformat(one["date"])


def _of(days: Iterable[dt.date], year: int) -> list[dt.date]:
    return sorted(day for day in days if day.year == year)
