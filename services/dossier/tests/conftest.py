"""The service on a real database, beside a real catalogue on a real port."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from catalog.command import CommandSettings
from catalog.descriptions.schemas import Description
from catalog.load import load_description
from catalog.main import create_app as create_catalog
from catalog.settings import Settings as CatalogSettings
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from dossier.main import create_app
from dossier.settings import Settings
from fastapi import FastAPI
from kernel.testing.client import client_of
from kernel.testing.plugin import Database, clone, drop
from kernel.testing.tokens import verifier

from .factories import TRACKING_KEY, Desk, district

NOW = dt.datetime(2021, 9, 15, 1, 30, tzinfo=dt.UTC)
"""The district of these tests lives on Wednesday 15/09/2021, from 08:30 on."""
SHIFT = int((NOW - dt.datetime.now(dt.UTC)).total_seconds())


class Neighbour:
    """A service that runs on a port, and can be taken down."""

    def __init__(self, app: FastAPI) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on"))

    async def start(self) -> None:
        self._serving = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        while not self._server.started:  # noqa: ASYNC110 - uvicorn offers no event
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        self._server.should_exit = True
        with contextlib.suppress(asyncio.CancelledError):
            await self._serving
        self._socket.close()


def _signing_key(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    path = folder / "signing.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return path


@contextlib.asynccontextmanager
async def running_catalog(folder: Path) -> AsyncIterator[Neighbour]:
    """The catalogue with the district of the factories, trusting the tokens of these tests."""
    database = await clone("catalog")
    given = {"environment": "test", "database_url": database.url, "clock_offset_seconds": SHIFT}
    await load_description(CommandSettings(**given), Description.model_validate(district()))
    settings = CatalogSettings(**given, signing_key_file=_signing_key(folder))
    neighbour = Neighbour(create_catalog(settings, verifier()))
    await neighbour.start()
    try:
        yield neighbour
    finally:
        await neighbour.stop()
        await drop(database)


@pytest.fixture(scope="session")
async def catalog_url(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    async with running_catalog(tmp_path_factory.mktemp("catalog")) as neighbour:
        yield neighbour.url


def make_app(database: Database, catalog_url: str, **given: Any) -> FastAPI:
    settings = Settings(
        environment="test",
        database_url=database.url,
        catalog_url=catalog_url,
        clock_offset_seconds=SHIFT,
        tracking_key=TRACKING_KEY,
        **given,
    )
    return create_app(settings, verifier())


@pytest.fixture(scope="module")
async def app(database: Database, catalog_url: str) -> FastAPI:
    return make_app(database, catalog_url)


@pytest.fixture(scope="module")
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(app) as client:
        await until_known(app)
        yield client


async def until_known(app: FastAPI) -> None:
    """The catalogue is read in the background; wait until it is."""
    for _ in range(500):
        if app.state.catalog.find_version("2.002165", NOW.date()) is not None:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the catalogue was not read")


@pytest.fixture
def desk(client: httpx.AsyncClient, app: FastAPI) -> Desk:
    return Desk(client, app=app)
