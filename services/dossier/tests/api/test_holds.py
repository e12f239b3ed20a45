"""What stands still and what runs on: payments, pauses, supplements, apologies, reopenings, withdrawals."""

from __future__ import annotations

import datetime as dt
from typing import Any

import httpx
import pytest

from ..factories import CLERK, LEADER, OFFICER, REOPENER, Desk

AUGUST = "2021-08-02T08:00:00+07:00"
"""Monday; ten working days later is Monday 16/08/2021."""


async def clock_of(desk: Desk, code: str) -> dict[str, Any]:
    answer = await desk.get(OFFICER, f"/dossiers/{code}/clock")
    assert answer.status_code == 200, answer.text
    seen: dict[str, Any] = answer.json()
    return seen


async def begun(desk: Desk, on: Any) -> str:
    on("2021-08-02 08:00")
    code: str = (await desk.receive())["code"]
    await desk.done(OFFICER, code, "claims")
    return code


async def test_a_pause_with_a_ground_leaves_its_days_out(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    on("2021-08-04 09:00")
    basis = {"reason": "Chờ xác minh", "legal_basis": "Khoản 2 Điều 5 (thử nghiệm)"}
    paused = await desk.done(OFFICER, code, "pauses", **basis)
    assert (paused["status"], paused["due_at"], paused["deadline"]["band"]) == ("paused", None, "paused")
    on("2021-08-09 09:00")
    resumed = await desk.done(LEADER, code, "resumptions")
    # Stood from Wednesday to Monday: Thursday, Friday and Monday have not passed.
    assert (resumed["status"], resumed["due_at"][:16]) == ("processing", "2021-08-19T17:00")
    assert "tạm dừng" in resumed["due_trace"]["sentence"].lower()
    clock = await clock_of(desk, code)
    assert [(one["kind"], one["ground"], one["ended_at"] is not None) for one in clock["pauses"]] == [
        ("legal", basis["legal_basis"], True)
    ]


@pytest.mark.parametrize(
    ("given", "due_while", "due_after"),
    [
        ({}, "2021-08-16", "2021-08-16"),
        ({"legal_basis": "Điều 63 (thử nghiệm)"}, None, "2021-08-19"),
    ],
)
async def test_a_payment_stops_the_clock_only_with_a_ground_in_law(
    desk: Desk, on: Any, given: dict[str, str], due_while: str | None, due_after: str
) -> None:
    code = await begun(desk, on)
    on("2021-08-04 09:00")
    asked = await desk.done(OFFICER, code, "payment-requests", reason="Nộp thuế", amount=250_000, **given)
    assert (asked["status"], asked["national_status"]) == ("payment_requested", 6)
    assert (asked["due_at"] and asked["due_at"][:10]) == due_while
    on("2021-08-09 09:00")
    paid = await desk.done(CLERK, code, "payments", reference="BL-1")
    assert (paid["status"], paid["due_at"][:10]) == ("processing", due_after)
    assert len((await clock_of(desk, code))["pauses"]) == len(given)


async def test_both_measures_of_a_supplement_are_kept(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    on("2021-08-05 09:00")
    await desk.done(OFFICER, code, "supplement-requests", reason="Thiếu", items=["Bản sao"])
    on("2021-08-25 09:00")
    back = await desk.done(CLERK, code, "supplements")
    # By law the ten days begin anew on 25/08; 2/9 and 3/9 are days off.
    assert back["due_at"][:10] == "2021-09-10"
    on("2021-09-08 09:00")
    await desk.done(OFFICER, code, "submissions", proposal="Đủ điều kiện")
    await desk.done(LEADER, code, "approvals")
    clock = await clock_of(desk, code)
    # 766 takes the waiting away: 3 days before it, 8 after it, of 10.
    assert (clock["by_law"], clock["by_766"]) == ("early", "late")


async def test_sent_back_twice_and_never_finished_is_late_by_766(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    for day in ("03", "05"):
        on(f"2021-08-{day} 09:00")
        await desk.done(CLERK, code, "supplement-requests", reason="Thiếu", items=["Bản sao"])
        assert (await clock_of(desk, code))["by_766"] == ("on_time" if day == "03" else "late")
        on(f"2021-08-{day} 10:00")
        await desk.done(CLERK, code, "supplements")
    assert (await clock_of(desk, code))["by_law"] == "open_in_time"


async def test_an_apology_moves_the_promise_and_not_the_law(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    on("2021-08-12 09:00")
    for due_on, why in (("2021-08-16", "not-later"), ("2021-08-21", "day-off")):
        answer = await desk.act(LEADER, code, "apologies", reason="Chờ xác minh", due_on=due_on)
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, why)
    moved = await desk.done(LEADER, code, "apologies", reason="Chờ xác minh", due_on="2021-08-20")
    assert (moved["due_at"][:16], moved["legal_due_at"][:16]) == ("2021-08-20T17:00", "2021-08-16T17:00")
    assert moved["due_trace"]["sentence"].startswith(
        "Hẹn lại 17:00 ngày 20/08/2021 theo Mẫu 04; hạn theo quy định"
    )
    assert "apologise" not in moved["allowed_acts"]
    again = await desk.act(LEADER, code, "apologies", reason="Nữa", due_on="2021-08-25")
    assert (again.status_code, again.json()["code"]) == (409, "apology-limit")
    on("2021-08-19 09:00")
    await desk.done(OFFICER, code, "submissions", proposal="Đủ điều kiện")
    ended = await desk.done(LEADER, code, "approvals")
    assert ended["timeliness"] == "late"


async def test_an_apology_on_the_last_day_comes_too_late(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    on("2021-08-15 09:00")
    assert "apologise" in (await desk.get(LEADER, f"/dossiers/{code}")).json()["allowed_acts"]
    on("2021-08-16 08:00")
    answer = await desk.act(LEADER, code, "apologies", reason="Chậm", due_on="2021-08-20")
    assert (answer.status_code, answer.json()["code"]) == (409, "apology-too-late")


async def test_an_end_is_taken_back_by_whoever_has_the_right(desk: Desk, on: Any) -> None:
    on("2021-08-02 08:00")
    code = (await desk.completed())["code"]
    assert "reopen" not in (await desk.get(LEADER, f"/dossiers/{code}")).json()["allowed_acts"]
    on("2021-08-05 08:00")
    back = await desk.done(REOPENER, code, "reopenings", reason="Kết quả sai", decision="Quyết định số 12")
    assert (back["status"], back["timeliness"], back["completed_at"]) == ("processing", "open_in_time", None)
    # The promise of the first time stands.
    assert back["due_at"][:10] == "2021-08-16"


async def test_a_withdrawal_refused_goes_back_into_the_pause(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    on("2021-08-03 09:00")
    await desk.done(OFFICER, code, "pauses", reason="Chờ", legal_basis="Điều 1 (thử nghiệm)")
    asked = await desk.done(CLERK, code, "withdrawal-requests", reason="Không cần nữa")
    assert (asked["status"], asked["national_status"]) == ("withdrawal_requested", 7)
    back = await desk.done(LEADER, code, "withdrawal-refusals", reason="Đã có kết quả thẩm định")
    assert (back["status"], back["due_at"]) == ("paused", None)
    on("2021-08-04 09:00")
    assert (await desk.done(OFFICER, code, "resumptions"))["status"] == "processing"


async def test_an_end_in_a_pause_closes_the_pause(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    await desk.done(OFFICER, code, "pauses", reason="Chờ", legal_basis="Điều 1 (thử nghiệm)")
    await desk.done(CLERK, code, "withdrawal-requests", reason="Không cần nữa")
    ended = await desk.done(LEADER, code, "withdrawal-grants")
    assert (ended["status"], ended["national_status"], ended["timeliness"]) == ("withdrawn", 8, "on_time")
    pauses = (await clock_of(desk, code))["pauses"]
    assert len(pauses) == 1
    assert pauses[0]["ended_at"] is not None


async def test_a_result_goes_by_post_or_to_a_proxy(desk: Desk, client: httpx.AsyncClient) -> None:
    code = (await desk.completed())["code"]
    for wrong in (
        {"method": "proxy", "recipient_name": "Lò Văn Mười"},
        {"method": "counter", "tracking_number": "EK123456789VN"},
    ):
        assert (await desk.act(CLERK, code, "returns", **wrong)).status_code == 422
    sent = await desk.done(CLERK, code, "returns", method="postal", tracking_number="EK 123 456 789 VN")
    assert (sent["status"], sent["outbound_tracking"]) == ("returned", "EK 123 456 789 VN")
    other = (await desk.completed())["code"]
    proxy = {"method": "proxy", "recipient_name": "Lò Văn Mười", "authority": "Giấy ủy quyền số 7"}
    assert (await desk.done(CLERK, other, "returns", **proxy))["status"] == "returned"


async def test_a_clock_jump_of_a_day_moves_no_promise(desk: Desk, on: Any) -> None:
    code = await begun(desk, on)
    before = (await desk.get(CLERK, f"/dossiers/{code}")).json()["due_at"]
    on("2021-08-01 08:00")
    assert (await desk.get(CLERK, f"/dossiers/{code}")).json()["due_at"] == before
    on("2021-08-03 08:00")
    assert (await desk.get(CLERK, f"/dossiers/{code}")).json()["due_at"] == before


def test_august_is_as_these_tests_say() -> None:
    assert dt.date.fromisoformat(AUGUST[:10]).weekday() == 0
