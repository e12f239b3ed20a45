"""Reading calendars in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.agencies.models import agencies
from catalog.calendars.models import calendar_versions as versions
from catalog.domain.vocabulary import AgencyKind, VersionState


async def in_force(db: AsyncConnection, day: dt.date) -> Sequence[RowMapping]:
    """The calendar of the district and those of single agencies, one each, the district's first."""
    query = (
        select(versions)
        .ext(distinct_on(versions.c.agency_id))
        .where(versions.c.state == VersionState.PUBLISHED.value, versions.c.valid_from <= day)
        .order_by(versions.c.agency_id.nulls_first(), versions.c.valid_from.desc(), versions.c.number.desc())
    )
    return (await db.execute(query)).mappings().all()


async def find_in_force(
    db: AsyncConnection, agency_id: int | None, day: dt.date, *, before: int | None = None
) -> RowMapping | None:
    """An agency's own, without an agency the district's; `before` a number: as if that one and later were not."""
    query = select(versions).where(
        versions.c.agency_id.is_not_distinct_from(agency_id),
        versions.c.state == VersionState.PUBLISHED.value,
        versions.c.valid_from <= day,
    )
    if before is not None:
        query = query.where(versions.c.number < before)
    newest = query.order_by(versions.c.valid_from.desc(), versions.c.number.desc()).limit(1)
    return (await db.execute(newest)).mappings().first()


async def followed_by(db: AsyncConnection, agency_id: int) -> list[int | None] | None:
    """Whose calendars an agency follows, its own first; None when there is no such agency."""
    query = select(agencies.c.kind, agencies.c.parent_id).where(agencies.c.id == agency_id)
    found = (await db.execute(query)).first()
    if found is None:
        return None
    return [agency_id, *([found.parent_id] if found.kind == AgencyKind.DIVISION.value else []), None]
