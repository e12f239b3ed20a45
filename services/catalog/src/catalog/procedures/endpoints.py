"""/procedures and /procedure-versions, for reading. Public: procedures are law."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from kernel.app import ClockDep
from kernel.db import Read
from kernel.pages import Cursor, Limit, Page, link_next

from catalog.caching import FOR_EVER, REVALIDATE, cacheable
from catalog.domain.vocabulary import Level
from catalog.procedures import service
from catalog.procedures.schemas import CODE_PATTERN, ProcedureItem, VersionOut, VersionSummary

router = APIRouter(tags=["procedures"])
Code = Annotated[str, Path(pattern=CODE_PATTERN)]
VersionId = Annotated[int, Path(ge=1, lt=2**31)]
ValidOn = Annotated[dt.date | None, Query(description="In force on that day; today when left out")]
Id = Annotated[int | None, Query(ge=0, lt=2**31)]


@router.get("/procedures", response_model=Page[ProcedureItem])
async def list_procedures(
    request: Request,
    response: Response,
    db: Read,
    clock: ClockDep,
    q: Annotated[
        str, Query(max_length=100, description="Beginnings of words without diacritics, initials, or a code")
    ] = "",
    level: Level | None = None,
    field_id: Id = None,
    agency_id: Id = None,
    valid_on: ValidOn = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response:
    """Procedures in force on a day, best hits first. Public."""
    page = await service.search(
        db,
        q=q,
        valid_on=valid_on or clock.today(),
        level=level,
        field_id=field_id,
        agency_id=agency_id,
        limit=limit,
        cursor=cursor,
    )
    link_next(request, response, page.next_cursor)
    return cacheable(request, page, REVALIDATE, {"Link": link} if (link := response.headers.get("link")) else None)


@router.get("/procedures/{code}", response_model=VersionOut)
async def get_procedure(
    request: Request, code: Code, db: Read, clock: ClockDep, valid_on: ValidOn = None
) -> Response:
    """The version of a procedure in force on a day, whole. Public."""
    return cacheable(request, await service.get_in_force(db, code, valid_on or clock.today()))


@router.get("/procedures/{code}/versions", response_model=Page[VersionSummary])
async def list_procedure_versions(request: Request, code: Code, db: Read) -> Response:
    """Published versions of a procedure, newest first. Public."""
    return cacheable(request, await service.list_versions(db, code))


@router.get("/procedure-versions/{version_id}", response_model=VersionOut)
async def get_procedure_version(request: Request, version_id: VersionId, db: Read) -> Response:
    """A published version. It never changes: keep it for ever. Public."""
    return cacheable(request, await service.get_version(db, version_id), FOR_EVER)
