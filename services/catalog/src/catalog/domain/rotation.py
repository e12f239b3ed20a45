"""A refresh token is good for one use; a second use means that somebody copied it.

Two tabs of one browser hold the same cookie and may use it in the same instant; within a short leeway the
second is therefore given a token of its own instead of ending the session for both.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto

LEEWAY = dt.timedelta(seconds=10)


class Verdict(Enum):
    """What to do with a presented refresh token."""

    ROTATE = auto()
    ENDED = auto()
    STOLEN = auto()


@dataclass(frozen=True)
class Presented:
    """The presented token and its session, as stored."""

    expires_at: dt.datetime
    ended_at: dt.datetime | None
    used_at: dt.datetime | None


def judge(token: Presented, now: dt.datetime) -> Verdict:
    """An old token used again after the leeway ends the whole session (RFC 9700, section 4.14.2)."""
    if token.ended_at is not None or now >= token.expires_at:
        return Verdict.ENDED
    if token.used_at is not None and now - token.used_at > LEEWAY:
        return Verdict.STOLEN
    return Verdict.ROTATE
