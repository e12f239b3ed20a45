"""`python -m reporting.worker`: follows the feed and the names of the catalogue, sends what is owed, for ever."""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import signal
import sys
from collections.abc import Awaitable, Callable

import httpx
import structlog
from kernel.app import configure_logging
from kernel.clock import Clock
from kernel.db import create_engine
from kernel.feed import FeedClient
from kernel.http import ClientCredentials, neighbour
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from reporting.adapters.catalog import Catalog
from reporting.deliveries import calendars
from reporting.deliveries.jobs import hand_over_packages
from reporting.deliveries.running import run_schedules
from reporting.intake.service import Puller
from reporting.labels import service as labels
from reporting.reports.drafting import draft_ended
from reporting.settings import Settings

LONGEST_WAIT = 15.0
log = structlog.get_logger()


async def keep_doing(
    name: str, work: Callable[[], Awaitable[int]], pause: float, stop: asyncio.Event, first_wait: float = 0.5
) -> None:
    """Do the work again and again until `stop`; what is down is waited for, ever longer."""
    wait = first_wait
    while not stop.is_set():
        try:
            await work()
            wait, rest = first_wait, pause
        except (httpx.HTTPError, SQLAlchemyError, OSError, ValueError, KeyError) as error:
            log.warning("waiting", work=name, error=type(error).__name__, seconds=round(wait, 1))
            # Half of the wait is chance, so that several readers do not knock at once.
            rest = wait * (0.5 + random.random() / 2)  # noqa: S311 - not a secret
            wait = min(LONGEST_WAIT, wait * 2)
        try:
            await asyncio.wait_for(stop.wait(), rest)
        except TimeoutError:
            continue


async def run(settings: Settings, stop: asyncio.Event) -> None:
    """Follow feed and names until `stop` is set; the transaction under way is finished first."""
    engine = create_engine(settings.database_url.get_secret_value(), 3, "reporting-worker")
    clock = Clock(dt.timedelta(seconds=settings.clock_offset_seconds))
    auth = ClientCredentials(
        f"{settings.catalog_url}/api/catalog/v1/oauth/token",
        settings.client_id,
        settings.client_secret.get_secret_value(),
    )
    async with neighbour(settings.dossier_url, auth, 60) as dossier, neighbour(settings.catalog_url) as catalog:
        puller = Puller(engine, FeedClient(dossier, "dossier"))
        names, now = Catalog(catalog), clock.now
        await asyncio.gather(
            keep_doing("facts", puller.catch_up, settings.pull_seconds, stop),
            keep_doing("labels", lambda: labels.refresh(engine, names), settings.labels_seconds, stop),
            keep_doing("calendar", lambda: calendars.refresh(engine, names, now()), settings.labels_seconds, stop),
            keep_doing(
                "schedules", lambda: run_schedules(engine, settings, now()), settings.schedule_seconds, stop
            ),
            keep_doing("drafts", lambda: draft_ended(engine, settings, now()), settings.draft_seconds, stop),
            hand_over_packages(settings, engine, now, stop),
        )
    await engine.dispose()


async def main() -> None:
    try:
        settings = Settings()
    except ValidationError as error:
        sys.exit(f"reporting.worker cannot start: {error.errors()[0]['loc']} {error.errors()[0]['msg']}")
    configure_logging(settings.log_level, "reporting-worker")
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stop.set)
    await run(settings, stop)


if __name__ == "__main__":
    asyncio.run(main())
