"""The parts of the tracking page that need no database: waiting, tickets, languages, words."""

from __future__ import annotations

import datetime as dt

import pytest
from dossier.domain import slowing
from dossier.domain.progress import PROGRESS
from dossier.domain.slowing import MANY, Tries
from dossier.domain.states import Status
from dossier.tracking import ticket
from dossier.tracking.words import LANGUAGES, STATUS_EN, WORDS, language_of, status_words, step_names
from hypothesis import given
from hypothesis import strategies as st

NOW = dt.datetime(2021, 9, 15, 8, 30, tzinfo=dt.UTC)
KEY = b"k" * 32


def minutes(*tries: Tries) -> float:
    return slowing.wait(tries, NOW) / dt.timedelta(minutes=1)


def test_the_first_wrong_tries_cost_nothing_and_the_later_ones_more_and_more() -> None:
    waits = [minutes(Tries(count, NOW)) for count in range(12)]
    assert waits == [0, 0, 0, 1, 1, 15, 15, 15, 15, 15, 60, 60]


def test_waiting_ends() -> None:
    assert minutes(Tries(3, NOW - dt.timedelta(minutes=1))) == 0
    assert minutes(Tries(5, NOW - dt.timedelta(minutes=14))) == 1
    assert minutes(Tries(0, None)) == 0


def test_all_addresses_together_and_all_dossiers_together_are_slowed_too() -> None:
    assert minutes(Tries(1, NOW), Tries(3 * MANY, NOW, MANY)) == 1
    assert minutes(Tries(1, NOW), Tries(10 * MANY, NOW, MANY), Tries(0, None, MANY)) == 60
    assert minutes(Tries(1, NOW), Tries(3 * MANY - 1, NOW, MANY)) == 0


@given(st.integers(0, 100), st.integers(0, 7200))
def test_more_tries_never_wait_less(count: int, ago: int) -> None:
    last = NOW - dt.timedelta(seconds=ago)
    assert minutes(Tries(count, last)) <= minutes(Tries(count + 1, last))


def test_a_ticket_is_for_one_dossier_and_half_an_hour() -> None:
    paid = ticket.issue(KEY, "A-1", NOW)
    assert "A-1" not in paid
    assert ticket.is_valid(KEY, "A-1", paid, NOW + dt.timedelta(minutes=29, seconds=59))
    assert not ticket.is_valid(KEY, "A-1", paid, NOW + dt.timedelta(minutes=30))
    assert not ticket.is_valid(KEY, "A-2", paid, NOW)
    assert not ticket.is_valid(b"K" * 32, "A-1", paid, NOW)


@given(st.text(max_size=120))
def test_nothing_else_is_a_ticket(forged: str) -> None:
    assert not ticket.is_valid(KEY, "A-1", forged, NOW)


def test_a_ticket_cannot_be_made_longer() -> None:
    until, _dot, seal = ticket.issue(KEY, "A-1", NOW).partition(".")
    assert not ticket.is_valid(KEY, "A-1", f"{int(until) + 1}.{seal}", NOW)


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        (None, "", "vi"),
        (None, "en-GB,en;q=0.9", "en"),
        (None, "vi-VN,vi;q=0.9,en;q=0.8", "vi"),
        (None, "en;q=0.5,vi;q=0.9", "vi"),
        (None, "fr, de;q=0.3", "vi"),
        (None, "fr,en;q=0.2", "en"),
        ("en", "vi", "en"),
        ("vi", "en", "vi"),
        ("xx", "en", "en"),
        (None, "en;q=broken,;;,", "vi"),
    ],
)
def test_the_language(asked: str | None, accepted: str, language: str) -> None:
    assert language_of(asked, accepted) == language


def test_both_languages_say_everything() -> None:
    assert set(WORDS["vi"]) == set(WORDS["en"])
    assert set(PROGRESS) == set(STATUS_EN) == set(Status)
    for language in LANGUAGES:
        assert len(step_names(language)) == 5
        assert all(status_words(status, language) for status in Status)
