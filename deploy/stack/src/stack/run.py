"""One stack from its start to its end: database, migrations, first load, services, gateway, stop."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Literal, Protocol

from stack import clock, database, loading, statefile, vault
from stack.assembly import Environment, House
from stack.errors import StackError
from stack.paths import APP, DataFolder
from stack.ports import Ports
from stack.statefile import Phase, ProcessState, RunningState
from stack.supervisor import Supervisor
from stack.topology import GATEWAY, POSTGRES_PORT, PROGRAMS

Seed = Literal["none", "quick", "full"]


@dataclass(frozen=True)
class Wish:
    """What was asked for at the command line."""

    data: Path
    port: int = 8080
    listen: str = "127.0.0.1"
    environment: Environment = "demo"
    seed: Seed = "full"
    secrets: Path | None = None
    database_url: str | None = None
    site: str | None = None
    demo_clock: str | None = None


class Teller(Protocol):
    """Who tells a person how things stand."""

    def step(self, words: str) -> None: ...
    def progress(self, words: str, done: int, total: int) -> None: ...
    def ready(self, state: RunningState, offset: int, seconds: float, demo: bool) -> None: ...
    def notice(self, name: str, words: str) -> None: ...
    def line(self, name: str, line: str) -> None: ...
    def stopping(self) -> None: ...


class Run:
    """Holds the data folder while it lives; `live` returns when everything has been stopped again."""

    def __init__(self, wish: Wish, teller: Teller) -> None:
        self.wish, self.tell = wish, teller
        self.folder = DataFolder(wish.data.absolute())
        self.ports = Ports()
        self.supervisor: Supervisor | None = None
        self._state: RunningState | None = None
        self._lock: IO[bytes] | None = None
        self._stop = asyncio.Event()
        self._began = time.monotonic()

    async def live(self) -> None:
        """Bring everything up, stay until a signal comes, leave nothing running. Raises StackError."""
        port = self._check()
        self._lock = statefile.take_lock(self.folder)
        self._listen_to_signals()
        self.supervisor = Supervisor(
            self.folder.logs, notice=self.tell.notice, changed=self._write, echo=self.tell.line
        )
        host = self.wish.site or f"{self.wish.listen}:{port}"
        url = f"https://{host}" if self.wish.site else f"http://{host}"
        self._state = RunningState(os.getpid(), url, "starting", self.wish.environment, time.time())
        rise = asyncio.create_task(self._rise(port))
        stop = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait({rise, stop}, return_when=asyncio.FIRST_COMPLETED)
            if rise.done():
                rise.result()
                await stop
        finally:
            rise.cancel()
            await asyncio.gather(rise, return_exceptions=True)
            stop.cancel()
            self._enter("stopping")
            self.tell.stopping()
            await self.supervisor.stop()
            self.folder.state.unlink(missing_ok=True)
            self.ports.release()
            self._lock.close()

    def _check(self) -> int:
        """What can be refused before anything starts."""
        if self.wish.environment == "production":
            vault.require(self.wish.secrets)
        if not (APP / "index.html").exists():
            raise StackError("The app is not built: run `make build` first.")
        self.folder.create(self.wish.environment)
        if statefile.is_locked(self.folder.lock):
            statefile.take_lock(self.folder)
        return self.ports.claim(443 if self.wish.site else self.wish.port, self.wish.listen)

    async def _rise(self, port: int) -> None:
        assert self.supervisor is not None  # noqa: S101 - made in live()
        assert self._state is not None  # noqa: S101 - made in live()
        demo = self.wish.environment != "production"
        secrets = self.wish.secrets or self.folder.secrets
        if demo:
            vault.make(secrets)
        server = self._server()
        house = House(
            self.folder,
            self.wish.environment,
            secrets,
            database.addresses(server, secrets),
            {p.name: self._inner(p.port) for p in PROGRAMS if p.port},
            clock.offset_of(self.folder, self.wish.demo_clock) if demo else 0,
            self.wish.listen,
            self.wish.site,
            self._state.url,
        )
        if self.folder.addresses.exists():
            # It has stood before: the services are made ready while the database wakes up.
            self.tell.step("everything")
            marker, _ = await asyncio.gather(self._prepare(server, house), self.supervisor.start(house.services()))
        else:
            marker = await self._prepare(server, house)
            self.tell.step("services")
            await self.supervisor.start(house.services())
        if demo and self.wish.seed == "full":
            await self._load_register(house, marker)
        await self.supervisor.start([house.gateway(port)])
        database.write_addresses(self.folder, server, house.databases)
        self._enter("ready")
        if self._state is not None:
            self.tell.ready(self._state, house.clock_offset, time.monotonic() - self._began, demo)

    def _inner(self, usual: int) -> int:
        """The usual port, or any other when it is taken, or when the address itself may be anywhere."""
        return self.ports.pick(usual if self.wish.port else 0)

    def _server(self) -> database.Server:
        if self.wish.database_url:
            return database.external(self.wish.database_url)
        if not self.folder.addresses.exists():
            self.tell.step("PostgreSQL")
        return database.embedded(self.folder, self._inner(POSTGRES_PORT))

    async def _prepare(self, server: database.Server, house: House) -> loading.Marker:
        """The server answers, its databases are as they should be, and hold what they must hold."""
        assert self.supervisor is not None  # noqa: S101 - made in live()
        if server.unit is not None:
            await self.supervisor.start([server.unit])
        await database.check(server)
        if not self.folder.addresses.exists():
            self.tell.step("databases")
        await database.prepare(server, house.secrets)
        marker = loading.Marker(self.folder.loaded, await database.identity(server))
        await loading.load_clients(house, marker)
        wanted = house.environment != "production" and self.wish.seed != "none"
        if wanted and not loading.district_is_loaded(marker):
            self.tell.step("catalogue")
            await loading.load_district(house, marker)
        return marker

    async def _load_register(self, house: House, marker: loading.Marker) -> None:
        """Through a door that nobody knows yet: the promised address opens when the district is complete."""
        assert self.supervisor is not None  # noqa: S101 - made in live()
        if marker.is_done("register", loading.REGISTER_VERSION):
            return
        self._enter("loading")
        port = self.ports.pick(0)
        await self.supervisor.start([house.gateway(port, public=False)])
        await loading.load_register(f"http://127.0.0.1:{port}", marker, self.tell.progress)
        await self.supervisor.stop([GATEWAY.name])

    def _listen_to_signals(self) -> None:
        def asked() -> None:
            if self._stop.is_set() and self.supervisor is not None:
                self.supervisor.kill()  # asked twice: at once
            self._stop.set()

        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, asked)

    def _enter(self, phase: Phase) -> None:
        if self._state is not None:
            self._state = replace(self._state, phase=phase)
        self._write()

    def _write(self) -> None:
        if self._state is None or self.supervisor is None:
            return
        processes = [
            ProcessState(name, c.state, c.pid, c.unit.port, c.restarts, c.since, c.last_exit)
            for name, c in self.supervisor.children.items()
        ]
        self._state = replace(self._state, processes=processes)
        statefile.write(self.folder, self._state)
