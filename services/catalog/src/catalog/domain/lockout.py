"""When wrong passwords close an account for a while.

The count belongs to the name that was typed, whether or not such an account exists: an answer must not tell
which names are real.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

MAX_FAILURES = 5
LOCK_FOR = dt.timedelta(minutes=15)


@dataclass(frozen=True)
class Failures:
    """Wrong tries in a row for one name, and until when it is closed."""

    count: int = 0
    last_at: dt.datetime | None = None
    locked_until: dt.datetime | None = None


def after_failure(before: Failures, now: dt.datetime) -> Failures:
    """One more wrong try. The fifth within 15 minutes of each other closes the name for 15 minutes."""
    recent = before.last_at is not None and now - before.last_at < LOCK_FOR
    count = before.count + 1 if recent else 1
    if count >= MAX_FAILURES:
        return Failures(0, now, now + LOCK_FOR)
    return Failures(count, now, before.locked_until)


def is_locked(failures: Failures, now: dt.datetime) -> bool:
    return failures.locked_until is not None and now < failures.locked_until
