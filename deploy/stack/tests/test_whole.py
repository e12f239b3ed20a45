"""The whole house on free ports: it stands, heals, keeps what it has, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from demo.sources import DISTRICT_FILE
from kernel.pgserver import THROWAWAY, PgServer
from stack import Stack, paths
from stack.topology import GATEWAY, POSTGRES, PROGRAMS

from .conftest import Motcua, eventually, is_alive, is_closed_to_others

ALL = {POSTGRES, GATEWAY.name, *(p.name for p in PROGRAMS)}
pytestmark = [pytest.mark.slow]


@pytest.fixture(autouse=True)
def built() -> None:
    assert (paths.APP / "index.html").exists(), "the app is not built: make build"


def sign_in(url: str) -> httpx.Response:
    who = {"username": "mc.huyen", "password": "motcua-demo"}
    return httpx.post(f"{url}/api/catalog/v1/sessions", json=who, timeout=20)


def psql(data: Path, service: str, statement: str) -> str:
    command = [sys.executable, "-m", "stack.cli", "psql", service, "--data", str(data), "-c", statement]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_it_stands_heals_and_leaves_nothing(
    data: Path, motcua: Motcua, capsys: pytest.CaptureFixture[str]
) -> None:
    running = Stack(data, seed="quick").start()
    try:
        state = running.state
        pids = [one.pid for one in state.processes if one.pid]
        assert {one.name for one in state.processes} == ALL
        assert motcua("status", "--data", str(data)).returncode == 0
        _the_gateway_keeps_its_promises(running.url)
        _every_service_lives_in_the_demo_year(running.url)
        assert sign_in(running.url).status_code == 201
        assert "dossier_app" in psql(data, "dossier", "SELECT current_user")
        assert "already runs at http" in motcua("up", "--data", str(data), "--port", "0").stderr
        _a_dead_process_is_back_within_five_seconds(running)
    finally:
        said = running.stop()
    assert "Một Cửa is open at http://127.0.0.1:" in said
    assert eventually(lambda: not any(is_alive(pid) for pid in pids), 5)
    assert motcua("status", "--data", str(data)).returncode == 3

    again = Stack(data, seed="quick").start()
    try:
        assert sign_in(again.url).status_code == 201
        pids = [one.pid for one in again.state.processes if one.pid]
        os.kill(again.pid, signal.SIGKILL)
        assert eventually(lambda: not any(is_alive(pid) for pid in pids), 10)
    finally:
        again.stop()
    with capsys.disabled():
        print(f"\nmotcua up: first start {running.seconds:.1f} s, second start {again.seconds:.1f} s")


def _the_gateway_keeps_its_promises(url: str) -> None:
    with httpx.Client(base_url=url, timeout=10) as http:
        page = http.get("/ho-so/000.00.00.H37-210915-0001")
        assert page.status_code == 200
        assert "<title>Một Cửa</title>" in page.text
        assert page.headers["cache-control"] == "no-cache"
        assert "default-src 'self'" in page.headers["content-security-policy"]
        assert page.headers["x-frame-options"] == "DENY"
        script = page.text.split('src="/assets/')[1].split('"')[0]
        asset = http.get(f"/assets/{script}", headers={"Accept-Encoding": "gzip"})
        assert "immutable" in asset.headers["cache-control"]
        assert asset.headers["content-encoding"] == "gzip"
        assert http.get("/assets/none.js").status_code == 404
        for path in ("/api/none", "/api", "/internal/dossier/feed", "/metrics", "/livez"):
            answer = http.get(path)
            assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json"), path
            assert answer.json()["code"] == "not-found"
            assert answer.json()["request_id"] == answer.headers["x-request-id"]
        told = http.get("/api/catalog/v1/clock", headers={"X-Request-Id": "chosen-by-the-caller"})
        assert told.headers["x-request-id"] != "chosen-by-the-caller"
        large = http.post("/api/dossier/v1/imports", content=b"0" * 41_000_000)
        assert (large.status_code, large.headers["content-type"]) == (413, "application/problem+json")


def _every_service_lives_in_the_demo_year(url: str) -> None:
    for name in ("catalog", "dossier", "feedback", "reporting"):
        clock = httpx.get(f"{url}/api/{name}/v1/clock", timeout=10).json()
        assert clock["environment"] == "demo"
        assert clock["now"].startswith("2021-09-15T08:")


def _a_dead_process_is_back_within_five_seconds(running: Stack) -> None:
    old = running.process("dossier").pid
    assert old
    os.kill(old, signal.SIGKILL)
    assert eventually(lambda: running.process("dossier").pid not in (None, old), 5)
    assert running.process("dossier").restarts == 1

    # The gateway waits some seconds for it; how long it needs to get ready is a question of the machine.
    def answers() -> bool:
        return httpx.get(f"{running.url}/api/dossier/v1/clock", timeout=20).status_code == 200

    assert eventually(answers, 30)
    assert eventually(lambda: running.process("dossier").state == "running", 5)


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user runs all of these tests as one anyway")
def test_an_ordinary_user_can_run_it(data: Path) -> None:
    somebody = pwd.getpwnam("nobody")
    if is_closed_to_others(paths.PROJECT):
        pytest.skip("this checkout lies where no ordinary user can read it")
    os.chown(data.parent, somebody.pw_uid, somebody.pw_gid)
    with Stack(data, seed="none", user="nobody", env={"HOME": str(data.parent)}) as running:
        assert httpx.get(f"{running.url}/api/catalog/v1/clock", timeout=10).status_code == 200
        owners = {Path(f"/proc/{one.pid}").stat().st_uid for one in running.state.processes if one.pid}
        assert owners == {somebody.pw_uid}


def _the_first_administrator_gets_in(data: Path, url: str) -> None:
    """Described and staffed by the service's own commands, as the operator of a new district would."""

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "stack.cli", "run", "--data", str(data), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    description = json.loads(DISTRICT_FILE.read_text())
    for person in description["staff"]:
        del person["password"]
    (data.parent / "district.json").write_text(json.dumps(description))
    (data.parent / "password").write_text("a long way from the sea 1908\n")
    assert "versions" in run("catalog.load", str(data.parent / "district.json"))
    run("catalog.admin", "an.nguyen", "--password-file", str(data.parent / "password"))
    who = {"username": "an.nguyen", "password": "a long way from the sea 1908"}
    assert httpx.post(f"{url}/api/catalog/v1/sessions", json=who, timeout=20).status_code == 201


@pytest.fixture
def server(data: Path) -> Iterator[str]:
    """The address of a PostgreSQL that is not the stack's own."""
    with PgServer(data.parent / "elsewhere", settings=THROWAWAY) as elsewhere:
        yield elsewhere.url(driver="postgresql")
    elsewhere.remove()


def test_production_starts_on_its_own_secrets_without_a_demo(data: Path, server: str, motcua: Motcua) -> None:
    secrets = data.parent / "secrets"
    assert motcua("secrets", str(secrets)).returncode == 0
    options = ("--production", "--secrets", str(secrets))
    with Stack(data, seed="full", options=options, env={"MOTCUA_DATABASE_URL": server}) as running:
        told = httpx.get(f"{running.url}/api/catalog/v1/clock", timeout=10).json()
        assert (told["environment"], told["offset_seconds"]) == ("production", 0)
        assert sign_in(running.url).status_code == 401
        assert POSTGRES not in {one.name for one in running.state.processes}
        assert not (data / "clock.json").exists()
        _the_first_administrator_gets_in(data, running.url)
