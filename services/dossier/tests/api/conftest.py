"""Fixtures of the API tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from kernel.testing.plugin import Database

from ..importing import Office, office_of


@pytest.fixture(scope="module")
async def office(database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_of(database, tmp_path_factory.mktemp("data")) as made:
        yield made
