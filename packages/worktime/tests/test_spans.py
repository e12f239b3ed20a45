"""Working time between two moments, forwards and backwards."""

import datetime as dt

import pytest
from due_cases import CALENDAR, CALENDARS
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_walker import Office, working_minutes
from worktime import (
    Calendar,
    CalendarError,
    TimeLeft,
    add_working_minutes,
    working_days_between,
    working_minutes_between,
    working_time_left,
)
from worktime.calendars import ZONE

OFFICES = {calendar.version: Office(calendar.to_json()) for calendar in CALENDARS}

moments = st.integers(0, 6 * 365 * 1440).map(
    lambda one: dt.datetime(2019, 2, 1, tzinfo=ZONE) + dt.timedelta(minutes=one)
)
calendars = st.sampled_from(CALENDARS)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


@settings(max_examples=200, deadline=None)
@given(moments, st.integers(0, 20 * 1440), calendars)
def test_working_minutes_are_those_a_walker_counts(start: dt.datetime, later: int, calendar: Calendar) -> None:
    end = start + dt.timedelta(minutes=later)
    assert working_minutes_between(start, end, calendar) == working_minutes(start, end, OFFICES[calendar.version])


@given(moments, moments, moments, calendars)
def test_working_minutes_add_up_and_change_sign(
    one: dt.datetime, two: dt.datetime, three: dt.datetime, calendar: Calendar
) -> None:
    whole = working_minutes_between(one, three, calendar)
    assert whole == working_minutes_between(one, two, calendar) + working_minutes_between(two, three, calendar)
    assert whole == -working_minutes_between(three, one, calendar)


@given(moments, st.integers(-5_000, 5_000), calendars)
def test_adding_working_minutes_is_undone_by_counting_them(
    start: dt.datetime, amount: int, calendar: Calendar
) -> None:
    there = add_working_minutes(start, amount, calendar)
    assert working_minutes_between(start, there, calendar) == amount
    assert (there > start) == (amount > 0) or amount == 0


def test_an_interval_ends_before_the_next_begins() -> None:
    assert add_working_minutes(at("2021-09-15 10:30"), 60, CALENDAR) == at("2021-09-15 11:30")
    assert add_working_minutes(at("2021-09-15 14:30"), -60, CALENDAR) == at("2021-09-15 13:30")
    assert add_working_minutes(at("2021-09-15 14:00"), -60, CALENDAR) == at("2021-09-15 11:00")
    with pytest.raises(CalendarError):
        add_working_minutes(at("2027-12-31 14:00"), 600, CALENDAR)
    with pytest.raises(CalendarError):
        add_working_minutes(at("2019-01-02 08:00"), -600, CALENDAR)


@given(moments, moments, calendars)
def test_time_left_changes_its_sign_with_its_direction(
    one: dt.datetime, two: dt.datetime, calendar: Calendar
) -> None:
    there, back = working_time_left(one, two, calendar), working_time_left(two, one, calendar)
    assert (there.days, there.minutes, there.hours) == (-back.days, -back.minutes, -back.hours)
    assert there.days == working_days_between(one.date(), two.date(), calendar)


def test_time_left_in_words_of_the_counter() -> None:
    now, promised = at("2021-09-15 16:00"), at("2021-09-17 17:00")
    left = working_time_left(now, promised, CALENDAR)
    assert left == TimeLeft(days=2, minutes=60 + 2 * 450)
    assert left.hours == 16
    assert working_time_left(promised, now, CALENDAR).hours == -16
    assert working_time_left(at("2021-09-17 08:00"), promised, CALENDAR).days == 0
