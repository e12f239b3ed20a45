"""Dossier codes by legal era.

Circular 01/2018/TT-VPCP, article 19: identifier of the agency that receives, day of reception, running number of
that agency and day. Codes of other systems are kept as they are written and never required to have this form.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dossier.domain.regimes import Regime, regime_on

_PARTS = re.compile(r"^(?P<identifier>[A-Z0-9.]{2,40})-(?P<day>\d{6}|\d{8})-(?P<number>\d{1,12})$")


@dataclass(frozen=True)
class Parts:
    """What a code says, as far as it can be read."""

    identifier: str
    day: dt.date
    number: int


def code_for(identifier: str, day: dt.date, number: int, regime: Regime | None = None) -> str:
    """The code of the `number`-th dossier that the agency received on `day`; the width grows when it must."""
    era = regime or regime_on(day)
    if number < 1:
        raise ValueError("running numbers begin at 1")
    return era.code_layout.format(identifier=identifier, day=day, number=f"{number:0{era.code_digits}d}")


def parse(code: str) -> Parts | None:
    """The parts of a code, or None for one that is written in another way (which is no error)."""
    found = _PARTS.match(code)
    if found is None:
        return None
    text = found["day"]
    try:
        day = dt.datetime.strptime(text, "%y%m%d" if len(text) == 6 else "%Y%m%d").date()  # noqa: DTZ007
    except ValueError:
        return None
    return Parts(found["identifier"], day, int(found["number"]))
