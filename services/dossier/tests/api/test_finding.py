"""Queues, filters, pages and search."""

from __future__ import annotations

import datetime as dt
from typing import Any

import httpx
import pytest
from dossier.dossiers import repository
from fastapi import FastAPI
from kernel.db import count_queries, glance

from ..factories import (
    BUSINESS,
    CLERK,
    COMMUNE,
    COMMUNE_CLERK,
    COPY,
    FOCAL,
    FOREIGN_MARRIAGE,
    LEADER,
    MARRIAGE,
    OFFICER,
    VIEWER,
    Desk,
)

NAMES = ["Đặng Thị Huệ", "Nguyễn Văn Ấm", "Trần Đức Cường", "Hoàng Thị Lưỡng", "Công ty TNHH Na Chi Lăng"]


@pytest.fixture(scope="module", autouse=True)
async def register(client: httpx.AsyncClient) -> dict[str, str]:
    """A small register with something in every queue."""
    desk, commune = Desk(client), Desk(client, COMMUNE_CLERK)
    made: dict[str, str] = {}
    for index, name in enumerate(NAMES):
        moment = f"2021-09-{6 + index:02d}T09:00:00+07:00"
        made[name] = (await desk.receive(BUSINESS, name=name, received_at=moment))["code"]
    made["overdue"] = (await desk.receive(received_at="2021-06-01T09:00:00+07:00"))["code"]
    made["mine"] = (await desk.processed())["code"]
    made["to_approve"] = (await desk.submitted())["code"]
    made["to_return"] = (await desk.completed())["code"]
    made["waiting"] = (await desk.receive())["code"]
    await desk.done(CLERK, made["waiting"], "supplement-requests", reason="Thiếu", items=["Bản sao"])
    made["withdrawn"] = (await desk.receive())["code"]
    await desk.done(CLERK, made["withdrawn"], "withdrawals", reason="Rút")
    made["commune"] = (await commune.receive(COPY))["code"]
    made["hourly"] = (await commune.receive(MARRIAGE, received_at="2021-09-14T07:30:00+07:00"))["code"]
    return made


async def items(desk: Desk, who: Any, **asked: Any) -> list[dict[str, Any]]:
    answer = await desk.get(who, "/dossiers", **asked)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def codes(desk: Desk, who: Any, **asked: Any) -> list[str]:
    return [item["code"] for item in await items(desk, who, **asked)]


@pytest.mark.parametrize(
    "who", [CLERK, OFFICER, LEADER, COMMUNE_CLERK, FOCAL, VIEWER], ids=lambda who: who.roles[0]
)
async def test_the_count_of_a_queue_is_the_length_of_its_list(desk: Desk, who: Any) -> None:
    counted = (await desk.get(who, "/queues")).json()
    assert counted
    for queue in counted:
        assert len(await codes(desk, who, queue=queue["queue"], limit=500)) == queue["count"], queue


async def test_every_dossier_lies_in_its_queue(desk: Desk, register: dict[str, str]) -> None:
    for who, queue, name in (
        (OFFICER, "mine", "mine"),
        (LEADER, "to_approve", "to_approve"),
        (CLERK, "to_return", "to_return"),
        (CLERK, "waiting_supplement", "waiting"),
        (CLERK, "overdue", "overdue"),
        (OFFICER, "overdue", "overdue"),
        (LEADER, "unassigned", "Đặng Thị Huệ"),
        (COMMUNE_CLERK, "due_soon", "commune"),
        (COMMUNE_CLERK, "unassigned", "commune"),
    ):
        assert register[name] in await codes(desk, who, queue=queue, limit=500), (queue, name)
    assert register["withdrawn"] not in await codes(desk, CLERK, queue="overdue", limit=500)


