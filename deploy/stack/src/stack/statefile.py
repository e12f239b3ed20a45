"""How terminals know of each other: a lock held by whoever runs the stack, and a file that says how it stands."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Literal

from stack.errors import StackError
from stack.paths import DataFolder

Phase = Literal["starting", "loading", "ready", "stopping"]


@dataclass(frozen=True)
class ProcessState:
    """One process as the supervisor sees it."""

    name: str
    state: str
    pid: int | None
    port: int | None
    restarts: int
    since: float
    last_exit: int | None = None


@dataclass(frozen=True)
class RunningState:
    """What a supervisor tells about itself."""

    pid: int
    url: str
    phase: Phase
    environment: str
    started_at: float
    processes: list[ProcessState] = field(default_factory=list)


def write(folder: DataFolder, state: RunningState) -> None:
    """Replace the file in one step, so that a reader never sees half of it."""
    draft = folder.state.with_suffix(".new")
    draft.write_text(json.dumps(asdict(state), indent=1))
    draft.replace(folder.state)


def read(folder: DataFolder) -> RunningState | None:
    """The state of the stack that runs over this folder, or None when none does."""
    if not is_locked(folder.lock):
        return None
    try:
        raw = json.loads(folder.state.read_text())
    except (OSError, ValueError):
        return None
    raw["processes"] = [ProcessState(**one) for one in raw["processes"]]
    return RunningState(**raw)


def is_locked(path: Path) -> bool:
    """Whether a living process holds the lock; a dead one, however it died, holds nothing."""
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def take_lock(folder: DataFolder) -> IO[bytes]:
    """Hold the folder for this process until the file is closed."""
    file = folder.lock.open("ab")
    for _ in range(10):
        with suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return file
        time.sleep(0.05)  # somebody who only looks holds the lock for an instant
    file.close()
    state = read(folder)
    where = f" at {state.url} (process {state.pid})" if state else ""
    raise StackError(f"Một Cửa already runs{where}: open it, or stop it with `motcua down`.")


def stop(folder: DataFolder, timeout: float = 45) -> bool:
    """Ask the running stack to stop and wait until nothing of it is left. False when none runs."""
    state = read(folder)
    if state is None:
        return False
    with suppress(ProcessLookupError):
        os.kill(state.pid, signal.SIGTERM)
    end = time.monotonic() + timeout
    while is_locked(folder.lock):
        if time.monotonic() > end:
            with suppress(ProcessLookupError):
                os.kill(state.pid, signal.SIGKILL)
            end = time.monotonic() + 5
        time.sleep(0.05)
    return True
