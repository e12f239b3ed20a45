"""What the tests of bulk acts share."""

from __future__ import annotations

import datetime as dt
from typing import Any

import httpx
from dossier.bulk.running import Running
from fastapi import FastAPI

from .factories import (
    API,
    Desk,
    Person,
    new_key,
)


def rows_of(*made: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"code": one["code"], "version": one["version"]} for one in made]


async def post(desk: Desk, who: Person, path: str, key: str | None = None, **body: Any) -> httpx.Response:
    return await desk.client.post(f"{API}{path}", json=body, headers=who.headers(key=key or new_key()))


async def ended(
    desk: Desk, who: Person, started: httpx.Response
) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """The job as it now is, and its rows by code."""
    assert started.status_code == 202, started.text
    path = f"/bulk/{started.json()['id']}"
    assert started.headers["location"].endswith(path)
    rows = (await desk.get(who, f"{path}/rows", limit=500)).json()["items"]
    return (await desk.get(who, path)).json(), {row["code"]: row for row in rows}


def runner(app: FastAPI, **given: Any) -> Running:
    """A worker's part, on the app's own database; the seconds of grace have passed."""
    later = dt.timedelta(seconds=20)
    return Running(app.state.engine, app.state.catalog, lambda: app.state.clock.now() + later, **given)
