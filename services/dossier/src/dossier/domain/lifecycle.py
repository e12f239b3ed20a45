"""States x acts of a dossier as ONE table: who may, from where, to where, what it does to the clock.

Grounded in Decree 61/2018/NĐ-CP, articles 17 to 20. Overdue is a property of the due date, never a state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum

from dossier.domain.states import BEFORE_WORK, CLOCK_RUNS, DONE_STATUSES, RECEIVED_OPEN, Status


class Act(StrEnum):
    """What can be done to a dossier; each doing is recorded for ever."""

    SUBMIT = "submit"
    RECEIVE = "receive"
    REJECT = "reject"
    REQUEST_INTAKE_SUPPLEMENT = "request_intake_supplement"
    SUPPLY_INTAKE_SUPPLEMENT = "supply_intake_supplement"
    ASSIGN = "assign"
    TAKE_UP = "take_up"
    CLAIM = "claim"
    RELEASE = "release"
    TRANSFER = "transfer"
    REQUEST_OPINION = "request_opinion"
    GIVE_OPINION = "give_opinion"
    SEND_LINKED = "send_linked"
    RETURN_LINKED = "return_linked"
    RECALL = "recall"
    REQUEST_SUPPLEMENT = "request_supplement"
    SUPPLY_SUPPLEMENT = "supply_supplement"
    REQUEST_PAYMENT = "request_payment"
    CONFIRM_PAYMENT = "confirm_payment"
    PAUSE = "pause"
    RESUME = "resume"
    SUBMIT_FOR_APPROVAL = "submit_for_approval"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    FINISH_ON_THE_SPOT = "finish_on_the_spot"
    RETURN_RESULT = "return_result"
    WITHDRAW = "withdraw"
    REQUEST_WITHDRAWAL = "request_withdrawal"
    GRANT_WITHDRAWAL = "grant_withdrawal"
    REFUSE_WITHDRAWAL = "refuse_withdrawal"
    STOP = "stop"
    APOLOGISE = "apologise"
    REQUEST_CORRECTION = "request_correction"
    APPROVE_CORRECTION = "approve_correction"
    REFUSE_CORRECTION = "refuse_correction"
    REOPEN = "reopen"
    COLLECT_FEE = "collect_fee"
    WAIVE_FEE = "waive_fee"
    ATTACH_PAPER = "attach_paper"
    REMOVE_PAPER = "remove_paper"
    VIEW_PERSONAL_DATA = "view_personal_data"
    PRINT_SLIP = "print_slip"
    OPEN_PAPER = "open_paper"
    IMPORT = "import"


class Role(StrEnum):
    """Roles of staff, as their tokens name them. To reopen is a right of its own."""

    CLERK = "clerk"
    OFFICER = "officer"
    LEADER = "leader"
    REOPENER = "reopener"
    HOTLINE = "hotline"
    FOCAL = "focal"
    ADMIN = "admin"
    VIEWER = "viewer"


class Clock(StrEnum):
    """What an act does to the time the law gives.

    PAUSE and RESTART belong to a supplement: afterwards the time begins anew. SUSPEND and RESUME leave the days
    out that lie between them. PROMISE moves the promised day alone, by an apology. REOPEN takes an end back.
    """

    NONE = "none"
    START = "start"
    PAUSE = "pause"
    RESTART = "restart"
    SUSPEND = "suspend"
    RESUME = "resume"
    PROMISE = "promise"
    REOPEN = "reopen"
    END = "end"


class Hands(StrEnum):
    """In whose hands the work must lie: anybody's, the doer's own, nobody's, those of an agency that was asked."""

    ANY = "any"
    MINE = "mine"
    NOBODY = "nobody"
    PARTNER = "partner"


class Turn(Enum):
    """BACK: the state before the hold."""

    BACK = "back"


BACK = Turn.BACK


@dataclass(frozen=True)
class Rule:
    """One row of the table. `begins`: the act may create the dossier. `to` None: the state stays.

    `after_all`: the state moves only when no other agency is still awaited. `pending`: whether a correction must
    (True) or must not (False) wait for its decision.
    """

    roles: frozenset[Role]
    sources: frozenset[Status]
    to: Status | Turn | None
    clock: Clock = Clock.NONE
    begins: bool = False
    hands: Hands = Hands.ANY
    after_all: bool = False
    pending: bool | None = None


