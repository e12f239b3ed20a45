"""One real stack for all contract tests: the demo district without its register, behind the real gateway.

MOTCUA_E2E_URL points the tests at a stack that is already running.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

PASSWORD = "motcua-demo"
START_SECONDS = 180


@dataclass
class RunningStack:
    """Where it answers, and tokens for its demo accounts."""

    url: str
    _tokens: dict[str, tuple[str, float]] = field(default_factory=dict)

    def token(self, username: str) -> str:
        """An access token of the account, renewed before it ages."""
        token, until = self._tokens.get(username, ("", 0.0))
        if time.monotonic() < until:
            return token
        credentials = {"username": username, "password": PASSWORD}
        answer = httpx.post(f"{self.url}/api/catalog/v1/sessions", json=credentials, timeout=30)
        answer.raise_for_status()
        token = answer.json()["access_token"]
        self._tokens[username] = (token, time.monotonic() + 300)
        return token

    def headers(self, username: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(username)}"}


@pytest.fixture(scope="session")
def stack() -> Iterator[RunningStack]:
    if running := os.environ.get("MOTCUA_E2E_URL"):
        yield RunningStack(running)
        return
    data = Path(tempfile.mkdtemp(prefix="motcua-contract-"))
    command = [sys.executable, "-m", "stack.cli", "up", "--quick", "--data", str(data), "--port", "0"]
    log = data.with_suffix(".log")
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    try:
        yield RunningStack(_address(process, data, log))
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        subprocess.run([sys.executable, "-m", "stack.cli", "reset", "--yes", "--data", str(data)], check=False)
        shutil.rmtree(data, ignore_errors=True)
        log.unlink(missing_ok=True)


def _address(process: subprocess.Popen[bytes], data: Path, log: Path) -> str:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            state = json.loads((data / "state.json").read_text())
        except (OSError, ValueError):
            state = {}
        if state.get("phase") == "ready":
            return str(state["url"])
        time.sleep(0.2)
    process.terminate()
    pytest.fail(f"the stack did not start: {log.read_text(errors='replace')[-2000:]}")
