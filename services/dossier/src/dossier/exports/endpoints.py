"""GET /exports/dossiers.csv and .xlsx, and the record of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.responses import StreamingResponse
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, StreamRead
from kernel.pages import Cursor, Limit, Page, link_next

from dossier.dependencies import CatalogDep, EngineDep
from dossier.exports import service
from dossier.exports.lines import Language
from dossier.exports.schemas import ExportOut, Kind, Personal, Purpose
from dossier.finding.asking import filters as asked_filters
from dossier.finding.service import Filters

Asked = Annotated[Filters, Depends(asked_filters)]
router = APIRouter(prefix="/exports", tags=["exports"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def _language(accept_language: Annotated[str, Header(max_length=200)] = "vi") -> Language:
    first = accept_language.split(",")[0].strip().lower()
    return "en" if first == "en" or first.startswith("en-") else "vi"


async def _begin(
    request: Request,
    who: Staff,
    engine: EngineDep,
    clock: ClockDep,
    filters: Asked,
    catalog: CatalogDep,
    language: Annotated[Language, Depends(_language)],
    personal: Personal = False,
    purpose: Purpose = None,
) -> service.Export:
    # A dependency, and the first of them that touches the database: the record stands before anything is read.
    kind: Kind = "csv" if request.url.path.endswith(".csv") else "xlsx"
    number = await service.begin(engine, who, kind, filters, purpose, clock.now(), personal=personal)
    return service.Export(number, engine, catalog, who, filters, language, personal, clock.now)


Begun = Annotated[service.Export, Depends(_begin)]
"""The export, on record."""


@router.get("/dossiers.csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
async def export_dossiers_csv(begun: Begun, db: StreamRead, clock: ClockDep) -> Response:
    """The list of GET /dossiers as CSV, with its filters and rights; what looks like a formula begins with '."""
    headers = _attachment(f"ho-so-{clock.today():%Y%m%d}.csv", begun.id)
    parts = service.csv_stream(begun, db)
    return StreamingResponse(parts, media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/dossiers.xlsx", response_class=Response, responses={200: {"content": {XLSX: {}}}})
async def export_dossiers_xlsx(begun: Begun, db: Read, clock: ClockDep) -> Response:
    """The same as a workbook: dates are dates, numbers are numbers, laid out for A4."""
    path = await service.workbook(begun, db)
    headers = _attachment(f"ho-so-{clock.today():%Y%m%d}.xlsx", begun.id)
    headers["Content-Length"] = str(path.stat().st_size)
    return StreamingResponse(service.blocks(path), media_type=XLSX, headers=headers)


@router.get("")
async def list_exports(
    request: Request, response: Response, who: Staff, db: Read, limit: Limit = 50, cursor: Cursor = None
) -> Page[ExportOut]:
    """Who took which list out: one's own exports, or everybody's for those who oversee."""
    page = await service.page(db, who, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


def _attachment(name: str, export_id: int) -> dict[str, str]:
    return {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
        "X-Export-Id": str(export_id),
    }
