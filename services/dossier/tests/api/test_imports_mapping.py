"""Registers with foreign columns: asked about once, confirmed, remembered for the office, and for it alone."""

from __future__ import annotations

import asyncio
import io
import uuid
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
import xlsxwriter
from dossier.imports import running
from dossier.imports.running import Running
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer

from ..importing import API, CLERK, FOCAL, NOW, OTHER, Office, code, office_of

TITLES = "UBND THỊ TRẤN;;;;;\nSổ một cửa;;;;;\n"
HEADINGS = "Số BN;TTHC;Họ tên công dân;Nhận ngày;Xong ngày;Tình hình;Ghi chú"
TARGETS = ["code", "procedure_code", "applicant_name", "received_at", "completed_at", "status", None]
MAPPING: dict[str, Any] = {
    "targets": TARGETS,
    "words": {"status": {"Xong": "completed", "Đang làm": "processing"}},
    "dates": "mdy",
    "constants": {"channel": "counter"},
}


def foreign(number: str, done: str = "09/03/21", state: str = "Xong") -> str:
    return f"{number};1.001193;Vi Văn Ba;09/01/21;{done};{state};x"


def book(*rows: str, headings: str = HEADINGS) -> str:
    return "\n".join([TITLES + headings, *rows])


async def upload(office: Office, content: str | bytes, token: str = CLERK, agency: str | None = "101") -> int:
    form = {"agency_id": agency} if agency else {}
    answer = await office.upload(content, token, **form)
    assert answer.status_code == 202, answer.text
    number = int(answer.json()["id"])
    await office.running.run(number)
    return number


async def shown(office: Office, number: int, token: str = CLERK) -> dict[str, Any]:
    return dict((await office.client.get(f"{API}/imports/{number}", headers=bearer(token))).json())


async def send(
    office: Office, number: int, what: str, body: dict[str, Any], token: str = CLERK, key: str | None = None
) -> httpx.Response:
    headers = bearer(token, key=key or uuid.uuid4().hex)
    return await office.client.post(f"{API}/imports/{number}/{what}", json=body, headers=headers)


async def test_a_foreign_register_is_asked_about_once_and_then_goes_through(office: Office) -> None:
    headings = HEADINGS + ";một"
    first, second = code(), code()
    number = await upload(office, book(foreign(first), foreign(second, "", "Đang làm"), headings=headings))
    assert (await shown(office, number))["state"] == "waiting"
    assert await office.rows("SELECT 1 FROM dossiers WHERE code = $1", first) == []

    proposal = (await office.client.get(f"{API}/imports/{number}/mapping", headers=bearer(CLERK))).json()
    assert proposal["header_line"] == 3
    assert [one["target"] for one in proposal["columns"]][:4] == TARGETS[:4]
    assert proposal["missing"] == ["channel"]
    assert proposal["remembered"] is None
    assert {"word": "Xong", "value": None} in proposal["words"]["status"]

    mapping = {**MAPPING, "targets": [*TARGETS, None]}
    preview = (await send(office, number, "mapping-previews", mapping)).json()["rows"]
    assert [one["line"] for one in preview] == [4, 5]
    assert preview[0]["values"]["received_at"] == "01/09/2021 07:30"
    assert preview[0]["values"]["status"] == "completed"
    assert await office.rows("SELECT 1 FROM dossiers WHERE code = $1", first) == []

    confirmed = await send(office, number, "mappings", mapping)
    assert (confirmed.status_code, confirmed.json()["state"]) == (202, "queued")
    await office.running.run(number)
    done = await shown(office, number)
    assert (done["state"], done["rows_imported"], done["rows_rejected"]) == ("done", 2, 0)
    assert (await office.dossier(first))["status"] == "completed"

    third = code()
    again = await shown(office, await upload(office, book(foreign(third), headings=headings)))
    assert (again["state"], again["rows_imported"]) == ("done", 1)
    assert again["warnings"][0].startswith("Đọc theo cách")
    assert again["mapping_id"] == done["mapping_id"]


