"""The catalogue as this service knows it: kept in memory, kept in the database, refreshed in the background.

Intake asks no neighbour while somebody waits. A published version is immutable and kept for ever; what may change
(agencies, calendar, which version is in force) is refreshed every `REFRESH_SECONDS` and is otherwise the last good
answer, read back from our own database after a restart. So the catalogue may be down and the desks go on.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Any, Literal

import httpx
import structlog
from fastapi import FastAPI
from kernel.clock import real_now
from kernel.db import transaction
from kernel.http import neighbour
from kernel.problems import Unavailable
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine
from worktime import Calendar

from dossier.adapters import copies
from dossier.adapters.answers import Agency, Colleague, DeskOfficer, Directory, ProcedureVersion, VersionSpan

log = structlog.get_logger()
API = "/api/catalog/v1"
DeskFunction = Literal["appraise", "decide"]
REFRESH_SECONDS = 30.0
RETRY_SECONDS = 2.0
ASK_AGAIN_SECONDS = 5.0
"""A code that the catalogue did not know is not asked for again within this time."""
CALENDAR_YEARS_BACK, CALENDAR_YEARS_AHEAD = 12, 2
Unreachable = (httpx.HTTPError, ValidationError, ValueError, KeyError)


class Catalog:
    """Answers from memory. `start` reads the kept copies; `keep_fresh` runs while the service runs."""

    def __init__(
        self, client: httpx.AsyncClient, engine: AsyncEngine, today: Callable[[], dt.date] | None = None
    ) -> None:
        self._client, self._engine = client, engine
        self._today = today or (lambda: real_now().date())
        self._versions: dict[int, ProcedureVersion] = {}
        self._spans: dict[str, list[VersionSpan]] = {}
        self._directory: Directory | None = None
        self._calendars: dict[int | None, Calendar] = {}
        self._desk_officers: list[DeskOfficer] | None = None
        self._colleagues: dict[int, Colleague] = {}
        self._missed: dict[str, float] = {}
        self._tags: dict[str, str] = {}
        self._asking = asyncio.Lock()

    # What the service asks ------------------------------------------------------------------------------------

    @property
    def directory(self) -> Directory:
        if self._directory is None:
            raise _unknown("agencies")
        return self._directory

    @property
    def calendar(self) -> Calendar:
        """The district's: for what belongs to no single agency."""
        if None not in self._calendars:
            raise _unknown("calendar")
        return self._calendars[None]

    def calendar_of(self, agency_id: int | None) -> Calendar:
        """The calendar an agency works by: its own, for a division its parent's, else the district's."""
        if (own := self._calendars.get(agency_id)) is not None:
            return own
        agency = self._directory.get(agency_id) if self._directory else None
        if agency is not None and agency.kind == "division" and agency.parent_id in self._calendars:
            return self._calendars[agency.parent_id]
        return self.calendar

    def desk_officers(
        self, function: DeskFunction, agency_id: int, procedure_code: str, field_id: int, day: dt.date
    ) -> frozenset[str]:
        """Ids of the staff designated to appraise or decide at a desk on a day ("4 tại chỗ")."""
        if self._desk_officers is None:
            raise _unknown("officers for the desk")
        return frozenset(
            str(one.staff_id)
            for one in self._desk_officers
            if one.may(function, agency_id, procedure_code, field_id, day)
        )

    def find_version(self, code: str, day: dt.date) -> ProcedureVersion | None:
        """The version in force on a day, from memory alone."""
        spans = [span for span in self._spans.get(code, ()) if span.holds_on(day)]
        newest = max(spans, key=lambda span: span.valid_from, default=None)
        return self._versions.get(newest.version_id) if newest else None

    def version(self, version_id: int) -> ProcedureVersion | None:
        return self._versions.get(version_id)

    async def version_on(self, code: str, day: dt.date) -> ProcedureVersion | None:
        """The version in force on a day; asks the catalogue for a code that is new to us.

        Call it before a transaction is begun: it may take a connection of its own to keep what it learns.
        """
        found = self.find_version(code, day)
        if found is not None:
            return found
        loop = asyncio.get_running_loop()
        async with self._asking:
            if self._missed.get(code, 0.0) < loop.time():
                try:
                    await self._learn(code)
                except (*Unreachable, SQLAlchemyError, OSError) as error:
                    log.warning("catalog_unavailable", error=type(error).__name__)
                    if not self._spans:
                        raise _unknown("procedures") from error
                self._missed[code] = loop.time() + ASK_AGAIN_SECONDS
        return self.find_version(code, day)

    async def colleague(self, staff_id: int, authorization: str) -> Colleague | None:
        """A person, asked for with the caller's own token; the last good answer when the catalogue is down."""
        try:
            listed = await self._get_all("/staff", {}, headers={"Authorization": authorization})
            self._colleagues = {one.id: one for one in map(Colleague.model_validate, listed)}
        except Unreachable as error:
            log.warning("catalog_unavailable", error=type(error).__name__)
            if not self._colleagues:
                raise _unknown("staff") from error
        return self._colleagues.get(staff_id)

    # How it is kept -------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Read back what was known before the last stop."""
        async with transaction(self._engine) as db:
            kept = await copies.load(db)
        self._versions = {one.version_id: one for one in kept.versions}
        self._spans = kept.spans
        if kept.agencies:
            self._directory = Directory.of(kept.agencies)
        self._calendars = _by_agency(kept.calendars)
        self._desk_officers = kept.desk_officers

    async def refresh(self) -> None:
        """Ask the catalogue for all that may have changed. Raises one of `Unreachable` when it does not answer."""
        today = self._today()
        if (agencies := await self._get_if_changed("/agencies")) is not None:
            self._directory = Directory.of(Agency.model_validate(one) for one in agencies["items"])
            await self._keep("agencies", "all", agencies["items"])
        # A demo lives in the past, and registers of the years since then are still read.
        last = max(today.year, real_now().year) + CALENDAR_YEARS_AHEAD
        asked = {"from": today.year - CALENDAR_YEARS_BACK, "to": last, "valid_on": today.isoformat()}
        if (calendars := await self._get_if_changed("/calendars", asked)) is not None:
            self._calendars = _by_agency(calendars["items"])
            await self._keep("calendars", "all", calendars["items"])
        # As of today: who is named for a later day is told then.
        officers = await self._get_all("/on-the-spot-officers", {"valid_on": today.isoformat()})
        named = [DeskOfficer.model_validate(one) for one in officers]
        if named != self._desk_officers:
            self._desk_officers = named
            await self._keep("desk_officers", "all", officers)
        procedures = await self._list_procedures(today)
        for code, version_id in procedures.items():
            spans = self._spans.get(code, ())
            if not any(span.version_id == version_id and span.holds_on(today) for span in spans):
                await self._learn(code)

    async def keep_fresh(self) -> None:
        """For the life of the service; a catalogue that is down is asked again and again, quietly."""
        reachable = True
        while True:
            try:
                await self.refresh()
                wait, reachable = REFRESH_SECONDS, True
            except (*Unreachable, SQLAlchemyError, OSError) as error:
                if reachable:
                    log.warning("catalog_unavailable", error=type(error).__name__)
                wait, reachable = RETRY_SECONDS, False
            await asyncio.sleep(wait)

    async def _learn(self, code: str) -> None:
        """All published versions of one procedure: when they hold, and what they say."""
        answer = await self._client.get(f"{API}/procedures/{code}/versions")
        if answer.status_code in (404, 422):
            return
        spans = [VersionSpan.model_validate(one) for one in answer.raise_for_status().json()["items"]]
        fresh = [
            await self._get(f"/procedure-versions/{span.version_id}")
            for span in spans
            if span.version_id not in self._versions
        ]
        versions = [ProcedureVersion.model_validate(content) for content in fresh]
        async with transaction(self._engine) as db:
            await copies.keep_versions(db, zip(versions, fresh, strict=True))
            await copies.keep(db, "spans", code, [span.model_dump(mode="json") for span in spans])
        # In memory only after the commit: a dossier may point at nothing that is not kept.
        self._versions.update({one.version_id: one for one in versions})
        self._spans[code] = spans

    async def _keep(self, kind: str, key: str, content: Any) -> None:
        async with transaction(self._engine) as db:
            await copies.keep(db, kind, key, content)

    async def _list_procedures(self, today: dt.date) -> dict[str, int]:
        listed = await self._get_all("/procedures", {"valid_on": today.isoformat()})
        return {one["code"]: one["version_id"] for one in listed}

    async def _get_all(self, path: str, params: Mapping[str, str], **given: Any) -> list[Any]:
        """The items of all pages of a list."""
        items: list[Any] = []
        cursor: str | None = None
        while True:
            asked = {"limit": "500", **params, **({"cursor": cursor} if cursor else {})}
            page = await self._get(path, params=asked, **given)
            items += page["items"]
            if (cursor := page["next_cursor"]) is None:
                return items

    async def _get(self, path: str, **given: Any) -> Any:
        answer = await self._client.get(f"{API}{path}", **given)
        return answer.raise_for_status().json()

    async def _get_if_changed(self, path: str, params: Mapping[str, Any] | None = None) -> Any | None:
        """The answer, or None when the catalogue says that it is still what we have."""
        headers = {"If-None-Match": self._tags[path]} if path in self._tags else {}
        answer = await self._client.get(f"{API}{path}", params=params, headers=headers)
        if answer.status_code == 304:
            return None
        body = answer.raise_for_status().json()
        if tag := answer.headers.get("etag"):
            self._tags[path] = tag
        return body


def _by_agency(told: Iterable[Mapping[str, Any]]) -> dict[int | None, Calendar]:
    """Calendars by the agency whose own they are; the district's by None."""
    return {one["agency_id"]: Calendar.from_json(one) for one in told}


def _unknown(what: str) -> Unavailable:
    return Unavailable(f"the {what} of the catalogue are not known here yet", headers={"Retry-After": "2"})


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """The catalogue beside the app: last known state first, then fresh in the background."""
    async with neighbour(app.state.settings.catalog_url, timeout=5) as client:
        catalog = Catalog(client, app.state.engine, app.state.clock.today)
        app.state.catalog = catalog
        with contextlib.suppress(SQLAlchemyError, OSError):
            await catalog.start()
        keeping = asyncio.create_task(catalog.keep_fresh())
        try:
            yield
        finally:
            keeping.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await keeping
