"""The engine against the law's examples, against a naive walker, and against itself."""

import datetime as dt
import os
from fractions import Fraction
from pathlib import Path

import pytest
from due_cases import CALENDAR, CALENDARS, COMMUNE, NO_CUTOFF, Case, cases, not_monotone
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_walker import Office, due_at
from worktime import Calendar, CalendarError, Pause, Unit, counted_from, due
from worktime.calendars import ZONE
from worktime.due import UNITS
from write_vectors import document

RANDOM_CASES = int(os.environ.get("WORKTIME_CASES", "10000"))
EXAMPLES = RANDOM_CASES // 20
OFFICES = [Office(calendar.to_json()) for calendar in CALENDARS]
VECTORS = Path(__file__).parents[1] / "vectors.json"


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


def pause(start: str, end: str, ground: str = "") -> Pause:
    return Pause(at(start), at(end), ground)


def walked(case: Case) -> dt.datetime:
    spans = [(one.start, one.end) for one in case.pauses]
    return due_at(case.start, case.amount, case.unit, OFFICES[case.calendar], spans)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "expected"),
    [
        ("2021-09-15 08:00", 3, "working_day", "2021-09-20 17:00"),
        ("2021-09-15 06:00", 3, "working_day", "2021-09-20 17:00"),  # before the office opens
        ("2021-09-15 15:00:59", 3, "working_day", "2021-09-20 17:00"),  # the slip says 15:00
        ("2021-09-15 15:01", 3, "working_day", "2021-09-21 17:00"),
        ("2021-09-11 09:00", 1, "working_day", "2021-09-14 17:00"),  # a Saturday counts as Monday
        ("2021-08-27 16:40", 5, "working_day", "2021-09-08 17:00"),  # over 2 and 3 September
        ("2021-09-01 15:30", 1, "working_day", "2021-09-07 17:00"),  # counted from Monday 6 September
        ("2021-02-09 08:00", 1, "working_day", "2021-02-17 17:00"),  # Tết 2021: 10 to 16 February
        ("2021-02-12 08:00", 1, "working_day", "2021-02-18 17:00"),  # received on the first day of Tết
        ("2021-02-09 08:00", 3, "day", "2021-02-17 17:00"),  # ends within Tết, so at the next working day
        ("2021-09-10 08:00", 10, "day", "2021-09-20 17:00"),
        ("2021-09-09 08:00", 3, "day", "2021-09-13 17:00"),  # ends on a Sunday
        ("2024-05-02 08:00", 2, "working_day", "2024-05-04 17:00"),  # a make-up Saturday
        ("2024-05-04 08:00", 1, "same_day", "2024-05-04 17:00"),
        ("2024-04-26 08:00", 1, "working_day", "2024-05-02 17:00"),  # 29/4 swapped, 30/4, 1/5
        ("2025-12-31 08:00", 1, "working_day", "2026-01-05 17:00"),  # 2/1/2026 was swapped
        ("2026-01-09 08:00", 1, "working_day", "2026-01-10 17:00"),  # and worked on 10/1
        ("2021-09-15 08:00", Fraction(1, 2), "working_day", "2021-09-16 11:30"),
        ("2021-09-15 08:00", 5, "half_day", "2021-09-20 11:30"),
        ("2021-09-15 08:00", 6, "half_day", "2021-09-20 17:00"),
        ("2021-09-15 10:30", 1, "working_hour", "2021-09-15 11:30"),
        ("2021-09-15 10:30", 2, "working_hour", "2021-09-15 14:30"),
        ("2021-09-15 12:00", 1, "working_hour", "2021-09-15 14:30"),
        ("2021-09-15 08:00:30", 4, "working_hour", "2021-09-15 14:00"),  # whole minutes
        ("2021-09-17 14:30", Fraction(15, 2), "working_hour", "2021-09-20 14:30"),
        ("2021-09-15 09:00", 1, "same_day", "2021-09-15 17:00"),
        ("2021-09-15 15:30", 1, "same_day", "2021-09-16 17:00"),
        ("2021-09-17 16:00", 1, "same_day", "2021-09-20 17:00"),
    ],
)
def test_examples_of_the_law(start: str, amount: int | Fraction, unit: Unit, expected: str) -> None:
    assert due(at(start), amount, unit, CALENDAR).at == at(expected)