async def test_another_office_is_not_read_by_this_ones_mapping(office: Office) -> None:
    headings = HEADINGS + ";hai"
    mapping = {**MAPPING, "targets": [*TARGETS, None]}
    number = await upload(office, book(foreign(code()), headings=headings))
    await send(office, number, "mappings", mapping)
    theirs = await upload(office, book(foreign(code()), headings=headings), OTHER, "102")
    assert (await shown(office, theirs, OTHER))["state"] == "waiting"
    # And what is another's is not there for her: neither the import nor the mapping.
    assert (await office.client.get(f"{API}/imports/{number}/mapping", headers=bearer(OTHER))).status_code == 404
    for what in ("mapping-previews", "mappings"):
        assert (await send(office, number, what, mapping, OTHER)).status_code == 404
    seen = {}
    for token in (CLERK, OTHER, FOCAL):
        page = await office.client.get(f"{API}/imports/mappings?limit=500", headers=bearer(token))
        seen[token] = {one["agency_id"] for one in page.json()["items"]}
    assert seen[CLERK] == {101}
    assert seen[OTHER] == set()
    assert 101 in seen[FOCAL]


async def test_a_changed_mapping_counts_from_then_on_and_the_old_one_stays_on_record(
    office: Office, database: Database
) -> None:
    headings = HEADINGS + ";ba"
    mapping = {**MAPPING, "targets": [*TARGETS, None]}
    for dates in ("mdy", "dmy"):
        await office.rows("UPDATE import_batches SET state = 'done' WHERE state = 'waiting'")
        number = await upload(office, book(foreign(code()), headings=headings), FOCAL, None)
        if dates == "dmy":
            assert (await shown(office, number, FOCAL))["state"] == "done"
            # The office corrects itself: the newest mapping counts.
            await office.rows("UPDATE import_batches SET state = 'waiting' WHERE id = $1", number)
        answer = await send(office, number, "mappings", {**mapping, "dates": dates}, FOCAL)
        assert answer.status_code == 202
        await office.running.run(number)
    page = (await office.client.get(f"{API}/imports/mappings", headers=bearer(FOCAL))).json()["items"]
    assert [one["dates"] for one in page[:2]] == ["dmy", "mdy"]
    assert (page[0]["agency_id"], page[0]["actor_name"]) == (page[1]["agency_id"], "Lương Thị Đầu")
    app = await asyncpg.connect(database.url.replace("postgresql+asyncpg", "postgresql"))
    try:
        for statement in ("DELETE FROM import_mappings", "UPDATE import_mappings SET content = '{}'"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await app.execute(statement)
        assert await app.fetchval("SELECT count(*) FROM import_mappings") == 0, "without a scope nothing is seen"
    finally:
        await app.close()


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"targets": [*TARGETS[:3], "code", *TARGETS[4:]]}, "/targets/3"),
    ({"targets": TARGETS[:3]}, "/targets"),
    ({"targets": [None, *TARGETS[1:]]}, "/targets"),
    ({"constants": {}}, "/targets"),
    ({"constants": {"channel": "fax"}}, "/constants/channel"),
    ({"constants": {"channel": "counter", "status": "received"}}, "/constants/status"),
    ({"words": {"status": {"Xong": "finished"}}}, "/words/status/Xong"),
    ({"targets": ["name", *TARGETS[1:]]}, "/targets/0"),
    ({"dates": "yyyy"}, "/dates"),
]


@pytest.mark.parametrize(("changed", "pointer"), WRONG, ids=[str(n) for n in range(len(WRONG))])
async def test_a_mapping_that_does_not_hold_together_is_refused(
    office: Office, changed: dict[str, Any], pointer: str
) -> None:
    number = await upload(office, book(foreign(code())))
    for what in ("mapping-previews", "mappings"):
        answer = await send(office, number, what, {**MAPPING, **changed})
        assert answer.status_code == 422
        assert pointer in [one["pointer"] for one in answer.json()["errors"]]
    assert (await shown(office, number))["state"] == "waiting"


async def test_confirmed_twice_with_one_key_is_once_and_with_another_too_late(office: Office) -> None:
    number = await upload(office, book(foreign(code()), headings=HEADINGS + ";bốn"))
    mapping, key = {**MAPPING, "targets": [*TARGETS, None]}, uuid.uuid4().hex
    twins = await asyncio.gather(*(send(office, number, "mappings", mapping, key=key) for _ in range(2)))
    assert [one.status_code for one in twins] == [202, 202]
    late = await send(office, number, "mappings", mapping)
    assert (late.status_code, late.json()["code"]) == (409, "import-not-waiting")
    [count] = await office.rows("SELECT count(*) FROM import_mappings WHERE headings[8] = 'bốn'")
    assert count["count"] == 1


