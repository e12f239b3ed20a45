"""A list of 100,000 dossiers leaves the house in the memory of a page."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import pytest
from kernel.testing.plugin import Database

from ..importing import office_of, returned

ROWS = 100_000
SOME = 1_000
SPARE = 24 << 10
"""KiB that a hundred times as many rows may take more: buffers, never rows."""

SCRIPT = """
import asyncio, pathlib, re, sys
import httpx
from dossier.adapters.catalog import Catalog
from dossier.exports import service
from dossier.exports.service import Export
from dossier.finding.service import Filters
from kernel.auth import Principal
from kernel.clock import real_now
from kernel.db import create_engine

async def main(url, kind, code):
    engine = create_engine(url, 3)
    who = Principal(id="1", kind="staff", name="A", roles=frozenset({"focal"}), agency_id=2, desk_id=None,
                    act=frozenset(), read=None, scopes=frozenset(), claims={})
    async with httpx.AsyncClient(base_url="http://127.0.0.1:9") as nobody:
        catalog = Catalog(nobody, engine)
        await catalog.start()
        filters = Filters(channel="online") if code == "few" else Filters()
        number = await service.begin(engine, who, kind, filters, None, real_now(), personal=False)
        export = Export(number, engine, catalog, who, filters, "vi", False, real_now)
        size = 0
        async with engine.connect() as db:
            if kind == "csv":
                async for part in service.csv_stream(export, db):
                    size += len(part)
            else:
                async for part in service.blocks(await service.workbook(export, db)):
                    size += len(part)
        async with engine.connect() as db:
            await service.access.enter_for_all(db)
            [newest] = await service.repository.newest(db, None, None, 1)
        # Not getrusage: its maximum is handed down from the process that started this one.
        [peak] = re.findall(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())
        print(newest["rows"], size, peak)
    await engine.dispose()

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.slow
async def test_a_hundred_thousand_rows_in_constant_memory(fresh_database: Database, tmp_path: Path) -> None:
    async with office_of(fresh_database, tmp_path) as office:
        await office.take_in([returned("000.01.01.H37-210901-0001", channel="online")])
        columns = "agency_id, level, procedure_version_id, procedure_code, field_id, channel, mechanism, status"
        columns += ", applicant_kind, applicant_name, applicant_folded, received_at, due_at, completed_at"
        columns += ", returned_at, ended_at, outcome, timeliness_at_end, last_hash, source"
        await office.rows(
            f"INSERT INTO dossiers (code, {columns}) SELECT 'X-' || n, "
            + columns.replace("channel", f"CASE WHEN n < {SOME} THEN 'online' ELSE 'counter' END")
            + f" FROM dossiers, generate_series(1, {ROWS - 1}) AS n"
        )
        await office.rows("ANALYZE dossiers")
        for kind in ("csv", "xlsx"):
            few_rows, _size, few = await _export(fresh_database.url, kind, "few")
            rows, size, peak = await _export(fresh_database.url, kind, "all")
            assert (few_rows, rows) == (SOME, ROWS)
            print(f"{kind}: {rows:,} rows, {size:,} bytes, peak RSS {peak >> 10} MiB ({few_rows:,}: {few >> 10})")
            assert peak - few < SPARE


async def _export(url: str, kind: str, which: str) -> tuple[int, int, int]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SCRIPT, url, kind, which, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    found = re.search(rb"(\d+) (\d+) (\d+)\s*$", out)
    assert found is not None, out
    return int(found[1]), int(found[2]), int(found[3])
