"""The two written forms of the topology say the same, and every process has what it needs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from kernel.provision import Provisioned
from stack import vault
from stack.assembly import House
from stack.paths import PROJECT, DataFolder
from stack.topology import GATEWAY, POSTGRES, PROGRAMS, SERVICES

COMPOSE = PROJECT / "docker-compose.yml"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load(COMPOSE.read_text())
    return parsed


def test_the_containers_are_the_processes(compose: dict[str, Any]) -> None:
    lasting = {name for name in compose["services"] if not name.endswith("-prepare")}
    assert lasting == {POSTGRES, GATEWAY.name, *(p.name for p in PROGRAMS)}


def test_a_container_gets_the_settings_that_a_process_gets(compose: dict[str, Any], tmp_path: Path) -> None:
    vault.make(tmp_path)
    ports = {p.name: p.port for p in PROGRAMS if p.port}
    databases = {s.name: Provisioned("app", "migrator") for s in SERVICES}
    house = House(DataFolder(tmp_path), "production", tmp_path, databases, ports)
    for s in SERVICES:
        told = set(compose["services"][s.name]["environment"]) - {"MOTCUA_SECRETS_DIR"}
        filed = {name.upper() for name in compose["services"][s.name]["secrets"] if not name.endswith(".pem")}
        assert told | filed == set(house.settings(s.name)) - {f"{s.name.upper()}_CLOCK_OFFSET_SECONDS"}


def test_every_secret_of_the_containers_is_made(compose: dict[str, Any], tmp_path: Path) -> None:
    vault.make_addresses(tmp_path, "postgres:5432")
    made = {path.name for path in tmp_path.iterdir()}
    named = {Path(one["file"]).name for one in compose["secrets"].values()}
    used = {name for one in compose["services"].values() for name in one.get("secrets", [])}
    assert named <= made
    assert used == set(compose["secrets"])


def test_every_container_is_watched(compose: dict[str, Any]) -> None:
    for program in (*PROGRAMS, GATEWAY):
        container = compose["services"][program.name]
        assert container["restart"] == "unless-stopped"
        assert ("healthcheck" in container) == (program.health is not None)
    assert set(compose["volumes"]) == {POSTGRES, GATEWAY.name, *(s.name for s in SERVICES)}


def test_nobody_is_waited_for_who_does_not_run() -> None:
    names = {p.name for p in PROGRAMS}
    assert all(set(p.after) <= names for p in (*PROGRAMS, GATEWAY))
    assert all(set(s.asks) <= {other.name for other in SERVICES} for s in SERVICES)


def test_the_client_accepts_the_compose_file() -> None:
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]) is None:
            continue
        if subprocess.run([*command, "version"], capture_output=True, check=False).returncode:
            continue
        checked = subprocess.run(
            [*command, "-f", str(COMPOSE), "config", "-q"], capture_output=True, text=True, check=False
        )
        assert checked.returncode == 0, checked.stderr
        return
    pytest.skip("no compose client here")
