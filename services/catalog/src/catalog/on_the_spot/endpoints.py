"""/on-the-spot-officers: who may appraise and decide at a desk. Public, by number: names are in /staff."""

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
from catalog.caching import REVALIDATE, cacheable
from catalog.dependencies import Admin
from catalog.on_the_spot import service
from catalog.on_the_spot.schemas import Ending, OfficerIn, OfficerOut
from catalog.procedures.schemas import CODE_PATTERN

router = APIRouter(prefix="/on-the-spot-officers", tags=["on the spot"])
OfficerId = Annotated[int, Path(ge=1, lt=2**31)]


@router.get("", response_model=Page[OfficerOut])
async def list_on_the_spot_officers(
    request: Request,
    response: Response,
    db: Read,
    clock: ClockDep,
    agency_id: Annotated[int | None, Query(ge=1, lt=2**31)] = None,
    procedure_code: Annotated[
        str | None, Query(pattern=CODE_PATTERN, description="Those named for it, for its field or for everything")
    ] = None,
    valid_on: Annotated[dt.date | None, Query(description="In force on that day; today when left out")] = None,
    limit: Limit = 500,
    cursor: Cursor = None,
) -> Response:
    """Designations in force on a day. Public."""
    page = await service.list_officers(
        db,
        agency_id=agency_id,
        procedure_code=procedure_code,
        day=valid_on or clock.today(),
        limit=limit,
        cursor=cursor,
    )
    link_next(request, response, page.next_cursor)
    return cacheable(request, page, REVALIDATE, {"Link": link} if (link := response.headers.get("link")) else None)


@router.post("", status_code=201, response_model=OfficerOut)
async def designate_on_the_spot_officer(
    body: OfficerIn, who: Admin, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """Designate a person for a desk."""

    async def work() -> tuple[OfficerOut, Mapping[str, str]]:
        made = await service.designate(db, actor_of(who), body, clock.now())
        return made, {"Location": f"/api/catalog/v1/on-the-spot-officers/{made.id}"}

    return await once.run(db, work, 201)


@router.get("/{officer_id}", response_model=OfficerOut)
async def get_on_the_spot_officer(request: Request, officer_id: OfficerId, db: Read) -> Response:
    """One designation. Public."""
    return cacheable(request, await service.get_officer(db, officer_id))


@router.post("/{officer_id}/endings")
async def end_on_the_spot_officer(
    officer_id: OfficerId, body: Ending, who: Admin, db: Write, clock: ClockDep
) -> OfficerOut:
    """The designation ends. Repeating changes nothing."""
    return await service.end(db, actor_of(who), officer_id, body, clock.now())
