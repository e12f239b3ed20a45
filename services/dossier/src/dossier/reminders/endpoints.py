"""GET /reminders; POST /reminders/{id}/acknowledgements. They are sent through /bulk."""

from __future__ import annotations

from fastapi import APIRouter
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write

from dossier.dependencies import CatalogDep
from dossier.reminders import service
from dossier.reminders.schemas import ReminderId, ReminderList

router = APIRouter(prefix="/reminders", tags=["reminders"])


@router.get("")
async def list_reminders(who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep) -> ReminderList:
    """What the caller was reminded of and has not put away, while the dossiers are still in her hands."""
    return await service.of_officer(db, catalog, who, clock.now())


@router.post("/{reminder_id}/acknowledgements", status_code=204)
async def acknowledge_reminder(reminder_id: ReminderId, who: Staff, db: Write, clock: ClockDep) -> None:
    """Put a reminder away; again is the same as once."""
    await service.put_away(db, who, reminder_id, clock.now())
