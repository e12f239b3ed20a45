"""Entering and ending leave. While it holds, tokens of the stand-in say for whom she stands in."""

from __future__ import annotations

import datetime as dt

from kernel import pages
from kernel.auth import Principal
from kernel.db import constraint_of
from kernel.problems import Forbidden, NotFound
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.acts.service import actor_of, record
from catalog.domain.leave import Leave, ring
from catalog.domain.vocabulary import Role
from catalog.leaves import repository
from catalog.leaves.problems import (
    LeaveOver,
    LeaveOverlaps,
    already_over,
    cannot_stand_in,
    circular,
    own_stand_in,
    unknown_person,
)
from catalog.leaves.schemas import LeaveIn, LeaveOut
from catalog.staff import repository as staff
from catalog.staff.schemas import PersonRef


async def list_leaves(
    db: AsyncConnection,
    who: Principal,
    *,
    staff_id: int | None,
    agency_id: int | None,
    since: dt.date,
    today: dt.date,
    limit: int,
    cursor: str | None,
) -> pages.Page[LeaveOut]:
    rows = await repository.page(
        db, staff_id=staff_id, agency_id=agency_id, since=since, after=_after(cursor), limit=limit + 1
    )
    kept = rows[:limit]
    following = pages.encode([kept[-1]["last_day"], kept[-1]["id"]]) if len(rows) > limit else None
    return pages.Page(items=[present(row, who, today) for row in kept], next_cursor=following)


async def get_leave(db: AsyncConnection, who: Principal, leave_id: int, today: dt.date) -> LeaveOut:
    return present(await _get(db, leave_id), who, today)


async def enter(db: AsyncConnection, who: Principal, given: LeaveIn, now: dt.datetime) -> LeaveOut:
    """A new leave, by the person herself, a leader of her agency or an administrator."""
    person = await staff.find(db, given.staff_id)
    if person is None or not person["active"]:
        raise unknown_person("/staff_id")
    if not may_manage(who, person["id"], person["agency_id"]):
        raise Forbidden("leave is entered by the person, a leader of her agency or an administrator")
    if given.last_day < now.date():
        raise already_over()
    await _check_stand_in(db, person, given.stand_in_id)
    await repository.lock(db)
    others = [as_leave(row) for row in await repository.on_days(db, given.first_day, given.last_day)]
    if found := ring(Leave(given.staff_id, given.stand_in_id, given.first_day, given.last_day), others):
        raise circular(found)
    entered = {"entered_by": who.id, "entered_name": who.name, "entered_at": now}
    try:
        leave_id = await repository.add(db, given.model_dump() | entered)
    except IntegrityError as error:
        if constraint_of(error) == "ex_leaves_days":
            raise LeaveOverlaps() from error
        raise
    data = given.model_dump(mode="json", exclude={"ground"})
    await record(db, actor_of(who), "enter_leave", ("leave", leave_id), now, data)
    return await get_leave(db, who, leave_id, now.date())


async def end(db: AsyncConnection, who: Principal, leave_id: int, now: dt.datetime) -> LeaveOut:
    """The person is back today, or stays after all. Doing it twice is doing it once."""
    leave, today = await _get(db, leave_id), now.date()
    if not may_manage(who, leave["staff_id"], leave["agency_id"]):
        raise Forbidden("leave is ended by the person, a leader of her agency or an administrator")
    if leave["ended_on"] is None and leave["last_day"] < today:
        raise LeaveOver()
    day = max(today, leave["first_day"])
    if await repository.end(db, leave_id, day):
        await record(db, actor_of(who), "end_leave", ("leave", leave_id), now, {"ended_on": day.isoformat()})
    return await get_leave(db, who, leave_id, today)


async def stands_for(db: AsyncConnection, staff_id: int, day: dt.date) -> list[PersonRef]:
    """The people somebody stands in for on a day."""
    return [PersonRef.model_validate({**row}) for row in await repository.away_for(db, staff_id, day)]


def may_manage(who: Principal, staff_id: int, agency_id: int) -> bool:
    """The person herself, a leader who acts for her agency, or an administrator."""
    return (
        Role.ADMIN in who.roles or who.id == str(staff_id) or (Role.LEADER in who.roles and who.may_act(agency_id))
    )


def as_leave(row: RowMapping) -> Leave:
    return Leave(row["staff_id"], row["stand_in_id"], row["first_day"], row["last_day"], row["ended_on"])


def present(row: RowMapping, who: Principal, today: dt.date) -> LeaveOut:
    told = who.id == str(row["stand_in_id"]) or may_manage(who, row["staff_id"], row["agency_id"])
    return LeaveOut(
        id=row["id"],
        staff=PersonRef(id=row["staff_id"], name=row["staff_name"], title=row["staff_title"]),
        stand_in=PersonRef(id=row["stand_in_id"], name=row["stand_in_name"], title=row["stand_in_title"]),
        agency_id=row["agency_id"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        ended_on=row["ended_on"],
        holds_today=as_leave(row).holds_on(today),
        ground=row["ground"] if told else None,
        entered_name=row["entered_name"],
        entered_at=row["entered_at"],
    )


async def _check_stand_in(db: AsyncConnection, person: RowMapping, stand_in_id: int) -> None:
    """Standing in gives no role and no agency: a stand-in can only do what she might do herself."""
    if stand_in_id == person["id"]:
        raise own_stand_in()
    other = await staff.find(db, stand_in_id)
    if other is None or not other["active"]:
        raise unknown_person("/stand_in_id")
    elsewhere = person["act"] and set(person["act"]).isdisjoint(other["act"])
    if set(person["roles"]).isdisjoint(other["roles"]) or elsewhere:
        raise cannot_stand_in()


async def _get(db: AsyncConnection, leave_id: int) -> RowMapping:
    row = await repository.find(db, leave_id)
    if row is None:
        raise NotFound()
    return row


def _after(cursor: str | None) -> tuple[dt.date, int] | None:
    key = pages.decode(cursor, 2)
    if key is None:
        return None
    if not isinstance(key[0], str) or type(key[1]) is not int or abs(key[1]) >= 2**31:
        raise pages.bad_cursor()
    try:
        return dt.date.fromisoformat(key[0]), key[1]
    except ValueError as error:
        raise pages.bad_cursor() from error
