"""The small parts: ports, clock, secrets, logs, paths, Node."""

from __future__ import annotations

import datetime as dt
import shutil
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from kernel.package import Enclosed, build
from stack import clock, node, statefile, vault
from stack.cli import app
from stack.errors import StackError
from stack.loading import Marker
from stack.logs import LogFile, is_noteworthy, tail
from stack.paths import DataFolder
from stack.ports import MOVED, Ports
from typer.testing import CliRunner


def test_a_taken_port_is_refused_with_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(StackError, match=f"Port {port} is already used.*PORT={port + 1} make run"):
            Ports().claim(port)


def test_an_inner_port_moves_when_it_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ports = Ports()
        assert ports.pick(port) in MOVED
        ports.release()


def test_two_stacks_that_start_at_once_never_share_a_port() -> None:
    one, other = Ports(), Ports()
    port = one.pick(0)
    assert other.pick(port) != port, "given away already, though nobody listens there yet"
    assert one.pick(port) != port
    one.release()
    assert other.pick(port) == port
    other.release()


def test_the_demo_clock_is_set_once_and_then_runs_on(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    offset = clock.offset_of(folder, None)
    assert abs(clock.now(offset) - clock.DEMO_BEGINS) < dt.timedelta(seconds=5)
    assert clock.now(offset).strftime("%A %d/%m/%Y") == "Wednesday 15/09/2021"
    assert clock.offset_of(folder, None) == offset
    assert clock.offset_of(folder, "real") == 0
    assert clock.offset_of(folder, None) == 0
    moved = clock.offset_of(folder, "2021-12-14T16:30")
    assert clock.now(moved).strftime("%d/%m/%Y %H:%M %z") == "14/12/2021 16:30 +0700"


def test_a_moment_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StackError, match="--demo-clock 2021-09-15T08:00"):
        clock.offset_of(DataFolder(tmp_path), "yesterday")


def test_secrets_are_made_once_and_are_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "secrets"
    assert set(vault.make(folder)) == set(vault.names())
    before = {path.name: path.read_text() for path in folder.iterdir()}
    assert vault.make(folder) == []
    assert {path.name: path.read_text() for path in folder.iterdir()} == before
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())
    assert len(set(before.values())) == len(before)
    assert "BEGIN PRIVATE KEY" in before[vault.SIGNING_KEY]


def test_production_needs_every_secret_and_names_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(StackError, match=r"without its own secrets.*motcua secrets FOLDER"):
        vault.require(None)
    vault.make(tmp_path)
    assert vault.require(tmp_path) == tmp_path
    (tmp_path / "dossier_app_password").unlink()
    with pytest.raises(StackError, match="lacks dossier_app_password"):
        vault.require(tmp_path)


def test_a_secret_that_all_may_read_is_refused(tmp_path: Path) -> None:
    vault.make(tmp_path)
    (tmp_path / "catalog_app_password").chmod(0o644)
    with pytest.raises(StackError, match="Every user of this machine may open catalog_app_password"):
        vault.require(tmp_path)


def test_addresses_for_containers_hold_the_same_passwords(tmp_path: Path) -> None:
    vault.make_addresses(tmp_path, "postgres:5432")
    password = vault.read(tmp_path, "dossier_app_password")
    address = vault.read(tmp_path, "dossier_database_url")
    assert address == f"postgresql+asyncpg://dossier_app:{password}@postgres:5432/motcua_dossier"
    assert vault.make_addresses(tmp_path, "postgres:5432") == []


def test_a_log_turns_over_before_it_grows_large(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "one.log", turn_at=1000)
    for number in range(200):
        log.write(f"line {number:04d} {'x' * 20}")
    log.close()
    sizes = sorted(path.stat().st_size for path in tmp_path.iterdir())
    assert len(sizes) == 4
    assert sizes[-1] < 1100
    assert tail(tmp_path / "one.log", 1) == [f"line 0199 {'x' * 20}"]


@pytest.mark.parametrize(
    ("line", "noteworthy"),
    [
        ('{"event": "request", "level": "info"}', False),
        ('{"event": "waiting", "level": "warning"}', True),
        ("2026-01-01 10:00:00 UTC [7] LOG:  checkpoint starting: time", False),
        ("2026-01-01 10:00:00 UTC [7] FATAL:  the database system is starting up", True),
        ("Traceback (most recent call last):", True),
    ],
)
def test_only_what_is_not_well_reaches_the_terminal(line: str, noteworthy: bool) -> None:
    assert is_noteworthy(line) is noteworthy


def test_a_finished_stage_is_forgotten_beside_other_databases(tmp_path: Path) -> None:
    here = Marker(tmp_path / "loaded.json", "server/1")
    here.done("district", "a")
    here.done("register", "1")
    assert here.is_done("district", "a")
    assert not here.is_done("district", "b")
    assert not Marker(tmp_path / "loaded.json", "server/2").is_done("register", "1")


def test_a_lock_ends_with_its_holder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    code = f"""
import time, pathlib
from stack import paths, statefile
held = statefile.take_lock(paths.DataFolder(pathlib.Path({str(tmp_path)!r})))
print("held", flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert statefile.is_locked(folder.lock)
        with pytest.raises(StackError, match=r"already runs.*motcua down"):
            statefile.take_lock(folder)
        holder.kill()
    assert not statefile.is_locked(folder.lock)
    statefile.take_lock(folder).close()


def test_a_node_tells_its_version_and_one_that_is_missing_is_zero() -> None:
    packaged = node.folder_of_package()
    assert packaged is not None
    assert node.version_of(str(packaged / "node")) >= node.OLDEST
    assert node.version_of("/nowhere/node") == (0, 0)


def test_the_packaged_node_serves_where_there_is_no_other(tmp_path: Path) -> None:
    bare = tmp_path / "bin"
    bare.mkdir()
    for name in ("sh", "env"):
        (bare / name).symlink_to(shutil.which(name) or f"/bin/{name}")
    (tmp_path / "package.json").write_text('{"scripts": {"say": "node -p 6*7"}}')
    result = subprocess.run(
        [sys.executable, "-m", "stack.node", "--in", str(tmp_path), "npm", "run", "--silent", "say"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": str(bare), "HOME": str(tmp_path)},
    )
    assert result.stdout.strip() == "42", result.stderr


def test_a_delivered_package_is_proved_with_the_file_alone(tmp_path: Path) -> None:
    sheet = Enclosed("II.06.json", "application/json", b"{}", {"received_total": 4})
    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    package, key = tmp_path / "goi.zip", tmp_path / "key.pem"
    package.write_bytes(build("d-7", {}, [sheet], pem, "k1"))
    key.write_bytes(private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    told = CliRunner().invoke(app, ["verify-package", str(package), "--key", str(key)])
    assert told.exit_code == 0
    assert "package d-7, signed by key k1" in told.output
    assert "II.06.json: 2 bytes, received_total 4" in told.output
    assert "--key to prove it" in CliRunner().invoke(app, ["verify-package", str(package)]).output
    package.write_bytes(package.read_bytes().replace(b"II.06.json", b"II.07.json"))
    refused = CliRunner().invoke(app, ["verify-package", str(package)])
    assert refused.exit_code == 1
    assert "Not proved" in refused.output
