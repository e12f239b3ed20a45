"""What the worker does for papers: scanners' folders, unfinished uploads, what nobody needs any more."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import time
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from dossier.papers import jobs, scanner
from dossier.papers.keeping import Keeper
from fastapi import FastAPI
from kernel.testing.plugin import Database

from .. import papers
from ..conftest import NOW, make_app
from ..factories import COMMUNE_CLERK, DISTRICT, OFFICER, Desk
from ..handing_in import PART, Tray, files_below


@pytest.fixture(scope="module")
async def app(database: Database, catalog_url: str, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    folder = tmp_path_factory.mktemp("scanner")
    data = tmp_path_factory.mktemp("data")
    return make_app(database, catalog_url, data_dir=data, scanner_folders={DISTRICT: folder})


@pytest.fixture
def keeper(app: FastAPI) -> Keeper:
    return Keeper(app.state.settings)


@pytest.fixture
async def folder(app: FastAPI) -> AsyncIterator[Path]:
    home: Path = app.state.settings.scanner_folders[DISTRICT]
    yield home
    for path in files_below(home):
        path.unlink()


def scanned(folder: Path, name: str, content: bytes, age: float = 60) -> Path:
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (time.time() - age, time.time() - age))
    return path


async def look(app: FastAPI, keeper: Keeper) -> int:
    return await scanner.take_in(app.state.engine, keeper, NOW)


async def test_a_scan_appears_in_the_tray_of_its_desk(
    client: httpx.AsyncClient, app: FastAPI, keeper: Keeper, folder: Path, tray: Tray, desk: Desk
) -> None:
    scanned(folder, "Scan 0001.pdf", papers.pdf(2))
    scanned(folder, "Scan 0002.tif", papers.tiff(3))
    assert await look(app, keeper) == 2
    assert files_below(folder) == []
    items = (await tray.get("/papers/tray")).json()["items"]
    assert [(one["name"], one["origin"], one["pages"]) for one in items] == [
        ("Scan 0001.pdf", "scanner", 2),
        ("Scan 0002.pdf", "scanner", 3),
    ]
    assert {one["added_by_name"] for one in items} == {"Máy quét"}
    for stranger in (OFFICER, COMMUNE_CLERK):
        assert (await Tray(client, stranger).get("/papers/tray")).json()["items"] == []
    code = (await desk.receive())["code"]
    answer = await tray.attach(code, {"id": items[0]["id"], "position": 0})
    assert [one["name"] for one in answer.json()["items"]] == ["Scan 0001.pdf"]
    assert len((await tray.get("/papers/tray")).json()["items"]) == 1


async def test_what_is_refused_lies_aside_with_its_reason(
    app: FastAPI, keeper: Keeper, folder: Path, tray: Tray
) -> None:
    for _twice in range(2):
        scanned(folder, "virus.pdf", papers.ACTIVE_PDFS["launch"])
        assert await look(app, keeper) == 0
    aside = sorted((folder / "refused").iterdir())
    assert len(aside) == 4
    reasons = [path.read_text() for path in aside if path.suffix == ".txt"]
    assert all("lệnh chạy chương trình" in reason and "15/09/2021" in reason for reason in reasons)
    assert (await tray.get("/papers/tray")).json()["items"] == []
    assert await look(app, keeper) == 0


async def test_what_is_still_written_hidden_empty_or_a_link_is_left_alone(
    app: FastAPI, keeper: Keeper, folder: Path, tmp_path: Path
) -> None:
    outside = scanned(tmp_path, "secret.pdf", papers.pdf())
    (folder / "link.pdf").symlink_to(outside)
    scanned(folder, "now.pdf", papers.pdf(), age=0)
    scanned(folder, ".hidden.pdf", papers.pdf())
    scanned(folder, "half.part", papers.pdf())
    scanned(folder, "empty.pdf", b"")
    assert await look(app, keeper) == 0
    left = {path.name for path in files_below(folder)}
    assert left == {"link.pdf", "now.pdf", ".hidden.pdf", "half.part", "empty.pdf"}
    (folder / "link.pdf").unlink()


async def test_a_scan_that_was_cut_off_is_taken_once(
    app: FastAPI, keeper: Keeper, folder: Path, tray: Tray
) -> None:
    """Killed after the row was written, before the file was cleared; and killed before the row."""
    scanned(folder, "a.pdf", papers.pdf())
    assert await look(app, keeper) == 1
    [item] = (await tray.get("/papers/tray")).json()["items"]
    scanned(folder / ".taking", f"{item['id']}~a.pdf", papers.pdf())
    scanned(folder / ".taking", f"{uuid.uuid4()}~b.pdf", papers.pdf())
    assert await look(app, keeper) == 1
    assert files_below(folder) == []
    assert [one["name"] for one in (await tray.get("/papers/tray")).json()["items"]] == ["a.pdf", "b.pdf"]


async def test_two_workers_take_a_scan_once(app: FastAPI, keeper: Keeper, folder: Path, tray: Tray) -> None:
    for number in range(4):
        scanned(folder, f"{number}.png", papers.png())
    taken = await asyncio.gather(*(look(app, keeper) for _ in range(3)))
    assert sum(taken) == 4
    assert len((await tray.get("/papers/tray")).json()["items"]) == 4


async def test_without_the_virus_scanner_scans_wait(
    app: FastAPI, folder: Path, tray: Tray, keeper: Keeper
) -> None:
    settings = app.state.settings.model_copy(update={"clamd_address": "127.0.0.1:9"})
    scanned(folder, "a.pdf", papers.pdf())
    assert await look(app, Keeper(settings)) == 0
    assert (await tray.get("/papers/tray")).json()["items"] == []
    assert await look(app, keeper) == 1


async def test_the_watch_looks_again_and_stops_when_told(
    app: FastAPI, keeper: Keeper, folder: Path, tray: Tray
) -> None:
    stop = asyncio.Event()
    watching = asyncio.create_task(jobs.watch_scanners(app.state.engine, keeper, lambda: NOW, stop, 0.05))
    await asyncio.sleep(0.2)
    scanned(folder, "late.pdf", papers.pdf())
    for _ in range(200):
        if (await tray.get("/papers/tray")).json()["items"]:
            break
        await asyncio.sleep(0.05)
    stop.set()
    await asyncio.wait_for(watching, 5)
    assert [one["name"] for one in (await tray.get("/papers/tray")).json()["items"]] == ["late.pdf"]


async def test_an_unfinished_upload_is_forgotten_after_its_time(app: FastAPI, keeper: Keeper, tray: Tray) -> None:
    where = (await tray.announce("a.png", 2 * PART)).headers["location"]
    assert (await tray.part(where, 0, b"x" * PART)).status_code == 204
    parts = keeper.settings.data_dir / "papers" / "uploads"
    assert len(files_below(parts)) == 1
    soon, late = dt.timedelta(hours=23), dt.timedelta(hours=25)
    assert await jobs.expire(app.state.engine, keeper, NOW + soon) == 0
    assert await tray.offset(where) == PART
    assert await jobs.expire(app.state.engine, keeper, NOW + late) >= 1
    assert (await tray.part(where, PART, b"x" * PART)).status_code == 404
    assert files_below(parts) == []


async def test_what_no_row_names_is_swept_and_nothing_else(app: FastAPI, keeper: Keeper, tray: Tray) -> None:
    file = await tray.kept("a.pdf", papers.pdf(3))
    lost = await keeper.store.keep(scanned(keeper.settings.data_dir, "lost", b"x"))
    (keeper.settings.data_dir / "scratch" / "killed").mkdir()
    assert await jobs.sweep(app.state.engine, keeper) == 0
    assert await jobs.sweep(app.state.engine, keeper, older_than=-1) == 1
    assert not (keeper.settings.data_dir / "papers" / lost).exists()
    assert files_below(keeper.settings.data_dir / "scratch") == []
    answer = await tray.get(f"/papers/tray/{file['id']}/content")
    assert answer.content == papers.pdf(3)


async def test_what_a_kill_has_left_of_uploads_is_swept(app: FastAPI, keeper: Keeper, tray: Tray) -> None:
    """A part without its upload, and what was just being written: of both no listing and no row tells."""
    where = (await tray.announce("a.png", 2 * PART)).headers["location"]
    assert (await tray.part(where, 0, b"x" * PART)).status_code == 204
    home = keeper.settings.data_dir / "papers"
    needed = files_below(home)
    [part] = files_below(home / "uploads")
    await keeper.store.put_part(uuid.uuid4(), 0, b"of an upload that was given up")
    for unfinished in (part.with_name(f"{part.name}#1"), home / "papers" / "00" / f"{'0' * 40}#2"):
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(b"half")
    assert await jobs.sweep(app.state.engine, keeper) == 0
    assert len(files_below(home)) == len(needed) + 3
    assert await jobs.sweep(app.state.engine, keeper, older_than=-1) == 1
    assert sorted(files_below(home)) == sorted(needed)
    assert not [path for path in home.rglob("*") if path.is_dir() and not any(path.iterdir())]
    assert (await tray.part(where, PART, b"x" * PART)).status_code == 204
