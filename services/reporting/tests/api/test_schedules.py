"""What a schedule owes is sent once; figures that contradict each other stay; who may send."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from kernel.clock import ZONE
from kernel.db import create_engine, transaction
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token
from reporting.deliveries.running import run_schedules
from reporting.main import create_app
from reporting.settings import Settings
from reporting_factories import app_on, random_facts, take_in, told
from sending_office import ADMIN, FOCAL, PERIOD, RULE, Office, office_on
from sqlalchemy import text


@pytest.fixture(scope="module", autouse=True)
async def figures(database: Database) -> None:
    await take_in(database.url, random_facts(5, 400, anomalies=False))


@pytest.fixture
async def office(database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    async with office_on(database, tmp_path) as office:
        yield office


async def test_what_was_missed_is_made_up_exactly_once_whoever_looks(office: Office) -> None:
    receiver = await office.receiver(folder={"folder": "lich"})
    schedule = await office.ask("POST", "/schedules", {**RULE, "receiver_id": receiver}, status=201)
    assert (schedule["next_period_key"], schedule["runs"]) == ("2021-m09", [])
    assert schedule["next_due_at"] == "2021-09-17T08:00:00+07:00"  # the 18th is a Saturday
    before = dt.datetime(2021, 9, 17, 7, 59, tzinfo=ZONE)
    assert await run_schedules(office.engine, office.settings, before) == 0
    # The machine was off for three months; then several workers look at once, twice.
    later = dt.datetime(2021, 12, 20, 9, tzinfo=ZONE)
    made = [
        sum(await asyncio.gather(*(run_schedules(office.engine, office.settings, later) for _ in range(4))))
        for _ in range(2)
    ]
    assert made == [4, 0]
    [shown] = [
        one for one in (await office.ask("GET", "/schedules", status=200))["items"] if one["id"] == schedule["id"]
    ]
    assert [run["period_key"] for run in shown["runs"]] == ["2021-m12", "2021-m11", "2021-m10", "2021-m09"]
    assert len({run["delivery_id"] for run in shown["runs"]}) == 4
    assert {run["state"] for run in shown["runs"]} == {"waiting"}


async def test_figures_that_contradict_each_other_stay_in_the_house_until_they_do_not(
    fresh_database: Database, tmp_path: Path
) -> None:
    # The register has lost how one result was judged: 7 = 8 + 9 + 10 fails.
    lost = {**told(dt.date(2021, 3, 1), dt.date(2021, 9, 1)), "timeliness_at_end": None}
    await take_in(fresh_database.url, [told(), lost])
    app = app_on(fresh_database, delivery_folder=tmp_path)
    engine = create_engine(fresh_database.url)
    async with client_of(app) as http:
        office = Office(http, engine, app.state.settings)
        receiver = await office.receiver(folder={"folder": "tinh"})
        problem = await office.ask(
            "POST", "/deliveries", {"receiver_id": receiver, "period": "2021-q3"}, status=409
        )
        assert problem["code"] == "figures-do-not-add-up"
        assert "≠" in problem["detail"]
        await office.ask("POST", "/schedules", {**RULE, "receiver_id": receiver}, status=201)
        now = dt.datetime(2021, 9, 20, 9, tzinfo=ZONE)
        assert await run_schedules(engine, office.settings, now) == 0
        [schedule] = (await office.ask("GET", "/schedules", status=200))["items"]
        assert schedule["runs"][0]["delivery_id"] is None
        assert "≠" in schedule["runs"][0]["problem"]
        async with transaction(engine) as db:
            await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
            await db.execute(text("UPDATE facts SET timeliness = 'late' WHERE outcome = 'resolved'"))
        assert await run_schedules(engine, office.settings, now) == 1
        [schedule] = (await office.ask("GET", "/schedules", status=200))["items"]
        assert schedule["runs"][0]["problem"] is None
    await engine.dispose()


@pytest.mark.parametrize(
    "way",
    [
        {},
        {"folder": {"folder": "../ra-ngoai"}},
        {"folder": {"folder": "/etc"}},
        {"folder": {"folder": "a"}, "mail": {"to": "a@b.vn"}},
        {"https": {"url": "ftp://x/"}},
        {"mail": {"to": "a@b.vn\r\nBcc: c@d.vn"}},
        {"sftp": {"host": "h", "username": "u", "folder": "/", "host_key": "-----BEGIN"}},
        {"folder": {"folder": "a"}, "secret_name": "../key"},
    ],
)
async def test_an_address_that_is_none_is_refused(office: Office, way: dict[str, Any]) -> None:
    await office.ask("POST", "/receivers", {"name": "x", **way}, ADMIN, status=422)


async def test_versions_and_rights(office: Office) -> None:
    body = {"name": "Sở", "folder": {"folder": "so"}}
    assert (await office.ask("POST", "/receivers", body, FOCAL, status=403))["code"] == "forbidden"
    receiver = await office.ask("POST", "/receivers", body, ADMIN, status=201)
    path = f"/receivers/{receiver['id']}"
    await office.ask("PUT", path, {**body, "active": False}, ADMIN, status=200, version=1)
    stale = await office.ask("PUT", path, body, ADMIN, status=412, version=1)
    assert stale["current_version"] == 2
    unused = await office.ask("POST", "/deliveries", {"receiver_id": receiver["id"], "period": PERIOD}, status=409)
    assert unused["code"] == "receiver-inactive"


ROLES = ("clerk", "officer", "leader", "hotline", "focal", "admin", "viewer", "reopener")
OPERATIONS = [
    (method.upper(), path, operation["operationId"])
    for path, item in create_app(Settings(environment="test", database_url="postgresql+asyncpg://x/x"))
    .openapi()["paths"]
    .items()
    for method, operation in item.items()
    if "deliveries" in operation["tags"]
]


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS)
async def test_only_who_answers_for_the_figures_sends_them(
    office: Office, method: str, path: str, operation: str
) -> None:
    allowed = {"admin"} if operation in ("add_receiver", "change_receiver") else {"focal", "admin"}
    path = re.sub(r"\{\w+\}", str(uuid.uuid4()) if "delivery_id" in path else "9999", path)

    async def status(headers: dict[str, str]) -> int:
        return (await office.http.request(method, path, headers=headers)).status_code

    assert await status({}) == 401
    assert await status(bearer(client_token("feed:read"))) == 403
    for role in ROLES:
        answered = await status(bearer(staff_token(role)))
        assert answered not in (401, 403) if role in allowed else answered == 403, role
