"""Equations that the figures of one table must satisfy; a table with a broken one says so, with the rows.

Both sides are counted independently by the database, never derived from each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporting.domain.measures import BY_NAME
from reporting.domain.shares import grouped

Values = Mapping[str, int]


@dataclass(frozen=True)
class Identity:
    """`left` = sum of `right`, by names of measures."""

    name: str
    left: str
    right: tuple[str, ...]

    def sides(self, values: Values) -> tuple[int, int]:
        return values[self.left], sum(values[one] for one in self.right)


@dataclass(frozen=True)
class Finding:
    """One identity held against a table: over its totals, and row by row."""

    name: str
    sentence: str
    left: int
    right: int
    failing: tuple[int, ...]
    """Indexes of the rows in which it does not hold."""
    holds: bool


IDENTITIES: tuple[Identity, ...] = (
    Identity("received", "received_total", ("opening", "received_new")),
    Identity("channels", "received_new", ("received_online", "received_direct_postal")),
    Identity("balance", "received_total", ("resolved_total", "withdrawn", "stopped", "open_total")),
    Identity("resolved", "resolved_total", ("resolved_early", "resolved_on_time", "resolved_late")),
    Identity("open", "open_total", ("open_in_time", "open_overdue")),
)
FINISHED_IDENTITIES: tuple[Identity, ...] = (
    Identity("ended", "finished_total", ("resolved_total", "withdrawn", "stopped")),
    Identity("settled", "finished_total", ("finished_early", "finished_on_time", "finished_late")),
)
"""Beside the others, for form II.06."""


def check(identity: Identity, rows: Sequence[Values], totals: Values) -> Finding:
    """Hold one identity against every row and the totals."""
    left, right = identity.sides(totals)
    failing = tuple(index for index, row in enumerate(rows) if len(set(identity.sides(row))) > 1)
    words = " + ".join(BY_NAME[one].label for one in identity.right)
    figures = " + ".join(grouped(totals[one]) for one in identity.right)
    sign = "=" if left == right else "≠"
    sentence = f"{BY_NAME[identity.left].label} = {words}: {grouped(left)} {sign} {figures}"
    return Finding(identity.name, sentence, left, right, failing, left == right and not failing)


SHOWN = "received_total"
"""The column that stands for all when every sum is right."""


def check_sum(measures: Sequence[str], rows: Sequence[Values], totals: Values) -> Finding:
    """The whole is the sum of its rows, for every measure; the first that differs is named."""
    sums = {one: sum(row[one] for row in rows) for one in measures}
    broken = [one for one in measures if sums[one] != totals[one]]
    shown = broken[0] if broken else measures[-1] if SHOWN not in measures else SHOWN
    left, right = totals[shown], sums[shown]
    sign = "=" if left == right else "≠"
    sentence = (
        f"Tổng cộng = tổng các dòng, từng cột; {BY_NAME[shown].label}: {grouped(left)} {sign} {grouped(right)}"
    )
    return Finding("rows", sentence, left, right, (), not broken)


def check_all(rows: Sequence[Values], totals: Values, *, finished: bool = False) -> list[Finding]:
    """All identities of a table, in reading order."""
    identities = IDENTITIES + (FINISHED_IDENTITIES if finished else ())
    return [check(one, rows, totals) for one in identities] + [check_sum(list(totals), rows, totals)]
