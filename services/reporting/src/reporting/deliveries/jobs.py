"""The courier's jobs: one package, one try, again after a while when it did not arrive."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import uuid
from collections.abc import Callable

import structlog
from kernel.jobs import worker
from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from reporting.adapters.receivers import Ways
from reporting.deliveries.making import ENTRYPOINT
from reporting.deliveries.running import Courier, Later
from reporting.settings import Settings

log = structlog.get_logger()
AT_ONCE = 2
AGAIN = dt.timedelta(seconds=5)
IDLE = dt.timedelta(seconds=10)
SILENCE = dt.timedelta(seconds=30)
"""A worker that is not heard of for so long has died; its job is taken over."""


def ways_of(settings: Settings) -> Ways:
    """The ways out that the settings open."""
    relay = {
        "host": settings.smtp_host,
        "port": settings.smtp_port,
        "security": settings.smtp_security,
        "sender": settings.smtp_sender,
        "username": settings.smtp_username,
        "password": settings.smtp_password.get_secret_value(),
    }
    return Ways(settings.delivery_folder, settings.delivery_secrets_dir, relay)


async def hand_over_packages(
    settings: Settings, engine: AsyncEngine, now: Callable[[], dt.datetime], stop: asyncio.Event
) -> None:
    """Work until `stop` is set. Begins anew when the database went away."""
    courier = Courier(engine, ways_of(settings), now)
    while not stop.is_set():
        try:
            await _work(settings, courier, stop)
        except (DBAPIError, OSError) as error:
            log.warning("courier_waits", error=type(error).__name__)
            await asyncio.sleep(AGAIN.total_seconds())


async def _work(settings: Settings, courier: Courier, stop: asyncio.Event) -> None:
    queue = await worker(settings.database_url.get_secret_value())

    @queue.entrypoint(ENTRYPOINT, concurrency_limit=AT_ONCE)
    async def hand_over(job: Job) -> None:
        try:
            await courier.hand_over(uuid.UUID(json.loads(job.payload or b"{}")["delivery_id"]))
        except Later as later:
            raise RetryRequested(later.delay, later.reason) from later
        except (DBAPIError, OSError) as error:
            raise RetryRequested(AGAIN, type(error).__name__) from error

    async def end() -> None:
        await stop.wait()
        queue.shutdown.set()

    ending = asyncio.create_task(end())
    try:
        await queue.run(dequeue_timeout=IDLE, heartbeat_timeout=SILENCE)
    finally:
        ending.cancel()
