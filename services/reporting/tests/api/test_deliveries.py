"""A package leaves the house once, proves itself, and its fate is seen: folder, SFTP, HTTPS, mail, all real."""

from __future__ import annotations

import asyncio
import datetime as dt
import email
import email.policy
import hashlib
import json
import uuid
import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import asyncssh
import pytest
from kernel.db import transaction
from kernel.package import check
from kernel.testing.plugin import Database
from kernel.testing.tokens import staff_token
from receiving import PASSWORD, MailBox, http_receiver, mail_server, sftp_server
from reporting.adapters.receivers import signature
from reporting.deliveries.jobs import hand_over_packages
from reporting.deliveries.running import Later
from reporting.domain.sending import PATIENCE
from reporting_factories import random_facts, take_in
from sending_office import PERIOD, PUBLIC, Office, office_on
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine


@pytest.fixture(scope="module", autouse=True)
async def figures(database: Database) -> None:
    await take_in(database.url, random_facts(5, 400, anomalies=False))


@pytest.fixture
async def office(database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    async with office_on(database, tmp_path) as office:
        yield office


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
        assert "khóa khác" in (await office.read(refused))["receipt"]

        nameless = await office.send(await office.receiver(sftp=address))
        await office.courier.hand_over(nameless)
        assert "không cho đăng nhập" in (await office.read(nameless))["receipt"]
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


async def _set(engine: AsyncEngine, delivery_id: uuid.UUID, state: str) -> None:
    async with transaction(engine) as db:
        await db.execute(
            text("UPDATE deliveries SET state = :state WHERE id = :id"), {"state": state, "id": delivery_id}
        )
