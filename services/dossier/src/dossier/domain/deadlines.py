"""Which clock rule the law applies to a dossier; the counting itself is the package worktime.

The clock starts when a complete dossier is received (Decree 61/2018/NĐ-CP, article 17); after a supplement it
starts again from zero (article 19.4). The waiting intervals stay in the acts, so that the measure of Decision
766/QĐ-TTg, which subtracts them instead, can be computed from the same record.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from worktime import Calendar, Pause, Unit, due

from dossier.domain.timeliness import local_date


@dataclass(frozen=True)
class Term:
    """The time the law gives: `amount` of `unit`."""

    amount: Fraction
    unit: Unit


@dataclass(frozen=True)
class Appointment:
    """A due date with its reason: the sentence a citizen can be told, and the counted steps."""

    due_at: dt.datetime
    start_on: dt.date
    sentence: str
    steps: tuple[dict[str, str], ...]
    calendar: str
    """Version of the calendar it was counted by; a later version moves nothing."""

    def trace(self) -> dict[str, Any]:
        """What is kept beside the due date, so that it can be explained years later."""
        told = {"start_on": self.start_on.isoformat(), "sentence": self.sentence, "steps": list(self.steps)}
        return {**told, "calendar": self.calendar}


def by_day(day: dt.date, now: dt.datetime, calendar: Calendar, sentence: str) -> Appointment:
    """A limit that a person names: the close of that day, or of the next working day when the office is shut.

    `{at}` in the sentence becomes the moment. Raises CalendarError outside the calendar's days.
    """
    at = calendar.closing(calendar.on_or_after(day))
    said = sentence.format(at=f"{at:%H:%M ngày %d/%m/%Y}")
    step = {"kind": "due", "date": at.date().isoformat(), "text": said}
    return Appointment(at, local_date(now), said, (step,), calendar.version)


def appoint(
    term: Term | None, started_at: dt.datetime, calendar: Calendar, pauses: Sequence[Pause] = ()
) -> Appointment | None:
    """The due date of a clock that starts at a moment and stood in the pauses; None where no time is given."""
    if term is None:
        return None
    counted = due(started_at, term.amount, term.unit, calendar, pauses)
    steps = tuple({"kind": step.kind, "date": step.date.isoformat(), "text": step.text} for step in counted.trace)
    return Appointment(counted.at, counted.start_on, counted.sentence, steps, calendar.version)
