"""Destruction: only what is due, not held, on a list that another leader has approved; figures stay provable."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer
from python_calamine import CalamineWorkbook

from ..importing import Office, code, office_of, returned, row
from ..retaining import (
    ADMIN,
    BASIS,
    DECISION,
    FOREIGN,
    LEADER,
    OLD,
    PATH,
    SECOND,
    approved,
    carry_out,
    done,
    get,
    old_ones,
    post,
    ruled,
)


@pytest.fixture
async def office(fresh_database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_of(fresh_database, tmp_path_factory.mktemp("data")) as office:
        yield office


async def test_without_a_rule_nothing_is_due(office: Office) -> None:
    await old_ones(office, 2)
    due = await get(office, "due?agency_id=101&year=2021")
    assert (due["groups"], due["without_rule"]) == ([], 2)
    refused = await post(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing-due")


async def test_due_is_counted_from_the_year_after_the_end(office: Office) -> None:
    await old_ones(office, 2)
    await office.take_in([returned(code()), row(code(), **{"received_at": "02/01/2019 08:00"})])
    await ruled(office, 1)
    counts = {}
    for year in (2020, 2021):
        groups = (await get(office, f"due?agency_id=101&year={year}"))["groups"]
        counts[year] = [(one["due"], one["held"], one["listed"]) for one in groups]
    # Ended in 2019, kept for 2020: due in 2021. The open one, and that of 2021, are not.
    assert counts == {2020: [], 2021: [(2, 0, 0)]}
    await ruled(office, 2)
    assert (await get(office, "due?agency_id=101&year=2021"))["groups"] == []


async def test_a_rule_of_the_field_and_one_for_ever(office: Office) -> None:
    await old_ones(office, 1)
    await old_ones(office, 1, procedure_code="2.000815")
    await ruled(office, 1, field_id=1)
    groups = (await get(office, "due?agency_id=101&year=2021"))["groups"]
    assert [(one["procedure_code"], one["due"]) for one in groups] == [("1.001193", 1), ("2.000815", 1)]
    await done(office, "rules", {"procedure_code": "1.001193", "permanent": True, **BASIS}, ADMIN)
    groups = (await get(office, "due?agency_id=101&year=2021"))["groups"]
    assert [one["procedure_code"] for one in groups] == ["2.000815"]
    assert {one["doubt"] for one in (await get(office, "rules"))["items"]} == {BASIS["doubt"]}


async def test_an_approved_list_is_carried_out_and_leaves_a_record(office: Office) -> None:
    codes = await old_ones(office, 3)
    before = await office.dossier(codes[0])
    acts = await office.rows("SELECT * FROM acts WHERE dossier_id = $1 ORDER BY sequence", before["id"])
    facts = await office.rows("SELECT count(*), count(position) FROM outbox")
    await ruled(office)
    made = await approved(office)
    assert (made["state"], made["lines"], made["left"]) == ("approved", 3, 3)
    assert await office.rows("SELECT 1 FROM pgqueuer WHERE entrypoint = 'destroy_list'")
    await carry_out(office, made["id"])
    after = await get(office, f"lists/{made['id']}")
    assert (after["state"], after["destroyed"], after["left"]) == ("carried_out", 3, 0)
    for table in ("dossiers", "acts", "applicant_names"):
        assert await office.rows(f"SELECT 1 FROM {table}") == []
    remains = await office.rows("SELECT * FROM destroyed_dossiers WHERE code = $1", codes[0])
    [one] = remains
    assert (one["agency_id"], one["procedure_code"], one["ended_year"]) == (101, "1.001193", 2019)
    assert (one["last_hash"], one["acts_count"]) == (before["last_hash"], 3)
    assert (one["list_id"], one["decision_number"]) == (made["id"], DECISION["decision_number"])
    # The hashes of its acts stay, so that the root of a day can be made again; what they said is gone.
    hashes = await office.rows(
        "SELECT hash, recorded_at FROM destroyed_acts WHERE dossier_id = $1 ORDER BY sequence", before["id"]
    )
    assert [tuple(row) for row in hashes] == [(act["hash"], act["recorded_at"]) for act in acts]
    # No figure changes, so nothing is told to whoever counts.
    assert await office.rows("SELECT count(*), count(position) FROM outbox") == facts
    # And an old book brings nothing back.
    again = await office.take_in([returned(codes[0], **OLD)])
    assert (again["rows_imported"], again["rows_rejected"]) == (0, 1)


async def test_holds_keep_from_lists_and_from_what_was_already_approved(office: Office) -> None:
    by_code, by_name, by_procedure, late, free = [(await old_ones(office, 1, **given))[0] for given in HELD]
    await ruled(office, 1, field_id=1)
    for subject in ({"dossier_code": by_code}, {"applicant_name": "VI VAN GIU"}, {"procedure_code": "2.000815"}):
        await done(office, "holds", {"agency_id": 101, "ground": "Đang khiếu nại", **subject}, LEADER)
    groups = (await get(office, "due?agency_id=101&year=2021"))["groups"]
    assert [(one["due"], one["held"]) for one in groups] == [(4, 2), (1, 1)]
    made = await approved(office)
    assert made["lines"] == 2
    held = await done(
        office, "holds", {"agency_id": 101, "ground": "Tòa án yêu cầu", "dossier_code": late}, LEADER
    )
    await carry_out(office, made["id"])
    after = await get(office, f"lists/{made['id']}")
    assert (after["destroyed"], after["kept"], after["left"]) == (1, 1, 0)
    left = {one["code"] for one in await office.rows("SELECT code FROM dossiers")}
    assert left == {by_code, by_name, by_procedure, late}
    assert free not in left
    lifted = await done(office, f"holds/{held['id']}/lifts", {"ground": "Vụ án đã xong"}, LEADER)
    assert lifted["lifted_by"] == "Hứa Văn Páo"
    twice = await post(office, f"holds/{held['id']}/lifts", {"ground": "Lần nữa"}, LEADER)
    assert (twice.status_code, twice.json()["code"]) == (409, "hold-lifted")
    second = await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    assert second["lines"] == 1
    page = (await get(office, "holds"))["items"]
    assert [one["subject"] for one in page if one["kind"] == "applicant"] == ["v• v•• giu"]


HELD: list[dict[str, str]] = [
    {},
    {"applicant_name": "Vi Văn Giữ"},
    {"procedure_code": "2.000815"},
    {},
    {},
]


async def test_lines_are_kept_back_with_a_reason_and_put_back(office: Office) -> None:
    first, second = sorted(await old_ones(office, 2))
    await ruled(office)
    made = await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    path = f"lists/{made['id']}"
    kept = await done(
        office, f"{path}/kept-lines", {"codes": [first, second], "reason": "Có giá trị lịch sử"}, SECOND, 1
    )
    assert (kept["kept"], kept["left"]) == (2, 0)
    back = await done(office, f"{path}/kept-lines", {"codes": [second]}, SECOND, kept["version"])
    lines = (await get(office, f"{path}/lines"))["items"]
    assert [(one["code"], one["kept_by"]) for one in lines] == [(first, "Vi Thị Hai"), (second, None)]
    stale = await post(office, f"{path}/reviews", None, SECOND, 1)
    assert stale.status_code == 412
    foreign = await post(office, f"{path}/kept-lines", {"codes": ["KHONG-CO-1"]}, SECOND, back["version"])
    assert foreign.status_code == 422
    seen = await done(office, f"{path}/reviews", None, SECOND, back["version"])
    await done(office, f"{path}/approvals", DECISION, SECOND, seen["version"])
    await carry_out(office, made["id"])
    assert [one["code"] for one in await office.rows("SELECT code FROM dossiers")] == [first]
    book = await office.client.get(f"{PATH}/{path}/file.xlsx", headers=bearer(LEADER))
    sheets = CalamineWorkbook.from_filelike(io.BytesIO(book.content))
    rows = sheets.get_sheet_by_name("Danh mục").to_python()
    assert [(line[1], line[6], line[7]) for line in rows[1:]] == [
        (first, "Giữ lại", "Có giá trị lịch sử"),
        (second, "Đã hủy", ""),
    ]
    record = str(sheets.get_sheet_by_name("Biên bản").to_python())
    assert "12/QĐ-UBND" in record
    assert "13/2023/TT-BNV" in record
    assert "Huệ" not in record + str(rows)


async def test_four_eyes_and_the_order_of_steps(office: Office) -> None:
    await old_ones(office, 1)
    await ruled(office)
    made = await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    path = f"lists/{made['id']}"
    early = await post(office, f"{path}/approvals", DECISION, SECOND, 1)
    assert (early.status_code, early.json()["code"]) == (409, "list-not-in-state")
    await done(office, f"{path}/reviews", None, LEADER, 1)
    own = await post(office, f"{path}/approvals", DECISION, LEADER, 2)
    assert (own.status_code, own.json()["code"]) == (403, "own-proposal")
    assert (await post(office, f"{path}/approvals", DECISION, ADMIN, 2)).status_code == 403
    future = await post(office, f"{path}/approvals", {**DECISION, "decision_on": "2031-01-01"}, SECOND, 2)
    assert future.status_code == 422
    # What stands on an open list stands on no other.
    twin = await post(office, "lists", {"agency_id": 101, "year": 2021}, SECOND)
    assert twin.json()["code"] == "nothing-due"
    both = await asyncio.gather(
        post(office, f"{path}/approvals", DECISION, SECOND, 2),
        post(office, f"{path}/refusals", {"reason": "Chưa đủ căn cứ"}, SECOND, 2),
    )
    assert sorted(one.status_code for one in both) == [200, 412]


async def test_a_refused_list_destroys_nothing_and_frees_its_dossiers(office: Office) -> None:
    await old_ones(office, 1)
    await ruled(office)
    made = await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    refused = await done(office, f"lists/{made['id']}/refusals", {"reason": "Chưa đủ"}, SECOND, 1)
    assert refused["state"] == "refused"
    await carry_out(office, made["id"])
    assert len(await office.rows("SELECT 1 FROM dossiers")) == 1
    await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)


async def test_a_foreign_leader_sees_and_does_nothing(office: Office) -> None:
    await old_ones(office, 1)
    await ruled(office)
    made = await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    held = await done(office, "holds", {"agency_id": 101, "ground": "Khiếu nại", "procedure_code": "x1"}, LEADER)
    path = f"lists/{made['id']}"
    for one in (path, f"{path}/lines", f"{path}/file.xlsx"):
        answer = await office.client.get(f"{PATH}/{one}", headers=bearer(FOREIGN))
        assert answer.status_code == 404
    assert (await get(office, "lists", FOREIGN))["items"] == (await get(office, "holds", FOREIGN))["items"] == []
    attempts: list[tuple[str, dict[str, Any] | None]] = [
        (f"{path}/reviews", None),
        (f"{path}/approvals", DECISION),
        (f"{path}/refusals", {"reason": "Không"}),
        (f"{path}/kept-lines", {"codes": ["ABC-1"]}),
        (f"holds/{held['id']}/lifts", {"ground": "Không"}),
    ]
    for one, body in attempts:
        assert (await post(office, one, body, FOREIGN, 1)).status_code == 404
    for one, body in (
        ("lists", {"agency_id": 101, "year": 2021}),
        ("holds", {"agency_id": 101, "ground": "Không", "procedure_code": "x1"}),
    ):
        assert (await post(office, one, body, FOREIGN)).status_code == 403
    due = await office.client.get(f"{PATH}/due?agency_id=101&year=2021", headers=bearer(FOREIGN))
    assert due.status_code == 403
