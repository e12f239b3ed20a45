"""GET /periods, /freshness, /measures."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from kernel.app import ClockDep
from kernel.db import Read

from reporting.access import Reader
from reporting.domain import periods
from reporting.domain.measures import FORM_MEASURES, MEASURES
from reporting.periods import service
from reporting.periods.schemas import FreshnessOut, MeasuresOut, PeriodsOut
from reporting.statistics.schemas import MeasureOut

router = APIRouter(tags=["periods"])


@router.get("/periods")
async def list_periods(
    _who: Reader,
    clock: ClockDep,
    year: Annotated[int | None, Query(gt=periods.FIRST_YEAR, le=periods.LAST_YEAR)] = None,
) -> PeriodsOut:
    """The named periods of a year (this reporting year when none is given), from the 15th to the 14th."""
    return PeriodsOut(items=service.of_year(year, clock.today()))


@router.get("/freshness")
async def read_freshness(_who: Reader, db: Read, clock: ClockDep) -> FreshnessOut:
    """How far the figures reach, and how many seconds they may be behind."""
    return await service.freshness(db, clock.now())


@router.get("/measures")
async def list_measures(_who: Reader) -> MeasuresOut:
    """What each figure counts, and by which rule."""
    return MeasuresOut(items=[MeasureOut.model_validate(vars(one)) for one in MEASURES + FORM_MEASURES])
