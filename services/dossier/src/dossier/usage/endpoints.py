"""GET /usage/procedures, GET /usage/papers."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read

from dossier.dossiers.schemas import ProcedureCode
from dossier.usage import service
from dossier.usage.schemas import PaperUse, ProcedureUse

router = APIRouter(prefix="/usage", tags=["usage"])


@router.get("/procedures")
async def list_procedure_uses(
    who: Staff,
    db: Read,
    clock: ClockDep,
    agency_id: Annotated[int | None, Query(ge=1, lt=2**31, description="The caller's desk when left out")] = None,
) -> list[ProcedureUse]:
    """How often a desk received under each procedure lately, most used first."""
    return await service.procedures(db, who, agency_id, clock.now())


@router.get("/papers")
async def list_paper_uses(
    who: Staff, db: Read, procedure_code: Annotated[ProcedureCode, Query()]
) -> list[PaperUse]:
    """Which papers the newest dossiers of a procedure at the caller's desk came with, and in how many sheets."""
    return await service.papers(db, who, procedure_code)
