"""How long dossiers are kept: whole years from the year after their end; what no rule speaks of, for ever."""

from __future__ import annotations

import datetime as dt

import pytest
from dossier.domain.retention import Rule, due_year, ended_before, in_force, rule_for
from hypothesis import given
from hypothesis import strategies as st


def rule(number: int, procedure: str | None = None, field: int | None = None, years: int | None = 5) -> Rule:
    return Rule(number, procedure, field, years, permanent=False)


@pytest.mark.parametrize(
    ("ended", "years", "due"), [("2021-01-01", 5, 2027), ("2021-12-31", 5, 2027), ("2021-06-01", 1, 2023)]
)
def test_years_are_counted_from_the_year_after_the_end(ended: str, years: int, due: int) -> None:
    assert due_year(dt.date.fromisoformat(ended), years) == due


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 100), st.integers(2000, 2200))
def test_both_ways_of_asking_agree(ended: dt.date, years: int, year: int) -> None:
    assert (due_year(ended, years) <= year) == (ended < ended_before(year, years))


def test_without_a_rule_nothing_is_ever_due() -> None:
    assert rule_for([], "1.001193", 1) is None
    assert rule_for([rule(1, field=2), rule(2, "2.000815")], "1.001193", 1) is None


def test_the_rule_of_a_procedure_goes_before_that_of_its_field_and_the_newest_counts() -> None:
    rules = [rule(1, field=1, years=5), rule(2, "1.001193", years=10), rule(3, field=1, years=7)]
    assert rule_for(rules, "1.001193", 1) == rules[1]
    assert rule_for(rules, "2.000815", 1) == rules[2]


def test_a_withdrawn_rule_is_gone_and_for_ever_is_a_rule() -> None:
    withdrawn = [rule(1, field=1), rule(2, field=1, years=None)]
    assert in_force(withdrawn) == []
    kept = Rule(3, None, 1, None, permanent=True)
    assert rule_for([*withdrawn, kept], "x", 1) == kept
