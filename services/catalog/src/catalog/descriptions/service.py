"""Loading a district description in one transaction. Loading the same file again changes nothing.

The file is the truth for what it names: agencies, fields, the calendar and people's posts are brought to what it
says. Two things it never overwrites: the password of an account that has one, and a published version.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Set
from dataclasses import asdict, dataclass
from typing import Any

from kernel.problems import DomainProblem
from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog import events, hashing
from catalog.acts.service import COMMAND_LINE, record
from catalog.agencies import repository as agencies
from catalog.calendar_drafts import service as calendars
from catalog.descriptions.problems import NotLoadable
from catalog.descriptions.schemas import CalendarEntry, Description, OfficerEntry, ProcedureEntry, StaffEntry
from catalog.drafts import repository as drafts
from catalog.drafts import service as drafting
from catalog.fields import repository as fields
from catalog.on_the_spot import service as on_the_spot
from catalog.procedures.schemas import VersionContent
from catalog.staff import repository as staff
from catalog.staff.service import differences, post_of, told


@dataclass
class Report:
    """How many things were new or different."""

    agencies: int = 0
    fields: int = 0
    staff: int = 0
    calendar: int = 0
    versions: int = 0
    officers: int = 0

    def changed(self) -> int:
        return sum(asdict(self).values())


async def load(db: AsyncConnection, given: Description, at: dt.datetime, *, passwords_allowed: bool) -> Report:
    """Bring the catalogue to what the description says; raises NotLoadable with one plain sentence."""
    if not passwords_allowed and any(person.password for person in given.staff):
        raise NotLoadable("the file holds passwords, which only a demo may load; take them out of `staff`")
    report = Report()
    await _load_agencies(db, given, at, report)
    for field in given.fields:
        report.fields += await fields.upsert(db, field.id, field.code, field.name)
    report.calendar += await _load_calendars(db, given, at)
    await _check_staff_agencies(db, given.staff)
    hashes: dict[str, str] = {}
    for person in given.staff:
        report.staff += await _load_person(db, person, at, hashes)
    for procedure in given.procedures:
        report.versions += await _load_procedure(db, procedure, at)
    for officer in given.on_the_spot_officers:
        report.officers += await _load_officer(db, officer, at)
    if report.changed():
        await record(db, COMMAND_LINE, "load_description", ("district", "default"), at, asdict(report))
    return report


async def _load_agencies(db: AsyncConnection, given: Description, at: dt.datetime, report: Report) -> None:
    ids = {agency.id for agency in given.agencies}
    named = {agency.parent_id for agency in given.agencies if agency.parent_id is not None}
    named |= {one for agency in given.agencies for one in agency.successor_ids}
    if unknown := named - ids - await agencies.existing(db, named - ids):
        raise NotLoadable(f"agencies named as parent or successor do not exist: {_listed(unknown)}")
    for agency in given.agencies:
        row = agency.model_dump()
        if await agencies.upsert(db, row):
            report.agencies += 1
            await events.agency_changed(db, row, at)


async def _load_calendars(db: AsyncConnection, given: Description, at: dt.datetime) -> int:
    own = {one.agency_id: one for one in given.agency_calendars}
    if unknown := own.keys() - await agencies.existing(db, own):
        raise NotLoadable(f"agencies named by calendars do not exist: {_listed(unknown)}")
    entries: list[tuple[int | None, CalendarEntry]] = [*own.items()]
    if given.calendar is not None:
        entries.insert(0, (None, given.calendar))
    fresh = 0
    for agency_id, one in entries:
        try:
            fresh += await calendars.load(db, COMMAND_LINE, agency_id, one.content(), one.valid_from, at)
        except DomainProblem as refused:
            raise NotLoadable(f"the calendar of agency {agency_id or 'all'}: {_reasons(refused)}") from refused
    return fresh


async def _check_staff_agencies(db: AsyncConnection, people: list[StaffEntry]) -> None:
    named = {one for person in people for one in person.named_agencies()}
    if unknown := named - await agencies.existing(db, named):
        raise NotLoadable(f"agencies named by staff do not exist: {_listed(unknown)}")


async def _load_person(db: AsyncConnection, person: StaffEntry, at: dt.datetime, hashes: dict[str, str]) -> bool:
    post, account = post_of(person), await staff.find_by_username(db, person.username)
    if account is None:
        staff_id = await staff.add(db, person.username, post)
        data: dict[str, Any] = {**told(post), "username": person.username}
        await record(db, COMMAND_LINE, "create_staff", ("staff", staff_id), at, data)
    else:
        # A description without addresses leaves those that were entered.
        post["email"] = post["email"] or account["email"]
        staff_id, data = account["id"], told(differences(account, post))
        if data:
            await staff.change(db, staff_id, post, version=None)
            await record(db, COMMAND_LINE, "change_staff", ("staff", staff_id), at, data)
    if person.password and (account is None or account["password_hash"] is None):
        # Only a demo comes here: its accounts share one password, so one hash is computed for all.
        clear = person.password.get_secret_value()
        hashes.setdefault(clear, hashing.hash_password_now(clear))
        await staff.set_password(db, staff_id, hashes[clear], at)
        return True
    return bool(data)


async def _load_procedure(db: AsyncConnection, entry: ProcedureEntry, at: dt.datetime) -> int:
    try:
        contents = entry.contents()
    except ValidationError as error:
        raise NotLoadable(f"procedure {entry.code}: {first_fault(error)}") from error
    await drafts.add_procedure(db, entry.code)
    there = {row["valid_from"]: row for row in await drafts.published_of(db, entry.code)}
    fresh = 0
    for content in contents:
        if (old := there.get(content.valid_from)) is None:
            await _publish(db, entry.code, content, at)
            fresh += 1
        elif changed := _changed(old, content):
            raise NotLoadable(
                f"procedure {entry.code}: the version of {content.valid_from} is published and differs in "
                f"{', '.join(changed)}; give the new content a new valid_from"
            )
    return fresh


async def _publish(db: AsyncConnection, code: str, content: VersionContent, at: dt.datetime) -> None:
    try:
        draft = await drafting.add_draft(db, COMMAND_LINE, code, content, at)
        await drafting.publish_draft(db, COMMAND_LINE, draft, at)
    except DomainProblem as refused:
        raise NotLoadable(f"procedure {code}: {_reasons(refused)}") from refused


async def _load_officer(db: AsyncConnection, entry: OfficerEntry, at: dt.datetime) -> bool:
    person = await staff.find_by_username(db, entry.username)
    if person is None:
        raise NotLoadable(f"nobody has the user name {entry.username}, who is named for the desk")
    try:
        return await on_the_spot.load(db, COMMAND_LINE, entry.of(person["id"]), at)
    except DomainProblem as refused:
        raise NotLoadable(f"{entry.username} cannot be named for the desk: {_reasons(refused)}") from refused


def _reasons(refused: DomainProblem) -> str:
    """A refusal of the API in one line: `steps/3/amount: longer than ...`."""
    return (
        ", ".join(f"{one.pointer[1:]}: {one.detail}" for one in refused.errors) or refused.detail or refused.title
    )


def _changed(old: Any, content: VersionContent) -> list[str]:
    """Parts in which a published version differs. Its end may have come by superseding, and is not compared."""
    fresh = drafting.stored(content)
    return [name for name in drafting.CONTENT if name != "valid_to" and old[name] != fresh[name]]


def first_fault(error: ValidationError) -> str:
    """The first fault of a description, with its place: `staff.3.roles: Field required`."""
    fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(str(part) for part in fault["loc"])
    return f"{place}: {fault['msg']}" if place else str(fault["msg"])


def _listed(ids: Set[int]) -> str:
    return ", ".join(str(one) for one in sorted(ids)[:10])
