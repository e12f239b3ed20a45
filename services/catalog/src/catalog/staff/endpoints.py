"""/staff: colleagues for everybody, accounts for administrators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from catalog.acts.service import actor_of
from catalog.dependencies import Admin, ExpectedVersion
from catalog.domain.vocabulary import Role
from catalog.staff import service
from catalog.staff.schemas import ColleagueOut, PasswordReset, StaffCreate, StaffIn, StaffOut

router = APIRouter(prefix="/staff", tags=["staff"])
StaffId = Annotated[int, Path(ge=1, lt=2**31)]


def _tagged(response: Response, account: StaffOut) -> StaffOut:
    response.headers["ETag"] = f'"{account.version}"'
    return account


@router.get("")
async def list_staff(
    request: Request,
    response: Response,
    _who: Staff,
    db: Read,
    clock: ClockDep,
    agency_id: Annotated[int | None, Query(ge=1, lt=2**31)] = None,
    role: Role | None = None,
    q: Annotated[str, Query(max_length=80, description="Beginnings of words of the name")] = "",
    active: bool = True,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[ColleagueOut]:
    """Colleagues by name: those of an agency, those with a role."""
    today = clock.today()
    page = await service.list_staff(
        db, agency_id=agency_id, role=role, q=q, active=active, today=today, limit=limit, cursor=cursor
    )
    link_next(request, response, page.next_cursor)
    return page


@router.post("", status_code=201, response_model=StaffOut)
async def create_staff_member(
    body: StaffCreate, who: Admin, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """A new account, still without a password."""

    async def work() -> tuple[StaffOut, Mapping[str, str]]:
        made = await service.create(db, actor_of(who), body, clock.now())
        location = f"/api/catalog/v1/staff/{made.id}"
        return made, {"Location": location, "ETag": f'"{made.version}"'}

    return await once.run(db, work, 201)


@router.get("/{staff_id}")
async def get_staff_member(staff_id: StaffId, _who: Admin, db: Read, response: Response) -> StaffOut:
    """One account."""
    return _tagged(response, await service.get_account(db, staff_id))


@router.put("/{staff_id}")
async def change_staff_member(
    staff_id: StaffId,
    body: StaffIn,
    who: Admin,
    version: ExpectedVersion,
    db: Write,
    clock: ClockDep,
    response: Response,
) -> StaffOut:
    """A new post for a person. Tokens already given out keep the old rights until they end (10 minutes)."""
    return _tagged(response, await service.change(db, actor_of(who), staff_id, body, version, clock.now()))


@router.post("/{staff_id}/disablings")
async def disable_staff_member(
    staff_id: StaffId, who: Admin, db: Write, clock: ClockDep, response: Response
) -> StaffOut:
    """The person can no longer sign in; sessions end. Repeating changes nothing."""
    return _tagged(response, await service.disable(db, actor_of(who), staff_id, clock.now()))


@router.post("/{staff_id}/enablings")
async def enable_staff_member(
    staff_id: StaffId, who: Admin, db: Write, clock: ClockDep, response: Response
) -> StaffOut:
    """The person can sign in again. Repeating changes nothing."""
    return _tagged(response, await service.enable(db, actor_of(who), staff_id, clock.now()))


@router.post("/{staff_id}/password-resets", status_code=204)
async def reset_staff_password(
    staff_id: StaffId, body: PasswordReset, who: Admin, db: Write, clock: ClockDep
) -> None:
    """Give a new password; all sessions of the person end and a lockout is lifted."""
    await service.reset_password(db, actor_of(who), staff_id, body.password.get_secret_value(), clock.now())
