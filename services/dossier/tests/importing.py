"""A district with a catalogue that is down, the importer at hand, rows to import."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import httpx
from dossier.adapters import copies
from dossier.adapters.answers import ProcedureVersion
from dossier.adapters.catalog import Catalog
from dossier.dossiers.chain import hashed_content
from dossier.imports.running import Running
from dossier.main import create_app
from dossier.settings import Settings
from kernel import actlog
from kernel.clock import ZONE, real_now
from kernel.db import create_engine, transaction
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token, verifier
from pydantic import SecretStr
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine
from worktime import district_calendar

from .factories import TRACKING_KEY

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
    procedure(1, "1.001193", ["commune"], 0, "same_day", fee_amount=8_000, fee_by_channel={"online": 0}),
    procedure(2, "2.000815", ["commune", "district"], 0, "same_day"),
    procedure(3, "1.001612", ["district"], 3, "working_day", divisions_by_level={"district": 13}),
]


async def fill(engine: AsyncEngine) -> None:
    """What the catalogue said when it last answered; it is down in these tests."""
    async with transaction(engine) as db:
        await copies.keep(db, "agencies", "all", AGENCIES)
        calendar = {**district_calendar(range(2019, 2028)).to_json(), "agency_id": None}
        await copies.keep(db, "calendars", "all", [calendar])
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
        tracking_key=SecretStr(TRACKING_KEY),
    )
    engine = create_engine(database.url, 3)
    await fill(engine)
    async with client_of(create_app(settings, verifier())) as client, httpx.AsyncClient(base_url=NOBODY) as nobody:
        catalog = Catalog(nobody, engine)
        await catalog.start()
        yield Office(client, engine, Running(engine, catalog, data_dir, lambda: NOW), database, data_dir)
    await engine.dispose()


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
