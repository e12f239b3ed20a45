"""What a book covers: one day, or one year; both in Viet Nam."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Self

from kernel.clock import ZONE


@dataclass(frozen=True)
class Span:
    """`written`: as it stands in the address, `2021-09-15` or `2021`. The moments are half-open."""

    written: str
    begins: dt.datetime
    ends: dt.datetime
    title: str

    @property
    def year(self) -> int:
        return self.begins.year

    @classmethod
    def of(cls, written: str) -> Self:
        """Raises ValueError for a day that does not exist."""
        if len(written) == 4:
            first, after = dt.date(int(written), 1, 1), dt.date(int(written) + 1, 1, 1)
            return cls(written, _midnight(first), _midnight(after), f"Năm {first.year}")
        day = dt.date.fromisoformat(written)
        after = day + dt.timedelta(days=1)
        return cls(written, _midnight(day), _midnight(after), f"Ngày {day.day:02d}/{day.month}/{day.year}")


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, tzinfo=ZONE)
