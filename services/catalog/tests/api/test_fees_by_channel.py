"""Fees that differ by channel: part of a version, whole đồng, read by everybody."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

API = "/api/catalog/v1"
DAY = {"valid_on": "2021-10-01"}
_turns = itertools.count(1)


async def send(catalogue: Any, method: str, path: str, body: Any = None, version: int | None = None) -> Any:
    headers = await catalogue.headers("admin", key=f"fees-{next(_turns):06}", version=version)
    return await catalogue.client.request(method, f"{API}/{path}", json=body, headers=headers)


def content(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Thủ tục thử",
        "field_id": 1,
        "levels": ["commune"],
        "valid_from": "2021-10-01",
        "time_text": "03 ngày làm việc",
        "fee_amount": 8000,
        **changes,
    }


async def test_a_fee_by_channel_is_drafted_changed_published_and_read_by_everybody(catalogue: Any) -> None:
    code, table = "9.100001", {"online": 0, "postal": 8000}
    draft = await send(catalogue, "POST", "procedures", content(code=code, fee_by_channel={"online": 4000}))
    assert (draft.status_code, draft.json()["fee_by_channel"]) == (201, {"online": 4000}), draft.text
    path = f"procedure-versions/{draft.json()['version_id']}"
    changed = await send(catalogue, "PUT", path, content(fee_by_channel=table), version=1)
    assert changed.json()["fee_by_channel"] == table
    published = await send(catalogue, "POST", f"{path}/publications", version=2)
    assert published.status_code == 201, published.text
    [listed] = (await catalogue.client.get(f"{API}/procedures", params={"q": code, **DAY})).json()["items"]
    in_force = (await catalogue.client.get(f"{API}/procedures/{code}", params=DAY)).json()
    by_number = (await catalogue.client.get(f"{API}/{path}")).json()
    for read in (published.json(), listed, in_force, by_number):
        assert (read["fee_amount"], read["fee_by_channel"]) == (8000, table)


async def test_a_procedure_without_such_fees_says_so(catalogue: Any) -> None:
    read = (await catalogue.client.get(f"{API}/procedures/1.001193")).json()
    assert (read["fee_amount"], read["fee_by_channel"]) == (8000, {})


@pytest.mark.parametrize(
    ("table", "pointer"),
    [
        ({"phone": 4000}, "/fee_by_channel/phone/[key]"),
        ({"": 4000}, "/fee_by_channel//[key]"),
        ({"online": -1}, "/fee_by_channel/online"),
        ({"online": 0.5}, "/fee_by_channel/online"),
        ({"online": 4000.0}, "/fee_by_channel/online"),
        ({"online": True}, "/fee_by_channel/online"),
        ({"online": "4000"}, "/fee_by_channel/online"),
        ({"online": None}, "/fee_by_channel/online"),
        ({"online": 2**53}, "/fee_by_channel/online"),
        ([4000], "/fee_by_channel"),
        (None, "/fee_by_channel"),
    ],
    ids=str,
)
async def test_what_is_no_fee_is_refused_where_it_stands(catalogue: Any, table: Any, pointer: str) -> None:
    code = "9.100002"
    answer = await send(catalogue, "POST", "procedures", content(code=code, fee_by_channel=table))
    assert answer.status_code == 422, answer.text
    assert [one["pointer"] for one in answer.json()["errors"]] == [pointer]
    assert (await catalogue.client.get(f"{API}/procedures/{code}/versions")).status_code == 404
