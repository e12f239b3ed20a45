"""Petitions and the acts on them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from kernel.auth import Staff
from kernel.db import Read, Write
from kernel.idempotency import Once, OnceKey
from kernel.pages import Page, link_next
from sqlalchemy.ext.asyncio import AsyncConnection

from feedback.dependencies import Expected, OfficeDep, Operator, Reader
from feedback.petitions import acting, service
from feedback.petitions.schemas import (
    AnswerIn,
    ClassificationIn,
    CompletionIn,
    PetitionActsOut,
    PetitionIn,
    PetitionOut,
    PetitionQuery,
    PublicationIn,
    QueuesOut,
    RefusalIn,
    RevealIn,
    RevealOut,
    TransferIn,
)

router = APIRouter(tags=["petitions"])
PetitionCode = Annotated[str, Path(max_length=20, pattern=r"^PA-[0-9]{6}-[0-9]{4,8}$")]
PREFIX = "/api/feedback/v1/petitions"


async def _once(
    once: Once, db: AsyncConnection, work: Callable[[], Awaitable[PetitionOut]], status: int = 200
) -> Response:
    """Do it unless it was done before; the answer carries the new version."""

    async def run() -> tuple[PetitionOut, Mapping[str, str]]:
        petition = await work()
        headers = {"ETag": f'"{petition.version}"'}
        if status == 201:
            headers["Location"] = f"{PREFIX}/{petition.code}"
        return petition, headers

    return await once.run(db, run, status)


@router.post("/petitions", status_code=201, response_model=PetitionOut)
async def record_petition(
    body: PetitionIn, who: Operator, once: OnceKey, db: Write, office: OfficeDep
) -> Response:
    """Write down a petition as it was said. Without name, address and number it is kept as a tip."""
    return await _once(once, db, lambda: service.record(db, who, body, office), 201)


@router.get("/petitions")
async def list_petitions(
    request: Request,
    response: Response,
    who: Reader,
    db: Read,
    office: OfficeDep,
    query: Annotated[PetitionQuery, Query()],
) -> Page[PetitionOut]:
    """Petitions this person may see. Names and numbers of senders are searched for the hotline only."""
    page = await service.list_petitions(db, who, query, office)
    link_next(request, response, page.next_cursor)
    return page


@router.get("/queues")
async def list_petition_queues(who: Reader, db: Read, office: OfficeDep) -> QueuesOut:
    """How many petitions wait for this person, by queue of the list."""
    return await service.list_queues(db, who, office.now)


@router.get("/petitions/{code}", response_model=PetitionOut)
async def get_petition(
    code: PetitionCode, who: Reader, db: Read, office: OfficeDep, response: Response
) -> PetitionOut:
    """One petition, its sender masked."""
    petition = await service.get(db, who, code, office)
    response.headers["ETag"] = f'"{petition.version}"'
    return petition


@router.get("/petitions/{code}/acts")
async def list_petition_acts(code: PetitionCode, who: Reader, db: Read, office: OfficeDep) -> PetitionActsOut:
    """What was done to it, by whom, when and why."""
    return await service.list_acts(db, who, code, office)


@router.post("/petitions/{code}/completions", response_model=PetitionOut)
async def complete_petition(
    code: PetitionCode, body: CompletionIn, who: Staff, seen: Expected, once: OnceKey, db: Write, office: OfficeDep
) -> Response:
    """A tip gets its sender and becomes a petition."""
    return await _once(once, db, lambda: acting.complete(db, who, code, seen, body, office))


@router.post("/petitions/{code}/classifications", response_model=PetitionOut)
async def classify_petition(
    code: PetitionCode,
    body: ClassificationIn,
    who: Staff,
    seen: Expected,
    once: OnceKey,
    db: Write,
    office: OfficeDep,
) -> Response:
    """Name its kind; a complaint or denunciation is refused with guidance."""
    return await _once(once, db, lambda: acting.classify(db, who, code, seen, body, office))


@router.post("/petitions/{code}/transfers", response_model=PetitionOut)
async def transfer_petition(
    code: PetitionCode, body: TransferIn, who: Staff, seen: Expected, once: OnceKey, db: Write, office: OfficeDep
) -> Response:
    """Pass it on to the agency that has to answer."""
    return await _once(once, db, lambda: acting.transfer(db, who, code, seen, body, office))


@router.post("/petitions/{code}/answers", response_model=PetitionOut)
async def answer_petition(
    code: PetitionCode, body: AnswerIn, who: Staff, seen: Expected, once: OnceKey, db: Write, office: OfficeDep
) -> Response:
    """Answer it, for the agency that handles it."""
    return await _once(once, db, lambda: acting.answer(db, who, code, seen, body, office))


@router.post("/petitions/{code}/refusals", response_model=PetitionOut)
async def refuse_petition(
    code: PetitionCode, body: RefusalIn, who: Staff, seen: Expected, once: OnceKey, db: Write, office: OfficeDep
) -> Response:
    """Refuse it in writing, with the reason."""
    return await _once(once, db, lambda: acting.refuse(db, who, code, seen, body, office))


@router.post("/petitions/{code}/publications", response_model=PetitionOut)
async def publish_petition(
    code: PetitionCode,
    body: PublicationIn,
    who: Staff,
    seen: Expected,
    once: OnceKey,
    db: Write,
    office: OfficeDep,
) -> Response:
    """The answer was made public."""
    return await _once(once, db, lambda: acting.publish(db, who, code, seen, body, office))


@router.post("/petitions/{code}/reveals")
async def reveal_sender(code: PetitionCode, body: RevealIn, who: Staff, db: Write, office: OfficeDep) -> RevealOut:
    """Show who sent it, for a purpose; recorded. Each look is a look, so no Idempotency-Key."""
    return await acting.reveal(db, who, code, body, office)
