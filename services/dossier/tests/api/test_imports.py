"""Registers come in through the API and a worker: good rows, bad rows, repeats, newer books, rights, crashes."""

from __future__ import annotations

import asyncio
import csv
import datetime as dt
import io
import json
import os
import signal
import sys
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from dossier.adapters import copies
from dossier.adapters.answers import ProcedureVersion
from dossier.adapters.catalog import Catalog
from dossier.dossiers.chain import hashed_content
from dossier.imports import running
from dossier.imports.running import Running, Superseded
from dossier.main import create_app
from dossier.settings import Settings
from kernel import actlog
from kernel.clock import ZONE, real_now
from kernel.db import create_engine, transaction
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token, staff_token, verifier
from pydantic import SecretStr
from python_calamine import CalamineWorkbook
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine
from worktime import district_calendar

API = "/api/dossier/v1"
NOBODY = "http://127.0.0.1:9"
NOW = dt.datetime(2021, 9, 15, 8, 0, tzinfo=ZONE)
HEADINGS = (
    "code,procedure_code,agency_code,channel,applicant_name,received_at,due_at,completed_at,returned_at,status"
)
FOCAL = staff_token("focal", subject="90", name="Lương Thị Đầu", act=(), read=None, desk_id=None)
CLERK = staff_token("clerk", "officer", subject="31", agency_id=101, desk_id=101, act=(101,), read=(101,))
OTHER = staff_token("clerk", "officer", subject="32", agency_id=102, desk_id=102, act=(102,), read=(102,))


def agency(number: int, code: str, name: str, kind: str, **more: Any) -> dict[str, Any]:
    level = "district" if kind == "division" else kind
    base = {"id": number, "code": code, "name": name, "kind": kind, "level": level, "parent_id": 2}
    return {**base, "valid_from": "2019-01-01", "valid_to": None, "identifier": None, **more}


AGENCIES = [
    agency(2, "187", "UBND huyện Chi Lăng", "district", valid_to="2025-07-01", identifier="000.00.01.H37"),
    agency(13, "187.tnmt", "Phòng Tài nguyên và Môi trường", "division"),
    agency(101, "06463", "UBND thị trấn Đồng Mỏ", "commune", valid_to="2025-07-01", identifier="000.01.01.H37"),
    agency(102, "06466", "UBND thị trấn Chi Lăng", "commune", valid_to="2025-07-01", identifier="000.02.01.H37"),
    agency(201, "06463", "UBND xã Chi Lăng", "commune", valid_from="2025-07-01", identifier="H37.101"),
]


def procedure(
    number: int, code: str, levels: Sequence[str], amount: int, unit: str, **more: Any
) -> dict[str, Any]:
    return {
        "version_id": number,
        "code": code,
        "name": f"Thủ tục {code}",
        "field": {"id": 1, "name": "Hộ tịch"},
        "levels": list(levels),
        "valid_from": "2019-01-01",
        "duration": {"amount": amount, "unit": unit},
        **more,
    }


PROCEDURES = [
    procedure(1, "1.001193", ["commune"], 0, "same_day"),
    procedure(2, "2.000815", ["commune", "district"], 0, "same_day"),
    procedure(3, "1.001612", ["district"], 3, "working_day", divisions_by_level={"district": 13}),
]


async def fill(engine: AsyncEngine) -> None:
    """What the catalogue said when it last answered; it is down in these tests."""
    async with transaction(engine) as db:
        await copies.keep(db, "agencies", "all", AGENCIES)
        await copies.keep(db, "calendar", "default", district_calendar(range(2019, 2028)).to_json())
        await copies.keep_versions(db, [(ProcedureVersion.model_validate(one), one) for one in PROCEDURES])
        for one in PROCEDURES:
            await copies.keep(
                db, "spans", one["code"], [{"version_id": one["version_id"], "valid_from": "2019-01-01"}]
            )


