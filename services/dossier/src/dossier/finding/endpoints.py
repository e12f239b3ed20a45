"""GET /dossiers and GET /queues."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read
from kernel.pages import Cursor, Limit, Page, link_next

from dossier.dependencies import CatalogDep, json_response
from dossier.dossiers.schemas import DossierOut
from dossier.finding import service
from dossier.finding.asking import filters as asked_filters
from dossier.finding.schemas import QueueOut
from dossier.finding.service import Filters

Asked = Annotated[Filters, Depends(asked_filters)]
router = APIRouter(tags=["finding"])


@router.get("/dossiers", response_model=Page[DossierOut])
async def list_dossiers(
    request: Request,
    who: Staff,
    db: Read,
    catalog: CatalogDep,
    clock: ClockDep,
    filters: Asked,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Dossiers that the caller may see, masked, in keyset pages."""
    page = await service.list_dossiers(db, catalog, who, filters, clock.now(), limit, cursor)
    answer = json_response(page)
    link_next(request, answer, page.next_cursor)
    return answer


@router.get("/queues", response_model=list[QueueOut])
async def count_queues(who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep) -> list[QueueOut]:
    """The caller's work queues with live counts, from the definitions that also give the lists."""
    return await service.count_queues(db, catalog, who, clock.now())
