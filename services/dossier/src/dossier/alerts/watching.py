"""Looking for deadlines that come near, in working time only; everything is computed anew each time.

Nothing is counted on: what a machine missed while it was off is pointed out when it is on again, once, in the band
the dossier is in by then. The morning's list is written at the first look after opening.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import structlog
from kernel import jobs
from kernel.clock import local
from kernel.db import transaction
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from worktime import Calendar

from dossier.adapters.catalog import Catalog
from dossier.adapters.channels import SendingFailed
from dossier.adapters.staff import Addressee, StaffAddresses
from dossier.alerts import letters, postbox, repository
from dossier.domain import patience, timeliness
from dossier.domain.messages import Message
from dossier.domain.states import Status
from dossier.domain.timeliness import SOON_WORKING_DAYS, Band
from dossier.dossiers import access
from dossier.notices.sending import Later
from dossier.notices.ways import channels_of
from dossier.settings import Settings

log = structlog.get_logger()
ENTRYPOINT = "send_staff_letter"
POINTED_OUT = (Band.SOON, Band.TODAY, Band.OVERDUE)


def is_working_time(now: dt.datetime, calendar: Calendar) -> bool:
    here = local(now)
    day = here.date()
    if not calendar.is_working_day(day):
        return False
    return calendar.opening(day) <= here <= calendar.closing(day)


async def watch(engine: AsyncEngine, addresses: StaffAddresses, catalog: Catalog, now: dt.datetime) -> int:
    """Point out what has come near, write the morning's lists; answers how many letters were written."""
    calendar = catalog.calendar
    if not is_working_time(now, calendar):
        return 0
    people = await addresses.all()
    async with transaction(engine) as db:
        if not await repository.alone(db):
            return 0
        await access.enter_for_all(db)
        return await _near(db, people, calendar, now) + await _morning(db, people, calendar, now)


async def send(
    engine: AsyncEngine, settings: Settings, addresses: StaffAddresses, letter_id: int, now: dt.datetime
) -> None:
    """One try to send a letter; raises Later when another one shall follow."""
    async with transaction(engine) as db:
        letter = await postbox.find(db, letter_id)
    if letter is None or letter["state"] != "waiting":
        return
    who = next((one for one in await addresses.all() if str(one.id) == letter["recipient_id"]), None)
    mail = channels_of(settings).get("mail")
    attempts, wait = letter["attempts"] + 1, None
    changes: dict[str, Any] = {"attempts": attempts, "state": "sent", "sent_at": now, "detail": ""}
    try:
        if who is None or mail is None:
            raise SendingFailed("no address, or mail is not configured", final=True)
        message = Message(letter["subject"], letter["text"])
        await mail.send(who.email, message, f"motcua-staff-{letter_id}")
    except SendingFailed as failure:
        wait = None if failure.final else patience.wait_after(attempts, failure.retry_after)
        log.warning("letter_failed", letter_id=letter_id, detail=failure.detail)
        state = "parked" if wait is None else "waiting"
        changes = {"attempts": attempts, "state": state, "detail": failure.detail}
    result = "failed" if changes["state"] == "waiting" else changes["state"]
    async with transaction(engine) as db:
        await postbox.change(db, letter_id, **changes)
        await postbox.record(
            db, letter_id=letter_id, attempt=attempts, at=now, result=result, detail=changes["detail"]
        )
    if wait is not None:
        raise Later(wait, "mail")


def concerned(
    people: Iterable[Addressee], officer_id: str | None, places: Iterable[int | None]
) -> list[Addressee]:
    """The officer, and whoever heads the agency or division."""
    here = {place for place in places if place is not None}
    return [one for one in people if str(one.id) == officer_id or one.heads in here]


async def _near(db: AsyncConnection, people: Sequence[Addressee], calendar: Calendar, now: dt.datetime) -> int:
    until = calendar.closing(calendar.add_working_days(local(now).date(), SOON_WORKING_DAYS))
    rows = [*await repository.near(db, until), *await repository.near_consultations(db, until)]
    banded = [(row, _band(row, calendar, now)) for row in rows]
    told = [
        {
            "dossier_id": row.dossier_id,
            "agency_id": row.agency_id,
            "consultation_id": row.consultation_id,
            "band": band,
            "due_at": row.due_at,
            "at": now,
        }
        for row, band in banded
        if band in POINTED_OUT
    ]
    if not told:
        return 0
    new = await repository.point_out(db, told)
    by_person: defaultdict[int, list[tuple[Any, Band]]] = defaultdict(list)
    for row, band in banded:
        if (row.dossier_id, row.consultation_id) in new:
            places = (row.partner_id,) if row.partner_id else (row.agency_id, row.division_id)
            for person in concerned(people, row.assignee_id, places):
                by_person[person.id].append((row, band))
    for person in people:
        if found := by_person.get(person.id):
            key = f"alert:{person.id}:{now.isoformat()}"
            await _post(db, person, key, letters.near(found, now), len(found), now)
    return len(by_person)


async def _morning(db: AsyncConnection, people: Sequence[Addressee], calendar: Calendar, now: dt.datetime) -> int:
    today, written = local(now).date(), 0
    for person in people:
        key = f"overdue:{person.id}:{today.isoformat()}"
        if person.heads is None or await postbox.has_letter(db, key):
            continue
        late = [
            row
            for row in await repository.overdue(db, [person.heads], now)
            if timeliness.is_overdue(row.due_at, row.duration_unit, now)
        ]
        if late:
            await _post(db, person, key, letters.overdue(late, calendar, now), len(late), now)
            written += 1
    return written


async def _post(
    db: AsyncConnection, person: Addressee, key: str, message: Message, dossiers: int, now: dt.datetime
) -> None:
    """The letter and its job, in the transaction that found the dossiers."""
    letter: Mapping[str, Any] = {
        "key": key[:80],
        "recipient_id": str(person.id),
        "recipient_name": person.name,
        "subject": message.subject,
        "text": message.text,
        "dossiers": dossiers,
        "created_at": now,
    }
    if (letter_id := await postbox.write(db, letter)) is not None:
        await jobs.enqueue(db, ENTRYPOINT, {"letter_id": letter_id})


def _band(row: Any, calendar: Calendar, now: dt.datetime) -> Band:
    if row.consultation_id:
        # A limit of its own, which runs while the answer is awaited, whatever state the dossier is in.
        return timeliness.deadline(Status.CONSULTING, row.due_at, None, now, calendar).band
    return timeliness.deadline(Status(row.status), row.due_at, row.duration_unit, now, calendar).band
