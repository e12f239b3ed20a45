"""One supervised process: started, watched, restarted with back-off, stopped with everything it started."""

from __future__ import annotations

import asyncio
import ctypes
import os
import pwd
import signal
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from stack.logs import LogFile
from stack.ports import listens

State = Literal["starting", "running", "restarting", "stopped"]
Ready = Callable[[], Awaitable[bool]]

FIRST_PAUSE, LONGEST_PAUSE = 0.2, 4.0
"""Back-off between restarts, doubling; the longest keeps every restart within five seconds."""

SETTLED = 30.0
"""A process that ran so long has recovered: its next end starts the back-off anew."""

HOPELESS = 5
"""Ends in a row before the first readiness after which a start is given up."""

_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Unit:
    """A process to run: a program of the topology with everything filled in."""

    name: str
    argv: tuple[str, ...]
    env: Mapping[str, str]
    cwd: Path
    ready: Ready | None = None
    after: tuple[str, ...] = ()
    port: int | None = None
    user: str | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    orphan_signal: signal.Signals = signal.SIGKILL


@dataclass
class Child:
    """The living side of a unit. `run` returns when it was asked to stop, or when a first start is hopeless."""

    unit: Unit
    log: LogFile
    notice: Callable[[Child, str], None]
    state: State = "starting"
    pid: int | None = None
    restarts: int = 0
    since: float = field(default_factory=time.time)
    last_exit: int | None = None
    up: asyncio.Event = field(default_factory=asyncio.Event)
    hopeless: asyncio.Event = field(default_factory=asyncio.Event)
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)
    _process: asyncio.subprocess.Process | None = None

    async def run(self) -> None:
        pause, failures = FIRST_PAUSE, 0
        while not self._stopping.is_set():
            began = time.monotonic()
            code = await self._one_life()
            if self._stopping.is_set():
                break
            self.last_exit = code
            failures = 0 if self.up.is_set() else failures + 1
            if failures >= HOPELESS:
                self.hopeless.set()
                break
            pause = FIRST_PAUSE if time.monotonic() - began > SETTLED else pause
            self.restarts += 1
            self._enter("restarting", f"ended ({describe(code)}), starts again in {pause:.1f} s")
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        self._enter("stopped", "")

    async def stop(self, patience: float) -> None:
        """Ask, wait, insist; the whole process group goes."""
        self._stopping.set()
        process = self._process
        if process is None or process.returncode is not None:
            return
        _signal_group(process.pid, self.unit.stop_signal)
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), patience)
        _signal_group(process.pid, signal.SIGKILL)

    def kill(self) -> None:
        """End the group at once."""
        self._stopping.set()
        if self._process is not None:
            _signal_group(self._process.pid, signal.SIGKILL)

    async def _one_life(self) -> int:
        """Start, say when ready, pass its words on, answer its exit code."""
        user = self.unit.user
        try:
            process = await asyncio.create_subprocess_exec(
                *self.unit.argv,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
                cwd=self.unit.cwd,
                env=dict(self.unit.env),
                user=user,
                group=None if user is None else pwd.getpwnam(user).pw_gid,
                extra_groups=None if user is None else [],
                start_new_session=True,
                preexec_fn=partial(die_with_parent, os.getpid(), self.unit.orphan_signal),
                limit=1024 * 1024,
            )
        except OSError as error:
            self.log.write(f"{self.unit.argv[0]} cannot be started: {error.strerror}")
            return 127
        self._process, self.pid = process, process.pid
        self._enter("starting", "")
        if self._stopping.is_set():  # stop() came while the process was being made
            _signal_group(process.pid, signal.SIGKILL)
        readiness = asyncio.create_task(self._until_ready(process.pid))
        pump = asyncio.create_task(self._pump(process))
        code = await process.wait()
        readiness.cancel()
        _signal_group(process.pid, signal.SIGKILL)  # whatever it left behind in its group
        with suppress(TimeoutError):
            await asyncio.wait_for(pump, 1)
        self._process, self.pid = None, None
        return code

    async def _until_ready(self, pid: int) -> None:
        if self.unit.ready is None and self.unit.port is None:
            await asyncio.sleep(0.5)
        while not await self._is_ready(pid):  # noqa: ASYNC110 - nobody but the process itself can tell
            await asyncio.sleep(0.1)
        self._enter("running", "runs again" if self.restarts and self.up.is_set() else "")
        self.up.set()

    async def _is_ready(self, pid: int) -> bool:
        if self.unit.port is not None and not listens(pid, self.unit.port):
            return False
        return self.unit.ready is None or await self.unit.ready()

    async def _pump(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None  # noqa: S101 - it is piped above
        while True:
            try:
                line = await process.stdout.readline()
            except ValueError:  # one line longer than the buffer: dropped, the rest goes on
                continue
            if not line:
                return
            self.log.write(line.decode(errors="replace").rstrip())

    def _enter(self, state: State, words: str) -> None:
        self.state, self.since = state, time.time()
        self.notice(self, words)


def describe(code: int) -> str:
    """An exit code in words."""
    if code < 0:
        return f"killed by {signal.Signals(-code).name}"
    return f"exit code {code}"


def _signal_group(pid: int, number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def die_with_parent(parent: int, number: int) -> None:
    """In the child, after fork: the kernel ends it when the supervisor dies, however it dies."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, number)
    if os.getppid() != parent:  # it died in between
        os.kill(os.getpid(), signal.SIGKILL)
