"""Saved views, preferences, reminders put away."""

from __future__ import annotations

from typing import Any

import pytest
from dossier.finding import service as finding
from fastapi import FastAPI
from kernel.db import count_queries

from ..factories import (
    API,
    BUSINESS,
    CLERK,
    COMMUNE_CLERK,
    COPY,
    DISTRICT,
    LEADER,
    OFFICER,
    VIEWER,
    Desk,
    new_key,
)


async def save(desk: Desk, who, name: str = "Của tôi", **given: Any):
    agency = {"agency_id": given.pop("agency_id")} if "agency_id" in given else {}
    body = {"name": name, "filters": given, **agency}
    return await desk.client.post(f"{API}/views", json=body, headers=who.headers(key=new_key()))


async def views(desk: Desk, who) -> dict[str, dict[str, Any]]:
    answer = await desk.get(who, "/views")
    assert answer.status_code == 200, answer.text
    return {one["name"]: one for one in answer.json()["items"]}


async def test_a_view_counts_what_its_list_shows(desk: Desk) -> None:
    for _ in range(3):
        await desk.receive(BUSINESS)
    await desk.receive(COPY)
    for name, asked in (
        ("Hộ kinh doanh", {"procedure_code": BUSINESS}),
        ("Sắp hạn", {"queue": "due_soon", "procedure_code": COPY}),
        ("Tìm", {"q": "dang thi hue", "status": ["received"]}),
        ("Không có", {"received_to": "1990-01-01"}),
        ("Trong ngày", {"received_from": "2021-09-15", "received_to": "2021-09-15", "sort": "due_at"}),
    ):
        assert (await save(desk, CLERK, name, **asked)).status_code == 201
        view = (await views(desk, CLERK))[name]
        params = {key: value for key, value in view["filters"].items() if value not in (None, [], "")}
        listed = (await desk.get(CLERK, "/dossiers", limit=500, **params)).json()["items"]
        assert (view["count"], view["more"]) == (len(listed), False), name
    assert (await views(desk, CLERK))["Hộ kinh doanh"]["count"] >= 3


async def test_a_big_view_is_counted_up_to_a_thousand(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "COUNTED_AT_MOST", 2)
    for _ in range(3):
        await desk.receive(BUSINESS)
    made = (await save(desk, CLERK, "Nhiều", procedure_code=BUSINESS)).json()
    assert (made["count"], made["more"]) == (2, True)


async def test_a_count_that_takes_too_long_is_left_out_and_breaks_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await save(desk, CLERK, "Chậm")
    await save(desk, CLERK, "Nhanh")

    async def slow(db: Any, _wanted: Any, _most: int) -> int:
        await db.exec_driver_sql("SELECT pg_sleep(1)")
        return 1

    monkeypatch.setattr("dossier.finding.counting.count_some", slow)
    found = await views(desk, CLERK)
    assert found["Chậm"]["count"] is None
    assert found["Nhanh"]["count"] is None


async def test_a_shared_view_shows_everybody_her_own(desk: Desk) -> None:
    assert (await save(desk, CLERK, "Chung", agency_id=DISTRICT)).status_code == 403
    made = (await save(desk, LEADER, "Chung", agency_id=DISTRICT, queue="to_approve")).json()
    assert (made["agency_name"], made["may_change"]) == ("UBND huyện Chi Lăng", True)
    seen = (await views(desk, CLERK))["Chung"]
    assert (seen["may_change"], seen["owner_name"], seen["count"]) == (False, LEADER.name, None)
    assert "Chung" not in await views(desk, COMMUNE_CLERK)
    path = f"{API}/views/{made['id']}"
    body = {"name": "Khác", "filters": {}}
    assert (await desk.client.put(path, json=body, headers=CLERK.headers(version=1))).status_code == 403
    assert (await desk.client.put(path, json=body, headers=COMMUNE_CLERK.headers(version=1))).status_code == 404
    assert (await desk.client.delete(path, headers=CLERK.headers())).status_code == 403


