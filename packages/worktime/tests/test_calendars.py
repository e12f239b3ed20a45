"""Calendars: what the law gives, what the table adds, what JSON keeps."""

import dataclasses
import datetime as dt
import json

import pytest
from due_cases import CALENDARS, COMMUNE
from worktime import Calendar, CalendarError, Override, district_calendar
from worktime.calendars import OFFICE_HOURS
from worktime.official import KNOWN_OVERRIDES


@pytest.mark.parametrize(
    ("year", "working_days"),
    [(2020, 252), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 250), (2026, 249)],
)
def test_a_year_has_as_many_working_days_as_officials_work(year: int, working_days: int) -> None:
    calendar = district_calendar([year])
    assert len(calendar.working_days_after(dt.date(year - 1, 12, 31), dt.date(year, 12, 31))) == working_days
    assert calendar.count_working_days(dt.date(year, 1, 1), dt.date(year, 12, 31)) == working_days


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2021-02-09", True),
        ("2021-02-10", False),
        ("2021-02-16", False),
        ("2021-02-17", True),
        ("2021-09-02", False),
        ("2021-09-03", False),
        ("2024-04-29", False),
        ("2024-05-04", True),
        ("2024-05-11", False),
        ("2026-01-02", False),
        ("2026-01-10", True),
        ("2026-08-22", True),
        ("2026-08-31", False),
        ("2026-11-24", False),
    ],
)
def test_days_that_are_easily_got_wrong(day: str, works: bool) -> None:
    assert district_calendar(range(2021, 2027)).is_working_day(dt.date.fromisoformat(day)) is works


def test_the_table_wins_over_the_package_and_the_later_line_over_the_earlier() -> None:
    day = dt.date(2021, 9, 2)
    opened = Override(day, True, "Trực phòng dịch", "Công văn 1")
    assert not district_calendar([2021]).is_working_day(day)
    assert district_calendar([2021], [*KNOWN_OVERRIDES, opened]).is_working_day(day)
    closed = Override(day, False, "Quốc khánh", "Công văn 2")
    assert not district_calendar([2021], [opened, closed]).is_working_day(day)


def test_years_between_are_filled_and_no_day_outside_is_held() -> None:
    calendar = district_calendar([2021, 2023])
    assert calendar.is_working_day(dt.date(2022, 9, 5))
    assert min(calendar.days_off).year == 2021
    assert not calendar.make_up_days


def test_days_are_counted_both_ways() -> None:
    calendar = district_calendar([2021])
    wednesday = dt.date(2021, 9, 1)
    assert calendar.next_working_day(wednesday) == dt.date(2021, 9, 6)
    assert calendar.add_working_days(wednesday, 0) == wednesday
    assert calendar.add_working_days(wednesday, 2) == dt.date(2021, 9, 7)
    assert calendar.add_working_days(wednesday, -2) == dt.date(2021, 8, 30)
    assert calendar.on_or_after(dt.date(2021, 9, 4)) == dt.date(2021, 9, 6)
    assert calendar.add_working_days(dt.date(2021, 9, 4), 1) == dt.date(2021, 9, 6)
    assert calendar.count_working_days(wednesday, dt.date(2021, 9, 7)) == 2
    assert calendar.count_working_days(wednesday, wednesday) == 0


def test_a_calendar_survives_its_json() -> None:
    for calendar in CALENDARS:
        assert Calendar.from_json(json.loads(json.dumps(calendar.to_json()))) == calendar


def test_json_has_the_shape_the_catalogue_serves() -> None:
    told = district_calendar([2026]).to_json()
    assert told["weekly"]["mon"] == [["07:30", "11:30"], ["13:30", "17:00"]]
    assert told["weekly"]["sun"] == []
    assert told["cutoff"] == "15:00"
    assert told["years"]["2026"]["holidays"][0] == {"date": "2026-01-01", "name": "Tết Dương lịch"}
    assert told["years"]["2026"]["workdays"][0] == {
        "date": "2026-01-10",
        "name": "Làm bù cho ngày 02/01/2026",
        "basis": "12729/VPCP-KGVX, 25/12/2025",
    }
    assert told["overrides"][0]["date"] == "2026-01-02"


def test_overrides_in_json_win_and_those_of_other_years_do_no_harm() -> None:
    raw = district_calendar([2026], overrides=()).to_json() | {
        "overrides": [
            {"date": "2026-01-02", "working": False, "name": "Hoán đổi", "basis": "…"},
            {"date": "2031-01-02", "working": False, "name": "Về sau"},
        ]
    }
    del raw["first"], raw["last"]
    read = Calendar.from_json(raw)
    assert not read.is_working_day(dt.date(2026, 1, 2))
    assert read.last == dt.date(2026, 12, 31)


def test_equal_days_give_equal_versions_and_other_days_others() -> None:
    assert district_calendar([2021]).version == district_calendar([2021]).version
    other = Override(dt.date(2021, 9, 15), False, "Ngày hội")
    assert district_calendar([2021], [other]).version != district_calendar([2021]).version


def test_a_calendar_cannot_be_changed_and_serves_as_a_key() -> None:
    calendar = district_calendar([2021])
    assert {calendar: 1}[district_calendar([2021])] == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        calendar.cutoff = None  # type: ignore[misc]
    with pytest.raises(TypeError):
        calendar.days_off[dt.date(2021, 9, 15)] = "Ngày hội"  # type: ignore[index]


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"years": {}},
        {"years": {"2021": {}}},
        {"version": 1, "years": 3},
        district_calendar([2021]).to_json() | {"cutoff": "25:00"},
        district_calendar([2021]).to_json() | {"weekly": {}},
        district_calendar([2021]).to_json() | {"weekly": {"mon": [["13:30", "17:00"], ["07:30", "11:30"]]}},
        district_calendar([2021]).to_json() | {"weekly": {"mon": [["7h30", "11h30"]]}},
        district_calendar([2021]).to_json() | {"first": "2020-01-01"},
        district_calendar([2021]).to_json()
        | {"years": {y: {"holidays": [], "workdays": []} for y in ("2021", "2023")}},
    ],
)
def test_nonsense_is_no_calendar(raw: dict[str, object]) -> None:
    with pytest.raises(CalendarError):
        Calendar.from_json(raw)


def test_a_closed_day_has_no_closing_time() -> None:
    assert COMMUNE.closing(dt.date(2021, 9, 13)).hour == 15
    with pytest.raises(CalendarError):
        COMMUNE.closing(dt.date(2021, 9, 15))
    with pytest.raises(CalendarError):
        Calendar("x", dt.date(2021, 1, 1), dt.date(2021, 12, 31), weekly=((OFFICE_HOURS),) * 3)  # type: ignore[arg-type]
