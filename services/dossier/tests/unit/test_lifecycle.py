"""The table of states and acts, cell by cell: Status x Act x Role, none forgotten."""

from __future__ import annotations

import itertools

import pytest
from dossier.domain.judging import ActNotAllowed, Doer, Standing, acts_for, apply, held_after, needs_partner
from dossier.domain.lifecycle import BACK, READING_ACTS, RULES, SIDE_ACTS, Act, Clock, Hands, Role
from dossier.domain.states import (
    BEFORE_WORK,
    CLOCK_RUNS,
    CLOCK_STANDS,
    DONE_STATUSES,
    NATIONAL_CODE,
    OPEN_STATUSES,
    OUTCOME,
    RECEIVED_OPEN,
    Status,
)

S, A, R = Status, Act, Role
CLERK, OFFICER, LEADER = {R.CLERK}, {R.OFFICER}, {R.LEADER}
PAIRS = list(itertools.product(Status, Act))
DESK_PEOPLE = {R.CLERK, R.OFFICER, R.LEADER}
HELD = (S.PROCESSING,)
"""The states before the hold in these tests: the last one is where "back" leads."""

Cell = tuple[Status | None, Clock, set[Role]]


def _every(states: str, act: Act, to: Status | None, clock: Clock, roles: set[Role]) -> dict[tuple[S, A], Cell]:
    return {(S(state), act): (to, clock, roles) for state in states.split()}


_NONE = Clock.NONE
_TO_WORK = "received assigned processing"
_AT_WORK = "assigned processing"
_RECEIVED = (
    "received assigned processing consulting linked payment_requested paused awaiting_approval"
    " supplement_requested withdrawal_requested"
)
_RUNNING = (
    "received assigned processing consulting linked payment_requested awaiting_approval withdrawal_requested"
)
_BEGUN = "assigned processing consulting linked payment_requested paused awaiting_approval supplement_requested"

EXPECTED: dict[tuple[Status, Act], Cell] = {
    (S.SUBMITTED, A.RECEIVE): (S.RECEIVED, Clock.START, CLERK),
    **_every("submitted supplement_at_intake", A.REJECT, S.REJECTED, Clock.END, CLERK),
    (S.SUBMITTED, A.REQUEST_INTAKE_SUPPLEMENT): (S.SUPPLEMENT_AT_INTAKE, _NONE, CLERK),
    (S.SUPPLEMENT_AT_INTAKE, A.SUPPLY_INTAKE_SUPPLEMENT): (S.SUBMITTED, _NONE, CLERK),
    **_every(_TO_WORK, A.ASSIGN, S.ASSIGNED, _NONE, LEADER),
    (S.ASSIGNED, A.TAKE_UP): (S.PROCESSING, _NONE, OFFICER),
    **_every(_TO_WORK, A.CLAIM, S.PROCESSING, _NONE, OFFICER),
    **_every(_AT_WORK, A.RELEASE, S.PROCESSING, _NONE, OFFICER),
    **_every(_AT_WORK, A.TRANSFER, S.ASSIGNED, _NONE, OFFICER),
    **_every("processing consulting", A.REQUEST_OPINION, S.CONSULTING, _NONE, OFFICER),
    (S.CONSULTING, A.GIVE_OPINION): (S.PROCESSING, _NONE, OFFICER | LEADER),
    **_every("processing linked", A.SEND_LINKED, S.LINKED, _NONE, OFFICER),
    (S.LINKED, A.RETURN_LINKED): (S.PROCESSING, _NONE, DESK_PEOPLE),
    **_every("consulting linked", A.RECALL, S.PROCESSING, _NONE, OFFICER | LEADER),
    **_every(_TO_WORK, A.REQUEST_SUPPLEMENT, S.SUPPLEMENT_REQUESTED, Clock.PAUSE, CLERK | OFFICER),
    (S.SUPPLEMENT_REQUESTED, A.SUPPLY_SUPPLEMENT): (S.PROCESSING, Clock.RESTART, CLERK),
    **_every(_TO_WORK, A.REQUEST_PAYMENT, S.PAYMENT_REQUESTED, Clock.SUSPEND, CLERK | OFFICER),
    (S.PAYMENT_REQUESTED, A.CONFIRM_PAYMENT): (HELD[0], Clock.RESUME, CLERK | OFFICER),
    **_every(_TO_WORK, A.PAUSE, S.PAUSED, Clock.SUSPEND, OFFICER | LEADER),
    (S.PAUSED, A.RESUME): (HELD[0], Clock.RESUME, OFFICER | LEADER),
    **_every(_AT_WORK, A.SUBMIT_FOR_APPROVAL, S.AWAITING_APPROVAL, _NONE, OFFICER),
    (S.AWAITING_APPROVAL, A.APPROVE): (S.COMPLETED, Clock.END, LEADER),
    (S.AWAITING_APPROVAL, A.SEND_BACK): (S.PROCESSING, _NONE, LEADER),
    (S.RECEIVED, A.FINISH_ON_THE_SPOT): (S.RETURNED, Clock.END, DESK_PEOPLE),
    (S.COMPLETED, A.RETURN_RESULT): (S.RETURNED, _NONE, CLERK),
    **_every("submitted supplement_at_intake received", A.WITHDRAW, S.WITHDRAWN, Clock.END, CLERK),
    **_every(_BEGUN, A.REQUEST_WITHDRAWAL, S.WITHDRAWAL_REQUESTED, _NONE, CLERK),
    (S.WITHDRAWAL_REQUESTED, A.GRANT_WITHDRAWAL): (S.WITHDRAWN, Clock.END, LEADER),
    (S.WITHDRAWAL_REQUESTED, A.REFUSE_WITHDRAWAL): (HELD[0], _NONE, LEADER),
    **_every(_RECEIVED, A.STOP, S.STOPPED, Clock.END, OFFICER | LEADER),
    **_every(_RUNNING, A.APOLOGISE, None, Clock.PROMISE, LEADER),
    **_every(f"{_RECEIVED} completed returned", A.REQUEST_CORRECTION, None, _NONE, CLERK | OFFICER),
    **_every(f"{_RECEIVED} completed returned", A.APPROVE_CORRECTION, None, _NONE, LEADER),
    **_every(f"{_RECEIVED} completed returned", A.REFUSE_CORRECTION, None, _NONE, LEADER),
    **_every("completed returned stopped withdrawn", A.REOPEN, S.PROCESSING, Clock.REOPEN, {R.REOPENER}),
}
"""Every pair that moves a dossier or its clock, a second time by hand: the law, read apart from the code."""