@pytest.mark.parametrize(
    ("calendar", "start", "amount", "unit", "expected"),
    [
        (NO_CUTOFF, "2021-09-15 16:59", 1, "same_day", "2021-09-15 17:00"),
        (NO_CUTOFF, "2021-09-15 17:00", 1, "same_day", "2021-09-16 17:00"),
        (COMMUNE, "2021-09-14 10:30", 1, "same_day", "2021-09-14 17:00"),
        (COMMUNE, "2021-09-14 10:31", 1, "same_day", "2021-09-16 17:00"),  # Wednesdays are closed
        (COMMUNE, "2021-09-17 10:00", 1, "working_day", "2021-09-18 11:30"),  # Saturday morning
        (COMMUNE, "2024-05-03 08:00", 1, "working_day", "2024-05-04 15:00"),  # the fullest hours of the week
        (COMMUNE, "2021-08-30 08:00", 1, "working_day", "2021-09-04 11:30"),  # closed by decision on 31 August
        (COMMUNE, "2021-09-18 08:00", 1, "half_day", "2021-09-20 15:00"),  # one stretch is not halved
    ],
)
def test_hours_and_cutoff_are_the_offices_own(
    calendar: Calendar, start: str, amount: int, unit: Unit, expected: str
) -> None:
    assert due(at(start), amount, unit, calendar).at == at(expected)


@pytest.mark.parametrize(
    ("amount", "unit", "pauses", "expected"),
    [  # received on Monday 13/09/2021 at 08:00
        (2, "working_day", [], "2021-09-15 17:00"),
        (2, "working_day", [pause("2021-09-14 10:00", "2021-09-16 10:00")], "2021-09-17 17:00"),
        (2, "working_day", [pause("2021-09-14 10:00", "2021-09-14 11:00")], "2021-09-15 17:00"),
        # begins when the period is over: too late to move anything
        (2, "working_day", [pause("2021-09-15 18:00", "2021-09-20 09:00")], "2021-09-15 17:00"),
        # begins on the last day: that day is left when the clock runs again
        (2, "working_day", [pause("2021-09-15 10:00", "2021-09-17 14:00")], "2021-09-17 17:00"),
        # ended in the evening, on a Sunday, after the cut-off: runs again at the next opening
        (2, "working_day", [pause("2021-09-15 10:00", "2021-09-17 20:00")], "2021-09-20 17:00"),
        (2, "working_day", [pause("2021-09-15 10:00", "2021-09-19 10:00")], "2021-09-20 17:00"),
        (2, "working_day", [pause("2021-09-15 10:00", "2021-09-16 15:01")], "2021-09-17 17:00"),
        # a morning that stands: half a day ends with the day, or with the next morning
        (1, "half_day", [pause("2021-09-14 09:00", "2021-09-14 13:00")], "2021-09-14 17:00"),
        (1, "half_day", [pause("2021-09-14 09:00", "2021-09-15 08:00")], "2021-09-15 11:30"),
        # overlapping and repeated ones count once
        (
            2,
            "working_day",
            [pause("2021-09-14 10:00", "2021-09-16 10:00"), pause("2021-09-15 10:00", "2021-09-16 10:00")],
            "2021-09-17 17:00",
        ),
        (3, "day", [pause("2021-09-14 10:00", "2021-09-15 10:00")], "2021-09-17 17:00"),
        (3, "day", [pause("2021-09-14 10:00", "2021-09-16 10:00")], "2021-09-20 17:00"),
        (4, "working_hour", [pause("2021-09-13 09:00", "2021-09-13 10:30")], "2021-09-13 15:30"),
        (4, "working_hour", [pause("2021-09-12 09:00", "2021-09-13 09:00")], "2021-09-13 15:00"),
        (1, "same_day", [pause("2021-09-13 09:00", "2021-09-14 09:00")], "2021-09-14 17:00"),
        # at the very moment it is due, a pause comes too late, and one that ends then has stood until then
        (2, "working_day", [pause("2021-09-15 17:00", "2021-09-20 09:00")], "2021-09-15 17:00"),
        (3, "day", [pause("2021-09-16 17:00", "2021-09-20 09:00")], "2021-09-16 17:00"),
        (3, "day", [pause("2021-09-16 18:00", "2021-09-20 09:00")], "2021-09-16 17:00"),
        (3, "working_hour", [pause("2021-09-13 11:00", "2021-09-14 09:00")], "2021-09-13 11:00"),
        (1, "half_day", [pause("2021-09-14 09:00", "2021-09-14 11:30")], "2021-09-14 17:00"),
        (1, "half_day", [pause("2021-09-14 11:30", "2021-09-14 14:00")], "2021-09-14 11:30"),
    ],
)
def test_a_pause_moves_the_due_date_by_what_it_took(
    amount: int, unit: Unit, pauses: list[Pause], expected: str
) -> None:
    assert due(at("2021-09-13 08:00"), amount, unit, CALENDAR, pauses).at == at(expected)


