"""Internal steps against the time of the procedure: a step's limit never extends the legal deadline.

What can be compared is compared, the rest is left alone. Working time is compared in working hours, 8 to the
working day. Working days against calendar days: so many working days never fit into fewer days. Calendar days
against working time say nothing: three days may hold three working days or one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from catalog.domain.vocabulary import DurationUnit

DAY_HOURS = 8
"""Working hours of a working day when a time given in one is written in the other."""
HOURS = {
    DurationUnit.WORKING_HOUR: 1,
    DurationUnit.HALF_DAY: DAY_HOURS // 2,
    DurationUnit.WORKING_DAY: DAY_HOURS,
}


@dataclass(frozen=True)
class Time:
    """An amount of a unit; for `same_day` the amount says nothing."""

    amount: int
    unit: DurationUnit


def first_too_long(steps: Iterable[Time], limit: Time) -> int | None:
    """Index of the step by which the steps together take longer than `limit`, or None when they fit."""
    taken, allowed = Fraction(0), _comparable(limit, limit)
    for index, step in enumerate(steps):
        taken += _comparable(step, limit) or 0
        if allowed is not None and taken > allowed:
            return index
    return None


def _comparable(time: Time, limit: Time) -> Fraction | None:
    """The time in working hours, or in days where the limit is one of days; None: not to be compared with it."""
    if time.unit is DurationUnit.SAME_DAY:
        return Fraction(DAY_HOURS)
    hours = HOURS.get(time.unit)
    if limit.unit is DurationUnit.DAY:
        return Fraction(time.amount) if hours is None else Fraction(time.amount * hours, DAY_HOURS)
    return None if hours is None else Fraction(time.amount * hours)
