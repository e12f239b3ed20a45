"""The synthetic register adds up to the report, period by period, and is believable as an office's book."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from demo.procedures import procedures
from demo.register import Row, generate, write
from demo.register.files import cells
from demo.register.plan import TARGETS, TOTAL, WRITTEN_ON, Target
from demo.tables.agencies import agencies
from worktime import district_calendar

CODE = re.compile(r"^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}-(\d{6})-(\d{4})$")
NAMES = [f"{target.period.key}-{target.level}" for target in TARGETS]
FINGERPRINT = "0db3215127412e78"


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(generate())


@pytest.fixture(scope="module")
def by_level(rows: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.level].append(row)
    return groups


def _within(moment: dt.datetime | None, target: Target) -> bool:
    return moment is not None and target.period.first <= moment.date() <= target.period.last


def _in_time(row: Row) -> bool:
    return row.completed_at is not None and row.completed_at <= row.due_at


def _open_after(row: Row, day: dt.date) -> bool:
    return row.received_at.date() <= day and (row.completed_at is None or row.completed_at.date() > day)


def test_129303_dossiers(rows: list[Row]) -> None:
    assert len(rows) == TOTAL == 129_303


@pytest.mark.parametrize("target", TARGETS, ids=NAMES)
def test_the_period_adds_up_to_the_report(by_level: dict[str, list[Row]], target: Target) -> None:
    rows = by_level[target.level]
    before = target.period.first - dt.timedelta(days=1)
    resolved = [row for row in rows if _within(row.completed_at, target)]
    left = [row for row in rows if _open_after(row, target.period.last)]
    new = [row for row in rows if _within(row.received_at, target)]
    assert sum(_open_after(row, before) for row in rows) == target.opening
    assert len(new) == target.new
    assert sum(_in_time(row) for row in resolved) == target.resolved_in_time
    assert sum(not _in_time(row) for row in resolved) == target.resolved_late
    assert len(left) == target.open
    assert Counter(row.channel for row in new) == Counter(
        {"counter": target.new - target.online - target.postal}
        | ({"online": target.online} if target.online else {})
        | ({"postal": target.postal} if target.postal else {})
    )


@pytest.mark.parametrize("target", TARGETS, ids=NAMES)
def test_received_is_resolved_and_open(target: Target) -> None:
    assert target.received == target.resolved_in_time + target.resolved_late + target.open


@pytest.mark.parametrize("target", TARGETS, ids=NAMES)
def test_what_is_open_at_the_end_is_not_due_yet(by_level: dict[str, list[Row]], target: Target) -> None:
    left = [row for row in by_level[target.level] if _open_after(row, target.period.last)]
    assert all(row.due_at.date() > target.period.last for row in left)


def test_every_opening_is_the_closing_before() -> None:
    for level in ("district", "commune"):
        first, second = (target for target in TARGETS if target.level == level)
        assert first.opening == 0
        assert second.opening == first.open


def test_what_2020_carried_over_was_resolved_in_time_in_2021(by_level: dict[str, list[Row]]) -> None:
    for rows in by_level.values():
        carried = [row for row in rows if _open_after(row, dt.date(2020, 12, 14)) and row.period == "2020"]
        assert all(_in_time(row) for row in carried)
        assert all(row.completed_at and row.completed_at.date() <= WRITTEN_ON for row in carried)


def test_the_report_of_the_whole_house(rows: list[Row]) -> None:
    late = [row for row in rows if row.completed_at and row.completed_at > row.due_at]
    assert len(late) == 3
    assert all(row.completed_at and row.completed_at.date() > row.due_at.date() for row in late)
    assert {row.channel for row in rows if row.level == "commune"} == {"counter"}


def test_nothing_happens_outside_working_time(rows: list[Row]) -> None:
    calendar = district_calendar(range(2019, 2023))
    open_ = {}
    for row in rows:
        for moment in (row.received_at, row.completed_at, row.returned_at):
            if moment is None:
                continue
            day = moment.date()
            if day not in open_:
                open_[day] = calendar.is_working_day(day)
            minute = moment.hour * 60 + moment.minute
            assert open_[day]
            assert day.weekday() < 5
            assert 450 <= minute < 690 or 810 <= minute < 1020
        assert calendar.is_working_day(row.due_at.date())


def test_moments_are_in_order_and_agree_with_the_status(rows: list[Row]) -> None:
    for row in rows:
        assert row.received_at < row.due_at
        assert row.completed_at is None or row.received_at < row.completed_at
        assert row.returned_at is None or (row.completed_at is not None and row.completed_at < row.returned_at)
        expected = "returned" if row.returned_at else "completed" if row.completed_at else row.status
        assert row.status == expected
        assert row.completed_at is not None or row.status in ("received", "processing")
        last = row.returned_at or row.completed_at or row.received_at
        assert last.date() <= WRITTEN_ON


def test_every_row_fits_the_catalogue_of_its_day(rows: list[Row]) -> None:
    known = {one["code"]: one for one in procedures()}
    levels = {one["code"]: one["level"] for one in agencies() if one["valid_to"]}
    for row in rows:
        procedure = known[row.procedure_code]
        day = row.received_at.date().isoformat()
        in_force = [v for v in procedure["versions"] if v["valid_from"] <= day < (v["valid_to"] or "9999")]
        assert len(in_force) == 1, f"{row.procedure_code} on {day}"
        assert in_force[0]["duration"]
        assert levels[row.agency_code] == row.level
        assert row.level in procedure["levels"]
        assert procedure["mechanism"] == "one_stop"


def test_due_dates_are_those_of_the_engine(rows: list[Row]) -> None:
    from worktime import due

    calendar = district_calendar(range(2019, 2023))
    times = {one["code"]: one["versions"][0]["duration"] for one in procedures()}
    for row in rows[::97]:
        time = times[row.procedure_code]
        assert due(row.received_at, time["amount"], time["unit"], calendar).at == row.due_at


def test_codes_are_unique_and_run_through_the_day_of_each_desk(rows: list[Row]) -> None:
    identifiers = {one["code"]: one["identifier"] for one in agencies() if one["valid_to"]}
    last: Counter[tuple[str, str]] = Counter()
    for row in rows:
        match = CODE.match(row.code)
        assert match
        assert match[1] == f"{row.received_at:%y%m%d}"
        assert row.code.startswith(identifiers[row.agency_code])
        key = (row.agency_code, match[1])
        assert int(match[2]) == last[key] + 1
        last[key] += 1
    assert len({row.code for row in rows}) == len(rows)


def test_all_twenty_communes_take_part_and_differ_in_size(by_level: dict[str, list[Row]]) -> None:
    sizes = Counter(row.agency_code for row in by_level["commune"])
    assert len(sizes) == 20
    assert max(sizes.values()) > 4 * min(sizes.values())


def test_the_weeks_around_tet_are_quiet_and_mondays_busy(rows: list[Row]) -> None:
    per_day = Counter(row.received_at.date() for row in rows if row.period == "2020")
    tet = [n for day, n in per_day.items() if dt.date(2020, 1, 13) <= day <= dt.date(2020, 2, 7)]
    july = [n for day, n in per_day.items() if day.month == 7]
    assert sum(tet) / len(tet) < 0.75 * sum(july) / len(july)
    weekday = Counter(row.received_at.weekday() for row in rows)
    assert max(weekday, key=lambda day: weekday[day]) == 0


def test_few_results_were_never_collected(rows: list[Row]) -> None:
    waiting = [row for row in rows if row.status == "completed"]
    assert 0 < len(waiting) < len(rows) * 0.005


def test_the_same_register_every_time(tmp_path: Path, rows: list[Row]) -> None:
    files = write(tmp_path, rows)
    assert [path.name for path in files] == [f"mo-phong-{name}.csv" for name in NAMES]
    lines = hashlib.sha256("\n".join(",".join(cells(row)) for row in rows).encode()).hexdigest()
    again = hashlib.sha256("\n".join(",".join(cells(row)) for row in generate()).encode()).hexdigest()
    assert lines == again
    assert lines.startswith(FINGERPRINT), lines
