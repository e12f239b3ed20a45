"""The real app on a real database, and people of every kind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from reporting_factories import VIEWER, app_on


@pytest.fixture(scope="module")
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """Asks as a viewer of the province unless other headers are given."""
    async with client_of(app_on(database)) as client:
        client.headers.update(VIEWER)
        yield client
