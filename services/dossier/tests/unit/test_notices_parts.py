"""Words, lengths, quiet hours and patience of notices."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from dossier.domain import patience
from dossier.domain.lifecycle import Act
from dossier.domain.messages import EVENT_OF, WORDS, Event, mail, segments, sms, without_diacritics
from dossier.settings import Settings
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CODE = "000.00.16.H37-210915-0001"
DUE = dt.datetime(2021, 9, 29, 10, 0, tzinfo=dt.UTC)
LINK = f"https://motcua.chilang.example/tra-cuu/{CODE}"
NIGHT = (dt.time(21), dt.time(7))


def test_every_event_has_words_and_an_act() -> None:
    assert set(WORDS) == set(Event) == set(EVENT_OF.values())
    assert set(EVENT_OF) <= set(Act)


@pytest.mark.parametrize("event", sorted(Event))
def test_an_sms_is_one_part_without_diacritics(event: Event) -> None:
    said = sms(event, CODE, DUE, LINK, plain=True).text
    assert CODE in said
    assert len(said) <= 160
    assert said.isascii()
    assert segments(said) == 1
    assert len(sms(event, CODE, DUE, LINK, plain=False).text) <= 160


def test_the_words_of_a_reception() -> None:
    said = sms(Event.RECEIVED, CODE, DUE, LINK, plain=True).text
    assert said == f"Ho so {CODE} da duoc tiep nhan, hen tra 17:00 29/09/2021. Tra cuu: {LINK}"
    letter = mail(Event.RECEIVED, CODE, DUE, LINK)
    assert letter.subject == f"Hồ sơ {CODE}"
    assert f"Hồ sơ {CODE} đã được tiếp nhận, hẹn trả 17:00 29/09/2021." in letter.text
    assert LINK in letter.text


def test_a_link_that_finds_no_room_is_left_out() -> None:
    said = sms(Event.READY, CODE, None, LINK + "x" * 80, plain=True).text
    assert "https" not in said
    assert said.endswith("giay hen.")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("ế" * 70, 1),
        ("ế" * 71, 2),
        ("ế" * 134, 2),
        ("ế" * 135, 3),
    ],
)
def test_parts_are_counted_as_gateways_do(text: str, parts: int) -> None:
    assert segments(text) == parts


def test_diacritics_go_and_letters_stay() -> None:
    assert without_diacritics("Hồ sơ Đặng Thị Huệ đã có kết quả") == "Ho so Dang Thi Hue da co ket qua"


def at(hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2021, 9, 15, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "hours"),
    [(at(20, 59), 0), (at(21), 10), (at(23, 30), 7.5), (at(0), 7), (at(6, 59), 1 / 60), (at(7), 0)],
)
def test_no_telephone_rings_at_night(now: dt.datetime, hours: float) -> None:
    assert patience.quiet_for(now, *NIGHT) == dt.timedelta(hours=hours)
    assert patience.quiet_for(now.astimezone(dt.UTC), *NIGHT) == dt.timedelta(hours=hours)


@given(st.integers(0, 365 * 1440), st.times(), st.times())
def test_after_the_quiet_hours_it_is_not_quiet(minutes: int, begins: dt.time, ends: dt.time) -> None:
    now = at(0) + dt.timedelta(minutes=minutes)
    wait = patience.quiet_for(now, begins, ends)
    assert dt.timedelta(0) <= wait <= dt.timedelta(days=1)
    assert patience.quiet_for(now + wait, begins, ends) == dt.timedelta(0)


def test_patience_grows_and_ends() -> None:
    waits = [patience.wait_after(failures, None) for failures in range(1, 7)]
    assert waits[-1] is None
    grown = [wait for wait in waits if wait is not None]
    assert grown == sorted(grown)
    assert patience.wait_after(1, dt.timedelta(minutes=30)) == dt.timedelta(minutes=30)
    assert patience.wait_after(1, dt.timedelta(days=9)) == patience.MOST


@pytest.mark.parametrize(
    "given_",
    [
        {"smtp_host": "mail.example"},
        {"sms_headers": "no json"},
        {"sms_headers": "[1]"},
        {"sms_headers": '{"a": 1}'},
        {"sms_success": "("},
    ],
)
def test_a_half_told_way_out_is_refused_at_the_start(given_: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Settings(environment="test", database_url="postgresql+asyncpg://x/x", tracking_key="k" * 32, **given_)
