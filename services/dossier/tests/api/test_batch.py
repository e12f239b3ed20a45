"""A page of the paper book: good rows are received once for all, bad ones come back with their reasons."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import httpx
import pytest
from dossier.dossiers.chain import hashed_content
from fastapi import FastAPI
from kernel import actlog
from kernel.db import count_queries
from kernel.testing.plugin import Database
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from ..factories import (
    API,
    BUSINESS,
    CLERK,
    COMMUNE_CLERK,
    COPY,
    DECLARATION,
    FOREIGN_MARRIAGE,
    MARRIAGE,
    OFFICER,
    OTHER_CLERK,
    Desk,
    Person,
    applicant,
    new_key,
)


def row(**given: Any) -> dict[str, Any]:
    own = {
        "client_id": str(uuid4()),
        "procedure_code": FOREIGN_MARRIAGE,
        "applicant": {"name": "Vi Thị Sổ", "phone": "0912 000 111"},
        "received_on": "2021-09-01",
    }
    return {**own, **given}


async def send(
    desk: Desk, rows: list[dict[str, Any]], who: Person = CLERK, key: str | None = None
) -> httpx.Response:
    return await desk.client.post(
        f"{API}/dossiers/batch", json={"rows": rows}, headers=who.headers(key=key or new_key())
    )


async def sent(desk: Desk, rows: list[dict[str, Any]], who: Person = CLERK) -> dict[str, Any]:
    answer = await send(desk, rows, who)
    assert answer.status_code == 207, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_what_is_good_is_saved_and_the_rest_says_why(desk: Desk) -> None:
    rows = [
        row(),
        row(procedure_code="9.999999"),
        row(applicant={"name": " ", "phone": "12"}),
        row(received_on="2021-02-30"),
        row(received_on="2099-01-01"),
        row(procedure_code=MARRIAGE),
        row(copies="nhiều"),
        row(papers=[]),
        row(result_delivery="postal"),
        row(applicant={"name": "Lý Văn Sổ"}, procedure_code=BUSINESS),
    ]
    body = await sent(desk, rows)
    assert (body["saved"], body["refused"]) == (2, 8)
    assert [item["client_id"] for item in body["items"]] == [one["client_id"] for one in rows]
    told = [
        [item["status"], *sorted({(error["pointer"], error["code"]) for error in item["errors"]})]
        for item in body["items"]
    ]
    assert told == [
        [201],
        [422, ("/procedure_code", "unknown-procedure")],
        [422, ("/applicant/name", "too_short"), ("/applicant/phone", "value_error")],
        [422, ("/received_on", "date_from_datetime_parsing")],
        [422, ("/received_on", "in-the-future")],
        [422, ("/procedure_code", "procedure-not-at-this-level")],
        [422, ("/copies", "int_parsing")],
        [422, ("/papers", "paper-missing")],
        [422, ("/delivery_address", "delivery-address-missing")],
        [201],
    ]
    saved = [item for item in body["items"] if item["status"] == 201]
    assert all(item["code"] and item["due_at"] and not item["earlier"] for item in saved)


async def test_a_late_entry_keeps_both_times_and_is_due_by_law_from_its_own_day(desk: Desk) -> None:
    (item,) = (await sent(desk, [row(procedure_code=BUSINESS, received_on="2021-09-03")]))["items"]
    # Friday 03/09/2021 was a day off after the national day: three working days from Monday on.
    single = await desk.receive(BUSINESS, received_at="2021-09-03T07:30:00+07:00")
    assert item["due_at"] == single["due_at"]
    assert item["code"][:-4] == single["code"][:-4] == "000.00.16.H37-210903-"
    made = (await desk.get(CLERK, f"/dossiers/{item['code']}")).json()
    assert (made["status"], made["source"], made["channel"]) == ("received", "desk", "counter")
    assert made["received_at"] == "2021-09-03T07:30:00+07:00"
    assert made["due_trace"]["sentence"] == single["due_trace"]["sentence"]
    assert [paper["name"] for paper in made["papers"] if paper["present"]] == [DECLARATION]
    (act,) = (await desk.get(CLERK, f"/dossiers/{item['code']}/acts")).json()["items"]
    assert (act["at"], act["recorded_at"][:10]) == ("2021-09-03T07:30:00+07:00", "2021-09-15")


async def test_the_hour_of_a_row_counts_and_today_is_now(desk: Desk) -> None:
    hour = row(received_on=None, received_at="2021-09-06T15:30:00+07:00")
    items = (await sent(desk, [hour, row(received_on="2021-09-15"), row(received_on="", received_at="")]))["items"]
    assert items[0]["received_at"] == "2021-09-06T15:30:00+07:00"
    for item in items[1:]:
        assert item["received_at"][:10] == "2021-09-15"
        assert item["received_at"][11:19] != "07:30:00"


async def test_numbers_follow_the_page_without_gaps_beside_the_counter(desk: Desk) -> None:
    days = ["2021-08-16", "2021-08-17", "2021-08-16", "2021-08-17", "2021-08-16"]
    items = (await sent(desk, [row(received_on=day) for day in days]))["items"]
    assert [item["code"][-11:] for item in items] == [
        "210816-0001",
        "210817-0001",
        "210816-0002",
        "210817-0002",
        "210816-0003",
    ]
    after = await desk.receive(received_at="2021-08-16T09:00:00+07:00")
    assert after["code"].endswith("210816-0004")


async def test_a_page_sent_again_makes_no_row_twice(desk: Desk, database: Database) -> None:
    rows = [row(), row(procedure_code="9.999999"), row()]
    key = new_key()
    first = await send(desk, rows, key=key)
    replay = await send(desk, rows, key=key)
    assert (replay.status_code, replay.json()) == (207, first.json())
    assert replay.headers["idempotent-replay"] == "true"
    mended = [rows[0], {**rows[1], "procedure_code": BUSINESS}, {**rows[2], "note": "thêm"}]
    other = (await send(desk, mended, key=key)).json()
    assert other["code"] == "idempotency-key-reused"
    again = await sent(desk, mended)
    codes = [item["code"] for item in first.json()["items"]]
    assert [item["status"] for item in again["items"]] == [201, 201, 201]
    assert [item["code"] for item in again["items"]][::2] == codes[::2]
    assert [(item["earlier"], item["changed"]) for item in again["items"]] == [
        (True, False),
        (False, False),
        (True, True),
    ]
    assert await count(database, codes[0], again["items"][1]["code"], codes[2]) == 3


async def test_two_pages_at_once_with_the_same_rows_make_them_once(desk: Desk) -> None:
    rows = [row(received_on="2021-08-10") for _ in range(30)]
    pages = await asyncio.gather(*(sent(desk, rows) for _ in range(4)))
    codes = [[item["code"] for item in page["items"]] for page in pages]
    assert all(one == codes[0] for one in codes)
    assert [code[-4:] for code in codes[0]] == [f"{n:04d}" for n in range(1, 31)]
    assert sum(not item["earlier"] for page in pages for item in page["items"]) == 30


async def test_the_same_key_at_once_and_a_row_twice_on_one_page(desk: Desk) -> None:
    rows, key = [row() for _ in range(3)], new_key()
    answers = await asyncio.gather(*(send(desk, rows, key=key) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {207}
    assert len({answer.text for answer in answers}) == 1
    twice = await sent(desk, [rows[0], rows[0]])
    assert [item["status"] for item in twice["items"]] == [201, 422]
    assert twice["items"][1]["errors"][0]["code"] == "row-repeated"


async def test_rows_of_one_agency_are_nothing_to_another(desk: Desk) -> None:
    mine = row(procedure_code=COPY)
    here = (await sent(desk, [mine]))["items"][0]
    there = (await sent(desk, [mine], COMMUNE_CLERK))["items"][0]
    assert here["code"] != there["code"]
    assert not there["earlier"]
    assert (await desk.get(OTHER_CLERK, f"/dossiers/{here['code']}")).status_code == 404
    refused = await send(desk, [row()], OFFICER)
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    deskless = Person("61", "Không Bàn", ("clerk",), 2, None, (2,), (2,))
    assert (await send(desk, [row()], deskless)).status_code == 403


@pytest.mark.parametrize(
    "rows",
    [[], [{}], ["x"], [None], [{"client_id": "x"}], [[row()]], [row() for _ in range(501)]],
    ids=["empty", "nothing", "text", "null", "no id", "list", "too many"],
)
async def test_what_is_no_page_is_refused_whole(desk: Desk, rows: list[Any]) -> None:
    assert (await send(desk, rows)).status_code == 422


async def preview(desk: Desk, rows: list[dict[str, Any]], who: Person = CLERK) -> dict[str, dict[str, Any]]:
    answer = await desk.client.post(f"{API}/dossiers/batch/previews", json={"rows": rows}, headers=who.headers())
    assert answer.status_code == 200, answer.text
    return {item["client_id"]: item for item in answer.json()["items"]}


async def test_a_preview_promises_what_receiving_gives_and_writes_nothing(desk: Desk) -> None:
    rows = [
        row(procedure_code=BUSINESS, received_on="2021-09-03"),
        row(received_on=None, received_at="2021-09-06T15:30:00+07:00"),
        row(procedure_code="9.999999"),
        row(applicant={"name": " "}),
    ]
    told = await preview(desk, rows)
    assert list(told) == [one["client_id"] for one in rows[:2]]
    items = (await sent(desk, rows[:2]))["items"]
    assert [item["earlier"] for item in items] == [False, False]
    for item in items:
        assert told[item["client_id"]]["due_at"] == item["due_at"]
        made = (await desk.get(CLERK, f"/dossiers/{item['code']}")).json()
        assert told[item["client_id"]]["sentence"] == made["due_trace"]["sentence"]


async def test_a_preview_tells_open_twins_but_not_the_row_itself(desk: Desk, app: FastAPI) -> None:
    known = {"name": "Lộc Văn Trùng", "identity_number": "020185777001", "phone": "0977111001"}
    open_one = (await desk.receive(FOREIGN_MARRIAGE, applicant=applicant(**known)))["code"]
    same = row(applicant=known)
    by_name = row(applicant={"name": "LOC VAN TRUNG", "phone": known["phone"]})
    others = [
        row(applicant=known, procedure_code=BUSINESS),
        row(applicant={**known, "identity_number": "020185777002"}),
        row(applicant={"name": known["name"]}),
    ]
    page = [same, by_name, *others]
    with count_queries(app.state.engine) as asked:
        told = await preview(desk, page)
    assert len(asked) == 3
    codes = [[twin["code"] for twin in told[one["client_id"]]["twins"]] for one in page]
    # Two identity numbers are two persons; a dossier without one is told by telephone and name.
    assert codes == [[open_one], [open_one], [], [], []]
    (saved,) = (await sent(desk, [same]))["items"]
    again = await preview(desk, [same, by_name])
    assert [twin["code"] for twin in again[same["client_id"]]["twins"]] == [open_one]
    assert {twin["code"] for twin in again[by_name["client_id"]]["twins"]} == {open_one, saved["code"]}
    copy = (await desk.receive(COPY, applicant=applicant(**known)))["code"]
    for clerk, seen in ((CLERK, [copy]), (COMMUNE_CLERK, [])):
        # Another office's dossiers are nobody else's business.
        (item,) = (await preview(desk, [row(applicant=known, procedure_code=COPY)], clerk)).values()
        assert [twin["code"] for twin in item["twins"]] == seen


async def test_a_full_page_takes_few_statements_and_its_acts_are_chained(
    desk: Desk, app: FastAPI, database: Database
) -> None:
    rows = [row(received_on=f"2021-07-{1 + n % 28:02d}", applicant={"name": f"Người {n}"}) for n in range(500)]
    await sent(desk, [row()])
    with count_queries(app.state.engine) as asked:
        body = await sent(desk, rows)
    assert body["saved"] == 500
    # Five statements for each hundred, three for the key; BEGIN and COMMIT apart.
    assert len(asked) == 5 * 5 + 3
    owner = create_async_engine(database.migrator_url)
    async with owner.connect() as db:
        written = text(
            "SELECT acts.*, code FROM acts JOIN dossiers d ON d.id = dossier_id WHERE code = ANY(:codes)"
        )
        acts = (await db.execute(written, {"codes": [item["code"] for item in body["items"]]})).mappings()
        hashes = [(act["hash"].hex(), hashed_content(act["code"], act)) for act in acts]
    await owner.dispose()
    assert len(hashes) == 500
    assert all(actlog.first_broken([one]) is None for one in hashes)


async def count(database: Database, *codes: str) -> int:
    owner = create_async_engine(database.migrator_url)
    async with owner.connect() as db:
        found = await db.execute(
            text("SELECT count(*) FROM dossiers WHERE code = ANY(:codes)"), {"codes": list(codes)}
        )
        number = int(found.scalar_one())
    await owner.dispose()
    return number
