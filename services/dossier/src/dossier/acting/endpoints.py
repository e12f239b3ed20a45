"""POST /dossiers/{code}/<act>, each with If-Match and Idempotency-Key; GET /dossiers/{code}/acts; reveals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, Write
from kernel.idempotency import Once, OnceKey
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting import service
from dossier.acting.schemas import (
    AcceptanceIn,
    ActList,
    AssignmentIn,
    NoteIn,
    NothingIn,
    ProposalIn,
    ReasonIn,
    ReturnIn,
    RevealIn,
    StopIn,
    SupplementRequestIn,
)
from dossier.acting.service import Case, Deed
from dossier.adapters.catalog import Catalog
from dossier.dependencies import CatalogDep, Expected
from dossier.domain import effects
from dossier.domain.lifecycle import RULES, Act
from dossier.dossiers.schemas import Applicant, Code, DossierOut
from dossier.dossiers.service import etag, present
from dossier.intake.service import complete_papers

router = APIRouter(prefix="/dossiers/{code}", tags=["acts"])


def may(act: Act) -> Any:
    """The roles that the table of states and acts gives this act."""
    return Depends(require(*sorted(RULES[act].roles)))


@dataclass(frozen=True)
class Doing:
    """What every act's endpoint is given: the dossier's code and version, the caller, the transaction."""

    code: str
    who: Principal
    expected: int
    once: Once
    db: AsyncConnection
    catalog: Catalog
    now: dt.datetime
    authorization: str

    async def do(self, deed: Deed | Callable[[Case], Awaitable[Deed]]) -> Response:
        """Do the act once; a repeated request gets the first answer."""

        async def work() -> tuple[DossierOut, Mapping[str, str]]:
            case = await service.hold(self.db, self.catalog, self.who, self.code, self.expected, self.now)
            decided = deed if isinstance(deed, Deed) else await deed(case)
            after = await service.do(case, decided)
            return present(after, self.who, self.catalog, self.now), {"ETag": etag(after["version"])}

        return await self.once.run(self.db, work)


async def _doing(
    request: Request,
    code: Code,
    who: Staff,
    expected: Expected,
    once: OnceKey,
    db: Write,
    catalog: CatalogDep,
    clock: ClockDep,
) -> Doing:
    authorization = request.headers.get("authorization", "")
    return Doing(code, who, expected, once, db, catalog, clock.now(), authorization)


DoingDep = Annotated[Doing, Depends(_doing)]


@router.post("/assignments", response_model=DossierOut, dependencies=[may(Act.ASSIGN)])
async def assign_dossier(body: AssignmentIn, doing: DoingDep) -> Response:
    """Give the dossier to an officer."""

    async def deed(case: Case) -> Deed:
        service.check(case, Act.ASSIGN)
        return await service.assignment(case, body.assignee_id, doing.authorization)

    return await doing.do(deed)


@router.post("/claims", response_model=DossierOut, dependencies=[may(Act.CLAIM)])
async def claim_dossier(body: NothingIn, doing: DoingDep) -> Response:  # noqa: ARG001
    """Take the dossier to work on it."""
    named = effects.assigned(doing.who.id, doing.who.name)
    return await doing.do(Deed(Act.CLAIM, changes=named))


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


@router.post("/submissions", response_model=DossierOut, dependencies=[may(Act.SUBMIT_FOR_APPROVAL)])
async def submit_for_approval(body: ProposalIn, doing: DoingDep) -> Response:
    """Lay the result before the leader who signs."""
    return await doing.do(Deed(Act.SUBMIT_FOR_APPROVAL, body.proposal))


@router.post("/approvals", response_model=DossierOut, dependencies=[may(Act.APPROVE)])
async def approve_dossier(body: NoteIn, doing: DoingDep) -> Response:
    """Sign the result: the processing ends here, whenever the applicant comes for it."""
    return await doing.do(Deed(Act.APPROVE, body.note))


@router.post("/send-backs", response_model=DossierOut, dependencies=[may(Act.SEND_BACK)])
async def send_dossier_back(body: ReasonIn, doing: DoingDep) -> Response:
    """Not signed: back to the officer, with the reason."""
    return await doing.do(Deed(Act.SEND_BACK, body.reason))


@router.post("/returns", response_model=DossierOut, dependencies=[may(Act.RETURN_RESULT)])
async def return_result(body: ReturnIn, doing: DoingDep) -> Response:
    """Hand the result over."""
    return await doing.do(Deed(Act.RETURN_RESULT, data=body.model_dump(exclude_none=True)))


@router.post("/withdrawals", response_model=DossierOut, dependencies=[may(Act.WITHDRAW)])
async def withdraw_dossier(body: ReasonIn, doing: DoingDep) -> Response:
    """The applicant takes the dossier back."""
    return await doing.do(Deed(Act.WITHDRAW, body.reason))


@router.post("/stops", response_model=DossierOut, dependencies=[may(Act.STOP)])
async def stop_dossier(body: StopIn, doing: DoingDep) -> Response:
    """The agency ends the processing without a result, naming its legal basis."""
    return await doing.do(Deed(Act.STOP, body.reason, {"legal_basis": body.legal_basis}))


@router.post("/rejections", response_model=DossierOut, dependencies=[may(Act.REJECT)])
async def reject_dossier(body: ReasonIn, doing: DoingDep) -> Response:
    """An online dossier is not accepted (form 03)."""
    return await doing.do(Deed(Act.REJECT, body.reason))


@router.post("/receptions", response_model=DossierOut, dependencies=[may(Act.RECEIVE)])
async def accept_dossier(body: AcceptanceIn, doing: DoingDep) -> Response:
    """An online dossier is complete: it is received, and its clock starts."""

    async def deed(case: Case) -> Deed:
        version = doing.catalog.version(case.dossier["procedure_version_id"])
        papers = complete_papers(version, body.papers) if version else [one.model_dump() for one in body.papers]
        return Deed(Act.RECEIVE, changes={"papers": papers})

    return await doing.do(deed)


@router.get("/acts", response_model=ActList)
async def list_dossier_acts(code: Code, who: Staff, db: Read, catalog: CatalogDep) -> ActList:
    """Who did what, when it happened, when it was recorded: the whole record, in order."""
    return await service.list_acts(db, catalog, who, code)


Revealer = Annotated[Principal, may(Act.VIEW_PERSONAL_DATA)]


@router.post("/reveals", response_model=Applicant)
async def reveal_applicant(
    code: Code, body: RevealIn, who: Revealer, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Applicant:
    """The applicant unmasked. Each look is recorded with its purpose; the answer is kept nowhere."""
    return await service.reveal(db, catalog, who, code, body.purpose, clock.now())
