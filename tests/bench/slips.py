"""One slip at the server and what it is made of; the book of a year."""

from __future__ import annotations

import datetime as dt
import io
import time
from pathlib import Path
from typing import Any

import httpx
from dossier.slips import barcode, press
from kernel.clock import ZONE
from kernel.documents import qr_svg, render_pdf

from bench import dossiers
from bench.house import House
from bench.report import Report

PRINTS = 30
BOOK_ROWS = 10_000
DISTRICT = 2
API = "/api/dossier/v1"


async def measure(house: House, report: Report) -> None:
    """A first print (numbered and recorded), the same again, and the parts that need no database."""
    token, body = await house.token("mc.huyen"), await dossiers.body_for(house, "district")
    headers = {"Authorization": f"Bearer {token}"}
    first: list[float] = []
    again: list[float] = []
    async with httpx.AsyncClient(base_url=house.url("dossier"), headers=headers, timeout=300) as client:
        for number in range(PRINTS):
            key = {"Idempotency-Key": f"slip-{time.time_ns()}-{number}"}
            made = (await client.post(f"{API}/dossiers", json=body, headers=key)).raise_for_status().json()
            for times in (first, again):
                began = time.perf_counter()
                sheet = await client.get(f"{API}/dossiers/{made['code']}/slips/receipt")
                times.append(time.perf_counter() - began)
                if sheet.raise_for_status().content[:5] != b"%PDF-":
                    raise RuntimeError("not a PDF")
        report.milliseconds("slip PDF at the server", first, 0.5, 50, note="first print, with survey slip")
        report.milliseconds("slip PDF again, marked as reprint", again, 0.5, 50)
        _parts(report)
        await _book(house, client, report)


def _parts(report: Report) -> None:
    code = "000.00.16.H37-210915-{:04d}"
    qr = _timed(lambda number: qr_svg(f"https://motcua.example/tra-cuu/{code.format(number)}"))
    bars = _timed(lambda number: barcode.widths(code.format(number)))
    templates = Path(press.__file__).parent / "templates"
    empty: dict[str, Any] = {
        "title": "Bảng kê",
        "span": "",
        "head": {"agency": "", "lines": ["Ủy ban nhân dân", "huyện Chi Lăng"]},
        "office": "Bộ phận tiếp nhận và trả kết quả",
        "part": {"number": "", "place_and_date": ""},
        "demo": False,
        "headings": ["STT"] * 9,
        "sums": [],
    }
    sheet = _timed(lambda number: render_pdf(templates / "fees.typ", {**empty, "rows": [[str(number)] * 9]}))
    parts = ", ".join(
        f"{name} {took * 1000:.1f} ms"
        for name, took in (("QR", qr), ("barcode", bars), ("setting one page", sheet))
    )
    report.line("of which, each by itself", parts)


def _timed(work: Any) -> float:
    times = []
    for number in range(PRINTS):
        began = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - began)
    return sorted(times)[PRINTS // 2]


async def _book(house: House, client: httpx.AsyncClient, report: Report) -> None:
    """The book of the year in which the district desk received about ten thousand, or the fullest it has."""
    db = await house.database("dossier")
    try:
        rows = await db.fetch(
            "SELECT extract(year FROM received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS year, count(*) AS rows"
            " FROM dossiers WHERE agency_id = $1 AND received_at IS NOT NULL AND received_at < $2 GROUP BY 1",
            DISTRICT,
            dt.datetime(2021, 1, 1, tzinfo=ZONE),
        )
    finally:
        await db.close()
    if not rows:
        report.skip("the book of a year", "the register holds no whole year of the district desk")
        return
    chosen = min(rows, key=lambda row: abs(row["rows"] - BOOK_ROWS))
    for form, check in (("xlsx", b"PK"), ("pdf", b"%PDF-")):
        before, began = house.memory(), time.perf_counter()
        answer = await client.get(f"{API}/registers/{chosen['year']}.{form}", params={"agency_id": DISTRICT})
        took = time.perf_counter() - began
        if not io.BytesIO(answer.raise_for_status().content).read(5).startswith(check):
            raise RuntimeError(f"not {form}")
        grown = house.memory() - before
        per = took / chosen["rows"] * BOOK_ROWS
        said = f"{chosen['rows']:,} rows in {took:.1f} s, {per:.1f} s for 10,000; {grown:+.0f} MiB"
        report.line(f"the book of a year as {form.upper()}", said)
