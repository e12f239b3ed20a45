"""Fees: never more than is due, numbered without gaps, taken back by reversing; sums are the sums of the rows."""

from __future__ import annotations

import asyncio
import io
import random
from typing import Any

import httpx
import pytest
from dossier.dossiers import access
from dossier.fees.models import METHODS
from fastapi import FastAPI
from kernel.db import count_queries, transaction
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from ..conftest import NOW
from ..factories import (
    ADMIN,
    API,
    BUSINESS,
    CLERK,
    COMMUNE,
    COMMUNE_CLERK,
    DISTRICT,
    FOCAL,
    HOTLINE,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    OTHER_CLERK,
    VIEWER,
    Desk,
    Person,
    new_key,
)

DUE = 1_000_000
TODAY = NOW.date().isoformat()
GROUND = "=Hộ nghèo, điểm a khoản 1 Điều 10 Luật Phí và lệ phí"


async def post(
    desk: Desk, who: Person, code: str, path: str, key: str | None = None, **body: Any
) -> httpx.Response:
    headers = who.headers(key=key or new_key())
    return await desk.client.post(f"{API}/dossiers/{code}/{path}", json=body, headers=headers)


async def collect(desk: Desk, code: str, amount: int, method: str = "cash", who: Person = CLERK) -> dict[str, Any]:
    answer = await post(desk, who, code, "fees", amount=amount, method=method)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def day(desk: Desk, who: Person = CLERK, what: str = "/fees", agency_id: int = DISTRICT) -> Any:
    answer = await desk.get(who, what, day=TODAY, agency_id=agency_id)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_what_is_due_is_paid_in_parts_and_never_exceeded(desk: Desk) -> None:
    made = await desk.receive()
    code = made["code"]
    fees = (await desk.get(CLERK, f"/dossiers/{code}/fees")).json()
    assert (fees["due"], fees["paid"], fees["balance"], fees["entries"]) == (DUE, 0, DUE, [])
    fees = await collect(desk, code, 400_000)
    assert (fees["paid"], fees["balance"]) == (400_000, 600_000)
    answer = await post(desk, CLERK, code, "fees", amount=600_001, method="cash")
    assert (answer.status_code, answer.json()["code"], answer.json()["balance"]) == (409, "more-than-due", 600_000)
    fees = await collect(desk, code, 600_000, "transfer")
    assert [one["method"] for one in fees["entries"]] == ["cash", "transfer"]
    assert fees["balance"] == 0
    # Nobody's open dossier went stale by it, and the record has it, without a word of the payer.
    assert (await desk.get(CLERK, f"/dossiers/{code}")).json()["version"] == made["version"]
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    assert [one["act"] for one in acts] == ["receive", "collect_fee", "collect_fee"]
    assert acts[1]["data"] == {
        "entry": fees["entries"][0]["id"],
        "amount": 400_000,
        "method": "cash",
        "receipt": fees["entries"][0]["receipt"],
    }


async def test_where_nothing_fixed_is_due_any_amount_is_taken(desk: Desk) -> None:
    code = (await desk.receive(BUSINESS))["code"]
    fees = await collect(desk, code, 16_000)
    assert (fees["due"], fees["balance"], fees["paid"]) == (None, None, 16_000)
    answer = await post(desk, CLERK, code, "fee-waivers", ground="Hộ nghèo")
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "amount-needed")


