"""Papers in a real S3: whole, in ranges, in parts; wrongly signed, gone, hanging. Nothing is half written."""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import io
import os
import time
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from dossier.papers import jobs, scanner
from dossier.papers.keeping import Keeper
from fastapi import FastAPI
from kernel.testing.plugin import Database

from .. import papers
from ..conftest import NOW, make_app
from ..factories import API, DISTRICT, Desk
from ..handing_in import PART, Tray
from ..s3 import ADDRESS, S3, running_s3, settings_of

PROBLEM = "application/problem+json"


def scan() -> bytes:
    """A PDF larger than the pieces that S3 clients cut by themselves."""
    target = io.BytesIO()
    papers.noise(2300, 2300).save(target, "PDF", quality=95)
    return target.getvalue()


SCAN = scan()


@pytest.fixture(scope="module")
def s3() -> Iterator[S3]:
    with running_s3() as peer:
        yield peer


@pytest.fixture(scope="module")
async def app(database: Database, catalog_url: str, s3: S3, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    folder, data = tmp_path_factory.mktemp("scanner"), tmp_path_factory.mktemp("data")
    return make_app(database, catalog_url, data_dir=data, papers_store=ADDRESS, scanner_folders={DISTRICT: folder})


def store_of(app: FastAPI, environment: dict[str, str]) -> Keeper:
    """The service finds its store by these settings from now on."""
    keeper = Keeper(app.state.settings)
    with settings_of(environment):
        assert keeper.store.folder is None
    app.state.keeper = keeper
    return keeper


@pytest.fixture(autouse=True)
def keeper(app: FastAPI, s3: S3) -> Keeper:
    return store_of(app, s3.environment())


async def begun(tray: Tray) -> str:
    """An upload of which one part is there."""
    where = (await tray.announce("quet.pdf", len(SCAN))).headers["location"]
    assert (await tray.part(where, 0, SCAN[:PART])).status_code == 204
    return str(where)


async def gone_on_with(tray: Tray, where: str) -> None:
    """From where the house stands to the end: the file that was meant."""
    for at in range(await tray.offset(where), len(SCAN), PART):
        assert (await tray.part(where, at, SCAN[at : at + PART])).status_code == 204
    done = await tray.part(where, len(SCAN), b"", complete=True)
    assert done.status_code == 200, done.text
    assert done.json()["file"]["sha256"] == hashlib.sha256(SCAN).hexdigest()


def is_away(answer: httpx.Response, code: str = "") -> None:
    assert (answer.status_code, answer.headers["content-type"]) == (503, PROBLEM), answer.text
    assert (answer.json()["code"], answer.json()["detail"]) == ("paper-store-away", code)
    assert int(answer.headers["retry-after"]) > 0


async def test_a_paper_goes_in_by_parts_and_comes_out_whole_and_in_ranges(tray: Tray, s3: S3, desk: Desk) -> None:
    assert len(SCAN) > 5 * PART
    where = await begun(tray)
    assert [*s3.objects().values()] == [PART]
    await gone_on_with(tray, where)
    [(key, size)] = s3.objects().items()
    assert (key.startswith("chi-lang/papers/"), size, s3.unfinished()) == (True, len(SCAN), [])
    [item] = (await tray.get("/papers/tray")).json()["items"]
    code = (await desk.receive())["code"]
    assert (await tray.attach(code, {"id": item["id"], "position": 0})).status_code == 200
    path = f"/dossiers/{code}/paper-files/{item['id']}/content"
    assert (await tray.get(path)).content == SCAN
    part = await tray.get(path, Range="bytes=1000000-1999999")
    assert (part.status_code, part.content) == (206, SCAN[1_000_000:2_000_000])
    assert (await tray.get(path, Range="bytes=-10")).content == SCAN[-10:]


async def test_what_is_thrown_away_leaves_the_bucket(tray: Tray, s3: S3, app: FastAPI, keeper: Keeper) -> None:
    before = s3.objects()
    file = await tray.kept("a.jpg", papers.jpeg())
    await begun(tray)
    given_up = await begun(tray)
    assert len(s3.objects()) == len(before) + 3
    assert (await tray.client.delete(given_up, headers=tray.who.headers())).status_code == 204
    gone = await tray.client.delete(f"{API}/papers/tray/{file['id']}", headers=tray.who.headers())
    assert gone.status_code == 204
    assert await jobs.expire(app.state.engine, keeper, NOW + dt.timedelta(hours=25)) >= 1
    assert s3.objects() == before
    lost = app.state.settings.data_dir / "lost"
    lost.write_bytes(b"of nobody")
    await keeper.store.keep(lost)
    await keeper.store.put_part("0" * 32, 0, b"of nobody")
    assert await jobs.sweep(app.state.engine, keeper, older_than=-1) == 2
    assert s3.objects() == before


async def test_a_scan_waits_for_the_store(tray: Tray, s3: S3, app: FastAPI, keeper: Keeper) -> None:
    [folder] = app.state.settings.scanner_folders.values()
    (folder / "a.pdf").write_bytes(papers.pdf())
    settled = time.time() - scanner.SETTLED_SECONDS
    os.utime(folder / "a.pdf", (settled, settled))
    s3.stop()
    assert await scanner.take_in(app.state.engine, keeper, NOW) == 0
    s3.start()
    assert (await tray.get("/papers/tray")).json()["items"] == []
    assert await scanner.take_in(app.state.engine, keeper, NOW) == 1
    assert [one["name"] for one in (await tray.get("/papers/tray")).json()["items"]] == ["a.pdf"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"AWS_ACCESS_KEY_ID": "AKIAWRONGWRONGWRONG0"}, "InvalidAccessKeyId"),
        ({"AWS_SECRET_ACCESS_KEY": "wrong"}, "SignatureDoesNotMatch"),
    ],
)
async def test_wrong_credentials_are_told_and_write_nothing(
    tray: Tray, s3: S3, app: FastAPI, keeper: Keeper, wrong: dict[str, str], code: str
) -> None:
    file = await tray.kept("a.pdf", papers.pdf())
    where = await begun(tray)
    before = s3.objects()
    store_of(app, s3.environment(**wrong))
    is_away(await tray.part(where, PART, SCAN[PART : 2 * PART]), code)
    is_away(await tray.get(f"/papers/tray/{file['id']}/content"), code)
    is_away(await tray.send("b.pdf", papers.pdf()), code)
    assert await tray.offset(where) == PART
    assert s3.objects() == before
    assert [one["name"] for one in (await tray.get("/papers/tray")).json()["items"]] == ["a.pdf"]
    app.state.keeper = keeper
    await gone_on_with(tray, where)


