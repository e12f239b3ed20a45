"""Who is sent what, when, and how it went. Focal points and administrators alone."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from kernel import pages
from kernel.auth import Principal
from kernel.jobs import enqueue
from kernel.problems import FieldError, Invalid, NotFound, StaleVersion
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.deliveries import making, repository
from reporting.deliveries.calendars import calendar_of
from reporting.deliveries.models import receivers, schedules
from reporting.deliveries.problems import NotResendable, ReceiverInactive
from reporting.deliveries.running import rule_of
from reporting.deliveries.schemas import (
    AttemptOut,
    DeliveryIn,
    DeliveryOut,
    DeliveryWithAttempts,
    ReceiverIn,
    ReceiverList,
    ReceiverOut,
    RunOut,
    ScheduleIn,
    ScheduleList,
    ScheduleOut,
)
from reporting.domain import periods
from reporting.domain.schedules import upcoming
from reporting.domain.sending import RESENDABLE, State
from reporting.settings import Settings


async def list_receivers(db: AsyncConnection) -> ReceiverList:
    return ReceiverList(items=[_receiver(row) for row in await repository.find_receivers(db)])


async def add_receiver(
    db: AsyncConnection, who: Principal, given: ReceiverIn, settings: Settings, now: dt.datetime
) -> ReceiverOut:
    row_id = await repository.add(db, receivers, _told(given, who, settings, now))
    return await _one_receiver(db, row_id)


async def change_receiver(
    db: AsyncConnection,
    who: Principal,
    receiver_id: int,
    expected: int,
    given: ReceiverIn,
    settings: Settings,
    now: dt.datetime,
) -> ReceiverOut:
    held = await _one_receiver(db, receiver_id)
    if not await repository.change(db, receivers, receiver_id, expected, _told(given, who, settings, now)):
        raise StaleVersion(current_version=held.version)
    return await _one_receiver(db, receiver_id)


async def list_schedules(db: AsyncConnection, now: dt.datetime) -> ScheduleList:
    return ScheduleList(items=await _schedules(db, None, now))


async def add_schedule(db: AsyncConnection, who: Principal, given: ScheduleIn, now: dt.datetime) -> ScheduleOut:
    """From now on: periods owed before it was made are not sent by it."""
    await _usable(db, given.receiver_id)
    row_id = await repository.add(db, schedules, {**_planned(given, who, now), "starts_at": now})
    [made] = await _schedules(db, row_id, now)
    return made


async def change_schedule(
    db: AsyncConnection, who: Principal, schedule_id: int, expected: int, given: ScheduleIn, now: dt.datetime
) -> ScheduleOut:
    held = await _schedules(db, schedule_id, now)
    if not held:
        raise NotFound()
    await _usable(db, given.receiver_id)
    if not await repository.change(db, schedules, schedule_id, expected, _planned(given, who, now)):
        raise StaleVersion(current_version=held[0].version)
    [changed] = await _schedules(db, schedule_id, now)
    return changed


async def send(
    db: AsyncConnection, who: Principal, given: DeliveryIn, settings: Settings, now: dt.datetime
) -> DeliveryOut:
    """Make a package now; it leaves with the next free worker."""
    await _usable(db, given.receiver_id)
    try:
        period = periods.named(given.period)
    except periods.PeriodError as error:
        raise Invalid(errors=[FieldError(pointer="/period", detail=str(error))]) from error
    delivery_id = await making.order(
        db,
        settings,
        receiver_id=given.receiver_id,
        schedule_id=None,
        period_key=period.key,
        agency_id=given.agency_id,
        what=given.what,
        files=given.files,
        by_name=who.name,
        now=now,
    )
    return _delivery(await _found(db, delivery_id))


async def send_again(db: AsyncConnection, who: Principal, delivery_id: uuid.UUID, now: dt.datetime) -> DeliveryOut:
    """The same package, id and bytes, with a new day of patience."""
    held = await repository.lock_delivery(db, delivery_id)
    if held is None:
        raise NotFound()
    if held["state"] not in RESENDABLE:
        raise NotResendable()
    await repository.move(db, delivery_id, state=State.WAITING, attempts=0, first_tried_at=None, receipt=None)
    await repository.note_try(db, delivery_id, now, "again", "", who.name)
    await enqueue(db, making.ENTRYPOINT, {"delivery_id": str(delivery_id)})
    return _delivery(await _found(db, delivery_id))


async def list_deliveries(
    db: AsyncConnection, state: State | None, cursor: str | None, limit: int
) -> pages.Page[DeliveryOut]:
    after = pages.decode(cursor, 2)
    try:
        key = None if after is None else (dt.datetime.fromisoformat(after[0]), uuid.UUID(after[1]))
    except (TypeError, ValueError, AttributeError) as error:
        raise pages.bad_cursor() from error
    if key is not None and key[0].tzinfo is None:
        raise pages.bad_cursor()
    rows = await repository.page(db, state=state, after=key, limit=limit + 1)
    more = len(rows) > limit
    last = rows[limit - 1] if more else None
    return pages.Page(
        items=[_delivery(row) for row in rows[:limit]],
        next_cursor=pages.encode([last["made_at"].isoformat(), last["id"]]) if last else None,
    )


async def get_delivery(db: AsyncConnection, delivery_id: uuid.UUID) -> DeliveryWithAttempts:
    found = _delivery(await _found(db, delivery_id))
    tries = [
        AttemptOut(**{name: row[name] for name in AttemptOut.model_fields})
        for row in await repository.tries_of(db, delivery_id)
    ]
    return DeliveryWithAttempts(**found.model_dump(), tries=tries)


async def get_package(db: AsyncConnection, delivery_id: uuid.UUID) -> tuple[str, bytes]:
    found = await repository.package_of(db, delivery_id)
    if found is None:
        raise NotFound()
    return found


async def _found(db: AsyncConnection, delivery_id: uuid.UUID) -> dict[str, Any]:
    found = await repository.find_delivery(db, delivery_id)
    if found is None:
        raise NotFound()
    return found


async def _one_receiver(db: AsyncConnection, receiver_id: int) -> ReceiverOut:
    found = await repository.find_receivers(db, receiver_id)
    if not found:
        raise NotFound()
    return _receiver(found[0])


async def _usable(db: AsyncConnection, receiver_id: int) -> None:
    found = await repository.find_receivers(db, receiver_id)
    if not found:
        raise Invalid(errors=[FieldError(pointer="/receiver_id", detail="no such receiver")])
    if not found[0]["active"]:
        raise ReceiverInactive()


def _told(given: ReceiverIn, who: Principal, settings: Settings, now: dt.datetime) -> dict[str, Any]:
    [(kind, address)] = given.ways.items()
    if kind == "https" and settings.environment == "production" and not address["url"].startswith("https:"):
        raise Invalid(errors=[FieldError(pointer="/https/url", detail="only https leaves the house")])
    return {
        "name": given.name,
        "kind": kind,
        "address": address,
        "secret_name": given.secret_name,
        "active": given.active,
        **_by(who, now),
    }


def _planned(given: ScheduleIn, who: Principal, now: dt.datetime) -> dict[str, Any]:
    return {**given.model_dump(), **_by(who, now)}


def _by(who: Principal, now: dt.datetime) -> dict[str, Any]:
    return {"changed_by": who.id, "changed_by_name": who.name, "changed_at": now}


def _receiver(row: Mapping[str, Any]) -> ReceiverOut:
    return ReceiverOut(**{name: row[name] for name in ReceiverOut.model_fields})


async def _schedules(db: AsyncConnection, schedule_id: int | None, now: dt.datetime) -> list[ScheduleOut]:
    rows = await repository.find_schedules(db, schedule_id)
    runs, calendar = await repository.last_runs(db, [row["id"] for row in rows]), await calendar_of(db)
    made = []
    for row in rows:
        period, due = upcoming(rule_of(row), now, calendar)
        made.append(
            ScheduleOut(
                next_period_key=period.key,
                next_period_label=period.label,
                next_due_at=due,
                runs=[_run(one) for one in runs[row["id"]]],
                **{name: row[name] for name in ScheduleOut.model_fields if name in row},
            )
        )
    return made


def _run(row: Mapping[str, Any]) -> RunOut:
    told = {name: row[name] for name in RunOut.model_fields if name in row}
    return RunOut(period_label=periods.named(row["period_key"]).label, **told)


def _delivery(row: Mapping[str, Any]) -> DeliveryOut:
    told = {name: row[name] for name in DeliveryOut.model_fields if name in row}
    return DeliveryOut(may_resend=row["state"] in RESENDABLE, **told)
