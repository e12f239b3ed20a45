"""POST /dossiers/batch, /dossiers/batch/previews: a page of the paper book."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.idempotency import OnceKey

from dossier.batches import service
from dossier.batches.schemas import BatchIn, BatchOut, BatchPreview
from dossier.dependencies import CatalogDep, EngineDep

router = APIRouter(prefix="/dossiers", tags=["intake"])
Clerk = Annotated[Principal, Depends(require("clerk"))]


@router.post("/batch", status_code=207, response_model=BatchOut)
async def receive_batch(
    body: BatchIn, who: Clerk, once: OnceKey, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Receive up to 500 lines of a book at the caller's desk: what is good is saved, the rest says why not."""
    return await service.receive(engine, catalog, who, once, body, clock.now())


@router.post("/batch/previews")
async def preview_batch(
    body: BatchIn, who: Clerk, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> BatchPreview:
    """The due date of every row as if it were received now, and its open twins. Writes nothing."""
    return await service.preview(engine, catalog, who, body, clock.now())
