"""A dossier from the counter to the result, and the other ways it may go."""

from __future__ import annotations

import datetime as dt

from dossier.domain.lifecycle import READING_ACTS, SIDE_ACTS

from ..factories import (
    BUSINESS,
    CLERK,
    COMMUNE_CLERK,
    COMMUNE_LEADER,
    COMPENSATION,
    COPY,
    DECLARATION,
    JUSTICE,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    Desk,
)


async def test_a_dossier_goes_from_the_counter_to_the_result(desk: Desk) -> None:
    made = await desk.receive()
    code = made["code"]
    assert (made["status"], made["national_status"], made["division_id"]) == ("received", 2, JUSTICE)
    assert made["due_at"].startswith("2021-09-29T17:00:00+07:00")
    assert made["due_trace"]["sentence"].endswith("hẹn trả 17:00 thứ Tư 29/09/2021")
    assert made["deadline"] == {"band": "ok", "working_days_left": 10}
    assert made["fee_amount"] == 1_000_000
    claimed = await desk.done(OFFICER, code, "claims")
    assert (claimed["status"], claimed["assignee"]) == ("processing", {"id": OFFICER.id, "name": OFFICER.name})
    waiting = await desk.done(OFFICER, code, "submissions", proposal="Đủ điều kiện, đề nghị ký")
    assert (waiting["status"], waiting["national_status"]) == ("awaiting_approval", 4)
    signed = await desk.done(LEADER, code, "approvals", note="Đồng ý")
    assert (signed["status"], signed["timeliness"], signed["deadline"]["band"]) == ("completed", "early", "done")
    returned = await desk.done(CLERK, code, "returns", method="counter", recipient_name="Đặng Thị Huệ")
    assert (returned["status"], returned["national_status"], returned["version"]) == ("returned", 10, 5)
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    assert [act["act"] for act in acts] == ["receive", "claim", "submit_for_approval", "approve", "return_result"]
    assert [act["sequence"] for act in acts] == [1, 2, 3, 4, 5]
    assert acts[0]["actor"] == {"id": CLERK.id, "name": CLERK.name, "agency_name": "UBND huyện Chi Lăng"}
    assert acts[4]["data"]["recipient_name"] == "Đ••• T•• Huệ"


async def test_the_code_counts_the_dossiers_of_a_desk_and_day(desk: Desk) -> None:
    day = "2021-03-10T09:00:00+07:00"
    made = [await desk.receive(received_at=day) for _ in range(2)]
    assert [one["code"] for one in made] == ["000.00.16.H37-210310-0001", "000.00.16.H37-210310-0002"]
    commune = Desk(desk.client, COMMUNE_CLERK)
    assert (await commune.receive(COPY, received_at=day))["code"] == "000.21.16.H37-210310-0001"


async def test_after_a_supplement_the_clock_starts_again_from_zero(desk: Desk) -> None:
    made = await desk.receive(received_at="2021-08-02T08:00:00+07:00")
    code = made["code"]
    asked = await desk.done(
        OFFICER, code, "supplement-requests", reason="Thiếu giấy khám sức khỏe", items=["Giấy khám sức khỏe"]
    )
    assert (asked["status"], asked["due_at"], asked["deadline"]["band"]) == (
        "supplement_requested",
        None,
        "paused",
    )
    assert asked["timeliness"] == "open_in_time"
    back = await desk.done(CLERK, code, "supplements", note="Đã nộp đủ")
    assert (back["status"], back["due_at"][:10]) == ("processing", "2021-09-29")
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    request, supplied = acts[1], acts[2]
    assert request["data"]["within_notice"] is False
    assert (request["due_at_before"][:10], request["due_at_after"]) == ("2021-08-16", None)
    assert (supplied["due_at_before"], supplied["due_at_after"][:10]) == (None, "2021-09-29")


