"""What feedback needs of the catalogue: agencies and the calendar, kept for when it is down."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import structlog
from fastapi import FastAPI
from kernel.clock import real_now
from kernel.db import transaction
from kernel.http import neighbour
from pydantic import BaseModel, ValidationError
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine
from worktime import Calendar, district_calendar

from feedback.petitions.models import neighbour_copies

API = "/api/catalog/v1"
REFRESH_SECONDS, RETRY_SECONDS = 60.0, 3.0
YEARS = {"from": 2012, "to": 2030}
Unreachable = (httpx.HTTPError, ValidationError, ValueError, KeyError, SQLAlchemyError, OSError)
log = structlog.get_logger()


class Agency(BaseModel):
    id: int
    name: str
    short_name: str
    kind: str
    valid_from: dt.date
    valid_to: dt.date | None = None

    def exists_on(self, day: dt.date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class Catalog:
    """Answers from memory; `keep_fresh` runs while the service runs."""

    def __init__(self, client: httpx.AsyncClient, engine: AsyncEngine) -> None:
        self._client, self._engine = client, engine
        self._agencies: dict[int, Agency] | None = None
        # Until the district's own calendar is known, the national one: a caller is not sent away for it.
        self._calendar = district_calendar(range(YEARS["from"], YEARS["to"] + 1))

    @property
    def calendar(self) -> Calendar:
        return self._calendar

    def agency(self, agency_id: int) -> Agency | None:
        return (self._agencies or {}).get(agency_id)

    def is_known(self, agency_id: int) -> bool:
        """False only for what the catalogue is known not to have; before its first answer nothing is known."""
        return self._agencies is None or agency_id in self._agencies

    def name(self, agency_id: int | None) -> str:
        agency = None if agency_id is None else self.agency(agency_id)
        return agency.name if agency else "" if agency_id is None else f"Đơn vị số {agency_id}"

    async def start(self) -> None:
        """Read back what was known before the last stop."""
        async with transaction(self._engine) as db:
            kept = {row.kind: row.content for row in await db.execute(select(neighbour_copies))}
        if "agencies" in kept:
            self._take_agencies(kept["agencies"])
        if "calendar" in kept:
            self._calendar = Calendar.from_json(kept["calendar"])

    async def refresh(self) -> None:
        """Ask for both; raises one of `Unreachable` when there is no answer."""
        agencies = await self._get("/agencies")
        calendar = await self._get("/calendars/default", params=YEARS)
        self._take_agencies(agencies)
        self._calendar = Calendar.from_json(calendar)
        async with transaction(self._engine) as db:
            for kind, content in (("agencies", agencies), ("calendar", calendar)):
                put = insert(neighbour_copies).values(kind=kind, content=content, fetched_at=real_now())
                fresh = {"content": put.excluded.content, "fetched_at": put.excluded.fetched_at}
                await db.execute(put.on_conflict_do_update(index_elements=["kind"], set_=fresh))

    async def keep_fresh(self) -> None:
        reachable = True
        while True:
            try:
                await self.refresh()
                wait, reachable = REFRESH_SECONDS, True
            except Unreachable as error:
                if reachable:
                    log.warning("catalog_unavailable", error=type(error).__name__)
                wait, reachable = RETRY_SECONDS, False
            await asyncio.sleep(wait)

    def _take_agencies(self, content: Any) -> None:
        self._agencies = {one.id: one for one in map(Agency.model_validate, content["items"])}

    async def _get(self, path: str, **given: Any) -> Any:
        return (await self._client.get(f"{API}{path}", **given)).raise_for_status().json()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """The catalogue beside the app: last known state first, then fresh in the background."""
    async with neighbour(app.state.settings.catalog_url, timeout=5) as client:
        catalog = Catalog(client, app.state.engine)
        app.state.catalog = catalog
        with contextlib.suppress(*Unreachable):
            await catalog.start()
        keeping = asyncio.create_task(catalog.keep_fresh())
        try:
            yield
        finally:
            keeping.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await keeping
