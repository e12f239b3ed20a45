"""The service is killed in the middle of a resumable upload: what was counted is there, the rest is sent again."""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import os
import random
import signal
import time
import uuid
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from bench import kills
from bench.dossiers import API, body_for
from bench.house import House
from dossier.papers import jobs
from dossier.papers.keeping import Keeper
from dossier.settings import Settings
from kernel.clock import Clock
from kernel.db import create_engine
from sqlalchemy.ext.asyncio import AsyncEngine

from .handing_in import PART, Sender, pdf_of

pytestmark = pytest.mark.slow
PAPER = pdf_of(2300, seed=1)
Work = Coroutine[Any, Any, Any]


@pytest.fixture(scope="module")
async def keeper(house: House) -> Keeper:
    """The store of the running service, for what its worker does by the clock."""
    files = house.folder.files / "dossier"
    return Keeper(Settings(**house.environment("dossier"), data_dir=files))


@pytest.fixture(scope="module")
async def engine(house: House) -> AsyncIterator[AsyncEngine]:
    made = create_engine(house.address("dossier", "app"), 1)
    yield made
    await made.dispose()


@pytest.fixture
async def clerk(house: House) -> AsyncIterator[Sender]:
    sender = await Sender.of(house, "mc.huyen")
    async with sender.http:
        yield sender


async def killed_when(house: House, seen: Callable[[], bool], work: Work) -> None:
    """Does the work, ends the service the moment something is seen, and waits until it is back."""
    pid = house.pid("dossier")

    def watch() -> None:
        end = time.monotonic() + 10
        while not seen():
            assert time.monotonic() < end, "the moment never came"
        os.kill(pid, signal.SIGKILL)

    await asyncio.gather(asyncio.to_thread(watch), work)
    await kills.back(house, "dossier", pid)


def after(seconds: float) -> Callable[[], bool]:
    moment = time.monotonic() + seconds
    return lambda: time.monotonic() >= moment


def files_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


async def counted(house: House, where: str, folder: Path) -> int:
    """Bytes that the database counts of an upload; they lie in the folder, whole, and at most one part more."""
    db = await house.database("dossier")
    try:
        received: int = await db.fetchval(
            "SELECT received FROM paper_uploads WHERE id = $1", uuid.UUID(where.rpartition("/")[2])
        )
    finally:
        await db.close()
    whole = [path for path in files_of(folder) if "#" not in path.name]
    for path in whole:
        at = int(path.name)
        assert path.read_bytes() == PAPER[at : at + PART]
    assert [int(path.name) for path in whole] in [[*range(0, received + more, PART)] for more in (0, 1)]
    return received


