"""Named periods, and the age of the figures."""

from __future__ import annotations

import datetime as dt

from kernel.clock import real_now
from kernel.problems import FieldError, Invalid
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.domain import periods
from reporting.domain.periods import Period, PeriodError
from reporting.intake.service import FEED
from reporting.periods.schemas import FreshnessOut
from reporting.statistics import repository
from reporting.statistics.repository import Progress
from reporting.statistics.schemas import PeriodOut, PeriodQuery


def of_year(year: int | None, today: dt.date) -> list[PeriodOut]:
    """From 15 December on it is already the next reporting year."""
    this_year = today.year + (today.month == 12 and today.day >= 15)
    return [shown(one) for one in periods.of_year(year or this_year)]


def shown(period: Period) -> PeriodOut:
    return PeriodOut(
        key=period.key, kind=period.kind.value, label=period.label, first=period.first, last=period.last
    )


def asked_for(query: PeriodQuery) -> Period:
    """The period of a question; raises Invalid with words when there is none such."""
    try:
        if query.period is not None:
            return periods.named(query.period)
        assert query.first is not None  # noqa: S101 - the model demands one or the other
        assert query.last is not None  # noqa: S101
        return periods.free(query.first, query.last)
    except PeriodError as error:
        pointer = "/query/period" if query.period is not None else "/query/to"
        raise Invalid(str(error), errors=[FieldError(pointer=pointer, detail=str(error))]) from error


def lag(progress: Progress, now: dt.datetime, business_now: dt.datetime) -> int | None:
    """Seconds that the figures may be behind.

    At the end of the feed: the real time since it last answered. Before the end: the age of the newest fact taken
    in, which was recorded by business time.
    """
    behind = progress.cursor < progress.latest_position
    age = _age(business_now, progress.latest_fact_at) if behind else _age(now, progress.pulled_at)
    return None if age is None else max(0, int(age.total_seconds()))


def _age(now: dt.datetime, then: dt.datetime | None) -> dt.timedelta | None:
    return None if then is None else now - then


async def freshness(db: AsyncConnection, business_now: dt.datetime) -> FreshnessOut:
    held = await repository.progress(db, FEED)
    return FreshnessOut(
        cursor=held.cursor,
        latest_position=held.latest_position,
        latest_fact_at=held.latest_fact_at,
        pulled_at=held.pulled_at,
        lag_seconds=lag(held, real_now(), business_now),
    )
