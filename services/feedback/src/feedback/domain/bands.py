"""How near a due date is, in words that a list can show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from worktime import Calendar, CalendarError, working_days_between

Band = Literal["ok", "soon", "today", "overdue", "done"]
SOON = 2
"""Working days."""


@dataclass(frozen=True)
class Deadline:
    """`working_days_left` is negative when overdue."""

    band: Band
    working_days_left: int


def deadline(due_at: dt.datetime | None, now: dt.datetime, calendar: Calendar) -> Deadline:
    if due_at is None:
        return Deadline("done", 0)
    today, day = now.date(), due_at.astimezone(now.tzinfo).date()
    try:
        left = working_days_between(today, day, calendar)
    except CalendarError:
        left = (day - today).days
    if due_at < now:
        return Deadline("overdue", min(left, 0))
    if day == today:
        return Deadline("today", 0)
    return Deadline("soon" if left <= SOON else "ok", left)
