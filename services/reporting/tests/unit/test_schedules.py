"""When a report is owed: over Tết, over the year, after a pause; no period twice, none forgotten."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.domain.periods import PeriodKind, named
from reporting.domain.schedules import ZONE, DayOff, Rule, due_at, owed, upcoming
from reporting.domain.sending import LONGEST, PATIENCE, wait_after
from worktime import district_calendar

CALENDAR = district_calendar(range(2012, 2036))
KINDS = [kind for kind in PeriodKind if kind is not PeriodKind.FREE]
rules = st.builds(
    Rule,
    st.sampled_from(KINDS),
    st.integers(1, 60),
    st.times(timezones=st.none()).map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from(DayOff),
)
moments = st.builds(
    dt.datetime.combine, st.dates(dt.date(2018, 1, 1), dt.date(2026, 1, 1)), st.times(), st.just(ZONE)
)


@pytest.mark.parametrize(
    ("period", "days_after", "day_off", "due"),
    [
        ("2021-q3", 4, DayOff.SAME, "2021-09-18"),  # a Saturday
        ("2021-q3", 4, DayOff.BEFORE, "2021-09-17"),
        ("2021-q3", 4, DayOff.AFTER, "2021-09-20"),
        # The month ends on 14/01; thirty days later is Tết (10 to 16 February 2021).
        ("2021-m01", 30, DayOff.AFTER, "2021-02-17"),
        ("2021-m01", 30, DayOff.BEFORE, "2021-02-09"),
        # The year ends on 14 December; New Year's Day is off.
        ("2020-year", 18, DayOff.AFTER, "2021-01-04"),
        ("2020-year", 18, DayOff.BEFORE, "2020-12-31"),
        # Beyond the calendar a day stands as it is.
        ("2090-year", 18, DayOff.AFTER, "2091-01-01"),
    ],
)
def test_a_day_off_moves_as_the_schedule_says(period: str, days_after: int, day_off: DayOff, due: str) -> None:
    rule = Rule(named(period).kind, days_after, dt.time(8), day_off)
    assert due_at(rule, named(period), CALENDAR) == dt.datetime.fromisoformat(f"{due}T08:00:00+07:00")


@given(rules, moments, st.lists(st.integers(0, 400), max_size=6))
def test_however_often_it_is_asked_every_period_is_owed_once(
    rule: Rule, begin: dt.datetime, pauses: list[int]
) -> None:
    """What is owed between two looks, look after look, is what is owed in one look over the whole time."""
    looks, found = [begin], []
    for pause in pauses:
        looks.append(looks[-1] + dt.timedelta(days=pause))
        found += owed(rule, looks[-2], looks[-1], CALENDAR)
    assert found == owed(rule, begin, looks[-1], CALENDAR)
    keys = [period.key for period, _due in found]
    assert len(keys) == len(set(keys))
    assert all(due.date() > period.last for period, due in found)


@given(rules, moments)
def test_what_comes_next_is_what_is_owed_then(rule: Rule, now: dt.datetime) -> None:
    period, due = upcoming(rule, now, CALENDAR)
    assert due > now
    assert owed(rule, now, due, CALENDAR)[0] == (period, due)
    assert not owed(rule, now, due - dt.timedelta(minutes=1), CALENDAR)


def test_patience_lasts_a_day_and_obeys_the_receiver_within_reason() -> None:
    waited, failures = dt.timedelta(0), 0
    while (wait := wait_after(failures + 1, waited, None)) is not None:
        waited, failures = waited + wait, failures + 1
    assert PATIENCE - LONGEST < waited <= PATIENCE
    assert 10 <= failures <= 30
    assert wait_after(1, dt.timedelta(0), dt.timedelta(minutes=10)) == dt.timedelta(minutes=10)
    assert wait_after(1, dt.timedelta(0), dt.timedelta(days=9)) == LONGEST
    assert wait_after(1, PATIENCE, None) is None
