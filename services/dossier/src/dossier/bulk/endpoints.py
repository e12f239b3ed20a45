"""POST /bulk/previews and /bulk; GET /bulk, /bulk/{id}, its rows; POST /bulk/{id}/cancellations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, Write, transaction
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from dossier.bulk import service
from dossier.bulk.running import Running
from dossier.bulk.schemas import BulkIn, BulkOut, BulkRowOut, JobId, PreviewIn, PreviewOut
from dossier.dependencies import CatalogDep, EngineDep

router = APIRouter(prefix="/bulk", tags=["bulk"])
Doer = Annotated[Principal, Depends(require("officer", "leader"))]


@router.post("/previews")
async def preview_bulk(
    request: Request, body: PreviewIn, who: Doer, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> PreviewOut:
    """What a bulk act would do to each dossier, and why not; nothing is written."""
    what = await service.arguments(catalog, who, body, request.headers.get("authorization", ""))
    async with engine.connect() as db:
        return await service.preview(db, catalog, who, body, what, clock.now())


@router.post("", status_code=202, response_model=BulkOut)
async def start_bulk(
    request: Request,
    body: BulkIn,
    who: Doer,
    once: OnceKey,
    engine: EngineDep,
    catalog: CatalogDep,
    clock: ClockDep,
) -> Response:
    """Do an act on many dossiers, each for itself. It goes on when the page is left; ask `GET /bulk/{id}`.

    A few are done before this answers. An assignment waits ten seconds, in which it can be called off.
    """
    what = await service.arguments(catalog, who, body, request.headers.get("authorization", ""))
    fresh: list[BulkOut] = []

    async def work() -> tuple[BulkOut, Mapping[str, str]]:
        job = await service.start(db, who, body, what, clock.now())
        fresh.append(job)
        return job, {"Location": f"{request.url.path}/{job.id}"}

    async with transaction(engine) as db:
        answer = await once.run(db, work, 202)
    for job in filter(service.is_small, fresh):
        await Running(engine, catalog, clock.now).run(job.id)
    return answer


@router.get("")
async def list_bulk(who: Doer, db: Read) -> list[BulkOut]:
    """The caller's latest bulk acts, the newest first."""
    return await service.latest(db, who)


@router.get("/{job_id}")
async def read_bulk(job_id: JobId, who: Doer, db: Read) -> BulkOut:
    """How far it has come."""
    return service.present(await service.get(db, who, job_id))


@router.get("/{job_id}/rows")
async def list_bulk_rows(
    request: Request,
    response: Response,
    job_id: JobId,
    who: Doer,
    db: Read,
    state: Annotated[Literal["pending", "done", "refused"] | None, Query()] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[BulkRowOut]:
    """What became of each dossier, in the order they were given."""
    page = await service.rows(db, who, job_id, state, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.post("/{job_id}/cancellations")
async def cancel_bulk(job_id: JobId, who: Doer, db: Write, clock: ClockDep) -> BulkOut:
    """Call it off while it waits; again is the same as once."""
    return await service.cancel(db, who, job_id, clock.now())
