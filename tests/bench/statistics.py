"""Statistics over the facts, against plain SQL on the same covering index; what reporting costs intake."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import random
import signal
import time
from pathlib import Path
from typing import Any

import asyncpg
import httpx

from bench.dossiers import SECONDS, body_for, receptions
from bench.house import House
from bench.load import drive
from bench.report import Report, in_turn

API = "/api/reporting/v1"
PLAIN = (Path(__file__).parent / "reference" / "statistics.sql").read_text()
YEAR = (dt.date(2019, 12, 15), dt.date(2020, 12, 14))
RAGGED = (dt.date(2020, 3, 5), dt.date(2020, 6, 20))
WHOLE_MONTHS = (dt.date(2020, 3, 15), dt.date(2020, 6, 14))
MEASURES = ("opening", "received_new", "resolved_total", "resolved_late", "open_total")


async def matrix(client: httpx.AsyncClient, days: tuple[dt.date, dt.date]) -> tuple[float, list[dict[str, Any]]]:
    """Seconds and rows of agency x field x channel."""
    params = [("from", days[0].isoformat()), ("to", days[1].isoformat())]
    params += [("group_by", key) for key in ("agency", "field", "channel")]
    began = time.perf_counter()
    answer = await client.get(f"{API}/statistics/dossiers", params=params)
    took = time.perf_counter() - began
    rows: list[dict[str, Any]] = answer.raise_for_status().json()["rows"]
    return took, rows


async def measure(house: House, report: Report, size: int) -> None:
    headers = {"Authorization": f"Bearer {await house.token('daumoi.huyen')}"}
    db = await house.database("reporting")
    async with httpx.AsyncClient(base_url=house.url("reporting"), headers=headers, timeout=120) as client:
        await matrix(client, YEAR)

        async def ours() -> float:
            return (await matrix(client, YEAR))[0]

        async def plain() -> float:
            began = time.perf_counter()
            await db.fetch(PLAIN, *YEAR)
            return time.perf_counter() - began

        mine, theirs = await in_turn(ours, plain, 5)
        report.slower("full matrix of a year / plain SQL with covering index", mine, theirs, 1.2)

        async def ragged() -> float:
            return (await matrix(client, RAGGED))[0]

        async def months() -> float:
            return (await matrix(client, WHOLE_MONTHS))[0]

        mine, theirs = await in_turn(ragged, months, 5)
        report.slower("ragged period (5 March to 20 June) / whole months", mine, theirs, 2.0)
        different = await differences(client, db, RAGGED) + await differences(client, db, YEAR)
        report.line("figures that differ from plain SQL, row for row", str(different), "0", reached=different == 0)
        await drill_down(client, report, size)
    await db.close()


async def differences(client: httpx.AsyncClient, db: asyncpg.Connection, days: tuple[dt.date, dt.date]) -> int:
    """How many figures of the matrix are not what plain SQL counts."""
    _took, rows = await matrix(client, days)
    ours = {
        (keys["agency_id"], keys["field_id"], keys["channel"]): [values[one] for one in MEASURES]
        for keys, values in ((row["keys"], row["values"]) for row in rows)
    }
    plain = {tuple(row[:3]): list(row[3:]) for row in await db.fetch(PLAIN, *days)}
    zero = [0] * len(MEASURES)
    return sum(ours.get(key, zero) != plain.get(key, zero) for key in {*ours, *plain})


async def drill_down(client: httpx.AsyncClient, report: Report, size: int) -> None:
    """The first 50 dossiers behind figures of all kinds."""
    chance, times = random.Random(1), []
    for _ in range(60):
        params: dict[str, Any] = {"from": YEAR[0].isoformat(), "to": YEAR[1].isoformat(), "limit": 50}
        params["measure"] = chance.choice(
            ("received_new", "resolved_late", "open_total", "resolved_total", "opening")
        )
        if chance.random() < 0.7:
            params["agency_id"] = chance.randrange(101, 121)
        began = time.perf_counter()
        (await client.get(f"{API}/statistics/dossiers/cells", params=params)).raise_for_status()
        times.append(time.perf_counter() - began)
    report.milliseconds(f"drill-down to the first 50 dossiers of a cell at {size:,}", times, 0.99, 100)


async def beside_intake(house: House, report: Report) -> None:
    """Intake with reporting pulling and without; how soon a dossier is counted under load."""
    make = receptions(await house.token("mc.huyen"), await body_for(house, "district"))
    worker = house.pid("reporting-worker")

    async def with_reporting() -> float:
        return (await drive(house.url("dossier"), make, seconds=SECONDS, expect=201)).checked().rate

    async def without() -> float:
        os.kill(worker, signal.SIGSTOP)
        try:
            return (await drive(house.url("dossier"), make, seconds=SECONDS, expect=201)).checked().rate
        finally:
            os.kill(worker, signal.SIGCONT)

    mine, alone = await in_turn(with_reporting, without)
    report.ratio("intake with reporting pulling / without", mine, alone, 0.85, "per s")
    await asyncio.sleep(3)
    await visibility(house, report)


async def visibility(house: House, report: Report) -> None:
    """From the answer 201 to the fact in reporting's tables, while eight clients go on receiving."""
    make = receptions(token := await house.token("mc.huyen"), body := await body_for(house, "district"))
    db = await house.database("reporting")
    load = asyncio.create_task(drive(house.url("dossier"), make, seconds=12, expect=201))
    times = []
    async with httpx.AsyncClient(base_url=house.url("dossier"), timeout=30) as client:
        for number in range(30):
            headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": f"seen-{time.time_ns()}-{number}"}
            headers["Content-Type"] = "application/json"
            answer = await client.post("/api/dossier/v1/dossiers", content=json.dumps(body), headers=headers)
            code, began = answer.raise_for_status().json()["code"], time.perf_counter()
            while not await db.fetchval("SELECT 1 FROM facts WHERE code = $1 AND dossier_id > $2", code, 0):
                if time.perf_counter() - began > 60:
                    break
                await asyncio.sleep(0.02)
            times.append(time.perf_counter() - began)
            if load.done():
                break
    await load
    await db.close()
    report.milliseconds("committed dossier visible in the statistics under intake load", times, 0.99, 5000)