async def test_a_dossier_counted_in_hours_is_overdue_by_the_hour(desk: Desk, register: dict[str, str]) -> None:
    seen = (await desk.get(COMMUNE_CLERK, f"/dossiers/{register['hourly']}")).json()
    assert dt.datetime.fromisoformat(seen["due_at"]) < dt.datetime.fromisoformat("2021-09-15T08:30:00+07:00")
    assert (seen["timeliness"], seen["deadline"]["band"]) == ("open_overdue", "overdue")
    assert register["hourly"] in await codes(desk, COMMUNE_CLERK, queue="overdue")
    assert register["hourly"] not in await codes(desk, COMMUNE_CLERK, queue="due_soon")


async def test_a_queue_of_another_role_is_refused(desk: Desk) -> None:
    answer = await desk.get(CLERK, "/dossiers", queue="to_approve")
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/query/queue")


@pytest.mark.parametrize("sort", ["received_at", "-received_at", "due_at", "-due_at", "code", "-code"])
@pytest.mark.parametrize("who", [CLERK, FOCAL, OFFICER], ids=lambda who: who.roles[0])
async def test_pages_show_every_dossier_once_in_order(desk: Desk, who: Any, sort: str) -> None:
    whole = await items(desk, who, sort=sort, limit=500)
    paged: list[dict[str, Any]] = []
    asked: dict[str, Any] = {"sort": sort, "limit": 3}
    while True:
        answer = await desk.get(who, "/dossiers", **asked)
        paged += answer.json()["items"]
        if answer.json()["next_cursor"] is None:
            assert "link" not in answer.headers
            break
        assert answer.headers["link"].endswith('rel="next"')
        asked["cursor"] = answer.json()["next_cursor"]
    assert [item["code"] for item in paged] == [item["code"] for item in whole]
    assert len({item["code"] for item in paged}) == len(paged)
    column = sort.removeprefix("-")
    present = [item[column] for item in whole if item[column] is not None]
    assert present == sorted(present, reverse=sort.startswith("-"))
    # What has no due date comes last, whichever way the list runs.
    assert [item[column] for item in whole[: len(present)]] == present


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("dang thi hue", ["Đặng Thị Huệ"]),
        ("ĐẶNG  THỊ", ["Đặng Thị Huệ"]),
        ("van am", ["Nguyễn Văn Ấm"]),
        ("Hue", ["Đặng Thị Huệ"]),
        ("na chi lang", ["Công ty TNHH Na Chi Lăng"]),
        ("duc_cuong", []),
        ("100%", []),
    ],
)
async def test_names_are_found_without_diacritics(
    desk: Desk, register: dict[str, str], typed: str, expected: list[str]
) -> None:
    found = await codes(desk, CLERK, q=typed, procedure_code=BUSINESS)
    assert found == [register[name] for name in expected]


async def test_codes_telephones_and_identity_numbers_are_found(desk: Desk, register: dict[str, str]) -> None:
    code = register["Đặng Thị Huệ"]
    assert await codes(desk, CLERK, q=code.lower()) == [code]
    assert code in await codes(desk, CLERK, q=code[:20])
    for number in ("0912345678", "0912 345", "+84912345678", "020180001234"):
        assert code in await codes(desk, CLERK, q=number, limit=500)
    assert await codes(desk, CLERK, q="0999999999") == []


async def test_filters_narrow_the_list(desk: Desk, register: dict[str, str]) -> None:
    for asked, expected in (
        ({"status": "withdrawn"}, {register["withdrawn"]}),
        ({"status": ["withdrawn", "completed"]}, {register["withdrawn"], register["to_return"]}),
        ({"status": "supplement_requested"}, {register["waiting"]}),
        ({"received_from": "2021-05-30", "received_to": "2021-06-01"}, {register["overdue"]}),
        ({"assignee_id": OFFICER.id, "status": "processing"}, {register["mine"]}),
        ({"code": [register["mine"], register["overdue"]]}, {register["mine"], register["overdue"]}),
        ({"channel": "online"}, set()),
        ({"procedure_code": BUSINESS}, {register[name] for name in NAMES}),
        ({"field_id": 3}, {register[name] for name in NAMES}),
    ):
        assert set(await codes(desk, CLERK, limit=500, **asked)) == expected, asked
    assert set(await codes(desk, FOCAL, agency_id=COMMUNE)) == {register["commune"], register["hourly"]}
    assert set(await codes(desk, FOCAL, queue="overdue", status="processing")) == set()


