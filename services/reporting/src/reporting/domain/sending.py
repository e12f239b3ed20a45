"""States of a delivery, and the patience with a receiver that does not answer."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

WAITS = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60))
LONGEST = dt.timedelta(hours=2)
PATIENCE = dt.timedelta(hours=24)
"""From the first try on; afterwards a person decides."""


class State(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    PARKED = "parked"


RESENDABLE = frozenset({State.REFUSED, State.PARKED})
"""What a person may send again. The package stays the same: same id, same bytes."""


def wait_after(failures: int, since_first: dt.timedelta, asked: dt.timedelta | None) -> dt.timedelta | None:
    """The pause after so many failures, no shorter than the receiver asks for; None: no more tries."""
    wait = WAITS[failures - 1] if failures <= len(WAITS) else LONGEST
    wait = max(wait, min(asked or dt.timedelta(0), LONGEST))
    return wait if since_first + wait <= PATIENCE else None
