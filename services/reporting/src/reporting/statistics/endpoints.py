"""GET /statistics/dossiers and the dossiers behind every figure."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from kernel.app import ClockDep
from kernel.db import Read
from kernel.pages import link_next

from reporting.access import Reader
from reporting.statistics import service
from reporting.statistics.schemas import CellsOut, CellsQuery, StatisticsOut, StatisticsQuery

router = APIRouter(prefix="/statistics", tags=["statistics"])


@router.get("/dossiers", response_model=StatisticsOut)
async def read_dossier_statistics(
    who: Reader, db: Read, clock: ClockDep, query: Annotated[StatisticsQuery, Query()]
) -> Response:
    """All measures of a period by up to three groups, with the identities that must hold between them."""
    answer = await service.statistics(db, who, query, clock.now())
    return Response(answer.model_dump_json(), media_type="application/json")


@router.get("/dossiers/cells")
async def list_cell_dossiers(
    request: Request,
    response: Response,
    who: Reader,
    db: Read,
    clock: ClockDep,
    query: Annotated[CellsQuery, Query()],
) -> CellsOut:
    """The dossiers that one figure counts, by day of receipt. `count` is the figure."""
    page = await service.cells(db, who, query, clock.now())
    link_next(request, response, page.next_cursor)
    return page
