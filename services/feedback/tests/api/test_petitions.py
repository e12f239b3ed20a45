"""A petition from the call to the published answer."""

import asyncio
import datetime as dt
from typing import Any

import httpx
import pytest
from feedback.petitions import chain
from feedback_factories import (
    API,
    HOTLINE,
    LAND,
    LAND_HEAD,
    LAND_OFFICER,
    VICE_CHAIR,
    VIEWER,
    Record,
    act,
    as_,
    petition,
)
from kernel.db import apply_scope, create_engine, transaction
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token
from sqlalchemy import text


async def test_the_whole_way_of_a_petition(client: httpx.AsyncClient, record: Record) -> None:
    made = await record(received_at="2021-08-31T09:00:00+07:00", agency_id=LAND)
    assert made["code"] == "PA-210831-0001"
    assert made["status"] == "received"
    assert made["next_due_at"] == "2021-09-09T17:00:00+07:00"
    assert made["due_at"] == "2021-09-23T17:00:00+07:00"
    assert made["deadline"] == {"band": "overdue", "working_days_left": -4}
    assert made["handler"] == {"id": 2, "name": "UBND huyện Chi Lăng"}
    assert made["sender"] == {"name": "L••• T•• Mây", "phone": "09•••••••101", "address": "•••",
                              "email": "m•••@example.vn"}  # fmt: skip

    made = await act(client, HOTLINE, made, "classifications", {"kind": "behaviour"})
    assert (made["status"], made["version"]) == ("classified", 2)
    # The unit complained about sees nothing until it has to answer.
    hidden = await client.get(f"{API}/petitions/{made['code']}", headers=as_(LAND_HEAD))
    assert hidden.status_code == 404
    made = await act(client, HOTLINE, made, "transfers", {"agency_id": LAND, "reason": "Đúng thẩm quyền"})
    assert made["handler"]["name"] == "Phòng Tài nguyên và Môi trường"

    seen = await client.get(f"{API}/petitions/{made['code']}", headers=as_(LAND_OFFICER))
    assert seen.headers["etag"] == '"3"'
    assert seen.json()["allowed_acts"] == ["answer", "view_personal_data"]
    made = await act(client, LAND_OFFICER, made, "answers", {"content": "Đã kiểm tra và hướng dẫn lại."})
    assert (made["status"], made["next_due_at"]) == ("answered", "2021-09-17T17:00:00+07:00")
    made = await act(client, HOTLINE, made, "publications", {})
    assert (made["status"], made["deadline"]["band"]) == ("published", "done")

    items = (await client.get(f"{API}/petitions/{made['code']}/acts", headers=as_(VIEWER))).json()["items"]
    assert [one["act"] for one in items] == ["record", "classify", "transfer", "answer", "publish"]
    assert [one["sequence"] for one in items] == [1, 2, 3, 4, 5]
    assert items[0]["at"].startswith("2021-08-31")
    assert items[3]["actor"] == {
        "id": "42",
        "name": "Triệu Văn Long",
        "agency_name": "Phòng Tài nguyên và Môi trường",
    }


async def test_a_call_without_a_name_is_a_tip_until_it_is_completed(
    client: httpx.AsyncClient, record: Record
) -> None:
    made = await record(sender={"phone": "0912000101"})
    assert (made["status"], made["counted"], made["due_at"]) == ("unqualified", False, None)
    missing = await act(client, HOTLINE, made, "completions", {"sender": {"name": "Mây"}}, 422)
    assert missing["errors"][0]["pointer"] == "/sender"
    full = {"name": "Lăng Thị Mây", "phone": "0912000101", "address": "Đồng Mỏ"}
    made = await act(client, HOTLINE, made, "completions", {"sender": full})
    assert (made["status"], made["counted"]) == ("received", True)
    assert made["due_at"] is not None


async def test_a_complaint_is_refused_with_guidance(client: httpx.AsyncClient, record: Record) -> None:
    at_once = await record(kind="complaint")
    assert (at_once["status"], at_once["counted"]) == ("refused", False)
    assert "Luật Khiếu nại" in at_once["refusal_reason"]
    later = await record(content="Tôi tố cáo cán bộ địa chính")
    assert later["suspected_complaint"]
    later = await act(client, HOTLINE, later, "classifications", {"kind": "complaint"})
    assert (later["status"], later["suspected_complaint"]) == ("refused", False)


