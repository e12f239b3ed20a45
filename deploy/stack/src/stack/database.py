"""The database server, our own or one that is named; roles, databases and migrations on it."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from alembic.script import ScriptDirectory
from kernel.migrate import config_for
from kernel.pghome import PgServerError
from kernel.pgserver import PgServer
from kernel.provision import Provisioned, provision
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from stack import vault
from stack.errors import StackError
from stack.once import run_once
from stack.paths import DataFolder
from stack.topology import POSTGRES, SERVICES
from stack.unit import Unit

OLDEST = 180_000
"""PostgreSQL 18: the schema uses uuidv7()."""


@dataclass(frozen=True)
class Server:
    """Where the databases lie. `unit` is the server to run ourselves, None when somebody else runs it."""

    admin_url: str
    unit: Unit | None


def embedded(folder: DataFolder, port: int) -> Server:
    """Our own server over the data folder, initialised if it is new, not yet started."""
    server = PgServer(folder.postgres, port=port)
    try:
        user = server.prepare()
    except PgServerError as error:
        raise StackError(str(error)) from error

    async def ready() -> bool:
        probe = await asyncio.create_subprocess_exec(*server.ready_command(), cwd="/")
        return await probe.wait() == 0

    # SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing committed is lost.
    unit = Unit(
        POSTGRES,
        tuple(server.command()),
        {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        server.home,
        ready,
        port=server.port,
        user=user,
        stop_signal=signal.SIGINT,
        orphan_signal=signal.SIGINT,
    )
    return Server(server.url(), unit)


def external(url: str) -> Server:
    """A server that runs already; any `postgresql:` address of a role that may create roles and databases."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise StackError(
            "MOTCUA_DATABASE_URL is not an address: write postgresql://role:password@host:5432/postgres"
        ) from error
    if address.get_backend_name() != "postgresql":
        raise StackError("MOTCUA_DATABASE_URL must name a PostgreSQL server (postgresql://…); there is no other.")
    whole = address.set(drivername="postgresql+asyncpg", database=address.database or "postgres")
    return Server(whole.render_as_string(hide_password=False), None)


async def check(server: Server) -> None:
    """Make sure that the server answers, is new enough and lets us make databases."""
    url = make_url(server.admin_url)
    where = f"{url.host or 'the local socket'}:{url.port or 5432}"
    try:
        connection = await asyncpg.connect(_plain(server.admin_url), timeout=10)
    except (OSError, TimeoutError) as error:
        raise StackError(
            f"No PostgreSQL answers at {where}: start it, or correct MOTCUA_DATABASE_URL "
            "(without it the stack brings its own)."
        ) from error
    except asyncpg.PostgresError as error:
        raise StackError(f"PostgreSQL at {where} refuses MOTCUA_DATABASE_URL: {error}.") from error
    try:
        if int(await connection.fetchval("SHOW server_version_num")) < OLDEST:
            raise StackError(f"PostgreSQL at {where} is too old: version 18 or later is needed.")
        role = await connection.fetchrow(
            "SELECT rolsuper OR (rolcreaterole AND rolcreatedb) AS able, rolname FROM pg_roles"
            " WHERE rolname = current_user"
        )
        if role is None or not role["able"]:
            name = role["rolname"] if role else url.username
            raise StackError(f"The role {name} at {where} may not create roles and databases: grant it that.")
    finally:
        await connection.close()


async def identity(server: Server) -> str:
    """Names this very set of databases: another server, or a database made anew, has another identity."""
    connection = await asyncpg.connect(_plain(server.admin_url))
    try:
        return str(
            await connection.fetchval(
                "SELECT concat_ws('/', (SELECT system_identifier FROM pg_control_system()),"
                " (SELECT string_agg(oid::text, '.' ORDER BY datname) FROM pg_database WHERE datname = ANY($1)))",
                [f"motcua_{s.name}" for s in SERVICES],
            )
        )
    finally:
        await connection.close()


