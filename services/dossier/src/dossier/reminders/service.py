"""A reminder says: this lies with you, see to it. It is no act on the dossier and changes nothing in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.domain import timeliness
from dossier.domain.states import OPEN_STATUSES, Status
from dossier.dossiers import access
from dossier.dossiers.problems import NotYourDesk
from dossier.dossiers.schemas import DeadlineOut
from dossier.reminders import repository
from dossier.reminders.problems import NobodyToRemind, RemindedToday
from dossier.reminders.schemas import ReminderList, ReminderOut


async def check(db: AsyncConnection, who: Principal, dossier: Mapping[str, Any], now: dt.datetime) -> None:
    """Whether this person may remind somebody of this dossier now."""
    if not access.holds(who, dossier):
        raise NotYourDesk()
    officer = dossier["assignee_id"]
    if officer is None or officer == who.id or dossier["status"] not in OPEN_STATUSES:
        raise NobodyToRemind()
    if await repository.sent(db, dossier["id"], officer, timeliness.local_date(now)):
        raise RemindedToday()


async def remind(
    db: AsyncConnection, who: Principal, dossier: Mapping[str, Any], words: str | None, now: dt.datetime
) -> None:
    """Write the reminder; the officer finds it at the head of her day."""
    await check(db, who, dossier, now)
    values = {
        "dossier_id": dossier["id"],
        "agency_id": dossier["agency_id"],
        "officer_id": dossier["assignee_id"],
        "officer_name": dossier["assignee_name"] or "",
        "sender_id": who.id,
        "sender_name": who.name,
        "words": words,
        "sent_on": timeliness.local_date(now),
        "sent_at": now,
    }
    if not await repository.add(db, values):
        raise RemindedToday()


async def of_officer(db: AsyncConnection, catalog: Catalog, who: Principal, now: dt.datetime) -> ReminderList:
    """Her own, and those of whom she stands in for."""
    await access.enter(db, who)
    rows = await repository.unseen(db, access.doer(who).ids)
    return ReminderList(items=[_present(row, catalog, now) for row in rows])


async def put_away(db: AsyncConnection, who: Principal, reminder_id: int, now: dt.datetime) -> None:
    await access.enter(db, who)
    if not await repository.put_away(db, reminder_id, access.doer(who).ids, now):
        raise NotFound()


def _present(row: Mapping[str, Any], catalog: Catalog, now: dt.datetime) -> ReminderOut:
    calendar = catalog.calendar_of(row["agency_id"])
    left = timeliness.deadline(Status(row["status"]), row["due_at"], row["duration_unit"], now, calendar)
    return ReminderOut(
        id=row["id"],
        code=row["code"],
        procedure_name=row["procedure_name"],
        due_at=local(row["due_at"]) if row["due_at"] else None,
        deadline=DeadlineOut(band=left.band, working_days_left=left.working_days_left),
        sender_name=row["sender_name"],
        words=row["words"],
        sent_at=local(row["sent_at"]),
    )
