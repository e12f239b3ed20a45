"""GET /tracking/{code}, for everybody."""

from __future__ import annotations

from fastapi import APIRouter, Depends
from kernel.db import Read
from kernel.limits import limited

from dossier.dossiers.schemas import Code
from dossier.tracking import service
from dossier.tracking.schemas import Tracking

router = APIRouter(prefix="/tracking", tags=["tracking"])
RULE = "30/minute"
"""Codes run in series: whoever tries them out shall be slow."""


@router.get("/{code}", dependencies=[Depends(limited("tracking", RULE))])
async def track_dossier(code: Code, db: Read) -> Tracking:
    """How far a dossier has come. Public, rate-limited, nothing personal."""
    return await service.track(db, code)
