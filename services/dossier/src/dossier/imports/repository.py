"""The imports' own rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import asyncpg
from sqlalchemy import RowMapping, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.imports.models import destroyed_registers as destroyed
from dossier.imports.models import import_batches as batches
from dossier.imports.models import import_errors as errors
from dossier.imports.models import import_mappings as mappings
from dossier.imports.rows import RowError
from dossier.imports.storage import name_of

_SHOWN = select(*batches.c, destroyed.c.destroyed_at).outerjoin(destroyed, destroyed.c.batch_id == batches.c.id)

_DESTROY = text("SELECT destroy_register(:batch_id, :days, :moment)")


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> RowMapping:
    """A new import, waiting for a worker."""
    statement = insert(batches).values(state="queued", **values).returning(*batches.c)
    return (await db.execute(statement)).mappings().one()


async def find(db: AsyncConnection, batch_id: int, actor_id: str | None) -> RowMapping | None:
    """An import; `actor_id` None means anybody's."""
    statement = _SHOWN.where(batches.c.id == batch_id)
    if actor_id is not None:
        statement = statement.where(batches.c.actor_id == actor_id)
    return (await db.execute(statement)).mappings().first()


async def newest(
    db: AsyncConnection, actor_id: str | None, before: int | None, limit: int
) -> Sequence[RowMapping]:
    """Imports, newest first, older than `before`."""
    statement = _SHOWN.order_by(batches.c.id.desc()).limit(limit)
    if actor_id is not None:
        statement = statement.where(batches.c.actor_id == actor_id)
    if before is not None:
        statement = statement.where(batches.c.id < before)
    return (await db.execute(statement)).mappings().all()


async def errors_of(db: AsyncConnection, batch_id: int, after: int, limit: int) -> Sequence[RowMapping]:
    """Refused lines in the order of the file."""
    statement = (
        select(errors)
        .where(errors.c.batch_id == batch_id, errors.c.line > after)
        .order_by(errors.c.line)
        .limit(limit)
    )
    return (await db.execute(statement)).mappings().all()


async def begin(db: AsyncConnection, batch_id: int, now: dt.datetime) -> Mapping[str, Any] | None:
    """Take an import up, for the first time or again; None when there is nothing to do for a worker."""
    row = (await db.execute(select(batches).where(batches.c.id == batch_id).with_for_update())).mappings().first()
    if row is None or row["state"] in ("done", "failed", "waiting"):
        return None
    started = row["started_at"] or now
    await db.execute(
        update(batches).where(batches.c.id == batch_id).values(state="running", started_at=started, moved_at=now)
    )
    return dict(row)


async def wait(db: AsyncConnection, batch_id: int, total: int, now: dt.datetime) -> None:
    """Nobody has said yet what the columns of this file mean."""
    values = {"state": "waiting", "rows_total": total, "moved_at": now}
    await db.execute(update(batches).where(batches.c.id == batch_id).values(**values))


async def map_with(db: AsyncConnection, batch_id: int, mapping_id: int) -> None:
    """From now on, and after every break, the file is read in this way."""
    await db.execute(update(batches).where(batches.c.id == batch_id).values(mapping_id=mapping_id))


async def release(db: AsyncConnection, batch_id: int, mapping_id: int) -> bool:
    """A waiting import goes back to the workers; false when it does not wait (any more)."""
    waiting = (batches.c.id == batch_id, batches.c.state == "waiting")
    done = await db.execute(update(batches).where(*waiting).values(state="queued", mapping_id=mapping_id))
    return done.rowcount == 1


async def add_mapping(db: AsyncConnection, values: Mapping[str, Any]) -> RowMapping:
    return (await db.execute(insert(mappings).values(**values).returning(*mappings.c))).mappings().one()


async def get_mapping(db: AsyncConnection, mapping_id: int) -> RowMapping:
    return (await db.execute(select(mappings).where(mappings.c.id == mapping_id))).mappings().one()


async def remembered_mapping(db: AsyncConnection, agency_id: int | None, signature: str) -> RowMapping | None:
    """How this office's files with these headings were read the last time somebody said so."""
    statement = (
        select(mappings)
        .where(mappings.c.agency_id.is_not_distinct_from(agency_id), mappings.c.signature == signature)
        .order_by(mappings.c.id.desc())
        .limit(1)
    )
    return (await db.execute(statement)).mappings().first()


