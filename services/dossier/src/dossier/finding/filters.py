"""The filters of a list, as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from dossier.domain.states import Status
from dossier.finding.queues import QueueName

Sort = Literal[
    "received_at",
    "-received_at",
    "due_at",
    "-due_at",
    "submitted_at",
    "-submitted_at",
    "supplement_requested_at",
    "-supplement_requested_at",
    "completed_at",
    "-completed_at",
    "code",
    "-code",
]
NEWEST_FIRST: Sort = "-received_at"
Span = tuple[dt.date | None, dt.date | None]
"""First and last day; None leaves the end open."""


@dataclass(frozen=True)
class Filters:
    """What the caller asked for, as far as the list is concerned.

    `done`: days on which an officer brought it to a result.
    """

    queue: QueueName | None = None
    status: Sequence[Status] = ()
    agency_id: Sequence[int] = ()
    field_id: int | None = None
    procedure_code: str | None = None
    channel: str | None = None
    assignee_id: str | None = None
    q: str = ""
    received: Span = (None, None)
    due: Span = (None, None)
    done: Span = (None, None)
    code: Sequence[str] = field(default_factory=tuple)
    sort: str | None = None
