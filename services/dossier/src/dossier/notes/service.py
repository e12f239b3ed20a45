"""Who may read a dossier reads its notes and may add one; the author or a leader of the agency strikes one out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import Forbidden, NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Role
from dossier.dossiers import access
from dossier.dossiers import service as dossiers
from dossier.notes import repository
from dossier.notes.problems import AlreadyStruck
from dossier.notes.schemas import NoteAuthor, NoteList, NoteOut, Strike


async def of_dossier(db: AsyncConnection, catalog: Catalog, who: Principal, code: str) -> NoteList:
    """All notes in the order they were written, the struck ones too."""
    dossier = await dossiers.within(db, who, code)
    rows = await repository.of_dossier(db, dossier["id"])
    return NoteList(items=[_present(row, dossier, catalog, who) for row in rows])


async def write(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, body: str, now: dt.datetime
) -> NoteOut:
    dossier = await dossiers.within(db, who, code)
    note = {
        "dossier_id": dossier["id"],
        "agency_id": dossier["agency_id"],
        "body": body,
        "author_id": who.id,
        "author_name": who.name,
        "author_agency_id": who.agency_id,
        "written_at": now,
    }
    return _present(await repository.add(db, note), dossier, catalog, who)


async def strike(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, note_id: int, reason: str, now: dt.datetime
) -> NoteOut:
    """The words stay, crossed out, with who, when and why."""
    dossier = await dossiers.within(db, who, code)
    note = await repository.find_locked(db, dossier["id"], note_id)
    if note is None:
        raise NotFound()
    if note["struck_at"] is not None:
        raise AlreadyStruck()
    if not _may_strike(note, dossier, who):
        raise Forbidden("only its author or a leader of the agency strikes a note out")
    struck = {"struck_at": now, "struck_by_id": who.id, "struck_by_name": who.name, "struck_reason": reason}
    return _present(await repository.strike(db, note, struck), dossier, catalog, who)


def _may_strike(note: Mapping[str, Any], dossier: Mapping[str, Any], who: Principal) -> bool:
    leads = Role.LEADER in who.roles and access.holds(who, dossier)
    return note["struck_at"] is None and (note["author_id"] == who.id or leads)


def _present(note: Mapping[str, Any], dossier: Mapping[str, Any], catalog: Catalog, who: Principal) -> NoteOut:
    agency = catalog.directory.get(note["author_agency_id"])
    struck = None
    if note["struck_at"] is not None:
        by = NoteAuthor(id=note["struck_by_id"], name=note["struck_by_name"])
        struck = Strike(at=local(note["struck_at"]), by=by, reason=note["struck_reason"])
    return NoteOut(
        id=note["id"],
        body=note["body"],
        author=NoteAuthor(
            id=note["author_id"], name=note["author_name"], agency_name=agency.name if agency else None
        ),
        written_at=local(note["written_at"]),
        struck=struck,
        may_strike=_may_strike(note, dossier, who),
    )
