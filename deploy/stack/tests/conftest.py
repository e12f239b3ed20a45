"""Real processes, real ports, folders that are thrown away."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from kernel.pgserver import PgServer
from stack.cli import app
from typer.testing import CliRunner


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


Motcua = Callable[..., Said]


@pytest.fixture
def data() -> Iterator[Path]:
    """A data folder that an ordinary user can reach; PostgreSQL's own home beside it goes too."""
    root = Path(tempfile.mkdtemp(prefix="motcua-stack-"))
    root.chmod(0o755)
    folder = root / "data"
    yield folder
    PgServer(folder / "postgres").remove()
    shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def motcua(monkeypatch: pytest.MonkeyPatch) -> Motcua:
    """The command line inside this process, which is much quicker than a new one."""
    for name in [name for name in os.environ if name == "PORT" or name.startswith("MOTCUA_")]:
        if name != "MOTCUA_TEST_DATABASE_URL":
            monkeypatch.delenv(name)

    def run(*arguments: str, **env: str) -> Said:
        result = CliRunner().invoke(app, arguments, env=env, catch_exceptions=False)
        return Said(result.exit_code, result.stdout, result.stderr)

    return run


def motcua_as(user: str, *arguments: str) -> Said:
    """The command line as another user's own process."""
    done = subprocess.run(
        [sys.executable, "-m", "stack.cli", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        user=user,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def is_alive(pid: int) -> bool:
    """Whether a process lives; one that has ended and was only not collected yet does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def eventually(true: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return true()


def is_closed_to_others(folder: Path) -> bool:
    """Whether an ordinary user could not even read the project or start its interpreter."""
    ways = (folder, Path(sys.executable).resolve())
    return any(not one.stat().st_mode & 0o001 for way in ways for one in (way, *way.parents))
