"""POST /dossiers, POST /dossiers/refusals, GET /due-dates."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.idempotency import OnceKey
from pydantic import AwareDatetime

from dossier.dependencies import CatalogDep, EngineDep
from dossier.dossiers.schemas import Channel, DossierOut, DueDate, ProcedureCode, ReceptionIn, RefusalIn
from dossier.intake import service

router = APIRouter(tags=["intake"])
Clerk = Annotated[Principal, Depends(require("clerk"))]


@router.post("/dossiers", status_code=201, response_model=DossierOut)
async def receive_dossier(
    body: ReceptionIn, who: Clerk, once: OnceKey, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Receive a complete dossier at the caller's desk. One Idempotency-Key makes one dossier."""
    return await service.receive(engine, catalog, who, once, body, clock.now())


@router.post("/dossiers/refusals", status_code=201, response_model=DossierOut)
async def refuse_dossier(
    body: RefusalIn, who: Clerk, once: OnceKey, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Refuse to receive, in writing and with the reason (form 03); the refusal is kept on record."""
    return await service.refuse(engine, catalog, who, once, body, clock.now())


@router.get("/due-dates", response_model=DueDate)
async def preview_due_date(
    who: Staff,
    catalog: CatalogDep,
    clock: ClockDep,
    procedure_code: Annotated[ProcedureCode, Query()],
    received_at: Annotated[AwareDatetime | None, Query(description="Now when left out")] = None,
    channel: Annotated[Channel | None, Query()] = None,  # noqa: ARG001 - reserved: a term may depend on it
) -> DueDate:
    """The due date, with its reason, of a dossier handed in at that moment at the caller's desk."""
    at = who.desk_id or who.agency_id
    return await service.preview(catalog, procedure_code, at, received_at, clock.now())
