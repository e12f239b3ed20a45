"""The outbox read as a feed.

Identity numbers become visible out of order, so a reader of `id > last` loses rows, and a lock at commit would
make writers queue behind each other's disk flush. Rows are therefore written without a position and numbered
when first read: the reader, alone under an advisory lock, gives the next positions to the committed, still
unnumbered rows, then serves by position. It survives dump and restore.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import httpx
from fastapi import APIRouter, Depends, Query, Request
from pydantic import AwareDatetime, BaseModel, ConfigDict
from sqlalchemy import func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from kernel.auth import Principal, require_scope
from kernel.db import transaction
from kernel.tables import outbox

NUMBERING_LOCK = 730_112
"""Advisory lock of the one reader that numbers."""


class Event(BaseModel):
    """One thing that happened. `position` grows without gaps in the order of first reading."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    position: int
    type: str
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    data: dict[str, Any]


class FeedPage(BaseModel):
    """Events after a position. Read on from `next_after`; `latest_position` tells how far behind you are."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    items: list[Event]
    next_after: int
    latest_position: int


async def publish(
    db: AsyncConnection,
    kind: str,
    data: Mapping[str, Any],
    *,
    occurred_at: dt.datetime,
    recorded_at: dt.datetime,
) -> None:
    """Write one event in the current transaction. `kind` is versioned: `loan.returned.v1`."""
    await db.execute(
        insert(outbox).values(type=kind, data=dict(data), occurred_at=occurred_at, recorded_at=recorded_at)
    )


_NUMBER = text(
    """
    WITH base AS (SELECT coalesce(max(position), 0) AS last FROM outbox),
         fresh AS (SELECT id, row_number() OVER (ORDER BY id) AS nth
                     FROM (SELECT id FROM outbox WHERE position IS NULL ORDER BY id LIMIT :batch) AS waiting)
    UPDATE outbox SET position = base.last + fresh.nth FROM base, fresh WHERE outbox.id = fresh.id
    """
)


async def number(db: AsyncConnection, batch: int = 20_000) -> int:
    """Give positions to committed rows that have none; answers how many it numbered.

    A row that is not yet committed is simply not seen, and gets a later position by the next reader.
    """
    await db.execute(select(func.pg_advisory_xact_lock(NUMBERING_LOCK)))
    return (await db.execute(_NUMBER, {"batch": batch})).rowcount


async def read(db: AsyncConnection, after: int, limit: int) -> FeedPage:
    """One page of the feed, in order of position."""
    rows = (
        await db.execute(
            select(outbox.c.position, outbox.c.type, outbox.c.occurred_at, outbox.c.recorded_at, outbox.c.data)
            .where(outbox.c.position > after)
            .order_by(outbox.c.position)
            .limit(limit)
        )
    ).all()
    latest = (await db.execute(select(func.max(outbox.c.position)))).scalar() or 0
    items = [Event.model_construct(**row._mapping) for row in rows]
    return FeedPage(items=items, next_after=items[-1].position if items else after, latest_position=latest)


Reader = Annotated[Principal, Depends(require_scope("feed:read"))]


def feed_router(service: str) -> APIRouter:
    """`GET /internal/<service>/feed`, for machine clients with the scope `feed:read`."""
    router = APIRouter(prefix=f"/internal/{service}", tags=["internal"])

    async def read_feed(
        request: Request,
        _who: Reader,
        after: Annotated[int, Query(ge=0, le=2**62)] = 0,
        limit: Annotated[int, Query(ge=1, le=5000)] = 1000,
    ) -> FeedPage:
        engine = request.app.state.engine
        # The numbering commits by itself, so that its lock is not held while a page is built and sent.
        async with transaction(engine) as db:
            await number(db)
        async with transaction(engine) as db:
            return await read(db, after, limit)

    router.add_api_route("/feed", read_feed, methods=["GET"], name=f"read_{service}_feed")
    return router


class FeedClient:
    """Pulls a neighbour's feed. The caller stores facts and cursor in one transaction of its own."""

    def __init__(self, client: httpx.AsyncClient, service: str) -> None:
        self._client, self._path = client, f"/internal/{service}/feed"

    async def pull(self, after: int, limit: int = 5000) -> tuple[Sequence[Mapping[str, Any]], int, int]:
        """(events, next_after, latest_position). Raises httpx.HTTPError when the neighbour is down."""
        answer = await self._client.get(self._path, params={"after": after, "limit": limit})
        page = answer.raise_for_status().json()
        return page["items"], page["next_after"], page["latest_position"]
