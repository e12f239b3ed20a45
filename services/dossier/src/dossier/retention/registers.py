"""Uploaded registers past their time: refused lines and name first, then the file, unless something in it is held.

A hold is looked for in the file itself: lines that were refused or said nothing new belong to no dossier. In doubt
the file stays: what was destroyed cannot be brought back, what was kept too long can still go.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import structlog
from kernel.db import transaction
from kernel.text import fold
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.dossiers import access
from dossier.imports import repository as imports
from dossier.imports.files import NotARegister, open_register
from dossier.imports.storage import folder_of, path_of
from dossier.retention import repository

log = structlog.get_logger()
DAY = 86_400.0
"""Seconds for which a file without a row may still be on its way to one."""


async def destroy_due(
    engine: AsyncEngine, data_dir: Path, days: int, now: dt.datetime, older_than: float = DAY
) -> int:
    """Every register whose time is over; how many went. May be broken off and begun again at any moment."""
    gone, after = 0, 0
    while days:
        async with transaction(engine) as db:
            await access.enter_for_all(db)
            batch = await imports.next_due(db, now - dt.timedelta(days=days), after)
            holds = await repository.active_holds(db)
        if batch is None:
            break
        after = batch["id"]
        hold_id = await asyncio.to_thread(held_by, data_dir, batch, holds)
        if hold_id is None:
            async with transaction(engine) as db:
                await access.enter_for_all(db)
                destroyed = await imports.destroy(db, batch["id"], days, now)
            gone += destroyed
            log.info("register_destroyed" if destroyed else "register_held", import_id=batch["id"])
        else:
            log.info("register_held", import_id=batch["id"], hold_id=hold_id)
    await _clear(engine, folder_of(data_dir), now, time.time() - older_than)
    return gone


def held_by(data_dir: Path, batch: Mapping[str, Any], holds: Sequence[Mapping[str, Any]]) -> int | None:
    """A hold that something in the file may fall under; without any hold the file is not even opened."""
    if not holds:
        return None
    sought = [(hold["id"], _sought(hold)) for hold in holds]
    # One value of a whole file stands in no line of it.
    said = (batch["content"] or {}).get("constants", {}).values()
    try:
        path = path_of(data_dir, batch["file_hash"], batch["file_kind"])
        register = open_register(path, batch["file_kind"])
        return _found(sought, (said, *(cells for _line, cells in register.rows)))
    except FileNotFoundError:
        return None
    except NotARegister:
        return int(holds[0]["id"])


def _sought(hold: Mapping[str, Any]) -> str:
    """What a line about the held one would hold. A number loses its leading zeros in a spreadsheet."""
    if hold["identity_number"] is not None:
        return str(hold["identity_number"]).lstrip("0")
    return fold(hold["dossier_code"] or hold["procedure_code"] or hold["applicant_folded"])


def _found(sought: Sequence[tuple[int, str]], lines: Iterable[Iterable[object]]) -> int | None:
    for cells in lines:
        line = fold(" ".join(str(cell) for cell in cells if cell is not None))
        for hold_id, wanted in sought:
            if wanted in line:
                return hold_id
    return None


async def _clear(engine: AsyncEngine, folder: Path, now: dt.datetime, before: float) -> None:
    """Files that no living import names: destroyed ones, and what an upload that was killed has left.

    One file may be that of several imports, and a fresh one may belong to an import that is just beginning.
    """
    async with transaction(engine) as db:
        needed = await imports.files_needed(db)
        left = await imports.files_left(db)
    await asyncio.to_thread(_remove, folder, needed, before)
    gone = [batch_id for batch_id, name in left if not (folder / name).exists()]
    if gone:
        async with transaction(engine) as db:
            await imports.files_gone(db, gone, now)


def _remove(folder: Path, needed: Iterable[str], before: float) -> None:
    for path in folder.glob("*") if folder.is_dir() else ():
        if path.name not in needed and path.lstat().st_mtime < before:
            path.unlink(missing_ok=True)
