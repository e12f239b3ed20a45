"""/papers: what may be handed in, uploads under way, and the tray of files that wait for their dossier."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Header, Request, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write
from kernel.idempotency import OnceKey

from dossier.dependencies import EngineDep
from dossier.papers.endpoints import BYTES, Attacher, KeeperDep, RangeHeader, SameHeader, served
from dossier.papers.schemas import (
    EarlierPaperList,
    EarlierSearchIn,
    PaperFileList,
    PolicyOut,
    UploadIn,
    UploadList,
    UploadOut,
)
from dossier.papers.service import earlier_of_applicant, policy
from dossier.papers.uploads import service

router = APIRouter(prefix="/papers", tags=["papers"])
PARTIAL = "application/partial-upload"
PART: dict[str, Any] = {
    "requestBody": {"content": {PARTIAL: {"schema": {"type": "string", "format": "binary"}}}, "required": False}
}
STANDING: dict[int | str, dict[str, Any]] = {
    204: {"description": "Counted; Upload-Offset says how far"},
    200: {"model": UploadOut, "description": "Whole, checked and kept"},
}
Offset = Annotated[int, Header(alias="Upload-Offset", ge=0, le=2**40)]
Complete = Annotated[str, Header(alias="Upload-Complete", pattern=r"^\?[01]$")]


@router.get("/policy")
async def read_paper_policy(who: Staff, keeper: KeeperDep) -> PolicyOut:  # noqa: ARG001
    """Kinds and sizes that are taken, and whether files are scanned for viruses."""
    return policy(keeper.settings)


@router.post("/uploads", status_code=201, response_model=UploadOut)
async def announce_paper_upload(
    body: UploadIn, who: Attacher, once: OnceKey, db: Write, keeper: KeeperDep, clock: ClockDep
) -> Response:
    """Announce a file; then PATCH its bytes to the Location, in parts of at most 1 MiB."""
    return await once.run(db, lambda: service.announce(db, keeper.settings, who, body, clock.now()), 201)


@router.get("/uploads")
async def list_paper_uploads(who: Attacher, db: Read) -> UploadList:
    """One's own uploads that are not finished."""
    return await service.list_open(db, who)


@router.get("/uploads/{upload_id}")
async def read_paper_upload(upload_id: UUID, who: Attacher, db: Read) -> UploadOut:
    """Where an upload stands, and what came of it."""
    return await service.find(db, who, upload_id)


@router.head("/uploads/{upload_id}", status_code=204)
async def locate_paper_upload(upload_id: UUID, who: Attacher, db: Read) -> Response:
    """The same in header fields only: Upload-Offset, Upload-Length, Upload-Complete."""
    return Response(status_code=204, headers=service.standing(await service.find(db, who, upload_id)))


@router.patch(
    "/uploads/{upload_id}", status_code=204, response_class=Response, responses=STANDING, openapi_extra=PART
)
async def append_paper_upload(
    request: Request,
    upload_id: UUID,
    who: Attacher,
    engine: EngineDep,
    keeper: KeeperDep,
    clock: ClockDep,
    offset: Offset,
    complete: Complete = "?0",
) -> Response:
    """One part at Upload-Offset. `Upload-Complete: ?1`, with the last part or alone: check and keep the file."""
    part = service.Part(offset, await request.body(), last=complete == "?1")
    row = await service.append(engine, keeper, who, upload_id, part, clock.now())
    if not part.last:
        return Response(status_code=204, headers=service.standing(row))
    kept = await service.finish(engine, keeper, who, row, clock.now())
    return Response(kept.model_dump_json(), headers=service.standing(kept), media_type="application/json")


@router.delete("/uploads/{upload_id}", status_code=204)
async def give_up_paper_upload(upload_id: UUID, who: Attacher, engine: EngineDep, keeper: KeeperDep) -> None:
    """Forget an upload and its parts."""
    await service.give_up(engine, keeper, who, upload_id)


@router.get("/tray")
async def list_paper_tray(who: Attacher, db: Read) -> PaperFileList:
    """Files that wait for a dossier: one's own, and those of the desk's scanner."""
    return await service.tray(db, who)


@router.delete("/tray/{file_id}", status_code=204)
async def discard_tray_paper(file_id: UUID, who: Attacher, engine: EngineDep, keeper: KeeperDep) -> None:
    """Throw away a file that reached no dossier."""
    await service.discard(engine, keeper, who, file_id)


@router.get("/tray/{file_id}/content", response_class=Response, responses=BYTES)
async def download_tray_paper(
    file_id: UUID,
    who: Attacher,
    db: Read,
    keeper: KeeperDep,
    range_header: RangeHeader = None,
    if_none_match: SameHeader = None,
) -> Response:
    """The bytes of a file in the tray, as an attachment."""
    return await served(keeper, await service.find_in_tray(db, who, file_id), range_header, if_none_match)


@router.post("/searches")
async def search_earlier_papers(body: EarlierSearchIn, who: Attacher, db: Read) -> EarlierPaperList:
    """What an applicant has handed in before, as far as one may see those dossiers."""
    return await earlier_of_applicant(db, who, body.identity_number)
