"""GET and PATCH /preferences."""

from __future__ import annotations

from fastapi import APIRouter
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write

from dossier.preferences import service
from dossier.preferences.schemas import PreferencesIn, PreferencesOut

router = APIRouter(prefix="/preferences", tags=["preferences"])


@router.get("")
async def read_preferences(who: Staff, db: Read) -> PreferencesOut:
    """The caller's own choices."""
    return await service.read(db, who)


@router.patch("")
async def change_preferences(body: PreferencesIn, who: Staff, db: Write, clock: ClockDep) -> PreferencesOut:
    """Change some of them; the rest stays."""
    return await service.change(db, who, body, clock.now())
