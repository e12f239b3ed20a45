"""The real house on a data folder of its own: PostgreSQL with fsync on, all services, workers and the gateway."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import asyncpg
import httpx
import psutil
from kernel.pgserver import PgServer
from sqlalchemy.engine import make_url
from stack import statefile, vault
from stack.paths import DataFolder

PASSWORD = "motcua-demo"
PATIENCE = 300.0


@dataclass
class House:
    """Started by entering it, removed by leaving it."""

    root: Path
    main: subprocess.Popen[bytes] | None = None

    @classmethod
    def new(cls) -> House:
        return cls(Path(tempfile.mkdtemp(prefix="motcua-bench-")))

    async def __aenter__(self) -> House:
        command = [sys.executable, "-c", "from stack.cli import app; app()", "up"]
        command += ["--data", str(self.root), "--port", "0", "--quick"]
        self.main = _start(command, self.root / "bench.log")
        end = time.monotonic() + PATIENCE
        while (state := statefile.read(self.folder)) is None or state.phase != "ready":
            if self.main.poll() is not None or time.monotonic() > end:
                said = (self.root / "bench.log").read_text(errors="replace")[-2000:]
                await self.__aexit__(None, None, None)
                raise RuntimeError(said)
            await asyncio.sleep(0.2)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(statefile.stop, self.folder)
        if self.main is not None:
            self.main.wait(60)
        PgServer(self.folder.postgres).remove()
        shutil.rmtree(self.root, ignore_errors=True)

    @property
    def folder(self) -> DataFolder:
        return DataFolder(self.root)

    @property
    def state(self) -> statefile.RunningState:
        state = statefile.read(self.folder)
        if state is None:
            raise RuntimeError("the house does not run any more")
        return state

    @property
    def gateway(self) -> str:
        return self.state.url

    def url(self, service: str) -> str:
        return f"http://127.0.0.1:{self.process(service).port}"

    def pid(self, name: str) -> int:
        pid = self.process(name).pid
        if pid is None:
            raise RuntimeError(f"{name} does not run")
        return pid

    def process(self, name: str) -> statefile.ProcessState:
        """How one process stands now."""
        return next(one for one in self.state.processes if one.name == name)

    def address(self, service: str, role: str) -> str:
        """Address of a service's database; role app, migrator or admin."""
        found: Mapping[str, str] = json.loads(self.folder.addresses.read_text())
        return found[f"{service}.{role}"]

    async def database(self, service: str, role: str = "admin") -> asyncpg.Connection:
        """A plain connection beside the services."""
        url = make_url(self.address(service, role)).set(drivername="postgresql")
        return await asyncpg.connect(
            url.render_as_string(hide_password=False), server_settings={"search_path": "app,public", "jit": "off"}
        )

    async def token(self, username: str) -> str:
        """Sign in as somebody of the demo district."""
        async with httpx.AsyncClient(base_url=self.url("catalog")) as client:
            answer = await client.post(
                "/api/catalog/v1/sessions", json={"username": username, "password": PASSWORD}
            )
            token: str = answer.raise_for_status().json()["access_token"]
            return token

    def memory(self) -> float:
        """MiB of everything but PostgreSQL: what each process has for itself, and its share of what is shared."""
        total = 0
        for process in [psutil.Process(self.state.pid), *psutil.Process(self.state.pid).children(recursive=True)]:
            try:
                if "postgres" not in process.name():
                    total += process.memory_full_info().pss
            except psutil.Error:
                continue
        return total / 1024 / 1024

    def environment(self, service: str) -> dict[str, Any]:
        """Settings for an app of the service inside this process."""
        shift = json.loads(self.folder.clock.read_text())["offset_seconds"]
        return {
            "environment": "demo",
            "database_url": self.address(service, "app"),
            "jwks_url": f"{self.url('catalog')}/api/catalog/v1/jwks",
            "catalog_url": self.url("catalog"),
            "clock_offset_seconds": shift,
            "tracking_key_file": self.folder.secrets / vault.TRACKING_KEY,
            "pool_size": 1,
        }


def _start(command: list[str], log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as target:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=target, stderr=subprocess.STDOUT)
