"""Working time between two moments, forwards and backwards."""

import datetime as dt

import pytest
from due_cases import CALENDAR, CALENDARS, SATURDAYS
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_walker import Office, working_minutes
from worktime import (
    Calendar,
    CalendarError,
    TimeLeft,
    WorkingTime,
    add_working_minutes,
    left_in_words,
    working_days_between,
    working_minutes_between,
    working_time_between,
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


@pytest.mark.parametrize(
    ("calendar", "now", "due_at", "said"),
    [
        (CALENDAR, "2021-09-15 14:00", "2021-09-17 17:00", "Còn 2 ngày 3 giờ làm việc"),
        (CALENDAR, "2021-09-15 07:00", "2021-09-17 17:00", "Còn 3 ngày làm việc"),
        (CALENDAR, "2021-09-15 08:00", "2021-09-16 08:00", "Còn 1 ngày làm việc"),
        (CALENDAR, "2021-09-15 08:00", "2021-09-16 16:00", "Còn 1 ngày 6 giờ làm việc"),
        (CALENDAR, "2021-09-15 13:40", "2021-09-15 17:00", "Còn 3 giờ 20 phút làm việc"),
        (CALENDAR, "2021-09-17 16:15", "2021-09-17 17:00", "Còn 45 phút làm việc"),
        (CALENDAR, "2021-09-17 16:00", "2021-09-20 17:00", "Còn 1 ngày 1 giờ làm việc"),
        (CALENDAR, "2021-09-17 17:00", "2021-09-17 17:00", "Đến hạn"),
        (CALENDAR, "2021-09-20 09:50", "2021-09-17 17:00", "Quá hạn 2 giờ 20 phút làm việc"),
        (CALENDAR, "2021-09-18 09:50", "2021-09-17 17:00", "Quá hạn, ngoài giờ làm việc"),
        (CALENDAR, "2021-09-21 17:00", "2021-09-17 16:00", "Quá hạn 2 ngày 1 giờ làm việc"),
        # Tết: from the eve to the first day after it is a day and a half
        (CALENDAR, "2021-02-09 13:30", "2021-02-17 17:00", "Còn 1 ngày 3 giờ làm việc"),
        # a Saturday morning that is worked is a day
        (SATURDAYS, "2021-09-17 16:00", "2021-09-18 11:30", "Còn 1 ngày 1 giờ làm việc"),
    ],
)
def test_time_left_in_words(calendar: Calendar, now: str, due_at: str, said: str) -> None:
    assert left_in_words(at(now), at(due_at), calendar) == said


def test_time_left_in_english() -> None:
    assert left_in_words(at("2021-09-15 16:00"), at("2021-09-16 17:00"), CALENDAR, "en") == (
        "1 day 1 hour of office time left"
    )
    assert left_in_words(at("2021-09-20 09:30"), at("2021-09-17 17:00"), CALENDAR, "en") == (
        "Overdue by 2 hours of office time"
    )


def size(told: WorkingTime) -> tuple[int, int]:
    return told.days, told.hours * 60 + told.minutes


@settings(max_examples=500, deadline=None)
@given(moments, st.integers(0, 30_000), st.integers(0, 3_000), calendars)
def test_a_later_end_or_an_earlier_start_never_says_less(
    start: dt.datetime, lasts: int, more: int, calendar: Calendar
) -> None:
    end, later = start + dt.timedelta(minutes=lasts), start + dt.timedelta(minutes=lasts + more)
    earlier = start - dt.timedelta(minutes=more)
    told = size(working_time_between(start, end, calendar))
    assert told <= size(working_time_between(start, later, calendar))
    assert told <= size(working_time_between(earlier, end, calendar))


@settings(max_examples=500, deadline=None)
@given(moments, st.integers(0, 60_000), calendars)
def test_what_is_said_is_less_than_a_day_beside_the_days_and_turns_with_the_direction(
    start: dt.datetime, lasts: int, calendar: Calendar
) -> None:
    end = start + dt.timedelta(minutes=lasts)
    there, back = working_time_between(start, end, calendar), working_time_between(end, start, calendar)
    assert size(there) == size(back)
    assert there.late is False
    assert back.late is (lasts > 0 and start.replace(second=0) != end.replace(second=0))
    assert size(there)[1] < max(sum(e - b for b, e in hours) for hours in calendar.weekly)


@settings(max_examples=500, deadline=None)
@given(moments, st.integers(0, 60_000))
def test_where_all_days_are_alike_nothing_is_lost(start: dt.datetime, lasts: int) -> None:
    end = start + dt.timedelta(minutes=lasts)
    days, minutes = size(working_time_between(start, end, CALENDAR))
    assert days * 450 + minutes == working_minutes_between(start, end, CALENDAR)
