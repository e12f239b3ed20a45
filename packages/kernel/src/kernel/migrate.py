"""`python -m kernel.migrate <service>`: bring a service's database to the newest migration.

Runs as the migrator role named by `<SERVICE>_MIGRATOR_DATABASE_URL` (or its file in the folder of secrets).
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from kernel.settings import value_of

LOCK = 730_113
"""Advisory lock: two starts at once migrate one after the other."""


def migrations_of(service: str) -> Path:
    """Folder of a service's migrations, beside its `src`, or inside the installed package's tree."""
    spec = importlib.util.find_spec(service)
    if spec is None or spec.origin is None:
        raise LookupError(f"the service {service} is not installed")
    return Path(spec.origin).parents[2] / "migrations"


def config_for(service: str, connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations_of(service)))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


async def upgrade(service: str, url: str) -> None:
    """Upgrade to the head in one transaction; safe to repeat and to run twice at once."""
    engine = create_async_engine(url)
    try:
        async with engine.begin() as db:
            await db.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            await db.run_sync(lambda sync: command.upgrade(config_for(service, sync), "head"))
    finally:
        await engine.dispose()


async def check(service: str, url: str) -> None:
    """Raises alembic.util.CommandError when the models and the migrated schema differ."""
    engine = create_async_engine(url)
    try:
        async with engine.connect() as db:
            await db.run_sync(lambda sync: command.check(config_for(service, sync)))
    finally:
        await engine.dispose()


def main() -> None:
    parser = argparse.ArgumentParser(prog="kernel.migrate")
    parser.add_argument("service")
    service = parser.parse_args().service
    asyncio.run(upgrade(service, value_of(f"{service}_migrator_database_url")))


if __name__ == "__main__":
    main()
