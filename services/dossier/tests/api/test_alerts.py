"""Reminders to the staff: once per band, in working time only; the leaders' list every morning, once."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from dossier.adapters.staff import StaffAddresses
from dossier.alerts import watching
from dossier.bulk import running as bulk
from fastapi import FastAPI
from kernel.clock import ZONE
from kernel.db import count_queries, transaction
from kernel.pages import encode
from kernel.problems import Unavailable
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token
from sqlalchemy import text

from ..conftest import make_app, until_known
from ..factories import (
    ADMIN,
    API,
    BUSINESS,
    CLERK,
    COMMUNE_LEADER,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    VIEWER,
    Desk,
    Person,
    new_key,
)


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of September 2021; the dossiers of these tests are due at 17:00 on Wednesday 29."""
    return dt.datetime(2021, 9, day, hour, minute, tzinfo=ZONE)


class Office:
    def __init__(self, app: FastAPI, desk: Desk, addresses: StaffAddresses) -> None:
        self.app, self.desk, self.addresses = app, desk, addresses

    async def watch(self, now: dt.datetime) -> int:
        state = self.app.state
        return await watching.watch(state.engine, self.addresses, state.catalog, now)

    async def send(self, letter: dict[str, Any]) -> None:
        state = self.app.state
        await watching.send(state.engine, state.settings, self.addresses, letter["id"], at(27, 8))

    async def rows(self, statement: str) -> list[dict[str, Any]]:
        async with transaction(self.app.state.engine) as db:
            await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
            return [dict(row) for row in (await db.execute(text(statement))).mappings()]

    async def letters(self) -> list[dict[str, Any]]:
        return await self.rows("SELECT * FROM staff_letters ORDER BY id")


@pytest.fixture
async def office(fresh_database: Database, catalog_url: str) -> AsyncIterator[Office]:
    app = make_app(fresh_database, catalog_url)
    granted = bearer(client_token("staff:addresses"))
    async with client_of(app) as client, httpx.AsyncClient(base_url=catalog_url, headers=granted) as catalogue:
        await until_known(app)
        yield Office(app, Desk(client), StaffAddresses(catalogue))


async def test_each_band_is_pointed_out_once_to_officer_and_head(office: Office) -> None:
    code = (await office.desk.processed(name="Hoàng Thị Kín"))["code"]
    assert await office.watch(at(24, 8)) == 0
    assert await office.watch(at(27, 8)) == 2
    assert await office.watch(at(27, 9)) == 0
    assert await office.watch(at(28, 9)) == 0
    assert await office.watch(at(29, 8)) == 2
    assert await office.watch(at(30, 8)) == 3
    assert await office.watch(at(30, 16)) == 0
    letters = await office.letters()
    assert [letter["recipient_id"] for letter in letters[:2]] == [OFFICER.id, LEADER.id]
    assert "Sắp đến hạn (1)" in letters[0]["text"]
    assert "Đến hạn hôm nay (1)" in letters[2]["text"]
    assert "Quá hạn (1)" in letters[4]["text"]
    assert all(code in letter["text"] for letter in letters)
    assert not any("Kín" in letter["text"] for letter in letters)


@pytest.mark.parametrize("now", [at(27, 7), at(27, 17, 1), at(26, 9), at(27, 0), at(25, 10)])
async def test_never_at_night_nor_on_days_off(office: Office, now: dt.datetime) -> None:
    await office.desk.processed()
    assert await office.watch(now) == 0


async def test_what_was_missed_is_made_up_once(office: Office) -> None:
    """The machine was off from before the first band until after the date."""
    await office.desk.processed()
    assert await office.watch(at(30, 10)) == 3
    assert [row["band"] for row in await office.rows("SELECT band FROM deadline_alerts")] == ["overdue"]
    assert await office.watch(at(30, 10, 5)) == 0


