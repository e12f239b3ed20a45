"""POST /dossiers/{code}/corrections, /correction-approvals, -refusals, -reveals; their list."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff
from kernel.db import Read, Write

from dossier.acting.endpoints import DoingDep, may
from dossier.acting.schemas import RevealIn
from dossier.acting.service import Case, Deed
from dossier.corrections import service
from dossier.corrections.schemas import CorrectionIn, CorrectionList, DecisionIn
from dossier.dependencies import CatalogDep
from dossier.domain.lifecycle import Act
from dossier.dossiers.schemas import Code, DossierOut

router = APIRouter(prefix="/dossiers/{code}", tags=["corrections"])
Revealer = Annotated[Principal, may(Act.VIEW_PERSONAL_DATA)]


@router.post("/corrections", response_model=DossierOut, dependencies=[may(Act.REQUEST_CORRECTION)])
async def request_correction(body: CorrectionIn, doing: DoingDep) -> Response:
    """Say what was written wrongly at reception; a leader decides."""

    async def deed(case: Case) -> Deed:
        return await service.ask(case, body)

    return await doing.do(deed)


@router.post("/correction-approvals", response_model=DossierOut, dependencies=[may(Act.APPROVE_CORRECTION)])
async def approve_correction(body: DecisionIn, doing: DoingDep) -> Response:
    """The new values stand from now on; the old ones are kept beside them."""

    async def deed(case: Case) -> Deed:
        return await service.decide(case, Act.APPROVE_CORRECTION, body.answer)

    return await doing.do(deed)


@router.post("/correction-refusals", response_model=DossierOut, dependencies=[may(Act.REFUSE_CORRECTION)])
async def refuse_correction(body: DecisionIn, doing: DoingDep) -> Response:
    """What was written stays."""

    async def deed(case: Case) -> Deed:
        return await service.decide(case, Act.REFUSE_CORRECTION, body.answer)

    return await doing.do(deed)


@router.get("/corrections")
async def list_corrections(code: Code, who: Staff, db: Read) -> CorrectionList:
    """What was corrected, by whom it was asked and decided; masked."""
    return await service.list_corrections(db, who, code)


@router.post("/correction-reveals")
async def reveal_corrections(
    code: Code, body: RevealIn, who: Revealer, db: Write, catalog: CatalogDep, clock: ClockDep
) -> CorrectionList:
    """The same unmasked. Each look is recorded with its purpose."""
    return await service.reveal(db, catalog, who, code, body.purpose, clock.now())
