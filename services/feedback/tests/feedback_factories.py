"""People, petitions and a small catalogue for tests."""

from __future__ import annotations

import asyncio
import datetime as dt
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI
from kernel.testing.tokens import bearer, staff_token
from worktime import district_calendar

API = "/api/feedback/v1"
SHIFT = int((dt.datetime(2021, 9, 15, 1, tzinfo=dt.UTC) - dt.datetime.now(dt.UTC)).total_seconds())
"""Seconds from now to the morning of 15/09/2021."""
DISTRICT, LAND, JUSTICE, COMMUNE, OTHER_COMMUNE = 2, 14, 12, 101, 102

HOTLINE = staff_token("hotline", subject="31", name="Hoàng Thị Trực", act=[2, 12, 14], read=[2, 12, 14])
LAND_HEAD = staff_token("leader", subject="41", name="Đinh Quang Hải", agency_id=14, act=[14], read=[14])
LAND_OFFICER = staff_token("officer", subject="42", name="Triệu Văn Long", agency_id=14, act=[14], read=[14])
VICE_CHAIR = staff_token("leader", subject="43", name="Nguyễn Văn Thịnh", act=[2, 12, 14], read=[2, 12, 14])
CHAIRMAN = staff_token("leader", subject="44", name="Hoàng Văn Dũng", agency_id=101, act=[101], read=[101])
STRANGER = staff_token("leader", subject="45", name="Người Xã Khác", agency_id=102, act=[102], read=[102])
VIEWER = staff_token("viewer", subject="46", agency_id=1, act=[], read=None)

SENDER = {
    "name": "Lăng Thị Mây",
    "phone": "0912 000 101",
    "address": "Thị trấn Đồng Mỏ",
    "email": "may@example.vn",
}
_keys = count(1)
Record = Callable[..., Awaitable[dict[str, Any]]]
"""Records a petition as the hotline does (fixture `record`)."""


def as_(token: str, version: int | None = None, key: str | None = None) -> dict[str, str]:
    """Headers of a person, with a fresh Idempotency-Key unless one is given."""
    return bearer(token, key=key or f"feedback-test-{next(_keys):06}", version=version)


def petition(**given: Any) -> dict[str, Any]:
    return {
        "channel": "phone",
        "kind": "unclassified",
        "sender": SENDER,
        "content": "Tôi phải đi lại ba lần mà không được hướng dẫn bằng văn bản.",
        "agency_id": DISTRICT,
        **given,
    }


async def act(
    client: httpx.AsyncClient, token: str, made: dict[str, Any], name: str, body: dict[str, Any], status: int = 200
) -> dict[str, Any]:
    """Do an act on the petition as it stands."""
    answer = await client.post(
        f"{API}/petitions/{made['code']}/{name}", json=body, headers=as_(token, version=made["version"])
    )
    assert answer.status_code == status, answer.text
    done: dict[str, Any] = answer.json()
    return done


def agency(number: int, name: str, kind: str, valid_to: str | None = None) -> dict[str, Any]:
    validity = {"valid_from": "2004-01-01", "valid_to": valid_to}
    return {"id": number, "name": name, "short_name": name, "kind": kind, **validity}


AGENCIES = [
    agency(2, "UBND huyện Chi Lăng", "district"),
    agency(12, "Phòng Tư pháp", "division"),
    agency(14, "Phòng Tài nguyên và Môi trường", "division"),
    agency(101, "UBND thị trấn Đồng Mỏ", "commune"),
    agency(102, "UBND thị trấn Chi Lăng", "commune"),
    agency(199, "UBND xã Quang Lang", "commune", "2020-01-01"),
]


@asynccontextmanager
async def small_catalog() -> AsyncIterator[str]:
    """A server that answers as the catalogue does, on a real port; answers its address."""
    app = FastAPI()

    @app.get("/api/catalog/v1/agencies")
    async def agencies() -> dict[str, Any]:
        return {"items": AGENCIES, "next_cursor": None}

    @app.get("/api/catalog/v1/calendars/default")
    async def calendar() -> dict[str, Any]:
        return district_calendar(range(2012, 2028)).to_json()

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve([listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
