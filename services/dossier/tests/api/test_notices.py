"""Notices with a real SMTP server and a real HTTP gateway that fails in every way."""

from __future__ import annotations

import asyncio
import datetime as dt
import socket
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from aiosmtpd.controller import Controller
from dossier.domain.lifecycle import Role
from dossier.main import create_app
from dossier.notices import following
from dossier.settings import Settings
from kernel.db import transaction
from kernel.openapi import document
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, verifier
from sqlalchemy import text
from structlog.testing import capture_logs

from ..conftest import NOW, SHIFT, until_known
from ..factories import API, BY_ROLE, COMMUNE_CLERK, LEADER, OFFICER, TRACKING_KEY, VIEWER, Desk, new_key
from ..noticing import EMAIL, PHONE, Gateway, Postbox, World


@pytest.fixture(scope="module")
async def world(database: Database, catalog_url: str) -> AsyncIterator[World]:
    post, gateway = Postbox(), Gateway()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    smtp = Controller(post, hostname="127.0.0.1", port=port)
    smtp.start()
    server = await asyncio.start_server(gateway.serve, "127.0.0.1", 0)
    gateway.port = server.sockets[0].getsockname()[1]
    settings = Settings(
        environment="test",
        database_url=database.url,
        catalog_url=catalog_url,
        clock_offset_seconds=SHIFT,
        tracking_key=TRACKING_KEY,
        public_url="https://motcua.example",
        smtp_host="127.0.0.1",
        smtp_port=port,
        smtp_security="none",
        mail_from="Một Cửa <motcua@example.vn>",
        sms_url=f"http://127.0.0.1:{gateway.port}/send",
        sms_headers='{"Content-Type": "application/json", "Authorization": "key"}',
        sms_success='"result":"0"',
    )
    app = create_app(settings, verifier())
    async with client_of(app) as client:
        await until_known(app)
        world = World(app, Desk(client), settings, post, gateway)
        await world.follow()
        yield world
    server.close()
    smtp.stop()


@pytest.fixture(autouse=True)
def well(world: World) -> None:
    """Both sides answer well at the start of each test."""
    world.post.refuse, world.post.letters = "", []
    world.gateway.answer, world.gateway.delay, world.gateway.taken = Gateway.answer, 0, []
    world.now = NOW


async def received(world: World) -> str:
    code: str = (await world.desk.receive())["code"]
    await world.follow()
    return code


async def test_a_reception_is_told_by_mail_and_sms(world: World) -> None:
    code = await received(world)
    assert await world.told(code) == [None, None]
    [letter], [message] = world.post.letters, world.gateway.taken
    assert letter["To"] == EMAIL
    assert f"Hồ sơ {code} đã được tiếp nhận, hẹn trả 17:00 29/09/2021." in letter.get_content()
    assert message["to"] == PHONE
    assert message["text"].startswith(f"Ho so {code} da duoc tiep nhan, hen tra 17:00 29/09/2021.")
    assert message["text"].endswith(f"https://motcua.example/tra-cuu/{code}")
    assert len(message["text"]) <= 160


async def test_an_act_is_told_once_per_channel_however_often_it_is_read(world: World) -> None:
    code = await received(world)
    async with transaction(world.engine) as db:
        await db.execute(text("UPDATE notice_cursor SET position = 0"))
    await world.follow()
    assert (
        len(
            await world.rows(
                "SELECT 1 FROM notices n JOIN dossiers d ON d.id = n.dossier_id WHERE code = :c", c=code
            )
        )
        == 2
    )
    await world.told(code)
    await world.told(code)
    assert (len(world.post.letters), len(world.gateway.taken)) == (1, 1)


async def test_two_workers_at_once_send_one(world: World) -> None:
    code = await received(world)
    world.gateway.delay = 0.2
    notice = (await world.notices(code))["sms"]
    await asyncio.gather(*(world.sender().send(notice["id"]) for _ in range(4)), return_exceptions=True)
    assert len(world.gateway.taken) == 1


