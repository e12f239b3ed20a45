"""GET /dossiers/{code}/slips and /slips/{kind}: the printed slips of the law, as PDF."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, transaction

from dossier.dependencies import CatalogDep, EngineDep
from dossier.domain.lifecycle import RULES, Act
from dossier.dossiers.schemas import Code
from dossier.slips import service
from dossier.slips.kinds import Format
from dossier.slips.press import Press
from dossier.slips.schemas import SlipList

router = APIRouter(prefix="/dossiers/{code}/slips", tags=["slips"])
Printer = Annotated[Principal, Depends(require(*sorted(RULES[Act.PRINT_SLIP].roles)))]
KindName = Literal["receipt", "supplement", "refusal", "apology", "stop", "control", "survey"]
PDF: dict[int | str, dict[str, Any]] = {200: {"content": {"application/pdf": {}}, "description": "PDF"}}


async def _press(request: Request) -> Press:
    press: Press = request.app.state.press
    return press


PressDep = Annotated[Press, Depends(_press)]
"""What sets sheets."""


@router.get("")
async def list_slips(code: Code, who: Staff, db: Read, press: PressDep) -> SlipList:
    """The slips that the caller may print of this dossier, and whether they leave with a digital signature."""
    return await service.list_slips(db, who, code, signed=press.signs)


@router.get("/{kind}", response_class=Response, responses=PDF)
async def print_slip(
    code: Code,
    kind: KindName,
    who: Printer,
    engine: EngineDep,
    catalog: CatalogDep,
    clock: ClockDep,
    press: PressDep,
    format: Annotated[Format, Query(description="Paper; two sheets of A5 stand on one A4")] = Format.A5,  # noqa: A002
    of: Annotated[
        int | None, Query(ge=1, le=99_999, description="The act documented; the newest if not said")
    ] = None,
    copy: Annotated[
        int | None, Query(ge=1, le=9999, description="An earlier print again, as it was; not counted")
    ] = None,
) -> Response:
    """Print a slip of the dossier's era: form 01 to 05 (2018) or 06 (2025), or the survey."""
    order = service.Order(kind, format, of, copy)
    async with transaction(engine) as db:
        content = await service.print_slip(db, catalog, who, code, order, press.house, clock.now())
    # The connection goes back before the sheet is set.
    return pdf_answer(await press.signed("slip", content), f"{kind}-{code.replace('/', '-')}", signed=press.signs)


def pdf_answer(pdf: bytes, name: str, *, signed: bool = False) -> Response:
    """A sheet to be shown and printed; kept by nobody on the way."""
    headers = {
        "Content-Disposition": f'inline; filename="{name}.pdf"',
        "Cache-Control": "no-store",
        "Slip-Signed": "true" if signed else "false",
    }
    return Response(pdf, media_type="application/pdf", headers=headers)
