"""Moments as text in UTC, thousands of them: the hours of a book repeat, so their text is kept.

Viet Nam is whole hours from UTC since 1975, so minutes are the same on both clocks; anything older or of another
zone goes the common way.
"""

from __future__ import annotations

import datetime as dt

from kernel.clock import ZONE

WHOLE_HOURS_SINCE = 1976
MOST = 50_000
_TWO = [f"{number:02d}" for number in range(60)]


class Stamps:
    """`exact` writes microseconds always, `iso` only where there are any: as `datetime.isoformat` does."""

    def __init__(self) -> None:
        self._hours: dict[int, str] = {}

    def exact(self, moment: dt.datetime) -> str:
        if moment.tzinfo is not ZONE or moment.year < WHOLE_HOURS_SINCE:
            return moment.astimezone(dt.UTC).isoformat(timespec="microseconds")
        return f"{self._to_the_second(moment)}.{moment.microsecond:06d}+00:00"

    def iso(self, moment: dt.datetime) -> str:
        if moment.microsecond or moment.tzinfo is not ZONE or moment.year < WHOLE_HOURS_SINCE:
            return moment.astimezone(dt.UTC).isoformat()
        return f"{self._to_the_second(moment)}+00:00"

    def _to_the_second(self, moment: dt.datetime) -> str:
        key = moment.toordinal() * 24 + moment.hour
        hour = self._hours.get(key)
        if hour is None:
            if len(self._hours) == MOST:
                self._hours.clear()
            hour = self._hours[key] = moment.astimezone(dt.UTC).isoformat()[:14]
        return f"{hour}{_TWO[moment.minute]}:{_TWO[moment.second]}"
