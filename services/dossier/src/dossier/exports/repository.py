"""The record of exports, and the list read page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.exports.models import export_files, exports
from dossier.finding import repository as finding
from dossier.finding.repository import Position, Wanted

PAGE = 1_000
_ONE_MOMENT = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> int:
    number: int = (await db.execute(insert(exports).values(**values).returning(exports.c.id))).scalar_one()
    return number


async def finish(db: AsyncConnection, values: Mapping[str, Any]) -> None:
    await db.execute(insert(export_files).values(**values))


async def newest(
    db: AsyncConnection, actor_id: str | None, before: int | None, limit: int
) -> Sequence[RowMapping]:
    """Exports, newest first; `actor_id` None means everybody's."""
    whole = exports.outerjoin(export_files, export_files.c.export_id == exports.c.id)
    statement = select(exports, export_files.c.rows, export_files.c.size, export_files.c.sha256)
    statement = statement.add_columns(export_files.c.finished_at).select_from(whole)
    statement = statement.order_by(exports.c.id.desc()).limit(limit)
    if actor_id is not None:
        statement = statement.where(exports.c.actor_id == actor_id)
    if before is not None:
        statement = statement.where(exports.c.id < before)
    return (await db.execute(statement)).mappings().all()


async def hold_still(db: AsyncConnection) -> None:
    """All pages of this transaction show one moment; to be said before anything is read."""
    await db.execute(_ONE_MOMENT)


async def pages(db: AsyncConnection, wanted: Wanted) -> AsyncIterator[list[dict[str, Any]]]:
    """The whole list in keyset pages: however long it is, only one page of it is in memory."""
    after = None
    while rows := await finding.page(db, wanted, PAGE, after):
        yield rows
        if len(rows) < PAGE:
            return
        after = Position(rows[-1]["key"], rows[-1]["id"])
