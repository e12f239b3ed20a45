"""Drafting and publishing versions of procedures.

A published version is never changed, because dossiers were received under it; it is superseded by publishing
another, whose first day ends it. Decree 63/2010/NĐ-CP, article 14: announced are new, amended and abolished
procedures.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kernel import pages
from kernel.db import constraint_of
from kernel.problems import FieldError, Invalid, NotFound, StaleVersion
from kernel.text import fold
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog import events
from catalog.acts.service import Actor, record
from catalog.agencies import repository as agencies
from catalog.domain.steps import Time, first_too_long
from catalog.domain.terms import initials
from catalog.domain.validity import ALLOWED, Collision, Span, supersede
from catalog.domain.vocabulary import DurationUnit, VersionState
from catalog.drafts import repository
from catalog.fields import repository as fields
from catalog.procedures import service as procedures
from catalog.procedures.problems import (
    DraftExists,
    ProcedureExists,
    ValidityOverlaps,
    VersionPublished,
    foreign_level,
    too_long,
    unknown_agencies,
    unknown_field,
)
from catalog.procedures.schemas import DraftOut, Duration, ProcedureCreate, VersionContent, VersionOut

CONTENT = tuple(VersionContent.model_fields)


async def create_procedure(db: AsyncConnection, actor: Actor, given: ProcedureCreate, at: dt.datetime) -> DraftOut:
    if not await repository.add_procedure(db, given.code):
        raise ProcedureExists()
    return present(await add_draft(db, actor, given.code, given, at))


async def draft_version(
    db: AsyncConnection, actor: Actor, code: str, given: VersionContent, at: dt.datetime
) -> DraftOut:
    """The next version of a procedure; there is at most one draft of each."""
    if not await repository.lock_procedure(db, code):
        raise NotFound()
    return present(await add_draft(db, actor, code, given, at))


async def add_draft(
    db: AsyncConnection, actor: Actor, code: str, given: VersionContent, at: dt.datetime
) -> RowMapping:
    """A draft of a procedure that exists; answers it as stored."""
    await _check_references(db, given)
    try:
        version_id = await repository.add_version(db, code, stored(given))
    except IntegrityError as error:
        if constraint_of(error) == "ix_procedure_versions_draft":
            raise DraftExists() from error
        raise
    await record(db, actor, "draft_version", ("procedure_version", version_id), at, {"code": code})
    return await _get(db, version_id)


async def change_draft(
    db: AsyncConnection, actor: Actor, version_id: int, given: VersionContent, revision: int, at: dt.datetime
) -> DraftOut:
    before = await _get(db, version_id)
    _allow(before, "change")
    await _check_references(db, given)
    if not await repository.change(db, version_id, stored(given), revision):
        raise StaleVersion()
    await record(db, actor, "change_draft", ("procedure_version", version_id), at, {"revision": revision + 1})
    return present(await _get(db, version_id))


async def get_draft(db: AsyncConnection, version_id: int) -> DraftOut:
    row = await _get(db, version_id)
    if row["state"] != VersionState.DRAFT:
        raise NotFound()
    return present(row)


async def list_drafts(db: AsyncConnection, limit: int, cursor: str | None) -> pages.Page[DraftOut]:
    key = pages.decode(cursor, 1)
    if key is not None and (type(key[0]) is not int or abs(key[0]) >= 2**31):
        raise pages.bad_cursor()
    rows = await repository.drafts(db, key[0] if key else None, limit + 1)
    items = [present(row) for row in rows[:limit]]
    return pages.Page(items=items, next_cursor=pages.encode([items[-1].version_id]) if len(rows) > limit else None)


async def publish(
    db: AsyncConnection, actor: Actor, version_id: int, revision: int, at: dt.datetime
) -> VersionOut:
    """Publish the draft as the caller has read it."""
    draft = await _get(db, version_id)
    _allow(draft, "publish")
    await repository.lock_procedure(db, draft["procedure_code"])
    draft = await _get(db, version_id)
    _allow(draft, "publish")
    if draft["revision"] != revision:
        raise StaleVersion()
    await publish_draft(db, actor, draft, at)
    return await procedures.get_version(db, version_id)


async def publish_draft(db: AsyncConnection, actor: Actor, draft: RowMapping, at: dt.datetime) -> None:
    """The draft comes into force on its first day and ends the open-ended version before it."""
    code, fresh = draft["procedure_code"], Span(draft["valid_from"], draft["valid_to"])
    published = {Span(one["valid_from"], one["valid_to"]): one for one in await repository.published_of(db, code)}
    cut = supersede(published, fresh)
    if isinstance(cut, Collision):
        raise ValidityOverlaps(f"version {published[cut.span]['number']} is in force from {cut.span.start}")
    if cut is not None:
        await repository.close(db, published[cut]["id"], fresh.start)
    await repository.publish(db, draft["id"], at)
    superseded = published[cut]["id"] if cut is not None else None
    data = {"code": code, "version": draft["number"], "supersedes": superseded}
    await record(db, actor, "publish_version", ("procedure_version", draft["id"]), at, data)
    await events.procedure_published(db, draft, at)


def stored(given: VersionContent) -> dict[str, Any]:
    """What the table keeps of a version's content, with the name made ready for search."""
    content = given.model_dump(include=set(CONTENT))
    folded = fold(given.name)
    return {**content, "folded": folded, "initials": initials(folded)}


def present(row: RowMapping) -> DraftOut:
    content = {name: row[name] for name in CONTENT}
    return DraftOut.model_validate(
        {
            **content,
            "code": row["procedure_code"],
            "version_id": row["id"],
            "version": row["number"],
            "revision": row["revision"],
        }
    )


async def _get(db: AsyncConnection, version_id: int) -> RowMapping:
    row = await repository.find(db, version_id)
    if row is None:
        raise NotFound()
    return row


def _allow(row: RowMapping, act: str) -> None:
    if act not in ALLOWED[VersionState(row["state"])]:
        raise VersionPublished()


async def _check_references(db: AsyncConnection, given: VersionContent) -> None:
    if not await fields.exists(db, given.field_id):
        raise unknown_field()
    named = given.named_agencies()
    known = await agencies.existing(db, named.values())
    if unknown := [pointer for pointer, agency_id in named.items() if agency_id not in known]:
        raise unknown_agencies(unknown)
    if faults := _faults_of_steps(given):
        raise Invalid(errors=faults)


def _faults_of_steps(given: VersionContent) -> list[FieldError]:
    """Steps of a level that the procedure does not have, and times that the law does not give."""
    faults = [
        foreign_level(f"/steps/{nth}/level")
        for nth, step in enumerate(given.steps)
        if step.level not in (None, *given.levels)
    ]
    for level in given.levels:
        if (duration := given.duration_at(level)) is None or not _says_something(duration):
            continue
        limit = Time(duration.amount, duration.unit)
        taken = [(nth, one) for nth, one in enumerate(given.steps) if one.level in (None, level)]
        if (found := first_too_long((Time(one.amount, one.unit) for _, one in taken), limit)) is not None:
            faults.append(too_long(f"/steps/{taken[found][0]}/amount", level))
        faults += [
            too_long(f"/linked/{nth}/amount", level)
            for nth, one in enumerate(given.linked)
            if first_too_long([Time(one.amount, one.unit)], limit) is not None
        ]
    return faults


def _says_something(duration: Duration) -> bool:
    """A description may hold 0 where the time is not said."""
    return duration.amount > 0 or duration.unit is DurationUnit.SAME_DAY
