"""A package leaves the house once, proves itself, and its fate is seen: folder, SFTP, HTTPS, mail, all real."""

from __future__ import annotations

import asyncio
import datetime as dt
import email
import email.policy
import hashlib
import json
import re
import uuid
import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any

import asyncssh
import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from kernel.clock import ZONE
from kernel.db import create_engine, transaction
from kernel.package import check
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token
from receiving import PASSWORD, MailBox, http_receiver, mail_server, sftp_server
from reporting.adapters.receivers import Ways, signature
from reporting.deliveries.jobs import hand_over_packages
from reporting.deliveries.running import Courier, Later, run_schedules
from reporting.domain.sending import PATIENCE
from reporting.main import create_app
from reporting.settings import Settings
from reporting_factories import API, app_on, random_facts, take_in, told
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

ADMIN, FOCAL = staff_token("admin"), staff_token("focal")
PERIOD = "2021-h1"
RULE = {"name": "Báo cáo tháng", "period_kind": "month", "days_after": 4, "at": "08:00"}
PRIVATE = ec.generate_private_key(ec.SECP256R1())
PUBLIC = PRIVATE.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


class Office:
    """The service, its courier, and a clock that the test moves."""

    def __init__(self, http: httpx.AsyncClient, engine: AsyncEngine, settings: Settings) -> None:
        self.http, self.engine, self.settings = http, engine, settings
        self.now = dt.datetime(2021, 9, 15, 8, tzinfo=ZONE)
        self.relay: dict[str, Any] = {}

    @property
    def courier(self) -> Courier:
        ways = Ways(self.settings.delivery_folder, self.settings.delivery_secrets_dir, self.relay)
        return Courier(self.engine, ways, lambda: self.now)

    async def ask(self, method: str, path: str, body: Any = None, token: str = FOCAL, **given: Any) -> Any:
        headers = bearer(token, key=uuid.uuid4().hex, version=given.get("version"))
        answer = await self.http.request(method, f"{API}{path}", json=body, headers=headers)
        assert answer.status_code == given.get("status", answer.status_code), answer.text
        return answer.json()

    async def receiver(self, **way: Any) -> int:
        given = {"name": "Văn phòng UBND tỉnh", **way}
        made: int = (await self.ask("POST", "/receivers", given, ADMIN, status=201))["id"]
        return made

    async def send(self, receiver_id: int) -> uuid.UUID:
        body = {"receiver_id": receiver_id, "period": PERIOD}
        return uuid.UUID((await self.ask("POST", "/deliveries", body, status=201))["id"])

    async def read(self, delivery_id: uuid.UUID) -> Any:
        return await self.ask("GET", f"/deliveries/{delivery_id}", status=200)

    async def package(self, delivery_id: uuid.UUID) -> bytes:
        answer = await self.http.get(f"{API}/deliveries/{delivery_id}/package", headers=bearer(FOCAL))
        return answer.raise_for_status().content


@pytest.fixture(scope="module", autouse=True)
async def figures(database: Database) -> None:
    await take_in(database.url, random_facts(5, 400, anomalies=False))


