"""The real app on a real database, and people of every kind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from narrative_factories import name_agencies
from report_desk import tell
from reporting_factories import VIEWER, ListFeed, app_on, random_facts


@pytest.fixture(scope="module")
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """Asks as a viewer of the province unless other headers are given."""
    async with client_of(app_on(database)) as client:
        client.headers.update(VIEWER)
        yield client


@pytest.fixture
async def feed(fresh_database: Database) -> ListFeed:
    """A register of 2020 and 2021 without contradictions."""
    feed = ListFeed.of(random_facts(7, 400, anomalies=False))
    await tell(fresh_database, feed)
    await name_agencies(fresh_database.url, communes=[101, 102, 103])
    return feed
