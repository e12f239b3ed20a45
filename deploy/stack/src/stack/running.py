"""A whole stack as a Python value, for tests and benchmarks:

with Stack(data=folder, port=0, seed="quick") as running:
    httpx.get(f"{running.url}/api/catalog/v1/clock")
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import TracebackType

from stack import statefile
from stack.errors import StackError
from stack.paths import DataFolder
from stack.statefile import ProcessState, RunningState
from stack.unit import die_with_parent

SEED_OPTIONS = {"none": ["--no-demo"], "quick": ["--quick"], "full": []}


class Stack:
    """Runs `motcua up` exactly as a person would, waits until it is ready, stops it at the end.

    `user` (only for root) runs it as another user; `env` adds to the environment.
    """

    def __init__(
        self,
        data: Path,
        *,
        port: int = 0,
        seed: str = "quick",
        options: tuple[str, ...] = (),
        env: Mapping[str, str] | None = None,
        user: str | None = None,
        patience: float = 300,
    ) -> None:
        self.folder = DataFolder(data.absolute())
        self.seconds = 0.0
        self._command = [
            *(sys.executable, "-m", "stack.cli", "up", "--data", str(self.folder.root), "--port", str(port)),
            *SEED_OPTIONS[seed],
            *options,
        ]
        self._env = {**os.environ, **(env or {})}
        self._user, self._patience = user, patience
        self._process: subprocess.Popen[bytes] | None = None
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 - a pipe that nobody reads would stop the stack

    def __enter__(self) -> Stack:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> Stack:
        """Return when the address answers; StackError with the command's own words when it gives up."""
        began = time.monotonic()
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            env=self._env,
            user=self._user,
            start_new_session=True,
            preexec_fn=partial(die_with_parent, os.getpid(), signal.SIGTERM),
        )
        while (state := statefile.read(self.folder)) is None or state.phase != "ready":
            if self._process.poll() is not None:
                raise StackError((self.said().strip().splitlines() or ["It said nothing."])[-1])
            if time.monotonic() - began > self._patience:
                self.stop()
                raise StackError(f"The stack was not ready after {self._patience:.0f} s.")
            time.sleep(0.05)
        self.seconds = time.monotonic() - began
        return self

    def stop(self) -> str:
        """Ask it to stop as Ctrl-C would, wait, answer all it said."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process = None
        return self.said()

    def said(self) -> str:
        """All that the command has printed until now."""
        self._output.seek(0)
        return self._output.read().decode(errors="replace")

    @property
    def pid(self) -> int:
        return self.state.pid

    @property
    def url(self) -> str:
        return self.state.url

    @property
    def state(self) -> RunningState:
        """How it stands now; StackError when it does not run."""
        state = statefile.read(self.folder)
        if state is None:
            raise StackError("The stack does not run.")
        return state

    def process(self, name: str) -> ProcessState:
        return next(one for one in self.state.processes if one.name == name)
