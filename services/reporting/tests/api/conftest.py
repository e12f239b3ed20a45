"""The real app on a real database, and people of every kind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token, verifier
from reporting.main import create_app
from reporting.settings import Settings
from reporting_factories import SHIFT

VIEWER = bearer(staff_token("viewer", read=None))


def app_on(database: Database, **given: object) -> FastAPI:
    """The district of these tests lives on 15/09/2021, as the demo does."""
    settings = Settings(environment="demo", database_url=database.url, clock_offset_seconds=SHIFT, **given)  # type: ignore[arg-type]
    return create_app(settings, verifier())


@pytest.fixture(scope="module")
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """Asks as a viewer of the province unless other headers are given."""
    async with client_of(app_on(database)) as client:
        client.headers.update(VIEWER)
        yield client
