"""What the worker does: makes what a schedule owes, exactly once a period, and hands packages over until they
have arrived, were refused, or a day has passed.

A try is noted before it begins. A worker that dies in the middle of one leaves it noted, and the next tries again:
each way recognises what it has already (a file by its bytes, a request by its id). Only a letter cannot, so a
letter whose fate is not known waits for a person.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from kernel.db import transaction
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from reporting.adapters.receivers import Parcel, Unsent, Ways
from reporting.deliveries import making, repository
from reporting.deliveries.calendars import calendar_of
from reporting.deliveries.problems import HeldBack
from reporting.domain.periods import PeriodKind
from reporting.domain.schedules import DayOff, Rule, owed
from reporting.domain.sending import State, wait_after
from reporting.settings import Settings

log = structlog.get_logger()
BY_SCHEDULE = "Theo lịch"
BY_HOUSE = "Hệ thống"


class Later(Exception):  # noqa: N818 - a wish, not a fault
    """The job is to run again after a while."""

    def __init__(self, delay: dt.timedelta, reason: str) -> None:
        super().__init__(reason)
        self.delay, self.reason = delay, reason


def rule_of(schedule: Mapping[str, Any]) -> Rule:
    return Rule(
        PeriodKind(schedule["period_kind"]), schedule["days_after"], schedule["at"], DayOff(schedule["day_off"])
    )


async def run_schedules(engine: AsyncEngine, settings: Settings, now: dt.datetime) -> int:
    """Everything owed until now and not sent yet, also what was missed; answers how many packages were made."""
    async with transaction(engine) as db:
        ids = [
            one["id"] for one in await repository.find_schedules(db) if one["active"] and one["receiver_active"]
        ]
    made = 0
    for schedule_id in ids:
        async with transaction(engine) as db:
            if await repository.lock_schedule(db, schedule_id):
                made += await _run(db, settings, schedule_id, now)
    return made


async def _run(db: AsyncConnection, settings: Settings, schedule_id: int, now: dt.datetime) -> int:
    [schedule] = await repository.find_schedules(db, schedule_id)
    sent, calendar = await repository.runs_that_sent(db, schedule_id), await calendar_of(db)
    made = 0
    for period, due in owed(rule_of(schedule), schedule["starts_at"], now, calendar):
        if period.key in sent:
            continue
        run = {"schedule_id": schedule_id, "period_key": period.key, "due_at": due, "tried_at": now}
        try:
            delivery_id = await making.order(
                db,
                settings,
                receiver_id=schedule["receiver_id"],
                schedule_id=schedule_id,
                period_key=period.key,
                agency_id=schedule["agency_id"],
                what=schedule["what"],
                files=schedule["files"],
                by_name=BY_SCHEDULE,
                now=now,
            )
        except HeldBack as held_back:
            await repository.note_run(db, {**run, "delivery_id": None, "problem": str(held_back)})
            log.error("schedule_held_back", schedule_id=schedule_id, period=period.key)
            continue
        await repository.note_run(db, {**run, "delivery_id": delivery_id, "problem": None})
        made += 1
    return made


@dataclass(frozen=True)
class Courier:
    """Hands packages over, one try a call."""

    engine: AsyncEngine
    ways: Ways
    now: Callable[[], dt.datetime]

    async def hand_over(self, delivery_id: uuid.UUID) -> None:
        """One try; raises Later when another shall follow."""
        found = await self._begin(delivery_id)
        if found is None:
            return
        parcel = Parcel(str(delivery_id), found["file_name"], found["title"], bytes(found["package"]))
        try:
            way = await asyncio.to_thread(self.ways.to, found["kind"], found["address"], found["secret_name"])
            receipt = await way.hand_over(parcel)
        except Unsent as failure:
            await self._failed(found, failure)
        else:
            await self._end(delivery_id, State.SENT, "sent", receipt, receipt=receipt)

    async def _begin(self, delivery_id: uuid.UUID) -> dict[str, Any] | None:
        async with transaction(self.engine) as db:
            found = await repository.lock_delivery(db, delivery_id)
            if found is None or found["state"] not in (State.WAITING, State.SENDING):
                return None
            now = self.now()
            if found["state"] == State.SENDING and found["kind"] == "mail":
                await repository.note_try(
                    db, delivery_id, now, "parked", "bị ngắt giữa chừng: không rõ thư đã đi hay chưa", BY_HOUSE
                )
                await repository.move(db, delivery_id, state=State.PARKED, next_try_at=None)
                return None
            found["attempts"] += 1
            found["first_tried_at"] = found["first_tried_at"] or now
            await repository.move(
                db,
                delivery_id,
                state=State.SENDING,
                attempts=found["attempts"],
                first_tried_at=found["first_tried_at"],
                next_try_at=None,
            )
        return found

    async def _failed(self, found: Mapping[str, Any], failure: Unsent) -> None:
        now, delivery_id = self.now(), found["id"]
        log.warning("delivery_failed", delivery_id=str(delivery_id), attempt=found["attempts"])
        if failure.final:
            await self._end(delivery_id, State.REFUSED, "refused", failure.detail, receipt=failure.detail)
            return
        wait = wait_after(found["attempts"], now - found["first_tried_at"], failure.retry_after)
        if wait is None:
            await self._end(delivery_id, State.PARKED, "parked", failure.detail)
            return
        await self._end(delivery_id, State.WAITING, "failed", failure.detail, next_try_at=now + wait)
        raise Later(wait, failure.detail)

    async def _end(self, delivery_id: uuid.UUID, state: State, result: str, detail: str, **values: Any) -> None:
        async with transaction(self.engine) as db:
            await repository.lock_delivery(db, delivery_id)
            await repository.note_try(db, delivery_id, self.now(), result, detail, BY_HOUSE)
            await repository.move(db, delivery_id, state=state, **values)