ALWAYS: dict[Act, set[Role]] = {
    A.VIEW_PERSONAL_DATA: set(Role),
    A.OPEN_PAPER: set(Role),
    A.PRINT_SLIP: DESK_PEOPLE,
    A.COLLECT_FEE: CLERK,
    A.WAIVE_FEE: CLERK,
    A.ATTACH_PAPER: CLERK | OFFICER,
    A.REMOVE_PAPER: CLERK | OFFICER,
}
"""Acts beside the way, possible in every state."""


def test_the_table_as_it_is_printed() -> None:
    """The whole product, for people: `pytest -s -k printed`."""
    print()
    for status in Status:
        cells = [f"{act}→{apply(act, status, held=HELD)[0] or '='}" for act in A if (status, act) in EXPECTED]
        print(f"{status} ({NATIONAL_CODE[status]}): {', '.join(cells) or '–'}")
        assert bool(cells) == (status is not S.REJECTED)


@pytest.mark.parametrize(("status", "act"), PAIRS)
def test_a_pair_is_in_the_table_or_refused(status: Status, act: Act) -> None:
    if act in ALWAYS:
        assert apply(act, status) == (None, Clock.NONE)
    elif (status, act) in EXPECTED:
        to, clock, _roles = EXPECTED[status, act]
        assert apply(act, status, held=HELD) == (to, clock)
    else:
        with pytest.raises(ActNotAllowed) as refused:
            apply(act, status, held=HELD)
        assert (refused.value.act, refused.value.status) == (act, status)


@pytest.mark.parametrize(("status", "act"), PAIRS)
def test_an_act_is_offered_to_the_right_roles_alone(status: Status, act: Act) -> None:
    standing = Standing(
        status,
        assignee_id="me" if RULES[act].hands is Hands.MINE else None,
        awaited=frozenset({7}),
        correction_pending=bool(RULES[act].pending),
    )
    offered = {
        role
        for role in Role
        if act in acts_for(standing, Doer(frozenset({role}), frozenset({"me"}), frozenset({7})))
    }
    _to, _clock, roles = EXPECTED.get((status, act), (None, None, ALWAYS.get(act, set())))
    assert offered == roles


@pytest.mark.parametrize("act", Act)
def test_what_begins_a_dossier(act: Act) -> None:
    if act in (Act.SUBMIT, Act.RECEIVE, Act.REJECT, Act.IMPORT):
        apply(act, None)
    else:
        with pytest.raises(ActNotAllowed):
            apply(act, None)


@pytest.mark.parametrize(
    ("act", "status", "assignee", "offered"),
    [
        (Act.SUBMIT_FOR_APPROVAL, S.PROCESSING, "me", True),
        (Act.SUBMIT_FOR_APPROVAL, S.PROCESSING, "on-leave", True),
        (Act.SUBMIT_FOR_APPROVAL, S.PROCESSING, "other", False),
        (Act.SUBMIT_FOR_APPROVAL, S.PROCESSING, None, False),
        (Act.CLAIM, S.PROCESSING, None, True),
        (Act.CLAIM, S.PROCESSING, "other", False),
        (Act.CLAIM, S.ASSIGNED, "me", False),
        (Act.CLAIM, S.RECEIVED, None, True),
        (Act.TAKE_UP, S.ASSIGNED, "me", True),
        (Act.TAKE_UP, S.ASSIGNED, "on-leave", True),
        (Act.TAKE_UP, S.ASSIGNED, "other", False),
    ],
)
def test_work_stays_in_the_hands_it_lies_in(act: Act, status: Status, assignee: str | None, offered: bool) -> None:
    me = Doer(frozenset({R.OFFICER}), frozenset({"me", "on-leave"}))
    assert (act in acts_for(Standing(status, assignee_id=assignee), me)) is offered


