"""How long somebody must wait who tries secrets out: longer with every few wrong ones.

Wrong tries are counted per dossier and address, per dossier whoever tries, and per address whatever it tries, so
that neither many addresses on one dossier nor one address on many gets far. With 40 bits of secret and at most 40
tries an hour on a dossier, a year of trying succeeds once in three million.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

WINDOW = dt.timedelta(hours=1)
"""Older tries are forgiven."""
WAITS = ((10, dt.timedelta(hours=1)), (5, dt.timedelta(minutes=15)), (3, dt.timedelta(minutes=1)))
"""From so many wrong tries on: so long after the last one."""
MANY = 4
"""So many times more are allowed to all addresses on one dossier together, and to one address on all dossiers:
a family behind one line, or the counter's own computer, does not shut itself out."""


@dataclass(frozen=True)
class Tries:
    """Wrong tries within the window. `weight` is how many of them count as one."""

    count: int
    last_at: dt.datetime | None
    weight: int = 1


def wait(tries: Iterable[Tries], now: dt.datetime) -> dt.timedelta:
    """The time until the next try is heard; zero when it is heard now."""
    longest = dt.timedelta(0)
    for one in tries:
        if one.last_at is None:
            continue
        after = next((pause for least, pause in WAITS if one.count // one.weight >= least), dt.timedelta(0))
        longest = max(longest, one.last_at + after - now)
    return longest
