"""Reading and storing calendars."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.calendars.models import calendars
from catalog.calendars.schemas import CalendarIn

DEFAULT = "default"


async def find(db: AsyncConnection, name: str = DEFAULT) -> RowMapping | None:
    return (await db.execute(select(calendars).where(calendars.c.name == name))).mappings().first()


async def upsert(db: AsyncConnection, given: CalendarIn, at: dt.datetime) -> bool:
    """True when something was new or different."""
    content = given.model_dump(mode="json")
    content["overrides"].sort(key=lambda one: one["date"])
    put = insert(calendars).values(name=DEFAULT, changed_at=at, **content)
    put = put.on_conflict_do_update(
        index_elements=["name"],
        set_={**content, "changed_at": at},
        where=or_(*(calendars.c[name].is_distinct_from(put.excluded[name]) for name in content)),
    )
    return (await db.execute(put.returning(calendars.c.name))).first() is not None