def _rule(
    *roles: Role,
    sources: Iterable[Status],
    to: Status | Turn | None,
    clock: Clock = Clock.NONE,
    begins: bool = False,
    hands: Hands = Hands.ANY,
    after_all: bool = False,
    pending: bool | None = None,
) -> Rule:
    return Rule(frozenset(roles), frozenset(sources), to, clock, begins, hands, after_all, pending)


_S, _R = Status, Role
_IN_WORK = (_S.ASSIGNED, _S.PROCESSING)
_TO_WORK = (_S.RECEIVED, *_IN_WORK)
_CORRECTABLE = (*RECEIVED_OPEN, *DONE_STATUSES)

RULES: dict[Act, Rule] = {
    # At the desk, before the clock.
    Act.SUBMIT: _rule(_R.CLERK, sources=[], to=_S.SUBMITTED, begins=True),
    Act.RECEIVE: _rule(_R.CLERK, sources=[_S.SUBMITTED], to=_S.RECEIVED, clock=Clock.START, begins=True),
    Act.REJECT: _rule(_R.CLERK, sources=BEFORE_WORK, to=_S.REJECTED, clock=Clock.END, begins=True),
    Act.REQUEST_INTAKE_SUPPLEMENT: _rule(_R.CLERK, sources=[_S.SUBMITTED], to=_S.SUPPLEMENT_AT_INTAKE),
    Act.SUPPLY_INTAKE_SUPPLEMENT: _rule(_R.CLERK, sources=[_S.SUPPLEMENT_AT_INTAKE], to=_S.SUBMITTED),
    # Into somebody's hands, and from hand to hand.
    Act.ASSIGN: _rule(_R.LEADER, sources=_TO_WORK, to=_S.ASSIGNED),
    Act.TAKE_UP: _rule(_R.OFFICER, sources=[_S.ASSIGNED], to=_S.PROCESSING, hands=Hands.MINE),
    Act.CLAIM: _rule(_R.OFFICER, sources=_TO_WORK, to=_S.PROCESSING, hands=Hands.NOBODY),
    Act.RELEASE: _rule(_R.OFFICER, sources=_IN_WORK, to=_S.PROCESSING, hands=Hands.MINE),
    Act.TRANSFER: _rule(_R.OFFICER, sources=_IN_WORK, to=_S.ASSIGNED, hands=Hands.MINE),
    # Other agencies, each with a limit of its own; the time of the dossier runs on.
    Act.REQUEST_OPINION: _rule(
        _R.OFFICER, sources=[_S.PROCESSING, _S.CONSULTING], to=_S.CONSULTING, hands=Hands.MINE
    ),
    Act.GIVE_OPINION: _rule(
        _R.OFFICER, _R.LEADER, sources=[_S.CONSULTING], to=_S.PROCESSING, hands=Hands.PARTNER, after_all=True
    ),
    Act.SEND_LINKED: _rule(_R.OFFICER, sources=[_S.PROCESSING, _S.LINKED], to=_S.LINKED, hands=Hands.MINE),
    Act.RETURN_LINKED: _rule(
        _R.CLERK,
        _R.OFFICER,
        _R.LEADER,
        sources=[_S.LINKED],
        to=_S.PROCESSING,
        hands=Hands.PARTNER,
        after_all=True,
    ),
    Act.RECALL: _rule(_R.OFFICER, _R.LEADER, sources=[_S.CONSULTING, _S.LINKED], to=_S.PROCESSING),
    # What the applicant still owes, and what stands still by a law of its own.
    Act.REQUEST_SUPPLEMENT: _rule(
        _R.OFFICER, _R.CLERK, sources=_TO_WORK, to=_S.SUPPLEMENT_REQUESTED, clock=Clock.PAUSE
    ),
    Act.SUPPLY_SUPPLEMENT: _rule(
        _R.CLERK, sources=[_S.SUPPLEMENT_REQUESTED], to=_S.PROCESSING, clock=Clock.RESTART
    ),
    Act.REQUEST_PAYMENT: _rule(
        _R.CLERK, _R.OFFICER, sources=_TO_WORK, to=_S.PAYMENT_REQUESTED, clock=Clock.SUSPEND
    ),
    Act.CONFIRM_PAYMENT: _rule(_R.CLERK, _R.OFFICER, sources=[_S.PAYMENT_REQUESTED], to=BACK, clock=Clock.RESUME),
    Act.PAUSE: _rule(_R.OFFICER, _R.LEADER, sources=_TO_WORK, to=_S.PAUSED, clock=Clock.SUSPEND),
    Act.RESUME: _rule(_R.OFFICER, _R.LEADER, sources=[_S.PAUSED], to=BACK, clock=Clock.RESUME),
    # To the result.
    Act.SUBMIT_FOR_APPROVAL: _rule(_R.OFFICER, sources=_IN_WORK, to=_S.AWAITING_APPROVAL, hands=Hands.MINE),
    Act.APPROVE: _rule(_R.LEADER, sources=[_S.AWAITING_APPROVAL], to=_S.COMPLETED, clock=Clock.END),
    Act.SEND_BACK: _rule(_R.LEADER, sources=[_S.AWAITING_APPROVAL], to=_S.PROCESSING),
    Act.FINISH_ON_THE_SPOT: _rule(
        _R.CLERK, _R.OFFICER, _R.LEADER, sources=[_S.RECEIVED], to=_S.RETURNED, clock=Clock.END
    ),
    Act.RETURN_RESULT: _rule(_R.CLERK, sources=[_S.COMPLETED], to=_S.RETURNED),
    # Ends without one.
    Act.WITHDRAW: _rule(_R.CLERK, sources=[*BEFORE_WORK, _S.RECEIVED], to=_S.WITHDRAWN, clock=Clock.END),
    Act.REQUEST_WITHDRAWAL: _rule(
        _R.CLERK,
        sources=set(RECEIVED_OPEN) - {_S.RECEIVED, _S.WITHDRAWAL_REQUESTED},
        to=_S.WITHDRAWAL_REQUESTED,
    ),
    Act.GRANT_WITHDRAWAL: _rule(_R.LEADER, sources=[_S.WITHDRAWAL_REQUESTED], to=_S.WITHDRAWN, clock=Clock.END),
    Act.REFUSE_WITHDRAWAL: _rule(_R.LEADER, sources=[_S.WITHDRAWAL_REQUESTED], to=BACK),
    Act.STOP: _rule(_R.OFFICER, _R.LEADER, sources=RECEIVED_OPEN, to=_S.STOPPED, clock=Clock.END),
    # Rights of their own beside the way.
    Act.APOLOGISE: _rule(_R.LEADER, sources=CLOCK_RUNS, to=None, clock=Clock.PROMISE),
    Act.REQUEST_CORRECTION: _rule(_R.CLERK, _R.OFFICER, sources=_CORRECTABLE, to=None, pending=False),
    Act.APPROVE_CORRECTION: _rule(_R.LEADER, sources=_CORRECTABLE, to=None, pending=True),
    Act.REFUSE_CORRECTION: _rule(_R.LEADER, sources=_CORRECTABLE, to=None, pending=True),
    Act.REOPEN: _rule(
        _R.REOPENER,
        sources=[*DONE_STATUSES, _S.STOPPED, _S.WITHDRAWN],
        to=_S.PROCESSING,
        clock=Clock.REOPEN,
    ),
    # Recorded beside the dossier's own course, whatever its state.
    Act.COLLECT_FEE: _rule(_R.CLERK, sources=Status, to=None),
    Act.WAIVE_FEE: _rule(_R.CLERK, sources=Status, to=None),
    Act.ATTACH_PAPER: _rule(_R.CLERK, _R.OFFICER, sources=Status, to=None),
    Act.REMOVE_PAPER: _rule(_R.CLERK, _R.OFFICER, sources=Status, to=None),
    # Whoever may read may, leaving a trace, see what is masked, and print what lies before her.
    Act.VIEW_PERSONAL_DATA: _rule(*Role, sources=Status, to=None),
    Act.OPEN_PAPER: _rule(*Role, sources=Status, to=None),
    Act.PRINT_SLIP: _rule(_R.CLERK, _R.OFFICER, _R.LEADER, sources=Status, to=None),
    # A row of an older book comes in as it stood; only the importer writes this act.
    Act.IMPORT: _rule(_R.CLERK, _R.FOCAL, _R.ADMIN, sources=[], to=None, begins=True),
}
"""The table. Every pair that is not in it is refused."""

READING_ACTS = frozenset({Act.VIEW_PERSONAL_DATA, Act.PRINT_SLIP, Act.OPEN_PAPER})
"""Acts that change nothing in the dossier: they are recorded, and need the right to read only."""

SIDE_ACTS = frozenset({Act.COLLECT_FEE, Act.WAIVE_FEE, Act.ATTACH_PAPER, Act.REMOVE_PAPER})
"""Acts that change neither state nor version, and need the right to act."""

HOLDS = frozenset({_S.PAYMENT_REQUESTED, _S.PAUSED, _S.WITHDRAWAL_REQUESTED})
"""States that remember what was before them: an act to BACK leads there."""
