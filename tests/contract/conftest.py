"""One real stack for all contract tests: the demo district without its register, behind the real gateway.

MOTCUA_E2E_URL points the tests at a stack that is already running.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from kernel.pgserver import PgServer
from stack import Stack

PASSWORD = "motcua-demo"


@dataclass
class RunningStack:
    """Where it answers, and tokens for its demo accounts."""

    url: str
    _tokens: dict[str, tuple[str, float]] = field(default_factory=dict)

    def headers(self, username: str) -> dict[str, str]:
        """The account's access token as a header, renewed before it ages."""
        token, until = self._tokens.get(username, ("", 0.0))
        if time.monotonic() >= until:
            credentials = {"username": username, "password": PASSWORD}
            answer = httpx.post(f"{self.url}/api/catalog/v1/sessions", json=credentials, timeout=30)
            token = answer.raise_for_status().json()["access_token"]
            self._tokens[username] = (token, time.monotonic() + 300)
        return {"Authorization": f"Bearer {token}"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each operation is a test of its own. They come with one name for all operations of a service, and whoever
    spreads tests over processes would run one of them in the place of all."""
    for number, item in enumerate(items):
        if item.path.parent == Path(__file__).parent:
            item._id = dataclasses.replace(item.id, params=str(number))


@pytest.fixture(scope="session")
def stack() -> Iterator[RunningStack]:
    if running := os.environ.get("MOTCUA_E2E_URL"):
        yield RunningStack(running)
        return
    root = Path(tempfile.mkdtemp(prefix="motcua-contract-"))
    try:
        with Stack(root / "data", seed="quick") as own:
            yield RunningStack(own.url)
    finally:
        PgServer(root / "data" / "postgres").remove()
        shutil.rmtree(root, ignore_errors=True)