async def test_a_store_that_is_gone_comes_back_and_nothing_was_half_written(
    tray: Tray, s3: S3, app: FastAPI, keeper: Keeper
) -> None:
    file = await tray.kept("a.pdf", papers.pdf())
    where = await begun(tray)
    small = (await tray.announce("b.pdf", len(papers.pdf()))).headers["location"]
    assert (await tray.part(small, 0, papers.pdf())).status_code == 204
    before = s3.objects()
    s3.stop()
    try:
        began = time.monotonic()
        is_away(await tray.part(where, PART, SCAN[PART : 2 * PART]))
        assert time.monotonic() - began < 10
        is_away(await tray.part(small, len(papers.pdf()), b"", complete=True))
        is_away(await tray.get(f"/papers/tray/{file['id']}/content"))
        # What has no row any more is gone for everybody; its bytes are the sweep's.
        discarded = await tray.client.delete(f"{API}/papers/tray/{file['id']}", headers=tray.who.headers())
        assert discarded.status_code == 204
        assert (await tray.get("/papers/tray")).json()["items"] == []
    finally:
        s3.start()
    assert s3.objects() == before
    assert (await tray.part(small, len(papers.pdf()), b"", complete=True)).status_code == 200
    await gone_on_with(tray, where)
    assert await jobs.sweep(app.state.engine, keeper, older_than=-1) == 1


@pytest.fixture
async def silence() -> AsyncIterator[str]:
    """An address that takes every connection and never says a word."""
    writers = []

    async def hold(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    yield f"http://{host}:{port}"
    server.close()
    for writer in writers:
        writer.close()


async def test_a_store_that_hangs_does_not_stop_the_desk(
    tray: Tray, s3: S3, app: FastAPI, desk: Desk, silence: str
) -> None:
    """More uploads wait than the service has connections; dossiers are received meanwhile."""
    places = [(await tray.announce(f"{number}.pdf", len(SCAN))).headers["location"] for number in range(6)]
    store_of(app, s3.environment(AWS_ENDPOINT_URL=silence))
    hanging = [asyncio.create_task(tray.part(where, 0, SCAN[:PART])) for where in places]
    await asyncio.sleep(0.5)
    began = time.monotonic()
    for _ in range(5):
        await desk.receive()
    assert time.monotonic() - began < 5
    assert not any(task.done() for task in hanging)
    for task in hanging:
        task.cancel()
    await asyncio.gather(*hanging, return_exceptions=True)
    assert [await tray.offset(where) for where in places] == [0] * 6
