"""What lists and searches cost the database: the service's own app in this process, its statements timed."""

from __future__ import annotations

import random
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
from dossier.main import create_app
from dossier.settings import Settings
from kernel.serve import settle
from kernel.testing.client import client_of
from sqlalchemy import event

from bench.house import House
from bench.report import Report, percentile

API = "/api/dossier/v1"


@dataclass
class Timed:
    """An app on one connection. `spent` holds the time that each request's statements took."""

    client: httpx.AsyncClient
    headers: dict[str, str]
    spent: list[float] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    _now: list[float] = field(default_factory=list)

    async def get(self, path: str, **params: Any) -> httpx.Response:
        self._now.clear()
        answer = await self.client.get(f"{API}{path}", params=params, headers=self.headers)
        if answer.status_code != 200:
            raise RuntimeError(answer.text)
        self.spent.append(sum(self._now))
        self.statements.append(len(self._now))
        return answer

    async def look(self, code: str) -> None:
        """The focal officer says what for, as everybody must whose desk a dossier is not."""
        headers = {**self.headers, "Idempotency-Key": uuid.uuid4().hex}
        path = f"{API}/dossiers/{code}/looks"
        answer = await self.client.post(path, json={"purpose": "Đo tốc độ"}, headers=headers)
        answer.raise_for_status()

    def take(self) -> list[float]:
        """The times since the last call."""
        times, self.spent = self.spent, []
        return times


@asynccontextmanager
async def timed(house: House, username: str) -> AsyncIterator[Timed]:
    import structlog

    app = create_app(Settings(**house.environment("dossier")))
    settle()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    headers = {"Authorization": f"Bearer {await house.token(username)}"}
    async with client_of(app) as client:
        made = Timed(client, headers)
        began: list[float] = []
        engine = app.state.engine.sync_engine
        event.listen(engine, "before_cursor_execute", lambda *_: began.append(time.perf_counter()))
        event.listen(
            engine, "after_cursor_execute", lambda *_: made._now.append(time.perf_counter() - began.pop())
        )
        yield made


async def measure(house: House, report: Report, size: int) -> None:
    """Several statuses in every order; names; page 100; statements of a single reading."""
    chance = random.Random(1)
    db = await house.database("dossier")
    names = [
        row[0] for row in await db.fetch("SELECT applicant_name FROM dossiers TABLESAMPLE SYSTEM (1) LIMIT 400")
    ]
    [code] = await db.fetch("SELECT code FROM dossiers LIMIT 1")
    await db.close()
    async with timed(house, "daumoi.huyen") as app:
        await app.get("/queues")
        app.take()
        for sort in ("received_at", "-received_at", "due_at", "-due_at", "code", "-code"):
            for statuses in (["received", "processing"], ["completed", "returned"], ["withdrawn", "stopped"]):
                for _ in range(8):
                    await app.get("/dossiers", status=statuses, sort=sort, limit=50)
        report.milliseconds(f"several statuses in any order, database part, {size:,}", app.take(), 0.99, 10)

        worst = 0.0
        for words in (2, 3):
            for _ in range(2):
                part = " ".join(chance.choice(names).split()[:words]).lower()
                for _ in range(20):
                    await app.get("/dossiers", q=part, limit=50)
                worst = max(worst, percentile(times := app.take(), 0.99))
        report.milliseconds(
            f"name search, newest 50, 20 times on one connection, database part, {size:,}",
            [*times, worst],
            0.99,
            50,
        )

        await pages(app, report)
        await app.look(code["code"])
        await app.get(f"/dossiers/{code['code']}")
        count = app.statements[-1]
        report.line("statements to get one dossier", str(count), "<= 3", reached=count <= 3)


async def pages(app: Timed, report: Report) -> None:
    """Page 100 must cost what page 1 costs."""
    first: list[float] = []
    last: list[float] = []
    for _ in range(3):
        cursor: str | None = None
        for number in range(1, 101):
            params = {"limit": 50, "sort": "-received_at", **({"cursor": cursor} if cursor else {})}
            answer = await app.get("/dossiers", **params)
            cursor = answer.json()["next_cursor"]
            if number in (1, 2, 3):
                first.append(app.spent[-1])
            elif number in (98, 99, 100):
                last.append(app.spent[-1])
    app.take()
    report.slower("page 100 / page 1", last, first, 1.5)
