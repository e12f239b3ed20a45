"""Closing a district report: all forms, the words, the dossiers kept, and its four files."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx

from bench.house import House
from bench.report import Report

API = "/api/reporting/v1/reports"
DISTRICT, PERIOD = 2, "2020-year"
FILES = ("xlsx", "docx", "pdf", "json")


async def measure(house: House, report: Report) -> None:
    """Once, because a report is closed once. Units that have not settled are excepted with a reason."""
    headers = {"Authorization": f"Bearer {await house.token('daumoi.huyen')}"}
    async with httpx.AsyncClient(base_url=house.url("reporting"), headers=headers, timeout=300) as client:

        async def act(path: str, body: dict[str, Any] | None, version: str | None) -> httpx.Response:
            given = {"Idempotency-Key": f"closing-{time.time_ns()}", **({"If-Match": version} if version else {})}
            return await client.post(f"{API}{path}", json=body, headers=given)

        made = await act("", {"agency_id": DISTRICT, "period": PERIOD}, None)
        while made.status_code == 422:  # The names of agencies are fetched after the start.
            await asyncio.sleep(1)
            made = await act("", {"agency_id": DISTRICT, "period": PERIOD}, None)
        number = made.raise_for_status().json()["id"]
        checked = (await act(f"/{number}/checks", None, made.headers["etag"])).raise_for_status()
        units = checked.json()["content"]["settlements"]
        exceptions = {"exceptions": [{"unit_id": one["unit_id"], "reason": "Đo tốc độ"} for one in units]}
        began = time.perf_counter()
        closed = (await act(f"/{number}/closings", exceptions, checked.headers["etag"])).raise_for_status()
        closing = time.perf_counter() - began
        for kind in FILES:
            (await client.get(f"{API}/{number}/files/{kind}")).raise_for_status()
        took = time.perf_counter() - began
        counted = closed.json()["content"]["forms"][0]["totals"]["received_total"]
        report.line(
            "closing a district report with its four files",
            f"{took:.1f} s",
            "<= 5 s",
            reached=took <= 5,
            note=f"{counted:,} dossiers, {len(units) + 1} units; closing alone {closing:.1f} s",
        )
