"""What every service's `migrations/env.py` does, in one place."""

from __future__ import annotations

from typing import Any

from alembic import context
from sqlalchemy import Connection, MetaData, text

from kernel.tables import KERNEL_TABLES


def run(metadata: MetaData) -> None:
    """Run migrations on the connection that the caller (kernel.migrate, or a test) put into the config."""

    def ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compare: Any) -> bool:
        # The kernel's tables and the job queue's have their own DDL and their own tests.
        return not (kind == "table" and name is not None and (name in KERNEL_TABLES or "pgqueuer" in name))

    connection = context.config.attributes["connection"]
    connection.execute(text("SET LOCAL lock_timeout = '5s'"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_object=ours,
        compare_type=True,
        version_table="alembic_version",
        version_table_schema="app",
    )
    context.run_migrations()


def script(connection: Connection, sql: str) -> None:
    """Run a script of several statements, which a prepared statement cannot hold."""
    adapted: Any = connection.connection.dbapi_connection
    adapted.run_async(lambda driver: driver.execute(sql))
