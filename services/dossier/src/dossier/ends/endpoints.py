"""Rejections, withdrawals, stops, results on the spot, apologies and reopenings."""

from __future__ import annotations

from fastapi import APIRouter, Response

from dossier.acting.endpoints import DoingDep, may
from dossier.acting.schemas import NoteIn, ReasonIn
from dossier.acting.service import Case, Deed
from dossier.domain.lifecycle import Act
from dossier.dossiers.schemas import DossierOut
from dossier.ends import service
from dossier.ends.schemas import ApologyIn, OnTheSpotIn, ReopeningIn, StopIn

router = APIRouter(prefix="/dossiers/{code}", tags=["ends"])


@router.post("/rejections", response_model=DossierOut, dependencies=[may(Act.REJECT)])
async def reject_dossier(body: ReasonIn, doing: DoingDep) -> Response:
    """An online dossier is not accepted (form 03)."""
    return await doing.do(Deed(Act.REJECT, body.reason))


@router.post("/withdrawals", response_model=DossierOut, dependencies=[may(Act.WITHDRAW)])
async def withdraw_dossier(body: ReasonIn, doing: DoingDep) -> Response:
    """The applicant takes the dossier back before anybody has begun with it."""
    return await doing.do(Deed(Act.WITHDRAW, body.reason))


@router.post("/withdrawal-requests", response_model=DossierOut, dependencies=[may(Act.REQUEST_WITHDRAWAL)])
async def request_withdrawal(body: ReasonIn, doing: DoingDep) -> Response:
    """The applicant wants the dossier back; a leader decides, for work has begun."""
    return await doing.do(Deed(Act.REQUEST_WITHDRAWAL, body.reason))


@router.post("/withdrawal-grants", response_model=DossierOut, dependencies=[may(Act.GRANT_WITHDRAWAL)])
async def grant_withdrawal(body: NoteIn, doing: DoingDep) -> Response:
    """The dossier is given back."""
    return await doing.do(Deed(Act.GRANT_WITHDRAWAL, body.note))


@router.post("/withdrawal-refusals", response_model=DossierOut, dependencies=[may(Act.REFUSE_WITHDRAWAL)])
async def refuse_withdrawal(body: ReasonIn, doing: DoingDep) -> Response:
    """The dossier goes on where it stood."""
    return await doing.do(Deed(Act.REFUSE_WITHDRAWAL, body.reason))


@router.post("/stops", response_model=DossierOut, dependencies=[may(Act.STOP)])
async def stop_dossier(body: StopIn, doing: DoingDep) -> Response:
    """The agency ends the processing without a result, naming its legal basis."""
    return await doing.do(Deed(Act.STOP, body.reason, {"legal_basis": body.legal_basis}))


@router.post("/on-the-spot-results", response_model=DossierOut, dependencies=[may(Act.FINISH_ON_THE_SPOT)])
async def finish_on_the_spot(body: OnTheSpotIn, doing: DoingDep) -> Response:
    """Appraised, decided and handed over at the desk, while the applicant waits ("4 tại chỗ")."""

    async def deed(case: Case) -> Deed:
        return service.on_the_spot(case, body)

    return await doing.do(deed)


@router.post("/apologies", response_model=DossierOut, dependencies=[may(Act.APOLOGISE)])
async def apologise(body: ApologyIn, doing: DoingDep) -> Response:
    """The promise cannot be kept: a written apology with a new day (form 04)."""

    async def deed(case: Case) -> Deed:
        return service.apology(case, body)

    return await doing.do(deed)


@router.post("/reopenings", response_model=DossierOut, dependencies=[may(Act.REOPEN)])
async def reopen_dossier(body: ReopeningIn, doing: DoingDep) -> Response:
    """An end is taken back: the work goes on under the time the law gave at first."""
    return await doing.do(Deed(Act.REOPEN, body.reason, {"decision": body.decision}))
