"""Alerts and letters as people of the office see them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import Path
from pydantic import AwareDatetime

from dossier.dossiers.schemas import DeadlineOut, Input, Output

AlertId = Annotated[int, Path(ge=1, lt=2**63)]
LetterId = Annotated[int, Path(ge=1, lt=2**63)]
Kind = Literal["deadline", "question", "asked"]
LetterState = Literal["waiting", "sent", "parked"]


class AlertOut(Output):
    """Something pointed out: a dossier's own date, the date of a question to another agency, or a leader asks.

    `band` is the one it was in when it was pointed out, `deadline` how it stands now. An `id` counts for its kind:
    what was `asked` is put away as a reminder.
    """

    kind: Kind
    id: int
    band: Literal["soon", "today", "overdue"] | None
    at: dt.datetime
    code: str
    procedure_name: str
    due_at: dt.datetime | None
    deadline: DeadlineOut
    sender_name: str | None
    words: str | None
    seen_at: dt.datetime | None


class UnseenOut(Output):
    """How many alerts wait to be seen; `more` when there are more than were counted."""

    count: int
    more: bool


class SeenUntil(Input):
    """The time of the newest alert that was on the screen."""

    until: AwareDatetime


class LetterSendingOut(Output):
    """One try, or an administrator's wish for another one (`again`)."""

    attempt: int
    at: dt.datetime
    result: Literal["sent", "failed", "parked", "again"]
    detail: str
    person_name: str | None


class LetterOut(Output):
    """A mail to one of the staff; no applicant stands in it."""

    id: int
    recipient_name: str
    subject: str
    text: str
    state: LetterState
    created_at: dt.datetime
    sendings: list[LetterSendingOut]


class LetterList(Output):
    """The newest first; ask on with `before` = `next_before`. `mail`: whether mail is configured."""

    items: list[LetterOut]
    next_before: int | None
    mail: bool
