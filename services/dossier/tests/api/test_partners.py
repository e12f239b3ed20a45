"""Other agencies: asked with their own limits, answering for themselves, seeing what they were asked about."""

from __future__ import annotations

from typing import Any

import pytest

from ..factories import (
    COMMUNE,
    COMMUNE_CLERK,
    COMMUNE_LEADER,
    JUSTICE,
    LAND,
    LAND_OFFICER,
    OFFICER,
    OTHER_CLERK,
    Desk,
)

LAND_ASKED = {"agency_id": LAND, "question": "Thửa đất có tranh chấp không?", "amount": 2}
COMMUNE_ASKED = {"agency_id": COMMUNE, "question": "Xác nhận tình trạng cư trú", "due_on": "2021-08-10"}


async def consultations(desk: Desk, code: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await desk.get(OFFICER, f"/dossiers/{code}/consultations")).json()["items"]
    return items


async def asked(desk: Desk, on: Any, path: str = "opinion-requests") -> str:
    on("2021-08-02 08:00")
    code: str = (await desk.processed())["code"]
    made = await desk.done(OFFICER, code, path, partners=[LAND_ASKED, COMMUNE_ASKED])
    assert [one["awaited"] for one in made["partners"]] == [True, True]
    return code


async def test_each_agency_has_its_own_limit_and_lateness(desk: Desk, on: Any) -> None:
    code = await asked(desk, on)
    assert [(one["agency_id"], one["due_at"][:10]) for one in await consultations(desk, code)] == [
        (LAND, "2021-08-04"),
        (COMMUNE, "2021-08-10"),
    ]
    on("2021-08-06 09:00")
    late = await desk.done(LAND_OFFICER, code, "opinions", answer="Không có tranh chấp")
    # One has answered, one is still awaited.
    assert late["status"] == "consulting"
    last = await desk.done(COMMUNE_LEADER, code, "opinions", answer="Cư trú ổn định")
    assert (last["status"], last["assignee"]["id"]) == ("processing", OFFICER.id)
    assert [(one["timeliness"], one["answer"]) for one in await consultations(desk, code)] == [
        ("late", "Không có tranh chấp"),
        ("early", "Cư trú ổn định"),
    ]


async def test_who_was_asked_sees_the_dossier_and_does_no_more_than_answer(desk: Desk, on: Any) -> None:
    on("2021-08-02 08:00")
    made = await desk.processed()
    code = made["code"]
    assert (await desk.get(COMMUNE_CLERK, f"/dossiers/{code}")).status_code == 404
    await desk.done(OFFICER, code, "opinion-requests", partners=[COMMUNE_ASKED])
    seen = (await desk.get(COMMUNE_CLERK, f"/dossiers/{code}")).json()
    assert [
        act for act in seen["allowed_acts"] if act not in ("view_personal_data", "print_slip", "open_paper")
    ] == ["give_opinion"]
    assert (await desk.get(OTHER_CLERK, f"/dossiers/{code}")).status_code == 404
    answer = await desk.act(COMMUNE_CLERK, code, "supplement-requests", reason="Thiếu", items=["Bản sao"])
    assert (answer.status_code, answer.json()["code"]) == (403, "not-your-desk")
    await desk.done(COMMUNE_CLERK, code, "opinions", answer="Đồng ý")
    # What one was asked about stays to be read, and is not answered twice.
    assert (await desk.get(COMMUNE_CLERK, f"/dossiers/{code}")).status_code == 200
    again = await desk.act(COMMUNE_CLERK, code, "opinions", answer="Nữa")
    assert again.status_code in (403, 409)


async def test_a_linked_share_goes_out_and_comes_back(desk: Desk, on: Any) -> None:
    code = await asked(desk, on, "linked-transfers")
    assert (await desk.get(OFFICER, f"/dossiers/{code}")).json()["national_status"] == 4
    await desk.done(COMMUNE_CLERK, code, "linked-returns", answer="Đã làm xong")
    back = await desk.done(LAND_OFFICER, code, "linked-returns", answer="Đã trích lục")
    assert back["status"] == "processing"
    assert {one["kind"] for one in await consultations(desk, code)} == {"linked"}


async def test_who_waits_no_longer_calls_the_questions_back(desk: Desk, on: Any) -> None:
    code = await asked(desk, on)
    back = await desk.done(OFFICER, code, "recalls", reason="Đã có đủ căn cứ")
    assert (back["status"], [one["awaited"] for one in back["partners"]]) == ("processing", [False, False])
    assert all(one["recalled_at"] and not one["timeliness"] for one in await consultations(desk, code))
    assert (await desk.act(LAND_OFFICER, code, "opinions", answer="Muộn")).status_code in (403, 409)


async def test_the_time_of_the_dossier_runs_on_while_others_are_asked(desk: Desk, on: Any) -> None:
    code = await asked(desk, on)
    seen = (await desk.get(OFFICER, f"/dossiers/{code}")).json()
    assert (seen["due_at"][:10], seen["deadline"]["band"]) == ("2021-08-16", "ok")
    on("2021-08-17 09:00")
    assert (await desk.get(OFFICER, f"/dossiers/{code}")).json()["timeliness"] == "open_overdue"
    assert [one["timeliness"] for one in await consultations(desk, code)] == ["open_overdue", "open_overdue"]


@pytest.mark.parametrize(
    ("partners", "pointer"),
    [
        ([{**LAND_ASKED, "agency_id": JUSTICE}], "/partners/0/agency_id"),
        ([{**LAND_ASKED, "agency_id": 999_999}], "/partners/0/agency_id"),
        ([LAND_ASKED, LAND_ASKED], "/partners/1/agency_id"),
        ([{**COMMUNE_ASKED, "due_on": "2021-07-01"}], "/partners/0/due_on"),
        ([{**COMMUNE_ASKED, "due_on": "2999-01-01"}], "/partners/0/due_on"),
        ([{**LAND_ASKED, "due_on": "2021-08-10"}], "/partners/0"),
        ([{**LAND_ASKED, "amount": 0.5, "unit": "day"}], "/partners/0"),
        ([{**LAND_ASKED, "amount": 1.5, "unit": "half_day"}], "/partners/0"),
        ([], "/partners"),
    ],
)
async def test_a_question_that_cannot_be_asked_is_said_where_it_stands(
    desk: Desk, on: Any, partners: list[dict[str, Any]], pointer: str
) -> None:
    on("2021-08-02 08:00")
    code = (await desk.processed())["code"]
    answer = await desk.act(OFFICER, code, "opinion-requests", partners=partners)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    assert await consultations(desk, code) == []


async def test_an_end_asks_nobody_any_more(desk: Desk, on: Any) -> None:
    code = await asked(desk, on)
    stop = {"reason": "Không đủ điều kiện", "legal_basis": "Điều 8 (thử nghiệm)"}
    ended = await desk.done(OFFICER, code, "stops", **stop)
    assert [one["awaited"] for one in ended["partners"]] == [False, False]
    assert all(one["recalled_at"] for one in await consultations(desk, code))
