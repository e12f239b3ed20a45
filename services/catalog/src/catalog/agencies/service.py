"""Agencies: the tree of an era, or one node of it."""

from __future__ import annotations

import datetime as dt

from kernel.pages import Page
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.agencies import repository
from catalog.agencies.schemas import AgencyOut
from catalog.domain.vocabulary import AgencyKind, Level


async def list_agencies(
    db: AsyncConnection,
    valid_on: dt.date | None,
    kind: AgencyKind | None,
    level: Level | None,
    parent_id: int | None,
) -> Page[AgencyOut]:
    rows = await repository.find_many(db, valid_on, kind, level, parent_id)
    return Page(items=[AgencyOut.model_validate(dict(row)) for row in rows])


async def get_agency(db: AsyncConnection, agency_id: int) -> AgencyOut:
    row = await repository.find(db, agency_id)
    if row is None:
        raise NotFound()
    return AgencyOut.model_validate(dict(row))