async def test_the_leaders_list_comes_every_morning_while_something_is_late(office: Office) -> None:
    code = (await office.desk.receive(BUSINESS))["code"]
    await office.watch(at(20, 7, 30))
    await office.watch(at(21, 7, 30))
    await office.watch(at(21, 9))
    await office.watch(at(22, 7, 30))
    lists = [letter for letter in await office.letters() if letter["key"].startswith("overdue:")]
    assert [letter["key"].split(":")[2] for letter in lists] == ["2021-09-21", "2021-09-22"]
    assert f"- {code} · Đăng ký thành lập hộ kinh doanh · quá hạn 1 ngày làm việc" in lists[0]["text"]
    assert "quá hạn 2 ngày làm việc" in lists[1]["text"]
    assert {letter["recipient_id"] for letter in lists} == {LEADER.id}


async def test_two_workers_write_one_letter(office: Office) -> None:
    await office.desk.processed()
    written = await asyncio.gather(*(office.watch(at(27, 8)) for _ in range(4)))
    assert sum(written) == 2
    assert len(await office.letters()) == 2


async def test_a_waiting_supplement_is_not_late(office: Office) -> None:
    code = (await office.desk.processed())["code"]
    await office.desk.done(OFFICER, code, "supplement-requests", reason="Thiếu", items=["Ảnh"])
    assert await office.watch(at(30, 8)) == 0


async def test_without_addresses_nobody_is_written_to(office: Office) -> None:
    await office.desk.processed()
    office.addresses = StaffAddresses(None)
    assert await office.watch(at(27, 8)) == 0
    assert await office.letters() == []


async def test_a_letter_without_a_way_out_is_parked(office: Office) -> None:
    await office.desk.processed()
    await office.watch(at(27, 8))
    [first, _second] = await office.letters()
    await office.send(first)
    [first, _second] = await office.letters()
    assert (first["state"], first["detail"]) == ("parked", "no address, or mail is not configured")


async def alerts(office: Office, who: Person, **asked: Any) -> list[dict[str, Any]]:
    answer = await office.desk.get(who, "/alerts", **asked)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def post(office: Office, who: Person, path: str, **body: Any) -> httpx.Response:
    return await office.desk.client.post(API + path, json=body, headers=who.headers(key=new_key()))


async def test_the_bell_tells_officer_and_head_and_nobody_else(office: Office) -> None:
    code = (await office.desk.processed(name="Hoàng Thị Kín"))["code"]
    await office.watch(at(27, 8))
    for person in (OFFICER, LEADER):
        [alert] = await alerts(office, person)
        assert (alert["kind"], alert["band"], alert["code"], alert["seen_at"]) == ("deadline", "soon", code, None)
        assert "Kín" not in str(alert)
        assert (await office.desk.get(person, "/alerts/unseen")).json() == {"count": 1, "more": False}
    for person in (CLERK, LAND_OFFICER, COMMUNE_LEADER, VIEWER, ADMIN):
        assert await alerts(office, person) == []
        path = f"/alerts/{alert['id']}/acknowledgements"
        assert (await post(office, person, path)).status_code == 404


async def test_what_she_has_seen_the_others_have_not(office: Office) -> None:
    await office.desk.processed()
    await office.watch(at(27, 8))
    [alert] = await alerts(office, OFFICER)
    for _ in range(2):
        assert (await post(office, OFFICER, f"/alerts/{alert['id']}/acknowledgements")).status_code == 204
    assert await alerts(office, OFFICER) == []
    assert [one["seen_at"] is None for one in await alerts(office, OFFICER, unseen=False)] == [False]
    assert len(await alerts(office, LEADER)) == 1


async def test_only_the_latest_band_of_a_date_that_still_holds_is_spoken_of(office: Office) -> None:
    code = (await office.desk.processed())["code"]
    await office.watch(at(27, 8))
    await office.watch(at(30, 8))
    assert [one["band"] for one in await alerts(office, LEADER)] == ["overdue"]
    await office.desk.done(OFFICER, code, "supplement-requests", reason="Thiếu", items=["Ảnh"])
    assert await alerts(office, LEADER, unseen=False) == []


