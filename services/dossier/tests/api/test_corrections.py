"""Corrections: asked by one, decided by another, kept with what stood before; nothing personal in the chain."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ..factories import CLERK, DISTRICT, JUSTICE, LEADER, OFFICER, Desk, Person

BOTH = Person("71", "Bế Thị Hai Vai", ("clerk", "leader"), DISTRICT, DISTRICT, (DISTRICT, JUSTICE), (DISTRICT,))
WRONG_NAME = {
    "reason": "Viết sai họ tên",
    "applicant": {"kind": "person", "name": "Đặng Thị Huế", "phone": "0987 654 321"},
}


async def corrections(desk: Desk, code: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await desk.get(CLERK, f"/dossiers/{code}/corrections")).json()["items"]
    return items


async def test_an_approved_correction_stands_and_the_old_value_is_kept(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    asked = await desk.done(CLERK, code, "corrections", **WRONG_NAME)
    assert (asked["correction_pending"], asked["applicant"]["name"]) == (True, "Đ••• T•• Huệ")
    assert "request_correction" not in asked["allowed_acts"]
    done = await desk.done(LEADER, code, "correction-approvals", answer="Đúng theo giấy tờ")
    assert (done["correction_pending"], done["applicant"]["name"]) == (False, "Đ••• T•• Huế")
    (one,) = await corrections(desk, code)
    assert (one["fields"], one["approved"], one["decided_by"]) == (["applicant_name", "phone"], True, LEADER.name)
    assert one["before"]["phone"] != "0912345678"
    shown = await desk.act(LEADER, code, "correction-reveals", purpose="Đối chiếu")
    assert shown.json()["items"][0]["before"] == {"applicant_name": "Đặng Thị Huệ", "phone": "0912345678"}
    assert shown.json()["items"][0]["after"] == {"applicant_name": "Đặng Thị Huế", "phone": "0987654321"}
    found = await desk.get(CLERK, "/dossiers", q="dang thi hue", code=code)
    assert [item["code"] for item in found.json()["items"]] == [code]


async def test_the_chain_names_fields_and_never_values(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    await desk.done(CLERK, code, "corrections", **WRONG_NAME)
    await desk.done(LEADER, code, "correction-approvals")
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    asked, approved = acts[-2:]
    assert asked["data"]["fields"] == approved["data"]["fields"] == ["applicant_name", "phone"]
    told = json.dumps([asked["data"], approved["data"]], ensure_ascii=False)
    assert "Huế" not in told
    assert "0987" not in told


async def test_a_refused_correction_changes_nothing(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    await desk.done(CLERK, code, "corrections", reason="Đổi số bộ", copies=3)
    refused = await desk.done(LEADER, code, "correction-refusals", answer="Số bộ đã đúng")
    assert (refused["copies"], refused["correction_pending"]) == (1, False)
    again = await desk.done(OFFICER, code, "corrections", reason="Đổi cách trả", result_delivery="postal")
    assert again["correction_pending"] is True


async def test_nobody_decides_about_her_own_wish(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    await desk.done(BOTH, code, "corrections", **WRONG_NAME)
    answer = await desk.act(BOTH, code, "correction-approvals")
    assert (answer.status_code, answer.json()["code"]) == (403, "correction-by-requester")
    assert (await desk.done(LEADER, code, "correction-approvals"))["correction_pending"] is False


@pytest.mark.parametrize(
    "body",
    [
        {"reason": "Không có gì"},
        {"reason": "Đổi thủ tục", "procedure_code": "1.001612"},
        {"reason": "Số bộ lạ", "copies": 0},
        {"copies": 2},
    ],
)
async def test_what_cannot_be_corrected_is_refused(desk: Desk, body: dict[str, Any]) -> None:
    code = (await desk.receive())["code"]
    assert (await desk.act(CLERK, code, "corrections", **body)).status_code == 422
    assert await corrections(desk, code) == []


async def test_a_returned_dossier_can_still_be_corrected(desk: Desk) -> None:
    code = (await desk.completed())["code"]
    await desk.done(CLERK, code, "returns", method="counter")
    await desk.done(CLERK, code, "corrections", reason="Ghi chú sai", note="Đã trả tận tay")
    assert (await desk.done(LEADER, code, "correction-approvals"))["note"] == "Đã trả tận tay"
