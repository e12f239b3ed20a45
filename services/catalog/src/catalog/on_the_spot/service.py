"""Designating officers for the desk: who may appraise there, who may decide there."""

from __future__ import annotations

import datetime as dt

from kernel import pages
from kernel.db import constraint_of
from kernel.problems import NotFound
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.acts.service import Actor, record
from catalog.agencies import repository as agencies
from catalog.domain.vocabulary import AgencyKind
from catalog.fields import repository as fields
from catalog.on_the_spot import repository
from catalog.on_the_spot.problems import DesignationExists, DesignationOver, cannot_act, ends_too_early, unknown
from catalog.on_the_spot.schemas import Ending, OfficerIn, OfficerOut
from catalog.staff import repository as staff


async def list_officers(
    db: AsyncConnection,
    *,
    agency_id: int | None,
    procedure_code: str | None,
    day: dt.date,
    limit: int,
    cursor: str | None,
) -> pages.Page[OfficerOut]:
    key = pages.decode(cursor, 1)
    if key is not None and (type(key[0]) is not int or abs(key[0]) >= 2**31):
        raise pages.bad_cursor()
    rows = await repository.page(
        db,
        agency_id=agency_id,
        procedure_code=procedure_code,
        day=day,
        after=key[0] if key else None,
        limit=limit + 1,
    )
    items = [OfficerOut.model_validate({**row}) for row in rows[:limit]]
    return pages.Page(items=items, next_cursor=pages.encode([items[-1].id]) if len(rows) > limit else None)


async def get_officer(db: AsyncConnection, officer_id: int) -> OfficerOut:
    return OfficerOut.model_validate({**await _get(db, officer_id)})


async def designate(db: AsyncConnection, actor: Actor, given: OfficerIn, at: dt.datetime) -> OfficerOut:
    await _check(db, given)
    try:
        officer_id = await repository.add(db, given.model_dump())
    except IntegrityError as error:
        if constraint_of(error) == "ex_on_the_spot_officers_validity":
            raise DesignationExists() from error
        raise
    data = given.model_dump(mode="json")
    await record(db, actor, "designate_officer", ("on_the_spot_officer", officer_id), at, data)
    return await get_officer(db, officer_id)


async def end(db: AsyncConnection, actor: Actor, officer_id: int, given: Ending, at: dt.datetime) -> OfficerOut:
    """Once; ending it again on the same day changes nothing."""
    before = await _get(db, officer_id)
    if before["valid_to"] != given.valid_to:
        if before["valid_to"] is not None:
            raise DesignationOver()
        if given.valid_to <= before["valid_from"]:
            raise ends_too_early()
        await repository.end(db, officer_id, given.valid_to)
        data = given.model_dump(mode="json")
        await record(db, actor, "end_designation", ("on_the_spot_officer", officer_id), at, data)
    return await get_officer(db, officer_id)


async def load(db: AsyncConnection, actor: Actor, given: OfficerIn, at: dt.datetime) -> bool:
    """Bring a designation to what a description says. True when it was new or ends on another day."""
    before = await repository.find_same(db, given.model_dump())
    if before is None:
        await designate(db, actor, given, at)
    elif before["valid_to"] != given.valid_to:
        await repository.end(db, before["id"], given.valid_to)
        data = {"valid_to": given.valid_to.isoformat() if given.valid_to else None}
        await record(db, actor, "end_designation", ("on_the_spot_officer", before["id"]), at, data)
    return before is None or before["valid_to"] != given.valid_to


async def _get(db: AsyncConnection, officer_id: int) -> RowMapping:
    row = await repository.find(db, officer_id)
    if row is None:
        raise NotFound()
    return row


async def _check(db: AsyncConnection, given: OfficerIn) -> None:
    if not await agencies.existing(db, [given.agency_id]):
        raise unknown("agency_id")
    if given.field_id is not None and not await fields.exists(db, given.field_id):
        raise unknown("field_id")
    if given.procedure_code is not None and not await repository.procedure_exists(db, given.procedure_code):
        raise unknown("procedure_code")
    person = await staff.find(db, given.staff_id)
    if person is None or not person["active"]:
        raise unknown("staff_id")
    divisions = await agencies.find_many(db, None, AgencyKind.DIVISION, None, given.agency_id)
    if {given.agency_id, *(one["id"] for one in divisions)}.isdisjoint(person["act"]):
        raise cannot_act()
