"""Leave: entered by those who may, never twice on a day, and told by the stand-in's token while it holds."""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
from typing import Any

import pytest
from catalog.acts.service import first_broken
from jose import jwt
from kernel.db import count_queries, transaction
from sqlalchemy import text

API = "/api/catalog/v1"
TODAY = dt.date(2021, 9, 15)
"""The business day of these tests: see conftest."""
_turns = itertools.count(1)


def day(later: int) -> str:
    return (TODAY + dt.timedelta(days=later)).isoformat()


class Office:
    """The people of a division: two officers and their head, and a stranger's head."""

    def __init__(self, catalogue: Any) -> None:
        self.catalogue, self.client = catalogue, catalogue.client
        self.ids: dict[str, int] = {}

    async def hire(self, name: str, role: str, agency_id: int, **more: Any) -> None:
        post: dict[str, Any] = {"username": name, "name": f"Người {name}", "title": "Chuyên viên", "roles": [role]}
        post |= {"agency_id": agency_id, "act": [agency_id], **more}
        headers = await self.catalogue.headers("admin", key=f"hire-{name}")
        made = await self.client.post(f"{API}/staff", json=post, headers=headers)
        assert made.status_code == 201, made.text
        self.ids[name] = made.json()["id"]
        password = {"password": f"{name}-mat-khau"[::-1]}
        path = f"{API}/staff/{self.ids[name]}/password-resets"
        assert (await self.client.post(path, json=password, headers=headers)).status_code == 204

    async def session(self, name: str) -> dict[str, Any]:
        """A new session, as signing in gives it."""
        answer = await self.catalogue.sign_in(name, f"{name}-mat-khau"[::-1])
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    async def stands_for(self, name: str) -> list[str]:
        token = (await self.session(name))["access_token"]
        return list(jwt.get_unverified_claims(token)["stands_for"])

    async def headers(self, name: str) -> dict[str, str]:
        if name not in self.ids:
            return dict(await self.catalogue.headers(name, key=f"leave-{next(_turns):06}"))
        token = (await self.session(name))["access_token"]
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": f"leave-{next(_turns):06}"}

    async def enter(self, by: str, away: str, stand_in: str, first: int = 0, last: int = 3, **more: Any) -> Any:
        body: dict[str, Any] = {"staff_id": self.ids[away], "stand_in_id": self.ids[stand_in]}
        body |= {"first_day": day(first), "last_day": day(last), "ground": "Quyết định 12/QĐ-TP", **more}
        return await self.client.post(f"{API}/leaves", json=body, headers=await self.headers(by))

    async def end(self, by: str, leave_id: int) -> Any:
        return await self.client.post(f"{API}/leaves/{leave_id}/endings", headers=await self.headers(by))

    async def listed(self, by: str = "clerk", **query: Any) -> list[dict[str, Any]]:
        answer = await self.client.get(f"{API}/leaves", params=query, headers=await self.headers(by))
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])


@pytest.fixture
async def office(fresh_catalogue: Any) -> Office:
    made = Office(fresh_catalogue)
    for name in ("hanh", "khoa", "lan"):
        await made.hire(name, "officer", 11)
    await made.hire("truong", "leader", 11)
    await made.hire("nguoi-la", "leader", 12)
    return made


def refusal(answer: Any) -> tuple[int, str, str]:
    """(status, code, pointer of the first error)."""
    error = (answer.json()["errors"] or [{"code": "", "pointer": ""}])[0]
    return answer.status_code, error["code"] or answer.json()["code"], error["pointer"]


async def test_the_stand_ins_token_says_for_whom_while_the_leave_holds(office: Office) -> None:
    assert await office.stands_for("khoa") == []
    made = await office.enter("hanh", "hanh", "khoa")
    assert made.status_code == 201, made.text
    leave = made.json()
    assert made.headers["location"].endswith(f"/leaves/{leave['id']}")
    assert (leave["holds_today"], leave["agency_id"], leave["entered_name"]) == (True, 11, "Người hanh")
    assert await office.stands_for("khoa") == [str(office.ids["hanh"])]
    assert await office.stands_for("hanh") == []
    me = await office.client.get(f"{API}/sessions/current", headers=await office.headers("khoa"))
    assert [one["name"] for one in me.json()["stands_for"]] == ["Người hanh"]
    ended = await office.end("hanh", leave["id"])
    assert (ended.status_code, ended.json()["ended_on"], ended.json()["holds_today"]) == (200, day(0), False)
    assert await office.stands_for("khoa") == []


