"""A small district of its own, loaded as an operator would; people who really sign in."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from catalog.command import CommandSettings
from catalog.descriptions.schemas import Description
from catalog.load import load_description
from catalog.main import create_app
from catalog.settings import Settings
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi import FastAPI
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from sqlalchemy.ext.asyncio import AsyncEngine

API = "/api/catalog/v1"
PASSWORD = "mat-khau-thu"
NOW = dt.datetime(2021, 9, 15, 1, tzinfo=dt.UTC)
SHIFT = int((NOW - dt.datetime.now(dt.UTC)).total_seconds())
"""The district of these tests lives on 15/09/2021, as the demo does."""

ACCOUNTS = {
    "clerk": "mc.huyen",
    "officer": "cv.tuphap",
    "leader": "ld.huyen",
    "hotline": "truc.huyen",
    "focal": "daumoi.huyen",
    "admin": "quantri",
    "viewer": "tinh.xem",
    "reopener": "molai.huyen",
}


def new_key(folder: Path, count: int = 1) -> Path:
    """A file with fresh P-256 private keys."""
    pems = [
        ec.generate_private_key(ec.SECP256R1()).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        for _ in range(count)
    ]
    path = folder / "signing.pem"
    path.write_bytes(b"".join(pems))
    return path


def _agency(number: int, code: str, name: str, kind: str, parent: int | None, **more: Any) -> dict[str, Any]:
    level = "district" if kind == "division" else kind
    return {
        "id": number,
        "code": code,
        "name": name,
        "short_name": name.removeprefix("UBND "),
        "kind": kind,
        "level": level,
        "parent_id": parent,
        "valid_from": "2019-01-01",
        "identifier_status": "demo",
        **more,
    }


def _person(role: str, agency: int, **more: Any) -> dict[str, Any]:
    return {
        "username": ACCOUNTS[role],
        "password": PASSWORD,
        "name": f"Nguyễn Thị {role.capitalize()}",
        "title": "Chuyên viên",
        "roles": [role],
        "agency_id": agency,
        "act": [2],
        **more,
    }


def _procedure(code: str, name: str, levels: list[str], field_id: int = 1, **more: Any) -> dict[str, Any]:
    version = {
        "valid_from": "2019-01-01",
        "decision": "1234/QĐ-UBND",
        "duration": {"amount": 3, "unit": "working_day"},
        "time_text": "03 ngày làm việc",
        "fee_amount": 8000,
        "fee_text": "8.000 đồng",
        "papers": [
            {"name": "Tờ khai", "originals": 1, "copies": 0, "form_code": "TP/HT-01", "required": True},
            {"name": "Giấy tờ tùy thân", "originals": 0, "copies": 1, "form_code": None, "required": False},
        ],
        "legal_basis": ["60/2014/QH13"],
        "result_name": "Giấy khai sinh",
        "divisions_by_level": {"district": 11},
        **more,
    }
    return {
        "code": code,
        "local_code": f"{code}.000.00.00.H37",
        "name": name,
        "field_id": field_id,
        "levels": levels,
        "online_level": 3,
        "versions": [version],
    }


def make_district() -> dict[str, Any]:
    """One district, one commune and its successor, two divisions, a person for every role, six procedures."""
    everything = [2, 11, 12, 101]
    return {
        "agencies": [
            _agency(2, "187", "UBND huyện Chi Lăng", "district", 1, valid_to="2025-07-01", successor_ids=[201]),
            _agency(1, "20", "UBND tỉnh Lạng Sơn", "province", None),
            _agency(11, "187.tu-phap", "Phòng Tư pháp", "division", 2),
            _agency(12, "187.tai-chinh", "Phòng Tài chính - Kế hoạch", "division", 2),
            _agency(101, "06463", "UBND thị trấn Đồng Mỏ", "commune", 2, valid_to="2025-07-01"),
            _agency(201, "06463", "UBND xã Chi Lăng", "commune", 1, valid_from="2025-07-01"),
        ],
        "fields": [{"id": 2, "code": "DKKD", "name": "Hộ kinh doanh"}, {"id": 1, "code": "HT", "name": "Hộ tịch"}],
        "staff": [
            _person("clerk", 2, desk_id=2, read=[2]),
            _person("officer", 11, act=[11]),
            _person("leader", 2, act=everything, read=everything),
            _person("hotline", 2),
            _person("focal", 2, read=["*"]),
            _person("admin", 2, act=[]),
            _person("viewer", 1, act=[]),
            _person("reopener", 2),
        ],
        "calendar": {
            "version": 1,
            "weekly": {
                day: [["07:30", "11:30"], ["13:30", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")
            },
            "cutoff": "15:00",
            "overrides": [
                {"date": "2026-01-02", "working": False, "name": "Nghỉ hoán đổi", "basis": "thông báo 2025"},
                {"date": "2026-01-10", "working": True, "name": "Làm bù", "basis": "thông báo 2025"},
            ],
        },
        "procedures": [
            _procedure("1.001193", "Đăng ký khai sinh", ["commune"]),
            _procedure("1.004884", "Đăng ký lại khai sinh", ["commune"]),
            _procedure("1.000894", "Đăng ký kết hôn", ["commune"]),
            _procedure("2.000528", "Đăng ký khai sinh có yếu tố nước ngoài", ["district"]),
            _procedure(
                "1.001612", "Đăng ký thành lập hộ kinh doanh", ["district"], 2, divisions_by_level={"district": 12}
            ),
            _procedure("2.000815", "Chứng thực bản sao từ bản chính", ["commune", "district"]),
        ],
    }


@dataclass
class Catalogue:
    """A running catalogue and the people who use it."""

    app: FastAPI
    client: httpx.AsyncClient
    database: Database
    _headers: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def engine(self) -> AsyncEngine:
        engine: AsyncEngine = self.app.state.engine
        return engine

    async def sign_in(self, username: str, password: str = PASSWORD) -> httpx.Response:
        return await self.client.post(f"{API}/sessions", json={"username": username, "password": password})

    async def headers(self, role: str, key: str | None = None, version: int | None = None) -> dict[str, str]:
        """Request headers of the person with a role, who has really signed in."""
        if role not in self._headers:
            answer = await self.sign_in(ACCOUNTS[role])
            assert answer.status_code == 201, answer.text
            self._headers[role] = {"Authorization": f"Bearer {answer.json()['access_token']}"}
            self.client.cookies.clear()
        headers = dict(self._headers[role])
        if key is not None:
            headers["Idempotency-Key"] = key
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return headers


def command_settings(database: Database, environment: str = "test") -> CommandSettings:
    shift = 0 if environment == "production" else SHIFT
    return CommandSettings(environment=environment, database_url=database.url, clock_offset_seconds=shift)


@pytest.fixture
def district() -> dict[str, Any]:
    """The description, to be changed at will."""
    return make_district()


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_key(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="session")
def make_key() -> Callable[..., Path]:
    return new_key


async def _run(database: Database, key_file: Path) -> AsyncIterator[Catalogue]:
    await load_description(command_settings(database), Description.model_validate(copy.deepcopy(make_district())))
    settings = Settings(
        environment="test",
        database_url=database.url,
        signing_key_file=key_file,
        clock_offset_seconds=SHIFT,
        sign_in_rule="1000/minute",
    )
    app = create_app(settings)
    async with client_of(app) as client:
        yield Catalogue(app, client, database)


@pytest.fixture(scope="module")
async def catalogue(database: Database, key_file: Path) -> AsyncIterator[Catalogue]:
    """One catalogue for the tests of a module."""
    async for running in _run(database, key_file):
        yield running


@pytest.fixture
async def fresh_catalogue(fresh_database: Database, key_file: Path) -> AsyncIterator[Catalogue]:
    """One catalogue for one test that leaves marks."""
    async for running in _run(fresh_database, key_file):
        yield running
