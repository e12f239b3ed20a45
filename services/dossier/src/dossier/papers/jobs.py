"""What a worker does for papers: forget unfinished uploads, clear away what nobody needs, look after scanners."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import shutil
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import structlog
from kernel.db import transaction
from pgqueuer import PgQueuer
from pgqueuer.models import Schedule
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.dossiers import access
from dossier.papers import repository, scanner
from dossier.papers.keeping import SCRATCH, Keeper
from dossier.papers.store import KEPT, PARTS
from dossier.papers.uploads import repository as uploads

log = structlog.get_logger()
AT_ONCE = 200
DAY = 86_400.0
"""Seconds for which something without a row may still be on its way to one."""
LOOK_SECONDS = 5.0

Now = Callable[[], dt.datetime]


def register(queue: PgQueuer, engine: AsyncEngine, keeper: Keeper, now: Now) -> None:
    """Schedules, kept by the queue: whichever worker is there runs them, one at a time."""

    @queue.schedule("expire_paper_uploads", "*/10 * * * *")
    async def expire_paper_uploads(_schedule: Schedule) -> None:
        await expire(engine, keeper, now())

    @queue.schedule("sweep_papers", "40 2 * * *")
    async def sweep_papers(_schedule: Schedule) -> None:
        await sweep(engine, keeper)


async def watch_scanners(
    engine: AsyncEngine, keeper: Keeper, now: Now, stop: asyncio.Event, seconds: float = LOOK_SECONDS
) -> None:
    """Looks into the scanners' folders until told to stop; a broken look is followed by the next one."""
    while keeper.settings.scanner_folders and not stop.is_set():
        try:
            await scanner.take_in(engine, keeper, now())
        except (DBAPIError, OSError) as error:
            log.warning("scanners_not_seen", error=type(error).__name__)
        except Exception:
            log.exception("scanner_look_broken")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), seconds)


async def expire(engine: AsyncEngine, keeper: Keeper, now: dt.datetime) -> int:
    """Uploads past their time: first the parts go, then the row, so that nothing is left without one."""
    gone = 0
    while True:
        async with transaction(engine) as db:
            await access.enter_for_all(db)
            ids = await uploads.expired(db, now, AT_ONCE)
            for upload_id in ids:
                await keeper.store.forget(upload_id)
                await uploads.remove(db, upload_id)
        gone += len(ids)
        if len(ids) < AT_ONCE:
            return gone


async def sweep(engine: AsyncEngine, keeper: Keeper, older_than: float = DAY) -> int:
    """Objects that no row names (a kill between the two), and what killed processes were just writing."""
    before, unneeded = time.time() - older_than, 0
    for prefix, needed_of in ((KEPT, repository.keys_in_use), (PARTS, uploads.parts_in_use)):
        async for keys in _written_before(keeper, prefix, before):
            async with transaction(engine) as db:
                await access.enter_for_all(db)
                needed = await needed_of(db, keys)
            gone = [key for key in keys if key not in needed]
            await keeper.store.delete(*gone)
            unneeded += len(gone)
    await keeper.store.clear_unfinished(before)
    await asyncio.to_thread(_clear, keeper.settings.data_dir / SCRATCH, before)
    log.info("papers_swept", objects=unneeded)
    return unneeded


async def _written_before(keeper: Keeper, prefix: str, before: float) -> AsyncIterator[list[str]]:
    """Keys under a prefix, some at a time."""
    waiting: list[str] = []
    async for key, written_at in keeper.store.keys(f"{prefix}/"):
        if written_at < before:
            waiting.append(key)
        if len(waiting) >= AT_ONCE:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _clear(home: Path, before: float) -> None:
    for path in home.glob("*") if home.is_dir() else ():
        if path.lstat().st_mtime < before:
            shutil.rmtree(path, ignore_errors=True)