@dataclass
class Office:
    """The service, its database, and a worker at hand."""

    client: httpx.AsyncClient
    engine: AsyncEngine
    running: Running
    database: Database
    data_dir: Path

    async def upload(
        self, content: str | bytes, token: str = FOCAL, name: str = "so.csv", key: str | None = None, **form: str
    ) -> httpx.Response:
        raw = content.encode() if isinstance(content, str) else content
        headers = bearer(token, key=key or uuid.uuid4().hex)
        return await self.client.post(f"{API}/imports", files={"file": (name, raw)}, data=form, headers=headers)

    async def take_in(self, rows: Sequence[str], token: str = FOCAL, **form: str) -> dict[str, Any]:
        """Upload rows and let them be worked on; answers the import as the API then shows it."""
        answer = await self.upload("\n".join([HEADINGS, *rows]), token, **form)
        assert answer.status_code == 202, answer.text
        number = answer.json()["id"]
        await self.running.run(number)
        shown = await self.client.get(f"{API}/imports/{number}", headers=bearer(token))
        return dict(shown.json())

    async def errors(self, number: int, token: str = FOCAL) -> list[dict[str, Any]]:
        answer = await self.client.get(f"{API}/imports/{number}/errors", headers=bearer(token))
        return list(answer.json()["items"])

    async def rows(self, sql: str, *values: Any) -> list[asyncpg.Record]:
        url = make_url(self.database.admin_url).set(drivername="postgresql")
        connection = await asyncpg.connect(url.render_as_string(hide_password=False))
        try:
            await connection.execute("SET search_path = app, public")
            return list(await connection.fetch(sql, *values))
        finally:
            await connection.close()

    async def dossier(self, code: str) -> asyncpg.Record:
        [row] = await self.rows("SELECT * FROM dossiers WHERE code = $1", code)
        return row


@asynccontextmanager
async def office_of(database: Database, data_dir: Path) -> AsyncIterator[Office]:
    settings = Settings(
        environment="test",
        database_url=SecretStr(database.url),
        data_dir=data_dir,
        catalog_url=NOBODY,
        clock_offset_seconds=int((NOW - real_now()).total_seconds()),
    )
    engine = create_engine(database.url, 3)
    await fill(engine)
    async with client_of(create_app(settings, verifier())) as client, httpx.AsyncClient(base_url=NOBODY) as nobody:
        catalog = Catalog(nobody, engine)
        await catalog.start()
        yield Office(client, engine, Running(engine, catalog, data_dir, lambda: NOW), database, data_dir)
    await engine.dispose()


