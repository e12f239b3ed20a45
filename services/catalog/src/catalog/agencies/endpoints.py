"""GET /agencies."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from kernel.db import Read
from kernel.pages import Page

from catalog.agencies import service
from catalog.agencies.schemas import AgencyOut
from catalog.caching import cacheable
from catalog.domain.vocabulary import AgencyKind, Level

router = APIRouter(prefix="/agencies", tags=["agencies"])
AgencyId = Annotated[int, Path(ge=1, lt=2**31)]


@router.get("", response_model=Page[AgencyOut])
async def list_agencies(
    request: Request,
    db: Read,
    valid_on: Annotated[dt.date | None, Query(description="Only agencies in force on that day")] = None,
    kind: AgencyKind | None = None,
    level: Level | None = None,
    parent_id: Annotated[int | None, Query(ge=1, lt=2**31)] = None,
) -> Response:
    """Agencies of all eras, or those in force on a day. Public."""
    return cacheable(request, await service.list_agencies(db, valid_on, kind, level, parent_id))


@router.get("/{agency_id}", response_model=AgencyOut)
async def get_agency(request: Request, db: Read, agency_id: AgencyId) -> Response:
    """One agency. Public."""
    return cacheable(request, await service.get_agency(db, agency_id))
