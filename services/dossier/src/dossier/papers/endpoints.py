"""/dossiers/{code}/paper-files: the files of a dossier, and their bytes from a path of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.responses import StreamingResponse
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, Write, transaction
from kernel.idempotency import OnceKey

from dossier.dependencies import CatalogDep, EngineDep
from dossier.domain.lifecycle import RULES, Act
from dossier.dossiers.schemas import Code
from dossier.papers import service
from dossier.papers.keeping import Keeper
from dossier.papers.ranges import attachment, wanted
from dossier.papers.schemas import AttachIn, EarlierPaperList, PaperFileList, RemovalIn

router = APIRouter(prefix="/dossiers/{code}/paper-files", tags=["papers"])
Attacher = Annotated[Principal, Depends(require(*sorted(RULES[Act.ATTACH_PAPER].roles)))]
BYTES: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/octet-stream": {}}, "description": "The file"},
    206: {"content": {"application/octet-stream": {}}, "description": "The bytes asked for"},
    304: {"description": "Not changed"},
}


async def _keeper(request: Request) -> Keeper:
    state = request.app.state
    if not hasattr(state, "keeper"):
        state.keeper = Keeper(state.settings)
    keeper: Keeper = state.keeper
    return keeper


KeeperDep = Annotated[Keeper, Depends(_keeper)]
"""The store of papers and the rules of this house."""
RangeHeader = Annotated[str | None, Header(alias="Range", max_length=100)]
SameHeader = Annotated[str | None, Header(alias="If-None-Match", max_length=200)]


async def served(
    keeper: Keeper, row: Mapping[str, Any], range_header: str | None, if_none_match: str | None
) -> Response:
    """The bytes as something to keep, never to run: a path of its own, no sniffing, no script, no shared cache."""
    tag = f'"{row["sha256"].hex()}"'
    headers = {
        "ETag": tag,
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, no-cache",
        "Content-Disposition": attachment(row["name"]),
        "Content-Security-Policy": "sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }
    if if_none_match is not None and tag in if_none_match:
        return Response(status_code=304, headers=headers)
    asked = wanted(range_header, row["size"])
    start, end = asked or (0, row["size"])
    headers["Content-Length"] = str(end - start)
    if asked is not None:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{row['size']}"
    content = await keeper.store.read(row["object_key"], start, end)
    return StreamingResponse(content, 206 if asked else 200, headers, row["media_type"])


@router.get("")
async def list_paper_files(code: Code, who: Staff, db: Read) -> PaperFileList:
    """The files of a dossier; what was removed is listed struck out, with the reason."""
    return await service.list_files(db, who, code)


@router.post("", response_model=PaperFileList)
async def attach_paper_files(
    code: Code,
    body: AttachIn,
    who: Attacher,
    once: OnceKey,
    db: Write,
    catalog: CatalogDep,
    keeper: KeeperDep,
    clock: ClockDep,
) -> Response:
    """Attach files from the tray, use an earlier one of the same applicant again, or bring a removed one back."""
    return await once.run(db, lambda: service.attach(db, catalog, keeper.settings, who, code, body, clock.now()))


@router.get("/earlier")
async def list_earlier_papers(code: Code, who: Staff, db: Read) -> EarlierPaperList:
    """What the same applicant has handed in with other dossiers."""
    return await service.earlier_of_dossier(db, who, code)


@router.post("/{file_id}/removals", response_model=PaperFileList)
async def remove_paper_file(
    code: Code,
    file_id: UUID,
    body: RemovalIn,
    who: Attacher,
    once: OnceKey,
    db: Write,
    catalog: CatalogDep,
    clock: ClockDep,
) -> Response:
    """Strike a file out. Nothing is lost: it stays listed, and can be attached again."""
    return await once.run(db, lambda: service.remove(db, catalog, who, code, file_id, body, clock.now()))


@router.get("/{file_id}/content", response_class=Response, responses=BYTES)
async def download_paper_file(
    code: Code,
    file_id: UUID,
    who: Staff,
    engine: EngineDep,
    catalog: CatalogDep,
    keeper: KeeperDep,
    clock: ClockDep,
    range_header: RangeHeader = None,
    if_none_match: SameHeader = None,
) -> Response:
    """The bytes, as an attachment. Who opens papers of a dossier is recorded once a day."""
    async with transaction(engine) as db:
        row = await service.open_file(db, catalog, who, code, file_id, clock.now())
    return await served(keeper, row, range_header, if_none_match)
