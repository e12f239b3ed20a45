"""What is received, what is not, and why; and intake while the catalogue is down."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from kernel.clock import real_now
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from ..conftest import make_app, running_catalog, until_known
from ..factories import (
    API,
    BUSINESS,
    CLERK,
    COPY,
    DECLARATION,
    IDENTITY,
    LEADER,
    MARRIAGE,
    OFFICER,
    Desk,
    applicant,
    new_key,
    reception,
)

LATER = (real_now().date() + dt.timedelta(days=2)).isoformat() + "T00:00:00Z"


@pytest.mark.parametrize(
    ("changes", "pointer", "code"),
    [
        ({"procedure_code": "9.999999"}, "/procedure_code", "unknown-procedure"),
        ({"procedure_code": MARRIAGE}, "/procedure_code", "procedure-not-at-this-level"),
        ({"procedure_code": "../../x"}, "/procedure_code", None),
        ({"received_at": "2018-12-31T09:00:00+07:00"}, "/procedure_code", "unknown-procedure"),
        ({"received_at": LATER}, "/received_at", "in-the-future"),
        ({"received_at": "0001-01-01T00:00:00+14:00"}, "/received_at", "too-early"),
        ({"received_at": "2021-09-15T09:00:00"}, "/received_at", None),
        ({"received_at": "hôm qua"}, "/received_at", None),
        ({"channel": "zalo"}, "/channel", None),
        ({"copies": 0}, "/copies", None),
        ({"copies": 10**30}, "/copies", None),
        ({"applicant": {"name": " "}}, "/applicant/name", None),
        ({"applicant": applicant(phone="12")}, "/applicant/phone", None),
        ({"applicant": applicant(identity_number="<script>")}, "/applicant/identity_number", None),
        ({"applicant": applicant(email="hue")}, "/applicant/email", None),
        ({"applicant": applicant(name="x" * 201)}, "/applicant/name", None),
        ({"applicant": applicant(name="Huệ\x00")}, "/applicant/name", None),
        ({"applicant": applicant(born=1980)}, "/applicant/born", None),
        ({"papers": [{"name": DECLARATION, "present": False}]}, "/papers/0/present", "paper-missing"),
        ({"papers": []}, "/papers", "paper-missing"),
        ({"papers": [{"name": DECLARATION, "present": True, "originals": -1}]}, "/papers/0/originals", None),
        ({"accept_incomplete": True}, "/accept_incomplete", None),
        ({"status": "completed"}, "/status", None),
    ],
    ids=lambda value: str(value)[:50],
)
async def test_bad_input_is_refused_where_it_is_wrong(
    desk: Desk, database: Database, changes: dict[str, Any], pointer: str, code: str | None
) -> None:
    body = {**reception(BUSINESS), **changes}
    answer = await desk.client.post(f"{API}/dossiers", json=body, headers=CLERK.headers(key=new_key()))
    assert answer.status_code == 422, answer.text
    errors = answer.json()["errors"]
    assert pointer in {error["pointer"] for error in errors}, errors
    if code:
        assert code in {error["code"] for error in errors}
    engine = create_async_engine(database.migrator_url)
    async with engine.connect() as db:
        assert (await db.execute(text("SELECT count(*) FROM dossiers"))).scalar() == 0
    await engine.dispose()


async def test_what_is_required_is_said_by_the_procedure_not_by_the_form(desk: Desk) -> None:
    body = reception(BUSINESS, papers=[{"name": DECLARATION, "required": False, "present": False}])
    answer = await desk.client.post(f"{API}/dossiers", json=body, headers=CLERK.headers(key=new_key()))
    assert (answer.status_code, answer.json()["code"]) == (422, "papers-missing")
    papers = [
        {"name": DECLARATION.upper(), "required": False, "present": True},
        {"name": IDENTITY, "required": True, "present": False},
    ]
    made = await desk.receive(BUSINESS, papers=papers, received_at="2021-09-01T09:00:00+07:00")
    assert [paper["required"] for paper in made["papers"]] == [True, False]


async def test_what_people_write_is_stored_clean(desk: Desk) -> None:
    person = applicant(name="  Đặng\u0303  Thị\tHuệ ", phone="+84 912.345.678", email="", address=" ")
    made = await desk.receive(BUSINESS, applicant=person, received_at="2021-09-01T09:00:00+07:00")
    revealed = (await desk.act(CLERK, made["code"], "reveals", purpose="Kiểm tra")).json()
    assert revealed["phone"] == "0912345678"
    assert (revealed["email"], revealed["address"]) == (None, None)
    assert "  " not in revealed["name"]
    assert "\t" not in revealed["name"]


async def test_a_date_of_real_time_is_not_in_the_future_of_the_demo(desk: Desk) -> None:
    made = await desk.receive(BUSINESS, received_at="2021-12-01T09:00:00+07:00")
    assert made["received_at"].startswith("2021-12-01")


@pytest.mark.parametrize(
    "asked", [{}, {"procedure_code": "9.999999"}, {"procedure_code": COPY, "received_at": "x"}]
)
async def test_no_promise_without_a_question(desk: Desk, asked: dict[str, str]) -> None:
    assert (await desk.get(CLERK, "/due-dates", **asked)).status_code == 422


async def test_intake_goes_on_while_the_catalogue_is_down_even_after_a_restart(
    fresh_database: Database, tmp_path: Path
) -> None:
    async with running_catalog(tmp_path) as catalog:
        app = make_app(fresh_database, catalog.url)
        async with client_of(app) as client:
            await until_known(app)
            desk = Desk(client)
            before = await desk.receive()
            await catalog.stop()
            during = await desk.receive()
            assert during["code"][-4:] == "0002"
            # A person cannot be looked up now, and nothing is half done.
            answer = await desk.act(LEADER, during["code"], "assignments", assignee_id="999")
            assert answer.status_code in (422, 503)
        again = make_app(fresh_database, catalog.url)
        async with client_of(again) as client:
            desk = Desk(client)
            after = await desk.receive()
            assert (after["code"][-4:], after["procedure_name"]) == ("0003", before["procedure_name"])
            assert after["due_at"] == before["due_at"]
            await desk.done(OFFICER, after["code"], "claims")
            assert len((await desk.get(CLERK, "/dossiers")).json()["items"]) == 3


async def test_a_service_that_never_saw_the_catalogue_says_so(fresh_database: Database) -> None:
    app = make_app(fresh_database, "http://127.0.0.1:9")
    async with client_of(app) as client:
        for answer in (
            await client.post(f"{API}/dossiers", json=reception(), headers=CLERK.headers(key=new_key())),
            await client.get(f"{API}/dossiers", headers=CLERK.headers()),
            await client.get(f"{API}/queues", headers=CLERK.headers()),
            await client.get(f"{API}/due-dates", params={"procedure_code": COPY}, headers=CLERK.headers()),
        ):
            assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
            assert int(answer.headers["retry-after"]) >= 1
