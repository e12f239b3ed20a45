"""Agencies with old dossiers, rules, and the people who decide about them."""

from __future__ import annotations

import uuid
from typing import Any

import httpx
from dossier.papers.store import Store
from dossier.retention import lists
from kernel.testing.tokens import bearer, staff_token

from .importing import API, NOW, Office, code, returned

PATH = f"{API}/retention"
ADMIN = staff_token("admin", subject="7", name="Quản Trị", agency_id=2, act=(), read=None)
LEADER = staff_token("leader", subject="41", name="Hứa Văn Páo", agency_id=101, act=(101,), read=(101,))
SECOND = staff_token("leader", subject="42", name="Vi Thị Hai", agency_id=101, act=(101,), read=(101,))
FOREIGN = staff_token("leader", subject="43", name="Lý Ngoài", agency_id=102, act=(102,), read=(102,))
BASIS = {"basis": "Quyết định của UBND huyện (thử nghiệm)", "doubt": "Chưa đối chiếu Thông tư 13/2023/TT-BNV"}
DECISION = {"decision_number": "12/QĐ-UBND", "decision_on": "2021-09-14"}
OLD = {
    "received_at": "02/01/2019 08:00",
    "completed_at": "02/01/2019 10:00",
    "returned_at": "02/01/2019 10:30",
}


async def post(
    office: Office, path: str, body: dict[str, Any] | None, token: str, version: int | None = None
) -> httpx.Response:
    headers = bearer(token, key=uuid.uuid4().hex, version=version)
    return await office.client.post(f"{PATH}/{path}", json=body, headers=headers)


async def done(
    office: Office, path: str, body: dict[str, Any] | None, token: str, version: int | None = None
) -> dict[str, Any]:
    answer = await post(office, path, body, token, version)
    assert answer.status_code in (200, 201), answer.text
    return dict(answer.json())


async def get(office: Office, path: str, token: str = LEADER) -> Any:
    answer = await office.client.get(f"{PATH}/{path}", headers=bearer(token))
    assert answer.status_code == 200, answer.text
    return answer.json()


async def ruled(office: Office, years: int = 1, **subject: Any) -> None:
    await done(office, "rules", {**(subject or {"procedure_code": "1.001193"}), "years": years, **BASIS}, ADMIN)


async def old_ones(office: Office, count: int, **changed: str) -> list[str]:
    codes = [code() for _ in range(count)]
    taken = await office.take_in([returned(one, **{**OLD, **changed}) for one in codes])
    assert taken["rows_imported"] == count
    return codes


async def approved(office: Office) -> dict[str, Any]:
    made = await done(office, "lists", {"agency_id": 101, "year": 2021}, LEADER)
    seen = await done(office, f"lists/{made['id']}/reviews", None, LEADER, made["version"])
    return await done(office, f"lists/{made['id']}/approvals", DECISION, SECOND, seen["version"])


async def carry_out(office: Office, list_id: int) -> None:
    await lists.carry_out(office.engine, Store("", office.data_dir), list_id, NOW)
