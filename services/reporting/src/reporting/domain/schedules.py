"""When a report is owed to a receiver: the day and hour after a period's end, off days minded.

Periods end by Decree 09/2019/NĐ-CP, article 12. How many days later a receiver wants the report could not be
confirmed from the law (a district owes the province about the 18th to 20th): it is data of each schedule. Moments
are aware, days are days in Viet Nam.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from worktime import Calendar, CalendarError

from reporting.domain.periods import Period, PeriodKind, of_year

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class DayOff(StrEnum):
    """What becomes of a day of delivery on which nobody works."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"


@dataclass(frozen=True)
class Rule:
    """`days_after` the last day of each period of that kind, at `at`."""

    period_kind: PeriodKind
    days_after: int
    at: dt.time
    day_off: DayOff


def due_at(rule: Rule, period: Period, calendar: Calendar) -> dt.datetime:
    """The moment of delivery. A day that the calendar does not reach stands as it is."""
    day = period.last + dt.timedelta(days=rule.days_after)
    try:
        if rule.day_off is DayOff.AFTER:
            day = calendar.on_or_after(day)
        elif rule.day_off is DayOff.BEFORE:
            while not calendar.is_working_day(day) and day > period.last + dt.timedelta(days=1):
                day -= dt.timedelta(days=1)
    except CalendarError:
        pass
    return dt.datetime.combine(day, rule.at, ZONE)


def owed(
    rule: Rule, since: dt.datetime, until: dt.datetime, calendar: Calendar
) -> list[tuple[Period, dt.datetime]]:
    """Every period whose moment of delivery lies after `since` and not after `until`, the oldest first.

    What a machine that was off has missed is among them: the question is what was owed, not what is due now.
    """
    found = [(period, due_at(rule, period, calendar)) for period in _periods(rule, since, until)]
    return sorted(((one, due) for one, due in found if since < due <= until), key=lambda pair: pair[1])


def upcoming(rule: Rule, now: dt.datetime, calendar: Calendar) -> tuple[Period, dt.datetime]:
    """The next period owed after `now`."""
    later = now + dt.timedelta(days=800)
    return owed(rule, now, later, calendar)[0]


def _periods(rule: Rule, since: dt.datetime, until: dt.datetime) -> Iterator[Period]:
    # A day before an off day may move back over a long Tết; a year each side is more than any shift.
    for year in range(since.astimezone(ZONE).year - 1, until.astimezone(ZONE).year + 2):
        yield from (one for one in of_year(year) if one.kind is rule.period_kind)
