"""The database as endpoints see it. A request is one transaction; it is committed here and nowhere else.

Statements are SQLAlchemy Core on an `AsyncConnection`: the unit of work of the ORM costs more than twice the
time on our hot paths, and Core says what it sends.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Annotated, Any
from weakref import WeakKeyDictionary

from fastapi import Depends, Request
from sqlalchemy import MetaData, Select, String, bindparam, event, func, literal_column, select, text, true
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

SERVER_SETTINGS = {"lock_timeout": "5000", "statement_timeout": "60000", "jit": "off", "timezone": "UTC"}


def new_metadata() -> MetaData:
    """Metadata for one service's tables, so that constraint names are stable and can be mapped to problems."""
    return MetaData(naming_convention=NAMING)


def create_engine(url: str, pool_size: int = 4, application: str = "motcua") -> AsyncEngine:
    """At most `pool_size` connections: more than about four a core slow everything."""
    return create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=20,
        hide_parameters=True,  # they may be a person's, and errors are logged
        connect_args={"server_settings": {**SERVER_SETTINGS, "application_name": application}},
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
    )


@asynccontextmanager
async def transaction(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """One transaction outside a request (workers, command lines). Commits when the block ends well."""
    async with engine.begin() as connection:
        yield connection


@asynccontextmanager
async def glance(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """For one reading statement: it is a transaction of its own, and no round trips go to begin and to end one."""
    alone = _alone.get(engine)
    if alone is None:
        alone = _alone[engine] = engine.execution_options(isolation_level="AUTOCOMMIT")
    async with alone.connect() as connection:
        yield connection


_alone: WeakKeyDictionary[AsyncEngine, AsyncEngine] = WeakKeyDictionary()
"""The same pools, their connections without transactions: to say so anew for each costs a tenth of a reading."""


async def _write(request: Request) -> AsyncIterator[AsyncConnection]:
    async with transaction(request.app.state.engine) as connection:
        yield connection


async def _read(request: Request) -> AsyncIterator[AsyncConnection]:
    engine: AsyncEngine = request.app.state.engine
    async with engine.connect() as plain:
        yield await plain.execution_options(postgresql_readonly=True)


Write = Annotated[AsyncConnection, Depends(_write, scope="function")]
"""A transaction that is committed BEFORE the answer leaves (hence `scope="function"`)."""

Read = Annotated[AsyncConnection, Depends(_read, scope="function")]
"""A read-only transaction."""

StreamRead = Annotated[AsyncConnection, Depends(_read)]
"""A read-only transaction that lives until the last byte of a streamed answer."""

SCOPE_SETTING = "motcua.scope"


async def one_snapshot(db: AsyncConnection) -> None:
    """All that follows is read in one state of the database. Must be the transaction's first word."""
    await db.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))


async def apply_scope(db: AsyncConnection, readable: Iterable[int] | None) -> None:
    """Tell row-level security which agencies this transaction may touch; None means all.

    The second lock behind the authorisation layer. Valid until the end of the transaction only, so it is
    safe behind a pooler.
    """
    await db.execute(_SET_SCOPE, {"scope": scope_literal(readable)})


def scope_literal(readable: Iterable[int] | None) -> str:
    """The setting's text: `*`, or a PostgreSQL array literal."""
    return "*" if readable is None else "{" + ",".join(str(int(one)) for one in readable) + "}"


def within_scope(statement: Select[Any]) -> Select[Any]:
    """The statement with the scope set on its way (parameter `scope`, see `scope_literal`): for a `glance`.

    The lateral sub-select reads what `entered` gives, so it can only be run after it; and were it not, the second
    lock would be shut and nothing would be found.
    """
    entered = select(
        func.set_config(SCOPE_SETTING, bindparam("scope", type_=String), True).label("scope")
    ).subquery("entered")
    seen = (
        statement.where(entered.c.scope.is_not(None))
        .correlate(entered)
        .offset(literal_column("0"))
        .lateral("seen")
    )
    return select(seen).select_from(entered.join(seen, true()))


_SET_SCOPE = text(f"SELECT set_config('{SCOPE_SETTING}', :scope, true)")

SCOPE_POLICY = f"""
    (SELECT current_setting('{SCOPE_SETTING}', true)) = '*'
    OR {{column}} = ANY ((SELECT nullif(nullif(current_setting('{SCOPE_SETTING}', true), '*'), ''))::int[])
"""
"""Row-level security predicate over an agency column; the sub-selects are evaluated once per statement."""


def row_security(table: str, column: str = "agency_id") -> list[str]:
    """DDL that puts a table behind the scope. Its owner (the migrator) is not bound; the app role is."""
    predicate = SCOPE_POLICY.format(column=column)
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY {table}_scope ON {table} USING ({predicate}) WITH CHECK ({predicate})",
    ]


@contextmanager
def count_queries(engine: AsyncEngine) -> Iterator[list[str]]:
    """Collects the statements sent within the block: tests state how many a list may need."""
    seen: list[str] = []

    def record(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", record)
    try:
        yield seen
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", record)


def constraint_of(error: BaseException) -> str:
    """Name of the constraint that an IntegrityError broke, or an empty string."""
    cause = getattr(getattr(error, "orig", None), "__cause__", None)
    return getattr(cause, "constraint_name", None) or ""
