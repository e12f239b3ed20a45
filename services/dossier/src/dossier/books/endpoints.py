"""GET /registers/{span}.pdf and .xlsx: the book of an agency, of a day or a year."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from fastapi.responses import StreamingResponse
from kernel.app import ClockDep
from kernel.auth import Principal, require

from dossier.books import service
from dossier.dependencies import CatalogDep, EngineDep
from dossier.slips.endpoints import PressDep

router = APIRouter(prefix="/registers", tags=["registers"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Reader = Annotated[Principal, Depends(require("clerk", "leader"))]
Written = Annotated[
    str, Path(pattern=r"^(199[5-9]|20\d\d)(-\d\d-\d\d)?$", description="A day, 2021-09-15, or a year, 2021")
]
Agency = Annotated[int, Query(ge=1, lt=2**31)]


def _answers(media: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {media: {}}, "description": "The book"}}


@router.get("/{span}.pdf", response_class=Response, responses=_answers("application/pdf"))
async def print_register(
    span: Written,
    agency_id: Agency,
    who: Reader,
    engine: EngineDep,
    catalog: CatalogDep,
    press: PressDep,
    clock: ClockDep,
) -> Response:
    """Form 06 (2018) or 07 (2025) on A4; one book a year, numbered throughout. Every taking is recorded."""
    covered = service.span_of(span)
    total = await service.open_book(engine, catalog, who, agency_id, covered, "pdf", clock.now())
    path = await service.pdf(engine, catalog, who, press, agency_id, covered, total)
    return StreamingResponse(service.blocks(path), media_type="application/pdf", headers=_named(span, "pdf"))


@router.get("/{span}.xlsx", response_class=Response, responses=_answers(XLSX))
async def export_register(
    span: Written,
    agency_id: Agency,
    who: Reader,
    engine: EngineDep,
    catalog: CatalogDep,
    clock: ClockDep,
) -> Response:
    """The same as a workbook: numbers as numbers, days as days; the head is repeated on every printed page."""
    covered = service.span_of(span)
    await service.open_book(engine, catalog, who, agency_id, covered, "xlsx", clock.now())
    path = await service.xlsx(engine, catalog, who, agency_id, covered)
    return StreamingResponse(service.blocks(path), media_type=XLSX, headers=_named(span, "xlsx"))


def _named(span: str, kind: str) -> dict[str, str]:
    place = "inline" if kind == "pdf" else "attachment"
    return {"Content-Disposition": f'{place}; filename="so-theo-doi-{span}.{kind}"', "Cache-Control": "no-store"}