async def newest_mappings(db: AsyncConnection, before: int | None, limit: int) -> Sequence[RowMapping]:
    """The history of mappings within the scope, newest first."""
    statement = select(mappings).order_by(mappings.c.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(mappings.c.id < before)
    return (await db.execute(statement)).mappings().all()


async def describe(db: AsyncConnection, batch_id: int, total: int, warnings: Sequence[str]) -> None:
    """What opening the file has shown."""
    values = {"rows_total": total, "warnings": list(warnings)}
    await db.execute(update(batches).where(batches.c.id == batch_id).values(**values))


async def lock_at(db: AsyncConnection, batch_id: int, mark: int) -> bool:
    """Hold the import for this transaction; false when another worker has moved its mark."""
    statement = select(batches.c.rows_done, batches.c.state).where(batches.c.id == batch_id).with_for_update()
    row = (await db.execute(statement)).one()
    return bool(row.state == "running" and row.rows_done == mark)


async def move_mark(
    db: AsyncConnection,
    batch_id: int,
    now: dt.datetime,
    *,
    imported: int,
    advanced: int,
    unchanged: int,
    rejected: int,
) -> None:
    """Count a chunk that has landed."""
    await db.execute(
        update(batches)
        .where(batches.c.id == batch_id)
        .values(
            rows_done=batches.c.rows_done + imported + advanced + unchanged + rejected,
            rows_imported=batches.c.rows_imported + imported,
            rows_advanced=batches.c.rows_advanced + advanced,
            rows_unchanged=batches.c.rows_unchanged + unchanged,
            rows_rejected=batches.c.rows_rejected + rejected,
            moved_at=now,
        )
    )


async def add_errors(driver: asyncpg.Connection, batch_id: int, refused: Sequence[RowError]) -> None:
    if refused:
        records = [(batch_id, *error) for error in refused]
        names = ["batch_id", "line", "code", "column_name", "reason"]
        await driver.copy_records_to_table("import_errors", records=records, columns=names)


async def finish(db: AsyncConnection, batch_id: int, now: dt.datetime) -> None:
    """The last row has landed; the estimate gives way to the count."""
    await db.execute(
        update(batches)
        .where(batches.c.id == batch_id)
        .values(state="done", finished_at=now, moved_at=now, rows_total=batches.c.rows_done)
    )


async def fail(db: AsyncConnection, batch_id: int, reason: str, now: dt.datetime) -> None:
    values = {"state": "failed", "failure": reason, "finished_at": now, "moved_at": now}
    await db.execute(
        update(batches)
        .where(batches.c.id == batch_id, batches.c.state.in_(("queued", "running")))
        .values(**values)
    )


async def next_due(db: AsyncConnection, ended_by: dt.datetime, after: int) -> dict[str, Any] | None:
    """The next import that ended by then and still has its register; one that waits has been left alone since."""
    ended = func.coalesce(batches.c.finished_at, batches.c.moved_at, batches.c.created_at)
    statement = (
        select(batches.c.id, batches.c.file_hash, batches.c.file_kind, mappings.c.content)
        .outerjoin(mappings, mappings.c.id == batches.c.mapping_id)
        .outerjoin(destroyed, destroyed.c.batch_id == batches.c.id)
        .where(batches.c.state.in_(("done", "failed", "waiting")), destroyed.c.batch_id.is_(None))
        .where(ended <= ended_by, batches.c.id > after)
        .order_by(batches.c.id)
        .limit(1)
    )
    row = (await db.execute(statement)).mappings().first()
    return None if row is None else dict(row)


async def destroy(db: AsyncConnection, batch_id: int, days: int, moment: dt.datetime) -> bool:
    """The refused lines and the name of a register go, and the import says so; false: it is held, or was gone."""
    given = {"batch_id": batch_id, "days": days, "moment": moment}
    return bool((await db.execute(_DESTROY, given)).scalar_one())


async def files_needed(db: AsyncConnection) -> frozenset[str]:
    """Names of the files that an import still has."""
    known = select(batches.c.file_hash, batches.c.file_kind).outerjoin(
        destroyed, destroyed.c.batch_id == batches.c.id
    )
    rows = await db.execute(known.where(destroyed.c.batch_id.is_(None)))
    return frozenset(name_of(row.file_hash, row.file_kind) for row in rows)


async def files_left(db: AsyncConnection) -> list[tuple[int, str]]:
    """Destroyed imports whose file may still lie in the folder, with its name."""
    left = select(batches.c.id, batches.c.file_hash, batches.c.file_kind).join(
        destroyed, destroyed.c.batch_id == batches.c.id
    )
    rows = await db.execute(left.where(destroyed.c.deleted_at.is_(None)))
    return [(row.id, name_of(row.file_hash, row.file_kind)) for row in rows]


async def files_gone(db: AsyncConnection, batch_ids: Sequence[int], now: dt.datetime) -> None:
    among = destroyed.c.batch_id.in_(batch_ids)
    await db.execute(update(destroyed).where(among).values(deleted_at=now))
