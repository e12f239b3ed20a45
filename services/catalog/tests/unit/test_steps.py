"""Internal steps never take longer than the law gives."""

from __future__ import annotations

import pytest
from catalog.domain.steps import Time, first_too_long
from catalog.domain.vocabulary import DurationUnit as Unit
from hypothesis import given
from hypothesis import strategies as st

HOUR, HALF, WORKING, DAY, SAME = (
    Unit.WORKING_HOUR,
    Unit.HALF_DAY,
    Unit.WORKING_DAY,
    Unit.DAY,
    Unit.SAME_DAY,
)


def times(*given_: tuple[int, Unit]) -> list[Time]:
    return [Time(*one) for one in given_]


@pytest.mark.parametrize(
    ("steps", "limit", "found"),
    [
        # domain: 2 + 3 + 2 + 1 hours of a same-day procedure
        (times((2, HOUR), (3, HOUR), (2, HOUR), (1, HOUR)), (1, SAME), None),
        (times((2, HOUR), (3, HOUR), (2, HOUR), (2, HOUR)), (1, SAME), 3),
        (times((1, HALF), (1, HALF), (1, WORKING), (1, WORKING)), (3, WORKING), None),
        (times((1, HALF), (1, HALF), (1, WORKING), (3, HALF)), (3, WORKING), 3),
        (times((1, WORKING), (9, HOUR)), (2, WORKING), 1),
        (times((16, WORKING), (1, HALF)), (16, WORKING), 1),
        # calendar days say nothing about working time ...
        (times((30, DAY), (2, WORKING)), (2, WORKING), None),
        (times((30, DAY), (3, WORKING)), (2, WORKING), 1),
        # ... but so many working days never fit into fewer days
        (times((5, DAY), (4, WORKING), (2, HALF)), (10, DAY), None),
        (times((5, DAY), (4, WORKING), (3, HALF)), (10, DAY), 2),
        ([], (1, WORKING), None),
    ],
)
def test_the_step_by_which_it_is_too_long(steps: list[Time], limit: tuple[int, Unit], found: int | None) -> None:
    assert first_too_long(steps, Time(*limit)) == found


step = st.builds(Time, st.integers(1, 20), st.sampled_from([HOUR, HALF, WORKING, DAY]))
limits = st.builds(Time, st.integers(1, 40), st.sampled_from(list(Unit)))


@given(st.lists(step, max_size=8), step, limits)
def test_a_further_step_never_makes_them_fit(steps: list[Time], further: Time, limit: Time) -> None:
    found = first_too_long(steps, limit)
    assert found is None or first_too_long([*steps, further], limit) == found