@pytest.fixture
async def office(database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    key, secrets, folder = tmp_path / "key.pem", tmp_path / "secrets", tmp_path / "outbox"
    key.write_bytes(PRIVATE.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    secrets.mkdir()
    folder.mkdir()
    (secrets / "province").write_text(f"{PASSWORD}\n")
    app = app_on(database, package_key_file=key, delivery_folder=folder, delivery_secrets_dir=secrets)
    engine = create_engine(database.url)
    async with client_of(app) as http:
        yield Office(http, engine, app.state.settings)
    await engine.dispose()


async def test_a_folder_gets_the_package_whole_and_the_figures_in_it_are_those_of_the_form(office: Office) -> None:
    delivery_id = await office.send(await office.receiver(folder={"folder": "tinh/bao-cao"}))
    assert (await office.read(delivery_id))["state"] == "waiting"
    await office.courier.hand_over(delivery_id)
    await office.courier.hand_over(delivery_id)
    shown = await office.read(delivery_id)
    assert (shown["state"], shown["attempts"]) == ("sent", 1)
    assert [one["result"] for one in shown["tries"]] == ["made", "sent"]
    assert office.settings.delivery_folder is not None
    [arrived] = list((office.settings.delivery_folder / "tinh/bao-cao").iterdir())
    content = arrived.read_bytes()
    assert content == await office.package(delivery_id)
    assert shown["receipt"] == f"sha256 {hashlib.sha256(content).hexdigest()}" == f"sha256 {shown['sha256']}"
    proof = check(content, PUBLIC)
    assert (proof.manifest["id"], proof.key_id) == (str(delivery_id), "motcua")
    form = await office.ask(
        "GET", f"/forms/ii06?period={PERIOD}", token=staff_token("viewer", read=None), status=200
    )
    with zipfile.ZipFile(BytesIO(content)) as archive:
        packed = json.loads(archive.read(f"II.06_{PERIOD}.json"))
    assert packed["totals"] == form["totals"]
    assert packed["rows"] == form["rows"]
    assert all(one["sums"] == form["totals"] for one in proof.manifest["files"])
    assert form["totals"]["received_total"] > 100


async def test_by_sftp_it_arrives_once_and_only_at_the_server_whose_key_is_pinned(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "province/bao-cao").mkdir(parents=True)
    async with sftp_server(tmp_path / "province") as address:
        delivery_id = await office.send(await office.receiver(sftp=address, secret_name="province"))
        await office.courier.hand_over(delivery_id)
        assert (await office.read(delivery_id))["state"] == "sent"
        [arrived] = list((tmp_path / "province/bao-cao").iterdir())
        assert arrived.read_bytes() == await office.package(delivery_id)
        # The worker died before it could note that it had arrived: tried again, there is still one.
        await _set(office.engine, delivery_id, "sending")
        await office.courier.hand_over(delivery_id)
        assert list((tmp_path / "province/bao-cao").iterdir()) == [arrived]

        other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode().strip()
        stranger = await office.receiver(sftp={**address, "host_key": other}, secret_name="province")
        refused = await office.send(stranger)
        await office.courier.hand_over(refused)
        assert (await office.read(refused))["state"] == "refused"
        assert "another key" in (await office.read(refused))["receipt"]

        nameless = await office.send(await office.receiver(sftp=address))
        await office.courier.hand_over(nameless)
        assert "does not let us in" in (await office.read(nameless))["receipt"]
    down = await office.send(await office.receiver(sftp=address, secret_name="province"))
    with pytest.raises(Later):
        await office.courier.hand_over(down)
    assert (await office.read(down))["state"] == "waiting"


async def test_by_https_a_receiver_that_fails_gets_the_same_bytes_again(office: Office) -> None:
    receipt = b'{"bien_nhan":"BN-01"}'
    answers = [(503, {"retry-after": "120"}, b""), None, (429, {}, b""), (202, {}, receipt)]
    async with http_receiver(*answers) as province:
        delivery_id = await office.send(await office.receiver(https={"url": province.url}, secret_name="province"))
        waits = []
        for _ in range(3):
            with pytest.raises(Later) as later:
                await office.courier.hand_over(delivery_id)
            waits.append(later.value.delay)
            office.now += later.value.delay
        await office.courier.hand_over(delivery_id)
    assert waits == [dt.timedelta(minutes=2), dt.timedelta(minutes=5), dt.timedelta(minutes=15)]
    shown = await office.read(delivery_id)
    assert (shown["state"], shown["attempts"]) == ("sent", 4)
    assert shown["receipt"] == f"HTTP 202 {receipt.decode()}"
    content = await office.package(delivery_id)
    assert {body for _headers, body in province.requests} == {content}
    for headers, body in province.requests:
        assert headers["webhook-id"] == str(delivery_id)
        assert headers["webhook-signature"] == signature(
            PASSWORD, str(delivery_id), headers["webhook-timestamp"], body
        )
        assert headers["webhook-signature"] != signature("x", str(delivery_id), headers["webhook-timestamp"], body)


async def test_a_refusal_comes_back_and_the_same_package_can_be_sent_again(office: Office) -> None:
    said = "Thiếu chữ ký số của đơn vị".encode()
    async with http_receiver((422, {}, said), (200, {}, b"")) as province:
        delivery_id = await office.send(await office.receiver(https={"url": province.url}, secret_name="province"))
        await office.courier.hand_over(delivery_id)
        shown = await office.read(delivery_id)
        assert (shown["state"], shown["may_resend"]) == ("refused", True)
        assert shown["receipt"] == f"HTTP 422 {said.decode()}"
        await office.ask("POST", f"/deliveries/{delivery_id}/resendings", status=200)
        problem = await office.ask("POST", f"/deliveries/{delivery_id}/resendings", status=409)
        assert problem["code"] == "delivery-not-resendable"
        await office.courier.hand_over(delivery_id)
    shown = await office.read(delivery_id)
    assert [one["result"] for one in shown["tries"]] == ["made", "refused", "again", "sent"]
    assert len({body for _headers, body in province.requests}) == 1


async def test_a_receiver_that_is_down_for_a_day_is_left_to_a_person(office: Office) -> None:
    async with http_receiver((500, {}, b"")) as province:
        delivery_id = await office.send(await office.receiver(https={"url": province.url}, secret_name="province"))
        began = office.now
        for _ in range(40):
            try:
                await office.courier.hand_over(delivery_id)
            except Later as later:
                office.now += later.delay
            else:
                break
    shown = await office.read(delivery_id)
    assert shown["state"] == "parked"
    assert office.now - began <= PATIENCE
    assert shown["attempts"] == len(province.requests) > 10
    [parked] = (await office.ask("GET", "/deliveries?state=parked", status=200))["items"]
    assert parked["id"] == str(delivery_id)
    assert parked["may_resend"] is True


async def test_a_letter_carries_the_package_and_one_whose_fate_is_unknown_waits(office: Office) -> None:
    box = MailBox()
    async with mail_server(box) as port:
        office.relay = {
            "host": "127.0.0.1",
            "port": port,
            "security": "none",
            "sender": "bao-cao@chilang.example.vn",
        }
        receiver = await office.receiver(mail={"to": "vanphong@tinh.example.vn"})
        delivery_id = await office.send(receiver)
        await office.courier.hand_over(delivery_id)
        [sent] = box.letters
        letter = email.message_from_bytes(bytes(sent.content or b""), policy=email.policy.default)
        [attached] = list(letter.iter_attachments())
        assert attached.get_content() == await office.package(delivery_id)
        assert str(delivery_id) in letter["Message-ID"]
        unknown = await office.send(receiver)
        await _set(office.engine, unknown, "sending")
        await office.courier.hand_over(unknown)
        assert (await office.read(unknown))["state"] == "parked"
        box.refusal = "554 no such office"
        refused = await office.send(receiver)
        await office.courier.hand_over(refused)
        assert "SMTP 554" in (await office.read(refused))["receipt"]
        box.refusal = "451 later"
        later = await office.send(receiver)
        with pytest.raises(Later):
            await office.courier.hand_over(later)
    assert len(box.letters) == 1


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


async def test_the_worker_hands_over_what_is_queued(database: Database, office: Office) -> None:
    delivery_id = await office.send(await office.receiver(folder={"folder": "tho"}))
    stop = asyncio.Event()
    working = asyncio.create_task(hand_over_packages(office.settings, office.engine, lambda: office.now, stop))
    async with asyncio.timeout(60):
        while (await office.read(delivery_id))["state"] != "sent":  # noqa: ASYNC110 - another task works
            await asyncio.sleep(0.1)
    stop.set()
    await asyncio.wait_for(working, 30)


async def test_a_package_once_made_is_not_rewritten(office: Office) -> None:
    delivery_id = await office.send(await office.receiver(folder={"folder": "giu"}))
    for change in ("package = ''", "sha256 = ''", "period_key = ''"):
        with pytest.raises(DBAPIError, match="permission denied"):
            async with transaction(office.engine) as db:
                await db.execute(text(f"UPDATE deliveries SET {change} WHERE id = :id"), {"id": delivery_id})
    with pytest.raises(DBAPIError, match="permission denied"):
        async with transaction(office.engine) as db:
            await db.execute(text("DELETE FROM delivery_attempts"))


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


async def _set(engine: AsyncEngine, delivery_id: uuid.UUID, state: str) -> None:
    async with transaction(engine) as db:
        await db.execute(
            text("UPDATE deliveries SET state = :state WHERE id = :id"), {"state": state, "id": delivery_id}
        )