async def test_a_leave_that_begins_tomorrow_says_nothing_today_and_a_refreshed_token_says_it_too(
    office: Office,
) -> None:
    await office.enter("hanh", "hanh", "khoa", 1, 3)
    assert await office.stands_for("khoa") == []
    await office.session("khoa")
    assert (await office.enter("admin", "lan", "khoa", 0, 0)).status_code == 201
    refreshed = await office.client.post(f"{API}/sessions/refresh")
    assert refreshed.status_code == 201, refreshed.text
    claims = jwt.get_unverified_claims(refreshed.json()["access_token"])
    assert claims["stands_for"] == [str(office.ids["lan"])]


@pytest.mark.parametrize(
    ("by", "status"),
    [("hanh", 201), ("truong", 201), ("admin", 201), ("khoa", 403), ("nguoi-la", 403), ("clerk", 403)],
)
async def test_who_may_enter_and_end_a_leave(office: Office, by: str, status: int) -> None:
    answer = await office.enter(by, "hanh", "khoa")
    assert answer.status_code == status, answer.text
    leave_id = (answer if status == 201 else await office.enter("admin", "hanh", "khoa")).json()["id"]
    assert (await office.end(by, leave_id)).status_code == (200 if status == 201 else 403)


async def test_a_ground_is_told_to_those_whom_it_concerns(office: Office) -> None:
    await office.enter("truong", "hanh", "khoa")
    for by, told in (("hanh", True), ("khoa", True), ("truong", True), ("admin", True), ("lan", False)):
        assert [one["ground"] is not None for one in await office.listed(by)] == [told], by


async def test_nobody_is_away_twice_on_one_day(office: Office) -> None:
    first = (await office.enter("hanh", "hanh", "khoa", 0, 3)).json()
    again = await office.enter("hanh", "hanh", "lan", 3, 5)
    assert (again.status_code, again.json()["code"]) == (409, "leave-overlaps")
    assert (await office.enter("hanh", "hanh", "lan", 4, 5)).status_code == 201
    await office.end("hanh", first["id"])
    assert (await office.enter("hanh", "hanh", "lan", 1, 3)).status_code == 201


async def test_a_leave_called_off_before_it_began_never_was(office: Office) -> None:
    leave = (await office.enter("hanh", "hanh", "khoa", 2, 3)).json()
    ended = await office.end("hanh", leave["id"])
    assert ended.json()["ended_on"] == day(2)
    assert (await office.end("hanh", leave["id"])).json() == ended.json()
    assert await office.listed() == []
    assert (await office.enter("hanh", "hanh", "lan", 2, 3)).status_code == 201


async def test_two_do_not_stand_in_for_each_other(office: Office) -> None:
    await office.enter("hanh", "hanh", "khoa", 0, 3)
    circular = await office.enter("khoa", "khoa", "hanh", 3, 5)
    assert refusal(circular) == (422, "circular-stand-in", "/stand_in_id")
    assert (await office.enter("khoa", "khoa", "hanh", 4, 5)).status_code == 201


async def test_two_at_once_do_not_close_a_ring(office: Office) -> None:
    bodies = [("hanh", "khoa"), ("khoa", "lan"), ("lan", "hanh")]
    answers = await asyncio.gather(*(office.enter("admin", away, stand_in) for away, stand_in in bodies))
    assert sorted(one.status_code for one in answers) == [201, 201, 422]


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"stand_in_id": 10**6}, (422, "unknown-staff", "/stand_in_id")),
        ({"staff_id": 10**6}, (422, "unknown-staff", "/staff_id")),
        ({"first_day": day(-9), "last_day": day(-1)}, (422, "leave-over", "/last_day")),
        ({"first_day": day(2), "last_day": day(1)}, (422, "value_error", "/")),
        ({"last_day": day(400)}, (422, "value_error", "/")),
        ({"ground": " "}, (422, "too_short", "/ground")),
    ],
)
async def test_what_makes_no_sense_is_refused(office: Office, changes: dict[str, Any], refused: Any) -> None:
    assert refusal(await office.enter("admin", "hanh", "khoa", **changes)) == refused