def test_the_engine_and_the_naive_walker_never_differ() -> None:
    differing = [
        case
        for case in cases(RANDOM_CASES)
        if due(case.start, case.amount, case.unit, CALENDARS[case.calendar], case.pauses).at != walked(case)
    ]
    assert differing == []


def test_the_walker_agrees_with_every_committed_vector_and_the_file_is_that_of_this_engine() -> None:
    assert VECTORS.read_text(encoding="utf-8") == document(), (
        "write them anew: python packages/worktime/scripts/write_vectors.py"
    )


moments = st.integers(0, 6 * 365 * 1440).map(lambda one: at("2019-02-01 00:00") + dt.timedelta(minutes=one))
units = st.sampled_from(UNITS)
calendars = st.sampled_from(CALENDARS)
minutes = st.integers(0, 20_000)
spans = st.lists(st.tuples(st.integers(-3_000, 40_000), minutes), max_size=3)


def made(start: dt.datetime, pauses: list[tuple[int, int]]) -> list[Pause]:
    begins = [start + dt.timedelta(minutes=after) for after, _ in pauses]
    return [
        Pause(begin, begin + dt.timedelta(minutes=lasts)) for begin, (_, lasts) in zip(begins, pauses, strict=True)
    ]


@settings(max_examples=EXAMPLES, deadline=None)
@given(moments, minutes, st.integers(1, 40), units, calendars, spans)
def test_a_later_start_is_never_due_earlier(
    start: dt.datetime,
    later: int,
    amount: int,
    unit: Unit,
    calendar: Calendar,
    given_pauses: list[tuple[int, int]],
) -> None:
    pauses = made(start, given_pauses)
    first = due(start, amount, unit, calendar, pauses)
    second = due(start + dt.timedelta(minutes=later), amount, unit, calendar, pauses)
    assert first.at <= second.at
    assert first.start_on <= second.start_on


@settings(max_examples=EXAMPLES, deadline=None)
@given(moments, st.integers(1, 40), st.integers(0, 20), units, calendars, spans)
def test_a_larger_amount_is_never_due_earlier(
    start: dt.datetime, halves: int, more: int, unit: Unit, calendar: Calendar, given_pauses: list[tuple[int, int]]
) -> None:
    pauses = made(start, given_pauses)
    scale = 2 if unit in ("working_day", "working_hour") else 1
    less, larger = Fraction(halves, scale), Fraction(halves + more, scale)
    assert due(start, less, unit, calendar, pauses).at <= due(start, larger, unit, calendar, pauses).at


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    moments, st.integers(1, 30), units, calendars, spans, st.tuples(st.integers(-3_000, 40_000), minutes), minutes
)
def test_a_further_or_longer_pause_is_never_due_earlier(
    start: dt.datetime,
    amount: int,
    unit: Unit,
    calendar: Calendar,
    others: list[tuple[int, int]],
    one: tuple[int, int],
    longer: int,
) -> None:
    without = due(start, amount, unit, calendar, made(start, others)).at
    paused = due(start, amount, unit, calendar, made(start, [*others, one])).at
    more = due(start, amount, unit, calendar, made(start, [*others, (one[0], one[1] + longer)])).at
    assert without <= paused <= more


