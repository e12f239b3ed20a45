"""A report is checked as text, as Word, as PDF; what cannot be read is said; nothing of it is kept."""

from __future__ import annotations

import asyncio
import io
import zipfile

import docx
import httpx
import pytest
from kernel.testing.tokens import bearer, client_token, staff_token
from pypdf import PdfWriter
from reporting.access import READERS
from reporting.linting.problems import ReportTooHeavy
from reporting.linting.service import check_report
from reporting.linting.texts import MAX_FILE, MAX_TEXT
from reporting_factories import API

ROLES = ("clerk", "officer", "leader", "hotline", "focal", "admin", "viewer", "reopener")
PROSE = "Niêm yết 364 TTHC (cấp huyện 249 TTHC, cấp xã 106 TTHC)."
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph(PROSE)
    table = document.add_table(rows=0, cols=3)
    for row in (("Xã", "Tiếp nhận", "Quá hạn"), ("A", "12", "1"), ("B", "30", "0"), ("Tổng cộng", "43", "1")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


async def upload(client: httpx.AsyncClient, content: bytes) -> httpx.Response:
    return await client.post(
        f"{API}/linter/files", files={"file": ("bao-cao", content, "application/octet-stream")}
    )


async def test_a_text_is_answered_with_places_in_it(client: httpx.AsyncClient) -> None:
    answer = await client.post(f"{API}/linter/checks", json={"text": f"Mở đầu.\n{PROSE}"})
    body = answer.raise_for_status().json()
    [finding] = body["findings"]
    assert finding["statement"] == "364 = 249 + 106"
    assert finding["recomputation"] == "249 + 106 = 355, không phải 364"
    assert body["text"][finding["start"] : finding["end"]] == "364"
    assert (finding["line"], finding["severity"], finding["quote"]) == (2, "error", PROSE)
    assert (body["figures"], body["checked"]) == (3, 1)


async def test_a_word_file_is_read_with_its_tables(client: httpx.AsyncClient) -> None:
    body = (await upload(client, word())).raise_for_status().json()
    assert [one["rule"] for one in body["findings"]] == ["sum", "column"]
    assert "cộng các dòng được 42" in body["findings"][1]["recomputation"]


async def test_plain_text_in_either_encoding(client: httpx.AsyncClient) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        body = (await upload(client, PROSE.encode(encoding))).raise_for_status().json()
        assert len(body["findings"]) == 1


def bomb() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (61 << 20))
    return kept.getvalue()


def scanned(password: str | None = None) -> bytes:
    writer, kept = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    writer.write(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02\xff",
        b"PK\x03\x04 broken",
        b"%PDF-1.7 broken",
        bomb(),
        scanned(),
        scanned("mat-khau"),
        b" " * (MAX_FILE + 1),
        b"a " * MAX_TEXT,
    ],
    ids=["empty", "bytes", "zip", "pdf", "bomb", "scan", "locked", "large", "long"],
)
async def test_what_cannot_be_read_is_said(client: httpx.AsyncClient, content: bytes) -> None:
    answer = await upload(client, content)
    assert answer.status_code == 422
    assert answer.json()["code"] == "report-unreadable"


async def test_a_check_that_takes_too_long_is_ended_and_the_next_one_runs() -> None:
    with pytest.raises(ReportTooHeavy):
        await check_report(PROSE.encode(), seconds=0.01)
    assert len((await check_report(PROSE.encode())).findings) == 1


async def test_a_report_made_to_be_slow_is_answered_all_the_same(client: httpx.AsyncClient) -> None:
    """Either read, or ended by its limit of processor time: the service itself is never held."""
    for text in (
        "một trăm " * 16_000,
        "1 " * 70_000,
        "a." * 70_000,
        "Tổng số 12 hồ sơ, trong đó: 3 hồ sơ; " * 4_000,
    ):
        answering = asyncio.create_task(client.post(f"{API}/linter/checks", json={"text": text}))
        assert (await client.get("/livez")).status_code == 200
        answer = await answering
        assert answer.status_code == 200 or answer.json()["code"] == "report-too-heavy"


@pytest.mark.parametrize("path", ["/linter/checks", "/linter/files"])
async def test_for_readers_only(client: httpx.AsyncClient, path: str) -> None:
    async def status(headers: dict[str, str]) -> int:
        request = client.build_request("POST", f"{API}{path}")
        request.headers.pop("authorization", None)
        request.headers.update(headers)
        return (await client.send(request)).status_code

    assert await status({}) == 401
    assert await status(bearer(client_token("feed:read"))) == 403
    for role in ROLES:
        assert await status(bearer(staff_token(role))) == (422 if role in READERS else 403), role
