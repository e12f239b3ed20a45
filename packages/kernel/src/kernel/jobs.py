"""Work that is not done while somebody waits: a job is written in the work's own transaction, run by a worker.

PgQueuer keeps jobs in the service's own PostgreSQL; a job survives every restart.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import asyncpg
from pgqueuer import PgQueuer
from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment
from pgqueuer.db import AsyncpgDriver
from pgqueuer.queries import Queries
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection


async def enqueue(db: AsyncConnection, entrypoint: str, payload: Mapping[str, Any]) -> None:
    """Queue a job in the current transaction: it exists exactly if the transaction commits."""
    raw = await db.get_raw_connection()
    driver = raw.driver_connection
    assert isinstance(driver, asyncpg.Connection)  # noqa: S101 - the only driver there is
    await Queries(AsyncpgDriver(driver)).enqueue(entrypoint, json.dumps(dict(payload)).encode())


async def worker(database_url: str) -> PgQueuer:
    """A PgQueuer on its own connection; register entry points on it, then `await it.run()`."""
    url = make_url(database_url).set(drivername="postgresql")
    connection = await asyncpg.connect(
        url.render_as_string(hide_password=False), server_settings={"search_path": "app,public"}
    )
    return PgQueuer(AsyncpgDriver(connection))


def schema_ddl(app_role: str) -> str:
    """DDL script of the queue for a service's first migration (run it with kernel.migration_env.script)."""
    install: str = QueryBuilderEnvironment().build_install_query()
    tables = "pgqueuer, pgqueuer_log, pgqueuer_schedules, pgqueuer_statistics"
    return f"{install}\nGRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON {tables} TO {app_role};"
