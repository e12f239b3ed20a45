"""POST /dossiers/{code}/assignments, /take-ups, /claims, /releases, /transfers."""

from __future__ import annotations

from fastapi import APIRouter, Response

from dossier.acting import service as acting
from dossier.acting.endpoints import DoingDep, may
from dossier.acting.schemas import NoteIn, NothingIn
from dossier.acting.service import Case, Deed
from dossier.domain import effects
from dossier.domain.lifecycle import Act
from dossier.dossiers.schemas import DossierOut
from dossier.hands import service
from dossier.hands.schemas import ColleagueIn

router = APIRouter(prefix="/dossiers/{code}", tags=["hands"])


@router.post("/assignments", response_model=DossierOut, dependencies=[may(Act.ASSIGN)])
async def assign_dossier(body: ColleagueIn, doing: DoingDep) -> Response:
    """Give the dossier to an officer."""

    async def deed(case: Case) -> Deed:
        acting.check(case, Act.ASSIGN)
        return await service.given(case, Act.ASSIGN, body.assignee_id, body.note, doing.authorization)

    return await doing.do(deed)


@router.post("/transfers", response_model=DossierOut, dependencies=[may(Act.TRANSFER)])
async def transfer_dossier(body: ColleagueIn, doing: DoingDep) -> Response:
    """Hand one's own dossier on to a colleague."""

    async def deed(case: Case) -> Deed:
        acting.check(case, Act.TRANSFER)
        return await service.given(case, Act.TRANSFER, body.assignee_id, body.note, doing.authorization)

    return await doing.do(deed)


@router.post("/take-ups", response_model=DossierOut, dependencies=[may(Act.TAKE_UP)])
async def take_dossier_up(body: NothingIn, doing: DoingDep) -> Response:  # noqa: ARG001
    """Begin with what one was given: from here on it lies with the officer ("nhận" of the control slip)."""
    return await doing.do(Deed(Act.TAKE_UP))


@router.post("/claims", response_model=DossierOut, dependencies=[may(Act.CLAIM)])
async def claim_dossier(body: NothingIn, doing: DoingDep) -> Response:  # noqa: ARG001
    """Take the dossier to work on it."""
    named = effects.assigned(doing.who.id, doing.who.name)
    return await doing.do(Deed(Act.CLAIM, changes=named))


@router.post("/releases", response_model=DossierOut, dependencies=[may(Act.RELEASE)])
async def release_dossier(body: NoteIn, doing: DoingDep) -> Response:
    """Lay the dossier back, so that a colleague can take it."""
    nobody = {"assignee_id": None, "assignee_name": None}
    return await doing.do(Deed(Act.RELEASE, body.note, changes=nobody))