def test_ten_thousand_times_a_later_start_a_larger_amount_a_longer_pause_is_never_due_earlier() -> None:
    assert [case for case in cases(RANDOM_CASES, seed=3) if not_monotone(case)] == []


@settings(max_examples=EXAMPLES, deadline=None)
@given(moments, st.integers(1, 30), units, calendars, spans)
def test_due_in_office_time_after_the_start_and_never_while_the_clock_stands(
    start: dt.datetime, amount: int, unit: Unit, calendar: Calendar, given_pauses: list[tuple[int, int]]
) -> None:
    pauses = made(start, given_pauses)
    answer = due(start, amount, unit, calendar, pauses)
    assert answer.at > start
    assert any(
        low < answer.at.hour * 60 + answer.at.minute <= high for low, high in calendar.hours(answer.at.date())
    )
    assert not any(one.start < answer.at < one.end for one in pauses)


def test_outside_its_years_a_calendar_refuses_rather_than_guesses() -> None:
    for start in ("2027-12-20 08:00", "2018-12-31 08:00", "2028-01-01 08:00", "2027-12-31 16:00"):
        for unit in UNITS:
            with pytest.raises(CalendarError):
                due(at(start), 100, unit, CALENDAR, [pause("2027-12-21 08:00", "2028-02-01 08:00")])


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2021-09-15 06:10", "2021-09-15 07:30"),
        ("2021-09-15 09:10", "2021-09-15 09:10"),
        ("2021-09-15 15:00", "2021-09-15 15:00"),
        ("2021-09-15 15:01", "2021-09-16 07:30"),
        ("2021-09-18 09:10", "2021-09-20 07:30"),
    ],
)
def test_what_comes_in_is_counted_from_office_time(start: str, expected: str) -> None:
    assert counted_from(at(start), CALENDAR) == at(expected)


def test_the_day_after_the_last_one_is_refused_also_with_a_pause() -> None:
    held = [pause("2027-12-30 10:00", "2027-12-30 14:00")]
    assert due(at("2027-12-29 08:00"), 2, "working_day", CALENDAR, held).at == at("2027-12-31 17:00")
    with pytest.raises(CalendarError):
        due(at("2027-12-29 08:00"), 3, "working_day", CALENDAR, held)


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        (0, "day"),
        (-1, "working_day"),
        (Fraction(1, 2), "day"),
        (Fraction(1, 2), "half_day"),
        (Fraction(1, 3), "working_day"),
        (0, "working_hour"),
        (Fraction(1, 7), "working_hour"),
    ],
)
def test_an_amount_that_makes_no_sense_is_refused(amount: int | Fraction, unit: Unit) -> None:
    with pytest.raises(ValueError, match="no number"):
        due(at("2021-09-15 08:00"), amount, unit, CALENDAR)


def test_a_pause_that_ends_before_it_begins_and_a_moment_without_offset_are_refused() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        due(at("2021-09-15 08:00"), 1, "day", CALENDAR, [pause("2021-09-17 08:00", "2021-09-16 08:00")])
    with pytest.raises(ValueError, match="offset"):
        due(dt.datetime(2021, 9, 15, 8), 1, "day", CALENDAR)  # noqa: DTZ001 - the point of the test


def test_a_moment_may_come_with_any_offset() -> None:
    utc = dt.datetime(2021, 9, 15, 1, 0, tzinfo=dt.UTC)
    assert due(utc, 3, "working_day", CALENDAR) == due(at("2021-09-15 08:00"), 3, "working_day", CALENDAR)
