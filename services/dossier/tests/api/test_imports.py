"""Rows of a register come in: good ones, bad ones, repeats, newer books."""

from __future__ import annotations

import datetime as dt

import pytest
from kernel.clock import ZONE
from kernel.testing.tokens import bearer, client_token

from ..importing import API, CLERK, NOW, Office, code, returned, row, unbroken


async def test_good_rows_come_in_and_bad_ones_are_explained(office: Office) -> None:
    good, open_one = code(), code()
    done = await office.take_in(
        [
            returned(good),
            row(open_one),
            row("x", status="received"),
            row(code(), procedure_code="9.999999"),
            row(code(), agency_code="99999"),
            row(code(), procedure_code="1.001612"),
            row(code(), agency_code="187.tnmt", procedure_code="2.000815"),
            row(code(), received_at="01/09/2018 08:00"),
        ]
    )
    assert (done["state"], done["rows_total"], done["rows_imported"], done["rows_rejected"]) == ("done", 8, 2, 6)
    errors = await office.errors(done["id"])
    assert [(one["line"], one["column"]) for one in errors] == [
        (4, "code"),
        (5, "procedure_code"),
        (6, "agency_code"),
        (7, "procedure_code"),
        (8, "agency_code"),
        (9, "agency_code"),
    ]
    dossier = await office.dossier(good)
    assert (dossier["status"], dossier["outcome"], dossier["timeliness_at_end"]) == (
        "returned",
        "resolved",
        "on_time",
    )
    assert (dossier["agency_id"], dossier["level"], dossier["source"]) == (101, "commune", "import")
    # The register left the due date open: the procedure is due the same day.
    assert dossier["due_at"] == dt.datetime(2021, 9, 1, 17, 0, tzinfo=ZONE)
    assert (await office.dossier(open_one))["outcome"] is None


async def test_acts_carry_the_books_moments_and_a_whole_chain(office: Office) -> None:
    number = code()
    await office.take_in([returned(number)])
    dossier = await office.dossier(number)
    acts = await office.rows("SELECT * FROM acts WHERE dossier_id = $1 ORDER BY sequence", dossier["id"])
    assert [(one["act"], one["from_status"], one["to_status"]) for one in acts] == [
        ("receive", None, "received"),
        ("approve", "received", "completed"),
        ("return_result", "completed", "returned"),
    ]
    assert [one["happened_at"].astimezone(ZONE).strftime("%H:%M") for one in acts] == ["08:15", "10:00", "10:30"]
    assert {one["recorded_at"] for one in acts} == {NOW}
    assert {one["actor_id"] for one in acts} == {"90"}
    assert unbroken(number, acts)
    assert dossier["last_hash"] == acts[-1]["hash"]
    assert (dossier["acts_count"], dossier["version"]) == (3, 3)


async def test_the_feed_tells_one_fact_with_the_whole_state_and_no_name(office: Office) -> None:
    number = code()
    await office.take_in([returned(number, applicant_name="Vi Văn Kín")])
    page = await office.client.get("/internal/dossier/feed?limit=5000", headers=bearer(client_token("feed:read")))
    facts = [one["data"] for one in page.json()["items"] if one["data"]["code"] == number]
    assert len(facts) == 1
    assert (facts[0]["status"], facts[0]["version"], facts[0]["field"]) == ("returned", 3, "Hộ tịch")
    assert "Kín" not in page.text


async def test_the_same_file_twice_adds_nothing(office: Office) -> None:
    rows = [returned(code()), row(code()), row("bad row")]
    first = await office.take_in(rows)
    acts = await office.rows("SELECT count(*) FROM acts")
    second = await office.take_in(rows)
    assert (first["rows_imported"], second["rows_imported"], second["rows_unchanged"]) == (2, 0, 2)
    assert await office.rows("SELECT count(*) FROM acts") == acts


async def test_a_code_twice_in_one_file_counts_once_and_its_twin_must_agree(office: Office) -> None:
    number = code()
    done = await office.take_in([row(number), row(number), row(number, applicant_name="Người khác")])
    assert (done["rows_imported"], done["rows_unchanged"], done["rows_rejected"]) == (1, 1, 1)
    [error] = await office.errors(done["id"])
    assert error["line"] == 4
    assert "trùng với dòng 2" in error["reason"]


