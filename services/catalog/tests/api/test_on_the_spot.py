"""Officers for the desk: named by an administrator, for a field, a procedure or everything, on a decision."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

API = "/api/catalog/v1"
PATH = f"{API}/on-the-spot-officers"
_turns = itertools.count(1)


class Desk:
    """An administrator who names officers; a clerk of the district desk and an officer of a division."""

    def __init__(self, catalogue: Any) -> None:
        self.catalogue, self.client = catalogue, catalogue.client

    async def person(self, role: str) -> int:
        me = await self.client.get(f"{API}/sessions/current", headers=await self.catalogue.headers(role))
        return int(me.json()["id"])

    async def name(self, role: str = "clerk", **changes: Any) -> Any:
        body: dict[str, Any] = {"agency_id": 2, "staff_id": await self.person(role), "function": "appraise"}
        body |= {"valid_from": "2021-09-01", "decision": "01/QĐ-UBND", **changes}
        headers = await self.catalogue.headers("admin", key=f"desk-{next(_turns):06}")
        return await self.client.post(PATH, json=body, headers=headers)

    async def end(self, officer_id: int, valid_to: str) -> Any:
        headers = await self.catalogue.headers("admin")
        return await self.client.post(f"{PATH}/{officer_id}/endings", json={"valid_to": valid_to}, headers=headers)

    async def listed(self, **query: Any) -> list[tuple[str, str]]:
        answer = await self.client.get(PATH, params=query)
        assert answer.status_code == 200, answer.text
        return [(one["function"], one["decision"]) for one in answer.json()["items"]]


@pytest.fixture
def desk(fresh_catalogue: Any) -> Desk:
    return Desk(fresh_catalogue)


async def test_a_designation_is_read_by_everybody_and_carries_no_name(desk: Desk) -> None:
    made = await desk.name()
    assert made.status_code == 201, made.text
    assert made.headers["location"].endswith(f"/on-the-spot-officers/{made.json()['id']}")
    answer = await desk.client.get(PATH, params={"agency_id": 2})
    assert answer.json()["items"] == [made.json()]
    assert "name" not in made.json()
    again = await desk.client.get(PATH, params={"agency_id": 2}, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


async def test_it_holds_for_a_procedure_its_field_or_everything(desk: Desk) -> None:
    await desk.name(decision="tất cả")
    await desk.name(decision="lĩnh vực hộ tịch", field_id=1)
    await desk.name("officer", decision="một thủ tục", procedure_code="1.001612", function="decide")
    everything, field, one = ("appraise", "tất cả"), ("appraise", "lĩnh vực hộ tịch"), ("decide", "một thủ tục")
    assert await desk.listed(agency_id=2, procedure_code="2.000528") == [everything, field]
    assert await desk.listed(agency_id=2, procedure_code="1.001612") == [everything, one]
    assert await desk.listed(agency_id=2) == [everything, field, one]
    assert await desk.listed(agency_id=101) == []


async def test_it_holds_from_its_first_day_until_the_day_before_its_end(desk: Desk) -> None:
    officer_id = (await desk.name()).json()["id"]
    for _ in range(2):
        assert (await desk.end(officer_id, "2021-10-01")).json()["valid_to"] == "2021-10-01"
    found = [
        len(await desk.listed(valid_on=day)) for day in ("2021-08-31", "2021-09-01", "2021-09-30", "2021-10-01")
    ]
    assert found == [0, 1, 1, 0]
    other = await desk.end(officer_id, "2021-11-01")
    assert (other.status_code, other.json()["code"]) == (409, "designation-over")
    early = await desk.end((await desk.name(valid_from="2021-10-01")).json()["id"], "2021-10-01")
    assert (early.status_code, early.json()["errors"][0]["pointer"]) == (422, "/valid_to")


async def test_the_same_designation_holds_once_on_any_day(desk: Desk) -> None:
    assert (await desk.name()).status_code == 201
    again = await desk.name(valid_from="2022-01-01", decision="02/QĐ-UBND")
    assert (again.status_code, again.json()["code"]) == (409, "designation-exists")
    assert (await desk.name(function="decide")).status_code == 201
    assert (await desk.name(field_id=1)).status_code == 201


@pytest.mark.parametrize(
    ("changes", "code", "pointer"),
    [
        ({"agency_id": 999}, "unknown-agency", "/agency_id"),
        ({"field_id": 999}, "unknown-field", "/field_id"),
        ({"procedure_code": "9.999999"}, "unknown-procedure", "/procedure_code"),
        ({"staff_id": 10**6}, "unknown-staff", "/staff_id"),
        ({"agency_id": 101}, "cannot-act", "/staff_id"),
        ({"field_id": 1, "procedure_code": "1.001612"}, "value_error", "/"),
        ({"valid_to": "2021-09-01"}, "value_error", "/"),
        ({"function": "receive"}, "enum", "/function"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    desk: Desk, changes: dict[str, Any], code: str, pointer: str
) -> None:
    answer = await desk.name(**changes)
    assert answer.status_code == 422
    assert (answer.json()["errors"][0]["code"], answer.json()["errors"][0]["pointer"]) == (code, pointer)


async def test_pages_of_designations_join(desk: Desk) -> None:
    for role in ("clerk", "officer", "leader"):
        assert (await desk.name(role)).status_code == 201
    first = await desk.client.get(PATH, params={"limit": 2})
    rest = await desk.client.get(PATH, params={"limit": 2, "cursor": first.json()["next_cursor"]})
    assert (len(first.json()["items"]), len(rest.json()["items"])) == (2, 1)
    assert "next" in first.headers["link"]
