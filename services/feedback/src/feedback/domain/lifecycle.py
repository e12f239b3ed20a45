"""States x acts of a petition as ONE table: who may, from where, to where.

Decree 20/2008/NĐ-CP, articles 9 to 15: receive, register, classify, pass on to whom it belongs, answer, publish.
Overdue is a property of the due date, never a state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from feedback.domain.vocabulary import Kind


class Status(StrEnum):
    UNQUALIFIED = "unqualified"
    RECEIVED = "received"
    CLASSIFIED = "classified"
    TRANSFERRED = "transferred"
    ANSWERED = "answered"
    PUBLISHED = "published"
    REFUSED = "refused"


class Act(StrEnum):
    RECORD = "record"
    COMPLETE = "complete"
    CLASSIFY = "classify"
    TRANSFER = "transfer"
    ANSWER = "answer"
    REFUSE = "refuse"
    PUBLISH = "publish"
    VIEW_PERSONAL_DATA = "view_personal_data"


class Side(StrEnum):
    """For which agency the person must act: the one that received the petition, or the one that handles it now."""

    RECEIVER = "receiver"
    HANDLER = "handler"
    EITHER = "either"


@dataclass(frozen=True)
class Rule:
    """One act: who may, for whom, from which states, and where it leads."""

    roles: frozenset[str]
    side: Side
    sources: frozenset[Status]
    target: Status | None
    """None: the state stays."""


class ActNotAllowed(Exception):  # noqa: N818 - a refusal, not a fault
    """The petition is in a state in which this act cannot be done."""

    def __init__(self, act: Act, status: Status) -> None:
        super().__init__(f"{act} is not possible for a petition that is {status}")
        self.act, self.status = act, status


HOTLINE = frozenset({"hotline"})
HANDLERS = frozenset({"officer", "leader"})
UNDER_WAY = frozenset({Status.RECEIVED, Status.CLASSIFIED, Status.TRANSFERRED})
HANDLED = frozenset({Status.CLASSIFIED, Status.TRANSFERRED})

RULES: dict[Act, Rule] = {
    Act.COMPLETE: Rule(HOTLINE, Side.RECEIVER, frozenset({Status.UNQUALIFIED}), Status.RECEIVED),
    Act.CLASSIFY: Rule(HOTLINE, Side.RECEIVER, frozenset({Status.RECEIVED, Status.CLASSIFIED}), Status.CLASSIFIED),
    Act.TRANSFER: Rule(HOTLINE | {"leader"}, Side.EITHER, HANDLED, Status.TRANSFERRED),
    Act.ANSWER: Rule(HANDLERS, Side.HANDLER, HANDLED, Status.ANSWERED),
    Act.REFUSE: Rule(HOTLINE | {"leader"}, Side.EITHER, UNDER_WAY, Status.REFUSED),
    Act.PUBLISH: Rule(HOTLINE, Side.RECEIVER, frozenset({Status.ANSWERED}), Status.PUBLISHED),
    Act.VIEW_PERSONAL_DATA: Rule(HOTLINE | HANDLERS, Side.EITHER, frozenset(Status), None),
}
"""RECORD is not here: it has no petition yet (see `first_status`)."""

OPEN = (Status.RECEIVED, Status.CLASSIFIED, Status.TRANSFERRED)
"""Somebody still owes an answer."""


def first_status(kind: Kind, qualified: bool) -> Status:
    """The state in which a petition enters the book."""
    if kind is Kind.COMPLAINT:
        return Status.REFUSED
    return Status.RECEIVED if qualified else Status.UNQUALIFIED


def after(act: Act, status: Status, kind: Kind = Kind.UNCLASSIFIED) -> Status:
    """The state after the act; raises ActNotAllowed. Classifying as complaint refuses it."""
    rule = RULES[act]
    if status not in rule.sources:
        raise ActNotAllowed(act, status)
    if act is Act.CLASSIFY and kind is Kind.COMPLAINT:
        return Status.REFUSED
    return rule.target or status


def stands_for(act: Act, acts_for: Iterable[int], receiver: int, handler: int) -> bool:
    """Does the person act for the agency that the act asks for?"""
    agencies = frozenset(acts_for)
    side = RULES[act].side
    return (side is not Side.HANDLER and receiver in agencies) or (
        side is not Side.RECEIVER and handler in agencies
    )


def allowed(
    status: Status, roles: Iterable[str], acts_for: Iterable[int], receiver: int, handler: int
) -> list[Act]:
    """The acts that this person may do now, in order of the table."""
    held = frozenset(roles)
    return [
        act
        for act, rule in RULES.items()
        if status in rule.sources
        and not held.isdisjoint(rule.roles)
        and stands_for(act, acts_for, receiver, handler)
    ]


def is_counted(status: Status, kind: Kind) -> bool:
    """Does it count as a petition in reports? A tip without a sender and a complaint do not."""
    return status is not Status.UNQUALIFIED and kind is not Kind.COMPLAINT