async def test_a_newer_book_moves_an_imported_dossier_forward(office: Office) -> None:
    number = code()
    await office.take_in([row(number, status="Đang xử lý")])
    done = await office.take_in([returned(number)])
    assert (done["rows_advanced"], done["rows_rejected"]) == (1, 0)
    dossier = await office.dossier(number)
    assert (dossier["status"], dossier["acts_count"], dossier["outcome"]) == ("returned", 4, "resolved")
    acts = await office.rows("SELECT * FROM acts WHERE dossier_id = $1 ORDER BY sequence", dossier["id"])
    assert [one["act"] for one in acts] == ["receive", "import", "approve", "return_result"]
    assert unbroken(number, acts)
    # The older book again: nothing new, nothing undone.
    again = await office.take_in([row(number, status="Đang xử lý")])
    assert (again["rows_unchanged"], again["rows_rejected"]) == (1, 0)


@pytest.mark.parametrize(
    ("changed", "column"),
    [
        ({"applicant_name": "Đặng Thị Huê"}, "applicant_name"),
        ({"received_at": "01/09/2021 08:16"}, "received_at"),
        ({"channel": "online"}, "channel"),
        ({"procedure_code": "2.000815"}, "procedure_code"),
        ({"completed_at": "01/09/2021 09:59"}, "completed_at"),
        ({"returned_at": "01/09/2021 10:31"}, "returned_at"),
        ({"status": "withdrawn", "returned_at": ""}, "status"),
    ],
)
async def test_a_row_that_contradicts_what_is_recorded_stays_out(
    office: Office, changed: dict[str, str], column: str
) -> None:
    number = code()
    await office.take_in([returned(number)])
    done = await office.take_in([returned(number, **changed)])
    assert (done["rows_rejected"], done["rows_advanced"], done["rows_unchanged"]) == (1, 0, 0)
    [error] = await office.errors(done["id"])
    assert error["column"] == column


async def test_numbers_of_imported_codes_are_taken(office: Office) -> None:
    number = "000.01.01.H37-210914-0042"
    await office.take_in([row(number, received_at="14/09/2021 08:00")])
    [counter] = await office.rows("SELECT last FROM counters WHERE agency_id = 101 AND day = '2021-09-14'")
    assert counter["last"] == 42


async def test_names_can_be_found_afterwards(office: Office) -> None:
    await office.take_in([row(code(), applicant_name="Hoàng Thị Ánh Đào")])
    assert await office.rows("SELECT 1 FROM applicant_names WHERE folded = 'hoang thi anh dao'")


async def test_codes_reused_by_a_later_era_go_to_the_agency_of_the_day(office: Office) -> None:
    number = "H37.101-250702-0001"
    done = await office.take_in([row(number, received_at="02/07/2025 08:00")])
    assert done["rows_imported"] == 1
    assert (await office.dossier(number))["agency_id"] == 201


async def test_withdrawn_stopped_and_rejected_rows_end_as_what_they_are(office: Office) -> None:
    withdrawn, stopped, rejected = code(), code(), code()
    ended = {"completed_at": "03/09/2021 09:00"}
    await office.take_in(
        [
            row(withdrawn, status="Rút hồ sơ", **ended),
            row(stopped, status="Dừng xử lý", **ended),
            row(rejected, status="Từ chối tiếp nhận"),
        ]
    )
    rows = [await office.dossier(number) for number in (withdrawn, stopped, rejected)]
    assert [one["outcome"] for one in rows] == ["withdrawn", "stopped", "rejected"]
    assert [one["completed_at"] for one in rows] == [None] * 3
    assert [one["received_at"] is None for one in rows] == [False, False, True]
    assert [one["timeliness_at_end"] for one in rows] == ["late", "late", None]


async def test_each_row_owes_the_fee_of_its_channel(office: Office) -> None:
    due = {"counter": 8_000, "online": 0, "postal": 8_000}
    numbers = {channel: code() for channel in due}
    lines = [row(number, procedure_code="1.001193", channel=channel) for channel, number in numbers.items()]
    assert (await office.take_in(lines))["rows_imported"] == 3
    for channel, number in numbers.items():
        assert (await office.dossier(number))["fee_amount"] == due[channel]
        fees = await office.client.get(f"{API}/dossiers/{number}/fees", headers=bearer(CLERK))
        assert fees.json()["due"] == due[channel]
