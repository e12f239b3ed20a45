"""What is due by a channel."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from dossier.domain.fees import due_fee
from hypothesis import given
from hypothesis import strategies as st

CHANNELS = ("counter", "online", "postal")


@dataclass(frozen=True)
class Version:
    fee_amount: int | None = None
    fee_by_channel: dict[str, int] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("version", "due"),
    [
        (Version(), (None, None, None)),
        (Version(8_000), (8_000, 8_000, 8_000)),
        (Version(8_000, {"online": 4_000}), (8_000, 4_000, 8_000)),
        (Version(8_000, {"online": 0}), (8_000, 0, 8_000)),
        (Version(0, {"counter": 5_000}), (5_000, 0, 0)),
        (Version(None, {"online": 0, "postal": 3_000}), (None, 0, 3_000)),
    ],
)
def test_a_channel_has_its_own_fee_or_the_common_one(version: Version, due: tuple[int | None, ...]) -> None:
    assert tuple(due_fee(version, channel) for channel in CHANNELS) == due


@given(
    st.none() | st.integers(0, 2**53),
    st.dictionaries(st.sampled_from(CHANNELS), st.integers(0, 2**53)),
    st.sampled_from(CHANNELS),
)
def test_nothing_is_due_that_the_catalogue_does_not_say(
    common: int | None, table: dict[str, int], channel: str
) -> None:
    assert due_fee(Version(common, table), channel) in (table.get(channel), common)
    assert channel not in table or due_fee(Version(common, table), channel) == table[channel]
