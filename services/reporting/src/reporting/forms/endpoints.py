"""GET /forms, and form II.06 as JSON and as a spreadsheet."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from kernel.app import ClockDep
from kernel.db import Read

from reporting.access import Reader
from reporting.domain.ii06 import WithoutResult
from reporting.forms import service
from reporting.forms.schemas import FormsOut, II06Out, II06Query
from reporting.forms.workbook import ii06_workbook
from reporting.settings import Settings

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
router = APIRouter(prefix="/forms", tags=["forms"])


def _without_result(request: Request) -> WithoutResult:
    settings: Settings = request.app.state.settings
    return settings.ii06_without_result


Rule = Annotated[WithoutResult, Depends(_without_result)]


@router.get("")
async def list_forms(_who: Reader, rule: Rule) -> FormsOut:
    """The forms that a report may hold: rows, columns, equations, doubts; or what is missing to count them."""
    return service.list_forms(rule)


@router.get("/ii06")
async def read_ii06(
    who: Reader, db: Read, clock: ClockDep, rule: Rule, query: Annotated[II06Query, Query()]
) -> II06Out:
    """Form II.06/VPCP/KSTT of a period: rows by field under their tier, columns 3 to 13, and its equations."""
    return await service.ii06_form(db, who, query, rule, clock.now())


@router.get("/ii06/files/xlsx", response_class=Response, responses={200: {"content": {XLSX: {}}}})
async def download_ii06(
    who: Reader, db: Read, clock: ClockDep, rule: Rule, query: Annotated[II06Query, Query()]
) -> Response:
    """The same form as a spreadsheet."""
    form = await service.ii06_form(db, who, query, rule, clock.now())
    content = await asyncio.to_thread(ii06_workbook, form)
    name = f"II.06_{form.period.key}.xlsx"
    return Response(content, media_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
