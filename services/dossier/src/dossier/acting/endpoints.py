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
    NoteIn,
    ProposalIn,
    ReasonIn,
    ReturnIn,
    RevealIn,
)
from dossier.acting.service import Case, Deed
from dossier.adapters.catalog import Catalog
from dossier.dependencies import CatalogDep, Expected
from dossier.domain.lifecycle import RULES, Act
from dossier.dossiers.schemas import Applicant, Code, DossierOut
from dossier.dossiers.service import etag, present
from dossier.intake.handing import complete_papers

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
    number = {"outbound_tracking": body.tracking_number} if body.tracking_number else {}
    return await doing.do(Deed(Act.RETURN_RESULT, data=body.model_dump(exclude_none=True), changes=number))


@router.post("/receptions", response_model=DossierOut, dependencies=[may(Act.RECEIVE)])
async def accept_dossier(body: AcceptanceIn, doing: DoingDep) -> Response:
    """An online dossier is complete: it is received, and its clock starts."""

    async def deed(case: Case) -> Deed:
        version = doing.catalog.version(case.dossier["procedure_version_id"])
        papers = complete_papers(version, body.papers) if version else [one.model_dump() for one in body.papers]
        return Deed(Act.RECEIVE, changes={"papers": papers})

    return await doing.do(deed)


@router.get("/acts", response_model=ActList)
async def list_dossier_acts(code: Code, who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep) -> ActList:
    """Who did what, when it happened, when it was recorded: the whole record, in order."""
    return await service.list_acts(db, catalog, who, code, clock.today())


Revealer = Annotated[Principal, may(Act.VIEW_PERSONAL_DATA)]


@router.post("/reveals", response_model=Applicant)
async def reveal_applicant(
    code: Code, body: RevealIn, who: Revealer, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Applicant:
    """The applicant unmasked. Each look is recorded with its purpose; the answer is kept nowhere."""
    return await service.reveal(db, catalog, who, code, body.purpose, clock.now())
