"""What a measure may look at in a dossier: no person, no free text, only what is counted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Channel(StrEnum):
    COUNTER = "counter"
    ONLINE = "online"
    POSTAL = "postal"


class Mechanism(StrEnum):
    ONE_STOP = "one_stop"
    ONE_STOP_LINKED = "one_stop_linked"
    ON_THE_SPOT = "on_the_spot"


class Status(StrEnum):
    SUBMITTED = "submitted"
    REJECTED = "rejected"
    RECEIVED = "received"
    PROCESSING = "processing"
    AWAITING_APPROVAL = "awaiting_approval"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    SUPPLEMENT_AT_INTAKE = "supplement_at_intake"
    ASSIGNED = "assigned"
    CONSULTING = "consulting"
    LINKED = "linked"
    PAYMENT_REQUESTED = "payment_requested"
    PAUSED = "paused"
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    COMPLETED = "completed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


class Outcome(StrEnum):
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    REJECTED = "rejected"


class Timeliness(StrEnum):
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True)
class CountedFact:
    """One dossier as the measures see it. Days are days in Viet Nam.

    `received_on` is the day it entered the books, None for one that was never accepted. `open_until` is the day
    its processing ended, `dt.date.max` while it has not.
    """

    dossier_id: int
    agency_id: int
    level: str
    field_id: int
    channel: str
    mechanism: str
    received_on: dt.date | None
    due_on: dt.date | None
    open_until: dt.date
    outcome: str | None
    timeliness: str | None
    division_id: int | None = None
