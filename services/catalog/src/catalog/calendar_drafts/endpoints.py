"""/calendar-versions: for administrators."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from kernel.app import ClockDep
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from catalog.acts.service import actor_of
from catalog.calendar_drafts import service
from catalog.calendar_drafts.schemas import CalendarContent, CalendarCreate, CalendarVersionOut, ChangesOut
from catalog.dependencies import Admin, ExpectedVersion

router = APIRouter(prefix="/calendar-versions", tags=["calendars"])
VersionId = Annotated[int, Path(ge=1, lt=2**31)]


def _tagged(response: Response, version: CalendarVersionOut) -> CalendarVersionOut:
    response.headers["ETag"] = f'"{version.revision}"'
    return version


@router.get("")
async def list_calendar_versions(
    request: Request,
    response: Response,
    _who: Admin,
    db: Read,
    agency_id: Annotated[int | None, Query(ge=1, lt=2**31)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CalendarVersionOut]:
    """Drafts and published versions, newest first."""
    page = await service.list_versions(db, agency_id, limit, cursor)
    link_next(request, response, page.next_cursor)
    return page


@router.post("", status_code=201, response_model=CalendarVersionOut)
async def draft_calendar_version(
    body: CalendarCreate, who: Admin, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """The next version of the district's calendar, or of an agency's own, as a draft."""

    async def work() -> tuple[CalendarVersionOut, Mapping[str, str]]:
        made = await service.draft(db, actor_of(who), body, clock.now())
        location = f"/api/catalog/v1/calendar-versions/{made.id}"
        return made, {"Location": location, "ETag": f'"{made.revision}"'}

    return await once.run(db, work, 201)


@router.get("/{version_id}")
async def get_calendar_version(
    version_id: VersionId, _who: Admin, db: Read, response: Response
) -> CalendarVersionOut:
    """One version."""
    return _tagged(response, await service.get_version(db, version_id))


@router.put("/{version_id}")
async def change_calendar_draft(
    version_id: VersionId,
    body: CalendarContent,
    who: Admin,
    revision: ExpectedVersion,
    db: Write,
    clock: ClockDep,
    response: Response,
) -> CalendarVersionOut:
    """Write a draft anew. A published version answers 409."""
    changed = await service.change(db, actor_of(who), version_id, body, revision, clock.now())
    return _tagged(response, changed)


@router.get("/{version_id}/changes")
async def list_calendar_changes(
    version_id: VersionId,
    _who: Admin,
    db: Read,
    first: Annotated[dt.date | None, Query(alias="from", description="Its first day when left out")] = None,
    last: Annotated[dt.date | None, Query(alias="to", description="End of the next year when left out")] = None,
) -> ChangesOut:
    """The days that the version changes against what its agency follows until then."""
    return await service.changes(db, version_id, first, last)


@router.post("/{version_id}/publications", status_code=201, response_model=CalendarVersionOut)
async def publish_calendar_version(
    version_id: VersionId, who: Admin, revision: ExpectedVersion, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """Publish a draft; it holds for what is counted from its first day on."""

    async def work() -> tuple[CalendarVersionOut, Mapping[str, str]]:
        made = await service.publish(db, actor_of(who), version_id, revision, clock.now())
        return made, {"Location": f"/api/catalog/v1/calendar-versions/{version_id}"}

    return await once.run(db, work, 201)
