"""/calendars: the working time of the district and of single agencies. Public."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from kernel.app import ClockDep
from kernel.db import Read
from kernel.pages import Page

from catalog.caching import cacheable
from catalog.calendars import service
from catalog.calendars.schemas import CalendarOut

router = APIRouter(prefix="/calendars", tags=["calendars"])
FirstYear = Annotated[int | None, Query(alias="from", ge=2000, le=2100, description="Last year when left out")]
LastYear = Annotated[int | None, Query(alias="to", ge=2000, le=2100, description="Next year when left out")]
ValidOn = Annotated[dt.date | None, Query(description="In force on that day; today when left out")]


def _asked(
    clock: ClockDep, first: FirstYear = None, last: LastYear = None, valid_on: ValidOn = None
) -> tuple[dt.date, range]:
    today = clock.today()
    return valid_on or today, service.years(first or today.year - 1, last or today.year + 1)


Asked = Annotated[tuple[dt.date, range], Depends(_asked)]
"""The day on which a calendar is in force, and the years to tell of."""


@router.get("", response_model=Page[CalendarOut])
async def list_calendars(request: Request, db: Read, asked: Asked) -> Response:
    """The district's calendar, then those of agencies that have their own."""
    return cacheable(request, await service.list_in_force(db, *asked))


@router.get("/default", response_model=CalendarOut)
async def get_default_calendar(request: Request, db: Read, asked: Asked) -> Response:
    """Working hours, days off and make-up working days of the district."""
    return cacheable(request, await service.get_default(db, *asked))


@router.get("/agencies/{agency_id}", response_model=CalendarOut)
async def get_agency_calendar(
    request: Request, agency_id: Annotated[int, Path(ge=1, lt=2**31)], db: Read, asked: Asked
) -> Response:
    """The calendar an agency works by: its own, for a division its parent's, else the district's."""
    return cacheable(request, await service.get_of_agency(db, agency_id, *asked))
