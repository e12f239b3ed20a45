"""Registers as files: what is refused at once, who sees what, what comes back out."""

from __future__ import annotations

import asyncio
import csv
import io
import uuid

import pytest
from kernel.testing.tokens import bearer, staff_token
from python_calamine import CalamineWorkbook

from ..importing import API, CLERK, FOCAL, HEADINGS, OTHER, Office, code, row


async def test_a_clerk_imports_for_her_agency_only(office: Office) -> None:
    mine, foreign, unnamed = code(), code(), code()
    rows = [row(mine), row(foreign, agency_code="06466"), row(unnamed, agency_code="")]
    done = await office.take_in(rows, CLERK, agency_id="101")
    assert (done["rows_imported"], done["rows_rejected"]) == (2, 1)
    [error] = await office.errors(done["id"], CLERK)
    assert (error["line"], error["column"]) == (3, "agency_code")
    answer = await office.upload(HEADINGS, CLERK, agency_id="102")
    assert answer.status_code == 403


async def test_a_row_learns_nothing_about_another_agencys_dossier(office: Office) -> None:
    number = code()
    await office.take_in([row(number)])
    done = await office.take_in([row(number, agency_code="06466")], OTHER)
    [error] = await office.errors(done["id"], OTHER)
    assert error["column"] == "code"
    assert "Huệ" not in error["reason"]


async def test_one_sees_ones_own_imports_and_overseers_see_all(office: Office) -> None:
    done = await office.take_in([row(code())], CLERK)
    path = f"{API}/imports/{done['id']}"
    assert (await office.client.get(path, headers=bearer(OTHER))).status_code == 404
    assert (await office.client.get(f"{path}/errors", headers=bearer(OTHER))).status_code == 404
    assert (await office.client.get(f"{path}/errors.csv", headers=bearer(OTHER))).status_code == 404
    assert (await office.client.get(path, headers=bearer(FOCAL))).status_code == 200
    seen = (await office.client.get(f"{API}/imports", headers=bearer(OTHER))).json()["items"]
    assert done["id"] not in [one["id"] for one in seen]


@pytest.mark.parametrize("role", ["officer", "leader", "hotline", "viewer"])
async def test_other_roles_import_nothing(office: Office, role: str) -> None:
    answer = await office.upload(HEADINGS, staff_token(role, read=None))
    assert answer.status_code == 403
    assert (await office.client.get(f"{API}/imports", headers=bearer(staff_token(role)))).status_code == 403


async def test_pages_of_imports_and_errors_follow_one_another(office: Office) -> None:
    done = await office.take_in([row(f"bad row {number}") for number in range(5)])
    lines: list[int] = []
    path: str | None = f"{API}/imports/{done['id']}/errors?limit=2"
    while path:
        answer = await office.client.get(path, headers=bearer(FOCAL))
        lines += [one["line"] for one in answer.json()["items"]]
        path = answer.links["next"]["url"] if "next" in answer.links else None
    assert lines == [2, 3, 4, 5, 6]
    first = (await office.client.get(f"{API}/imports?limit=1", headers=bearer(FOCAL))).json()
    assert first["items"][0]["id"] == done["id"]
    assert first["next_cursor"]
    bad = await office.client.get(f"{API}/imports?cursor=WyJ4Il0", headers=bearer(FOCAL))
    assert bad.status_code == 422


async def test_refused_lines_as_a_file_hold_no_formula(office: Office) -> None:
    done = await office.take_in([row("=1+1"), row(code(), status="=cmd|'/c calc'!A1")])
    answer = await office.client.get(f"{API}/imports/{done['id']}/errors.csv", headers=bearer(FOCAL))
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    cells = [cell for line in csv.reader(io.StringIO(answer.text.lstrip("\ufeff"))) for cell in line]
    assert len(cells) == 12
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


async def test_the_template_comes_back_in_as_an_empty_register(office: Office) -> None:
    answer = await office.client.get(f"{API}/imports/template.xlsx", headers=bearer(CLERK))
    assert answer.status_code == 200
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["Sổ hồ sơ", "Danh mục"]
    values = [cell for line in book.get_sheet_by_index(1).to_python() for cell in line]
    assert "06463" in values
    assert "06466" not in values
    assert "1.001193" in values
    sent = await office.upload(answer.content, name="mau.xlsx")
    assert sent.status_code == 202
    await office.running.run(sent.json()["id"])
    shown = (await office.client.get(f"{API}/imports/{sent.json()['id']}", headers=bearer(FOCAL))).json()
    assert (shown["state"], shown["rows_done"]) == ("done", 0)


@pytest.mark.parametrize(
    ("content", "status", "problem"),
    [
        (b"", 422, "file-empty"),
        (b"%PDF-1.7", 415, "unsupported-media-type"),
        (b"\x89PNG\r\n\x1a\n\x00", 415, "unsupported-media-type"),
    ],
)
async def test_a_file_of_the_wrong_kind_is_refused_at_once(
    office: Office, content: bytes, status: int, problem: str
) -> None:
    answer = await office.upload(content, name="so.xlsx")
    assert answer.status_code == status
    assert answer.json()["code"] == problem
    assert not [one for one in (office.data_dir / "imports").iterdir() if one.name.startswith(".upload")]


async def test_a_file_over_the_limit_is_refused(office: Office) -> None:
    answer = await office.upload(b"x" * (34 << 20))
    assert answer.status_code == 413


async def test_a_file_without_the_columns_fails_with_a_reason(office: Office) -> None:
    answer = await office.upload("a,b,c\n1,2,3\n")
    await office.running.run(answer.json()["id"])
    shown = (await office.client.get(answer.headers["location"], headers=bearer(FOCAL))).json()
    assert shown["state"] == "failed"
    assert "Mã hồ sơ" in shown["failure"]


async def test_unknown_columns_are_named_in_a_warning(office: Office) -> None:
    answer = await office.upload(f"{HEADINGS},Ghi chú\n{row(code())},abc\n")
    await office.running.run(answer.json()["id"])
    shown = (await office.client.get(answer.headers["location"], headers=bearer(FOCAL))).json()
    assert shown["warnings"] == ["Bỏ qua cột “Ghi chú”"]


async def test_a_lost_answer_asked_again_makes_one_import(office: Office) -> None:
    content, key = f"{HEADINGS}\n{row(code())}", uuid.uuid4().hex
    twins = await asyncio.gather(*(office.upload(content, key=key) for _ in range(3)))
    assert {one.status_code for one in twins} == {202}
    assert len({one.json()["id"] for one in twins}) == 1
    other = await office.upload(content + "\n", key=key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    [count] = await office.rows(
        "SELECT count(*) FROM pgqueuer WHERE convert_from(payload, 'utf8')::jsonb ->> 'batch_id' = $1",
        str(twins[0].json()["id"]),
    )
    assert count[0] == 1


async def test_an_upload_needs_its_key_and_a_token(office: Office) -> None:
    files = {"file": ("so.csv", b"x")}
    missing = await office.client.post(f"{API}/imports", files=files, headers=bearer(FOCAL))
    assert (missing.status_code, missing.json()["code"]) == (400, "idempotency-key-missing")
    assert (await office.client.post(f"{API}/imports", files=files)).status_code == 401
