"""POST /imports and what one may ask about them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Header, Request, Response, UploadFile
from fastapi.responses import StreamingResponse
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, StreamRead, Write, transaction
from kernel.idempotency import IdempotencyKeyInvalid, IdempotencyKeyMissing, OnceKey
from kernel.pages import Cursor, Limit, Page, link_next
from kernel.text import clean

from dossier.dependencies import CatalogDep, EngineDep
from dossier.imports import export, mappings, service, storage
from dossier.imports.schemas import (
    ImportErrorOut,
    ImportId,
    ImportOut,
    MappingIn,
    MappingOut,
    MappingPreview,
    MappingProposal,
)

router = APIRouter(prefix="/imports", tags=["imports"])
Importer = Annotated[Principal, Depends(require("clerk", "focal", "admin"))]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _key(idempotency_key: Annotated[str | None, Header(max_length=300)] = None) -> str:
    if idempotency_key is None:
        raise IdempotencyKeyMissing()
    key = idempotency_key.strip().removeprefix('"').removesuffix('"')
    if not 8 <= len(key) <= 200 or not key.isprintable():
        raise IdempotencyKeyInvalid()
    return key


@router.post("", status_code=202, response_model=ImportOut)
async def import_register(
    request: Request,
    who: Importer,
    engine: EngineDep,
    catalog: CatalogDep,
    clock: ClockDep,
    key: Annotated[str, Depends(_key)],
    file: Annotated[UploadFile, File(description="XLSX or CSV, at most 32 MiB")],
    agency_id: Annotated[int | None, Form(ge=1, lt=2**31, description="For rows without an agency code")] = None,
) -> Response:
    """Upload a register. It is read in the background: good rows come in, bad ones are explained."""
    service.check_agency(who, catalog, agency_id)
    kept = await storage.keep(file, request.app.state.settings.data_dir)
    once = service.once_for(who, request.url.path, key, kept, agency_id)
    name = clean(file.filename or "")[:200] or "register"
    async with transaction(engine) as db:
        return await once.run(db, lambda: service.start(db, who, kept, name, agency_id, clock.now()), 202)


@router.get("")
async def list_imports(
    request: Request, response: Response, who: Importer, db: Read, limit: Limit = 50, cursor: Cursor = None
) -> Page[ImportOut]:
    """Imports, newest first: one's own, or everybody's for those who oversee."""
    page = await service.page(db, who, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.get("/template.xlsx", response_class=Response, responses={200: {"content": {XLSX: {}}}})
async def download_import_template(who: Importer, db: Read, catalog: CatalogDep, clock: ClockDep) -> Response:
    """An empty register with headings, notes and the allowed values."""
    content = await service.template(db, who, catalog, clock.today())
    return Response(content, media_type=XLSX, headers=_attachment("mau-so-ho-so.xlsx"))


@router.get("/mappings")
async def list_import_mappings(
    request: Request, response: Response, who: Importer, db: Read, limit: Limit = 50, cursor: Cursor = None
) -> Page[MappingOut]:
    """How registers of the caller's agencies are read, newest first: who said so, and when."""
    page = await mappings.history(db, who, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.get("/{import_id}")
async def read_import(import_id: ImportId, who: Importer, db: Read) -> ImportOut:
    """How far an import has come."""
    return service.present(await service.get(db, who, import_id))


@router.get("/{import_id}/mapping")
async def propose_import_mapping(
    request: Request, import_id: ImportId, who: Importer, engine: EngineDep, catalog: CatalogDep, clock: ClockDep
) -> MappingProposal:
    """What the columns of an uploaded file probably mean, for somebody to confirm."""
    folder = request.app.state.settings.data_dir
    return await mappings.inspect(engine, who, catalog, folder, import_id, clock.today())


@router.post("/{import_id}/mapping-previews")
async def preview_import_mapping(
    request: Request, import_id: ImportId, body: MappingIn, who: Importer, engine: EngineDep, catalog: CatalogDep
) -> MappingPreview:
    """The first 20 rows as they would be read. Writes nothing, hence without Idempotency-Key."""
    folder = request.app.state.settings.data_dir
    return await mappings.preview(engine, who, catalog, folder, import_id, body)


@router.post("/{import_id}/mappings", status_code=202, response_model=ImportOut)
async def confirm_import_mapping(
    request: Request,
    import_id: ImportId,
    body: MappingIn,
    who: Importer,
    once: OnceKey,
    db: Write,
    clock: ClockDep,
) -> Response:
    """Say what the columns mean: it is remembered for the office, and the import goes on."""
    folder = request.app.state.settings.data_dir
    return await once.run(db, lambda: mappings.confirm(db, who, folder, import_id, body, clock.now()), 202)


@router.get("/{import_id}/errors")
async def list_import_errors(
    request: Request,
    response: Response,
    import_id: ImportId,
    who: Importer,
    db: Read,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[ImportErrorOut]:
    """The refused lines, in the order of the file."""
    page = await service.errors_page(db, who, import_id, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.get("/{import_id}/errors.csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
async def download_import_errors(import_id: ImportId, who: Importer, db: StreamRead) -> Response:
    """The refused lines as a file that spreadsheets open safely."""
    await service.get(db, who, import_id)
    return StreamingResponse(
        export.errors_csv(db, import_id),
        media_type="text/csv; charset=utf-8",
        headers=_attachment(f"loi-nhap-{import_id}.csv"),
    )


def _attachment(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
