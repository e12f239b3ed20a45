"""pytest plugin: one real PostgreSQL per run, one migrated template per service, a clone per test module.

async def test_…(database): …            # a migrated, empty clone for this module; needs SERVICE in conftest
"""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy.engine import make_url

from kernel import migrate
from kernel.pgserver import THROWAWAY, PgServer
from kernel.provision import Provisioned, provision

_SERVER_KEY = pytest.StashKey[PgServer]()
PASSWORD = "test-only"  # noqa: S105 - the throw-away server of one test run


def pytest_configure(config: pytest.Config) -> None:
    """The controlling process starts the server once and hands its address to the workers."""
    config.addinivalue_line("markers", "postgres: needs the real server")
    if hasattr(config, "workerinput") or "MOTCUA_TEST_DATABASE_URL" in os.environ:
        return
    if config.option.collectonly:
        return
    folder = Path(tempfile.mkdtemp(prefix="motcua-tests-"))
    server = PgServer(folder, settings={**THROWAWAY, "shared_buffers": "256MB", "max_connections": "200"}).start()
    config.stash[_SERVER_KEY] = server
    os.environ["MOTCUA_TEST_DATABASE_URL"] = server.url()


def pytest_unconfigure(config: pytest.Config) -> None:
    server = config.stash.get(_SERVER_KEY, None)
    if server is not None:
        server.remove()
        os.environ.pop("MOTCUA_TEST_DATABASE_URL", None)


@dataclass(frozen=True)
class Database:
    """Addresses of one test database: `url` with the app role, `migrator_url` with the owner."""

    name: str
    url: str
    migrator_url: str
    admin_url: str


def _admin(database: str = "postgres") -> str:
    url = make_url(os.environ["MOTCUA_TEST_DATABASE_URL"]).set(database=database)
    return url.render_as_string(hide_password=False)


async def _server() -> asyncpg.Connection:
    url = make_url(_admin()).set(drivername="postgresql").render_as_string(hide_password=False)
    return await asyncpg.connect(url)


async def _template(service: str) -> Provisioned:
    """Provision and migrate the template once per server; workers wait for each other."""
    server = await _server()
    try:
        await server.execute("SELECT pg_advisory_lock(hashtext($1))", f"template.{service}")
        made = await provision(_admin(), service, PASSWORD, PASSWORD, prefix="template_")
        await migrate.upgrade(service, made.migrator_url)
        return made
    finally:
        await server.close()


async def clone(service: str) -> Database:
    """A fresh copy of the service's migrated template (some 40 ms)."""
    made = await _template_once(service)
    name = f"t_{service}_{uuid.uuid4().hex[:12]}"
    server = await _server()
    try:
        await server.execute("SELECT pg_advisory_lock(hashtext($1))", f"template.{service}")
        await server.execute(f"CREATE DATABASE {name} TEMPLATE template_{service}")
        app, migrator = f"{service}_app", f"{service}_migrator"
        await server.execute(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC")
        await server.execute(f"GRANT CONNECT, TEMPORARY ON DATABASE {name} TO {app}, {migrator}")
        for role in (app, migrator):
            await server.execute(f"ALTER ROLE {role} IN DATABASE {name} SET search_path = app, public")
    finally:
        await server.close()

    def at(url: str) -> str:
        return make_url(url).set(database=name).render_as_string(hide_password=False)

    return Database(name, at(made.app_url), at(made.migrator_url), at(_admin()))


async def drop(database: Database) -> None:
    server = await _server()
    try:
        await server.execute(f"DROP DATABASE IF EXISTS {database.name} WITH (FORCE)")
    finally:
        await server.close()


_templates: dict[str, Provisioned] = {}


async def _template_once(service: str) -> Provisioned:
    if service not in _templates:
        _templates[service] = await _template(service)
    return _templates[service]


@pytest.fixture(scope="module")
def service(request: pytest.FixtureRequest) -> str:
    """Name of the service under test: the folder under `services/`, or a module's SERVICE."""
    named: Any = getattr(request.module, "SERVICE", None)
    if named:
        return str(named)
    parts = Path(str(request.path)).parts
    return parts[parts.index("services") + 1]


@pytest.fixture(scope="module")
async def database(service: str) -> AsyncIterator[Database]:
    """A migrated clone for one test module."""
    made = await clone(service)
    yield made
    await drop(made)


@pytest.fixture
async def fresh_database(service: str) -> AsyncIterator[Database]:
    """A migrated clone for one test."""
    made = await clone(service)
    yield made
    await drop(made)
