"""Fixtures of the API tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from kernel.clock import Clock, local, real_now
from kernel.testing.plugin import Database

from ..conftest import make_app
from ..factories import API
from ..handing_in import Tray
from ..importing import Office, office_of


@pytest.fixture(scope="module")
async def office(database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_of(database, tmp_path_factory.mktemp("data")) as made:
        yield made


@pytest.fixture(scope="module")
async def papers_app(database: Database, catalog_url: str, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The service with a data folder of its own, and room for few files, so that a test can fill it."""
    return make_app(database, catalog_url, data_dir=tmp_path_factory.mktemp("data"), papers_max_files=8)


@pytest.fixture
async def tray(client: httpx.AsyncClient) -> AsyncIterator[Tray]:
    """A clerk's tray, emptied again."""
    made = Tray(client)
    yield made
    for place in ("tray", "uploads"):
        for one in (await made.get(f"/papers/{place}")).json()["items"]:
            await client.delete(f"{API}/papers/{place}/{one['id']}", headers=made.who.headers())


@pytest.fixture
def on(app: FastAPI) -> Iterator[Callable[[str], None]]:
    """Sets the business clock of the service to a local moment, `2021-08-02 08:00`; afterwards it is as before."""
    before = app.state.clock

    def at(moment: str) -> None:
        app.state.clock = Clock(local(dt.datetime.fromisoformat(moment)) - real_now())

    yield at
    app.state.clock = before


@pytest.fixture
async def browser(app: FastAPI, client: httpx.AsyncClient, request: Any) -> AsyncIterator[httpx.AsyncClient]:
    """A citizen's browser: cookies, no token, an address of its own in each test."""
    address = f"198.51.100.{abs(hash(request.node.name)) % 250}"
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    headers = {"X-Forwarded-For": address, "Accept-Language": "vi"}
    async with httpx.AsyncClient(transport=transport, base_url="http://service", headers=headers) as made:
        yield made
