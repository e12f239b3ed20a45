"""Barcode and words of slips."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from dossier.slips import barcode, words
from hypothesis import given
from hypothesis import strategies as st
from kernel.clock import ZONE

START = {103: "A", 104: "B", 105: "C"}


def read(widths: list[int]) -> str:
    """A reader of its own: symbol by symbol, following the switches between code sets, checking the sum."""
    values = []
    for place in range(0, len(widths) - 7, 6):
        pattern = "".join(map(str, widths[place : place + 6]))
        values.append(barcode.PATTERNS.index(pattern))
    assert "".join(map(str, widths[-7:])) == barcode.STOP
    *symbols, check = values
    assert check == (symbols[0] + sum(place * value for place, value in enumerate(symbols[1:], 1))) % 103
    code_set, text = START[symbols[0]], ""
    for value in symbols[1:]:
        if value == barcode.TO_B and code_set == "C":
            code_set = "B"
        elif value == barcode.TO_C and code_set == "B":
            code_set = "C"
        else:
            text += f"{value:02d}" if code_set == "C" else chr(value + 32)
    return text


def test_every_symbol_is_eleven_modules_wide_and_no_two_are_alike() -> None:
    assert len(set(barcode.PATTERNS)) == 106
    assert {sum(map(int, pattern)) for pattern in barcode.PATTERNS} == {11}


@pytest.mark.parametrize(
    "code", ["000.00.01.H37-210915-0007", "H37.101-250702-0001", "1234", "12345", "A1234567B"]
)
def test_codes_are_read_back(code: str) -> None:
    assert read(barcode.widths(code)) == code


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=40))
def test_any_printable_text_is_read_back(text: str) -> None:
    assert read(barcode.widths(text)) == text


@pytest.mark.parametrize("text", ["", "hồ sơ", "a\nb"])
def test_what_code_128_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ASCII"):
        barcode.widths(text)


def test_dates_are_written_so_that_nothing_can_be_added() -> None:
    assert words.long_date(dt.date(2021, 2, 5)) == "ngày 05 tháng 02 năm 2021"
    assert words.long_date(dt.date(2021, 9, 15)) == "ngày 15 tháng 9 năm 2021"
    at = dt.datetime(2021, 9, 15, 1, 5, tzinfo=dt.UTC)
    assert words.moment(at) == "08 giờ 05 phút, ngày 15/9/2021"
    assert words.short_moment(dt.datetime(2021, 9, 15, 8, 5, tzinfo=ZONE)) == "08:05 ngày 15/09/2021"


def test_money_and_terms_are_written_in_vietnamese() -> None:
    assert [words.money(amount) for amount in (None, 0, 8000, 1_500_000)] == [
        "",
        "Không",
        "8.000 đồng",
        "1.500.000 đồng",
    ]
    assert words.term(Decimal("10.00"), "working_day", "") == "10 ngày làm việc"
    assert words.term(Decimal("2.50"), "working_day", "") == "2,5 ngày làm việc"
    assert words.term(None, None, "Trong ngày") == "Trong ngày"


@pytest.mark.parametrize(
    ("name", "lines", "place"),
    [
        ("UBND huyện Chi Lăng", ["Ủy ban nhân dân", "huyện Chi Lăng"], "Chi Lăng"),
        ("Thị trấn Đồng Mỏ", ["Ủy ban nhân dân", "thị trấn Đồng Mỏ"], "Đồng Mỏ"),
        ("Xã Y Tịch", ["Ủy ban nhân dân", "xã Y Tịch"], "Y Tịch"),
    ],
)
def test_the_letterhead_names_the_peoples_committee(name: str, lines: list[str], place: str) -> None:
    assert words.people_s_committee(name) == lines
    assert words.place(name) == place
