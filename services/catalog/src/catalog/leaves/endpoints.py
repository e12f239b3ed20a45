"""/leaves: who is away, and who stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from catalog.leaves import service
from catalog.leaves.schemas import LeaveIn, LeaveOut

router = APIRouter(prefix="/leaves", tags=["leaves"])
LeaveId = Annotated[int, Path(ge=1, lt=2**31)]
Id = Annotated[int | None, Query(ge=1, lt=2**31)]


@router.get("")
async def list_leaves(
    request: Request,
    response: Response,
    who: Staff,
    db: Read,
    clock: ClockDep,
    staff_id: Id = None,
    agency_id: Annotated[int | None, Query(ge=1, lt=2**31, description="Home agency of the person")] = None,
    since: Annotated[dt.date | None, Query(description="Holding then or later; today when left out")] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[LeaveOut]:
    """Who is or will be away, the first to come back first."""
    page = await service.list_leaves(
        db,
        who,
        staff_id=staff_id,
        agency_id=agency_id,
        since=since or clock.today(),
        today=clock.today(),
        limit=limit,
        cursor=cursor,
    )
    link_next(request, response, page.next_cursor)
    return page


@router.post("", status_code=201, response_model=LeaveOut)
async def enter_leave(body: LeaveIn, who: Staff, once: OnceKey, db: Write, clock: ClockDep) -> Response:
    """Enter a leave: by the person herself, a leader of her agency or an administrator."""

    async def work() -> tuple[LeaveOut, Mapping[str, str]]:
        made = await service.enter(db, who, body, clock.now())
        return made, {"Location": f"/api/catalog/v1/leaves/{made.id}"}

    return await once.run(db, work, 201)


@router.get("/{leave_id}")
async def get_leave(leave_id: LeaveId, who: Staff, db: Read, clock: ClockDep) -> LeaveOut:
    """One leave."""
    return await service.get_leave(db, who, leave_id, clock.today())


@router.post("/{leave_id}/endings")
async def end_leave(leave_id: LeaveId, who: Staff, db: Write, clock: ClockDep) -> LeaveOut:
    """The person is back today, or does not go. Repeating changes nothing. Tokens follow within 10 minutes."""
    return await service.end(db, who, leave_id, clock.now())
