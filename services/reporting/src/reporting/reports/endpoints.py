"""Reports, their acts, their cells and their files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from kernel import pages
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, Write, one_snapshot
from kernel.idempotency import OnceKey

from reporting.access import Reader
from reporting.dependencies import Expected
from reporting.reports import cells, closing, files, service
from reporting.reports.schemas import (
    ClosingIn,
    Period,
    RemarkIn,
    RemarkOut,
    ReportCells,
    ReportIn,
    ReportList,
    ReportOut,
    RestatementIn,
    SettlementIn,
)
from reporting.settings import Settings

router = APIRouter(prefix="/reports", tags=["reports"])
Writer = Annotated[Principal, Depends(require("focal"))]
Settler = Annotated[Principal, Depends(require("focal", "leader", "officer"))]
ReportId = Annotated[int, Path(ge=1, lt=2**63)]


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


Set = Annotated[Settings, Depends(_settings)]


def _marks(report: ReportOut) -> Mapping[str, str]:
    return {"ETag": f'"{report.acts[-1].number}"', "Location": f"/api/reporting/v1/reports/{report.id}"}


@router.get("")
async def list_reports(
    request: Request,
    response: Response,
    who: Reader,
    db: Read,
    agency_id: Annotated[int | None, Query(ge=1, lt=2**31)] = None,
    period: Annotated[Period | None, Query()] = None,
    limit: pages.Limit = 50,
    cursor: Annotated[str | None, Query(pattern=r"^\d{1,18}$")] = None,
) -> ReportList:
    """Reports of agencies or units that the reader sees, newest first."""
    before = None if cursor is None else int(cursor)
    page = await service.listed(db, who, agency_id, period, before, limit)
    pages.link_next(request, response, page.next_cursor)
    return page


@router.post("", status_code=201, response_model=ReportOut)
async def create_report(
    body: ReportIn, who: Writer, db: Write, clock: ClockDep, settings: Set, once: OnceKey
) -> Response:
    """A draft of the agency's report over a period; its figures are counted whenever it is read."""
    await one_snapshot(db)

    async def work() -> tuple[ReportOut, Mapping[str, str]]:
        made = await service.create(db, who, body, settings.ii06_without_result, clock.now())
        return made, _marks(made)

    return await once.run(db, work, 201)


@router.get("/{report_id}")
async def read_report(
    response: Response, report_id: ReportId, who: Reader, db: Read, clock: ClockDep, settings: Set
) -> ReportOut:
    """Forms, identities, settlements, remarks; as frozen once closed, else counted now in one snapshot."""
    await one_snapshot(db)
    made = await service.read(
        db, who, await service.find(db, who, report_id), settings.ii06_without_result, clock.now()
    )
    response.headers["ETag"] = _marks(made)["ETag"]
    return made


@router.get("/{report_id}/cells/{cell}/dossiers")
async def list_report_cell_dossiers(
    request: Request,
    response: Response,
    report_id: ReportId,
    cell: Annotated[str, Path(max_length=80)],
    who: Reader,
    db: Read,
    clock: ClockDep,
    settings: Set,
    limit: pages.Limit = 50,
    cursor: pages.Cursor = None,
) -> ReportCells:
    """The dossiers that a cell counts (`ii06.all.opening`): of a closed report, those it counted at closing."""
    row = await service.find(db, who, report_id)
    page = await cells.dossiers(db, who, row, cell, settings.ii06_without_result, clock.now(), cursor, limit)
    pages.link_next(request, response, page.next_cursor)
    return page


@router.post("/{report_id}/checks", status_code=201, response_model=ReportOut)
async def check_report(
    report_id: ReportId, who: Writer, db: Write, clock: ClockDep, settings: Set, expected: Expected, once: OnceKey
) -> Response:
    """Say that the figures hold; 409 with the list while an identity fails."""
    await one_snapshot(db)

    async def work() -> tuple[ReportOut, Mapping[str, str]]:
        row = await service.of_writer(db, who, report_id, expected)
        made = await closing.check(db, who, row, settings, clock.now())
        return made, _marks(made)

    return await once.run(db, work, 201)


@router.post("/{report_id}/remarks", status_code=201, response_model=RemarkOut)
async def remark_on_report(
    report_id: ReportId, body: RemarkIn, who: Reader, db: Write, clock: ClockDep, settings: Set, once: OnceKey
) -> Response:
    """A comment on a cell, or a unit's word on one dossier in it. Added, never changed."""

    async def work() -> tuple[RemarkOut, Mapping[str, str]]:
        row = await service.find(db, who, report_id)
        return await service.remark(db, who, row, body, settings.ii06_without_result, clock.now()), {}

    return await once.run(db, work, 201)


@router.post("/{report_id}/settlements", status_code=201, response_model=RemarkOut)
async def settle_report(
    report_id: ReportId, body: SettlementIn, who: Settler, db: Write, clock: ClockDep, settings: Set, once: OnceKey
) -> Response:
    """A unit says that its dossiers are right; name and time are kept."""

    async def work() -> tuple[RemarkOut, Mapping[str, str]]:
        row = await service.find(db, who, report_id)
        return await service.settle(db, who, row, body, settings.ii06_without_result, clock.now()), {}

    return await once.run(db, work, 201)


@router.post("/{report_id}/closings", status_code=201, response_model=ReportOut)
async def close_report(
    report_id: ReportId,
    body: ClosingIn,
    who: Writer,
    db: Write,
    clock: ClockDep,
    settings: Set,
    expected: Expected,
    once: OnceKey,
) -> Response:
    """Freeze the report with its hash; 409 with the list of what stands in the way."""
    await one_snapshot(db)

    async def work() -> tuple[ReportOut, Mapping[str, str]]:
        row = await service.of_writer(db, who, report_id, expected)
        made = await closing.close(db, who, row, body, settings, clock.now())
        return made, _marks(made)

    return await once.run(db, work, 201)


@router.post("/{report_id}/restatements", status_code=201, response_model=ReportOut)
async def restate_report(
    report_id: ReportId,
    body: RestatementIn,
    who: Writer,
    db: Write,
    clock: ClockDep,
    settings: Set,
    expected: Expected,
    once: OnceKey,
) -> Response:
    """A new version of a closed report, with its reason and the difference cell by cell."""
    await one_snapshot(db)

    async def work() -> tuple[ReportOut, Mapping[str, str]]:
        row = await service.of_writer(db, who, report_id, expected)
        made = await closing.restate(db, who, row, body, settings, clock.now())
        return made, _marks(made)

    return await once.run(db, work, 201)


@router.get("/{report_id}/files/{kind}", response_class=Response, responses={200: {"content": files.CONTENT}})
async def download_report(
    report_id: ReportId, kind: files.Kind, who: Reader, db: Read, clock: ClockDep, settings: Set
) -> Response:
    """Form tables as a spreadsheet, the report in words as Word or PDF, everything as canonical JSON.

    Of a closed report all four come from what was frozen; the JSON is the very bytes that were hashed and signed.
    """
    await one_snapshot(db)
    row = await service.find(db, who, report_id)
    made = await files.make(db, who, row, kind, settings, clock.now())
    return Response(
        made.content,
        media_type=made.media_type,
        headers={"Content-Disposition": f'attachment; filename="{made.name}"'},
    )
