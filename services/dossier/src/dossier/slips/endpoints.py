"""GET /dossiers/{code}/slips/{kind}: the printed slips of the law, as PDF."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import transaction

from dossier.dependencies import CatalogDep, EngineDep
from dossier.domain.lifecycle import RULES, Act
from dossier.dossiers.schemas import Code
from dossier.slips import service

router = APIRouter(prefix="/dossiers/{code}/slips", tags=["slips"])
Printer = Annotated[Principal, Depends(require(*sorted(RULES[Act.PRINT_SLIP].roles)))]
Kind = Literal["receipt", "supplement", "refusal", "control"]


@router.get(
    "/{kind}", response_class=Response, responses={200: {"content": {"application/pdf": {}}, "description": "PDF"}}
)
async def print_slip(
    request: Request,
    code: Code,
    kind: Kind,
    who: Printer,
    engine: EngineDep,
    catalog: CatalogDep,
    clock: ClockDep,
    copy: Annotated[
        int | None, Query(ge=1, le=9999, description="An earlier print again, as it was; not counted")
    ] = None,
) -> Response:
    """Print a slip: receipt (form 01), supplement (02), refusal (03) or control slip. Every print is recorded."""
    settings = request.app.state.settings
    async with transaction(engine) as db:
        content = await service.print_slip(
            db,
            catalog,
            who,
            code,
            kind,
            copy,
            clock.now(),
            demo=settings.environment == "demo",
            public_url=settings.public_url.rstrip("/"),
        )
    # The connection goes back before the sheet is set.
    pdf = await service.render(kind, content)
    name = f"{kind}-{code.replace('/', '-')}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-store"}
    return Response(pdf, media_type="application/pdf", headers=headers)
