"""What the applicant still owes and what stands still by law; GET /dossiers/{code}/clock."""

from __future__ import annotations

from fastapi import APIRouter, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read

from dossier.acting.endpoints import DoingDep, may
from dossier.acting.schemas import NoteIn
from dossier.acting.service import Case, Deed
from dossier.dependencies import CatalogDep
from dossier.domain.lifecycle import Act
from dossier.dossiers.schemas import Code, DossierOut
from dossier.holds import service
from dossier.holds.schemas import ClockOut, PauseIn, PaymentIn, PaymentRequestIn, SupplementRequestIn

router = APIRouter(prefix="/dossiers/{code}", tags=["holds"])


@router.post(
    "/intake-supplement-requests",
    response_model=DossierOut,
    dependencies=[may(Act.REQUEST_INTAKE_SUPPLEMENT)],
)
async def request_intake_supplement(body: SupplementRequestIn, doing: DoingDep) -> Response:
    """An online dossier is not complete: asked for before it is received, so that no clock runs."""
    return await doing.do(Deed(Act.REQUEST_INTAKE_SUPPLEMENT, body.reason, {"items": body.items}))


@router.post("/intake-supplements", response_model=DossierOut, dependencies=[may(Act.SUPPLY_INTAKE_SUPPLEMENT)])
async def supply_intake_supplement(body: NoteIn, doing: DoingDep) -> Response:
    """What was missing is there: the dossier waits to be received again."""
    return await doing.do(Deed(Act.SUPPLY_INTAKE_SUPPLEMENT, body.note))


@router.post("/supplement-requests", response_model=DossierOut, dependencies=[may(Act.REQUEST_SUPPLEMENT)])
async def request_supplement(body: SupplementRequestIn, doing: DoingDep) -> Response:
    """Ask the applicant to complete the dossier (form 02); no clock runs until she has."""

    async def deed(case: Case) -> Deed:
        return service.supplement_request(case, body.reason, body.items)

    return await doing.do(deed)


@router.post("/supplements", response_model=DossierOut, dependencies=[may(Act.SUPPLY_SUPPLEMENT)])
async def supply_supplement(body: NoteIn, doing: DoingDep) -> Response:
    """The dossier is complete now; the clock starts again from zero (Decree 61/2018/NĐ-CP, article 19.4)."""
    return await doing.do(Deed(Act.SUPPLY_SUPPLEMENT, body.note))


@router.post("/payment-requests", response_model=DossierOut, dependencies=[may(Act.REQUEST_PAYMENT)])
async def request_payment(body: PaymentRequestIn, doing: DoingDep) -> Response:
    """A financial duty is to be met first; with a ground in law the clock stands until it is."""
    return await doing.do(service.payment_request(body))


@router.post("/payments", response_model=DossierOut, dependencies=[may(Act.CONFIRM_PAYMENT)])
async def confirm_payment(body: PaymentIn, doing: DoingDep) -> Response:
    """The duty is met: the dossier goes on where it stood, without the days between."""
    data = {"reference": body.reference} if body.reference else {}
    return await doing.do(Deed(Act.CONFIRM_PAYMENT, data=data))


@router.post("/pauses", response_model=DossierOut, dependencies=[may(Act.PAUSE)])
async def pause_dossier(body: PauseIn, doing: DoingDep) -> Response:
    """The clock stands, by a law that is named."""
    return await doing.do(service.pause(body))


@router.post("/resumptions", response_model=DossierOut, dependencies=[may(Act.RESUME)])
async def resume_dossier(body: NoteIn, doing: DoingDep) -> Response:
    """The clock goes on, without the days between."""
    return await doing.do(Deed(Act.RESUME, body.note))


@router.get("/clock")
async def get_dossier_clock(code: Code, who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep) -> ClockOut:
    """The intervals in which the clock stood, and both measures of the time taken."""
    return await service.clock(db, catalog, who, code, clock.now())