async def test_a_waiver_needs_its_ground_and_its_ground_stays_out_of_the_record(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    assert (await post(desk, CLERK, code, "fee-waivers", ground="")).status_code == 422
    await collect(desk, code, 250_000)
    fees = (await post(desk, CLERK, code, "fee-waivers", ground=GROUND)).json()
    assert (fees["paid"], fees["waived"], fees["balance"]) == (250_000, 750_000, 0)
    assert fees["entries"][1]["receipt"] is None
    answer = await post(desk, CLERK, code, "fee-waivers", ground=GROUND)
    assert (answer.status_code, answer.json()["code"]) == (409, "more-than-due")
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    assert (acts[-1]["act"], acts[-1]["reason"]) == ("waive_fee", None)
    assert "Hộ nghèo" not in str(acts[-1]["data"])


async def test_a_mistake_is_reversed_and_both_entries_stay(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    first = (await collect(desk, code, 900_000))["entries"][0]
    path = f"fees/{first['id']}/reversals"
    assert (await post(desk, CLERK, code, path, reason=" ")).status_code == 422
    fees = (await post(desk, CLERK, code, path, reason="Nhầm số tiền")).json()
    assert [(one["kind"], one["amount"], one["reversed"]) for one in fees["entries"]] == [
        ("paid", 900_000, True),
        ("reversal", -900_000, False),
    ]
    assert (fees["paid"], fees["balance"]) == (0, DUE)
    for again in (first["id"], fees["entries"][1]["id"]):
        answer = await post(desk, CLERK, code, f"fees/{again}/reversals", reason="Lần nữa")
        assert (answer.status_code, answer.json()["code"]) == (409, "already-reversed")
    other = (await desk.receive())["code"]
    assert (await post(desk, CLERK, other, path, reason="Của hồ sơ khác")).status_code == 404


async def test_receipts_are_numbered_without_gaps_whoever_hurries(desk: Desk) -> None:
    codes = [(await desk.receive(BUSINESS))["code"] for _ in range(6)]
    answers = await asyncio.gather(*(collect(desk, code, 5_000) for code in codes))
    numbers = sorted(int(one["entries"][0]["receipt"].split("/")[0]) for one in answers)
    assert numbers == list(range(numbers[0], numbers[0] + 6))
    assert {one["entries"][0]["receipt"].split("/")[1] for one in answers} == {"2021"}


async def test_two_desks_do_not_take_the_same_money(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    answers = await asyncio.gather(*(post(desk, CLERK, code, "fees", amount=DUE, method="cash") for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]


async def test_a_repeated_request_takes_the_money_once(desk: Desk) -> None:
    code, key = (await desk.receive())["code"], new_key()
    first = await post(desk, CLERK, code, "fees", key, amount=10_000, method="cash")
    second = await post(desk, CLERK, code, "fees", key, amount=10_000, method="cash")
    assert first.json() == second.json()
    assert (await desk.get(CLERK, f"/dossiers/{code}/fees")).json()["paid"] == 10_000


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_the_days_sums_are_the_sums_of_its_rows(desk: Desk, app: FastAPI, seed: int) -> None:
    """Whatever is done in whatever order, at the API, with its own adding up beside it."""
    dice = random.Random(seed)
    codes = [(await desk.receive(dice.choice([BUSINESS, "2.000806"])))["code"] for _ in range(4)]
    for _ in range(25):
        code, amount = dice.choice(codes), dice.randrange(1_000, 300_000, 500)
        done = (await desk.get(CLERK, f"/dossiers/{code}/fees")).json()["entries"]
        if done and dice.random() < 0.35:
            await post(desk, CLERK, code, f"fees/{dice.choice(done)['id']}/reversals", reason="Thử")
        elif dice.random() < 0.3:
            await post(desk, CLERK, code, "fee-waivers", amount=amount, ground="Thử")
        else:
            await post(desk, CLERK, code, "fees", amount=amount, method=dice.choice(METHODS))
    rows = (await day(desk))["items"]
    total = (await day(desk, what="/fees/summary"))["total"]
    for method in METHODS:
        assert total[method] == sum(row["amount"] for row in rows if row["method"] == method)
    assert total["paid"] == sum(total[method] for method in METHODS)
    assert total["waived"] == sum(row["amount"] for row in rows if row["method"] is None)
    assert total["entries"] == len(rows)
    with count_queries(app.state.engine) as seen:
        await day(desk, what="/fees/summary")
    assert len(seen) == 2


async def test_people_at_the_desk_have_sums_of_their_own(desk: Desk) -> None:
    colleague = Person("77", "Vi Thị Bàn", ("clerk",), DISTRICT, DISTRICT, (DISTRICT,), (DISTRICT,))
    code = (await desk.receive(BUSINESS))["code"]
    await collect(desk, code, 30_000, "online", colleague)
    found = (await day(desk, LEADER, "/fees/summary"))["collectors"]
    mine = next(one for one in found if one["actor_id"] == "77")
    assert (mine["actor"], mine["online"], mine["paid"], mine["entries"]) == ("Vi Thị Bàn", 30_000, 30_000, 1)
    assert sum(one["paid"] for one in found) == (await day(desk, what="/fees/summary"))["total"]["paid"]


async def test_the_days_sheet_says_the_same_in_every_form(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    await collect(desk, code, 123_000)
    await post(desk, CLERK, code, "fee-waivers", amount=1_000, ground=GROUND)
    total = (await day(desk, what="/fees/summary"))["total"]
    asked = {"agency_id": DISTRICT}
    sheet = (await desk.get(CLERK, f"/fees/sheets/{TODAY}.csv", **asked)).content.decode("utf-8-sig")
    assert f"{code};Thu;Tiền mặt;123000" in sheet
    assert f"Tổng thu;;;{total['paid']}" in sheet
    assert "'=Hộ nghèo" in sheet
    assert "Đặng Thị Huệ" not in sheet
    book = await desk.get(CLERK, f"/fees/sheets/{TODAY}.xlsx", **asked)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0).to_python()
    assert [row[5] for row in rows if row[2] == "Tổng thu"] == [total["paid"]]
    assert GROUND in [row[8] for row in rows]
    pdf = await desk.get(LEADER, f"/fees/sheets/{TODAY}.pdf", **asked)
    page = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf.content)).pages).split())
    money = f"{total['paid']:,} đồng".replace(",", ".")
    for words in ("BẢNG KÊ THU PHÍ, LỆ PHÍ", "Ngày 15/9/2021", code, "123.000", money):
        assert words in page, words
    assert (await desk.get(CLERK, "/fees/sheets/2021-02-30.pdf", **asked)).status_code == 422


