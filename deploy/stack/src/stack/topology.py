"""What runs: every process, its command, its port, its health, and what must stand before it.

This is data. The same topology is written for one server with containers in `docker-compose.yml`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Client:
    """The machine client by which a service reads its neighbours (OAuth 2 client credentials)."""

    client_id: str
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class Service:
    """A service with a database of its own. `asks` names the neighbours that it reads."""

    name: str
    asks: tuple[str, ...] = ()
    client: Client | None = None


@dataclass(frozen=True)
class Program:
    """One process. `port` is the preferred one; `{…}` in the command is filled in when it starts.

    `settings_of` names the service whose settings the process gets. `health` is a path that answers 200 when
    the process can work; a process without one counts as ready when it has not ended for a moment.
    """

    name: str
    command: tuple[str, ...]
    settings_of: str | None = None
    port: int | None = None
    health: str | None = None
    after: tuple[str, ...] = ()


SERVICES: tuple[Service, ...] = (
    Service("catalog"),
    Service("dossier", asks=("catalog",), client=Client("dossier", ("staff:addresses",))),
    Service("feedback", asks=("catalog", "dossier")),
    Service("reporting", asks=("catalog", "dossier", "feedback"), client=Client("reporting", ("feed:read",))),
)

_SERVE = ("{python}", "-m", "kernel.serve")

PROGRAMS: tuple[Program, ...] = (
    Program("catalog", (*_SERVE, "catalog", "--port", "{port}"), "catalog", 8101, "/readyz"),
    Program("dossier", (*_SERVE, "dossier", "--port", "{port}"), "dossier", 8102, "/readyz"),
    Program("feedback", (*_SERVE, "feedback", "--port", "{port}"), "feedback", 8103, "/readyz"),
    Program("reporting", (*_SERVE, "reporting", "--port", "{port}"), "reporting", 8104, "/readyz"),
    Program("dossier-worker", ("{python}", "-m", "dossier.worker"), "dossier", after=("dossier",)),
    Program("reporting-worker", ("{python}", "-m", "reporting.worker"), "reporting", after=("reporting",)),
)

GATEWAY = Program(
    "gateway",
    ("{caddy}", "run", "--adapter", "caddyfile", "--config", "{gateway}/Caddyfile"),
    port=8080,
    health="/",
    after=("catalog", "dossier", "feedback", "reporting"),
)

POSTGRES = "postgres"
POSTGRES_PORT = 54320


def service(name: str) -> Service:
    """The service of that name; LookupError when there is none."""
    for candidate in SERVICES:
        if candidate.name == name:
            return candidate
    raise LookupError(name)
