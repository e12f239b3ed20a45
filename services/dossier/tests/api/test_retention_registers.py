"""Uploaded registers and kept answers go when their time is over; what is held stays, counts stay."""

from __future__ import annotations

import datetime as dt
import os
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from dossier.retention import jobs, registers
from kernel.clock import real_now
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer

from ..importing import API, FOCAL, HEADINGS, NOW, Office, code, office_of, row
from ..retaining import LEADER, done

DAYS = 365
LATER = NOW + dt.timedelta(days=DAYS)
GROUND = {"agency_id": 101, "ground": "Đang khiếu nại"}


@pytest.fixture
async def office(fresh_database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_of(fresh_database, tmp_path_factory.mktemp("data")) as office:
        yield office


def files(office: Office) -> list[str]:
    return sorted(path.name for path in (office.data_dir / "imports").iterdir())


def aged(office: Office) -> None:
    """Nobody is uploading any of them just now."""
    for path in (office.data_dir / "imports").iterdir():
        os.utime(path, (0, 0))


async def destroy(office: Office, now: dt.datetime = LATER, days: int = DAYS) -> int:
    aged(office)
    return await registers.destroy_due(office.engine, office.data_dir, days, now)


async def shown(office: Office, number: int) -> dict[str, Any]:
    return dict((await office.client.get(f"{API}/imports/{number}", headers=bearer(FOCAL))).json())


async def taken_in(office: Office, *rows: str, name: str = "so Dang Thi Hue.csv") -> int:
    answer = await office.upload("\n".join([HEADINGS, *rows]), name=name)
    number: int = answer.json()["id"]
    await office.running.run(number)
    return number


async def test_a_register_goes_after_its_time_and_its_counts_stay(office: Office) -> None:
    kept, refused = code(), code()
    number = await taken_in(office, row(kept), row(refused, channel="Đặng Thị Huệ"))
    before = await shown(office, number)
    assert (before["rows_imported"], before["rows_rejected"], before["destroyed_at"]) == (1, 1, None)
    assert await destroy(office, LATER - dt.timedelta(seconds=1)) == 0
    assert (len(files(office)), len(await office.errors(number))) == (1, 1)
    assert await destroy(office) == 1
    after = await shown(office, number)
    assert after == {**before, "file_name": f"so-{number}.csv", "destroyed_at": LATER.isoformat()}
    assert (files(office), await office.errors(number)) == ([], [])
    [record] = await office.rows("SELECT * FROM destroyed_registers")
    assert tuple(record) == (number, DAYS, LATER, LATER)
    # The dossier it brought is another matter; so is the next night.
    assert (await office.dossier(kept))["import_batch_id"] == number
    assert await destroy(office) == 0
    [batch] = await office.rows("SELECT * FROM import_batches")
    assert "Hue" not in str(batch)


async def test_without_a_period_nothing_goes(office: Office) -> None:
    await taken_in(office, row(code()))
    assert await destroy(office, days=0) == 0
    assert len(files(office)) == 1


@pytest.mark.parametrize("subject", ["dossier", "name", "procedure", "refused", "unchanged"])
async def test_what_is_held_stays_until_the_hold_is_lifted(office: Office, subject: str) -> None:
    """In whatever line of the file it stands, also in one that made no dossier of this import."""
    mine, other, refused = code(), code(), code()
    await taken_in(office, row(other))
    await destroy(office)
    lines = [row(mine, applicant_name="Vi Văn Giữ"), row(other), row(refused, channel="bồ câu")]
    number = await taken_in(office, *lines)
    held: dict[str, str] = {
        "dossier": {"dossier_code": mine},
        "name": {"applicant_name": "vi van giu"},
        "procedure": {"procedure_code": "1.001193"},
        "refused": {"dossier_code": refused},
        "unchanged": {"dossier_code": other},
    }[subject]
    hold = await done(office, "holds", {**GROUND, **held}, LEADER)
    assert await destroy(office) == 0
    assert ((await shown(office, number))["destroyed_at"], len(files(office))) == (None, 1)
    await done(office, f"holds/{hold['id']}/lifts", {"ground": "Đã giải quyết xong"}, LEADER)
    assert await destroy(office) == 1
    assert files(office) == []


async def test_an_identity_number_is_found_as_a_spreadsheet_writes_it(office: Office) -> None:
    number = await taken_in(office, row(code(), applicant_name="Huệ 20180001234.0"))
    await done(office, "holds", {**GROUND, "identity_number": "020180001234"}, LEADER)
    assert await destroy(office) == 0
    assert (await shown(office, number))["destroyed_at"] is None


async def test_an_unreadable_file_stays_while_anything_is_held(office: Office) -> None:
    answer = await office.upload("một hai ba bốn")
    number = answer.json()["id"]
    await office.running.run(number)
    await done(office, "holds", {**GROUND, "dossier_code": "X-1"}, LEADER)
    assert (await shown(office, number))["state"] == "failed"
    assert await destroy(office) == 0
    assert len(files(office)) == 1


async def test_one_file_of_two_imports_goes_with_the_last_of_them(office: Office) -> None:
    lines = [row(code())]
    first, second = await taken_in(office, *lines), await taken_in(office, *lines)
    await office.rows("UPDATE import_batches SET finished_at = $1 WHERE id = $2", LATER, second)
    assert await destroy(office) == 1
    assert len(files(office)) == 1
    left = "SELECT batch_id FROM destroyed_registers WHERE deleted_at IS NULL"
    assert [one["batch_id"] for one in await office.rows(left)] == [first]
    assert await destroy(office, LATER + dt.timedelta(days=DAYS)) == 1
    assert (files(office), await office.rows(left)) == ([], [])


async def test_a_file_that_nobody_has_said_how_to_read_goes_too(office: Office) -> None:
    answer = await office.upload("Số,Ông bà,Ngày,Việc\n1,Đặng Thị Huệ,01/09/2021,kết hôn")
    number = answer.json()["id"]
    await office.running.run(number)
    assert (await shown(office, number))["state"] == "waiting"
    assert await destroy(office) == 1
    after = await shown(office, number)
    assert (after["state"], after["failure"]) == ("failed", "Tệp đã hủy khi hết thời hạn lưu")


async def test_what_a_killed_upload_has_left_is_cleared_away(office: Office) -> None:
    await taken_in(office, row(code()))
    folder: Path = office.data_dir / "imports"
    [living] = files(office)
    for name in (".upload-killed", f"{'ab' * 32}.csv"):
        (folder / name).write_text("Đặng Thị Huệ")
    await registers.destroy_due(office.engine, office.data_dir, DAYS, NOW)
    assert len(files(office)) == 3
    await destroy(office, NOW)
    assert files(office) == [living]


async def test_the_application_cannot_destroy_a_register_in_any_other_way(office: Office) -> None:
    number = await taken_in(office, row(code(), channel="bồ câu"))
    app = await asyncpg.connect(office.database.url.replace("postgresql+asyncpg", "postgresql"))
    try:
        for statement in (
            "DELETE FROM import_errors",
            "DELETE FROM import_batches",
            "UPDATE import_batches SET file_name = 'x'",
            "INSERT INTO destroyed_registers (batch_id, kept_days, destroyed_at) VALUES (1, 1, now())",
            "UPDATE destroyed_registers SET destroyed_at = now()",
            "DELETE FROM destroyed_registers",
            f"SELECT destroy_register({number}, 0, now())",
            f"SELECT destroy_register({number}, 365, '2021-09-16')",
            "SELECT destroy_register(999999, 365, now())",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await app.execute(statement)
    finally:
        await app.close()
    assert len(await office.errors(number)) == 1


async def test_kept_answers_are_forgotten(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "CHUNK", 2)
    content, key = "\n".join([HEADINGS, row(code())]), uuid.uuid4().hex
    first = await office.upload(content, key=key)
    assert (await office.upload(content, key=key)).json() == first.json()
    for _ in range(4):
        await office.upload(content)
    now = real_now() + dt.timedelta(days=30)
    assert await jobs.forget_due(office.engine, 30, now - dt.timedelta(minutes=5)) == 0
    assert await jobs.forget_due(office.engine, 30, now) == 5
    assert await office.rows("SELECT 1 FROM idempotency_keys") == []
    # A repeat that comes later is a new request.
    assert (await office.upload(content, key=key)).json()["id"] != first.json()["id"]