async def test_every_stage_has_its_words(world: World) -> None:
    desk = world.desk
    code = (await desk.processed())["code"]
    await desk.done(OFFICER, code, "supplement-requests", reason="Thiếu", items=["Ảnh"])
    await desk.done(desk.clerk, code, "supplements")
    await desk.done(OFFICER, code, "submissions", proposal="Đủ")
    await desk.done(LEADER, code, "approvals")
    await world.follow()
    assert (await world.events(code))[::2] == ["received", "supplement", "supplemented", "ready"]


async def test_without_an_address_nothing_is_tried(world: World) -> None:
    applicant = {"kind": "person", "name": "Không Có Máy", "address": "Thôn 1, xã Y Tịch"}
    code = (await world.desk.receive(applicant=applicant))["code"]
    await world.follow()
    assert await world.notices(code) == {}


async def test_no_sms_at_night(world: World) -> None:
    code = await received(world)
    world.now = dt.datetime(2021, 9, 15, 14, 30, tzinfo=dt.UTC)
    assert await world.told(code) == [None, dt.timedelta(hours=9, minutes=30)]
    assert (len(world.post.letters), world.gateway.taken) == (1, [])
    assert (await world.notices(code))["sms"]["state"] == "waiting"


MINUTE = dt.timedelta(minutes=1)
EMPTY = b"Content-Length: 0\r\n\r\n"


