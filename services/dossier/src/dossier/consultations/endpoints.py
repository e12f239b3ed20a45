"""POST /dossiers/{code}/opinion-requests, /opinions, /linked-transfers, /linked-returns, /recalls; their list."""

from __future__ import annotations

from fastapi import APIRouter, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read

from dossier.acting.endpoints import DoingDep, may
from dossier.acting.schemas import ReasonIn
from dossier.acting.service import Case, Deed
from dossier.consultations import service
from dossier.consultations.schemas import AnswerIn, ConsultationList, DefaultLimitList, Kind, QuestionsIn
from dossier.dependencies import CatalogDep
from dossier.domain.lifecycle import Act
from dossier.dossiers.schemas import Code, DossierOut

router = APIRouter(prefix="/dossiers/{code}", tags=["consultations"])


@router.post("/opinion-requests", response_model=DossierOut, dependencies=[may(Act.REQUEST_OPINION)])
async def request_opinion(body: QuestionsIn, doing: DoingDep) -> Response:
    """Ask other agencies or divisions for their opinion, each until a day of its own."""

    async def deed(case: Case) -> Deed:
        return await service.ask(case, Act.REQUEST_OPINION, body.partners)

    return await doing.do(deed)


@router.post("/opinions", response_model=DossierOut, dependencies=[may(Act.GIVE_OPINION)])
async def give_opinion(body: AnswerIn, doing: DoingDep) -> Response:
    """Answer for an agency that was asked."""

    async def deed(case: Case) -> Deed:
        return await service.answer(case, Act.GIVE_OPINION, body.answer, body.agency_id)

    return await doing.do(deed)


@router.post("/linked-transfers", response_model=DossierOut, dependencies=[may(Act.SEND_LINKED)])
async def send_linked(body: QuestionsIn, doing: DoingDep) -> Response:
    """Send a linked dossier (liên thông) to the agencies that do their share of it."""

    async def deed(case: Case) -> Deed:
        return await service.ask(case, Act.SEND_LINKED, body.partners)

    return await doing.do(deed)


@router.post("/linked-returns", response_model=DossierOut, dependencies=[may(Act.RETURN_LINKED)])
async def return_linked(body: AnswerIn, doing: DoingDep) -> Response:
    """A linked agency has done its share and gives the dossier back."""

    async def deed(case: Case) -> Deed:
        return await service.answer(case, Act.RETURN_LINKED, body.answer, body.agency_id)

    return await doing.do(deed)


@router.post("/recalls", response_model=DossierOut, dependencies=[may(Act.RECALL)])
async def recall_dossier(body: ReasonIn, doing: DoingDep) -> Response:
    """Wait no longer for those who have not answered."""

    async def deed(case: Case) -> Deed:
        return await service.recall(case, body.reason)

    return await doing.do(deed)


@router.get("/consultations")
async def list_consultations(
    code: Code, who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep
) -> ConsultationList:
    """Who was asked what, until when, and what came of it."""
    return await service.list_consultations(db, catalog, who, code, clock.now())


@router.get("/consultation-limits")
async def list_default_limits(
    code: Code, kind: Kind, who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep
) -> DefaultLimitList:
    """The agencies for which the procedure names a limit, and until when they would have if asked now."""
    return await service.list_default_limits(db, catalog, who, code, kind, clock.now())
