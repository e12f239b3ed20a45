"""Finding and reading procedures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from kernel import pages
from kernel.problems import NotFound
from kernel.text import fold
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.domain.terms import parse
from catalog.domain.vocabulary import Level
from catalog.fields.schemas import FieldOut
from catalog.procedures import repository
from catalog.procedures.repository import Filters
from catalog.procedures.schemas import PaperOut, ProcedureItem, VersionOut, VersionSummary


async def search(
    db: AsyncConnection,
    *,
    q: str,
    valid_on: dt.date,
    level: Level | None,
    field_id: int | None,
    agency_id: int | None,
    limit: int,
    cursor: str | None,
) -> pages.Page[ProcedureItem]:
    """Procedures in force on a day; with `q`, those it names: by code, by beginnings of words, by initials."""
    terms = parse(fold(q))
    wanted = terms if terms.code or terms.words else None
    if q.strip() and wanted is None:
        return pages.Page(items=[])
    filters = Filters(valid_on, wanted, level, field_id, agency_id)
    rows = await repository.page(db, filters, _after(cursor), limit + 1)
    kept = rows[:limit]
    following = pages.encode([kept[-1][name] for name in repository.ORDER]) if len(rows) > limit else None
    return pages.Page(items=[present_item(row) for row in kept], next_cursor=following)


async def get_in_force(db: AsyncConnection, code: str, day: dt.date) -> VersionOut:
    row = await repository.find_in_force(db, code, day)
    if row is None:
        raise NotFound()
    return present(row)


async def get_version(db: AsyncConnection, version_id: int) -> VersionOut:
    row = await repository.find_published(db, version_id)
    if row is None:
        raise NotFound()
    return present(row)


async def list_versions(db: AsyncConnection, code: str) -> pages.Page[VersionSummary]:
    rows = await repository.history(db, code)
    if not rows:
        raise NotFound()
    items = [
        VersionSummary.model_validate({**row, "version_id": row["id"], "version": row["number"]}) for row in rows
    ]
    return pages.Page(items=items)


def present_item(row: RowMapping) -> ProcedureItem:
    return ProcedureItem.model_validate(_item(row))


def present(row: RowMapping) -> VersionOut:
    papers = [PaperOut(position=nth, **paper) for nth, paper in enumerate(row["papers"], start=1)]
    return VersionOut.model_validate({**row, **_item(row), "version": row["number"], "papers": papers})


def _item(row: RowMapping) -> dict[str, Any]:
    field = FieldOut(id=row["field_id"], code=row["field_code"], name=row["field_name"])
    return {**row, "code": row["procedure_code"], "version_id": row["id"], "field": field}


def _after(cursor: str | None) -> Sequence[Any] | None:
    key = pages.decode(cursor, len(repository.ORDER))
    if key is None:
        return None
    numbers, texts = key[:2], key[2:]
    if not all(type(one) is int and abs(one) < 2**31 for one in numbers):
        raise pages.bad_cursor()
    if not all(isinstance(one, str) and "\0" not in one for one in texts):
        raise pages.bad_cursor()
    return key
