"""Taking a list out of the house: the same filters and rights as on the screen, and a record that stays.

The record is written before the first byte leaves, so a broken download is known, too; what the file was (rows,
size, SHA-256) follows when it is whole.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.db import transaction
from kernel.pages import Page, bad_cursor, decode, encode
from kernel.problems import FieldError, Forbidden, Invalid
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import RULES, Act
from dossier.dossiers import access
from dossier.exports import files, repository
from dossier.exports.lines import Language, Reader, Value, line
from dossier.exports.schemas import ExportOut, Kind
from dossier.finding import service as finding
from dossier.finding.service import Filters

OVERSEERS = frozenset({"focal", "admin"})
"""Who sees everybody's exports."""
BLOCK = 1 << 18


@dataclass(frozen=True)
class Export:
    """One export on its way: who wants what, under which number it is recorded."""

    id: int
    engine: AsyncEngine
    catalog: Catalog
    who: Principal
    filters: Filters
    language: Language
    personal: bool
    now: Callable[[], dt.datetime]


async def begin(
    engine: AsyncEngine,
    who: Principal,
    kind: Kind,
    filters: Filters,
    purpose: str | None,
    now: dt.datetime,
    *,
    personal: bool,
) -> int:
    """Record that somebody takes a list out; refuses what she may not ask for. Answers the export's number."""
    finding.queue_of(who, filters.queue)
    if personal and who.roles.isdisjoint(RULES[Act.VIEW_PERSONAL_DATA].roles):
        raise Forbidden("your roles do not see personal data")
    if personal and not purpose:
        raise Invalid(errors=[FieldError(pointer="/query/purpose", detail="required for personal data")])
    values = {
        "agency_id": who.agency_id,
        "actor_id": who.id,
        "actor_name": who.name,
        "kind": kind,
        "filters": said(filters),
        "personal": personal,
        "purpose": purpose,
        "begun_at": now,
    }
    async with transaction(engine) as db:
        await access.enter_for_all(db)
        return await repository.add(db, values)


async def csv_stream(export: Export, db: AsyncConnection) -> AsyncIterator[bytes]:
    """The file, page by page; at its end the record is completed."""
    digest, size, count = hashlib.sha256(), 0, 0
    async for part, rows in _csv_parts(export, db):
        digest.update(part)
        size, count = size + len(part), count + rows
        yield part
    # The connection goes back before another one is asked for: a full pool must not wait for itself.
    await db.close()
    await _finish(export, count, size, digest.digest())


async def workbook(export: Export, db: AsyncConnection) -> Path:
    """The file on disk, to be sent and then removed by whoever asked for it."""
    path = Path(tempfile.mkdtemp(prefix="export-")) / "export.xlsx"
    try:
        book, count = files.Workbook(path, export.language), 0
        async for lines in _lines(export, db):
            await asyncio.to_thread(book.add, lines)
            count += len(lines)
        await db.close()
        await asyncio.to_thread(book.close)
        digest = await asyncio.to_thread(_digest, path)
        await _finish(export, count, path.stat().st_size, digest)
    except BaseException:
        discard(path)
        raise
    return path


async def _csv_parts(export: Export, db: AsyncConnection) -> AsyncIterator[tuple[bytes, int]]:
    yield files.csv_head(export.language), 0
    async for lines in _lines(export, db):
        yield files.csv_lines(lines, export.language), len(lines)


async def _lines(export: Export, db: AsyncConnection) -> AsyncIterator[list[list[Value]]]:
    """The list as this person may see it, in pages of lines, all of one moment."""
    now = export.now()
    reader = Reader(export.catalog.directory, now, export.language, export.personal)
    await repository.hold_still(db)
    wanted = await finding.wanted_of(db, export.catalog, export.who, export.filters, now)
    async for rows in repository.pages(db, wanted):
        yield [line(row, reader) for row in rows]


def blocks(path: Path) -> AsyncIterator[bytes]:
    """The file in blocks; it is removed when the last has left, or the receiver has."""

    async def read() -> AsyncIterator[bytes]:
        try:
            with path.open("rb") as source:
                while block := await asyncio.to_thread(source.read, BLOCK):
                    yield block
        finally:
            discard(path)

    return read()


def discard(path: Path) -> None:
    for one in path.parent.iterdir():
        one.unlink(missing_ok=True)
    path.parent.rmdir()


async def page(db: AsyncConnection, who: Principal, cursor: str | None, limit: int) -> Page[ExportOut]:
    """Exports, newest first: one's own, or everybody's for those who oversee."""
    await access.enter_for_all(db)
    everybody = not who.roles.isdisjoint(OVERSEERS)
    rows = await repository.newest(db, None if everybody else who.id, _number(cursor), limit + 1)
    items = [_present(dict(row)) for row in rows[:limit]]
    return Page(items=items, next_cursor=encode([items[-1].id]) if len(rows) > limit else None)


def said(filters: Filters) -> dict[str, Any]:
    """The filters that were set, as they are recorded."""
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(filters).items()}
    days = {name: [day and day.isoformat() for day in plain[name]] for name in ("received", "due", "done")}
    return {name: value for name, value in {**plain, **days}.items() if value and value != [None, None]}


async def _finish(export: Export, rows: int, size: int, sha256: bytes) -> None:
    values = {"export_id": export.id, "rows": rows, "size": size, "sha256": sha256}
    async with transaction(export.engine) as db:
        await access.enter_for_all(db)
        await repository.finish(db, {**values, "finished_at": export.now()})


def _digest(path: Path) -> bytes:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").digest()


def _present(row: Mapping[str, Any]) -> ExportOut:
    plain = {name: row[name] for name in ExportOut.model_fields}
    finished = row["finished_at"]
    return ExportOut.model_construct(
        **{
            **plain,
            "begun_at": local(row["begun_at"]),
            "finished_at": finished and local(finished),
            "sha256": row["sha256"].hex() if row["sha256"] else None,
        }
    )


def _number(cursor: str | None) -> int | None:
    key = decode(cursor, 1)
    if key is None:
        return None
    if not isinstance(key[0], int) or isinstance(key[0], bool) or not 0 <= key[0] < 2**62:
        raise bad_cursor()
    return key[0]
