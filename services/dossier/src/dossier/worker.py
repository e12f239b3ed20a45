"""`python -m dossier.worker`: does what was queued, and looks after what is not asked for.

May be killed at any moment and started any number of times: jobs live in the database, a job whose worker has
fallen silent is taken over, and an import goes on where its last chunk landed.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import signal
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import asyncpg
import structlog
from kernel.app import configure_logging
from kernel.clock import Clock
from kernel.db import create_engine
from kernel.http import neighbour
from kernel.jobs import worker
from kernel.problems import Unavailable
from pgqueuer import PgQueuer
from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.adapters.staff import StaffAddresses, staff_addresses
from dossier.alerts import watching
from dossier.bulk import running as bulk
from dossier.chains import jobs as chains
from dossier.imports import service as imports
from dossier.imports.running import Running, Stopping, Superseded
from dossier.notices import following
from dossier.notices.sending import Later, Sender
from dossier.notices.ways import channels_of
from dossier.papers import jobs as papers
from dossier.papers.keeping import Keeper
from dossier.retention import jobs as retention
from dossier.retention import lists
from dossier.settings import Settings
from dossier.tracking import service as tracking

log = structlog.get_logger()
POOL = 3
AWAY = (
    DBAPIError,
    OSError,
    Unavailable,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)
"""The database or the catalogue does not answer now, or has no room: nothing is wrong with the work."""
AGAIN = dt.timedelta(seconds=5)
IDLE = dt.timedelta(seconds=10)
"""How long a worker sleeps between two looks when nobody wakes it."""
FOLLOW_SECONDS = 2.0
WATCH_SECONDS = 60.0
FORGET_SECONDS = 3600.0
BROKEN = "Lỗi của hệ thống khi nhập; các dòng đã nhập được giữ lại, hãy báo người quản trị"


@dataclass(frozen=True)
class Bench:
    """What the work needs."""

    settings: Settings
    engine: AsyncEngine
    catalog: Catalog
    addresses: StaffAddresses
    clock: Clock
    queue: PgQueuer
    keeper: Keeper


async def run(settings: Settings) -> None:
    """Work until a signal comes."""
    clock = Clock(dt.timedelta(seconds=settings.clock_offset_seconds))
    url = settings.database_url.get_secret_value()
    engine = create_engine(url, POOL, "dossier-worker")
    queue = await worker(url)
    async with neighbour(settings.catalog_url, timeout=5) as client, staff_addresses(settings) as addresses:
        catalog = Catalog(client, engine, clock.today)
        await catalog.start()
        bench = Bench(settings, engine, catalog, addresses, clock, queue, Keeper(settings))
        for name, (work, at_once) in _entrypoints(bench).items():
            _register(queue, name, work, at_once)
        papers.register(queue, engine, bench.keeper, clock.now)
        chains.register(queue, engine, clock.now)
        retention.register(queue, engine, settings, clock.now)
        beside = [
            asyncio.create_task(catalog.keep_fresh()),
            asyncio.create_task(papers.watch_scanners(engine, bench.keeper, clock.now, queue.shutdown)),
            *(asyncio.create_task(_again_and_again(*round_)) for round_ in _rounds(bench)),
        ]
        _stop_on_signals(queue)
        log.info("worker_ready")
        silence = dt.timedelta(seconds=settings.take_over_seconds)
        try:
            await queue.run(dequeue_timeout=min(IDLE, silence), heartbeat_timeout=silence)
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await engine.dispose()


Payload = Mapping[str, Any]
Work = Callable[[Payload], Awaitable[None]]


def _entrypoints(bench: Bench) -> dict[str, tuple[Work, int]]:
    """Name of a job -> (what is done with its payload, how many at once over all workers)."""
    settings, engine, now = bench.settings, bench.engine, bench.clock.now
    running = Running(engine, bench.catalog, settings.data_dir, now, bench.queue.shutdown.is_set)
    acting = bulk.Running(engine, bench.catalog, now, bench.queue.shutdown.is_set)
    sender = Sender(engine, channels_of(settings), settings.quiet_from, settings.quiet_until, now)

    async def import_register(given: Payload) -> None:
        batch_id = int(given["batch_id"])
        try:
            await running.run(batch_id)
        except Superseded:
            log.info("import_superseded", batch_id=batch_id)
        except Stopping as error:
            raise Later(dt.timedelta(0), "worker stops") from error
        except AWAY:
            raise
        except Exception:
            log.exception("import_broken", batch_id=batch_id)
            await running.fail(batch_id, BROKEN)

    async def destroy_list(given: Payload) -> None:
        await lists.carry_out(engine, bench.keeper.store, int(given["list_id"]), now())

    async def bulk_acts(given: Payload) -> None:
        try:
            await acting.wait_and_run(int(given["job_id"]))
        except bulk.Stopping as error:
            raise Later(dt.timedelta(0), "worker stops") from error

    async def send_notice(given: Payload) -> None:
        await sender.send(int(given["notice_id"]))

    async def send_alert(given: Payload) -> None:
        await watching.send(engine, settings, bench.addresses, int(given["letter_id"]), now())

    return {
        # One register at a time: two big ones at once would only take each other's processor.
        imports.ENTRYPOINT: (import_register, 1),
        lists.ENTRYPOINT: (destroy_list, 1),
        # Several at once: most only wait for the seconds in which their person may still call them off.
        bulk.ENTRYPOINT: (bulk_acts, 8),
        following.ENTRYPOINT: (send_notice, 4),
        watching.ENTRYPOINT: (send_alert, 2),
    }


def _rounds(bench: Bench) -> list[tuple[str, float, Callable[[], Awaitable[Any]]]]:
    """What is looked at again and again; each may run in any number of workers."""
    settings, engine, clock = bench.settings, bench.engine, bench.clock
    return [
        ("notices", FOLLOW_SECONDS, lambda: following.catch_up(engine, settings, clock.now())),
        ("alerts", WATCH_SECONDS, lambda: watching.watch(engine, bench.addresses, bench.catalog, clock.now())),
        ("tracking", FORGET_SECONDS, lambda: tracking.forget(engine)),
    ]


async def _again_and_again(name: str, seconds: float, work: Callable[[], Awaitable[Any]]) -> None:
    while True:
        try:
            await work()
        except AWAY as error:
            log.warning("round_waits", round=name, error=type(error).__name__)
        except Exception:
            log.exception("round_broken", round=name)
        await asyncio.sleep(seconds)


def _register(queue: PgQueuer, name: str, work: Work, at_once: int) -> None:
    @queue.entrypoint(name, concurrency_limit=at_once)
    async def carry_out(job: Job) -> None:
        try:
            await work(json.loads(job.payload or b"{}"))
        except Later as later:
            raise RetryRequested(later.delay, later.reason) from later
        except AWAY as error:
            log.warning("job_waits", job=name, error=type(error).__name__)
            raise RetryRequested(AGAIN, type(error).__name__) from error


def _stop_on_signals(queue: PgQueuer) -> None:
    """A polite end: the chunk under way lands, the rest goes back into the queue."""
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, queue.shutdown.set)


def main() -> None:
    settings = Settings()
    configure_logging(settings.log_level, "dossier-worker")
    asyncio.run(run(settings))


if __name__ == "__main__":
    main()
