"""Validity of versions: from a day (inclusive) to a day (exclusive); at most one version on any day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from catalog.domain.vocabulary import VersionState


@dataclass(frozen=True)
class Span:
    """Days on which something is in force; `end` is the first day on which it no longer is."""

    start: dt.date
    end: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: Span) -> bool:
        return (other.end is None or self.start < other.end) and (self.end is None or other.start < self.end)


ALLOWED: dict[VersionState, frozenset[str]] = {
    VersionState.DRAFT: frozenset({"change", "publish"}),
    VersionState.PUBLISHED: frozenset(),
}
"""States of a version x acts. A published one is only ever superseded, by publishing another."""


@dataclass(frozen=True)
class Collision:
    """The published span that stands in the way of a new one."""

    span: Span


def supersede(published: Iterable[Span], fresh: Span) -> Span | Collision | None:
    """What publishing `fresh` does to the spans already published.

    Answers the open-ended predecessor that `fresh` cuts short on its first day, None when nothing is cut, or
    the collision that forbids the publication: a version that begins on the same day or later, or a closed
    one that reaches into the new span, cannot be shortened without changing what was promised.
    """
    cut: Span | None = None
    for span in published:
        if not span.overlaps(fresh):
            continue
        if span.end is None and span.start < fresh.start:
            cut = span
        else:
            return Collision(span)
    return cut
