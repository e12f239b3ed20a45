"""POST /dossiers/submissions, GET /dossiers/{code}/consent."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read
from kernel.idempotency import OnceKey

from dossier.dependencies import CatalogDep, EngineDep
from dossier.dossiers.schemas import Code, DossierOut
from dossier.submissions import service
from dossier.submissions.schemas import ConsentOut, SubmissionIn

router = APIRouter(prefix="/dossiers", tags=["intake"])
Clerk = Annotated[Principal, Depends(require("clerk"))]


@router.post("/submissions", status_code=201, response_model=DossierOut)
async def submit_for_citizen(
    body: SubmissionIn, who: Clerk, once: OnceKey, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """File online on behalf of a citizen who agreed to it; the dossier then waits to be accepted as usual."""
    return await service.submit(engine, catalog, who, once, body, clock.now())


@router.get("/{code}/consent")
async def get_consent(code: Code, who: Staff, db: Read) -> ConsentOut:
    """Who agreed that this dossier was filed for her, how, when, and to which words."""
    return await service.consent(db, who, code)
