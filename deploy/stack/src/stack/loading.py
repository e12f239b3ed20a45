"""What is put into new databases, each stage once: machine clients, the district's description, its register.

A marker in the data folder remembers each finished stage together with the identity of the databases, so that a
start after an interruption goes on where it stopped, and a folder beside other databases starts over. Every stage
by itself is safe to repeat.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from demo.sources import DISTRICT_FILE
from demo.tables.people import PASSWORD

from stack import vault
from stack.assembly import House
from stack.database import read_json
from stack.once import run_once
from stack.topology import SERVICES

Report = Callable[[str, int, int], None]
"""Told of progress: what is being done, how far, of how much."""


@dataclass
class Marker:
    """Finished stages of one set of databases."""

    path: Path
    identity: str

    def stages(self) -> dict[str, str]:
        found = read_json(self.path)
        stages = found.get("stages")
        return dict(stages) if found.get("identity") == self.identity and isinstance(stages, dict) else {}

    def is_done(self, stage: str, version: str) -> bool:
        return self.stages().get(stage) == version

    def done(self, stage: str, version: str) -> None:
        draft = self.path.with_suffix(".new")
        draft.write_text(
            json.dumps({"identity": self.identity, "stages": {**self.stages(), stage: version}}, indent=1)
        )
        draft.replace(self.path)


async def load_clients(house: House, marker: Marker) -> None:
    """The machine clients of our own services, renewed when a secret or a scope has changed."""
    clients = [
        (s.client, vault.read(house.secrets, f"{s.name}_client_secret"), s.name) for s in SERVICES if s.client
    ]
    version = hashlib.sha256(repr(clients).encode()).hexdigest()
    if marker.is_done("clients", version):
        return
    for client, _, service in clients:
        if client is None:
            continue
        secret = house.secrets / f"{service}_client_secret"
        arguments = (client.client_id, "--scopes", " ".join(client.scopes), "--secret-file", str(secret))
        await run_once(
            ("-m", "catalog.client", *arguments),
            house.settings("catalog"),
            f"The machine client {client.client_id} cannot be stored",
        )
    marker.done("clients", version)


def _district_version() -> str:
    return hashlib.sha256(DISTRICT_FILE.read_bytes()).hexdigest()


def district_is_loaded(marker: Marker) -> bool:
    """Whether the description as it is now, not an older one, has been loaded."""
    return marker.is_done("district", _district_version())


async def load_district(house: House, marker: Marker) -> None:
    """Agencies, fields, staff, calendar and procedures of the demo district."""
    complaint = "The demo district cannot be loaded"
    await run_once(("-m", "catalog.load", str(DISTRICT_FILE)), house.settings("catalog"), complaint)
    marker.done("district", _district_version())


REGISTER_VERSION = "1"


async def load_register(url: str, marker: Marker, report: Report) -> None:
    """The demo register, through the ordinary import behind the gateway at `url`."""
    if marker.is_done("register", REGISTER_VERSION):
        return
    await seed(url, report)
    marker.done("register", REGISTER_VERSION)


async def seed(url: str, report: Report) -> None:
    """Run the seeding program; it tells its progress line by line."""

    def hear(line: str) -> bool:
        if not line.startswith('{"step"'):
            return False
        step = json.loads(line)
        report(step["step"], step["done"], step["total"])
        return True

    complaint = "The demo register cannot be loaded (what is loaded stays; start again to go on)"
    await run_once(("-m", "stack.seeding", url), {"MOTCUA_DEMO_PASSWORD": PASSWORD}, complaint, hear)
