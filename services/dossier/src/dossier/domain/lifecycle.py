"""States x acts of a dossier as ONE table: who may, from where, to where, what it does to the clock.

Grounded in Decree 61/2018/NĐ-CP, articles 17 to 20. Overdue is a property of the due date, never a state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """Where a dossier stands; each has its code in the national list of ten states."""

    SUBMITTED = "submitted"
    REJECTED = "rejected"
    RECEIVED = "received"
    PROCESSING = "processing"
    AWAITING_APPROVAL = "awaiting_approval"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    COMPLETED = "completed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


class Act(StrEnum):
    """What can be done to a dossier; each doing is recorded for ever."""

    RECEIVE = "receive"
    REJECT = "reject"
    ASSIGN = "assign"
    CLAIM = "claim"
    REQUEST_SUPPLEMENT = "request_supplement"
    SUPPLY_SUPPLEMENT = "supply_supplement"
    SUBMIT_FOR_APPROVAL = "submit_for_approval"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    RETURN_RESULT = "return_result"
    WITHDRAW = "withdraw"
    STOP = "stop"
    VIEW_PERSONAL_DATA = "view_personal_data"
    PRINT_SLIP = "print_slip"
    IMPORT = "import"


class Role(StrEnum):
    """Roles of staff, as their tokens name them."""

    CLERK = "clerk"
    OFFICER = "officer"
    LEADER = "leader"
    HOTLINE = "hotline"
    FOCAL = "focal"
    ADMIN = "admin"
    VIEWER = "viewer"


class Clock(StrEnum):
    """What an act does to the time the law gives."""

    NONE = "none"
    START = "start"
    PAUSE = "pause"
    RESTART = "restart"
    END = "end"


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
    Status.PROCESSING: 4,
    Status.AWAITING_APPROVAL: 4,
    Status.SUPPLEMENT_REQUESTED: 5,
    Status.STOPPED: 8,
    Status.WITHDRAWN: 8,
    Status.COMPLETED: 9,
    Status.RETURNED: 10,
}
"""The state a dossier has in the national portal (1 mới đăng ký … 10 đã trả kết quả)."""

OPEN_STATUSES = (
    Status.SUBMITTED,
    Status.RECEIVED,
    Status.PROCESSING,
    Status.AWAITING_APPROVAL,
    Status.SUPPLEMENT_REQUESTED,
)
"""The office still owes a decision."""

CLOCK_RUNS = (Status.RECEIVED, Status.PROCESSING, Status.AWAITING_APPROVAL)
"""The time the law gives is running."""

OUTCOME = {
    Status.COMPLETED: Outcome.RESOLVED,
    Status.RETURNED: Outcome.RESOLVED,
    Status.WITHDRAWN: Outcome.WITHDRAWN,
    Status.STOPPED: Outcome.STOPPED,
    Status.REJECTED: Outcome.REJECTED,
}


class ActNotAllowed(Exception):  # noqa: N818 - a refusal, not a fault
    """The dossier is in a state in which this act cannot be done."""

    def __init__(self, act: Act, status: Status | None) -> None:
        super().__init__(f"{act} is not possible for a dossier that is {status or 'not there yet'}")
        self.act, self.status = act, status


@dataclass(frozen=True)
class Rule:
    """One row of the table. `begins`: the act may create the dossier. `to` None: the state stays.

    `only_assignee`: the work is one person's, nobody else takes it out of her hands.
    `only_unassigned_when`: in these states the act is for a dossier that lies with nobody.
    """

    roles: frozenset[Role]
    sources: frozenset[Status]
    to: Status | None
    clock: Clock = Clock.NONE
    begins: bool = False
    only_assignee: bool = False
    only_unassigned_when: frozenset[Status] = field(default_factory=frozenset)


def _rule(
    *roles: Role,
    sources: Iterable[Status],
    to: Status | None,
    clock: Clock = Clock.NONE,
    begins: bool = False,
    only_assignee: bool = False,
    only_unassigned_when: Iterable[Status] = (),
) -> Rule:
    return Rule(
        frozenset(roles), frozenset(sources), to, clock, begins, only_assignee, frozenset(only_unassigned_when)
    )


_S, _R = Status, Role

RULES: dict[Act, Rule] = {
    Act.RECEIVE: _rule(_R.CLERK, sources=[_S.SUBMITTED], to=_S.RECEIVED, clock=Clock.START, begins=True),
    Act.REJECT: _rule(_R.CLERK, sources=[_S.SUBMITTED], to=_S.REJECTED, clock=Clock.END, begins=True),
    Act.ASSIGN: _rule(_R.LEADER, sources=[_S.RECEIVED, _S.PROCESSING], to=_S.PROCESSING),
    Act.CLAIM: _rule(
        _R.OFFICER,
        sources=[_S.RECEIVED, _S.PROCESSING],
        to=_S.PROCESSING,
        only_unassigned_when=[_S.PROCESSING],
    ),
    Act.REQUEST_SUPPLEMENT: _rule(
        _R.OFFICER,
        _R.CLERK,
        sources=[_S.RECEIVED, _S.PROCESSING],
        to=_S.SUPPLEMENT_REQUESTED,
        clock=Clock.PAUSE,
    ),
    Act.SUPPLY_SUPPLEMENT: _rule(
        _R.CLERK, sources=[_S.SUPPLEMENT_REQUESTED], to=_S.PROCESSING, clock=Clock.RESTART
    ),
    Act.SUBMIT_FOR_APPROVAL: _rule(
        _R.OFFICER, sources=[_S.PROCESSING], to=_S.AWAITING_APPROVAL, only_assignee=True
    ),
    Act.APPROVE: _rule(_R.LEADER, sources=[_S.AWAITING_APPROVAL], to=_S.COMPLETED, clock=Clock.END),
    Act.SEND_BACK: _rule(_R.LEADER, sources=[_S.AWAITING_APPROVAL], to=_S.PROCESSING),
    Act.RETURN_RESULT: _rule(_R.CLERK, sources=[_S.COMPLETED], to=_S.RETURNED),
    Act.WITHDRAW: _rule(_R.CLERK, sources=OPEN_STATUSES, to=_S.WITHDRAWN, clock=Clock.END),
    Act.STOP: _rule(
        _R.OFFICER,
        _R.LEADER,
        sources=[_S.RECEIVED, _S.PROCESSING, _S.AWAITING_APPROVAL, _S.SUPPLEMENT_REQUESTED],
        to=_S.STOPPED,
        clock=Clock.END,
    ),
    # Whoever may read may, leaving a trace, see what is masked, and print what lies before her.
    Act.VIEW_PERSONAL_DATA: _rule(*Role, sources=Status, to=None),
    Act.PRINT_SLIP: _rule(_R.CLERK, _R.OFFICER, _R.LEADER, sources=Status, to=None),
    # A row of an older book comes in as it stood; only the importer writes this act.
    Act.IMPORT: _rule(_R.CLERK, _R.FOCAL, _R.ADMIN, sources=[], to=None, begins=True),
}
"""The table. Every pair that is not in it is refused."""

READING_ACTS = frozenset({Act.VIEW_PERSONAL_DATA, Act.PRINT_SLIP})
"""Acts that change nothing in the dossier: they are recorded, and need the right to read only."""


def apply(act: Act, status: Status | None) -> tuple[Status | None, Clock]:
    """The state after the act (None: unchanged) and what happens to the clock; raises ActNotAllowed."""
    rule = RULES[act]
    if not (rule.begins if status is None else status in rule.sources):
        raise ActNotAllowed(act, status)
    return rule.to, rule.clock


def is_within_hands(act: Act, status: Status, *, assignee_id: str | None, person_id: str) -> bool:
    """Whether the work lies with the right person: hers, or nobody's, as the act demands."""
    rule = RULES[act]
    if rule.only_assignee:
        return assignee_id == person_id
    return not (status in rule.only_unassigned_when and assignee_id is not None)


def acts_for(status: Status, roles: Iterable[str], *, assignee_id: str | None, person_id: str) -> tuple[Act, ...]:
    """The acts that somebody with these roles may do now, in the order of the table."""
    held = frozenset(roles)
    return tuple(
        act
        for act, rule in RULES.items()
        if status in rule.sources
        and not rule.roles.isdisjoint(held)
        and is_within_hands(act, status, assignee_id=assignee_id, person_id=person_id)
    )
