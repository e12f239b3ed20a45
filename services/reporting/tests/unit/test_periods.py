"""Periods run from the 15th to the 14th."""

import datetime as dt
from itertools import pairwise

import pytest
from reporting.domain import periods
from reporting.domain.periods import Period, PeriodError


@pytest.mark.parametrize(
    ("key", "label", "first", "last"),
    [
        ("2021-m01", "Tháng 1 năm 2021", (2020, 12, 15), (2021, 1, 14)),
        ("2021-m09", "Tháng 9 năm 2021", (2021, 8, 15), (2021, 9, 14)),
        ("2021-q1", "Quý I năm 2021", (2020, 12, 15), (2021, 3, 14)),
        ("2021-q4", "Quý IV năm 2021", (2021, 9, 15), (2021, 12, 14)),
        ("2021-h1", "6 tháng đầu năm 2021", (2020, 12, 15), (2021, 6, 14)),
        ("2021-h2", "6 tháng cuối năm 2021", (2021, 6, 15), (2021, 12, 14)),
        ("2021-9m", "9 tháng năm 2021", (2020, 12, 15), (2021, 9, 14)),
        ("2020-year", "Năm 2020", (2019, 12, 15), (2020, 12, 14)),
    ],
)
def test_a_named_period_has_its_days(
    key: str, label: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    period = periods.named(key)
    assert (period.key, period.label) == (key, label)
    assert (period.first, period.last) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize("parts", [[f"m{n:02}" for n in range(1, 13)], ["q1", "q2", "q3", "q4"], ["h1", "h2"]])
def test_the_parts_of_a_year_are_the_year_without_gap_or_overlap(parts: list[str]) -> None:
    pieces = [periods.named(f"2021-{part}") for part in parts]
    year = periods.named("2021-year")
    assert (pieces[0].first, pieces[-1].last) == (year.first, year.last)
    assert all(after.eve == before.last for before, after in pairwise(pieces))


def test_a_year_follows_the_year_before() -> None:
    assert periods.named("2021-year").eve == periods.named("2020-year").last


@pytest.mark.parametrize(
    "key", ["", "2021", "2021-m13", "2021-m00", "2021-q5", "1990-year", "2101-year", "năm 2021"]
)
def test_what_is_no_period_is_refused(key: str) -> None:
    with pytest.raises(PeriodError):
        periods.named(key)


def test_free_days_include_both_ends_and_keep_their_order() -> None:
    one_day = periods.free(dt.date(2021, 3, 5), dt.date(2021, 3, 5))
    assert one_day.label == "Từ ngày 05/03/2021 đến ngày 05/03/2021"
    with pytest.raises(PeriodError):
        periods.free(dt.date(2021, 3, 6), dt.date(2021, 3, 5))
    with pytest.raises(PeriodError):
        periods.free(dt.date(1, 1, 1), dt.date(2021, 3, 5))


def test_open_dossiers_are_judged_at_the_end_or_today() -> None:
    period: Period = periods.named("2021-9m")
    assert period.judged_on(dt.date(2021, 9, 15)) == dt.date(2021, 9, 14)
    assert period.judged_on(dt.date(2021, 5, 4)) == dt.date(2021, 5, 4)


def test_a_year_names_twenty_periods_once() -> None:
    keys = [one.key for one in periods.of_year(2021)]
    assert len(keys) == len(set(keys)) == 20