@pytest.mark.parametrize(
    ("answer", "end", "state", "detail"),
    [
        (b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", MINUTE, "waiting", "HTTP 500"),
        (
            b"HTTP/1.1 429 Slow\r\nRetry-After: 600\r\nContent-Length: 0\r\n\r\n",
            10 * MINUTE,
            "waiting",
            "HTTP 429",
        ),
        (b"HTTP/1.1 429 Slow\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n", MINUTE, "waiting", "HTTP 429"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nno!", MINUTE, "waiting", "the answer does not say"),
        (b"\x00\xffgarbage\r\n\r\n", MINUTE, "waiting", "RemoteProtocolError"),
        (b"", MINUTE, "waiting", "RemoteProtocolError"),
        (b"HTTP/1.1 403 No\r\n" + EMPTY, None, "parked", "HTTP 403"),
    ],
)
async def test_a_gateway_that_fails(world: World, answer: bytes, end: Any, state: str, detail: str) -> None:
    code = await received(world)
    world.gateway.answer = answer
    assert (await world.told(code))[1] == end
    notice = (await world.notices(code))["sms"]
    assert notice["state"] == state
    [sending] = await world.rows("SELECT * FROM notice_sendings WHERE notice_id = :n", n=notice["id"])
    assert sending["detail"].startswith(detail)


async def test_a_gateway_that_is_too_slow(world: World) -> None:
    code = await received(world)
    world.gateway.delay = 1
    assert (await world.told(code, patience=0.2))[1] == MINUTE
    [sending] = await world.rows("SELECT * FROM notice_sendings WHERE result = 'failed' ORDER BY id DESC LIMIT 1")
    assert sending["detail"] == "ReadTimeout"


@pytest.mark.parametrize(("refusal", "state"), [("451 later", "waiting"), ("550 nobody", "parked")])
async def test_a_mail_server_that_refuses(world: World, refusal: str, state: str) -> None:
    code = await received(world)
    world.post.refuse = refusal
    await world.told(code)
    assert (await world.notices(code))["mail"]["state"] == state


async def test_after_six_tries_a_person_decides_and_may_send_again(world: World) -> None:
    code = await received(world)
    world.gateway.answer = b"HTTP/1.1 503 Away\r\nContent-Length: 0\r\n\r\n"
    ends = [(await world.told(code))[1] for _ in range(6)]
    assert ends == [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE, None]
    clerk, client = world.desk.clerk, world.desk.client
    asked = {"state": "parked", "code": code}
    listed = (await client.get(f"{API}/notices", params=asked, headers=clerk.headers())).json()
    [notice] = listed["items"]
    assert (notice["channel"], notice["address"], len(notice["sendings"])) == ("sms", "09•••••678", 6)
    assert listed["channels"] == {"mail": True, "sms": True, "quiet_from": "21:00:00", "quiet_until": "07:00:00"}
    path = f"{API}/notices/{notice['id']}/sendings"
    assert (await client.post(path, headers=clerk.headers(key=new_key()))).status_code == 202
    refused = await client.post(path, headers=clerk.headers(key=new_key()))
    assert (refused.status_code, refused.json()["code"]) == (409, "notice-not-parked")
    world.gateway.answer = Gateway.answer
    await world.told(code)
    again = (await client.get(f"{API}/notices", params={"code": code}, headers=clerk.headers())).json()["items"]
    [sms] = [one for one in again if one["channel"] == "sms"]
    assert (sms["state"], [one["result"] for one in sms["sendings"]][-2:]) == ("sent", ["again", "sent"])
    assert sms["sendings"][-2]["person_name"] == clerk.name


async def test_a_try_that_was_cut_short_is_not_repeated_by_a_machine(world: World) -> None:
    code = await received(world)
    async with transaction(world.engine) as db:
        await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
        await db.execute(text("UPDATE notices SET state = 'sending', attempts = 1"))
    await world.told(code)
    assert (world.post.letters, world.gateway.taken) == ([], [])
    assert {one["state"] for one in (await world.notices(code)).values()} == {"parked"}


async def test_a_foreign_agency_sees_none_and_sends_none(world: World) -> None:
    code = await received(world)
    async with transaction(world.engine) as db:
        await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
        await db.execute(text("UPDATE notices SET state = 'parked'"))
    notice = (await world.notices(code))["sms"]
    client = world.desk.client
    listed = await client.get(f"{API}/notices", params={"code": code}, headers=COMMUNE_CLERK.headers())
    assert listed.json()["items"] == []
    path = f"{API}/notices/{notice['id']}/sendings"
    assert (await client.post(path, headers=COMMUNE_CLERK.headers(key=new_key()))).status_code == 404
    assert (await client.get(f"{API}/notices", headers=VIEWER.headers())).status_code == 403


async def test_neither_number_nor_address_is_kept_or_logged(world: World) -> None:
    with capture_logs() as entries:
        code = await received(world)
        world.gateway.answer = b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"
        await world.told(code)
    kept = str(await world.rows("SELECT * FROM notices")) + str(await world.rows("SELECT * FROM notice_sendings"))
    for hidden in (EMAIL, PHONE, "Huệ"):
        assert hidden not in str(entries)
        assert hidden not in kept


async def test_what_is_not_configured_is_said_and_nothing_is_written(
    world: World, client: httpx.AsyncClient
) -> None:
    bare = world.settings.model_copy(update={"smtp_host": "", "sms_url": ""})
    code = (await world.desk.receive())["code"]
    while await following.follow(world.engine, bare, NOW):
        pass
    assert await world.notices(code) == {}
    listed = await client.get(f"{API}/notices", headers=world.desk.clerk.headers())
    assert (listed.json()["channels"]["mail"], listed.json()["channels"]["sms"]) == (False, False)


ROLES = {
    "list_notices": ("GET", f"{API}/notices", {"clerk", "officer", "leader", "admin"}),
    "send_notice_again": ("POST", f"{API}/notices/999999/sendings", {"clerk", "leader"}),
}


def test_every_operation_has_a_row() -> None:
    paths = document("dossier")["paths"].values()
    mine = {one["operationId"] for path in paths for one in path.values() if "notices" in one.get("tags", ())}
    assert mine == set(ROLES)


@pytest.mark.parametrize("role", sorted(Role))
@pytest.mark.parametrize("name", sorted(ROLES))
async def test_who_may(client: httpx.AsyncClient, name: str, role: str) -> None:
    method, path, allowed = ROLES[name]
    answer = await client.request(method, path, headers=BY_ROLE[role].headers(key=new_key()))
    assert answer.status_code in ({200, 404} if role in allowed else {403}), answer.text
    assert (await client.request(method, path)).status_code == 401
    machine = bearer(client_token("feed:read"), key=new_key())
    assert (await client.request(method, path, headers=machine)).status_code == 403
