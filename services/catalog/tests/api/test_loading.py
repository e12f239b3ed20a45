"""Setting up a district: the description file, machine clients, the first administrator; migrations."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from catalog.acts.service import first_broken
from catalog.admin import Refused, put_administrator
from catalog.client import put_client
from catalog.command import CommandSettings
from catalog.descriptions.problems import NotLoadable
from catalog.descriptions.schemas import Description
from catalog.descriptions.service import Report
from catalog.load import load_description, read_file
from kernel import migrate
from kernel.db import create_engine, transaction
from sqlalchemy import text


def settings(database: Any, environment: str = "test") -> CommandSettings:
    return CommandSettings(environment=environment, database_url=database.url)


async def count(database: Any, table: str) -> int:
    engine = create_engine(database.url)
    async with transaction(engine) as db:
        number = (await db.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
    await engine.dispose()
    return int(number)


async def load(database: Any, district: dict[str, Any], environment: str = "test") -> Report:
    return await load_description(settings(database, environment), Description.model_validate(district))


async def test_models_and_migrations_agree(database: Any) -> None:
    await migrate.check("catalog", database.migrator_url)


async def test_loading_twice_changes_nothing(fresh_database: Any, district: dict[str, Any]) -> None:
    assert await load(fresh_database, district) == Report(agencies=6, fields=2, staff=8, calendar=1, versions=6)
    acts, events = await count(fresh_database, "catalog_acts"), await count(fresh_database, "outbox")
    assert await load(fresh_database, district) == Report()
    assert await count(fresh_database, "catalog_acts") == acts
    assert await count(fresh_database, "outbox") == events == 12


async def test_a_changed_file_changes_what_it_names(fresh_database: Any, district: dict[str, Any]) -> None:
    await load(fresh_database, district)
    district["agencies"][2]["identifier"] = "000.00.87.H37"
    district["fields"][0]["name"] = "Thành lập hộ kinh doanh"
    district["staff"][0]["title"] = "Trưởng Bộ phận Một cửa"
    district["calendar"]["cutoff"] = None
    version = {**district["procedures"][0]["versions"][0], "valid_from": "2022-01-01", "fee_amount": 0}
    version["fee_by_channel"] = {"online": 0, "postal": 4000}
    district["procedures"][0]["versions"].append(version)
    assert await load(fresh_database, district) == Report(agencies=1, fields=1, staff=1, calendar=1, versions=1)
    assert await load(fresh_database, district) == Report()
    engine = create_engine(fresh_database.url)
    async with transaction(engine) as db:
        assert await first_broken(db) is None
    await engine.dispose()


async def test_a_password_once_set_is_never_overwritten(fresh_database: Any, district: dict[str, Any]) -> None:
    await load(fresh_database, district)
    district["staff"][0]["password"] = "mat-khau-khac"
    assert await load(fresh_database, district) == Report()


def other_version(district: dict[str, Any]) -> None:
    district["procedures"][0]["versions"][0]["fee_amount"] = 9000


def other_fee_online(district: dict[str, Any]) -> None:
    district["procedures"][0]["versions"][0]["fee_by_channel"] = {"online": 4000}


def overlapping(district: dict[str, Any]) -> None:
    closed = {**district["procedures"][0]["versions"][0], "valid_from": "2018-01-01", "valid_to": "2020-01-01"}
    district["procedures"][0]["versions"].append(closed)


def unknown_channel(district: dict[str, Any]) -> None:
    district["procedures"][1]["versions"][0]["fee_by_channel"] = {"phone": 4000}


def bad_version(district: dict[str, Any]) -> None:
    district["procedures"][1]["versions"][0]["duration"] = {"amount": 1, "unit": "moon"}


def stray_parent(district: dict[str, Any]) -> None:
    district["agencies"][2]["parent_id"] = 77


def stray_agency(district: dict[str, Any]) -> None:
    district["staff"][0]["act"] = [77]


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (other_version, "1.001193: the version of 2019-01-01 is published and differs in fee_amount"),
        (other_fee_online, "1.001193: the version of 2019-01-01 is published and differs in fee_by_channel"),
        (overlapping, "1.001193: version 1 is in force from 2019-01-01"),
        (bad_version, "1.004884: duration.unit"),
        (unknown_channel, r"1.004884: fee_by_channel\.phone"),
        (stray_parent, "parent or successor do not exist: 77"),
        (stray_agency, "named by staff do not exist: 77"),
    ],
)
async def test_a_file_that_cannot_be_loaded_leaves_nothing(
    database: Any, district: dict[str, Any], spoil: Any, sentence: str
) -> None:
    await load(database, district)
    before = await count(database, "catalog_acts")
    spoil(district)
    district["agencies"][0]["name"] = "Tên khác"
    with pytest.raises(NotLoadable, match=sentence):
        await load(database, district)
    assert await count(database, "catalog_acts") == before


async def test_production_refuses_passwords_in_a_file(fresh_database: Any, district: dict[str, Any]) -> None:
    with pytest.raises(NotLoadable, match="only a demo may load"):
        await load(fresh_database, district, "production")
    for person in district["staff"]:
        del person["password"]
    assert (await load(fresh_database, district, "production")).staff == 8


@pytest.mark.parametrize(
    "raw", ["", "[]", '{"agency": []}', '{"agencies": [{"id": 1}]}', '{"staff": [{"username": "A b"}]}']
)
def test_a_file_that_is_no_description_is_refused_with_its_place(tmp_path: Path, raw: str) -> None:
    path = tmp_path / "district.json"
    path.write_text(raw)
    with pytest.raises(NotLoadable, match="is not a district description"):
        read_file(path)


def test_names_given_twice_are_refused(tmp_path: Path, district: dict[str, Any]) -> None:
    district["staff"].append(district["staff"][0])
    path = tmp_path / "district.json"
    path.write_text(json.dumps(district))
    with pytest.raises(NotLoadable, match=r"user name named twice: mc\.huyen"):
        read_file(path)


async def test_a_client_is_made_renewed_and_left_alone(fresh_database: Any) -> None:
    given = settings(fresh_database)
    assert await put_client(given, "reporting", "a" * 32, ["feed:read"])
    assert not await put_client(given, "reporting", "a" * 32, ["feed:read"])
    assert await put_client(given, "reporting", "b" * 32, ["feed:read"])
    assert await count(fresh_database, "catalog_acts") == 2


async def test_the_first_administrator(fresh_database: Any, district: dict[str, Any]) -> None:
    given = settings(fresh_database, "production")
    with pytest.raises(Refused, match="load the district description first"):
        await put_administrator(given, "truong.nhom", "mot-mat-khau-dai", "Quản trị", None)
    await load(fresh_database, district)
    assert await put_administrator(given, "truong.nhom", "mot-mat-khau-dai", "Quản trị", None)
    assert not await put_administrator(given, "truong.nhom", "mat-khau-thu-hai", "Quản trị", None)
    with pytest.raises(Refused, match="the password is refused"):
        await put_administrator(given, "truong.nhom", "ngan", "Quản trị", None)
    with pytest.raises(Refused, match="no administrator"):
        await put_administrator(given, "mc.huyen", "mot-mat-khau-dai", "Quản trị", None)


class TestCommandLines:
    """The three commands as an operator types them."""

    def run(self, database: Any, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "CATALOG_ENVIRONMENT": "demo",
            "CATALOG_DATABASE_URL": database.url,
            **more,
        }
        return subprocess.run(
            [sys.executable, "-m", *words], env=environment, capture_output=True, text=True, check=False
        )

    def test_load_client_and_admin(self, fresh_database: Any, tmp_path: Path, district: dict[str, Any]) -> None:
        path, secret = tmp_path / "district.json", tmp_path / "secret"
        path.write_text(json.dumps(district))
        secret.write_text("mot-bi-mat-rat-dai-0123456789\n")
        first = self.run(fresh_database, "catalog.load", str(path))
        assert (first.returncode, first.stderr) == (0, "")
        assert first.stdout.startswith("Loaded district.json: 6 agencies")
        assert "nothing new" in self.run(fresh_database, "catalog.load", str(path)).stdout
        client = ("catalog.client", "reporting", "--scopes", "feed:read", "--secret-file", str(secret))
        assert "stored" in self.run(fresh_database, *client).stdout
        assert "unchanged" in self.run(fresh_database, *client).stdout
        admin = ("catalog.admin", "truong.nhom", "--password-file", str(secret))
        assert "created" in self.run(fresh_database, *admin).stdout

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (("catalog.load", "missing.json"), "cannot be read"),
            (("catalog.client", "Bad Id", "--scopes", "feed:read", "--secret-file", "s"), "A client id has"),
            (("catalog.client", "a1", "--scopes", "all", "--secret-file", "s"), "Scopes look like"),
            (("catalog.client", "a1", "--scopes", "feed:read", "--secret-file", "missing"), "cannot be read"),
            (("catalog.admin", "x", "--password-file", "missing"), "A user name has"),
        ],
    )
    def test_mistakes_end_with_one_plain_sentence(
        self, database: Any, words: tuple[str, ...], sentence: str
    ) -> None:
        done = self.run(database, *words)
        assert done.returncode != 0
        assert sentence in done.stderr
        assert "Traceback" not in done.stderr

    def test_without_settings_it_says_which(self, database: Any, tmp_path: Path) -> None:
        path = tmp_path / "district.json"
        path.write_text("{}")
        done = self.run(database, "catalog.load", str(path), CATALOG_ENVIRONMENT="nowhere")
        assert (done.returncode, done.stderr.strip()) == (1, "Set CATALOG_ENVIRONMENT.")
