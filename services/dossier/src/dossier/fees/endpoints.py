"""Fees of a dossier, and the day's entries and sums of a desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, Write, transaction
from kernel.idempotency import Once, OnceKey
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.dependencies import CatalogDep, EngineDep
from dossier.domain.lifecycle import RULES, Act
from dossier.dossiers.schemas import Code
from dossier.fees import service, sheets
from dossier.fees.schemas import CollectIn, DayOut, FeesOut, FeeSummaryOut, ReversalIn, WaiverIn
from dossier.slips.endpoints import PDF, PressDep, pdf_answer

router = APIRouter(tags=["fees"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MEDIA = {"csv": "text/csv; charset=utf-8", "xlsx": XLSX}
Overseer = Annotated[Principal, Depends(require("clerk", "leader"))]
Printer = Annotated[Principal, Depends(require(*sorted(RULES[Act.PRINT_SLIP].roles)))]
EntryId = Annotated[int, Path(ge=1, lt=2**63)]
Agency = Annotated[int, Query(ge=1, lt=2**31)]
Form = Literal["csv", "xlsx", "pdf"]


def may(act: Act) -> Any:
    """The roles that the table of states and acts gives this act."""
    return Depends(require(*sorted(RULES[act].roles)))


@dataclass(frozen=True)
class Entering:
    """What every entry's endpoint is given."""

    code: str
    who: Principal
    once: Once
    db: AsyncConnection
    catalog: Catalog
    now: dt.datetime

    async def do(self, work: Callable[[], Awaitable[FeesOut]]) -> Response:
        async def made() -> tuple[FeesOut, dict[str, str]]:
            return await work(), {}

        return await self.once.run(self.db, made, 201)


async def _entering(
    code: Code, who: Staff, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Entering:
    return Entering(code, who, once, db, catalog, clock.now())


EnteringDep = Annotated[Entering, Depends(_entering)]


@router.get("/dossiers/{code}/fees")
async def show_fees(code: Code, who: Staff, db: Read, catalog: CatalogDep) -> FeesOut:
    """What is due for a dossier, and every entry: paid, waived, reversed."""
    return await service.show(db, catalog, who, code)


@router.post("/dossiers/{code}/fees", status_code=201, response_model=FeesOut, dependencies=[may(Act.COLLECT_FEE)])
async def collect_fee(body: CollectIn, to: EnteringDep) -> Response:
    """Take a fee. It gets the next receipt number of the agency and year."""
    return await to.do(lambda: service.collect(to.db, to.catalog, to.who, to.code, body, to.now))


@router.post(
    "/dossiers/{code}/fee-waivers", status_code=201, response_model=FeesOut, dependencies=[may(Act.WAIVE_FEE)]
)
async def waive_fee(body: WaiverIn, to: EnteringDep) -> Response:
    """Waive a fee, or a part of it, naming the ground."""
    return await to.do(lambda: service.waive(to.db, to.catalog, to.who, to.code, body, to.now))


@router.post(
    "/dossiers/{code}/fees/{entry_id}/reversals",
    status_code=201,
    response_model=FeesOut,
    dependencies=[may(Act.COLLECT_FEE)],
)
async def reverse_fee(entry_id: EntryId, body: ReversalIn, to: EnteringDep) -> Response:
    """Take a wrong entry back, with the reason. Both stay; the sums follow."""
    return await to.do(lambda: service.reverse(to.db, to.catalog, to.who, to.code, entry_id, body, to.now))


@router.get("/dossiers/{code}/fees/{entry_id}/acknowledgement.pdf", response_class=Response, responses=PDF)
async def print_fee_acknowledgement(
    code: Code,
    entry_id: EntryId,
    who: Printer,
    engine: EngineDep,
    catalog: CatalogDep,
    press: PressDep,
    clock: ClockDep,
) -> Response:
    """What a payer takes home. Not the tax authority's receipt, and it says so. Each print is recorded."""
    async with transaction(engine) as db:
        content = await sheets.acknowledgement(db, catalog, who, code, entry_id, press.house, clock.now())
    pdf = await press.signed("slip", content)
    return pdf_answer(pdf, f"fee-{code.replace('/', '-')}", signed=press.signs)


@router.get("/fees")
async def list_fees(day: dt.date, agency_id: Agency, who: Overseer, db: Read, catalog: CatalogDep) -> DayOut:
    """Every entry of a day at a desk."""
    return await service.list_day(db, catalog, who, agency_id, day)


@router.get("/fees/summary")
async def sum_fees(day: dt.date, agency_id: Agency, who: Overseer, db: Read, catalog: CatalogDep) -> FeeSummaryOut:
    """The day's sums of a desk, by method and by person."""
    return await service.summary(db, catalog, who, agency_id, day)


@router.get("/fees/sheets/{day}.{form}", response_class=Response, responses=PDF)
async def take_fee_sheet(
    day: Annotated[str, Path(pattern=r"^\d{4}-\d\d-\d\d$")],
    form: Form,
    agency_id: Agency,
    who: Overseer,
    engine: EngineDep,
    catalog: CatalogDep,
    press: PressDep,
) -> Response:
    """The day's entries and sums as CSV, XLSX or PDF, for the till. It names codes, no applicants."""
    on = service.day_of(day)
    async with transaction(engine) as db:
        made = await sheets.day_sheet(db, catalog, who, agency_id, on, form, press.house)
    if not isinstance(made, bytes):
        return pdf_answer(await press.pdf("fees", made), f"phi-{day}")
    headers = {"Content-Disposition": f'attachment; filename="phi-{day}.{form}"', "Cache-Control": "no-store"}
    return Response(made, media_type=MEDIA[form], headers=headers)
