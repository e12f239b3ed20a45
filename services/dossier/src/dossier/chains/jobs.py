"""What a worker does for the chain: a root for every day that is over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import structlog
from pgqueuer import PgQueuer
from pgqueuer.models import Schedule
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.chains import service

log = structlog.get_logger()


def register(queue: PgQueuer, engine: AsyncEngine, now: Callable[[], dt.datetime]) -> None:
    """Every hour: a machine that was off at midnight makes up for it, and a demo has nights of its own."""

    @queue.schedule("make_daily_roots", "17 * * * *")
    async def make_daily_roots(_schedule: Schedule) -> None:
        made = await service.make_roots(engine, now())
        if made:
            log.info("daily_roots_made", days=made)
