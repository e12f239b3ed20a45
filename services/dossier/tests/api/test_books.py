"""The book of an agency: every reception of the span once, numbered throughout, for those who may."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any

import httpx
import pytest
from dossier.books import paper
from dossier.dossiers import access
from fastapi import FastAPI
from kernel.db import transaction
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from ..factories import (
    ADMIN,
    BUSINESS,
    CLERK,
    COMMUNE,
    COMMUNE_CLERK,
    COPY,
    DISTRICT,
    FOCAL,
    HOTLINE,
    LEADER,
    OFFICER,
    VIEWER,
    Desk,
    Person,
)

FORMULA = "=HYPERLINK(1)"


async def book(desk: Desk, who: Person, span: str, kind: str, agency_id: int = DISTRICT) -> httpx.Response:
    return await desk.get(who, f"/registers/{span}.{kind}", agency_id=agency_id)


def rows_of(answer: httpx.Response) -> list[list[Any]]:
    assert answer.status_code == 200, answer.text
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()[3:]


def pages_of(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages]


async def on(desk: Desk, day: str, count: int, procedure: str = BUSINESS, **given: Any) -> list[str]:
    moment = f"{day}T08:00:00+07:00"
    return [(await desk.receive(procedure, received_at=moment, **given))["code"] for _ in range(count)]


async def test_a_day_and_its_year_are_one_book(desk: Desk) -> None:
    first, second = await on(desk, "2019-03-04", 2), await on(desk, "2019-03-05", 2, name=FORMULA)
    day = rows_of(await book(desk, CLERK, "2019-03-05", "xlsx"))
    assert [row[1] for row in day] == second
    assert [row[0] for row in day] == [3.0, 4.0]
    assert [row[4] for row in day] == [FORMULA, FORMULA]
    assert day[0][7] == dt.date(2019, 3, 5)
    year = rows_of(await book(desk, LEADER, "2019", "xlsx"))
    assert [(row[0], row[1]) for row in year] == list(enumerate([*first, *second], 1))


async def test_the_printed_book_says_the_same(desk: Desk) -> None:
    codes = await on(desk, "2019-06-03", 3, name="Hoàng Văn Thụ")
    [page] = pages_of(await book(desk, CLERK, "2019-06-03", "pdf"))
    words = " ".join(page.split())
    for said in ("SỔ THEO DÕI HỒ SƠ", "HUYỆN CHI LĂNG", "Mẫu số 06", "Ngày 03/6/2019", "Hoàng Văn Thụ", *codes):
        assert said in words, said
    assert "Tổng số: 3 hồ sơ" in words
    later = await on(desk, "2026-03-02", 1)
    [page] = pages_of(await book(desk, CLERK, "2026-03-02", "pdf"))
    assert "Mẫu số 07 ban hành kèm theo Thông tư 03/2025/TT-VPCP" in " ".join(page.split())
    assert later[0] in page


async def test_a_long_book_has_every_row_once_and_no_blank_place(desk: Desk, app: FastAPI) -> None:
    [code] = await on(desk, "2020-07-02", 1)
    rows = 3 * paper.PIECE + 17
    async with transaction(app.state.engine) as db:
        await access.enter_for_all(db)
        columns = (
            "agency_id, level, procedure_version_id, procedure_code, field_id, channel, mechanism, status,"
            " applicant_kind, applicant_name, applicant_folded, received_at, due_at, last_hash, source"
        )
        made = text(
            f"INSERT INTO dossiers (code, {columns}) SELECT 'B-' || lpad(n::text, 5, '0'), {columns}"
            " FROM dossiers, generate_series(2, :rows) AS n WHERE code = :code"
        )
        await db.execute(made, {"rows": rows, "code": code})
    pages = pages_of(await book(desk, CLERK, "2020-07-02", "pdf"))
    found = [number for page in pages for number in re.findall(r"B-(\d{5})", page)]
    assert found == [f"{number:05d}" for number in range(2, rows + 1)]
    # Pages are full but the last: pieces leave no gap behind them.
    counts = [len(re.findall(r"B-\d{5}", page)) for page in pages[1:-1]]
    assert len(counts) > 10
    assert max(counts) - min(counts) <= 1
    assert [f"Trang {number}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)


async def test_a_day_without_receptions_is_an_empty_book(desk: Desk) -> None:
    assert rows_of(await book(desk, CLERK, "2018-09-02", "xlsx")) == []
    [page] = pages_of(await book(desk, CLERK, "2018-09-02", "pdf"))
    assert "Tổng số: 0 hồ sơ" in " ".join(page.split())


async def test_every_taking_is_on_record(desk: Desk, app: FastAPI) -> None:
    await on(desk, "2019-10-01", 2)
    await book(desk, CLERK, "2019-10-01", "pdf")
    await book(desk, LEADER, "2019-10-01", "xlsx")
    async with transaction(app.state.engine) as db:
        await access.enter_for_all(db)
        taken = text("SELECT format, rows, actor_name FROM book_prints WHERE span = '2019-10-01' ORDER BY id")
        assert [tuple(row) for row in await db.execute(taken)] == [
            ("pdf", 2, CLERK.name),
            ("xlsx", 2, LEADER.name),
        ]
        await db.execute(text("SELECT set_config('motcua.scope', '{101}', true)"))
        assert (await db.execute(text("SELECT count(*) FROM book_prints"))).scalar() == 0


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
async def test_who_may_take_a_book(desk: Desk, client: httpx.AsyncClient, kind: str) -> None:
    assert (await client.get(f"/api/dossier/v1/registers/2021.{kind}", params={"agency_id": 2})).status_code == 401
    for person in (OFFICER, HOTLINE, FOCAL, ADMIN, VIEWER):
        assert (await book(desk, person, "2021", kind)).status_code == 403
    # The book of another agency is not there.
    assert (await book(desk, COMMUNE_CLERK, "2021", kind)).status_code == 404
    assert (await book(desk, CLERK, "2021", kind, COMMUNE)).status_code == 404
    assert (await book(desk, CLERK, "2021", kind, 999)).status_code == 404
    commune = Desk(desk.client, COMMUNE_CLERK)
    await on(commune, "2020-01-06", 1, COPY)
    assert (await book(desk, COMMUNE_CLERK, "2020", kind, COMMUNE)).status_code == 200


@pytest.mark.parametrize("span", ["2021-02-30", "2099-01-01", "2099", "1990", "21", "2021-9-1"])
async def test_a_span_that_is_no_day_is_refused(desk: Desk, span: str) -> None:
    assert (await book(desk, CLERK, span, "pdf")).status_code == 422
