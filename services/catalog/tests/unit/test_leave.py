"""Who stands in for whom, and that somebody is always there."""

from __future__ import annotations

import datetime as dt

from catalog.domain.leave import Leave, ring
from hypothesis import given
from hypothesis import strategies as st

START = dt.date(2021, 9, 1)
people, days = st.integers(1, 4), st.integers(0, 6)


def day(number: int) -> dt.date:
    return START + dt.timedelta(days=number)


def leave(staff_id: int, stand_in_id: int, first: int = 0, last: int = 6, ended: int | None = None) -> Leave:
    return Leave(staff_id, stand_in_id, day(first), day(last), None if ended is None else day(ended))


@st.composite
def leaves(draw: st.DrawFn) -> Leave:
    person, first, length = draw(people), draw(days), draw(st.integers(0, 3))
    stand_in = draw(people.filter(lambda one: one != person))
    ended = draw(st.none() | st.integers(first, first + length))
    return leave(person, stand_in, first, first + length, ended)


def test_a_leave_holds_on_both_its_days_and_not_on_the_day_it_is_ended() -> None:
    whole = leave(1, 2, 1, 3)
    assert [whole.holds_on(day(one)) for one in range(5)] == [False, True, True, True, False]
    assert [leave(1, 2, 1, 3, 2).holds_on(day(one)) for one in range(5)] == [False, True, False, False, False]
    assert not any(leave(1, 2, 1, 3, 1).holds_on(day(one)) for one in range(5))


def test_two_cannot_stand_in_for_each_other_on_one_day() -> None:
    assert ring(leave(1, 2, 0, 3), [leave(2, 1, 3, 5)]) == (1, 2, 1)
    assert ring(leave(1, 2, 0, 3), [leave(2, 1, 4, 5)]) is None
    assert ring(leave(1, 2, 0, 3), [leave(2, 1, 2, 5, 2)]) is None


def test_a_ring_of_three_needs_a_day_on_which_all_are_away() -> None:
    assert ring(leave(1, 2, 0, 4), [leave(2, 3, 0, 2), leave(3, 1, 2, 4)]) == (1, 2, 3, 1)
    assert ring(leave(1, 2, 0, 4), [leave(2, 3, 0, 1), leave(3, 1, 2, 4)]) is None


def test_a_stand_in_may_fall_ill_herself() -> None:
    assert ring(leave(2, 3), [leave(1, 2)]) is None


@given(leaves(), st.lists(leaves(), max_size=6))
def test_a_ring_is_found_exactly_when_on_some_day_following_the_stand_ins_leads_back(
    fresh: Leave, others: list[Leave]
) -> None:
    def leads_back(on: dt.date) -> bool:
        reached, rest = {fresh.stand_in_id}, {fresh.stand_in_id}
        while rest:
            rest = {one.stand_in_id for one in others if one.staff_id in rest and one.holds_on(on)} - reached
            reached |= rest
        return fresh.holds_on(on) and fresh.staff_id in reached

    assert (ring(fresh, others) is not None) == any(leads_back(day(one)) for one in range(12))
