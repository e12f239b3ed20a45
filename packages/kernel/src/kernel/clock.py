"""Business time. Stored in UTC, judged in the zone of Viet Nam; a demo may live in another year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def real_now() -> dt.datetime:
    """The real moment: for tokens, locks and for refusing dates that nobody can have lived yet."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Clock:
    """Real time moved by a fixed offset (0 outside the demo)."""

    offset: dt.timedelta = dt.timedelta(0)

    def now(self) -> dt.datetime:
        """The business moment, in the zone of Viet Nam."""
        return (real_now() + self.offset).astimezone(ZONE)

    def today(self) -> dt.date:
        return self.now().date()


def local(moment: dt.datetime) -> dt.datetime:
    """The same moment on the clocks of Viet Nam; a moment without offset is taken as local."""
    return moment.replace(tzinfo=ZONE) if moment.tzinfo is None else moment.astimezone(ZONE)
