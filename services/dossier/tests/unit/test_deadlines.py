"""Early, on time, late; bands; which clock runs."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from dossier.domain import effects
from dossier.domain.deadlines import Term, appoint
from dossier.domain.lifecycle import Clock
from dossier.domain.states import CLOCK_STANDS, OPEN_STATUSES, OUTCOME, Outcome, Status
from dossier.domain.timeliness import (
    ZONE,
    Band,
    Timeliness,
    at_end,
    at_end_of,
    deadline,
    is_overdue,
    timeliness,
)
from hypothesis import given
from hypothesis import strategies as st
from worktime import Calendar, district_calendar

CALENDAR: Calendar = district_calendar(range(2019, 2028))
MOMENTS = st.datetimes(dt.datetime(2019, 2, 1), dt.datetime(2026, 6, 30), timezones=st.just(ZONE))  # noqa: DTZ001
TERMS = st.one_of(
    st.builds(Term, st.integers(1, 60).map(Fraction), st.sampled_from(["working_day", "day"])),
    st.builds(Term, st.integers(1, 40).map(Fraction), st.just("working_hour")),
    st.just(Term(Fraction(1), "same_day")),
)


def at(text: str) -> dt.datetime:
    return dt.datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("ended", "unit", "expected"),
    [
        ("2021-09-14 23:59", "working_day", Timeliness.EARLY),
        ("2021-09-15 00:00", "working_day", Timeliness.ON_TIME),
        ("2021-09-15 23:59", "working_day", Timeliness.ON_TIME),
        ("2021-09-16 00:00", "working_day", Timeliness.LATE),
        ("2021-09-15 15:59", "working_hour", Timeliness.EARLY),
        ("2021-09-15 16:01", "working_hour", Timeliness.ON_TIME),
        ("2021-09-15 17:01", "working_hour", Timeliness.LATE),
    ],
)
def test_days_are_compared_and_hours_where_hours_count(ended: str, unit: str, expected: Timeliness) -> None:
    assert at_end(at(ended), at("2021-09-15 17:00"), unit) is expected


def test_days_are_days_in_viet_nam() -> None:
    late_evening_in_utc = dt.datetime(2021, 9, 15, 18, tzinfo=dt.UTC)
    assert at_end(late_evening_in_utc, at("2021-09-15 17:00"), "working_day") is Timeliness.LATE


def test_without_a_term_nothing_is_late_and_a_refusal_is_not_judged() -> None:
    now = at("2021-09-15 09:00")
    assert at_end_of(Outcome.RESOLVED, now, None, None) is Timeliness.ON_TIME
    assert at_end_of(Outcome.REJECTED, now, None, None) is None
    assert at_end_of(None, None, now, None) is None


@pytest.mark.parametrize(
    ("now", "band", "left"),
    [
        ("2021-09-10 09:00", Band.OK, 3),
        ("2021-09-13 09:00", Band.SOON, 2),
        ("2021-09-14 23:00", Band.SOON, 1),
        ("2021-09-15 06:00", Band.TODAY, 0),
        ("2021-09-15 20:00", Band.TODAY, 0),
        ("2021-09-16 00:01", Band.OVERDUE, -1),
        ("2021-09-20 09:00", Band.OVERDUE, -3),
    ],
)
def test_a_deadline_is_shown_in_bands(now: str, band: Band, left: int) -> None:
    shown = deadline(Status.PROCESSING, at("2021-09-15 17:00"), "working_day", at(now), CALENDAR)
    assert (shown.band, shown.working_days_left) == (band, left)


def test_an_hourly_deadline_passes_within_the_day() -> None:
    shown = deadline(Status.RECEIVED, at("2021-09-15 10:00"), "working_hour", at("2021-09-15 10:01"), CALENDAR)
    assert shown.band is Band.OVERDUE


@given(
    status=st.sampled_from(Status),
    due=st.none() | MOMENTS,
    now=MOMENTS,
    unit=st.sampled_from(["day", "working_hour"]),
)
def test_band_and_timeliness_never_contradict_each_other(
    status: Status, due: dt.datetime | None, now: dt.datetime, unit: str
) -> None:
    shown = deadline(status, due, unit, now, CALENDAR)
    judged = timeliness(status, due, "late" if status in OUTCOME else None, unit, now)
    assert (shown.band is Band.DONE) == (status in OUTCOME)
    stands = status in CLOCK_STANDS or (status is Status.PAYMENT_REQUESTED and due is None)
    assert (shown.band is Band.PAUSED) == stands
    assert (shown.band is Band.OVERDUE) == (judged is Timeliness.OPEN_OVERDUE)
    if status in OPEN_STATUSES:
        assert judged in (Timeliness.OPEN_IN_TIME, Timeliness.OPEN_OVERDUE)


@given(due=MOMENTS, now=MOMENTS, unit=st.sampled_from(["day", "working_day", "working_hour"]))
def test_overdue_now_means_late_if_it_ended_now(due: dt.datetime, now: dt.datetime, unit: str) -> None:
    assert is_overdue(due, unit, now) == (at_end(now, due, unit) is Timeliness.LATE)


@given(term=TERMS, started=MOMENTS, later=st.timedeltas(dt.timedelta(0), dt.timedelta(days=30)))
def test_who_comes_later_is_never_promised_earlier(term: Term, started: dt.datetime, later: dt.timedelta) -> None:
    first, second = appoint(term, started, CALENDAR), appoint(term, started + later, CALENDAR)
    assert first is not None
    assert second is not None
    assert started < first.due_at <= second.due_at or first.due_at == second.due_at
    assert CALENDAR.is_working_day(first.due_at.astimezone(ZONE).date())
    assert first.sentence.startswith("Nhận ")
    assert first.trace()["steps"][-1]["kind"] == "due"


def test_no_term_no_appointment() -> None:
    assert appoint(None, at("2021-09-15 09:00"), CALENDAR) is None


def dossier(**given: Any) -> dict[str, Any]:
    return {
        "due_at": at("2021-09-20 17:00"),
        "legal_due_at": None,
        "duration_unit": "working_day",
        "supplement_rounds": 0,
        **given,
    }


def test_while_a_supplement_is_awaited_no_appointment_stands() -> None:
    now = at("2021-09-15 09:00")
    changes = effects.clock_changes(Clock.PAUSE, dossier(), Status.SUPPLEMENT_REQUESTED, now, None)
    assert changes == {
        "due_at": None,
        "legal_due_at": None,
        "supplement_requested_at": now,
        "supplement_rounds": 1,
    }


def test_after_the_supplement_the_clock_starts_from_zero() -> None:
    now = at("2021-09-15 09:00")
    appointment = appoint(Term(Fraction(3), "working_day"), now, CALENDAR)
    changes = effects.clock_changes(Clock.RESTART, dossier(due_at=None), Status.PROCESSING, now, appointment)
    assert (changes["clock_started_at"], changes["due_at"]) == (now, at("2021-09-20 17:00"))


@pytest.mark.parametrize("to", [Status.COMPLETED, Status.WITHDRAWN, Status.STOPPED])
def test_an_end_is_judged_when_it_comes(to: Status) -> None:
    now = at("2021-09-21 09:00")
    changes = effects.clock_changes(Clock.END, dossier(), to, now, None)
    assert changes == {"ended_at": now, "outcome": OUTCOME[to], "timeliness_at_end": Timeliness.LATE}
