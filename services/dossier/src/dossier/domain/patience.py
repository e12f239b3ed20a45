"""When a message may leave, and how long to wait after a try that failed."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WAITS = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
"""After the first, second … failure; after the sixth a person decides."""
MOST = dt.timedelta(hours=12)
"""Nobody is obeyed who asks for more patience than this."""


def quiet_for(now: dt.datetime, begins: dt.time, ends: dt.time) -> dt.timedelta:
    """The time until a telephone may ring again; zero outside the quiet hours. Hours of the day in Viet Nam.

    Equal hours mean that none are quiet.
    """
    here = now.astimezone(ZONE)
    clock = here.time().replace(tzinfo=None)
    over_midnight = begins > ends
    quiet = (clock >= begins or clock < ends) if over_midnight else begins <= clock < ends
    if not quiet:
        return dt.timedelta(0)
    day = here.date() + dt.timedelta(days=1 if over_midnight and clock >= begins else 0)
    return dt.datetime.combine(day, ends, ZONE) - here


def wait_after(failures: int, asked: dt.timedelta | None) -> dt.timedelta | None:
    """The pause after so many failures, at least as long as the other side asks for; None: no more tries."""
    if failures > len(WAITS):
        return None
    return max(WAITS[failures - 1], min(asked or dt.timedelta(0), MOST))
