"""The clock of a demo: set once for a data folder, it then runs on from there over every restart."""

from __future__ import annotations

import datetime as dt
import json
import math

from kernel.clock import ZONE, real_now

from stack.errors import StackError
from stack.paths import DataFolder

DEMO_BEGINS = dt.datetime(2021, 9, 15, 8, 0, tzinfo=ZONE)
"""Wednesday, the day after the nine months of 2021 were cut off: the district of the report lives on."""


def offset_of(folder: DataFolder, wish: str | None) -> int:
    """Seconds between real and business time; `wish` (a local moment, or `real`) sets the clock anew."""
    if wish is None and folder.clock.exists():
        return int(json.loads(folder.clock.read_text())["offset_seconds"])
    begins = DEMO_BEGINS if wish is None else None if wish == "real" else _moment(wish)
    offset = 0 if begins is None else math.ceil((begins - real_now()).total_seconds())
    folder.clock.write_text(
        json.dumps({"offset_seconds": offset, "begins": begins.isoformat() if begins else None})
    )
    return offset


def _moment(text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise StackError(f'"{text}" is no moment: write --demo-clock 2021-09-15T08:00, or real.') from error
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)


def now(offset_seconds: int) -> dt.datetime:
    """What the clocks of the demo show."""
    return (real_now() + dt.timedelta(seconds=offset_seconds)).astimezone(ZONE)
