"""The engine against the law's examples, against a naive walker, and against itself."""

import datetime as dt
import json
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "scripts")]

import naive  # noqa: E402
from cases import CALENDAR, NO_CUTOFF, UNITS, cases  # noqa: E402
from worktime import (  # noqa: E402
    Calendar,
    CalendarError,
    Pause,
    district_calendar,
    due,
    time_left,
    working_days_between,
    working_minutes_between,
)
from worktime.calendars import ZONE  # noqa: E402
from write_vectors import document  # noqa: E402

RANDOM_CASES = 3_000


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "expected"),
    [
        ("2021-09-15 08:00", 3, "working_day", "2021-09-20 17:00"),
        ("2021-09-15 15:00", 3, "working_day", "2021-09-20 17:00"),
        ("2021-09-15 15:01", 3, "working_day", "2021-09-21 17:00"),
        ("2021-09-11 09:00", 1, "working_day", "2021-09-14 17:00"),  # a Saturday counts as Monday
        ("2021-08-27 16:40", 5, "working_day", "2021-09-08 17:00"),  # over 2 and 3 September
        ("2021-02-09 08:00", 1, "working_day", "2021-02-17 17:00"),  # Tết 2021: 10 to 16 February
        ("2021-02-09 08:00", 3, "day", "2021-02-17 17:00"),  # ends within Tết, so at the next working day
        ("2024-05-02 08:00", 2, "working_day", "2024-05-04 17:00"),  # a make-up Saturday
        ("2025-12-31 08:00", 1, "working_day", "2026-01-05 17:00"),  # 2/1/2026 was swapped
        ("2026-01-09 08:00", 1, "working_day", "2026-01-10 17:00"),  # and worked on 10/1
        ("2021-09-15 08:00", Fraction(1, 2), "working_day", "2021-09-16 11:30"),
        ("2021-09-15 08:00", 5, "half_day", "2021-09-20 11:30"),
        ("2021-09-15 10:30", 2, "working_hour", "2021-09-15 14:00"),
        ("2021-09-15 10:30", 1, "working_hour", "2021-09-15 11:30"),
        ("2021-09-15 14:30", 8, "working_hour", "2021-09-16 14:30"),
        ("2021-09-15 09:00", 1, "same_day", "2021-09-15 17:00"),
        ("2021-09-15 15:30", 1, "same_day", "2021-09-16 17:00"),
        ("2021-09-17 16:00", 1, "same_day", "2021-09-20 17:00"),
    ],
)
def test_examples(start: str, amount: int | Fraction, unit: str, expected: str) -> None:
    assert due(at(start), amount, unit, CALENDAR).at == at(expected)  # type: ignore[arg-type]


def test_the_engine_and_the_naive_walker_never_differ() -> None:
    differing = [
        case
        for case in cases(RANDOM_CASES)
        if due(*case[:3], case.calendar, case.pauses).at
        != naive.due_at(case.start, case.amount, case.unit, case.calendar, case.pauses)
    ]
    assert differing == []


def test_the_vectors_are_those_of_this_engine() -> None:
    assert (HERE.parent / "vectors.json").read_text(encoding="utf-8") == document(), (
        "write them anew: python packages/worktime/scripts/write_vectors.py"
    )


moments = st.integers(0, 5 * 365 * 1440).map(lambda one: at("2020-01-01 00:00") + dt.timedelta(minutes=one))
units = st.sampled_from(UNITS)


@settings(max_examples=300)
@given(moments, st.integers(0, 60 * 1440), st.integers(1, 40), st.integers(0, 20), units)
def test_later_or_longer_is_never_due_earlier(
    start: dt.datetime, later: int, amount: int, more: int, unit: str
) -> None:
    first = due(start, amount, unit, CALENDAR).at  # type: ignore[arg-type]
    assert due(start + dt.timedelta(minutes=later), amount, unit, CALENDAR).at >= first  # type: ignore[arg-type]
    assert due(start, amount + more, unit, CALENDAR).at >= first  # type: ignore[arg-type]


