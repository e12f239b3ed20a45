"""Intake and reading of single dossiers, at the service itself, against the reference programs."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Callable
from typing import Any

import httpx
from jose import jwt

from bench.house import House
from bench.load import Result, drive, request
from bench.peers import Peers
from bench.report import Report, in_turn

API = "/api/dossier/v1"
SECONDS = 4.0
_keys = itertools.count()


async def body_for(house: House, level: str) -> dict[str, Any]:
    """A complete dossier for a procedure of the level that counts working days."""
    async with httpx.AsyncClient(base_url=house.url("catalog")) as client:
        listed = (
            await client.get("/api/catalog/v1/procedures", params={"limit": 500, "valid_on": "2021-09-15"})
        ).json()
        code = next(
            one["code"]
            for one in listed["items"]
            if level in one["levels"] and one["duration"] and one["duration"]["unit"] == "working_day"
        )
        whole = (await client.get(f"/api/catalog/v1/procedures/{code}", params={"valid_on": "2021-09-15"})).json()
    papers = [
        {**{name: paper[name] for name in ("name", "originals", "copies", "required")}, "present": True}
        for paper in whole["papers"]
    ]
    person = {"kind": "person", "name": "Hoàng Thị Bích Lan", "phone": "0912345678", "address": "Xã Vân An"}
    return {
        "procedure_code": code,
        "channel": "counter",
        "applicant": person,
        "papers": papers,
        "result_delivery": "counter",
    }


def receptions(token: str, body: dict[str, Any]) -> Callable[[], bytes]:
    """A new dossier each time."""
    raw = json.dumps(body, ensure_ascii=False).encode()

    def make() -> bytes:
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": f"bench-{next(_keys):012d}"}
        return request("POST", f"{API}/dossiers", headers, raw)

    return make


async def intake(house: House, peers: Peers, report: Report) -> None:
    """Durable receptions a second with eight clients."""
    make = receptions(await house.token("mc.huyen"), body := await body_for(house, "district"))
    bare = request("POST", "/dossiers", {}, json.dumps(body).encode())

    async def ours() -> float:
        return (await drive(house.url("dossier"), make, seconds=SECONDS, expect=201)).checked().rate

    async def minimal() -> float:
        return (await drive(peers.url, lambda: bare, seconds=SECONDS, expect=201)).checked().rate

    await drive(house.url("dossier"), make, seconds=1, expect=201)
    mine, bench = await in_turn(ours, lambda: peers.pgbench(int(SECONDS)))
    report.ratio("receive / pgbench, three statements", mine, bench, 0.15, "per s")
    mine, small = await in_turn(ours, minimal)
    report.ratio("receive / minimal FastAPI with raw CTE", mine, small, 0.40, "per s")


async def reading(house: House, peers: Peers, report: Report) -> None:
    """Dossiers by code a second with eight clients."""
    token = await house.token("mc.huyen")
    desk = jwt.get_unverified_claims(token)["desk_id"]
    db, other = await house.database("dossier"), await peers.database()
    sample = "SELECT code FROM dossiers TABLESAMPLE SYSTEM (10) WHERE agency_id = $1 LIMIT 5000"
    codes = [row[0] for row in await db.fetch(sample, desk)]
    bare_codes = [row[0] for row in await other.fetch("SELECT code FROM dossier LIMIT 5000")]
    await db.close()
    await other.close()
    chance = random.Random(1)
    headers = {"Authorization": f"Bearer {token}"}

    async def ours() -> float:
        make = lambda: request("GET", f"{API}/dossiers/{chance.choice(codes)}", headers)  # noqa: E731
        return (await drive(house.url("dossier"), make, seconds=SECONDS)).checked().rate

    async def minimal() -> float:
        make = lambda: request("GET", f"/dossiers/{chance.choice(bare_codes)}", {})  # noqa: E731
        return (await drive(peers.url, make, seconds=SECONDS)).checked().rate

    mine, small = await in_turn(ours, minimal)
    report.ratio("get by code / minimal FastAPI raw select", mine, small, 0.50, "per s")


async def queue_page(house: House, report: Report, size: int) -> None:
    """A page of 50 of a clerk's and a chairman's queues, with filters and rights, through the gateway."""
    times: list[float] = []
    for username, queries in (
        ("mc.huyen", ("queue=to_return", "queue=to_receive", "status=returned&sort=-received_at&channel=counter")),
        ("mc.dongmo", ("queue=to_return", "queue=overdue", "status=received&status=processing&sort=due_at")),
    ):
        headers = {"Authorization": f"Bearer {await house.token(username)}"}
        turn = itertools.cycle(queries)
        make = lambda headers=headers, turn=turn: request(  # noqa: E731
            "GET", f"{API}/dossiers?limit=50&{next(turn)}", headers
        )
        result: Result = await drive(house.gateway, make, clients=2, seconds=SECONDS)
        times += result.checked().times
    report.milliseconds(f"queue page of 50 through the gateway at {size:,}", times, 0.99, 60, "2 clients at once")
