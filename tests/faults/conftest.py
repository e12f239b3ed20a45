"""One whole house for these tests, behind its gateway."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from bench.house import House


@pytest.fixture(scope="session")
async def house() -> AsyncIterator[House]:
    async with House.new() as running:
        yield running