async def test_numbers_of_a_day_follow_each_other_even_at_once(client: httpx.AsyncClient, record: Record) -> None:
    day = {"received_at": "2021-07-01T08:00:00+07:00"}
    codes = [one["code"] for one in await asyncio.gather(*(record(**day) for _ in range(8)))]
    assert sorted(codes) == [f"PA-210701-{number:04}" for number in range(1, 9)]


async def test_one_key_sent_at_once_is_one_petition(client: httpx.AsyncClient) -> None:
    body, headers = petition(received_at="2021-07-02T08:00:00+07:00"), as_(HOTLINE, key="twins-of-a-call")
    answers = await asyncio.gather(
        *(client.post(f"{API}/petitions", json=body, headers=headers) for _ in range(4))
    )
    assert {one.status_code for one in answers} == {201}
    assert {one.json()["code"] for one in answers} == {"PA-210702-0001"}
    assert {one.headers["location"] for one in answers} == {f"{API}/petitions/PA-210702-0001"}


async def test_two_acts_at_once_are_one_act_and_one_refusal(client: httpx.AsyncClient, record: Record) -> None:
    made = await record()
    made = await act(client, HOTLINE, made, "classifications", {"kind": "proposal"})
    answers = await asyncio.gather(
        *(
            client.post(
                f"{API}/petitions/{made['code']}/answers",
                json={"content": f"Trả lời {nth}"},
                headers=as_(VICE_CHAIR, version=made["version"]),
            )
            for nth in range(2)
        )
    )
    assert sorted(one.status_code for one in answers) == [200, 412]
    stale = next(one.json() for one in answers if one.status_code == 412)
    assert (stale["code"], stale["version"], stale["last_act"]) == ("stale-version", 3, "answer")


async def test_what_the_state_does_not_allow_is_409_and_says_what_is(
    client: httpx.AsyncClient, record: Record
) -> None:
    made = await record()
    problem = await act(client, HOTLINE, made, "publications", {}, 409)
    assert problem["code"] == "act-not-allowed"
    assert problem["allowed_acts"] == ["classify", "refuse", "view_personal_data"]
    unchanged = (await client.get(f"{API}/petitions/{made['code']}", headers=as_(HOTLINE))).json()
    assert unchanged["version"] == 1


async def test_an_act_needs_the_version_that_was_seen(client: httpx.AsyncClient, record: Record) -> None:
    made = await record()
    url = f"{API}/petitions/{made['code']}/classifications"
    missing = await client.post(url, json={"kind": "proposal"}, headers=as_(HOTLINE))
    assert (missing.status_code, missing.json()["code"]) == (428, "precondition-required")
    stale = await client.post(url, json={"kind": "proposal"}, headers=as_(HOTLINE, version=9))
    assert stale.status_code == 412


async def test_the_sender_is_shown_on_purpose_only_and_the_look_is_recorded(
    client: httpx.AsyncClient, record: Record
) -> None:
    made = await record(agency_id=LAND)
    url = f"{API}/petitions/{made['code']}/reveals"
    shown = await client.post(url, json={"purpose": "Gọi lại để hỏi rõ"}, headers=as_(HOTLINE))
    assert shown.json()["sender"]["name"] == "Lăng Thị Mây"
    items = (await client.get(f"{API}/petitions/{made['code']}/acts", headers=as_(HOTLINE))).json()["items"]
    assert (items[-1]["act"], items[-1]["reason"]) == ("view_personal_data", "Gọi lại để hỏi rõ")
    assert (await client.post(url, json={}, headers=as_(HOTLINE))).status_code == 422


