"""Notes and related dossiers: internal, by rights, never rewritten."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from kernel.testing.plugin import Database
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from ..factories import (
    API,
    BUSINESS,
    CLERK,
    COMMUNE_CLERK,
    COPY,
    HOTLINE,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    VIEWER,
    Desk,
    applicant,
    new_key,
)


async def write(desk: Desk, who, code: str, body: str = "Đã gọi hỏi lại", key: str | None = None):
    return await desk.client.post(
        f"{API}/dossiers/{code}/notes", json={"body": body}, headers=who.headers(key=key or new_key())
    )


async def post(desk: Desk, who, path: str, **body):
    return await desk.client.post(f"{API}{path}", json=body, headers=who.headers(key=new_key()))


async def test_a_note_is_read_by_whoever_reads_the_dossier_and_by_nobody_else(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    made = await write(desk, OFFICER, code, "Hồ sơ giống năm ngoái\nxem tủ số 2")
    assert made.status_code == 201
    for reader in (CLERK, OFFICER, LEADER, HOTLINE, VIEWER):
        items = (await desk.get(reader, f"/dossiers/{code}/notes")).json()["items"]
        assert [(one["body"], one["author"]["name"], one["author"]["agency_name"]) for one in items] == [
            ("Hồ sơ giống năm ngoái\nxem tủ số 2", OFFICER.name, "Phòng Tư pháp")
        ]
    for stranger in (LAND_OFFICER, COMMUNE_CLERK):
        assert (await desk.get(stranger, f"/dossiers/{code}/notes")).status_code == 404
        assert (await write(desk, stranger, code)).status_code == 404


async def test_a_note_sent_twice_is_one_note(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    key = new_key()
    first, again = await write(desk, CLERK, code, key=key), await write(desk, CLERK, code, key=key)
    assert first.json() == again.json()
    assert len((await desk.get(CLERK, f"/dossiers/{code}/notes")).json()["items"]) == 1


async def test_a_note_is_struck_out_by_its_author_or_a_leader_and_stays_readable(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    note = (await write(desk, OFFICER, code)).json()
    path = f"/dossiers/{code}/notes/{note['id']}/strikes"
    seen = (await desk.get(CLERK, f"/dossiers/{code}/notes")).json()["items"][0]
    assert (note["may_strike"], seen["may_strike"]) == (True, False)
    assert (await post(desk, CLERK, path, reason="Sai")).status_code == 403
    struck = await post(desk, LEADER, path, reason="Nhầm hồ sơ")
    assert struck.status_code == 200
    assert struck.json()["body"] == "Đã gọi hỏi lại"
    assert struck.json()["struck"]["by"]["name"] == LEADER.name
    assert struck.json()["struck"]["reason"] == "Nhầm hồ sơ"
    again = await post(desk, OFFICER, path, reason="Thôi")
    assert (again.status_code, again.json()["code"]) == (409, "note-already-struck")
    elsewhere = (await desk.receive(COPY))["code"]
    assert (
        await post(desk, LEADER, f"/dossiers/{elsewhere}/notes/{note['id']}/strikes", reason="x")
    ).status_code == 404


async def test_a_note_leaves_the_office_nowhere(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    await write(desk, OFFICER, code, "Ghi chú nội bộ tuyệt mật")
    told = [
        (await desk.get(OFFICER, f"/dossiers/{code}")).text,
        (await desk.get(OFFICER, f"/dossiers/{code}/acts")).text,
        (await desk.client.get(f"{API}/tracking/{code}")).text,
    ]
    assert all("tuyệt mật" not in json.dumps(one, ensure_ascii=False) for one in told)


async def test_the_application_cannot_rewrite_a_note(desk: Desk, database: Database) -> None:
    code = (await desk.receive())["code"]
    await write(desk, OFFICER, code)
    engine = create_async_engine(database.url)
    for statement in ("UPDATE notes SET body = 'khác'", "DELETE FROM notes"):
        async with engine.connect() as db:
            with pytest.raises(DBAPIError, match="permission denied"):
                await db.execute(text(statement))
    async with engine.connect() as db:
        # Without a scope the second lock shows nothing.
        assert (await db.execute(text("SELECT count(*) FROM notes"))).scalar() == 0
    await engine.dispose()


async def test_who_belongs_together_is_found_masked_and_once(desk: Desk) -> None:
    person = applicant(
        name="Vi Thị Liên", identity_number="020190009999", phone="0987000111", address="Thôn Mỏ Chảo"
    )
    first = (await desk.receive(BUSINESS, applicant=person))["code"]
    second = (await desk.receive(COPY, applicant=person))["code"]
    husband = {**person, "name": "Lý Văn Páo", "identity_number": "020190008888"}
    home = (await desk.receive(COPY, applicant=husband))["code"]
    commune = Desk(desk.client, COMMUNE_CLERK)
    elsewhere = (await commune.receive(COPY, applicant=person))["code"]
    found = (await desk.get(CLERK, f"/dossiers/{first}/related")).json()["items"]
    assert {(one["code"], one["relation"]) for one in found} == {(second, "same_person"), (home, "household")}
    assert found[0]["applicant"]["name"] == "V• T•• Liên"
    assert "0987000111" not in json.dumps(found)
    assert elsewhere not in json.dumps(found)
    everywhere = (await desk.get(VIEWER, f"/dossiers/{first}/related")).json()["items"]
    assert elsewhere in {one["code"] for one in everywhere}


async def test_a_link_made_by_hand_is_seen_from_both_ends_and_can_be_taken_away(desk: Desk) -> None:
    old = await desk.receive(applicant=applicant(identity_number="020190001111", phone="0977000001", address="A"))
    new = await desk.receive(applicant=applicant(identity_number="020190002222", phone="0977000002", address="B"))
    path = f"/dossiers/{new['code']}/links"
    linked = await post(desk, CLERK, path, code=old["code"], kind="replaces", reason="Nộp lại sau khi rút")
    assert linked.status_code == 201
    assert [(one["relation"], one["code"]) for one in linked.json()["items"]] == [("replaces", old["code"])]
    other = (await desk.get(OFFICER, f"/dossiers/{old['code']}/related")).json()["items"]
    assert [(one["relation"], one["link"]["reason"]) for one in other] == [("replaced_by", "Nộp lại sau khi rút")]
    twice = await post(desk, CLERK, f"/dossiers/{old['code']}/links", code=new["code"], reason="x")
    assert (twice.status_code, twice.json()["code"]) == (409, "already-linked")
    gone = await post(desk, CLERK, f"{path}/{other[0]['link']['id']}/removals")
    assert (gone.status_code, gone.json()["items"]) == (200, [])
    assert (await post(desk, CLERK, f"{path}/{other[0]['link']['id']}/removals")).status_code == 404


async def test_only_what_one_sees_can_be_linked(desk: Desk) -> None:
    mine = (await desk.receive())["code"]
    foreign = (await Desk(desk.client, COMMUNE_CLERK).receive(COPY))["code"]
    for target in (foreign, mine, "KHONG-CO-1"):
        answer = await post(desk, CLERK, f"/dossiers/{mine}/links", code=target, reason="x")
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/code")
    assert (await post(desk, LAND_OFFICER, f"/dossiers/{mine}/links", code=mine, reason="x")).status_code == 404
    reader = replace(CLERK, id="61", act=())
    answer = await post(desk, reader, f"/dossiers/{mine}/links", code=foreign, reason="x")
    assert (answer.status_code, answer.json()["code"]) == (403, "not-your-desk")
