"""One import, from its file to its last row: read, judge, draft, land, a chunk at a time.

While PostgreSQL lands one chunk, the next is read and drafted in a thread. Rows, refusals and the mark of progress
of a chunk are one transaction, so a worker that is killed at any moment leaves whole chunks, and the next worker
goes on at the mark.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import structlog
from kernel.clock import real_now
from kernel.db import apply_scope, transaction
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.dossiers.chain import Actor
from dossier.imports import repository
from dossier.imports.drafts import DossierDraft, Drafter, Origin
from dossier.imports.files import NotARegister, Register, open_register
from dossier.imports.judging import Judge, Judged
from dossier.imports.landing import Lander, MovedMeanwhile, destroyed, driver_of, existing
from dossier.imports.mappings import plan
from dossier.imports.meeting import Meeting, meet
from dossier.imports.rows import RegisterRow, RowError, RowReader
from dossier.imports.storage import path_of

log = structlog.get_logger()
CHUNK = 5_000
TRIES = 4
RACES = (
    MovedMeanwhile,
    asyncpg.UniqueViolationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.LockNotAvailableError,
    asyncpg.SerializationError,
)
"""Somebody was at the same dossiers at the same moment: the chunk is simply done again."""


class Superseded(Exception):  # noqa: N818 - not an error: the work is in other hands
    """Another worker has taken this import over, or it has ended."""


class Stopping(Exception):  # noqa: N818
    """This worker is asked to stop; the import goes on elsewhere at its mark."""


@dataclass
class Chunk:
    """Rows read so far: sound ones, refusals, repetitions; `size` counts every line."""

    size: int = 0
    repeated: int = 0
    rows: list[RegisterRow] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)
    drafts: list[DossierDraft] = field(default_factory=list)


@dataclass(frozen=True)
class Running:
    """What one run of an import needs; `now` is the business clock."""

    engine: AsyncEngine
    catalog: Catalog
    data_dir: Path
    now: Callable[[], dt.datetime]
    stopping: Callable[[], bool] = lambda: False

    async def run(self, batch_id: int) -> None:
        """Bring an import to its end. Safe to repeat; raises Superseded when there is nothing to do."""
        async with transaction(self.engine) as db:
            batch = await repository.begin(db, batch_id, self.now())
        if batch is None:
            raise Superseded
        try:
            register = await asyncio.to_thread(
                open_register, path_of(self.data_dir, batch["file_hash"], batch["file_kind"]), batch["file_kind"]
            )
            async with transaction(self.engine) as db:
                planned = await plan(db, batch, register.header)
                if planned is None:
                    await repository.wait(db, batch_id, register.estimate, self.now())
                    log.info("import_asks", batch_id=batch_id)
                    return
                header, reading, said = planned
                warnings = [*said, *(f"Bỏ qua cột “{name}”" for name in header.ignored)]
                await repository.describe(db, batch_id, register.estimate, warnings)
            await self._rows(batch, register, RowReader(header, real_now(), reading))
        except (NotARegister, FileNotFoundError) as error:
            reason = str(error) if isinstance(error, NotARegister) else "Không còn tệp trong kho; hãy tải lên lại"
            await self.fail(batch_id, reason)
            return
        async with transaction(self.engine) as db:
            await repository.finish(db, batch_id, self.now())
        log.info("import_done", batch_id=batch_id)

    async def fail(self, batch_id: int, reason: str) -> None:
        """End an import with the reason a person is told; what has landed stays."""
        async with transaction(self.engine) as db:
            await repository.fail(db, batch_id, reason, self.now())
        log.warning("import_failed", batch_id=batch_id)

    async def _rows(self, batch: Mapping[str, Any], register: Register, reader: RowReader) -> None:
        actor = Actor(batch["actor_id"], batch["actor_name"], batch["actor_agency_id"])
        origin = Origin(batch["id"], actor, self.now())
        drafter = Drafter(origin, self.catalog.calendar_of)
        judge = Judge(self.catalog, batch["allowed_agencies"], batch["agency_id"])
        lander = Lander(origin, drafter)
        chunks = _chunks(register, reader, batch["rows_done"])
        done, landing = batch["rows_done"], None
        try:
            while (chunk := await asyncio.to_thread(next, chunks, None)) is not None:
                if self.stopping():
                    raise Stopping
                await judge.learn(chunk.rows)
                await asyncio.to_thread(_draft, chunk, judge, drafter)
                if landing is not None:
                    await landing
                landing = asyncio.create_task(self._land(batch["id"], done, chunk, lander, drafter))
                done += chunk.size
            if landing is not None:
                await landing
        finally:
            if landing is not None and not landing.done():
                # A chunk under way is let land: it is whole or it is not there.
                await asyncio.wait([landing])

    async def _land(self, batch_id: int, mark: int, chunk: Chunk, lander: Lander, drafter: Drafter) -> None:
        for attempt in range(1, TRIES + 1):
            try:
                await self._land_once(batch_id, mark, chunk, lander, drafter)
                return
            except RACES as error:
                if attempt == TRIES:
                    raise
                log.info("import_chunk_again", batch_id=batch_id, mark=mark, error=type(error).__name__)

    async def _land_once(self, batch_id: int, mark: int, chunk: Chunk, lander: Lander, drafter: Drafter) -> None:
        async with transaction(self.engine) as db:
            await apply_scope(db, None)
            if not await repository.lock_at(db, batch_id, mark):
                raise Superseded
            driver = await driver_of(db)
            codes = [draft.columns["code"] for draft in chunk.drafts]
            known, gone = await existing(driver, codes), await destroyed(driver, codes)
            new, moved, refused, unchanged = _sort(chunk.drafts, known, gone, drafter)
            await lander.land(driver, new)
            await lander.advance(driver, moved)
            errors = [*chunk.errors, *refused]
            await repository.add_errors(driver, batch_id, errors)
            await repository.move_mark(
                db,
                batch_id,
                self.now(),
                imported=len(new),
                advanced=len(moved),
                unchanged=unchanged + chunk.repeated,
                rejected=len(errors),
            )


def _chunks(register: Register, reader: RowReader, skip: int) -> Iterator[Chunk]:
    """Chunks of rows after the first `skip`, which are read only to know the codes they hold."""
    seen: dict[str, tuple[int, int]] = {}
    chunk = Chunk()
    for position, (line, cells) in enumerate(register.rows):
        row = reader.read(line, cells)
        repeated = False
        if isinstance(row, RegisterRow):
            fingerprint = hash(row[1:])
            first_line, first = seen.setdefault(row.code, (line, fingerprint))
            if first_line != line:
                repeated = first == fingerprint
                if not repeated:
                    row = RowError(line, row.code, "code", f"Mã hồ sơ trùng với dòng {first_line}, khác nội dung")
        if position < skip:
            continue
        chunk.size += 1
        if isinstance(row, RowError):
            chunk.errors.append(row)
        elif repeated:
            chunk.repeated += 1
        else:
            chunk.rows.append(row)
        if chunk.size == CHUNK:
            yield chunk
            chunk = Chunk()
    if chunk.size:
        yield chunk


def _draft(chunk: Chunk, judge: Judge, drafter: Drafter) -> None:
    """Judge the rows of a chunk and draft those that may come in."""
    for row in chunk.rows:
        judged = judge.judge(row)
        if isinstance(judged, Judged):
            try:
                chunk.drafts.append(drafter.draft(judged))
            except ValueError:
                # The calendar of the office does not reach that far.
                reason = "Không tính được ngày hẹn trả: ngoài lịch làm việc đã biết; hãy ghi ngày hẹn trả"
                chunk.errors.append(RowError(row.line, row.code, "received_at", reason))
        else:
            chunk.errors.append(judged)


def _sort(
    drafts: list[DossierDraft], known: Mapping[str, Mapping[str, Any]], gone: Collection[str], drafter: Drafter
) -> tuple[list[DossierDraft], list[DossierDraft], list[RowError], int]:
    """(new ones, those that move on, refusals, how many say nothing new)."""
    new, moved, refused, unchanged = [], [], [], 0
    for draft in drafts:
        dossier = known.get(draft.columns["code"])
        if dossier is None:
            row = draft.judged.row
            if row.code in gone:
                refused.append(RowError(row.line, row.code, "code", "Hồ sơ đã được hủy theo danh mục được duyệt"))
            else:
                new.append(draft)
            continue
        met = meet(draft.judged, dossier)
        if isinstance(met, RowError):
            refused.append(met)
        elif met is Meeting.FURTHER:
            moved.append(drafter.advance(draft.judged, dossier))
        else:
            unchanged += 1
    return new, moved, refused, unchanged
