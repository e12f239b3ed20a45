"""Imports that are broken off: nothing is lost, nothing doubled."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from dossier.imports import running
from dossier.imports.running import Running, Superseded
from kernel.testing.plugin import Database

from ..factories import TRACKING_KEY
from ..importing import HEADINGS, NOBODY, NOW, code, office_of, returned, row


async def test_an_import_goes_on_at_its_mark_after_a_break(
    fresh_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "CHUNK", 10)
    async with office_of(fresh_database, tmp_path) as office:
        rows = [returned(code()) if number % 7 else row("bad row") for number in range(95)]
        answer = await office.upload("\n".join([HEADINGS, *rows]))
        number = answer.json()["id"]
        landed = 0
        for stop_after in (2, 5, 100):
            looks = iter(range(1000))
            breaking = Running(
                office.engine,
                office.running.catalog,
                tmp_path,
                lambda: NOW,
                lambda looks=looks, stop_after=stop_after: next(looks) >= stop_after,  # type: ignore[misc]
            )
            try:
                await breaking.run(number)
            except running.Stopping:
                [mark] = await office.rows("SELECT rows_done FROM import_batches WHERE id = $1", number)
                assert mark["rows_done"] > landed
                landed = mark["rows_done"]
        [batch] = await office.rows("SELECT * FROM import_batches WHERE id = $1", number)
        bad = sum(1 for one in rows if one.startswith("bad"))
        assert (batch["state"], batch["rows_done"], batch["rows_rejected"]) == ("done", 95, bad)
        [count] = await office.rows("SELECT count(*), count(DISTINCT code) FROM dossiers")
        assert tuple(count) == (95 - bad, 95 - bad)
        with pytest.raises(Superseded):
            await office.running.run(number)


async def test_two_workers_at_one_import_land_every_row_once(
    fresh_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "CHUNK", 10)
    async with office_of(fresh_database, tmp_path) as office:
        answer = await office.upload("\n".join([HEADINGS, *(returned(code()) for _ in range(100))]))
        number = answer.json()["id"]
        runs = [office.running.run(number) for _ in range(2)]
        ends = await asyncio.gather(*runs, return_exceptions=True)
        assert all(end is None or isinstance(end, Superseded) for end in ends), ends
        [count] = await office.rows("SELECT (SELECT count(*) FROM dossiers), (SELECT count(*) FROM acts)")
        assert tuple(count) == (100, 300)
        [batch] = await office.rows("SELECT state, rows_done FROM import_batches WHERE id = $1", number)
        assert tuple(batch) == ("done", 100)


@pytest.mark.slow
async def test_a_killed_worker_loses_nothing_and_doubles_nothing(fresh_database: Database, tmp_path: Path) -> None:
    """Real processes: kill -9 in the middle of a register, again and again; another worker brings it home."""
    async with office_of(fresh_database, tmp_path) as office:
        total = 30_000
        rows = [returned(f"000.01.01.H37-210901-{number:06d}") for number in range(total)]
        answer = await office.upload("\n".join([HEADINGS, *rows]))
        number = answer.json()["id"]
        environment = {
            **os.environ,
            "DOSSIER_ENVIRONMENT": "test",
            "DOSSIER_DATABASE_URL": fresh_database.url,
            "DOSSIER_DATA_DIR": str(tmp_path),
            "DOSSIER_CATALOG_URL": NOBODY,
            "DOSSIER_TAKE_OVER_SECONDS": "2",
            "DOSSIER_TRACKING_KEY": TRACKING_KEY,
        }
        kills = 0
        worker = await _worker(environment)
        try:
            mark = -1
            for _ in range(600):
                [batch] = await office.rows("SELECT state, rows_done FROM import_batches WHERE id = $1", number)
                if batch["state"] == "done":
                    break
                if kills < 3 and batch["state"] == "running" and batch["rows_done"] > mark:
                    mark = batch["rows_done"]
                    worker.send_signal(signal.SIGKILL)
                    await worker.wait()
                    kills += 1
                    worker = await _worker(environment)
                await asyncio.sleep(0.1)
        finally:
            worker.terminate()
            await asyncio.wait_for(worker.wait(), 20)
        [count] = await office.rows(
            "SELECT (SELECT count(*) FROM dossiers), (SELECT count(*) FROM acts), (SELECT count(*) FROM outbox)"
        )
        assert tuple(count) == (total, 3 * total, total)
        [batch] = await office.rows("SELECT state, rows_imported FROM import_batches WHERE id = $1", number)
        assert tuple(batch) == ("done", total)
        print(f"worker killed {kills} times: {total} rows, lost 0, doubled 0")


async def _worker(environment: dict[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "dossier.worker", env=environment)