@pytest.mark.parametrize(
    "asked",
    [
        {"sort": "applicant_name"},
        {"limit": 0},
        {"limit": 501},
        {"status": "overdue"},
        {"cursor": "nonsense"},
        {"cursor": "W251bGwsIngiXQ"},
        {"cursor": "WzEsMl0"},
        {"received_from": "31/12/2021"},
        {"received_from": "0001-01-01"},
        {"due_to": "9999-12-31"},
        {"agency_id": "2147483648"},
        {"q": "x" * 121},
        {"code": ["x"] * 101},
    ],
    ids=str,
)
async def test_nonsense_is_said_where_it_is(desk: Desk, asked: dict[str, Any]) -> None:
    answer = await desk.get(CLERK, "/dossiers", **asked)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert answer.json()["errors"][0]["pointer"].startswith("/query/")


async def test_a_list_costs_the_same_for_one_row_and_for_many(desk: Desk, app: FastAPI) -> None:
    sent = []
    for asked in ({"q": "dang thi hue", "procedure_code": BUSINESS}, {"q": "dang thi hue"}, {"q": "n"}):
        with count_queries(app.state.engine) as statements:
            found = await items(desk, CLERK, limit=400, **asked)
        sent.append((len(found), len(statements)))
    assert sent[0][0] == 1
    assert sent[2][0] > 10
    assert {count for _rows, count in sent} == {4}


async def test_one_dossier_costs_one_statement_and_all_queues_two(desk: Desk, app: FastAPI) -> None:
    code = (await codes(desk, CLERK))[0]
    for path, count in ((f"/dossiers/{code}", 1), ("/queues", 2)):
        with count_queries(app.state.engine) as statements:
            await desk.get(CLERK, path)
        assert len(statements) == count, statements


async def test_the_second_lock_shuts_the_reading_in_one_statement_too(desk: Desk, app: FastAPI) -> None:
    """Without the authorisation layer before it; and what one reading opened is shut again for the next."""
    code, engine = (await codes(desk, CLERK))[0], app.state.engine
    for reach, found in (("*", True), ("{2}", True), ("{101,102}", False), ("{2,102}", True), ("{}", False)):
        assert (await repository.glimpse(engine, reach, code) is not None) is found, reach
    async with glance(engine) as db:
        assert await repository.find(db, code) is None


async def test_receiving_costs_two_statements(desk: Desk, app: FastAPI) -> None:
    with count_queries(app.state.engine) as statements:
        await desk.receive(FOREIGN_MARRIAGE)
    assert len(statements) == 2, statements


async def test_lists_show_no_personal_data(desk: Desk, register: dict[str, str]) -> None:
    item = (await items(desk, CLERK, code=register["Đặng Thị Huệ"]))[0]
    assert item["applicant"] == {
        "kind": "person",
        "name": "Đ••• T•• Huệ",
        "identity_number": "02•••••••234",
        "phone": "09•••••678",
        "email": "h•••@example.vn",
        "address": "•••, thị trấn Đồng Mỏ",
        "delivery_address": None,
    }


async def test_what_a_desk_uses_most_stands_first(desk: Desk) -> None:
    uses = (await desk.get(CLERK, "/usage/procedures")).json()
    assert [use["procedure_code"] for use in uses] == [FOREIGN_MARRIAGE, BUSINESS]
    assert uses[1]["count"] == len(NAMES)
    assert (await desk.get(CLERK, "/usage/procedures", agency_id=COMMUNE)).status_code == 404
    assert (await desk.get(FOCAL, "/usage/procedures", agency_id=COMMUNE)).json()
