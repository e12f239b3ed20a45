"""Work queues: which states, and whether for the agency that received or for the one that handles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from feedback.domain.lifecycle import HANDLED, OPEN, Side, Status


class Queue(StrEnum):
    TO_CLASSIFY = "to_classify"
    TO_ANSWER = "to_answer"
    OVERDUE = "overdue"
    TO_PUBLISH = "to_publish"
    UNQUALIFIED = "unqualified"


@dataclass(frozen=True)
class Definition:
    """Count and list of a queue both come from this one line."""

    statuses: frozenset[Status]
    side: Side
    overdue: bool = False


QUEUES: dict[Queue, Definition] = {
    Queue.TO_CLASSIFY: Definition(frozenset({Status.RECEIVED}), Side.RECEIVER),
    Queue.TO_ANSWER: Definition(HANDLED, Side.HANDLER),
    Queue.OVERDUE: Definition(frozenset(OPEN), Side.EITHER, overdue=True),
    Queue.TO_PUBLISH: Definition(frozenset({Status.ANSWERED}), Side.RECEIVER),
    Queue.UNQUALIFIED: Definition(frozenset({Status.UNQUALIFIED}), Side.RECEIVER),
}