def addresses(server: Server, secrets: Path) -> dict[str, Provisioned]:
    """Where each service's database will be; known before the server answers."""

    def at(service: str, role: str) -> str:
        password = vault.read(secrets, f"{service}_{role}_password")
        url = make_url(server.admin_url).set(
            username=f"{service}_{role}", password=password, database=f"motcua_{service}"
        )
        return url.render_as_string(hide_password=False)

    return {s.name: Provisioned(at(s.name, "app"), at(s.name, "migrator")) for s in SERVICES}


async def prepare(server: Server, secrets: Path) -> None:
    """Roles and databases of all services; migrations where some are missing. Safe to repeat."""
    behind = []
    for s in SERVICES:
        passwords = (vault.read(secrets, f"{s.name}_{role}_password") for role in ("app", "migrator"))
        try:
            made = await provision(server.admin_url, s.name, *passwords)
        except asyncpg.PostgresError as error:
            raise StackError(f"The database of {s.name} cannot be made: {error}.") from error
        if not await _is_current(s.name, made.migrator_url):
            behind.append(_migrate(s.name, made.migrator_url))
    await asyncio.gather(*behind)


async def _is_current(service: str, migrator_url: str) -> bool:
    """Whether the last migration is applied; cheaper to ask than to start the migration program."""
    connection = await asyncpg.connect(_plain(migrator_url))
    try:
        found = await connection.fetch("SELECT version_num FROM alembic_version")
    except asyncpg.UndefinedTableError:
        return False
    finally:
        await connection.close()
    heads = ScriptDirectory.from_config(config_for(service)).get_heads()
    return {row["version_num"] for row in found} == set(heads)


async def _migrate(service: str, migrator_url: str) -> None:
    env = {f"{service.upper()}_MIGRATOR_DATABASE_URL": migrator_url}
    await run_once(("-m", "kernel.migrate", service), env, f"The migrations of {service} failed")


def write_addresses(folder: DataFolder, server: Server, databases: Mapping[str, Provisioned]) -> None:
    """The addresses of this run, for `motcua psql`; readable by the owner alone."""
    found = {f"{name}.admin": _at(server.admin_url, f"motcua_{name}") for name in databases}
    found |= {f"{name}.app": at.app_url for name, at in databases.items()}
    found |= {f"{name}.migrator": at.migrator_url for name, at in databases.items()}
    folder.addresses.touch(mode=0o600)
    folder.addresses.write_text(json.dumps(found, indent=1))


def psql_command(folder: DataFolder, service: str, role: str) -> tuple[str, list[str], dict[str, str]]:
    """Program, arguments and environment of psql; the password is not among the arguments, which all can see."""
    address = read_json(folder.addresses).get(f"{service}.{role}")
    if not isinstance(address, str):
        raise StackError("The databases are not ready yet: try again in a moment.")
    url = make_url(address)
    program = PgServer(folder.postgres).binaries / "psql"
    found = str(program) if program.exists() else shutil.which("psql")
    if found is None:
        raise StackError("psql is not on this machine: apt install postgresql-client")
    where = ["-h", url.host or "127.0.0.1", "-p", str(url.port or 5432), "-U", str(url.username)]
    return (
        found,
        [*where, "-d", str(url.database)],
        {
            "PGPASSWORD": str(url.password or ""),
            "PGOPTIONS": "-c search_path=app,public",
        },
    )


def settings_of(folder: DataFolder, service: str) -> dict[str, str]:
    """What a command of a service needs to know of the running stack: its database, environment and clock."""
    address = read_json(folder.addresses).get(f"{service}.app")
    if not isinstance(address, str):
        raise StackError("The databases are not ready yet: try again in a moment.")
    values = {"database_url": address, "environment": folder.kind.read_text().strip()}
    if folder.clock.exists():
        values["clock_offset_seconds"] = str(read_json(folder.clock).get("offset_seconds", 0))
    return {f"{service}_{name}".upper(): value for name, value in values.items()}


def _at(url: str, name: str) -> str:
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def read_json(path: Path) -> dict[str, object]:
    """A small file of ours; {} when it is not there or damaged."""
    try:
        found = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
