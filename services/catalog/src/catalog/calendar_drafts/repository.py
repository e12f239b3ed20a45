"""Writing versions of calendars. The database refuses to change a published one, whoever asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.calendars.models import calendar_versions as versions
from catalog.domain.vocabulary import VersionState

CALENDAR_LOCKS = 730_205
"""Class of advisory locks, one for each agency's calendar; 0 is the district's."""


async def lock(db: AsyncConnection, agency_id: int | None) -> None:
    """One writer at a time numbers and publishes versions of a calendar."""
    await db.execute(select(func.pg_advisory_xact_lock(CALENDAR_LOCKS, agency_id or 0)))


async def find(db: AsyncConnection, version_id: int) -> RowMapping | None:
    return (await db.execute(select(versions).where(versions.c.id == version_id))).mappings().first()


async def page(db: AsyncConnection, agency_id: int | None, before: int | None, limit: int) -> Sequence[RowMapping]:
    """Drafts and published ones, newest first; of one agency when it is given."""
    query = select(versions).order_by(versions.c.id.desc()).limit(limit)
    if agency_id is not None:
        query = query.where(versions.c.agency_id == agency_id)
    if before is not None:
        query = query.where(versions.c.id < before)
    return (await db.execute(query)).mappings().all()


async def add(db: AsyncConnection, agency_id: int | None, content: Mapping[str, Any]) -> int:
    """A new draft, with the next number."""
    number = select(func.coalesce(func.max(versions.c.number), 0) + 1).where(
        versions.c.agency_id.is_not_distinct_from(agency_id)
    )
    put = insert(versions).values(
        **content, agency_id=agency_id, number=number.scalar_subquery(), state=VersionState.DRAFT.value
    )
    return int((await db.execute(put.returning(versions.c.id))).scalar_one())


async def change(db: AsyncConnection, version_id: int, content: Mapping[str, Any], revision: int) -> bool:
    """Write onto a draft of that revision. False when it is another by now."""
    put = (
        update(versions)
        .where(
            versions.c.id == version_id,
            versions.c.state == VersionState.DRAFT.value,
            versions.c.revision == revision,
        )
        .values(**content, revision=versions.c.revision + 1)
    )
    return (await db.execute(put)).rowcount == 1


async def publish(db: AsyncConnection, version_id: int, at: dt.datetime) -> None:
    await db.execute(
        update(versions)
        .where(versions.c.id == version_id)
        .values(state=VersionState.PUBLISHED.value, published_at=at)
    )
