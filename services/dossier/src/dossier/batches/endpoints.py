"""POST /dossiers/batch: a page of the paper book."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.idempotency import OnceKey

from dossier.batches import service
from dossier.batches.schemas import BatchIn, BatchOut
from dossier.dependencies import CatalogDep, EngineDep

router = APIRouter(prefix="/dossiers", tags=["intake"])
Clerk = Annotated[Principal, Depends(require("clerk"))]


@router.post("/batch", status_code=207, response_model=BatchOut)
async def receive_batch(
    body: BatchIn, who: Clerk, once: OnceKey, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Receive up to 500 lines of a book at the caller's desk: what is good is saved, the rest says why not."""
    return await service.receive(engine, catalog, who, once, body, clock.now())
