"""Lines of the report: `name: figure (goal)`, and at the end the goals not reached, with the reason."""

from __future__ import annotations

import statistics
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

REASONS = {
    "bulk import of a register / COPY + three indexes": (
        "a row becomes a dossier under fourteen indexes, two or three acts chained by SHA-256, a fact for the "
        "feed and a name for the search, under row-level security, which rules COPY out; there it is a row"
    ),
    "receive / minimal FastAPI with raw CTE": (
        "the reference verifies no token, validates no body and keeps no act, event or answer to a repeat"
    ),
    "receive / pgbench, three statements": "pgbench runs inside C with no HTTP between it and the database",
    "get by code / minimal FastAPI raw select": (
        "the reference neither verifies an ES256 token nor sets the second lock nor masks the applicant"
    ),
    "full matrix of a year / plain SQL with covering index": (
        "the answer also holds labels, shares and identities for every row, and travels over HTTP"
    ),
    "queue page of 50 through the gateway": (
        "generator, gateway, service and PostgreSQL share two cores; the statements walk indexes and take some "
        "2 ms, the rest is waiting for a core"
    ),
    "several statuses in any order": (
        "the lists of 21 agencies are merged in one statement, which is planned anew each time; see the median"
    ),
    "name search, newest 50": (
        "a very common name is found by walking the newest dossiers, because row-level security bars LIKE from an "
        "index; such a name is the slowest of the 20 and makes the percentile"
    ),
    "drill-down to the first 50": "the first page also counts the whole cell exactly; later pages do not",
    "slip PDF at the server": (
        "Typst takes 5 to 8 ms of it; the rest is the running number under a lock and the record of the print"
    ),
    "memory of everything but PostgreSQL": "six Python processes carry the same libraries, 60 to 140 MiB each",
}
"""Why a goal may be missed, by how its line begins; printed only when it is."""


def reason_of(name: str) -> str:
    """The reason told for a missed line."""
    return next((why for begins, why in REASONS.items() if name.startswith(begins)), "no reason known: find it")


@dataclass
class Report:
    """Collects and prints."""

    missed: list[str] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)

    def heading(self, words: str) -> None:
        print(f"\n{words}\n{'-' * len(words)}", flush=True)

    def line(self, name: str, figure: str, goal: str = "", *, reached: bool | None = None, note: str = "") -> None:
        """One figure. `reached` None: it is printed for orientation and has no goal."""
        mark = "" if reached is None else " ✓" if reached else " ✗ NOT REACHED"
        print(
            f"{name}: {figure}{f' (goal {goal})' if goal else ''}{mark}{f'  [{note}]' if note else ''}", flush=True
        )
        if reached is False:
            self.missed.append(name)

    def ratio(self, name: str, ours: Sequence[float], theirs: Sequence[float], goal: float, unit: str) -> None:
        """Our rate over the reference's: the more the better."""
        figure = statistics.median(ours) / statistics.median(theirs)
        note = f"{statistics.median(ours):,.0f} against {statistics.median(theirs):,.0f} {unit}"
        self.line(name, f"{figure:.2f}", f">= {goal}", reached=figure >= goal, note=note)

    def slower(self, name: str, ours: Sequence[float], theirs: Sequence[float], goal: float) -> None:
        """Our time over the reference's: the less the better."""
        figure = statistics.median(ours) / statistics.median(theirs)
        note = f"{statistics.median(ours) * 1000:,.0f} against {statistics.median(theirs) * 1000:,.0f} ms"
        self.line(name, f"{figure:.2f}", f"<= {goal}", reached=figure <= goal, note=note)

    def milliseconds(self, name: str, times: Sequence[float], share: float, goal: float, note: str = "") -> None:
        """A percentile of times in seconds against a goal in milliseconds."""
        figure = percentile(times, share) * 1000
        known = f"p50 {percentile(times, 0.5) * 1000:.1f} ms, {len(times)} times{f'; {note}' if note else ''}"
        name = f"{name}, p{share * 100:.0f}"
        self.line(name, f"{figure:.1f} ms", f"<= {goal:.0f} ms", reached=figure <= goal, note=known)

    def skip(self, name: str, why: str) -> None:
        print(f"{name}: not measured ({why})", flush=True)

    def end(self) -> int:
        """The goals that were not reached; their number."""
        self.heading("Goals not reached")
        for name in self.missed:
            print(f"- {name}: {reason_of(name)}")
        if not self.missed:
            print("none")
        return len(self.missed)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


async def in_turn(
    ours: Callable[[], Awaitable[float]], theirs: Callable[[], Awaitable[float]], rounds: int = 3
) -> tuple[list[float], list[float]]:
    """A-B-A-B: whatever drifts on the machine drifts for both."""
    a, b = [], []
    for _ in range(rounds):
        a.append(await ours())
        b.append(await theirs())
    return a, b