@pytest.mark.parametrize("act", [act for act in Act if needs_partner(act)])
def test_only_an_agency_that_is_awaited_answers(act: Act) -> None:
    (status,) = RULES[act].sources
    standing = Standing(status, awaited=frozenset({7, 8}))
    for agencies, offered in (({7}, True), ({7, 9}, True), ({9}, False), (set(), False)):
        doer = Doer(frozenset({R.OFFICER}), frozenset({"me"}), frozenset(agencies))
        assert (act in acts_for(standing, doer)) is offered
    assert apply(act, status, still_awaited=True) == (None, Clock.NONE)
    assert apply(act, status, still_awaited=False) == (S.PROCESSING, Clock.NONE)


@pytest.mark.parametrize("pending", [True, False])
def test_a_correction_waits_for_its_decision_before_the_next(pending: bool) -> None:
    standing = Standing(S.PROCESSING, correction_pending=pending)
    everybody = Doer(frozenset(Role), frozenset({"me"}))
    offered = set(acts_for(standing, everybody))
    assert (Act.REQUEST_CORRECTION in offered) is not pending
    assert ({Act.APPROVE_CORRECTION, Act.REFUSE_CORRECTION} <= offered) is pending


@pytest.mark.parametrize("act", [act for act in Act if RULES[act].to is BACK])
@pytest.mark.parametrize("held", Status)
def test_back_is_where_the_hold_began(act: Act, held: Status) -> None:
    (status,) = RULES[act].sources
    assert apply(act, status, held=(S.RECEIVED, held))[0] is held
    with pytest.raises(ActNotAllowed):
        apply(act, status)


def test_every_act_and_every_state_has_its_row() -> None:
    assert set(RULES) == set(Act)
    assert set(NATIONAL_CODE) == set(Status)
    assert set(NATIONAL_CODE.values()) == set(range(1, 11))
    assert set(OPEN_STATUSES) | set(OUTCOME) == set(Status)
    assert set(OPEN_STATUSES).isdisjoint(OUTCOME)
    assert {*BEFORE_WORK, *CLOCK_RUNS, *CLOCK_STANDS} == set(OPEN_STATUSES)
    assert {*CLOCK_RUNS, *CLOCK_STANDS} == set(RECEIVED_OPEN)
    assert set(ALWAYS) == READING_ACTS | SIDE_ACTS


def test_a_clock_that_ends_leaves_an_outcome_and_none_runs_on() -> None:
    for (status, act), (to, clock, _roles) in EXPECTED.items():
        assert (clock is Clock.END) == (to in OUTCOME and status in OPEN_STATUSES), (status, act)
        if clock in (Clock.START, Clock.RESTART, Clock.RESUME, Clock.REOPEN):
            assert to in CLOCK_RUNS, (status, act)
        if to in CLOCK_STANDS:
            assert clock in (Clock.PAUSE, Clock.SUSPEND), (status, act)


def test_every_state_can_be_reached_and_every_open_one_left() -> None:
    begun = {rule.to for rule in RULES.values() if rule.begins and rule.to}
    reached = begun | {to for to, _clock, _roles in EXPECTED.values() if to}
    assert reached == set(Status)
    assert {status for status, _act in EXPECTED} == {*OPEN_STATUSES, *DONE_STATUSES, S.STOPPED, S.WITHDRAWN}


@pytest.mark.parametrize("inner", [S.PAUSED, S.PAYMENT_REQUESTED])
def test_a_hold_within_a_hold_leads_back_step_by_step(inner: Status) -> None:
    opened = {S.PAUSED: A.PAUSE, S.PAYMENT_REQUESTED: A.REQUEST_PAYMENT}[inner]
    held = held_after(opened, Standing(S.ASSIGNED), inner)
    assert held == (S.ASSIGNED,)
    held = held_after(A.REQUEST_WITHDRAWAL, Standing(inner, held=held), S.WITHDRAWAL_REQUESTED)
    assert held == (S.ASSIGNED, inner)
    standing = Standing(S.WITHDRAWAL_REQUESTED, held=held)
    to, _clock = apply(A.REFUSE_WITHDRAWAL, standing.status, held=held)
    assert (to, held_after(A.REFUSE_WITHDRAWAL, standing, inner)) == (inner, (S.ASSIGNED,))
    assert held_after(A.GRANT_WITHDRAWAL, standing, S.WITHDRAWN) == ()
