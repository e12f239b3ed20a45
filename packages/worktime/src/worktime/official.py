"""The calendar of Vietnamese public offices: the `holidays` package under a table of our own, which wins.

Swap days bind civil servants, are announced weeks ahead, and the package learns of them late or never.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata

import holidays

from worktime.calendars import CUTOFF, OFFICE_HOURS, Calendar, Interval


@dataclass(frozen=True)
class Override:
    """One day that is known better, with the document it rests on."""

    day: dt.date
    working: bool
    name: str
    basis: str


KNOWN_OVERRIDES = (
    Override(dt.date(2026, 1, 2), False, "Ngày nghỉ (thay cho ngày 10/01/2026)", "12729/VPCP-KGVX, 25/12/2025"),
    Override(dt.date(2026, 1, 10), True, "Làm bù cho ngày 02/01/2026", "12729/VPCP-KGVX, 25/12/2025"),
    Override(dt.date(2026, 11, 24), False, "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16"),
)
"""Days the package lacks, known to be true."""


def district_calendar(
    years: Iterable[int],
    overrides: Iterable[Override] = KNOWN_OVERRIDES,
    *,
    weekly: tuple[tuple[Interval, ...], ...] = (OFFICE_HOURS,) * 5 + ((), ()),
    cutoff: int | None = CUTOFF,
) -> Calendar:
    """Calendar of `years` (whole, consecutive) for an office with these hours."""
    span = sorted(set(years))
    official = holidays.country_holidays("VN", years=span, language="vi")
    off: dict[dt.date, str] = {day: name for day, name in official.items() if day.year in span}
    # The package lists make-up Saturdays of all years, wanted or not.
    made_up: dict[dt.date, str] = {
        day: "Làm bù ngày nghỉ hoán đổi" for day in official.weekend_workdays if day.year in span
    }
    for day in made_up:
        off.pop(day, None)
    for one in overrides:
        off.pop(one.day, None)
        made_up.pop(one.day, None)
        if one.day.year in span:
            target: dict[dt.date, str] = made_up if one.working else off
            target[one.day] = one.name
    return Calendar(
        version=_version(span, off, made_up),
        first=dt.date(span[0], 1, 1),
        last=dt.date(span[-1], 12, 31),
        weekly=weekly,
        cutoff=cutoff,
        days_off=off,
        make_up_days=made_up,
    )


def _version(span: list[int], off: Mapping[dt.date, str], made_up: Mapping[dt.date, str]) -> str:
    """Named after what it holds, so that two calendars with the same days are the same version."""
    return f"VN-{span[0]}-{span[-1]}-{len(off)}-{len(made_up)}-{metadata.version('holidays')}"
