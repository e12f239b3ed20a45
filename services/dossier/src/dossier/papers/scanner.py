"""The scanner's folder of a desk: what a scanner writes there appears in the desk's tray, judged like any upload.

A file is first renamed under the id that its row will have, so that whatever is cut off is found again and taken
once. What is refused lies in `refused/` with the reason beside it; what cannot be scanned for viruses waits.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import shutil
import stat
import time
import uuid
from pathlib import Path

import structlog
from kernel.clock import local
from kernel.db import transaction
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.dossiers import access
from dossier.papers import repository
from dossier.papers.checks.verdict import Claim, Refusal
from dossier.papers.keeping import Keeper
from dossier.papers.problems import FileTooLarge, ScannerAway, StoreAway

log = structlog.get_logger()
NAME = "Máy quét"
TAKING, REFUSED = ".taking", "refused"
SETTLED_SECONDS = 3.0
"""A scanner writes for a while; a file that has not changed for so long is whole."""
UNFINISHED = {".part", ".tmp", ".crdownload"}
LOCK = 730_122


async def take_in(engine: AsyncEngine, keeper: Keeper, now: dt.datetime) -> int:
    """One look into every desk's folder; answers how many files came in. One worker looks at a time."""
    taken = 0
    async with transaction(engine) as db:
        if not (await db.execute(select(func.pg_try_advisory_xact_lock(LOCK)))).scalar():
            return 0
        for agency_id, folder in keeper.settings.scanner_folders.items():
            try:
                taken += await _take_from(engine, keeper, agency_id, folder, now)
            except (ScannerAway, StoreAway):
                log.warning("scanned_papers_wait", agency_id=agency_id)
            except OSError as error:
                log.warning("scanner_folder_lost", agency_id=agency_id, error=type(error).__name__)
    return taken


async def _take_from(engine: AsyncEngine, keeper: Keeper, agency_id: int, folder: Path, now: dt.datetime) -> int:
    await asyncio.to_thread(_claim_new, folder)
    taken = 0
    for path in await asyncio.to_thread(_claimed, folder):
        file_id, name = uuid.UUID(path.name[:36]), path.name[37:]
        try:
            taken += await _keep(engine, keeper, agency_id, file_id, name, path, now)
        except Refusal as refusal:
            await asyncio.to_thread(_refuse, folder, path, name, refusal, now)
            log.info("scanned_paper_refused", agency_id=agency_id, code=refusal.code)
        else:
            path.unlink()
    return taken


async def _keep(
    engine: AsyncEngine,
    keeper: Keeper,
    agency_id: int,
    file_id: uuid.UUID,
    name: str,
    path: Path,
    now: dt.datetime,
) -> bool:
    async with transaction(engine) as db:
        await access.enter_for_all(db)
        if await repository.find(db, file_id) is not None:
            return False
    with keeper.scratch() as folder:
        received = folder / "received"
        digest = await asyncio.to_thread(_copy, path, received, keeper.settings.paper_max_bytes)
        kept = await keeper.keep(received, digest, Claim(name), folder)
    async with transaction(engine) as db:
        await access.enter_for_all(db)
        whose = {"id": file_id, "agency_id": agency_id, "origin": "scanner", "name": kept.name}
        await repository.add(db, {**kept.columns, **whose, "added_at": now, "added_by_name": NAME})
    return True


def _claim_new(folder: Path) -> None:
    """Renames what a scanner has finished writing; links, folders and hidden files are none of ours."""
    (folder / TAKING).mkdir(exist_ok=True)
    for path in sorted(folder.iterdir()):
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode) or path.name.startswith(".") or path.suffix.lower() in UNFINISHED:
            continue
        if about.st_size > 0 and time.time() - about.st_mtime >= SETTLED_SECONDS:
            path.rename(folder / TAKING / f"{uuid.uuid4()}~{path.name[-150:]}")


def _claimed(folder: Path) -> list[Path]:
    return sorted((folder / TAKING).iterdir(), key=lambda path: path.lstat().st_mtime)


def _copy(path: Path, target: Path, limit: int) -> bytes:
    if path.stat().st_size > limit:
        raise Refusal(FileTooLarge.code, f"Tệp lớn hơn {limit >> 20} MiB")
    shutil.copyfile(path, target)
    with target.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _refuse(folder: Path, path: Path, name: str, refusal: Refusal, now: dt.datetime) -> None:
    home = folder / REFUSED
    home.mkdir(exist_ok=True)
    kept = home / name
    while kept.exists():
        kept = kept.with_name(f"{kept.stem}-{uuid.uuid4().hex[:4]}{kept.suffix}")
    path.rename(kept)
    reason = f"{local(now):%d/%m/%Y %H:%M}: {refusal.detail} ({refusal.code})\n"
    kept.with_name(f"{kept.name}.txt").write_text(reason, encoding="utf-8")
