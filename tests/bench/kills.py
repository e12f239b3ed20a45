"""Processes killed in the middle of intakes: is every answered dossier there, once and whole, and none besides?"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import time
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import asyncpg
import httpx
from dossier.dossiers.chain import hashed_content
from kernel import actlog

from bench.dossiers import API, body_for
from bench.house import House
from bench.report import Report

CLIENTS = 8
PATIENCE = 120.0
"""Seconds that a client goes on sending the same request."""
GIVES_UP = 10
"""One client in so many closes the form when no answer comes, and never sends it again."""


@dataclass
class Trial:
    """What the clients were told: the code by key, and the keys whose form was closed without an answer."""

    name: str = field(default_factory=lambda: uuid.uuid4().hex[:8])
    answered: dict[str, str] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    unanswered: int = 0
    kills: int = 0
    seconds: float = 0.0
    back: list[float] = field(default_factory=list)

    def key(self, number: int) -> str:
        return f"{self.name}-{number:06d}"

    @property
    def ended(self) -> int:
        return len(self.answered) + len(self.given_up)


@dataclass(frozen=True)
class Findings:
    """What the database says about a trial; every figure but `landed` must be 0."""

    landed: int
    lost: int
    doubled: int
    half_written: int
    broken_chains: int
    unknown_numbers: int

    @property
    def faults(self) -> int:
        return self.lost + self.doubled + self.half_written + self.broken_chains + self.unknown_numbers


async def intakes_under_kills(
    house: House, *, intakes: int, targets: Sequence[str], username: str = "mc.huyen", seed: int = 1
) -> Trial:
    """`intakes` receptions through the gateway by eight clients, while each of `targets` is killed in turn.

    The moments are spread over the work at random; the next kill waits until the stack has started the victim
    again. Whoever got no answer sends the same request with the same key, but for one in `GIVES_UP`.
    """
    trial, chance = Trial(), random.Random(seed)
    level = "district" if username.endswith(".huyen") else "commune"
    body, token = await body_for(house, level), await house.token(username)
    numbers = iter(range(intakes))
    moments = sorted(chance.sample(range(intakes // 10, intakes * 9 // 10), len(targets)))

    async def client() -> None:
        async with httpx.AsyncClient(base_url=house.gateway, timeout=30) as http:
            for number in numbers:
                await _intake(http, trial, number, token, body)

    async def killer() -> None:
        for moment, name in zip(moments, targets, strict=True):
            while trial.ended < moment:  # noqa: ASYNC110 - the work itself is the clock
                await asyncio.sleep(0.002)
            await asyncio.sleep(chance.random() * 0.02)
            trial.back.append(await kill(house, name))
            trial.kills += 1

    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        group.create_task(killer())
        for _ in range(CLIENTS):
            group.create_task(client())
    trial.seconds = time.monotonic() - began
    return trial


async def kill(house: House, name: str) -> float:
    """SIGKILL, and the seconds until the stack has it running again."""
    old = house.pid(name)
    os.kill(old, signal.SIGKILL)
    return await back(house, name, old)


async def back(house: House, name: str, old: int) -> float:
    """Seconds until the stack has started another process in place of `old`."""
    began = time.monotonic()
    while (state := house.process(name)).pid in (None, old) or state.state != "running":
        if time.monotonic() - began > PATIENCE:
            raise RuntimeError(f"{name} was not started again")
        await asyncio.sleep(0.05)
    return time.monotonic() - began


async def _intake(http: httpx.AsyncClient, trial: Trial, number: int, token: str, body: dict[str, Any]) -> None:
    key = trial.key(number)
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
    given = {**body, "applicant": {**body["applicant"], "name": key}}
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = await http.post(f"{API}/dossiers", json=given, headers=headers)
        except httpx.TransportError:
            status = 0
        else:
            status = answer.status_code
            if status == 201:
                trial.answered[key] = answer.json()["code"]
                return
            if status < 500:
                raise RuntimeError(f"{status}: {answer.text[:300]}")
        trial.unanswered += 1
        if number % GIVES_UP == 0:
            trial.given_up.add(key)
            return
        await asyncio.sleep(0.1)
    raise RuntimeError(f"no answer within {PATIENCE:.0f} s, the last was {status}")


async def examine(house: House, trial: Trial) -> Findings:
    """Every dossier of the trial as the database holds it, beside what the clients were told."""
    db = await house.database("dossier")
    await db.set_type_codec("jsonb", schema="pg_catalog", encoder=json.dumps, decoder=json.loads)
    try:
        rows = await db.fetch("SELECT * FROM dossiers WHERE applicant_name LIKE $1", f"{trial.name}-%")
        codes = Counter(row["applicant_name"] for row in rows)
        found = {row["applicant_name"]: row["code"] for row in rows}
        whole = [await _is_whole(db, row) for row in rows]
        return Findings(
            landed=len(rows),
            lost=sum(found.get(key) != code for key, code in trial.answered.items()),
            doubled=sum(count - 1 for count in codes.values()),
            half_written=sum(not complete for complete, _chained in whole)
            + len(found.keys() - trial.answered.keys() - trial.given_up),
            broken_chains=sum(not chained for _complete, chained in whole),
            unknown_numbers=await _unknown_numbers(db, rows),
        )
    finally:
        await db.close()


async def _is_whole(db: asyncpg.Connection, dossier: asyncpg.Record) -> tuple[bool, bool]:
    """One act, one event, one kept answer, all of this dossier; and the act follows from its content."""
    acts = await db.fetch("SELECT * FROM acts WHERE dossier_id = $1 ORDER BY sequence", dossier["id"])
    events = await db.fetchval("SELECT count(*) FROM outbox WHERE data->>'code' = $1", dossier["code"])
    kept = await db.fetch("SELECT status, body FROM idempotency_keys WHERE key = $1", dossier["applicant_name"])
    told = [json.loads(one["body"])["code"] for one in kept if one["status"] == 201]
    complete = len(acts) == 1 and acts[0]["act"] == "receive" and events == 1 and told == [dossier["code"]]
    chain = [(act["hash"].hex(), hashed_content(dossier["code"], act)) for act in acts]
    chained = actlog.first_broken(chain) is None and [act["hash"] for act in acts] == [dossier["last_hash"]]
    return complete, chained


async def _unknown_numbers(db: asyncpg.Connection, rows: Sequence[asyncpg.Record]) -> int:
    """Numbers of the trial's desks and days that no dossier bears, or that several do."""
    unknown = 0
    for begins in {row["code"].rpartition("-")[0] for row in rows}:
        [desk] = {row["agency_id"] for row in rows if row["code"].startswith(begins)}
        # Not of the register that was read in: an older book brings codes of its own.
        borne = await db.fetch(
            "SELECT code FROM dossiers WHERE agency_id = $1 AND code LIKE $2 AND source = 'desk'",
            desk,
            f"{begins}-%",
        )
        numbers = Counter(int(row["code"].rpartition("-")[2]) for row in borne)
        day = begins.rpartition("-")[2]
        last = await db.fetchval(
            "SELECT last FROM counters WHERE agency_id = $1 AND day = to_date($2, 'YYMMDD')", desk, day
        )
        unknown += sum(numbers[number] != 1 for number in range(1, max(last, *numbers) + 1))
    return unknown


def tell(trial: Trial, found: Findings) -> str:
    """The figures of one trial in a line."""
    return (
        f"{trial.kills} kills in {len(trial.answered) + len(trial.given_up):,} intakes ({trial.seconds:.0f} s): "
        f"{len(trial.answered):,} answered, {trial.unanswered} times no answer, {len(trial.given_up)} given up, "
        f"{found.landed:,} landed; lost {found.lost}, doubled {found.doubled}, half written {found.half_written}, "
        f"broken chains {found.broken_chains}, numbers without a dossier {found.unknown_numbers}; "
        f"back after {max(trial.back):.1f} s at most"
    )


async def measure(house: House, report: Report) -> None:
    """The full trial: 1,000 intakes, 20 kills of the service and the gateway."""
    targets = ["dossier", "gateway", "dossier", "dossier"] * 5
    trial = await intakes_under_kills(house, intakes=1000, targets=targets)
    found = await examine(house, trial)
    report.line("acknowledged intakes lost", str(found.lost), "0", reached=found.lost == 0)
    report.line("doubled", str(found.doubled), "0", reached=found.doubled == 0)
    report.line("other faults", str(found.faults), "0", reached=found.faults == 0, note=tell(trial, found))
