"""What cannot be done is said in one plain sentence, with what to do, and an exit code that is not 0."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from stack import paths

from .conftest import Motcua, Said, is_closed_to_others, motcua_as


def sentence(result: Said) -> str:
    """The one line of the error, after the steps that came before it."""
    assert result.returncode == 1
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    return lines[0]


@pytest.fixture(autouse=True)
def built() -> None:
    """Without the built app every start is refused for that reason alone."""
    assert (paths.APP / "index.html").exists(), "the app is not built: make build"


def test_a_busy_port(motcua: Motcua, data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = sentence(motcua("up", "--data", str(data), "--port", str(port)))
    assert said.startswith(f"motcua: Port {port} is already used by another program")
    assert f"PORT={port + 1} make run" in said


def test_a_data_folder_that_cannot_be_made(motcua: Motcua, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = sentence(motcua("up", "--data", str(tmp_path / "file" / "data"), "--port", "0"))
    assert "cannot be written" in said
    assert "--data or MOTCUA_DATA" in said


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_a_data_folder_of_somebody_else(data: Path) -> None:
    if is_closed_to_others(paths.PROJECT):
        pytest.skip("this checkout lies where no ordinary user can read it")
    data.mkdir(mode=0o700)
    result = motcua_as("nobody", "up", "--data", str(data), "--port", "0")
    assert "cannot be written (Permission denied)" in sentence(result)


def test_an_unreachable_database(motcua: Motcua, data: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    url = f"postgresql://postgres:secret@127.0.0.1:{port}/postgres"
    said = sentence(motcua("up", "--data", str(data), "--port", "0", MOTCUA_DATABASE_URL=url))
    assert f"No PostgreSQL answers at 127.0.0.1:{port}" in said
    assert "secret" not in said


def test_a_database_that_refuses_the_password(motcua: Motcua, data: Path) -> None:
    at = os.environ["MOTCUA_TEST_DATABASE_URL"].rpartition("@")[2]
    said = sentence(
        motcua("up", "--data", str(data), "--port", "0", MOTCUA_DATABASE_URL=f"postgresql://postgres:wrong@{at}")
    )
    assert "refuses MOTCUA_DATABASE_URL" in said
    assert "wrong" not in said


@pytest.mark.parametrize("address", ["mysql://root@127.0.0.1/x", "no address at all"])
def test_an_address_of_another_kind(motcua: Motcua, data: Path, address: str) -> None:
    assert "MOTCUA_DATABASE_URL" in sentence(
        motcua("up", "--data", str(data), "--port", "0", "--database-url", address)
    )


def test_a_missing_build(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    import asyncio

    from rich.console import Console
    from stack import run
    from stack.console import ConsoleTeller
    from stack.errors import StackError

    monkeypatch.setattr(run, "APP", data / "dist")
    with pytest.raises(StackError, match="The app is not built: run `make build` first"):
        asyncio.new_event_loop().run_until_complete(
            run.Run(run.Wish(data=data, port=0), ConsoleTeller(Console())).live()
        )


def test_production_without_secrets(motcua: Motcua, data: Path) -> None:
    said = sentence(motcua("up", "--production", "--data", str(data), "--port", "0"))
    assert "Production does not start without its own secrets" in said
    assert not data.exists()


def test_production_with_a_demo_option(motcua: Motcua, data: Path) -> None:
    assert "knows no demo" in sentence(motcua("up", "--production", "--quick", "--data", str(data)))


def test_a_demo_folder_does_not_become_production(motcua: Motcua, data: Path) -> None:
    data.mkdir()
    (data / "environment").write_text("demo\n")
    secrets = data.parent / "secrets"
    assert motcua("secrets", str(secrets)).returncode == 0
    said = sentence(motcua("up", "--production", "--data", str(data), "--secrets", str(secrets), "--port", "0"))
    assert "holds a demo district" in said


def test_nothing_runs(motcua: Motcua, data: Path) -> None:
    assert motcua("status", "--data", str(data)).returncode == 3
    assert motcua("down", "--data", str(data)).returncode == 0
    assert "start it with `motcua up`" in sentence(motcua("psql", "dossier", "--data", str(data)))
    assert "Nothing runs here" in sentence(motcua("seed", "--data", str(data)))


def test_only_a_data_folder_of_ours_is_deleted(motcua: Motcua, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    assert "nothing is deleted" in sentence(motcua("reset", "--yes", "--data", str(tmp_path)))
    assert (tmp_path / "letter.txt").exists()


def test_a_production_district_is_not_deleted(motcua: Motcua, data: Path) -> None:
    data.mkdir()
    (data / "environment").write_text("production\n")
    assert "not deleted" in sentence(motcua("reset", "--yes", "--data", str(data)))
    assert data.exists()


def test_an_unknown_process_or_service(motcua: Motcua, data: Path) -> None:
    assert "There is no process postman: choose from postgres, catalog" in sentence(
        motcua("logs", "postman", "--data", str(data))
    )
    assert "There is no service postman" in sentence(motcua("psql", "postman", "--data", str(data)))
