"""Reminders as the officer sees them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Path

from dossier.dossiers.schemas import DeadlineOut, Output

ReminderId = Annotated[int, Path(ge=1, lt=2**63)]


class ReminderOut(Output):
    """Which dossier, who reminds, in which words."""

    id: int
    code: str
    procedure_name: str
    due_at: dt.datetime | None
    deadline: DeadlineOut
    sender_name: str
    words: str | None
    sent_at: dt.datetime


class ReminderList(Output):
    """What the caller was reminded of and has not put away, the newest first."""

    items: list[ReminderOut]