async def test_a_book_without_rows_asks_nothing_wrong(office: Office) -> None:
    number = await upload(office, book(headings=HEADINGS + ";năm"))
    assert (await shown(office, number))["state"] == "waiting"
    proposal = (await office.client.get(f"{API}/imports/{number}/mapping", headers=bearer(CLERK))).json()
    assert proposal["columns"][0]["samples"] == []
    mapping = {**MAPPING, "targets": [*TARGETS, None]}
    assert (await send(office, number, "mapping-previews", mapping)).json() == {"rows": []}
    await send(office, number, "mappings", mapping)
    await office.running.run(number)
    assert (await shown(office, number))["rows_total"] == 0


async def test_names_of_agencies_are_proposed_as_their_codes(office: Office) -> None:
    headings = HEADINGS.replace("Ghi chú", "Đơn vị")
    number = await upload(office, book(foreign(code())[:-1] + "Thị trấn Đồng Mỏ", headings=headings), FOCAL, None)
    proposal = (await office.client.get(f"{API}/imports/{number}/mapping", headers=bearer(FOCAL))).json()
    assert proposal["words"]["agency_code"] == [{"word": "Thị trấn Đồng Mỏ", "value": "06463"}]


async def test_a_workbook_with_merged_headings_below_titles(office: Office) -> None:
    number = code()
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as made:
        sheet = made.add_worksheet()
        sheet.merge_range(0, 0, 0, 5, "SỔ THEO DÕI")
        for place, heading in enumerate(("Số BN", "TTHC", "Công dân")):
            sheet.merge_range(2, place, 3, place, heading)
        sheet.merge_range(2, 3, 2, 4, "Ngày")
        sheet.write_row(3, 3, ["Tiếp nhận", "Hoàn thành"])
        sheet.merge_range(2, 5, 3, 5, "Tình hình")
        sheet.write_row(4, 0, [number, "1.001193", "Vi Văn Ba", "01/09/2021", "03/09/2021", "Xong"])
    batch = await upload(office, buffer.getvalue())
    proposal = (await office.client.get(f"{API}/imports/{batch}/mapping", headers=bearer(CLERK))).json()
    assert [one["target"] for one in proposal["columns"]] == TARGETS[:6]
    words = {"status": {"Xong": "completed"}}
    body = {"targets": TARGETS[:6], "words": words, "constants": {"channel": "counter"}}
    await send(office, batch, "mappings", body)
    await office.running.run(batch)
    assert (await office.dossier(number))["status"] == "completed"


async def test_a_mapped_import_goes_on_after_a_break_with_its_mapping(
    fresh_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker is stopped in the middle; meanwhile the office changes its mind: this file stays as confirmed."""
    monkeypatch.setattr(running, "CHUNK", 10)
    async with office_of(fresh_database, tmp_path) as office:
        number = await upload(office, book(*(foreign(code()) for _ in range(45))))
        await send(office, number, "mappings", MAPPING)
        looks = iter(range(100))
        breaking = Running(office.engine, office.running.catalog, tmp_path, lambda: NOW, lambda: next(looks) >= 2)
        with pytest.raises(running.Stopping):
            await breaking.run(number)
        part = await shown(office, number)
        assert 0 < part["rows_done"] < 45
        other = await upload(office, book(foreign(code())).replace("09/01/21", "1/9/2021"))
        await office.rows("UPDATE import_batches SET state = 'waiting' WHERE id = $1", other)
        assert (await send(office, other, "mappings", {**MAPPING, "dates": "dmy"})).status_code == 202
        await office.running.run(number)
        done = await shown(office, number)
        assert (done["state"], done["rows_imported"], done["mapping_id"]) == ("done", 45, part["mapping_id"])
        [count] = await office.rows("SELECT count(*) FROM dossiers WHERE import_batch_id = $1", number)
        assert count["count"] == 45
