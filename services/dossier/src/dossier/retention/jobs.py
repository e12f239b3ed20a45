"""What a worker does for retention beside approved lists: registers and kept answers whose time is over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import structlog
from kernel.clock import real_now
from kernel.db import transaction
from kernel.idempotency import forget
from pgqueuer import PgQueuer
from pgqueuer.models import Schedule
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.retention import registers
from dossier.settings import Settings

log = structlog.get_logger()
CHUNK = 1_000
"""Answers forgotten in one transaction."""


def register(queue: PgQueuer, engine: AsyncEngine, settings: Settings, now: Callable[[], dt.datetime]) -> None:
    """Schedules, kept by the queue: whichever worker is there runs them, one at a time."""

    @queue.schedule("destroy_registers", "20 3 * * *")
    async def destroy_registers(_schedule: Schedule) -> None:
        await registers.destroy_due(engine, settings.data_dir, settings.register_file_days, now())

    @queue.schedule("forget_answers", "50 * * * *")
    async def forget_answers(_schedule: Schedule) -> None:
        await forget_due(engine, settings.idempotency_days, real_now())


async def forget_due(engine: AsyncEngine, days: int, now: dt.datetime) -> int:
    """Kept answers older than so many days; `now` is of the real clock, by which they were kept."""
    gone, part = 0, CHUNK
    while part == CHUNK:
        async with transaction(engine) as db:
            part = await forget(db, now - dt.timedelta(days=days), CHUNK)
        gone += part
    log.info("answers_forgotten", count=gone)
    return gone
