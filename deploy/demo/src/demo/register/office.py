"""Office time as one number, and when people come.

A moment of office time is `working day * DAY + minute of that day's hours`, so that adding working minutes is
plain addition and nothing ever falls on a weekend, a holiday, before opening, into lunch or after closing.
"""

from __future__ import annotations

import datetime as dt
import random
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Final

from worktime import Calendar, due
from worktime.calendars import ZONE

MORNING: Final = 240
"""Minutes from 07:30 to 11:30."""
DAY: Final = 450
"""Minutes of a whole day, with 13:30 to 17:00."""
CUTOFF: Final = 330
"""15:00. What comes later counts from the next working day."""
LAST_CALL: Final = DAY - 12
"""Nobody is received in the last minutes before closing."""

_TET: Final = (dt.date(2020, 1, 25), dt.date(2021, 2, 12))
_MONTHS: Final = (0.95, 0.9, 1.15, 0.9, 1.0, 1.1, 1.15, 1.2, 1.05, 1.0, 1.0, 0.95)
_WEEKDAYS: Final = (1.25, 1.05, 1.0, 0.95, 0.9)
_DISTANCING: Final = (dt.date(2020, 4, 1), dt.date(2020, 4, 15))
"""Social distancing of directive 16/CT-TTg."""
_MARKET_EVERY: Final = 5
_MARKET_RUSH: Final = 1.5
_HALF_HOURS: Final = (5, 11, 13, 12, 10, 8, 6, 4, 9, 10, 8, 5, 4, 3, 2)
"""How many come in each half hour of office time, from 07:30 on."""


class Office:
    """Working days of a calendar, numbered."""

    def __init__(self, calendar: Calendar, first: dt.date, last: dt.date) -> None:
        self.calendar = calendar
        self.days = calendar.working_days_after(first - dt.timedelta(days=1), last)
        self._due: dict[tuple[int, bool, int, str], int] = {}
        self._slots = list(accumulate(_HALF_HOURS))

    def on_or_after(self, day: dt.date) -> int:
        """Number of the first working day that is not before `day`."""
        return bisect_left(self.days, day)

    def on_or_before(self, day: dt.date) -> int:
        """Number of the last working day that is not after `day`."""
        return bisect_right(self.days, day) - 1

    def clock(self, at: int) -> dt.datetime:
        """Office time on the clock of the wall."""
        number, minute = divmod(at, DAY)
        wall = 450 + minute if minute < MORNING else 810 + minute - MORNING
        return dt.datetime.combine(self.days[number], dt.time(wall // 60, wall % 60), ZONE)

    def due_day(self, received: int, amount: int, unit: str) -> int:
        """Number of the day on which a dossier received then is due; it is due at that day's closing."""
        number, minute = divmod(received, DAY)
        key = (number, minute > CUTOFF, amount, unit)
        if key not in self._due:
            promise = due(self.clock(received), amount, unit, self.calendar)  # type: ignore[arg-type]
            self._due[key] = self.on_or_after(promise.at.date())
        return self._due[key]

    def closing(self, number: int) -> dt.datetime:
        return self.calendar.closing(self.days[number])

    def arrival(self, rng: random.Random) -> int:
        """Minute of office time at which somebody comes: a rush in the morning, a smaller one after lunch."""
        slot = bisect_right(self._slots, rng.random() * self._slots[-1])
        return min(slot * 30 + rng.randrange(30), LAST_CALL)


def bustle(day: dt.date) -> float:
    """How busy a working day is: the season, Mondays, the weeks around Tết, the epidemic."""
    weight = _MONTHS[day.month - 1] * _WEEKDAYS[min(day.weekday(), 4)]
    for tet in _TET:
        distance = (day - tet).days
        if -14 <= distance < 0:
            weight *= 0.4 + 0.04 * -distance
        elif 0 <= distance <= 14:
            weight *= 0.45 + 0.035 * distance
    if _DISTANCING[0] <= day <= _DISTANCING[1]:
        weight *= 0.45
    elif dt.date(2021, 5, 6) <= day <= dt.date(2021, 6, 30):
        weight *= 0.85
    return weight


def rush(day: dt.date, phase: int) -> float:
    """On market day people do their papers too; every place has its own (invented) day of five."""
    return _MARKET_RUSH if day.toordinal() % _MARKET_EVERY == phase % _MARKET_EVERY else 1.0
