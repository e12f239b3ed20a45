"""The calendar of Vietnamese public offices: the `holidays` package under a table of our own, which wins.

Swap days bind civil servants, are announced weeks ahead, and the package learns of them late or never.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace

import holidays

from worktime.calendars import CUTOFF, OFFICE_HOURS, Calendar, CalendarError, Interval, Override, apply

__all__ = ["KNOWN_OVERRIDES", "MADE_UP", "Override", "district_calendar"]

KNOWN_OVERRIDES = (
    Override(dt.date(2026, 1, 2), False, "Ngày nghỉ (thay cho ngày 10/01/2026)", "12729/VPCP-KGVX, 25/12/2025"),
    Override(dt.date(2026, 1, 10), True, "Làm bù cho ngày 02/01/2026", "12729/VPCP-KGVX, 25/12/2025"),
    Override(dt.date(2026, 11, 24), False, "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16"),
)
"""Days the package lacked in a release that was in use, known to be true."""

MADE_UP = "Làm bù ngày nghỉ hoán đổi"


def district_calendar(
    years: Iterable[int],
    overrides: Iterable[Override] = KNOWN_OVERRIDES,
    *,
    weekly: tuple[tuple[Interval, ...], ...] = (OFFICE_HOURS,) * 5 + ((), ()),
    cutoff: int | None = CUTOFF,
) -> Calendar:
    """Calendar of an office with these hours, from the first to the last of `years`."""
    wanted = sorted(set(years))
    if not wanted:
        raise CalendarError("a calendar needs a year")
    first, last = dt.date(wanted[0], 1, 1), dt.date(wanted[-1], 12, 31)
    table = tuple(overrides)
    official = holidays.country_holidays("VN", years=range(first.year, last.year + 1), language="vi")
    # The package lists make-up Saturdays of all years, and a plain `day in official` does not know them.
    made_up = dict.fromkeys(official.weekend_workdays, MADE_UP)
    off, worked = apply((dict(official), made_up), table, first, last)
    calendar = Calendar(
        version="",
        first=first,
        last=last,
        weekly=weekly,
        cutoff=cutoff,
        days_off=off,
        make_up_days=worked,
        overrides=tuple(one for one in table if first <= one.day <= last),
    )
    return replace(calendar, version=_version(calendar))


def _version(calendar: Calendar) -> str:
    """Named after what it holds: equal names, equal days, whatever release of the package they came from."""
    content = json.dumps(calendar.to_json(), ensure_ascii=False, sort_keys=True).encode()
    return f"vn-{calendar.first.year}-{calendar.last.year}-{hashlib.sha256(content).hexdigest()[:10]}"