async def test_the_unit_complained_about_does_not_learn_who_complained(
    client: httpx.AsyncClient, record: Record
) -> None:
    made = await record(agency_id=LAND)
    made = await act(client, HOTLINE, made, "classifications", {"kind": "behaviour"})
    made = await act(client, HOTLINE, made, "transfers", {"agency_id": LAND, "reason": "Giải trình"})
    url = f"{API}/petitions/{made['code']}/reveals"
    refused = await client.post(url, json={"purpose": "Muốn biết ai"}, headers=as_(LAND_HEAD))
    assert (refused.status_code, refused.json()["code"]) == (403, "identity-protected")
    by_name = await client.get(f"{API}/petitions", params={"q": "lang thi may"}, headers=as_(LAND_HEAD))
    assert by_name.json()["items"] == []
    allowed = await client.post(url, json={"purpose": "Mời làm việc"}, headers=as_(VICE_CHAIR))
    assert allowed.status_code == 200


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"agency_id": 77}, "/agency_id"),
        ({"agency_id": 199}, "/agency_id"),
        ({"agency_id": 2**40}, "/agency_id"),
        ({"content": ""}, "/content"),
        ({"content": "x" * 10_001}, "/content"),
        ({"content": "có \x00 trong chữ"}, "/content"),
        ({"channel": "fax"}, "/channel"),
        ({"kind": "rumour"}, "/kind"),
        ({"received_at": "2021-09-01T08:00:00"}, "/received_at"),
        ({"received_at": (dt.datetime.now(dt.UTC) + dt.timedelta(days=2)).isoformat()}, "/received_at"),
        ({"received_at": "2011-01-01T08:00:00+07:00"}, "/received_at"),
        ({"sender": {"phone": "gọi sau"}}, "/sender/phone"),
        ({"sender": {"email": "không có"}}, "/sender/email"),
        ({"dossier_code": "../../etc"}, "/dossier_code"),
        ({"status": "answered"}, "/status"),
    ],
)
async def test_wrong_input_is_422_and_writes_nothing(
    client: httpx.AsyncClient, wrong: dict[str, Any], pointer: str
) -> None:
    answer = await client.post(f"{API}/petitions", json=petition(**wrong), headers=as_(HOTLINE))
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == pointer


async def test_the_feed_tells_states_and_no_words_or_people(client: httpx.AsyncClient, record: Record) -> None:
    made = await record(content="Bà Nông Thị Bưởi bị đòi thêm giấy tờ")
    await act(client, HOTLINE, made, "classifications", {"kind": "behaviour"})
    answer = await client.get("/internal/feedback/feed?limit=5000", headers=bearer(client_token("feed:read")))
    mine = [one for one in answer.json()["items"] if one["data"]["code"] == made["code"]]
    assert [(one["type"], one["data"]["act"], one["data"]["version"]) for one in mine] == [
        ("petition.changed.v1", "record", 1),
        ("petition.changed.v1", "classify", 2),
    ]
    assert "Bưởi" not in answer.text
    assert "Mây" not in answer.text
    assert "0912" not in answer.text


async def test_acts_cannot_be_changed_and_a_forged_one_breaks_the_chain(
    client: httpx.AsyncClient, database: Database, record: Record
) -> None:
    made = await record()
    await act(client, HOTLINE, made, "classifications", {"kind": "regulation"})
    engine = create_engine(database.url)
    for statement in (
        "UPDATE petition_acts SET reason = 'khác'",
        "DELETE FROM petition_acts",
        "DELETE FROM petitions",
        "TRUNCATE petition_acts",
    ):
        with pytest.raises(Exception, match="permission denied"):
            await run(engine, statement)
    owner = create_engine(database.migrator_url)
    query = text("SELECT * FROM petitions WHERE code = :code")
    async with transaction(owner) as db:
        row = dict((await db.execute(query, {"code": made["code"]})).mappings().one())
        assert await chain.first_broken(db, row) is None
        forged = "UPDATE petition_acts SET actor_name = 'Người khác' WHERE petition_id = :id AND sequence = 1"
        await db.execute(text(forged), {"id": row["id"]})
        assert await chain.first_broken(db, row) == 0
    await owner.dispose()
    await engine.dispose()


async def run(engine: Any, statement: str) -> None:
    async with transaction(engine) as db:
        await apply_scope(db, None)
        await db.execute(text(statement))
