"""Lists as files: the same rows as on the screen, safe to open, on record, and good to be imported elsewhere."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import httpx
import pytest
from dossier.exports.lines import COLUMNS
from dossier.imports.columns import COLUMNS as REGISTER
from kernel.testing.plugin import Database, clone, drop
from kernel.testing.tokens import bearer
from python_calamine import CalamineWorkbook

from ..importing import API, CLERK, FOCAL, OTHER, Office, code, office_of, returned, row

KINDS = ("csv", "xlsx")
PURPOSE = {"personal": "true", "purpose": "Đối chiếu sổ cuối năm"}
TITLES = [column.title for column in COLUMNS]


@pytest.fixture(scope="module")
async def office(database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_of(database, tmp_path_factory.mktemp("data")) as office:
        rows = [returned(code(), agency_code="06466" if n % 3 == 0 else "06463") for n in range(7)]
        rows += [row(code(), applicant_name="=HYPERLINK(1)"), row(code(), applicant_name="+84 Vi Văn Cộng")]
        rows += [
            row(code(), status="Rút hồ sơ", completed_at="03/09/2021 09:00"),
            row(code(), status="Từ chối tiếp nhận", completed_at="03/09/2021 09:00"),
            row(code(), status="Đang xử lý", due_at="20/09/2021"),
            row(code(), procedure_code="1.001612", agency_code="187", applicant_name="Công ty TNHH Núi Đá"),
        ]
        done = await office.take_in(rows)
        assert done["rows_rejected"] == 0
        yield office


async def export(office: Office, kind: str, token: str = FOCAL, **params: str) -> httpx.Response:
    headers = {"Accept-Language": params.pop("language", "vi-VN,vi;q=0.9"), **bearer(token)}
    return await office.client.get(f"{API}/exports/dossiers.{kind}", params=params, headers=headers)


def cells(kind: str, content: bytes) -> list[list[object]]:
    if kind == "csv":
        return [list(line) for line in csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")]
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


async def listed(office: Office, token: str, **params: str) -> list[str]:
    """Codes of GET /dossiers, all pages."""
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        answer = await office.client.get(
            f"{API}/dossiers", params={**params, "limit": "3", **cursor}, headers=bearer(token)
        )
        page = answer.json()
        found += [item["code"] for item in page["items"]]
        if page["next_cursor"] is None:
            return found
        cursor = {"cursor": page["next_cursor"]}


FILTERS: list[dict[str, str]] = [
    {},
    {"status": "returned"},
    {"queue": "to_return"},
    {"queue": "unassigned"},
    {"queue": "overdue", "sort": "-due_at"},
    {"agency_id": "101", "sort": "code"},
    {"q": "vi van"},
    {"procedure_code": "1.001612"},
    {"sort": "due_at"},
    {"received_from": "2021-09-02"},
]


@pytest.mark.parametrize("params", FILTERS, ids=lambda params: "&".join(params.values()) or "all")
@pytest.mark.parametrize("token", [FOCAL, CLERK, OTHER], ids=["focal", "clerk", "other"])
async def test_list_count_and_export_agree(office: Office, token: str, params: dict[str, str]) -> None:
    """ONE layer of filters and rights: what the screen shows is what the file holds, row for row, in order."""
    queues = {one["queue"]: one["count"] for one in (await _queues(office, token))}
    if params.get("queue", next(iter(queues))) not in queues:
        refused = [await export(office, "csv", token, **params), await export(office, "xlsx", token, **params)]
        assert [one.status_code for one in refused] == [422, 422]
        return
    shown = await listed(office, token, **params)
    for kind in KINDS:
        answer = await export(office, kind, token, **params)
        assert answer.status_code == 200, answer.text
        assert [line[0] for line in cells(kind, answer.content)[1:]] == shown
    if "queue" in params:
        assert queues[params["queue"]] == len(shown)


async def _queues(office: Office, token: str) -> list[dict[str, int]]:
    return list((await office.client.get(f"{API}/queues", headers=bearer(token))).json())


async def test_a_foreign_agency_is_in_no_file(office: Office) -> None:
    for kind in KINDS:
        mine = cells(kind, (await export(office, kind, OTHER)).content)[1:]
        assert {str(line[2]) for line in mine} == {"06466"}
        assert cells(kind, (await export(office, kind, OTHER, agency_id="101")).content)[1:] == []


async def test_formulas_are_text_and_names_are_masked(office: Office) -> None:
    for kind, formula in (("csv", "'=HYPERLINK(1)"), ("xlsx", "=HYPERLINK(1)")):
        open_names = cells(kind, (await export(office, kind, **PURPOSE)).content)
        assert open_names[0] == TITLES
        names = [line[4] for line in open_names[1:]]
        assert formula in names
        assert "Đặng Thị Huệ" in names
        masked = [line[4] for line in cells(kind, (await export(office, kind)).content)[1:]]
        assert "Đ••• T•• Huệ" in masked
        assert "Đặng Thị Huệ" not in masked
        assert "Công ty TNHH Núi Đá" in masked


async def test_no_cell_of_a_csv_begins_like_a_formula(office: Office) -> None:
    for line in cells("csv", (await export(office, "csv", **PURPOSE)).content):
        assert not [cell for cell in line if str(cell).startswith(("=", "+", "-", "@", "\t", "\r"))]


async def test_dates_are_dates_and_the_file_is_marked_for_spreadsheets(office: Office) -> None:
    book = cells("xlsx", (await export(office, "xlsx", sort="code")).content)
    assert book[1][5] == dt.datetime(2021, 9, 1, 8, 15)  # noqa: DTZ001 - a cell has no zone
    text = (await export(office, "csv", sort="code")).content
    assert text.startswith(b"\xef\xbb\xbf")
    assert cells("csv", text)[1][5] == "01/09/2021 08:15"


async def test_english_words_on_request(office: Office) -> None:
    content = (await export(office, "csv", language="en-GB,vi;q=0.5")).content.decode("utf-8-sig")
    head, first, *_rest = csv.reader(io.StringIO(content))
    assert head[: len(REGISTER)] == [column.name for column in REGISTER]
    assert first[9] in ("received", "processing", "returned", "withdrawn", "rejected")


async def test_personal_data_needs_a_purpose_and_leaves_a_record(office: Office) -> None:
    refused = await export(office, "xlsx", personal="true")
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/query/purpose")
    for kind in KINDS:
        answer = await export(office, kind, CLERK, status="returned", **PURPOSE)
        number = int(answer.headers["x-export-id"])
        [one] = await office.rows(
            "SELECT * FROM exports JOIN export_files ON export_id = id WHERE id = $1", number
        )
        assert (one["actor_id"], one["personal"], one["purpose"]) == ("31", True, PURPOSE["purpose"])
        assert json.loads(one["filters"]) == {"status": ["returned"]}
        assert one["rows"] == len(cells(kind, answer.content)) - 1
        assert (one["size"], one["sha256"]) == (len(answer.content), hashlib.sha256(answer.content).digest())


async def test_the_record_is_shown_to_its_person_and_to_those_who_oversee(office: Office) -> None:
    await export(office, "csv", CLERK)
    await export(office, "csv", OTHER)

    seen = {}
    for token in (CLERK, FOCAL):
        page = await office.client.get(f"{API}/exports?limit=500", headers=bearer(token))
        seen[token] = page.json()["items"]
    assert len(seen[CLERK]) == sum(1 for one in seen[FOCAL] if one in seen[CLERK])
    assert len(seen[CLERK]) < len(seen[FOCAL])
    assert seen[CLERK][0]["sha256"] is not None
    first = await office.client.get(f"{API}/exports?limit=1", headers=bearer(FOCAL))
    second = await office.client.get(first.headers["link"].split(">")[0][1:], headers=bearer(FOCAL))
    assert second.json()["items"][0]["id"] < first.json()["items"][0]["id"]


async def test_the_record_can_only_be_added_to(office: Office, database: Database) -> None:
    await export(office, "csv", CLERK)
    url = database.url.replace("postgresql+asyncpg", "postgresql")
    app = await asyncpg.connect(url)
    try:
        for statement in (
            "DELETE FROM exports",
            "UPDATE exports SET personal = false",
            "DELETE FROM export_files",
            "UPDATE export_files SET rows = 0",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await app.execute(statement)
        assert await app.fetchval("SELECT count(*) FROM exports") == 0, "without a scope nothing is seen"
    finally:
        await app.close()


@pytest.mark.parametrize("kind", KINDS)
async def test_what_is_exported_can_be_imported_elsewhere(office: Office, kind: str, tmp_path: Path) -> None:
    """Round trip: export, import into another house, export there: the same register, cell for cell."""
    here = await export(office, kind, sort="code", **PURPOSE)
    other = await clone("dossier")
    try:
        async with office_of(other, tmp_path) as elsewhere:
            answer = await elsewhere.upload(here.content, name=f"so.{kind}")
            await elsewhere.running.run(answer.json()["id"])
            shown = await elsewhere.client.get(f"{API}/imports/{answer.json()['id']}", headers=bearer(FOCAL))
            done = shown.json()
            assert (done["state"], done["rows_rejected"]) == ("done", 0)
            there = await export(elsewhere, kind, sort="code", **PURPOSE)
            assert cells(kind, there.content) == cells(kind, here.content)
    finally:
        await drop(other)


async def test_what_is_exported_says_nothing_new_to_the_house_it_comes_from(office: Office) -> None:
    for kind in KINDS:
        answer = await office.upload((await export(office, kind, **PURPOSE)).content, name=f"so.{kind}")
        await office.running.run(answer.json()["id"])
        shown = await office.client.get(f"{API}/imports/{answer.json()['id']}", headers=bearer(FOCAL))
        assert (shown.json()["rows_unchanged"], shown.json()["rows_rejected"]) == (13, 0)
