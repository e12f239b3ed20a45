"""Codes by era, and reading the codes of others."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from dossier.domain.numbering import Parts, code_for, parse
from dossier.domain.regimes import REGIMES, regime_on
from hypothesis import given
from hypothesis import strategies as st

DAYS = st.dates(dt.date(2018, 6, 21), dt.date(2060, 12, 31))


def test_the_code_of_2021_names_the_receiving_agency_and_the_day() -> None:
    assert code_for("000.00.16.H37", dt.date(2021, 11, 19), 1) == "000.00.16.H37-211119-0001"


def test_the_code_of_2025_begins_with_the_largest_unit() -> None:
    assert code_for("H37.201", dt.date(2025, 7, 1), 12) == "H37.201-250701-0012"


def test_a_number_of_five_digits_is_not_cut() -> None:
    assert code_for("000.00.16.H37", dt.date(2021, 11, 19), 12345).endswith("-12345")


def test_there_is_no_number_zero() -> None:
    with pytest.raises(ValueError, match="begin at 1"):
        code_for("000.00.16.H37", dt.date(2021, 11, 19), 0)


@given(day=DAYS, number=st.integers(1, 10**6))
def test_what_is_written_is_read_back(day: dt.date, number: int) -> None:
    identifier = "000.00.16.H37" if day < dt.date(2025, 7, 1) else "H37.201"
    code = code_for(identifier, day, number)
    assert parse(code) == Parts(identifier, day, number)
    assert re.match(regime_on(day).code_pattern, code)


@given(a=st.tuples(DAYS, st.integers(1, 9999)), b=st.tuples(DAYS, st.integers(1, 9999)))
def test_no_two_receptions_of_an_agency_share_a_code(a: tuple[dt.date, int], b: tuple[dt.date, int]) -> None:
    assert (code_for("H37", *a) == code_for("H37", *b)) == (a == b)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    parse(text)


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("G09.20-20260609-0092637", Parts("G09.20", dt.date(2026, 6, 9), 92637)),
        ("000.00.00.H37-211319-0001", None),
        ("HS/2019/15", None),
        ("", None),
    ],
)
def test_codes_of_other_systems_are_read_as_far_as_they_go(code: str, parts: Parts | None) -> None:
    assert parse(code) == parts


def test_eras_follow_each_other_without_a_gap() -> None:
    for before, after in itertools.pairwise(REGIMES):
        assert before.valid_to == after.valid_from
    assert REGIMES[-1].valid_to is None
    assert regime_on(dt.date(2025, 6, 30)).key == "2018"
    assert regime_on(dt.date(2025, 7, 1)).key == "2025"
    assert regime_on(dt.date(1999, 1, 1)).key == "2018"


def test_the_number_of_a_form_depends_on_the_era() -> None:
    old, new = REGIMES
    assert (old.form("control")[0], new.form("control")[0]) == ("05", "06")
    assert (old.form("register")[0], new.form("register")[0]) == ("06", "07")
    with pytest.raises(KeyError):
        old.form("stop")