async def test_the_payer_gets_an_acknowledgement_that_says_what_it_is_not(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    entry = (await collect(desk, code, 20_000))["entries"][0]
    path = f"/dossiers/{code}/fees/{entry['id']}/acknowledgement.pdf"

    async def printed() -> str:
        answer = await desk.get(CLERK, path)
        assert answer.status_code == 200, answer.text
        return " ".join(PdfReader(io.BytesIO(answer.content)).pages[0].extract_text().split())

    first = await printed()
    for words in ("PHIẾU XÁC NHẬN", "20.000 đồng", "Tiền mặt", entry["receipt"], "không thay biên lai"):
        assert words in first, words
    assert "Bản in lại" not in first
    await post(desk, CLERK, code, f"fees/{entry['id']}/reversals", reason="Nhầm")
    again = await printed()
    assert "Bản in lại 1, Nguyễn Thị Lan" in again
    assert "Đã hủy" in again
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    assert [one["data"]["copy"] for one in acts if one["act"] == "print_slip"] == [1, 2]
    fees = (await desk.get(CLERK, f"/dossiers/{code}/fees")).json()["entries"]
    assert (await desk.get(CLERK, path.replace(str(entry["id"]), str(fees[1]["id"])))).status_code == 404


WRITES = (
    ("fees", {"amount": 1_000, "method": "cash"}),
    ("fee-waivers", {"ground": "Thử"}),
    ("fees/1/reversals", {"reason": "Thử"}),
)


async def test_who_may_enter_and_who_may_see(desk: Desk, client: httpx.AsyncClient) -> None:
    code = (await desk.receive())["code"]
    for path, body in WRITES:
        assert (await client.post(f"{API}/dossiers/{code}/{path}", json=body)).status_code == 401
        for person in (OFFICER, LEADER, HOTLINE, FOCAL, ADMIN, VIEWER):
            assert (await post(desk, person, code, path, **body)).status_code == 403
        # A clerk of another agency: the dossier is not there.
        for stranger in (COMMUNE_CLERK, OTHER_CLERK):
            assert (await post(desk, stranger, code, path, **body)).status_code == 404
    watcher = Person("78", "Người Xem", ("clerk",), DISTRICT, DISTRICT, (COMMUNE,), (DISTRICT,))
    answer = await post(desk, watcher, code, "fees", amount=1_000, method="cash")
    assert (answer.status_code, answer.json()["code"]) == (403, "not-your-desk")
    assert (await desk.get(OFFICER, f"/dossiers/{code}/fees")).status_code == 200
    for stranger in (COMMUNE_CLERK, LAND_OFFICER):
        assert (await desk.get(stranger, f"/dossiers/{code}/fees")).status_code == 404


async def test_the_days_of_another_agency_are_not_there(desk: Desk, client: httpx.AsyncClient) -> None:
    entry = (await collect(desk, code := (await desk.receive())["code"], 1_000))["entries"][0]
    paths = ("/fees", "/fees/summary", *(f"/fees/sheets/{TODAY}.{form}" for form in ("csv", "xlsx", "pdf")))
    for path in paths:
        asked = {"day": TODAY, "agency_id": DISTRICT}
        assert (await client.get(f"{API}{path}", params=asked)).status_code == 401
        for person in (OFFICER, HOTLINE, FOCAL, ADMIN, VIEWER):
            assert (await desk.get(person, path, **asked)).status_code == 403
        assert (await desk.get(COMMUNE_CLERK, path, **asked)).status_code == 404
        assert (await desk.get(CLERK, path, day=TODAY, agency_id=COMMUNE)).status_code == 404
        assert (await desk.get(LEADER, path, **asked)).status_code == 200
    assert (await day(desk, COMMUNE_CLERK, agency_id=COMMUNE))["items"] == []
    path = f"/dossiers/{code}/fees/{entry['id']}/acknowledgement.pdf"
    for person, status in ((COMMUNE_CLERK, 404), (HOTLINE, 403), (VIEWER, 403), (OFFICER, 200)):
        assert (await desk.get(person, path)).status_code == status


async def test_the_database_lets_nobody_change_the_book_or_look_across(desk: Desk, app: FastAPI) -> None:
    await collect(desk, (await desk.receive())["code"], 1_000)
    for change in ("UPDATE fee_entries SET amount = 2", "DELETE FROM fee_entries"):
        async with app.state.engine.connect() as db:
            await access.enter_for_all(db)
            with pytest.raises(DBAPIError, match="permission denied"):
                await db.execute(text(change))
    async with transaction(app.state.engine) as db:
        await db.execute(text("SELECT set_config('motcua.scope', '{101}', true)"))
        assert (await db.execute(text("SELECT count(*) FROM fee_entries"))).scalar() == 0
        await db.execute(text("SELECT set_config('motcua.scope', '{11}', true)"))
        assert (await db.execute(text("SELECT count(*) FROM fee_entries"))).scalar_one() > 0
