"""GET /calendars/default."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from kernel.app import ClockDep
from kernel.db import Read

from catalog.caching import cacheable
from catalog.calendars import service
from catalog.calendars.schemas import CalendarOut

router = APIRouter(prefix="/calendars", tags=["calendars"])
FirstYear = Annotated[int | None, Query(alias="from", ge=2000, le=2100, description="Last year when left out")]
LastYear = Annotated[int | None, Query(alias="to", ge=2000, le=2100, description="Next year when left out")]


@router.get("/default", response_model=CalendarOut)
async def get_default_calendar(
    request: Request, db: Read, clock: ClockDep, first: FirstYear = None, last: LastYear = None
) -> Response:
    """Working hours, days off and make-up working days of the district. Public."""
    today = clock.today().year
    years = service.years(first or today - 1, last or today + 1)
    return cacheable(request, await service.get_default(db, years))
