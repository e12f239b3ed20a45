"""`python -m dossier.worker`: does what was queued, and looks after what is not asked for: imports, papers.

May be killed at any moment and started any number of times: jobs live in the database, a job whose worker has
fallen silent is taken over, and an import goes on where its last chunk landed.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import signal

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

from dossier.adapters.catalog import Catalog
from dossier.bulk import running as bulk
from dossier.chains import jobs as chains
from dossier.imports.running import Running, Stopping, Superseded
from dossier.imports.service import ENTRYPOINT
from dossier.papers import jobs as papers
from dossier.papers.keeping import Keeper
from dossier.papers.store import Store
from dossier.retention import lists
from dossier.settings import Settings

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
"""The database or the catalogue does not answer now, or has no room: nothing is wrong with the import."""
AGAIN = dt.timedelta(seconds=5)
IDLE = dt.timedelta(seconds=10)
"""How long a worker sleeps between two looks when nobody wakes it."""
BROKEN = "Lỗi của hệ thống khi nhập; các dòng đã nhập được giữ lại, hãy báo người quản trị"


async def run(settings: Settings) -> None:
    """Work until a signal comes."""
    clock = Clock(dt.timedelta(seconds=settings.clock_offset_seconds))
    url = settings.database_url.get_secret_value()
    engine = create_engine(url, POOL, "dossier-worker")
    queue = await worker(url)
    async with neighbour(settings.catalog_url, timeout=5) as client:
        catalog = Catalog(client, engine, clock.today)
        await catalog.start()
        keeping = asyncio.create_task(catalog.keep_fresh())
        running = Running(engine, catalog, settings.data_dir, clock.now, queue.shutdown.is_set)
        keeper = Keeper(settings)
        _register(queue, running, keeper.store)
        papers.register(queue, engine, keeper, clock.now)
        chains.register(queue, engine, clock.now)
        watching = asyncio.create_task(papers.watch_scanners(engine, keeper, clock.now, queue.shutdown))
        _register_bulk(queue, bulk.Running(engine, catalog, clock.now, queue.shutdown.is_set))
        _stop_on_signals(queue)
        log.info("worker_ready")
        silence = dt.timedelta(seconds=settings.take_over_seconds)
        try:
            await queue.run(dequeue_timeout=min(IDLE, silence), heartbeat_timeout=silence)
        finally:
            for task in (keeping, watching):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
            await engine.dispose()


def _register(queue: PgQueuer, running: Running, store: Store) -> None:
    # One register at a time over all workers: two big ones at once would only take each other's processor.
    @queue.entrypoint(ENTRYPOINT, concurrency_limit=1)
    async def import_register(job: Job) -> None:
        batch_id = int(json.loads(job.payload or b"{}")["batch_id"])
        try:
            await running.run(batch_id)
        except Superseded:
            log.info("import_superseded", batch_id=batch_id)
        except Stopping as error:
            raise RetryRequested(reason="worker stops") from error
        except AWAY as error:
            # The database or the catalogue is away; the import waits at its mark.
            log.warning("import_waits", batch_id=batch_id, error=type(error).__name__)
            raise RetryRequested(AGAIN, type(error).__name__) from error
        except Exception:
            log.exception("import_broken", batch_id=batch_id)
            await running.fail(batch_id, BROKEN)

    @queue.entrypoint(lists.ENTRYPOINT, concurrency_limit=1)
    async def destroy_list(job: Job) -> None:
        list_id = int(json.loads(job.payload or b"{}")["list_id"])
        try:
            await lists.carry_out(running.engine, store, list_id, running.now())
        except AWAY as error:
            log.warning("destruction_waits", list_id=list_id, error=type(error).__name__)
            raise RetryRequested(AGAIN, type(error).__name__) from error


def _register_bulk(queue: PgQueuer, running: bulk.Running) -> None:
    # Several at once: most only wait for the seconds in which their person may still call them off.
    @queue.entrypoint(bulk.ENTRYPOINT, concurrency_limit=8)
    async def bulk_acts(job: Job) -> None:
        job_id = int(json.loads(job.payload or b"{}")["job_id"])
        try:
            await running.wait_and_run(job_id)
        except bulk.Stopping as error:
            raise RetryRequested(reason="worker stops") from error
        except AWAY as error:
            log.warning("bulk_waits", job_id=job_id, error=type(error).__name__)
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
