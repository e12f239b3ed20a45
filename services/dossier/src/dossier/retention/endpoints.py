"""Retention: rules, holds, what is due, and lists of destruction."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from dossier.dependencies import CatalogDep, Expected, json_response
from dossier.retention import lists, service
from dossier.retention.schemas import (
    AgencyQuery,
    DueOut,
    HoldIn,
    HoldOut,
    KeepIn,
    LiftIn,
    LineOut,
    ListDecisionIn,
    ListIn,
    ListOut,
    ListRefusalIn,
    Number,
    RuleIn,
    RuleList,
    RuleOut,
    YearQuery,
)

router = APIRouter(prefix="/retention", tags=["retention"])
Admin = Annotated[Principal, Depends(require("admin"))]
Keeper = Annotated[Principal, Depends(require("admin", "leader"))]
Decider = Annotated[Principal, Depends(require("leader"))]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/rules")
async def list_retention_rules(_who: Keeper, db: Read) -> RuleList:
    """The rules in force, with their basis and what is in doubt about them."""
    return await service.rules(db)


@router.post("/rules", status_code=201, response_model=RuleOut)
async def set_retention_rule(who: Admin, once: OnceKey, db: Write, clock: ClockDep, body: RuleIn) -> Response:
    """How long dossiers of a procedure or field are kept, from now on."""
    return await once.run(db, lambda: service.add_rule(db, who, body, clock.now()), 201)


@router.get("/due")
async def count_due_dossiers(
    who: Keeper, db: Read, catalog: CatalogDep, agency_id: AgencyQuery, year: YearQuery
) -> DueOut:
    """What an agency may destroy in a year, procedure by procedure."""
    return await service.due(db, who, catalog, agency_id, year)


@router.get("/holds")
async def list_legal_holds(
    request: Request, response: Response, who: Keeper, db: Read, limit: Limit = 50, cursor: Cursor = None
) -> Page[HoldOut]:
    """Holds, newest first, those lifted included."""
    page = await service.holds(db, who, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.post("/holds", status_code=201, response_model=HoldOut)
async def place_legal_hold(
    who: Keeper, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep, body: HoldIn
) -> Response:
    """Keep a dossier, an applicant's or a procedure's from destruction."""
    return await once.run(db, lambda: service.hold(db, who, catalog, body, clock.now()), 201)


@router.post("/holds/{hold_id}/lifts", response_model=HoldOut)
async def lift_legal_hold(
    hold_id: Number, who: Keeper, once: OnceKey, db: Write, clock: ClockDep, body: LiftIn
) -> Response:
    """The ground is gone; the hold stays on record."""
    return await once.run(db, lambda: service.lift(db, who, hold_id, body.ground, clock.now()))


@router.get("/lists")
async def list_destruction_lists(
    request: Request, response: Response, who: Keeper, db: Read, limit: Limit = 50, cursor: Cursor = None
) -> Page[ListOut]:
    """Lists of destruction, newest first."""
    page = await lists.page(db, who, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.post("/lists", status_code=201, response_model=ListOut)
async def propose_destruction_list(
    who: Keeper, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep, body: ListIn
) -> Response:
    """Put all that is due on a list. Nothing is destroyed before another leader has decided."""
    return await once.run(db, lambda: lists.propose(db, who, catalog, body, clock.now()), 201)


@router.get("/lists/{list_id}", response_model=ListOut)
async def read_destruction_list(list_id: Number, who: Keeper, db: Read) -> Response:
    """One list; ETag is its version."""
    found = await lists.get(db, who, list_id)
    return json_response(found, headers={"ETag": f'"{found.version}"'})


@router.get("/lists/{list_id}/lines")
async def list_destruction_lines(
    request: Request,
    response: Response,
    list_id: Number,
    who: Keeper,
    db: Read,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[LineOut]:
    """The dossiers of a list, by code."""
    page = await lists.lines(db, who, list_id, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.post("/lists/{list_id}/kept-lines", response_model=ListOut)
async def keep_destruction_lines(
    list_id: Number, who: Keeper, once: OnceKey, expected: Expected, db: Write, body: KeepIn
) -> Response:
    """Keep lines back with a reason, or, without one, put them back."""
    return await once.run(db, lambda: lists.keep(db, who, list_id, expected, body))


@router.post("/lists/{list_id}/reviews", response_model=ListOut)
async def review_destruction_list(
    list_id: Number, who: Keeper, once: OnceKey, expected: Expected, db: Write, clock: ClockDep
) -> Response:
    """Somebody has gone through the lines."""
    return await once.run(db, lambda: lists.review(db, who, list_id, expected, clock.now()))


@router.post("/lists/{list_id}/approvals", response_model=ListOut)
async def approve_destruction_list(
    list_id: Number,
    who: Decider,
    once: OnceKey,
    expected: Expected,
    db: Write,
    clock: ClockDep,
    body: ListDecisionIn,
) -> Response:
    """A leader other than the proposer decides, under a numbered decision; it is then carried out."""
    return await once.run(db, lambda: lists.approve(db, who, list_id, expected, body, clock.now()))


@router.post("/lists/{list_id}/refusals", response_model=ListOut)
async def refuse_destruction_list(
    list_id: Number,
    who: Decider,
    once: OnceKey,
    expected: Expected,
    db: Write,
    clock: ClockDep,
    body: ListRefusalIn,
) -> Response:
    """Nothing of the list is destroyed."""
    return await once.run(db, lambda: lists.refuse(db, who, list_id, expected, body.reason, clock.now()))


@router.get("/lists/{list_id}/file.xlsx", response_class=Response, responses={200: {"content": {XLSX: {}}}})
async def download_destruction_list(list_id: Number, who: Keeper, db: Read, catalog: CatalogDep) -> Response:
    """The list and its record as a workbook."""
    content = await lists.file(db, who, catalog, list_id)
    name = f'attachment; filename="danh-muc-huy-{list_id}.xlsx"'
    return Response(content, media_type=XLSX, headers={"Content-Disposition": name})