async def test_a_stand_in_gains_no_role_and_no_agency(office: Office) -> None:
    assert refusal(await office.enter("admin", "hanh", "hanh")) == (422, "own-stand-in", "/stand_in_id")
    for other in ("truong", "nguoi-la"):
        assert refusal(await office.enter("admin", "hanh", other)) == (422, "cannot-stand-in", "/stand_in_id")
    assert refusal(await office.enter("admin", "truong", "nguoi-la"))[1] == "cannot-stand-in"


async def test_once_though_sent_twice(office: Office) -> None:
    body: dict[str, Any] = {"staff_id": office.ids["hanh"], "stand_in_id": office.ids["khoa"]}
    body["ground"] = "Nghỉ phép năm"
    body |= {"first_day": day(0), "last_day": day(1)}
    headers = await office.headers("hanh")
    answers = [await office.client.post(f"{API}/leaves", json=body, headers=headers) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 201]
    assert answers[0].content == answers[1].content
    assert len(await office.listed()) == 1


async def test_colleagues_see_who_is_away_with_two_statements_for_any_number(office: Office) -> None:
    await office.enter("hanh", "hanh", "khoa", 0, 3)
    headers = await office.headers("truong")
    with count_queries(office.catalogue.engine) as statements:
        answer = await office.client.get(f"{API}/staff", params={"agency_id": 11}, headers=headers)
    assert len(statements) == 2
    away = {one["id"]: one["away"] for one in answer.json()["items"]}
    assert away[office.ids["hanh"]]["stand_in"]["id"] == office.ids["khoa"]
    assert away[office.ids["hanh"]]["last_day"] == day(3)
    assert away[office.ids["khoa"]] is None


async def test_the_list_is_of_those_still_to_come_in_pages(office: Office) -> None:
    for away, first, last in (("hanh", -3, 0), ("lan", 1, 4), ("khoa", 5, 6)):
        assert (await office.enter("admin", away, "khoa" if away != "khoa" else "hanh", first, last)).is_success
    assert [one["staff"]["name"] for one in await office.listed()] == ["Người hanh", "Người lan", "Người khoa"]
    assert len(await office.listed(since=day(1))) == 2
    assert len(await office.listed(staff_id=office.ids["lan"])) == 1
    assert await office.listed(agency_id=12) == []
    headers = await office.headers("lan")
    page = await office.client.get(f"{API}/leaves", params={"limit": 2}, headers=headers)
    rest = await office.client.get(
        f"{API}/leaves", params={"limit": 2, "cursor": page.json()["next_cursor"]}, headers=headers
    )
    assert [one["staff"]["name"] for one in rest.json()["items"]] == ["Người khoa"]
    broken = await office.client.get(f"{API}/leaves", params={"cursor": "WyJ4IiwxXQ"}, headers=headers)
    assert broken.status_code == 422


async def test_every_leave_leaves_an_act_without_its_ground(office: Office) -> None:
    leave = (await office.enter("truong", "hanh", "khoa")).json()
    await office.end("truong", leave["id"])
    async with transaction(office.catalogue.engine) as db:
        query = text("SELECT act, data FROM catalog_acts WHERE subject_kind = 'leave' ORDER BY sequence")
        acts = (await db.execute(query)).all()
        assert await first_broken(db) is None
    assert [one.act for one in acts] == ["enter_leave", "end_leave"]
    assert "ground" not in acts[0].data


@pytest.mark.parametrize("statement", ["DELETE FROM leaves", "UPDATE leaves SET stand_in_id = staff_id + 1"])
async def test_the_application_cannot_rewrite_a_leave(office: Office, statement: str) -> None:
    await office.enter("hanh", "hanh", "khoa")
    with pytest.raises(Exception, match="permission denied"):
        async with transaction(office.catalogue.engine) as db:
            await db.execute(text(statement))
