"""Reading and merging choices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.preferences.models import preferences


async def find(db: AsyncConnection, person_id: str) -> dict[str, Any]:
    content = select(preferences.c.content).where(preferences.c.person_id == person_id)
    found: dict[str, Any] | None = (await db.execute(content)).scalar()
    return found or {}


async def merge(db: AsyncConnection, person_id: str, patch: Mapping[str, Any], now: dt.datetime) -> dict[str, Any]:
    """In one statement, so that two tabs do not undo each other's choices."""
    given = insert(preferences).values(person_id=person_id, content=dict(patch), updated_at=now)
    merged = func.jsonb_strip_nulls(preferences.c.content.op("||")(given.excluded.content))
    upsert = given.on_conflict_do_update(
        index_elements=[preferences.c.person_id], set_={"content": merged, "updated_at": now}
    ).returning(preferences.c.content)
    content: dict[str, Any] = (await db.execute(upsert)).scalar_one()
    return content
