"""Doing a bulk act, row by row. May be killed at any moment and run by several at once: a row is closed in the
transaction of its act, so it is done once or not at all, and whoever comes next goes on with what is left."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from kernel.auth import Principal, principal_of
from kernel.db import transaction
from kernel.problems import RETRYABLE_SQLSTATES, DomainProblem
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.acting import service as acting
from dossier.adapters.catalog import Catalog
from dossier.bulk import repository
from dossier.bulk.acts import BULK, Arguments, BulkRule
from dossier.bulk.schemas import BulkAct

log = structlog.get_logger()
ENTRYPOINT = "bulk_acts"


class Stopping(Exception):  # noqa: N818
    """This worker is asked to stop; the rest is done elsewhere."""


@dataclass(frozen=True)
class Running:
    """What one run needs; `now` is the business clock."""

    engine: AsyncEngine
    catalog: Catalog
    now: Callable[[], dt.datetime]
    stopping: Callable[[], bool] = lambda: False

    async def wait_and_run(self, job_id: int) -> None:
        """For a worker: first the time in which the person may still call it off."""
        async with transaction(self.engine) as db:
            job = await repository.find(db, job_id)
        if job is not None and job["state"] == "waiting":
            await asyncio.sleep(max(0.0, (job["starts_at"] - self.now()).total_seconds()))
        await self.run(job_id)

    async def run(self, job_id: int) -> None:
        """Every row that is left. Safe to repeat."""
        async with transaction(self.engine) as db:
            job = await repository.begin(db, job_id)
        if job is None:
            return
        who = principal_of(job["person"])
        rule, given = BULK[BulkAct(job["act"])], Arguments.from_json(job["arguments"])
        while await self._row(job_id, who, rule, given):
            if self.stopping():
                raise Stopping
        async with transaction(self.engine) as db:
            await repository.finish(db, job_id, self.now())
        log.info("bulk_done", job_id=job_id, act=job["act"])

    async def _row(self, job_id: int, who: Principal, rule: BulkRule, given: Arguments) -> bool:
        async with transaction(self.engine) as db:
            row = await repository.take(db, job_id)
            if row is None:
                return False
            result = await self._done(db, who, rule, given, row)
            await repository.close(db, job_id, row["position"], {**result, "done_at": self.now()})
        return True

    async def _done(
        self, db: AsyncConnection, who: Principal, rule: BulkRule, given: Arguments, row: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The act on one dossier; a refusal undoes what it had begun and leaves its reason."""
        try:
            async with db.begin_nested():
                case = await acting.hold(db, self.catalog, who, row["code"], row["version"], self.now())
                return {"state": "done", "version_after": await rule.perform(case, given)}
        except DomainProblem as problem:
            return {"state": "refused", **told(problem)}
        except DBAPIError as error:
            if (getattr(error.orig, "sqlstate", None) or "") not in RETRYABLE_SQLSTATES:
                raise
            return {"state": "refused", "problem": "busy"}


def told(problem: DomainProblem) -> dict[str, Any]:
    """The stable code of a refusal, and what the app needs to say it in words."""
    code = problem.errors[0].code if problem.errors and problem.errors[0].code else problem.code
    return {"problem": code, "detail": dict(problem.extensions) or None}
