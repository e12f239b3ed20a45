"""Where a dossier can stand, and what each standing means: for the nation, for the clock, for the figures."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a dossier stands; each has its code in the national list of ten states."""

    SUBMITTED = "submitted"
    SUPPLEMENT_AT_INTAKE = "supplement_at_intake"
    REJECTED = "rejected"
    RECEIVED = "received"
    ASSIGNED = "assigned"
    PROCESSING = "processing"
    CONSULTING = "consulting"
    LINKED = "linked"
    PAYMENT_REQUESTED = "payment_requested"
    PAUSED = "paused"
    AWAITING_APPROVAL = "awaiting_approval"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    COMPLETED = "completed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


class Outcome(StrEnum):
    """How the processing of a dossier ended."""

    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    REJECTED = "rejected"


NATIONAL_CODE = {
    Status.SUBMITTED: 1,
    Status.RECEIVED: 2,
    Status.REJECTED: 3,
    Status.ASSIGNED: 4,
    Status.PROCESSING: 4,
    Status.CONSULTING: 4,
    Status.LINKED: 4,
    Status.PAUSED: 4,
    Status.AWAITING_APPROVAL: 4,
    Status.SUPPLEMENT_AT_INTAKE: 5,
    Status.SUPPLEMENT_REQUESTED: 5,
    Status.PAYMENT_REQUESTED: 6,
    Status.WITHDRAWAL_REQUESTED: 7,
    Status.STOPPED: 8,
    Status.WITHDRAWN: 8,
    Status.COMPLETED: 9,
    Status.RETURNED: 10,
}
"""The state a dossier has in the national portal (1 mới đăng ký … 10 đã trả kết quả).

Opinions, linked agencies, pauses and approval have no code of their own there: local states that count as 4.
"""

BEFORE_WORK = (Status.SUBMITTED, Status.SUPPLEMENT_AT_INTAKE)
"""Handed in, not received: no clock yet."""

CLOCK_RUNS = (
    Status.RECEIVED,
    Status.ASSIGNED,
    Status.PROCESSING,
    Status.CONSULTING,
    Status.LINKED,
    Status.PAYMENT_REQUESTED,
    Status.AWAITING_APPROVAL,
    Status.WITHDRAWAL_REQUESTED,
)
"""The time the law gives may be running; it stands where `due_at` is empty (a payment by a law that stops it)."""

CLOCK_STANDS = (Status.SUPPLEMENT_REQUESTED, Status.PAUSED)
"""Nothing can become late."""

RECEIVED_OPEN = (*CLOCK_RUNS, *CLOCK_STANDS)
"""Received, and a decision still owed."""

OPEN_STATUSES = (*BEFORE_WORK, *RECEIVED_OPEN)
"""The office still owes an answer."""

DONE_STATUSES = (Status.COMPLETED, Status.RETURNED)
"""The result is there."""

OUTCOME = {
    Status.COMPLETED: Outcome.RESOLVED,
    Status.RETURNED: Outcome.RESOLVED,
    Status.WITHDRAWN: Outcome.WITHDRAWN,
    Status.STOPPED: Outcome.STOPPED,
    Status.REJECTED: Outcome.REJECTED,
}
