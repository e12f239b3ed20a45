"""A thousand rows at once, stale and forbidden ones among them, while workers are killed."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import pytest
from dossier.bulk import running as bulk_running
from fastapi import FastAPI
from kernel.db import transaction
from sqlalchemy import text

from ..bulking import post, rows_of, runner
from ..factories import (
    COMMUNE_CLERK,
    COPY,
    LEADER,
    Desk,
)


async def thousand(app: FastAPI, desk: Desk, count: int) -> list[dict[str, Any]]:
    """Dossiers that wait for approval, made the short way from one that came the long way."""
    made = await desk.submitted()
    async with transaction(app.state.engine) as db:
        await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
        columns = (
            await db.execute(text("SELECT * FROM dossiers WHERE code = :code"), {"code": made["code"]})
        ).keys()
        copied = ", ".join(name for name in columns if name not in ("id", "code"))
        await db.execute(
            text(
                f"INSERT INTO dossiers (code, {copied}) SELECT 'BULK-' || g, {copied}"
                " FROM dossiers, generate_series(1, :count) AS g WHERE code = :code"
            ),
            {"count": count, "code": made["code"]},
        )
    return [{"code": f"BULK-{number}", "version": made["version"]} for number in range(1, count + 1)]


class Killed(BaseException):
    """The process is gone: nothing after this line runs."""


async def test_a_thousand_rows_with_stale_and_forbidden_ones_survive_killed_workers(
    desk: Desk, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(5)
    rows = await thousand(app, desk, 1_000)
    stale = {row["code"] for row in chance.sample(rows, 40)}
    async with transaction(app.state.engine) as db:
        await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
        await db.execute(
            text("UPDATE dossiers SET version = version + 1 WHERE code = ANY (:codes)"), {"codes": sorted(stale)}
        )
    foreign = [(await Desk(desk.client, COMMUNE_CLERK).receive(COPY)) for _ in range(5)]
    rows += rows_of(*foreign)
    chance.shuffle(rows)
    started = await post(desk, LEADER, "/bulk", act="approve", rows=rows)
    job_id = started.json()["id"]
    assert (await desk.get(LEADER, f"/bulk/{job_id}")).json()["done"] == 0

    real, calls = bulk_running.repository.close, {"n": 0}

    async def dying(db: Any, *given: Any) -> None:
        """Dies after the act and before, or after, the row is closed; the transaction goes down with it."""
        calls["n"] += 1
        if calls["n"] % 101 == 0:
            raise Killed
        await real(db, *given)
        if calls["n"] % 67 == 0:
            raise Killed

    monkeypatch.setattr(bulk_running.repository, "close", dying)
    deaths = 0
    for _ in range(200):
        results = await asyncio.gather(*(runner(app).run(job_id) for _ in range(3)), return_exceptions=True)
        deaths += sum(isinstance(one, Killed) for one in results)
        if not any(results):
            break
    assert deaths > 10

    job = (await desk.get(LEADER, f"/bulk/{job_id}")).json()
    assert (job["state"], job["done"], job["refused"], job["total"]) == ("done", 960, 45, 1_005)
    async with transaction(app.state.engine) as db:
        await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
        found = (
            await db.execute(
                text(
                    "SELECT code, status, version, (SELECT count(*) FROM acts WHERE dossier_id = dossiers.id"
                    " AND act = 'approve') AS approvals FROM dossiers WHERE code LIKE 'BULK-%'"
                )
            )
        ).all()
        told = (
            await db.execute(text("SELECT count(*) FROM outbox WHERE data->>'code' LIKE 'BULK-%'"))
        ).scalar_one()
    assert len(found) == 1_000
    assert {code for code, status, _version, _count in found if status == "awaiting_approval"} == stale
    assert {count for code, _status, _version, count in found if code not in stale} == {1}
    assert {count for code, _status, _version, count in found if code in stale} == {0}
    assert told == 960
