"""GET /daily-roots."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from kernel.auth import Principal, require
from kernel.db import Read

from dossier.chains import service
from dossier.chains.schemas import DailyRootList

router = APIRouter(prefix="/daily-roots", tags=["chains"])
Witness = Annotated[Principal, Depends(require("leader", "focal", "admin", "viewer"))]


@router.get("")
async def list_daily_roots(who: Witness, db: Read) -> DailyRootList:  # noqa: ARG001
    """The roots of all days that are over: printed on a report, they bind what was recorded until then."""
    return await service.list_roots(db)
