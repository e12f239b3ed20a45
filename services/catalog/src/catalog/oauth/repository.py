"""Reading and upserting machine clients."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.oauth.models import clients


async def find(db: AsyncConnection, client_id: str) -> RowMapping | None:
    return (await db.execute(select(clients).where(clients.c.client_id == client_id))).mappings().first()


async def upsert(
    db: AsyncConnection, client_id: str, secret_hash: str, scopes: Sequence[str], now: dt.datetime
) -> bool:
    """True when something was new or different."""
    values = {"secret_hash": secret_hash, "scopes": list(scopes), "active": True}
    put = insert(clients).values(client_id=client_id, changed_at=now, **values)
    put = put.on_conflict_do_update(
        index_elements=["client_id"],
        set_={**values, "changed_at": now},
        where=or_(*(clients.c[name].is_distinct_from(put.excluded[name]) for name in values)),
    )
    return (await db.execute(put.returning(clients.c.client_id))).first() is not None
