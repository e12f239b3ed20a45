"""The table of states and acts, cell by cell: Status x Act x Role, none forgotten."""

from __future__ import annotations

import itertools

import pytest
from dossier.domain.lifecycle import (
    CLOCK_RUNS,
    NATIONAL_CODE,
    OPEN_STATUSES,
    OUTCOME,
    READING_ACTS,
    RULES,
    Act,
    ActNotAllowed,
    Clock,
    Role,
    Status,
    acts_for,
    apply,
)

S, A, R = Status, Act, Role
CLERK, OFFICER, LEADER = {R.CLERK}, {R.OFFICER}, {R.LEADER}
PAIRS = list(itertools.product(Status, Act))
DESK_PEOPLE = {R.CLERK, R.OFFICER, R.LEADER}

EXPECTED: dict[tuple[Status, Act], tuple[Status, Clock, set[Role]]] = {
    (S.SUBMITTED, A.RECEIVE): (S.RECEIVED, Clock.START, CLERK),
    (S.SUBMITTED, A.REJECT): (S.REJECTED, Clock.END, CLERK),
    (S.SUBMITTED, A.WITHDRAW): (S.WITHDRAWN, Clock.END, CLERK),
    (S.RECEIVED, A.ASSIGN): (S.PROCESSING, Clock.NONE, LEADER),
    (S.RECEIVED, A.CLAIM): (S.PROCESSING, Clock.NONE, OFFICER),
    (S.RECEIVED, A.REQUEST_SUPPLEMENT): (S.SUPPLEMENT_REQUESTED, Clock.PAUSE, CLERK | OFFICER),
    (S.RECEIVED, A.WITHDRAW): (S.WITHDRAWN, Clock.END, CLERK),
    (S.RECEIVED, A.STOP): (S.STOPPED, Clock.END, OFFICER | LEADER),
    (S.PROCESSING, A.ASSIGN): (S.PROCESSING, Clock.NONE, LEADER),
    (S.PROCESSING, A.CLAIM): (S.PROCESSING, Clock.NONE, OFFICER),
    (S.PROCESSING, A.REQUEST_SUPPLEMENT): (S.SUPPLEMENT_REQUESTED, Clock.PAUSE, CLERK | OFFICER),
    (S.PROCESSING, A.SUBMIT_FOR_APPROVAL): (S.AWAITING_APPROVAL, Clock.NONE, OFFICER),
    (S.PROCESSING, A.WITHDRAW): (S.WITHDRAWN, Clock.END, CLERK),
    (S.PROCESSING, A.STOP): (S.STOPPED, Clock.END, OFFICER | LEADER),
    (S.AWAITING_APPROVAL, A.APPROVE): (S.COMPLETED, Clock.END, LEADER),
    (S.AWAITING_APPROVAL, A.SEND_BACK): (S.PROCESSING, Clock.NONE, LEADER),
    (S.AWAITING_APPROVAL, A.WITHDRAW): (S.WITHDRAWN, Clock.END, CLERK),
    (S.AWAITING_APPROVAL, A.STOP): (S.STOPPED, Clock.END, OFFICER | LEADER),
    (S.SUPPLEMENT_REQUESTED, A.SUPPLY_SUPPLEMENT): (S.PROCESSING, Clock.RESTART, CLERK),
    (S.SUPPLEMENT_REQUESTED, A.WITHDRAW): (S.WITHDRAWN, Clock.END, CLERK),
    (S.SUPPLEMENT_REQUESTED, A.STOP): (S.STOPPED, Clock.END, OFFICER | LEADER),
    (S.COMPLETED, A.RETURN_RESULT): (S.RETURNED, Clock.NONE, CLERK),
}
"""Every pair that moves a dossier, written a second time by hand: the law, read apart from the code."""


@pytest.mark.parametrize(("status", "act"), PAIRS)
def test_a_pair_is_in_the_table_or_refused(status: Status, act: Act) -> None:
    if act in READING_ACTS:
        assert apply(act, status) == (None, Clock.NONE)
    elif (status, act) in EXPECTED:
        to, clock, _roles = EXPECTED[status, act]
        assert apply(act, status) == (to, clock)
    else:
        with pytest.raises(ActNotAllowed) as refused:
            apply(act, status)
        assert (refused.value.act, refused.value.status) == (act, status)


@pytest.mark.parametrize(("status", "act"), PAIRS)
def test_an_act_is_offered_to_the_right_roles_alone(status: Status, act: Act) -> None:
    hands = "me" if act is Act.SUBMIT_FOR_APPROVAL else None
    offered = {role for role in Role if act in acts_for(status, {role}, assignee_id=hands, person_id="me")}
    always = {Act.VIEW_PERSONAL_DATA: set(Role), Act.PRINT_SLIP: DESK_PEOPLE}
    _to, _clock, roles = EXPECTED.get((status, act), (None, None, always.get(act, set())))
    assert offered == roles


@pytest.mark.parametrize("act", Act)
def test_what_begins_a_dossier(act: Act) -> None:
    if act in (Act.RECEIVE, Act.REJECT, Act.IMPORT):
        apply(act, None)
    else:
        with pytest.raises(ActNotAllowed):
            apply(act, None)


@pytest.mark.parametrize(
    ("act", "status", "assignee", "offered"),
    [
        (Act.SUBMIT_FOR_APPROVAL, S.PROCESSING, "me", True),
        (Act.SUBMIT_FOR_APPROVAL, S.PROCESSING, "other", False),
        (Act.SUBMIT_FOR_APPROVAL, S.PROCESSING, None, False),
        (Act.CLAIM, S.PROCESSING, None, True),
        (Act.CLAIM, S.PROCESSING, "other", False),
        (Act.CLAIM, S.RECEIVED, None, True),
    ],
)
def test_work_stays_in_the_hands_it_lies_in(act: Act, status: Status, assignee: str | None, offered: bool) -> None:
    assert (act in acts_for(status, {R.OFFICER}, assignee_id=assignee, person_id="me")) is offered


def test_every_act_and_every_state_has_its_row() -> None:
    assert set(RULES) == set(Act)
    assert set(NATIONAL_CODE) == set(Status)
    assert set(OPEN_STATUSES) | set(OUTCOME) == set(Status)
    assert set(OPEN_STATUSES).isdisjoint(OUTCOME)


def test_a_clock_that_ends_leaves_an_outcome_and_none_runs_on() -> None:
    for (status, act), (to, clock, _roles) in EXPECTED.items():
        assert (clock is Clock.END) == (to in OUTCOME and status in OPEN_STATUSES), (status, act)
        assert (clock in (Clock.START, Clock.RESTART)) == (to in CLOCK_RUNS and status not in CLOCK_RUNS)


def test_every_state_can_be_reached_and_every_open_one_left() -> None:
    reached = {S.SUBMITTED} | {to for to, _clock, _roles in EXPECTED.values()}
    assert reached == set(Status)
    assert {status for status, _act in EXPECTED} == {*OPEN_STATUSES, S.COMPLETED}