async def test_a_view_is_renamed_deleted_and_brought_back(desk: Desk) -> None:
    made = (await save(desk, OFFICER, "Cũ", queue="mine")).json()
    path = f"{API}/views/{made['id']}"
    body = {"name": "Mới", "filters": {"queue": "mine"}, "columns": ["code", "due_at"]}
    changed = await desk.client.put(path, json=body, headers=OFFICER.headers(version=1))
    assert (changed.json()["name"], changed.json()["columns"], changed.json()["version"]) == (
        "Mới",
        ["code", "due_at"],
        2,
    )
    assert (await desk.client.put(path, json=body, headers=OFFICER.headers(version=1))).status_code == 412
    for _ in range(2):
        assert (await desk.client.delete(path, headers=OFFICER.headers())).status_code == 204
    assert "Mới" not in await views(desk, OFFICER)
    assert (await desk.client.put(path, json=body, headers=OFFICER.headers(version=2))).status_code == 404
    back = await desk.client.post(f"{path}/restorations", headers=OFFICER.headers(key=new_key()))
    assert (back.status_code, back.json()["name"]) == (200, "Mới")
    assert "Mới" in await views(desk, OFFICER)


async def test_the_order_of_views_is_the_persons_own(desk: Desk) -> None:
    ids = [(await save(desk, VIEWER, name)).json()["id"] for name in ("Một", "Hai", "Ba")]
    await desk.client.patch(f"{API}/preferences", json={"view_order": [ids[2], ids[0]]}, headers=VIEWER.headers())
    assert list(await views(desk, VIEWER)) == ["Ba", "Một", "Hai"]


async def test_nobody_hoards_views(desk: Desk) -> None:
    who = VIEWER.__class__("63", "Người Giữ", ("viewer",), 1, None, (), None)
    answers = [(await save(desk, who, str(number))).status_code for number in range(31)]
    assert answers == [201] * 30 + [409]


async def test_wrong_filters_are_told_where_they_stand(desk: Desk) -> None:
    for given, pointer in (
        ({"queue": "x"}, "/filters/queue"),
        ({"unknown": 1}, "/filters/unknown"),
        ({"received_from": "31/12/2021"}, "/filters/received_from"),
        ({"sort": "applicant_name"}, "/filters/sort"),
    ):
        answer = await save(desk, CLERK, **given)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_views_cost_the_same_few_statements_each(desk: Desk, app: FastAPI) -> None:
    who = VIEWER.__class__("64", "Người Đếm", ("viewer",), 1, None, (), None)
    sent = []
    for number in range(2):
        await save(desk, who, str(number))
        with count_queries(app.state.engine) as statements:
            await views(desk, who)
        sent.append(len(statements))
    assert sent[1] - sent[0] <= 6


async def test_preferences_follow_a_person_and_are_merged(desk: Desk) -> None:
    who = CLERK.__class__("62", "Người Chọn", ("clerk",), 2, 2, (2,), (2,))
    nothing = {"keyboard": None, "columns": None, "view_order": None, "language": None}
    assert (await desk.get(who, "/preferences")).json() == nothing

    async def patch(**given: Any) -> dict[str, Any]:
        answer = await desk.client.patch(f"{API}/preferences", json=given, headers=who.headers())
        assert answer.status_code == 200, answer.text
        chosen: dict[str, Any] = answer.json()
        return chosen

    assert await patch(keyboard=False) == {**nothing, "keyboard": False}
    assert await patch(columns=["code", "due_at"]) == {**nothing, "keyboard": False, "columns": ["code", "due_at"]}
    assert await patch(keyboard=None) == {**nothing, "columns": ["code", "due_at"]}
    assert (await desk.get(who, "/preferences")).json()["columns"] == ["code", "due_at"]
    assert (await desk.get(CLERK, "/preferences")).json() == nothing
    answer = await desk.client.patch(f"{API}/preferences", json={"colour": "red"}, headers=who.headers())
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/colour")
