"""With a virus scanner set, no file becomes visible unscanned: the infected stays out, the unscannable too."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from dossier.adapters import clamd
from fastapi import FastAPI
from kernel.testing.plugin import Database

from .. import papers
from ..conftest import make_app
from ..factories import Desk
from ..handing_in import Clamd, Tray, files_below, running_clamd


@pytest.fixture(scope="module")
async def scanner() -> AsyncIterator[tuple[Clamd, str]]:
    async with running_clamd() as made:
        yield made


@pytest.fixture(scope="module")
async def app(
    database: Database, catalog_url: str, tmp_path_factory: pytest.TempPathFactory, scanner: tuple[Clamd, str]
) -> FastAPI:
    folder = tmp_path_factory.mktemp("data")
    return make_app(database, catalog_url, data_dir=folder, clamd_address=scanner[1])


INFECTED = papers.pdf() + b"\n%" + papers.EICAR


async def test_a_clean_file_is_taken_and_says_so(
    client: httpx.AsyncClient, desk: Desk, scanner: tuple[Clamd, str]
) -> None:
    tray, before = Tray(client), scanner[0].seen
    file = await tray.attached((await desk.receive())["code"], "a.pdf", papers.pdf())
    assert file["virus_scanned"] is True
    assert scanner[0].seen == before + 1
    policy = (await tray.get("/papers/policy")).json()
    assert (policy["virus_scanned"], policy["unscanned_notice"]) == (True, None)


async def test_an_infected_file_is_refused_for_good(client: httpx.AsyncClient, app: FastAPI) -> None:
    tray = Tray(client)
    before = len((await tray.get("/papers/tray")).json()["items"])
    answer = await tray.send("a.pdf", INFECTED)
    assert (answer.status_code, answer.json()["code"]) == (422, "paper-infected")
    assert answer.json()["found"] == "Eicar-Test-Signature"
    assert len((await tray.get("/papers/tray")).json()["items"]) == before
    assert not [path for path in files_below(app.state.settings.data_dir) if papers.EICAR in path.read_bytes()]


@pytest.mark.parametrize("said", [b"INSTREAM size limit exceeded. ERROR\0", b"\0", b"stream: something new\0"])
async def test_an_answer_that_is_no_answer_keeps_the_file_out(
    client: httpx.AsyncClient, scanner: tuple[Clamd, str], said: bytes
) -> None:
    tray = Tray(client)
    before = len((await tray.get("/papers/tray")).json()["items"])
    content = papers.pdf()
    where = (await tray.announce("a.pdf", len(content))).headers["location"]
    scanner[0].answer = said
    answer = await tray.part(where, 0, content, complete=True)
    assert (answer.status_code, answer.json()["code"]) == (503, "virus-scanner-away")
    assert answer.headers["retry-after"]
    assert len((await tray.get("/papers/tray")).json()["items"]) == before
    # Nothing is lost: once the scanner answers, the same upload is finished without a byte being sent again.
    scanner[0].answer = None
    assert (await tray.part(where, len(content), b"", complete=True)).status_code == 200


async def test_a_scanner_that_is_away_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    for address in ("127.0.0.1:9", str(tmp_path / "no.socket"), "nonsense"):
        with pytest.raises(clamd.Unreachable):
            await clamd.scan(address, tmp_path / "a")


async def test_a_scanner_that_is_silent_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    async with running_clamd() as (_server, address):
        (tmp_path / "a").write_bytes(b"x")
        started = time.perf_counter()
        with pytest.raises(clamd.Unreachable):
            await clamd.scan(address, tmp_path / "a", seconds=0.0)
        assert time.perf_counter() - started < 2


async def test_a_socket_of_the_machine_serves_too(tmp_path: Path) -> None:
    server = await asyncio.start_unix_server(Clamd().serve, str(tmp_path / "clamd.ctl"))
    async with server:
        (tmp_path / "a").write_bytes(papers.EICAR)
        assert await clamd.scan(str(tmp_path / "clamd.ctl"), tmp_path / "a") == "Eicar-Test-Signature"
