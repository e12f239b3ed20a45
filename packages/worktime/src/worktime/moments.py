"""Moments as whole local minutes: the one arithmetic of this package.

A slip prints hours and minutes, so seconds are dropped: what is printed is what was counted. A moment is the
number `day.toordinal() * 1440 + minute of the day`, in the zone of Viet Nam.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = 1440
"""Minutes of a day."""


def local(moment: dt.datetime) -> dt.datetime:
    """An aware moment on the clocks of Viet Nam. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset")
    return moment if moment.tzinfo is ZONE else moment.astimezone(ZONE)


def to_minutes(moment: dt.datetime) -> int:
    """The local minute in which an aware moment lies."""
    here = local(moment)
    return here.toordinal() * DAY + here.hour * 60 + here.minute


def from_minutes(moment: int) -> dt.datetime:
    """The beginning of a local minute."""
    day, minute = divmod(moment, DAY)
    return at_minute(dt.date.fromordinal(day), minute)


def at_minute(day: dt.date, minute: int) -> dt.datetime:
    """A wall-clock minute of a day (1440: the end of the day), in the zone of Viet Nam."""
    if minute == DAY:
        day, minute = day + dt.timedelta(days=1), 0
    return dt.datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=ZONE)


def clock(minute: int) -> str:
    """900 -> "15:00"."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def minutes(text: str) -> int:
    """ "15:00" -> 900. Raises ValueError for what no clock shows; "24:00" is the end of a day."""
    hour, minute = text.split(":")
    if len(hour) != 2 or len(minute) != 2 or not (hour + minute).isdecimal():
        raise ValueError(f"no time of day: {text!r}")
    total = int(hour) * 60 + int(minute)
    if int(minute) > 59 or total > DAY:
        raise ValueError(f"no time of day: {text!r}")
    return total
