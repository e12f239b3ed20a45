"""What the register must add up to: report 745/BC-UBND of 19/11/2021, section II.4, in its consistent reading.

The report contradicts itself in places; the README lists every place and the reading taken.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Period:
    """A reporting period, from the 15th to the 14th: Decree 09/2019/NĐ-CP, article 12."""

    key: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True)
class Target:
    """One line of section II.4. `new` does not hold what the period before carried over.

    `resolved` is what was resolved in time, carried-over ones included; the rest is late or still open, and every
    open one is not yet due when the period ends.
    """

    period: Period
    level: str
    opening: int
    new: int
    resolved_in_time: int
    resolved_late: int
    open: int
    online: int = 0
    postal: int = 0

    @property
    def received(self) -> int:
        """Column 3 of form II.06: new ones and those carried over."""
        return self.opening + self.new


YEAR_2020: Final = Period("2020", dt.date(2019, 12, 15), dt.date(2020, 12, 14))
NINE_MONTHS_2021: Final = Period("2021-9m", dt.date(2020, 12, 15), dt.date(2021, 9, 14))

TARGETS: Final = (
    Target(YEAR_2020, "district", 0, 11_543, 11_539, 0, 4, online=6, postal=10),
    Target(YEAR_2020, "commune", 0, 67_380, 67_342, 3, 35),
    Target(NINE_MONTHS_2021, "district", 4, 9_522, 9_502, 0, 24, online=11),
    Target(NINE_MONTHS_2021, "commune", 35, 40_858, 40_863, 0, 30),
)

TOTAL: Final = sum(target.new for target in TARGETS)
"""129,303 dossiers."""
WRITTEN_ON: Final = NINE_MONTHS_2021.last
"""The register is the book as it lay on the desk that evening."""
