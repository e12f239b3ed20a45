"""The real app on a real database, on 15/09/2021, with a catalogue on a port beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from feedback.main import create_app
from feedback.settings import Settings
from feedback_factories import API, HOTLINE, SHIFT, Record, as_, petition, small_catalog
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import verifier


@pytest.fixture(scope="module")
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    async with small_catalog() as catalog_url:
        settings = Settings(
            environment="demo", database_url=database.url, clock_offset_seconds=SHIFT, catalog_url=catalog_url
        )
        app = create_app(settings, verifier())
        async with client_of(app) as client:
            await app.state.catalog.refresh()
            yield client


@pytest.fixture
def record(client: httpx.AsyncClient) -> Record:
    """Records a petition as the hotline does; answers it."""

    async def do(**given: Any) -> dict[str, Any]:
        answer = await client.post(f"{API}/petitions", json=petition(**given), headers=as_(HOTLINE))
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    return do
