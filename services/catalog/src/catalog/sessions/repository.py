"""Reading and changing sessions, refresh tokens and failed tries."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.domain.lockout import Failures
from catalog.sessions.models import refresh_tokens, sessions, sign_in_failures

KEPT_FOR = dt.timedelta(days=30)
"""How long ended sessions stay, for questions about who was signed in."""


async def failures_of(db: AsyncConnection, username: str, *, lock: bool = False) -> Failures:
    query = select(sign_in_failures.c.count, sign_in_failures.c.last_at, sign_in_failures.c.locked_until).where(
        sign_in_failures.c.username == username
    )
    row = (await db.execute(query.with_for_update() if lock else query)).first()
    return Failures() if row is None else Failures(*row)


async def store_failures(db: AsyncConnection, username: str, failures: Failures) -> None:
    values = {"count": failures.count, "last_at": failures.last_at, "locked_until": failures.locked_until}
    put = upsert(sign_in_failures).values(username=username, **values)
    await db.execute(put.on_conflict_do_update(index_elements=["username"], set_=values))


async def claim_failures(db: AsyncConnection, username: str, now: dt.datetime) -> Failures:
    """The failures of a name, locked until this transaction ends, so that tries at once are counted one by one."""
    first = upsert(sign_in_failures).values(username=username, count=0, last_at=now)
    await db.execute(first.on_conflict_do_nothing())
    return await failures_of(db, username, lock=True)


async def forget_failures(db: AsyncConnection, username: str) -> None:
    await db.execute(delete(sign_in_failures).where(sign_in_failures.c.username == username))


async def start(db: AsyncConnection, staff_id: int, now: dt.datetime, expires_at: dt.datetime) -> UUID:
    made = insert(sessions).values(staff_id=staff_id, started_at=now, expires_at=expires_at)
    session_id: UUID = (await db.execute(made.returning(sessions.c.id))).scalar_one()
    return session_id


async def add_token(db: AsyncConnection, session_id: UUID, token_hash: str, now: dt.datetime) -> None:
    await db.execute(insert(refresh_tokens).values(hash=token_hash, session_id=session_id, issued_at=now))


async def present_token(db: AsyncConnection, token_hash: str) -> Row[*tuple[Any, ...]] | None:
    """The token with its session, both locked."""
    query = (
        select(
            refresh_tokens.c.used_at,
            sessions.c.id,
            sessions.c.staff_id,
            sessions.c.expires_at,
            sessions.c.ended_at,
        )
        .join(sessions, sessions.c.id == refresh_tokens.c.session_id)
        .where(refresh_tokens.c.hash == token_hash)
        .with_for_update()
    )
    return (await db.execute(query)).first()


async def use_token(db: AsyncConnection, token_hash: str, now: dt.datetime) -> None:
    await db.execute(
        update(refresh_tokens)
        .where(refresh_tokens.c.hash == token_hash, refresh_tokens.c.used_at.is_(None))
        .values(used_at=now)
    )


async def end(db: AsyncConnection, session_id: UUID, because: str, now: dt.datetime) -> None:
    await db.execute(
        update(sessions)
        .where(sessions.c.id == session_id, sessions.c.ended_at.is_(None))
        .values(ended_at=now, ended_because=because)
    )


async def end_all(db: AsyncConnection, staff_id: int, because: str, now: dt.datetime) -> None:
    await db.execute(
        update(sessions)
        .where(sessions.c.staff_id == staff_id, sessions.c.ended_at.is_(None))
        .values(ended_at=now, ended_because=because)
    )


async def sweep(db: AsyncConnection, now: dt.datetime) -> None:
    """Forget what nobody asks for any more: old sessions with their tokens, old failures."""
    await db.execute(delete(sessions).where(sessions.c.expires_at < now - KEPT_FOR))
    await db.execute(delete(sign_in_failures).where(sign_in_failures.c.last_at < now - dt.timedelta(days=1)))
