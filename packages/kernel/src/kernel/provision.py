"""Roles and databases: one database per service, one role that owns its schema, one that may only use it.

`python -m kernel.provision <service>` makes them on the server of MOTCUA_DATABASE_URL, with the passwords that
stand in the service's own two addresses (environment, or files in the folder of secrets).
"""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import dataclass

import asyncpg
from sqlalchemy.engine import URL, make_url

from kernel.settings import value_of

EXTENSIONS = ("unaccent", "pg_trgm", "btree_gist")


@dataclass(frozen=True)
class Provisioned:
    """Addresses of one service's database, for its application and for its migrations."""

    app_url: str
    migrator_url: str


async def provision(
    admin_url: str, service: str, app_password: str, migrator_password: str, *, prefix: str = "motcua_"
) -> Provisioned:
    """Create or refresh role pair and database of a service. Safe to repeat.

    The migrator owns schema `app`. The application role gets SELECT and INSERT on every table to come;
    UPDATE and DELETE are granted table by table in the migrations. PUBLIC may not even connect.
    `admin_url` must belong to a role that may create roles and databases.
    """
    admin = make_url(admin_url)
    database, app, migrator = f"{prefix}{service}", f"{service}_app", f"{service}_migrator"
    server = await _connect(admin)
    try:
        # Two starts at once must not race for the cluster-wide catalogue.
        await server.execute("SELECT pg_advisory_lock(hashtext('motcua.provision'))")
        for role, password in ((app, app_password), (migrator, migrator_password)):
            verb = (
                "ALTER" if await server.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", role) else "CREATE"
            )
            await server.execute(f"{verb} ROLE {role} LOGIN NOINHERIT PASSWORD {_literal(password)}")
        if not await server.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", database):
            await server.execute(f"CREATE DATABASE {database} TEMPLATE template0 ENCODING 'UTF8'")
        await server.execute(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
        await server.execute(f"GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {app}, {migrator}")
        for role in (app, migrator):
            await server.execute(f"ALTER ROLE {role} IN DATABASE {database} SET search_path = app, public")
    finally:
        await server.close()

    inside = await _connect(admin.set(database=database))
    try:
        for extension in EXTENSIONS:
            await inside.execute(f"CREATE EXTENSION IF NOT EXISTS {extension} SCHEMA public")
        await inside.execute(f"GRANT {migrator} TO CURRENT_USER")
        await inside.execute(f"CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION {migrator}")
        await inside.execute(f"GRANT USAGE ON SCHEMA app TO {app}")
        defaults = f"ALTER DEFAULT PRIVILEGES FOR ROLE {migrator} IN SCHEMA app GRANT"
        await inside.execute(f"{defaults} SELECT, INSERT ON TABLES TO {app}")
        await inside.execute(f"{defaults} USAGE, SELECT ON SEQUENCES TO {app}")
        await inside.execute(f"{defaults} EXECUTE ON FUNCTIONS TO {app}")
    finally:
        await inside.close()

    def address(role: str, password: str) -> str:
        url = admin.set(drivername="postgresql+asyncpg", username=role, password=password, database=database)
        return url.render_as_string(hide_password=False)

    return Provisioned(address(app, app_password), address(migrator, migrator_password))


async def _connect(url: URL) -> asyncpg.Connection:
    return await asyncpg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False))


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def main() -> None:
    parser = argparse.ArgumentParser(prog="kernel.provision", description="Make a service's roles and database.")
    parser.add_argument("service")
    service = parser.parse_args().service
    app, migrator = (make_url(value_of(f"{service}_{name}")) for name in ("database_url", "migrator_database_url"))
    admin = value_of("motcua_database_url")
    asyncio.run(provision(admin, service, app.password or "", migrator.password or ""))


if __name__ == "__main__":
    main()
