"""The second factor on slips."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dossier.domain.secrets import ALPHABET, matches, secret_of
from dossier.settings import Settings
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

KEY = b"k" * 32
CODE = "000.00.16.H37-210915-0001"
DATABASE = "postgresql+asyncpg://x/x"


def test_it_is_eight_characters_that_are_not_mistaken_for_another() -> None:
    assert set("ILOU").isdisjoint(ALPHABET)
    assert len(set(ALPHABET)) == 32
    assert re.fullmatch(rf"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", secret_of(KEY, CODE))


def test_it_stays_the_same_for_ever() -> None:
    """A printed slip must open its dossier years later: this value may never change."""
    assert secret_of(KEY, CODE) == "JJG7-CZMX"


@given(st.text(min_size=3, max_size=80), st.text(min_size=3, max_size=80))
def test_another_code_or_another_key_has_another_secret(one: str, other: str) -> None:
    assert (secret_of(KEY, one) == secret_of(KEY, other)) == (one == other)
    assert secret_of(b"K" * 32, one) != secret_of(KEY, one)


@given(st.text(min_size=3, max_size=80))
def test_it_is_taken_as_people_type_it(code: str) -> None:
    secret = secret_of(KEY, code)
    for typed in (secret, secret.lower(), secret.replace("-", ""), f" {secret.replace('-', ' ')} "):
        assert matches(KEY, code, typed)
    misread = secret.replace("0", "o").replace("1", "l")
    assert matches(KEY, code, misread)


@given(st.text(max_size=40))
def test_nothing_else_is_taken(typed: str) -> None:
    right = secret_of(KEY, CODE)
    assert not matches(KEY, CODE, typed)
    assert not matches(KEY, CODE, right + "0")
    assert not matches(KEY, CODE, right[:-1])


@pytest.mark.parametrize("environment", ["production", "demo", "test"])
def test_nothing_starts_without_a_key(environment: str) -> None:
    for short in ({}, {"tracking_key": "short"}):
        with pytest.raises(ValidationError, match="tracking_key"):
            Settings(environment=environment, database_url=DATABASE, **short)


def test_the_key_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("a key of a production house, random\n")
    settings = Settings(environment="production", database_url=DATABASE, tracking_key_file=tmp_path / "key")
    assert settings.tracking_key_bytes == b"a key of a production house, random"
    assert "random" not in repr(settings)
