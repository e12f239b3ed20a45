"""Drafts of reports whose period has ended: made once each, and made up for after a pause."""

from __future__ import annotations

import datetime as dt

from kernel.auth import Principal
from kernel.clock import local
from kernel.db import apply_scope, transaction
from sqlalchemy.ext.asyncio import AsyncEngine

from reporting.domain import periods
from reporting.domain.periods import Period
from reporting.reports import repository, service
from reporting.reports.schemas import ALL_FORMS
from reporting.settings import Settings

MACHINE = Principal(id="reporting-worker", kind="client", name="Hệ thống", read=None)


def ended(today: dt.date, kinds: tuple[str, ...], within_days: int) -> list[Period]:
    """Named periods that ended before today, not longer ago than `within_days`."""
    listed = [one for year in (today.year - 1, today.year, today.year + 1) for one in periods.of_year(year)]
    since = today - dt.timedelta(days=within_days)
    return [one for one in listed if one.kind in kinds and since <= one.last < today]


async def draft_ended(engine: AsyncEngine, settings: Settings, now: dt.datetime) -> int:
    """Answers how many drafts are new. What exists is left alone, so it may run as often as one likes."""
    made = 0
    async with transaction(engine) as db:
        await apply_scope(db, None)
        for period in ended(local(now).date(), settings.draft_kinds, settings.draft_within_days):
            for agency in await repository.reporting_agencies(db, period.first, period.last):
                found = await service.draft(db, MACHINE, agency, period.key, ALL_FORMS, now)
                made += found is not None
    return made