async def test_nobody_is_asked_a_third_time(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    for _ in range(2):
        await desk.done(CLERK, code, "supplement-requests", reason="Thiếu", items=["Bản sao"])
        last = await desk.done(CLERK, code, "supplements")
    assert "request_supplement" not in last["allowed_acts"]
    answer = await desk.act(CLERK, code, "supplement-requests", reason="Thiếu", items=["Bản sao"])
    assert (answer.status_code, answer.json()["code"]) == (409, "supplement-limit")


async def test_a_leader_may_send_back_and_the_officer_submits_again(desk: Desk) -> None:
    code = (await desk.submitted())["code"]
    back = await desk.done(LEADER, code, "send-backs", reason="Bổ sung căn cứ")
    assert (back["status"], back["assignee"]["id"]) == ("processing", OFFICER.id)
    await desk.done(OFFICER, code, "submissions", proposal="Đã bổ sung")
    assert (await desk.done(LEADER, code, "approvals"))["status"] == "completed"


async def test_a_leader_assigns_to_an_officer_of_the_division(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    given = await desk.done(LEADER, code, "assignments", assignee_id=OFFICER.id)
    assert (given["status"], given["assignee"]["name"]) == ("assigned", OFFICER.name)
    for stranger in (LAND_OFFICER.id, CLERK.id, "999"):
        answer = await desk.act(LEADER, code, "assignments", assignee_id=stranger)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/assignee_id")


async def test_a_dossier_of_no_division_follows_the_officer_it_is_given_to(desk: Desk) -> None:
    made = await desk.receive(BUSINESS)
    assert made["division_id"] is None
    assert (await desk.get(LAND_OFFICER, f"/dossiers/{made['code']}")).status_code == 404
    given = await desk.done(LEADER, made["code"], "assignments", assignee_id=LAND_OFFICER.id)
    assert given["division_id"] == LAND_OFFICER.agency_id
    acts = await desk.get(LAND_OFFICER, f"/dossiers/{made['code']}/acts")
    assert [act["act"] for act in acts.json()["items"]] == ["receive", "assign"]


async def test_work_in_somebodys_hands_is_not_taken_by_another(desk: Desk) -> None:
    made = await desk.processed()
    colleague = OFFICER.__class__("77", "Bế Văn Đàn", ("officer",), JUSTICE, None, (JUSTICE,), (JUSTICE,))
    for act, body in (("claims", {}), ("submissions", {"proposal": "Xong"})):
        answer = await desk.act(colleague, made["code"], act, **body)
        assert (answer.status_code, answer.json()["code"]) == (409, "act-not-allowed")
    seen = (await desk.get(colleague, f"/dossiers/{made['code']}")).json()
    assert "claim" not in seen["allowed_acts"]
    assert "submit_for_approval" not in seen["allowed_acts"]


async def test_an_officer_may_end_a_dossier_without_a_result(desk: Desk) -> None:
    made = await desk.processed()
    reason = {"reason": "Không đủ điều kiện", "legal_basis": "Điều 8 Luật HNGĐ"}
    ended = await desk.done(OFFICER, made["code"], "stops", **reason)
    assert (ended["status"], ended["timeliness"]) == ("stopped", "early")
    assert set(ended["allowed_acts"]) <= READING_ACTS | SIDE_ACTS


async def test_before_the_work_begins_a_dossier_is_simply_taken_back(desk: Desk) -> None:
    made = await desk.receive()
    ended = await desk.done(CLERK, made["code"], "withdrawals", reason="Không còn nhu cầu")
    assert (ended["status"], ended["timeliness"]) == ("withdrawn", "early")


async def test_one_person_may_hold_two_roles_in_a_commune(desk: Desk) -> None:
    commune = Desk(desk.client, COMMUNE_CLERK)
    code = (await commune.receive(COPY))["code"]
    await commune.done(COMMUNE_CLERK, code, "claims")
    await commune.done(COMMUNE_CLERK, code, "submissions", proposal="Đã đối chiếu bản chính")
    await commune.done(COMMUNE_LEADER, code, "approvals")
    assert (await commune.done(COMMUNE_CLERK, code, "returns", method="counter"))["timeliness"] == "on_time"


async def test_a_procedure_without_a_term_promises_nothing_and_is_never_late(desk: Desk) -> None:
    made = await desk.receive(COMPENSATION, papers=[])
    assert (made["due_at"], made["due_trace"], made["timeliness"]) == (None, None, "open_in_time")


async def test_a_refusal_stays_on_record_and_starts_no_clock(desk: Desk) -> None:
    from ..factories import API, new_key, reception

    body = {**reception(papers=[]), "reason": "Không thuộc thẩm quyền"}
    answer = await desk.client.post(f"{API}/dossiers/refusals", json=body, headers=CLERK.headers(key=new_key()))
    assert answer.status_code == 201, answer.text
    refused = answer.json()
    assert (refused["status"], refused["national_status"]) == ("rejected", 3)
    assert (refused["received_at"], refused["due_at"], refused["timeliness"]) == (None, None, None)
    acts = (await desk.get(CLERK, f"/dossiers/{refused['code']}/acts")).json()["items"]
    assert (acts[0]["act"], acts[0]["reason"]) == ("reject", "Không thuộc thẩm quyền")


async def test_the_promise_is_told_before_saving_and_kept(desk: Desk) -> None:
    moment = "2021-09-10T16:40:00+07:00"
    told = (await desk.get(CLERK, "/due-dates", procedure_code="2.000806", received_at=moment)).json()
    assert told["start_on"] == "2021-09-13"
    assert "sau 15:00" in told["sentence"]
    made = await desk.receive(received_at=moment)
    assert made["due_at"] == told["due_at"]
    assert made["due_trace"]["sentence"] == told["sentence"]


async def test_papers_are_kept_as_they_were_handed_in(desk: Desk) -> None:
    made = await desk.receive()
    assert made["papers"] == [
        {"name": DECLARATION, "originals": 1, "copies": 0, "required": True, "present": True}
    ]
    assert dt.datetime.fromisoformat(made["received_at"]).utcoffset() == dt.timedelta(hours=7)
