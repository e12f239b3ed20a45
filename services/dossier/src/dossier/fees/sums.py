"""Adding up entries. Pure; integers, đồng."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dossier.fees.models import METHODS


@dataclass
class Sums:
    """`by_method`: what was paid, less what was taken back. `waived`: the same of waivers. `entries`: how many."""

    by_method: dict[str, int] = field(default_factory=lambda: dict.fromkeys(METHODS, 0))
    waived: int = 0
    entries: int = 0

    @property
    def paid(self) -> int:
        return sum(self.by_method.values())

    def add(self, method: str | None, amount: int, entries: int = 1) -> None:
        """A waiver has no method, nor has what takes it back."""
        if method is None:
            self.waived += amount
        else:
            self.by_method[method] += amount
        self.entries += entries


def summed(rows: Iterable[Mapping[str, Any]]) -> Sums:
    """The sums of entries, or of rows already grouped (`entries` says of how many)."""
    sums = Sums()
    for row in rows:
        sums.add(row["method"], row["amount"], row.get("entries", 1))
    return sums


def balance(due: int | None, sums: Sums) -> int | None:
    """What is still owed; None where the procedure names no fixed fee."""
    return None if due is None else due - sums.paid - sums.waived
