"""Views of a person and of her agencies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ARRAY, Integer, bindparam, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.views.models import views

_v = views.c


async def of(db: AsyncConnection, person_id: str, agencies: Collection[int]) -> list[dict[str, Any]]:
    """Her own and those shared with her agencies, oldest first."""
    shared = _v.agency_id == func.any(bindparam(None, sorted(agencies), type_=ARRAY(Integer)))
    wanted = select(views).where(or_(_v.owner_id == person_id, shared), _v.deleted_at.is_(None)).order_by(_v.id)
    return [dict(row) for row in (await db.execute(wanted)).mappings()]


async def find_locked(db: AsyncConnection, view_id: int) -> dict[str, Any] | None:
    row = (await db.execute(select(views).where(_v.id == view_id).with_for_update())).mappings().first()
    return None if row is None else dict(row)


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> dict[str, Any]:
    return dict((await db.execute(insert(views).values(**values).returning(views))).mappings().one())


async def change(db: AsyncConnection, view_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    changed = update(views).where(_v.id == view_id).values(version=_v.version + 1, **values).returning(views)
    return dict((await db.execute(changed)).mappings().one())


async def delete(db: AsyncConnection, view_id: int, deleted_at: dt.datetime | None) -> dict[str, Any]:
    """None takes the deletion back."""
    changed = update(views).where(_v.id == view_id).values(deleted_at=deleted_at).returning(views)
    return dict((await db.execute(changed)).mappings().one())
