"""The district's calendar as the catalogue told it last; the national one until it has."""

from __future__ import annotations

import datetime as dt

from kernel.db import transaction
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from worktime import Calendar, district_calendar

from reporting.adapters.catalog import CALENDAR_YEARS, Catalog
from reporting.deliveries import repository


async def refresh(engine: AsyncEngine, catalog: Catalog, now: dt.datetime) -> int:
    """Fetch and keep it. Raises httpx.HTTPError when the catalogue is down."""
    content = await catalog.calendar()
    Calendar.from_json(content)
    async with transaction(engine) as db:
        await repository.keep_calendar(db, content, now)
    return 1


async def calendar_of(db: AsyncConnection) -> Calendar:
    kept = await repository.kept_calendar(db)
    if kept is not None:
        return Calendar.from_json(kept)
    return district_calendar(range(CALENDAR_YEARS["from"], CALENDAR_YEARS["to"] + 1))