@pytest.fixture(scope="module")
async def office(database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_of(database, tmp_path_factory.mktemp("data")) as made:
        yield made


_numbers = iter(range(1, 1_000_000))


def code() -> str:
    return f"000.01.01.H37-210901-{next(_numbers):04d}"


def row(number: str, **changed: str) -> str:
    cells = {
        "code": number,
        "procedure_code": "1.001193",
        "agency_code": "06463",
        "channel": "counter",
        "applicant_name": "Đặng Thị Huệ",
        "received_at": "01/09/2021 08:15",
        "due_at": "",
        "completed_at": "",
        "returned_at": "",
        "status": "received",
        **changed,
    }
    return ",".join(cells.values())


def returned(number: str, **changed: str) -> str:
    ended = {"completed_at": "01/09/2021 10:00", "returned_at": "01/09/2021 10:30", "status": "returned"}
    return row(number, **{**ended, **changed})


def unbroken(number: str, acts: Sequence[asyncpg.Record]) -> bool:
    """The stored hashes follow from what is stored: the importer's own way of hashing is the common one."""
    contents = [hashed_content(number, {**one, "data": json.loads(one["data"])}) for one in acts]
    return actlog.first_broken(zip([one["hash"].hex() for one in acts], contents, strict=True)) is None


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


async def test_an_import_goes_on_at_its_mark_after_a_break(
    fresh_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "CHUNK", 10)
    async with office_of(fresh_database, tmp_path) as office:
        rows = [returned(code()) if number % 7 else row("bad row") for number in range(95)]
        answer = await office.upload("\n".join([HEADINGS, *rows]))
        number = answer.json()["id"]
        landed = 0
        for stop_after in (2, 5, 100):
            looks = iter(range(1000))
            breaking = Running(
                office.engine,
                office.running.catalog,
                tmp_path,
                lambda: NOW,
                lambda looks=looks, stop_after=stop_after: next(looks) >= stop_after,  # type: ignore[misc]
            )
            try:
                await breaking.run(number)
            except running.Stopping:
                [mark] = await office.rows("SELECT rows_done FROM import_batches WHERE id = $1", number)
                assert mark["rows_done"] > landed
                landed = mark["rows_done"]
        [batch] = await office.rows("SELECT * FROM import_batches WHERE id = $1", number)
        bad = sum(1 for one in rows if one.startswith("bad"))
        assert (batch["state"], batch["rows_done"], batch["rows_rejected"]) == ("done", 95, bad)
        [count] = await office.rows("SELECT count(*), count(DISTINCT code) FROM dossiers")
        assert tuple(count) == (95 - bad, 95 - bad)
        with pytest.raises(Superseded):
            await office.running.run(number)


async def test_two_workers_at_one_import_land_every_row_once(
    fresh_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "CHUNK", 10)
    async with office_of(fresh_database, tmp_path) as office:
        answer = await office.upload("\n".join([HEADINGS, *(returned(code()) for _ in range(100))]))
        number = answer.json()["id"]
        runs = [office.running.run(number) for _ in range(2)]
        ends = await asyncio.gather(*runs, return_exceptions=True)
        assert all(end is None or isinstance(end, Superseded) for end in ends), ends
        [count] = await office.rows("SELECT (SELECT count(*) FROM dossiers), (SELECT count(*) FROM acts)")
        assert tuple(count) == (100, 300)
        [batch] = await office.rows("SELECT state, rows_done FROM import_batches WHERE id = $1", number)
        assert tuple(batch) == ("done", 100)


@pytest.mark.slow
async def test_a_killed_worker_loses_nothing_and_doubles_nothing(fresh_database: Database, tmp_path: Path) -> None:
    """Real processes: kill -9 in the middle of a register, again and again; another worker brings it home."""
    async with office_of(fresh_database, tmp_path) as office:
        total = 30_000
        rows = [returned(f"000.01.01.H37-210901-{number:06d}") for number in range(total)]
        answer = await office.upload("\n".join([HEADINGS, *rows]))
        number = answer.json()["id"]
        environment = {
            **os.environ,
            "DOSSIER_ENVIRONMENT": "test",
            "DOSSIER_DATABASE_URL": fresh_database.url,
            "DOSSIER_DATA_DIR": str(tmp_path),
            "DOSSIER_CATALOG_URL": NOBODY,
            "DOSSIER_TAKE_OVER_SECONDS": "2",
        }
        kills = 0
        worker = await _worker(environment)
        try:
            mark = -1
            for _ in range(600):
                [batch] = await office.rows("SELECT state, rows_done FROM import_batches WHERE id = $1", number)
                if batch["state"] == "done":
                    break
                if kills < 3 and batch["state"] == "running" and batch["rows_done"] > mark:
                    mark = batch["rows_done"]
                    worker.send_signal(signal.SIGKILL)
                    await worker.wait()
                    kills += 1
                    worker = await _worker(environment)
                await asyncio.sleep(0.1)
        finally:
            worker.terminate()
            await asyncio.wait_for(worker.wait(), 20)
        [count] = await office.rows(
            "SELECT (SELECT count(*) FROM dossiers), (SELECT count(*) FROM acts), (SELECT count(*) FROM outbox)"
        )
        assert tuple(count) == (total, 3 * total, total)
        [batch] = await office.rows("SELECT state, rows_imported FROM import_batches WHERE id = $1", number)
        assert tuple(batch) == ("done", total)
        print(f"worker killed {kills} times: {total} rows, lost 0, doubled 0")


async def _worker(environment: dict[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "dossier.worker", env=environment)