async def test_a_paper_outlives_kills_at_every_stage(
    house: House, keeper: Keeper, clerk: Sender, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(PAPER) > 5 * PART
    where = await clerk.announce("Giấy chứng nhận.pdf", len(PAPER))
    home = keeper.settings.data_dir
    folder = home / "papers" / "uploads" / where.rpartition("/")[2]
    chance, told, moments = random.Random(1), 0, 0

    async def half_of(content: bytes) -> AsyncIterator[bytes]:
        yield content[: len(content) // 2]
        await asyncio.sleep(1)
        yield content[len(content) // 2 :]

    while (at := await clerk.offset(where)) < len(PAPER):
        assert at == await counted(house, where, folder)
        content = PAPER[at : at + PART]
        before = len(files_of(folder))
        met: list[tuple[Callable[[], bool], bytes | AsyncIterator[bytes]]] = [
            (after(0.5), half_of(content)),
            (lambda before=before: len(files_of(folder)) > before, content),
            (after(chance.uniform(0.005, 0.03)), content),
        ]
        seen, body = met[moments % len(met)]
        await killed_when(house, seen, clerk.part(where, at, body))
        moments += 1
        now = await clerk.offset(where)
        assert now in (at, at + len(content)), "half a part was counted"
        assert now == await counted(house, where, folder)
        told += now > at
        if now == at:
            assert (await clerk.part(where, at, content)) is not None
            assert await clerk.offset(where) == at + len(content)

    kept_before = len(files_of(home / "papers" / "papers"))
    for seen in (
        lambda: any((home / "scratch").glob("*/received")),
        lambda: len(files_of(home / "papers" / "papers")) > kept_before,
    ):
        await killed_when(house, seen, clerk.part(where, len(PAPER), b"", complete=True))
        moments += 1
    file = await clerk.finish(where, len(PAPER))
    assert await clerk.finish(where, len(PAPER)) == file
    # Of a part that was just being written there may be a rest, which the nightly sweep takes.
    assert not [path for path in files_of(folder) if "#" not in path.name]
    await _is_the_original(house, clerk, file)
    with capsys.disabled():
        print(
            f"\nupload of {len(PAPER):,} bytes under {moments} kills: {clerk.unanswered} times no answer, "
            f"{told} parts counted whose answer was lost; SHA-256 of the paper is the original's"
        )


async def _is_the_original(house: House, clerk: Sender, file: dict[str, Any]) -> None:
    """Attached to a dossier and read again, byte for byte."""
    digest = hashlib.sha256(PAPER).hexdigest()
    assert file["sha256"] == file["received_sha256"] == digest
    key = {"Idempotency-Key": uuid.uuid4().hex}
    made = await clerk.http.post(f"{API}/dossiers", json=await body_for(house, "district"), headers=key)
    code = made.raise_for_status().json()["code"]
    key = {"Idempotency-Key": uuid.uuid4().hex}
    given = {"files": [{"id": file["id"], "position": 0}]}
    (await clerk.http.post(f"{API}/dossiers/{code}/paper-files", json=given, headers=key)).raise_for_status()
    read = await clerk.get(f"/dossiers/{code}/paper-files/{file['id']}/content")
    assert hashlib.sha256(read.content).hexdigest() == digest


async def test_nothing_that_was_abandoned_stays(
    house: House, keeper: Keeper, engine: AsyncEngine, clerk: Sender, capsys: pytest.CaptureFixture[str]
) -> None:
    """Killed while a part comes, while it is given up, while it is checked; and nobody ever asks again."""
    store = keeper.settings.data_dir / "papers"
    now = Clock(dt.timedelta(seconds=house.environment("dossier")["clock_offset_seconds"])).now()
    for _ in range(3):
        where = await clerk.announce("bỏ dở.pdf", len(PAPER))
        await clerk.part(where, 0, PAPER[:PART])
        before = len(files_of(store))
        second = clerk.part(where, PART, PAPER[PART : 2 * PART])
        await killed_when(house, lambda before=before: len(files_of(store)) > before, second)
    where = await clerk.announce("thôi.pdf", len(PAPER))
    await clerk.rest(where, PAPER)
    await killed_when(
        house,
        lambda: any((keeper.settings.data_dir / "scratch").glob("*/received")),
        clerk.part(where, len(PAPER), b"", complete=True),
    )
    left = len(files_of(store))
    assert await jobs.expire(engine, keeper, now + dt.timedelta(hours=23)) == 0
    assert len(files_of(store)) == left
    assert await jobs.expire(engine, keeper, now + dt.timedelta(hours=25)) >= 4
    await jobs.sweep(engine, keeper, older_than=-1)
    db = await house.database("dossier")
    try:
        named = {row["object_key"] for row in await db.fetch("SELECT DISTINCT object_key FROM paper_files")}
        uploads = await db.fetchval("SELECT count(*) FROM paper_uploads")
    finally:
        await db.close()
    assert {str(path.relative_to(store)) for path in files_of(store)} == named
    assert uploads == 0
    assert not files_of(keeper.settings.data_dir / "scratch")
    with capsys.disabled():
        print(
            f"\nabandoned after kills: {left} files in the store; once cleared {len(named)}, those that rows name"
        )