async def test_pages_go_on_where_they_ended_and_all_is_seen_until_the_newest_on_the_screen(office: Office) -> None:
    codes = [(await office.desk.processed())["code"] for _ in range(5)]
    await office.watch(at(27, 8))
    with count_queries(office.app.state.engine) as sent:
        first = (await office.desk.get(LEADER, "/alerts", limit=2)).json()
    assert len(sent) <= 3
    second = (await office.desk.get(LEADER, "/alerts", limit=2, cursor=first["next_cursor"])).json()
    third = (await office.desk.get(LEADER, "/alerts", limit=2, cursor=second["next_cursor"])).json()
    told = [one["code"] for page in (first, second, third) for one in page["items"]]
    assert (sorted(told), third["next_cursor"]) == (sorted(codes), None)
    late = (await office.desk.processed())["code"]
    await office.watch(at(27, 9))
    assert (
        await post(office, LEADER, "/alerts/acknowledgements", until=first["items"][0]["at"])
    ).status_code == 204
    assert [one["code"] for one in await alerts(office, LEADER)] == [late]
    broken = await office.desk.get(LEADER, "/alerts", cursor=encode(["gestern", "deadline", 1]))
    assert broken.status_code == 422


async def test_what_a_leader_asks_stands_in_the_same_list(office: Office) -> None:
    made = await office.desk.processed()
    given = {"act": "remind", "rows": [{"code": made["code"], "version": made["version"]}], "note": "Làm ngay"}
    job = (await post(office, LEADER, "/bulk", **given)).json()
    state = office.app.state
    await bulk.Running(state.engine, state.catalog, state.clock.now, lambda: False).run(job["id"])
    [asked] = await alerts(office, OFFICER)
    assert (asked["kind"], asked["words"], asked["sender_name"]) == ("asked", "Làm ngay", LEADER.name)
    assert await alerts(office, LEADER) == []
    await post(office, OFFICER, "/alerts/acknowledgements", until=asked["at"])
    assert await alerts(office, OFFICER) == []
    assert (await office.desk.get(OFFICER, "/reminders")).json()["items"] == []


async def test_a_parked_letter_is_seen_by_the_administrator_who_sends_it_again(office: Office) -> None:
    await office.desk.processed()
    await office.watch(at(27, 8))
    [first, _second] = await office.letters()
    await office.send(first)
    [letter] = (await office.desk.get(ADMIN, "/staff-letters", state="parked")).json()["items"]
    assert (letter["recipient_name"], letter["sendings"][0]["result"]) == (OFFICER.name, "parked")
    path = f"/staff-letters/{letter['id']}/sendings"
    refused = await post(office, ADMIN, path)
    assert (refused.status_code, refused.json()["code"]) == (409, "channel-not-configured")
    office.app.state.settings = office.app.state.settings.model_copy(
        update={"smtp_host": "127.0.0.1", "mail_from": "Một Cửa <motcua@example.vn>"}
    )
    assert (await post(office, ADMIN, path)).status_code == 202
    again = await post(office, ADMIN, path)
    assert (again.status_code, again.json()["code"]) == (409, "letter-not-parked")
    [waiting, _other] = await office.letters()
    assert (waiting["state"], waiting["attempts"]) == ("waiting", 0)
    [_newer, told] = (await office.desk.get(ADMIN, "/staff-letters")).json()["items"]
    assert [(one["result"], one["person_name"]) for one in told["sendings"]] == [
        ("parked", None),
        ("again", ADMIN.name),
    ]


async def test_while_the_catalogue_is_away_nothing_is_pointed_out_and_nothing_lost(office: Office) -> None:
    await office.desk.processed()
    there = office.addresses
    async with httpx.AsyncClient(base_url="http://127.0.0.1:1") as nobody:
        office.addresses = StaffAddresses(nobody)
        with pytest.raises(Unavailable):
            await office.watch(at(27, 8))
    office.addresses = there
    assert await office.watch(at(27, 9)) == 2
