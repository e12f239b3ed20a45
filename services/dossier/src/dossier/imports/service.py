"""Taking in registers, and telling how they fare."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.idempotency import Once
from kernel.jobs import enqueue
from kernel.pages import Page, bad_cursor, decode, encode
from kernel.problems import FieldError, Forbidden, Invalid, NotFound
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.answers import Agency
from dossier.adapters.catalog import Catalog
from dossier.dossiers.models import procedure_versions
from dossier.imports import repository
from dossier.imports.export import template_xlsx
from dossier.imports.schemas import ImportErrorOut, ImportOut
from dossier.imports.storage import Kept

ENTRYPOINT = "import_register"
OVERSEERS = frozenset({"focal", "admin"})
"""Who may import for every agency, and sees everybody's imports."""


def oversees(who: Principal) -> bool:
    return not who.roles.isdisjoint(OVERSEERS)


def check_agency(who: Principal, catalog: Catalog, agency_id: int | None) -> None:
    """The agency that rows without a code are for: one that receives, and one this person acts for."""
    if agency_id is None:
        return
    agency = catalog.directory.get(agency_id)
    if agency is None or agency.kind == "division":
        raise Invalid(errors=[FieldError(pointer="/agency_id", detail="no agency that receives dossiers")])
    if not oversees(who) and not who.may_act(agency_id):
        raise Forbidden("you import for agencies you act for")


def once_for(who: Principal, path: str, key: str, kept: Kept, agency_id: int | None) -> Once:
    """An upload is the same when its file is: the envelope of a form differs from try to try."""
    fingerprint = hashlib.sha256(kept.hash + str(agency_id).encode()).hexdigest()
    return Once(who, "POST", path, key, fingerprint)


async def start(
    db: AsyncConnection,
    who: Principal,
    kept: Kept,
    file_name: str,
    agency_id: int | None,
    now: dt.datetime,
) -> tuple[BaseModel, Mapping[str, str]]:
    """The import and its job, in one transaction."""
    row = await repository.add(
        db,
        {
            "file_name": file_name,
            "file_kind": kept.kind,
            "file_size": kept.size,
            "file_hash": kept.hash,
            "agency_id": agency_id,
            "allowed_agencies": None if oversees(who) else sorted(who.act),
            "actor_id": who.id,
            "actor_name": who.name,
            "actor_agency_id": who.agency_id,
            "created_at": now,
        },
    )
    await enqueue(db, ENTRYPOINT, {"batch_id": row["id"]})
    return present({**row, "destroyed_at": None}), {"Location": f"/api/dossier/v1/imports/{row['id']}"}


async def get(db: AsyncConnection, who: Principal, batch_id: int) -> Mapping[str, Any]:
    """An import this person may see: her own, or any when she oversees."""
    row = await repository.find(db, batch_id, None if oversees(who) else who.id)
    if row is None:
        raise NotFound()
    return dict(row)


async def page(db: AsyncConnection, who: Principal, cursor: str | None, limit: int) -> Page[ImportOut]:
    before = number(cursor)
    rows = await repository.newest(db, None if oversees(who) else who.id, before, limit + 1)
    items = [present(dict(row)) for row in rows[:limit]]
    return Page(items=items, next_cursor=encode([items[-1].id]) if len(rows) > limit else None)


async def errors_page(
    db: AsyncConnection, who: Principal, batch_id: int, cursor: str | None, limit: int
) -> Page[ImportErrorOut]:
    await get(db, who, batch_id)
    rows = await repository.errors_of(db, batch_id, number(cursor) or 0, limit + 1)
    items = [
        ImportErrorOut(line=row["line"], code=row["code"], column=row["column_name"], reason=row["reason"])
        for row in rows[:limit]
    ]
    return Page(items=items, next_cursor=encode([items[-1].line]) if len(rows) > limit else None)


async def template(db: AsyncConnection, who: Principal, catalog: Catalog, today: dt.date) -> bytes:
    """The empty register for this person: her agencies, the procedures known here."""
    newest = (
        select(procedure_versions.c.code, procedure_versions.c.name)
        .ext(distinct_on(procedure_versions.c.code))
        .where(procedure_versions.c.valid_from <= today)
        .order_by(procedure_versions.c.code, procedure_versions.c.valid_from.desc())
    )
    procedures = [(row.code, row.name) for row in await db.execute(newest)]
    return template_xlsx(_agencies(who, catalog, today), procedures)


def _agencies(who: Principal, catalog: Catalog, today: dt.date) -> Sequence[Agency]:
    return [
        agency
        for agency in sorted(catalog.directory.by_id.values(), key=lambda one: one.code)
        if agency.kind in ("district", "commune")
        and agency.valid_from <= today
        and (agency.valid_to is None or today < agency.valid_to)
        and (oversees(who) or who.may_act(agency.id))
    ]


def present(row: Mapping[str, Any]) -> ImportOut:
    names = ("created_at", "started_at", "finished_at", "destroyed_at")
    moments = {name: row[name] and local(row[name]) for name in names}
    plain = {name: row[name] for name in ImportOut.model_fields if name not in moments}
    # Rows may turn out more than the estimate said; nobody shall see 101 %.
    total = max(row["rows_total"], row["rows_done"])
    return ImportOut.model_construct(**{**plain, **moments, "rows_total": total})


def number(cursor: str | None) -> int | None:
    """The number a page of ours begins after."""
    key = decode(cursor, 1)
    if key is None:
        return None
    if not isinstance(key[0], int) or isinstance(key[0], bool) or not 0 <= key[0] < 2**62:
        raise bad_cursor()
    return key[0]
