"""Shares are exact and rounded once; a broken identity is found and named."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.domain import identities, ii06
from reporting.domain.measures import FORM_MEASURES, MEASURES
from reporting.domain.shares import Share, grouped

ZERO = {one.name: 0 for one in MEASURES + FORM_MEASURES}


@pytest.mark.parametrize(
    ("numerator", "denominator", "percent"),
    [
        (11_539, 11_543, "99,97"),
        (67_342, 67_380, "99,94"),
        (9_502, 9_526, "99,75"),
        (40_863, 40_893, "99,93"),
        (1, 1, "100,00"),
        (0, 7, "0,00"),
        (0, 0, "-"),
        (1, 3, "33,33"),
        (2, 3, "66,67"),
        (1, 20_000, "0,01"),
        (99_999, 100_000, "100,00"),
    ],
)
def test_percentages_are_rounded_half_up(numerator: int, denominator: int, percent: str) -> None:
    assert Share(numerator, denominator).percent == percent


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_printed_percentage_is_within_half_a_hundredth_of_the_fraction(numerator: int, denominator: int) -> None:
    printed = Fraction(Share(numerator, denominator).percent.replace(",", "."))
    difference = printed - Fraction(100 * numerator, denominator)
    assert -Fraction(1, 200) < difference <= Fraction(1, 200)


def test_numbers_are_grouped_by_points() -> None:
    assert [grouped(one) for one in (0, 999, 11_543, 1_234_567)] == ["0", "999", "11.543", "1.234.567"]


def test_a_broken_identity_says_what_differs_and_where() -> None:
    good = ZERO | {"received_total": 2, "opening": 1, "received_new": 1}
    bad = ZERO | {"received_total": 3, "opening": 1, "received_new": 1}
    found = identities.check(identities.IDENTITIES[0], [good, bad], ZERO | {"received_total": 5, "opening": 4})
    assert not found.holds
    assert found.failing == (1,)
    assert found.sentence == "Tổng tiếp nhận = Kỳ trước chuyển qua + Tiếp nhận mới: 5 ≠ 4 + 0"


def test_errors_that_cancel_out_in_the_total_are_still_found() -> None:
    more = ZERO | {"received_total": 3, "opening": 1}
    less = ZERO | {"received_total": 1, "opening": 3}
    found = identities.check(identities.IDENTITIES[0], [more, less], ZERO | {"received_total": 4, "opening": 4})
    assert (found.left, found.right) == (4, 4)
    assert not found.holds
    assert found.failing == (0, 1)


def test_a_total_that_is_not_the_sum_of_its_rows_is_found() -> None:
    rows = [ZERO | {"open_total": 2}, ZERO | {"open_total": 3}]
    assert identities.check_sum(["open_total"], rows, {"open_total": 5}).holds
    broken = identities.check_sum(["opening", "open_total"], rows, {"opening": 0, "open_total": 6})
    assert not broken.holds
    assert "Đang giải quyết: 6 ≠ 5" in broken.sentence


@pytest.mark.parametrize("rule", ["settled", "beside"])
def test_the_form_has_its_thirteen_columns_and_balances_under_either_rule(rule: ii06.WithoutResult) -> None:
    assert [one.number for one in ii06.columns(rule)] == list(range(3, 14))
    values = ZERO | {
        "received_total": 5, "received_direct_postal": 5, "withdrawn": 1, "stopped": 1, "resolved_total": 2,
        "resolved_early": 2, "finished_total": 4, "finished_early": 2, "finished_on_time": 2, "open_total": 1,
        "open_in_time": 1,
    }  # fmt: skip
    findings = ii06.check([values], values, rule)
    assert [one.sentence for one in findings if not one.holds] == []
    assert "rút, dừng" in findings[-1].sentence or rule == "settled"