@settings(max_examples=300)
@given(moments, st.integers(1, 30), units, st.integers(0, 30_000), st.integers(1, 20_000), st.integers(0, 9_000))
def test_a_pause_never_brings_the_due_date_nearer_and_a_longer_one_never_less(
    start: dt.datetime, amount: int, unit: str, begins: int, lasts: int, longer: int
) -> None:
    begin = start + dt.timedelta(minutes=begins)
    short = Pause(begin, begin + dt.timedelta(minutes=lasts))
    long = Pause(begin, short.end + dt.timedelta(minutes=longer))
    without = due(start, amount, unit, CALENDAR).at  # type: ignore[arg-type]
    paused = due(start, amount, unit, CALENDAR, [short]).at  # type: ignore[arg-type]
    assert without <= paused <= due(start, amount, unit, CALENDAR, [long]).at  # type: ignore[arg-type]


@settings(max_examples=200)
@given(moments, moments, moments)
def test_working_minutes_add_up(one: dt.datetime, two: dt.datetime, three: dt.datetime) -> None:
    a, b, c = (moment.replace(second=0, microsecond=0) for moment in sorted((one, two, three)))
    parts = working_minutes_between(a, b, CALENDAR) + working_minutes_between(b, c, CALENDAR)
    assert parts == working_minutes_between(a, c, CALENDAR)


@given(moments, moments)
def test_time_left_changes_its_sign_with_its_direction(one: dt.datetime, two: dt.datetime) -> None:
    there, back = time_left(one, two, CALENDAR), time_left(two, one, CALENDAR)
    assert (there.days, there.minutes) == (-back.days, -back.minutes)
    assert there.days == working_days_between(one.date(), two.date(), CALENDAR)


def test_a_calendar_survives_its_json() -> None:
    for calendar in (CALENDAR, NO_CUTOFF):
        assert Calendar.from_json(json.loads(json.dumps(calendar.to_json()))) == calendar


def test_overrides_in_json_win() -> None:
    raw = {
        **district_calendar([2026], overrides=()).to_json(),
        "overrides": [{"date": "2026-01-02", "working": False, "name": "Hoán đổi", "basis": "…"}],
    }
    assert not Calendar.from_json(raw).is_working_day(dt.date(2026, 1, 2))


@pytest.mark.parametrize("raw", [{}, {"years": {}}, {"years": {"2021": {}}}, {"version": 1, "years": 3}])
def test_nonsense_is_no_calendar(raw: dict[str, object]) -> None:
    with pytest.raises(CalendarError):
        Calendar.from_json(raw)


def test_outside_its_years_a_calendar_refuses_rather_than_guesses() -> None:
    with pytest.raises(CalendarError):
        due(at("2027-12-20 08:00"), 30, "working_day", CALENDAR)


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        (0, "day"),
        (-1, "working_day"),
        (Fraction(1, 2), "day"),
        (Fraction(1, 3), "working_day"),
        (0, "working_hour"),
        (Fraction(1, 7), "working_hour"),
    ],
)
def test_an_amount_that_makes_no_sense_is_refused(amount: int | Fraction, unit: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        due(at("2021-09-15 08:00"), amount, unit, CALENDAR)  # type: ignore[arg-type]


def test_the_sentence_says_why() -> None:
    told = due(at("2021-08-27 16:40"), 5, "working_day", CALENDAR)
    assert told.sentence == (
        "Nhận 16:40 thứ Sáu 27/08/2021 (sau 15:00), tính từ thứ Hai 30/08; 5 ngày làm việc; "
        "trừ 02/09 Quốc khánh, 03/09 Quốc khánh; hẹn trả 17:00 thứ Tư 08/09/2021"
    )
    assert "due 17:00 Wednesday 08/09/2021" in told.sentence_en
