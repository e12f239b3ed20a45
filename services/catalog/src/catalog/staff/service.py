"""Administering staff. Whoever is disabled or given a new password loses all sessions at once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from kernel import pages
from kernel.clock import real_now
from kernel.db import constraint_of
from kernel.problems import NotFound, StaleVersion
from kernel.text import fold, mask_email
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog import hashing
from catalog.acts.service import Actor, record
from catalog.agencies import repository as agencies
from catalog.agencies.schemas import AgencyRef
from catalog.domain.passwords import weakness
from catalog.domain.vocabulary import Role
from catalog.leaves import repository as leaves
from catalog.sessions import repository as sessions
from catalog.staff import repository
from catalog.staff.problems import LastAdministrator, UsernameTaken, unknown_agencies, weak_password
from catalog.staff.schemas import (
    AddressList,
    AddressOut,
    Away,
    ColleagueOut,
    PersonRef,
    StaffCreate,
    StaffIn,
    StaffOut,
)


def present(row: RowMapping) -> StaffOut:
    """An account as administrators see it."""
    return StaffOut(
        id=row["id"],
        username=row["username"],
        name=row["name"],
        title=row["title"],
        email=row["email"],
        roles=row["roles"],
        agency=home_of(row),
        desk=desk_of(row),
        act=row["act"],
        read=("*",) if row["read"] is None else row["read"],
        active=row["active"],
        has_password=row["password_hash"] is not None,
        version=row["version"],
    )


def home_of(row: RowMapping) -> AgencyRef:
    return AgencyRef(id=row["agency_id"], code=row["agency_code"], name=row["agency_name"])


def desk_of(row: RowMapping) -> AgencyRef | None:
    if row["desk_id"] is None:
        return None
    return AgencyRef(id=row["desk_id"], code=row["desk_code"], name=row["desk_name"])


def away_of(leave: RowMapping | None) -> Away | None:
    if leave is None:
        return None
    return Away(last_day=leave["last_day"], stand_in=PersonRef.model_validate({**leave}))


def post_of(given: StaffIn) -> dict[str, object]:
    """What the table stores of a post."""
    return {
        "name": given.name,
        "title": given.title,
        "email": given.email,
        "roles": sorted({role.value for role in given.roles}),
        "agency_id": given.agency_id,
        "desk_id": given.desk_id,
        "act": sorted(set(given.act)),
        "read": given.readable(),
    }


async def list_staff(
    db: AsyncConnection,
    *,
    agency_id: int | None,
    role: Role | None,
    q: str,
    active: bool,
    today: dt.date,
    limit: int,
    cursor: str | None,
) -> pages.Page[ColleagueOut]:
    after: tuple[str, int] | None = None
    if (key := pages.decode(cursor, 2)) is not None:
        if not isinstance(key[0], str) or type(key[1]) is not int or abs(key[1]) >= 2**31 or "\0" in key[0]:
            raise pages.bad_cursor()
        after = (key[0], key[1])
    words = re.findall(r"[^\W_]+", fold(q))[:6]
    rows = await repository.page(
        db, agency_id=agency_id, role=role, words=words, active=active, after=after, limit=limit + 1
    )
    kept = rows[:limit]
    following = pages.encode([kept[-1]["folded"], kept[-1]["id"]]) if len(rows) > limit else None
    away = await leaves.stand_ins(db, [row["id"] for row in kept], today)
    items = [_colleague(row, away.get(row["id"])) for row in kept]
    return pages.Page(items=items, next_cursor=following)


async def addresses(db: AsyncConnection) -> AddressList:
    return AddressList(items=[AddressOut.model_validate({**row}) for row in await repository.with_email(db)])


async def get_account(db: AsyncConnection, staff_id: int) -> StaffOut:
    return present(await _get(db, staff_id))


async def create(db: AsyncConnection, actor: Actor, given: StaffCreate, at: dt.datetime) -> StaffOut:
    await _check_agencies(db, given)
    try:
        staff_id = await repository.add(db, given.username, post_of(given))
    except IntegrityError as error:
        if constraint_of(error) == "uq_staff_username":
            raise UsernameTaken() from error
        raise
    data = {**told(post_of(given)), "username": given.username}
    await record(db, actor, "create_staff", ("staff", staff_id), at, data)
    return await get_account(db, staff_id)


async def change(
    db: AsyncConnection, actor: Actor, staff_id: int, given: StaffIn, version: int, at: dt.datetime
) -> StaffOut:
    before = await _get(db, staff_id)
    await _check_agencies(db, given)
    if Role.ADMIN in before["roles"] and Role.ADMIN not in given.roles and before["active"]:
        await _keep_an_administrator(db, staff_id)
    if not await repository.change(db, staff_id, post_of(given), version):
        raise StaleVersion()
    await record(db, actor, "change_staff", ("staff", staff_id), at, told(differences(before, post_of(given))))
    return await get_account(db, staff_id)


async def disable(db: AsyncConnection, actor: Actor, staff_id: int, at: dt.datetime) -> StaffOut:
    """Doing it twice is doing it once."""
    before = await _get(db, staff_id)
    if Role.ADMIN in before["roles"] and before["active"]:
        await _keep_an_administrator(db, staff_id)
    if await repository.set_active(db, staff_id, False):
        await sessions.end_all(db, staff_id, "disabled", real_now())
        await record(db, actor, "disable_staff", ("staff", staff_id), at)
    return await get_account(db, staff_id)


async def enable(db: AsyncConnection, actor: Actor, staff_id: int, at: dt.datetime) -> StaffOut:
    await _get(db, staff_id)
    if await repository.set_active(db, staff_id, True):
        await record(db, actor, "enable_staff", ("staff", staff_id), at)
    return await get_account(db, staff_id)


async def reset_password(db: AsyncConnection, actor: Actor, staff_id: int, password: str, at: dt.datetime) -> None:
    account = await _get(db, staff_id)
    if reason := weakness(password, account["username"]):
        raise weak_password(reason)
    now = real_now()
    await repository.set_password(db, staff_id, await hashing.hash_password(password), now)
    await sessions.end_all(db, staff_id, "password reset", now)
    await sessions.forget_failures(db, account["username"])
    await record(db, actor, "reset_password", ("staff", staff_id), at)


def differences(before: RowMapping, after: Mapping[str, object]) -> dict[str, object]:
    """Only what changed, old and new, for the act."""
    changed = {name: value for name, value in after.items() if before[name] != value}
    return {name: {"before": before[name], "after": value} for name, value in changed.items()}


def told(data: Mapping[str, Any]) -> dict[str, Any]:
    """What an act says of a post: of an address only that there is one, or that it changed."""
    if not data.get("email"):
        return dict(data)
    given = data["email"]
    masked = {name: _mask(one) for name, one in given.items()} if isinstance(given, dict) else _mask(given)
    return {**data, "email": masked}


def _mask(address: str | None) -> str | None:
    return None if address is None else mask_email(address)


def _colleague(row: RowMapping, leave: RowMapping | None) -> ColleagueOut:
    return ColleagueOut.model_validate({**row, "email": _mask(row["email"]), "away": away_of(leave)})


async def _get(db: AsyncConnection, staff_id: int) -> RowMapping:
    row = await repository.find(db, staff_id)
    if row is None:
        raise NotFound()
    return row


async def _check_agencies(db: AsyncConnection, given: StaffIn) -> None:
    named = given.named_agencies()
    if unknown := named - await agencies.existing(db, named):
        raise unknown_agencies(unknown)


async def _keep_an_administrator(db: AsyncConnection, staff_id: int) -> None:
    if not await repository.other_administrators(db, staff_id):
        raise LastAdministrator()
