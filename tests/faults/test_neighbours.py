"""A part of the house is down: the desk goes on where it can, and everything comes back by itself."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import httpx
import pytest
from bench import kills
from bench.dossiers import API, body_for
from bench.house import House
from stack.topology import POSTGRES, SERVICES

pytestmark = pytest.mark.slow
RECOVERS_WITHIN = 10.0
NAMES = [service.name for service in SERVICES]
MOMENT = "2021-09-14T09:00:00+07:00"


@asynccontextmanager
async def held_down(house: House, name: str) -> AsyncIterator[None]:
    """Killed, and killed again whenever the stack has started it, until the block ends; then it may come back."""

    async def kill_again() -> None:
        while True:
            if (pid := house.process(name).pid) is not None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            await asyncio.sleep(0.05)

    holding = asyncio.create_task(kill_again())
    try:
        yield
    finally:
        holding.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await holding
        await _until(lambda: house.process(name).state == "running")


async def test_the_desk_goes_on_while_the_catalogue_is_down(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    body, token = await body_for(house, "district"), await house.token("mc.huyen")
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=house.gateway, headers=headers, timeout=30) as http:
        asked = {"procedure_code": body["procedure_code"], "received_at": MOMENT}
        promised = (await http.get(f"{API}/due-dates", params=asked)).raise_for_status().json()["due_at"]
        assert promised is not None
        async with held_down(house, "catalog"):
            down = await http.get("/api/catalog/v1/clock")
            assert down.status_code in (502, 503), down.text
            codes = set()
            for _ in range(20):
                key = {"Idempotency-Key": uuid.uuid4().hex}
                made = await http.post(f"{API}/dossiers", json={**body, "received_at": MOMENT}, headers=key)
                assert made.status_code == 201, made.text
                assert made.json()["due_at"] == promised
                codes.add(made.json()["code"])
            assert len(codes) == 20
            slip = await http.get(f"{API}/dossiers/{codes.pop()}/slips/receipt")
            assert slip.raise_for_status().content.startswith(b"%PDF-")
            listed = await http.get(f"{API}/dossiers", params={"status": "received", "limit": 5})
            assert listed.raise_for_status().json()["items"]
            unknown = {**body, "procedure_code": "9.999999"}
            refused = await http.post(
                f"{API}/dossiers", json=unknown, headers={"Idempotency-Key": uuid.uuid4().hex}
            )
            assert 400 <= refused.status_code < 500, refused.text
        assert (await http.get("/api/catalog/v1/clock")).status_code == 200
    with capsys.disabled():
        print(
            "\ncatalogue held down: 20 of 20 received with the day that was told before, slip printed, list read"
        )


async def test_neighbours_and_workers_killed_under_intakes_are_not_noticed_at_the_desk(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    others = ["catalog", "feedback", "reporting", "reporting-worker", "dossier-worker"]
    trial = await kills.intakes_under_kills(house, intakes=300, targets=others)
    found = await kills.examine(house, trial)
    counted = await _counted_by_reporting(house, trial)
    with capsys.disabled():
        print(f"\n{', '.join(others)} killed: {kills.tell(trial, found)}; facts in reporting {counted}")
    assert trial.kills == len(others)
    assert trial.unanswered == 0
    assert len(trial.answered) == found.landed == counted == 300
    assert found.faults == 0, found


async def _counted_by_reporting(house: House, trial: kills.Trial) -> int:
    """Facts held of the answered dossiers, once the reader has caught up."""
    db = await house.database("reporting")
    try:
        async with asyncio.timeout(kills.PATIENCE):
            while True:
                held: int = await db.fetchval(
                    "SELECT count(*) FROM facts WHERE code = any($1)", list(trial.answered.values())
                )
                if held >= len(trial.answered):
                    return held
                await asyncio.sleep(0.2)
    finally:
        await db.close()


async def test_postgresql_killed_under_load_and_everything_recovers(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    working = asyncio.create_task(kills.intakes_under_kills(house, intakes=200, targets=[POSTGRES]))
    before = house.pid(POSTGRES)
    await _until(lambda: house.process(POSTGRES).pid not in (None, before))
    await _until(lambda: house.process(POSTGRES).state == "running")
    began = time.monotonic()
    took = await asyncio.gather(*(_ready(house, name, began) for name in NAMES))
    ready = dict(zip(NAMES, took, strict=True))
    trial = await working
    found = await kills.examine(house, trial)
    with capsys.disabled():
        seconds = ", ".join(f"{name} {took:.1f} s" for name, took in ready.items())
        print(f"\nPostgreSQL killed: {kills.tell(trial, found)}; ready again after it: {seconds}")
    assert trial.unanswered > 0, "the kill has met no request"
    assert found.faults == 0, found
    assert max(ready.values()) <= RECOVERS_WITHIN


async def _until(true: Callable[[], bool]) -> None:
    """Nobody but the state file can tell."""
    async with asyncio.timeout(kills.PATIENCE):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def _ready(house: House, name: str, began: float) -> float:
    """Seconds until the service says that it can work again."""
    async with httpx.AsyncClient(base_url=house.url(name), timeout=5) as http:
        while time.monotonic() - began < kills.PATIENCE:
            with contextlib.suppress(httpx.TransportError):
                if (await http.get("/readyz")).status_code == 200:
                    break
            await asyncio.sleep(0.1)
    return time.monotonic() - began
