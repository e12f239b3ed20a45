"""Writing procedures: for administrators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from kernel.app import ClockDep
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from catalog.acts.service import actor_of
from catalog.dependencies import Admin, ExpectedVersion
from catalog.drafts import service
from catalog.procedures.schemas import CODE_PATTERN, DraftOut, ProcedureCreate, VersionContent, VersionOut

PREFIX = "/api/catalog/v1"
router = APIRouter(tags=["drafts"])
Code = Annotated[str, Path(pattern=CODE_PATTERN)]
VersionId = Annotated[int, Path(ge=1, lt=2**31)]


def _headers(draft: DraftOut) -> dict[str, str]:
    return {"Location": f"{PREFIX}/procedure-drafts/{draft.version_id}", "ETag": f'"{draft.revision}"'}


@router.post("/procedures", status_code=201, response_model=DraftOut)
async def draft_procedure(
    body: ProcedureCreate, who: Admin, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """A new procedure, as a draft."""

    async def work() -> tuple[DraftOut, Mapping[str, str]]:
        made = await service.create_procedure(db, actor_of(who), body, clock.now())
        return made, _headers(made)

    return await once.run(db, work, 201)


@router.post("/procedures/{code}/versions", status_code=201, response_model=DraftOut)
async def draft_procedure_version(
    code: Code, body: VersionContent, who: Admin, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """The next version of a procedure, as a draft."""

    async def work() -> tuple[DraftOut, Mapping[str, str]]:
        made = await service.draft_version(db, actor_of(who), code, body, clock.now())
        return made, _headers(made)

    return await once.run(db, work, 201)


@router.get("/procedure-drafts")
async def list_procedure_drafts(
    request: Request, response: Response, _who: Admin, db: Read, limit: Limit = 50, cursor: Cursor = None
) -> Page[DraftOut]:
    """Versions still being written, newest first."""
    page = await service.list_drafts(db, limit, cursor)
    link_next(request, response, page.next_cursor)
    return page


@router.get("/procedure-drafts/{version_id}")
async def get_procedure_draft(version_id: VersionId, _who: Admin, db: Read, response: Response) -> DraftOut:
    """One draft, with its revision as ETag."""
    draft = await service.get_draft(db, version_id)
    response.headers["ETag"] = f'"{draft.revision}"'
    return draft


@router.put("/procedure-versions/{version_id}")
async def change_procedure_draft(
    version_id: VersionId,
    body: VersionContent,
    who: Admin,
    revision: ExpectedVersion,
    db: Write,
    clock: ClockDep,
    response: Response,
) -> DraftOut:
    """Write a draft anew. A published version answers 409."""
    draft = await service.change_draft(db, actor_of(who), version_id, body, revision, clock.now())
    response.headers["ETag"] = f'"{draft.revision}"'
    return draft


@router.post("/procedure-versions/{version_id}/publications", status_code=201, response_model=VersionOut)
async def publish_procedure_version(
    version_id: VersionId, who: Admin, revision: ExpectedVersion, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """Publish a draft: from its first day it is in force, and the version before it ends."""

    async def work() -> tuple[VersionOut, Mapping[str, str]]:
        made = await service.publish(db, actor_of(who), version_id, revision, clock.now())
        return made, {"Location": f"{PREFIX}/procedure-versions/{version_id}"}

    return await once.run(db, work, 201)
