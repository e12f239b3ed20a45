"""Bulk import of a register through the API and the worker, against COPY into a bare table with three indexes."""

from __future__ import annotations

import asyncio
import csv
import datetime as dt
import io
import random
import time
import uuid

import httpx

from bench.house import House
from bench.peers import Peers
from bench.report import Report, in_turn

API = "/api/dossier/v1"
HEADINGS = (
    "code",
    "procedure_code",
    "agency_code",
    "channel",
    "applicant_name",
    "received_at",
    "due_at",
    "completed_at",
    "returned_at",
    "status",
)
FAMILIES, MIDDLES = ("Nguyễn", "Hoàng", "Vi", "Lương", "Đặng", "Nông"), ("Văn", "Thị", "Minh", "Thanh")
GIVEN = ("Huệ", "An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hải", "Lan", "Mai", "Sơn", "Tâm", "Yến")


def rows_of(count: int, seed: int) -> list[tuple[str, ...]]:
    """A commune's book: certified copies, most of them done the same day."""
    chance = random.Random(seed)
    start = dt.datetime(2020, 1, 6, 7, 30)  # noqa: DTZ001 - written as a register writes it
    rows = []
    for number in range(count):
        received = start + dt.timedelta(days=number * 600 // count, minutes=chance.randrange(420))
        done = received + dt.timedelta(minutes=chance.randrange(5, 90))
        name = f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)} {chance.choice(GIVEN)}"
        moments = [received, received.replace(hour=17, minute=0), done, done + dt.timedelta(minutes=10)]
        code = f"R{seed}-{received:%y%m%d}-{number:06d}"
        written = [moment.isoformat(timespec="minutes") for moment in moments]
        rows.append((code, "2.000815", "06463", "counter", name, *written, "returned"))
    return rows


async def measure(house: House, peers: Peers, report: Report, count: int) -> None:
    seeds = iter(range(1, 100))
    files: dict[int, list[tuple[str, ...]]] = {}
    token = await house.token("daumoi.huyen")

    async def ours() -> float:
        seed = next(seeds)
        files[seed] = rows_of(count, seed)
        return await upload(house, token, files[seed])

    async def copied() -> float:
        rows = rows_of(count, 1000 + next(seeds))
        db = await peers.database()
        await db.execute("TRUNCATE copied")
        source = _csv(rows, header=False)
        began = time.perf_counter()
        await db.copy_to_table("copied", source=source, format="csv")
        took = time.perf_counter() - began
        await db.close()
        return count / took

    mine, bare = await in_turn(ours, copied)
    report.ratio("bulk import of a register / COPY + three indexes", mine, bare, 0.5, f"rows/s, {count:,} rows")
    again = await upload(house, token, next(iter(files.values())))
    report.line("the same register again, nothing new", f"{again:,.0f} rows/s")


async def upload(house: House, token: str, rows: list[tuple[str, ...]]) -> float:
    """Rows a second from the upload's first byte to the last row landed."""
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid.uuid4().hex}
    async with httpx.AsyncClient(base_url=house.url("dossier"), timeout=60) as client:
        began = time.perf_counter()
        content = _csv(rows, header=True).getvalue()
        answer = await client.post(f"{API}/imports", files={"file": ("so.csv", content)}, headers=headers)
        path = answer.raise_for_status().headers["location"]
        while True:
            state = (await client.get(path, headers=headers)).raise_for_status().json()
            if state["state"] in ("done", "failed"):
                break
            await asyncio.sleep(0.05)
        took = time.perf_counter() - began
    if state["state"] == "failed" or state["rows_rejected"]:
        raise RuntimeError(f"the import did not go through: {state}")
    return len(rows) / took


def _csv(rows: list[tuple[str, ...]], *, header: bool) -> io.BytesIO:
    text = io.StringIO()
    writer = csv.writer(text)
    if header:
        writer.writerow(HEADINGS)
    writer.writerows(rows)
    return io.BytesIO(text.getvalue().encode())
