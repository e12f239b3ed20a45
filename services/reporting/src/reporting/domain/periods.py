"""Reporting periods.

Decree 09/2019/NĐ-CP, article 12: figures run from the 15th of the month before to the 14th of the month reported,
so the year runs from 15 December to 14 December. Nine months follow the same rule.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""Years that a period may touch; anything else is a slip of the keyboard."""


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    FREE = "free"


class PeriodError(ValueError):
    """The words name no period; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Period:
    """Whole days, `first` and `last` included."""

    key: str
    kind: PeriodKind
    label: str
    first: dt.date
    last: dt.date

    @property
    def eve(self) -> dt.date:
        """The day before the period: what stands open at its end is carried over."""
        return self.first - dt.timedelta(days=1)

    def judged_on(self, today: dt.date) -> dt.date:
        """The day on which open dossiers are held against their due dates: the last one, or today before it."""
        return min(self.last, today)


_ROMAN = ("I", "II", "III", "IV")
_NAMED = re.compile(r"(\d{4})-(?:m(\d{2})|q([1-4])|h([12])|(9m)|(year))")


def named(key: str) -> Period:
    """The period of a key: `2021-m09`, `2021-q3`, `2021-h1`, `2021-9m`, `2021-year`."""
    found = _NAMED.fullmatch(key)
    if found is None:
        raise PeriodError("Kỳ báo cáo viết như 2021-m09, 2021-q3, 2021-h1, 2021-9m hoặc 2021-year")
    year = int(found[1])
    if not FIRST_YEAR < year <= LAST_YEAR:
        raise PeriodError(f"Năm báo cáo từ {FIRST_YEAR + 1} đến {LAST_YEAR}")
    if found[2]:
        month = int(found[2])
        if not 1 <= month <= 12:
            raise PeriodError("Tháng từ 01 đến 12")
        return _months(key, PeriodKind.MONTH, f"Tháng {month} năm {year}", year, month - 1, month)
    if found[3]:
        quarter = int(found[3])
        label = f"Quý {_ROMAN[quarter - 1]} năm {year}"
        return _months(key, PeriodKind.QUARTER, label, year, 3 * quarter - 3, 3 * quarter)
    if found[4]:
        half = int(found[4])
        label = f"6 tháng {'đầu' if half == 1 else 'cuối'} năm {year}"
        return _months(key, PeriodKind.HALF, label, year, 6 * half - 6, 6 * half)
    if found[5]:
        return _months(key, PeriodKind.NINE_MONTHS, f"9 tháng năm {year}", year, 0, 9)
    return _months(key, PeriodKind.YEAR, f"Năm {year}", year, 0, 12)


def free(first: dt.date, last: dt.date) -> Period:
    """Any days, both included."""
    if last < first:
        raise PeriodError("Ngày kết thúc trước ngày bắt đầu")
    if first.year < FIRST_YEAR or last.year > LAST_YEAR:
        raise PeriodError(f"Ngày từ năm {FIRST_YEAR} đến năm {LAST_YEAR}")
    label = f"Từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"
    return Period(f"{first}..{last}", PeriodKind.FREE, label, first, last)


def of_year(year: int) -> list[Period]:
    """All named periods of a reporting year, months first."""
    keys = [f"m{month:02}" for month in range(1, 13)] + ["q1", "q2", "q3", "q4", "h1", "h2", "9m", "year"]
    return [named(f"{year}-{key}") for key in keys]


def _months(key: str, kind: PeriodKind, label: str, year: int, after: int, until: int) -> Period:
    """From the 15th of month `after` (0 is December of the year before) to the 14th of month `until`."""
    first = dt.date(year - 1, 12, 15) if after == 0 else dt.date(year, after, 15)
    return Period(key, kind, label, first, dt.date(year, until, 14))
