"""Reading and writing files of papers. Row-level security has been told the person's reach before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import acts, dossiers, procedure_versions
from dossier.papers.models import paper_files as files

Row = dict[str, Any]
MOST_EARLIER = 100


async def of_dossier(db: AsyncConnection, dossier_id: int) -> list[Row]:
    """All files of a dossier, the struck-out ones among them, in the order they came."""
    statement = (
        select(files).where(files.c.dossier_id == dossier_id).order_by(files.c.added_at, files.c.name, files.c.id)
    )
    return await _rows(db, statement)


async def of_tray(db: AsyncConnection, agency_id: int, owner_id: str) -> list[Row]:
    """What lies in a person's tray and in the scanner's at her desk."""
    statement = (
        select(files)
        .where(files.c.dossier_id.is_(None), files.c.agency_id == agency_id, _within_reach(owner_id))
        .order_by(files.c.added_at, files.c.name, files.c.id)
    )
    return await _rows(db, statement)


async def find_in_tray(db: AsyncConnection, file_id: UUID, agency_id: int, owner_id: str) -> Row | None:
    statement = select(files).where(
        files.c.id == file_id,
        files.c.dossier_id.is_(None),
        files.c.agency_id == agency_id,
        _within_reach(owner_id),
    )
    return next(iter(await _rows(db, statement)), None)


async def find_of_dossier(db: AsyncConnection, file_id: UUID, dossier_id: int) -> Row | None:
    statement = select(files).where(files.c.id == file_id, files.c.dossier_id == dossier_id)
    return next(iter(await _rows(db, statement)), None)


async def find(db: AsyncConnection, file_id: UUID) -> Row | None:
    return next(iter(await _rows(db, select(files).where(files.c.id == file_id))), None)


async def held(db: AsyncConnection, ids: Iterable[UUID]) -> dict[UUID, Row]:
    """The files with these ids that this person's reach lets be seen, locked, with their dossier's applicant."""
    statement = (
        select(files, dossiers.c.identity_number.label("of_identity"), dossiers.c.code.label("of_code"))
        .join_from(
            files,
            dossiers,
            and_(dossiers.c.id == files.c.dossier_id, dossiers.c.agency_id == files.c.agency_id),
            isouter=True,
        )
        .where(files.c.id.in_(sorted(ids)))
        .order_by(files.c.id)
        .with_for_update(of=files)
    )
    return {row["id"]: row for row in await _rows(db, statement)}


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> Row:
    return dict((await db.execute(insert(files).values(**values).returning(files))).mappings().one())


async def change(db: AsyncConnection, file_id: UUID, changes: Mapping[str, Any]) -> Row:
    statement = update(files).where(files.c.id == file_id).values(**changes).returning(files)
    return dict((await db.execute(statement)).mappings().one())


async def discard(db: AsyncConnection, file_id: UUID) -> None:
    """Only what never reached a dossier."""
    await db.execute(delete(files).where(files.c.id == file_id, files.c.dossier_id.is_(None)))


async def keys_in_use(db: AsyncConnection, keys: Sequence[str]) -> set[str]:
    statement = select(files.c.object_key).where(files.c.object_key.in_(keys))
    return set((await db.execute(statement)).scalars())


async def earlier(db: AsyncConnection, identity_number: str, but: int | None) -> list[Row]:
    """Files of other dossiers of the same applicant that may be seen here, each content once, newest first."""
    latest = (
        select(
            files,
            dossiers.c.code.label("dossier_code"),
            dossiers.c.papers.label("dossier_papers"),
            dossiers.c.received_at.label("dossier_received_at"),
            procedure_versions.c.name.label("procedure_name"),
        )
        .ext(distinct_on(files.c.sha256))
        .join_from(
            dossiers,
            files,
            and_(dossiers.c.id == files.c.dossier_id, dossiers.c.agency_id == files.c.agency_id),
        )
        .join(procedure_versions, procedure_versions.c.version_id == dossiers.c.procedure_version_id)
        .where(
            dossiers.c.identity_number == identity_number,
            files.c.removed_at.is_(None),
        )
        .order_by(files.c.sha256, files.c.added_at.desc())
    )
    if but is not None:
        here = select(files.c.sha256).where(files.c.dossier_id == but, files.c.removed_at.is_(None))
        latest = latest.where(dossiers.c.id != but, files.c.sha256.not_in(here))
    found = latest.subquery()
    return await _rows(db, select(found).order_by(found.c.added_at.desc(), found.c.id).limit(MOST_EARLIER))


async def was_opened_since(
    db: AsyncConnection, dossier_id: int, act: str, actor_id: str, since: dt.datetime
) -> bool:
    statement = (
        select(func.count())
        .select_from(acts)
        .where(
            acts.c.dossier_id == dossier_id,
            acts.c.act == act,
            acts.c.actor_id == actor_id,
            acts.c.happened_at >= since,
        )
    )
    return bool((await db.execute(statement)).scalar())


def _within_reach(owner_id: str) -> Any:
    return or_(files.c.owner_id == owner_id, files.c.owner_id.is_(None))


async def _rows(db: AsyncConnection, statement: Any) -> list[Row]:
    return [dict(row) for row in (await db.execute(statement)).mappings()]
