"""The count beside a queue is the length of its list, for every queue and role, over random dossiers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import httpx
import pytest
from dossier.domain.states import Status
from dossier.finding.queues import QUEUES, QueueName
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token

from ..factories import API, COMMUNE, DISTRICT, LAND_OFFICER, OFFICER, OTHER_CLERK, OTHER_COMMUNE, Desk, Person
from ..registering import EVERYTHING, ORACLE, PEOPLE, Row, expected, random_register


@pytest.fixture(scope="module")
async def rows(client: httpx.AsyncClient, database: Database) -> list[Row]:
    return await random_register(database)


async def listed(desk: Desk, who: Person, **asked: Any) -> list[str]:
    codes: list[str] = []
    while True:
        answer = await desk.get(who, "/dossiers", limit=37, **asked)
        assert answer.status_code == 200, answer.text
        codes += [item["code"] for item in answer.json()["items"]]
        if (cursor := answer.json()["next_cursor"]) is None:
            return codes
        asked["cursor"] = cursor


def test_every_queue_has_its_meaning_said_twice() -> None:
    assert set(ORACLE) == set(QUEUES) == set(QueueName)


@pytest.mark.parametrize("who", PEOPLE, ids=lambda who: f"{'+'.join(who.roles)}-{who.agency_id}")
async def test_count_list_and_meaning_agree(desk: Desk, rows: list[Row], who: Person) -> None:
    counted = {one["queue"]: one["count"] for one in (await desk.get(who, "/queues")).json()}
    held = [queue for queue in QUEUES.values() if queue.roles & set(who.roles)]
    assert list(counted) == [queue.name for queue in held]
    for queue in held:
        codes = await listed(desk, who, queue=queue.name)
        assert len(codes) == len(set(codes)) == counted[queue.name], queue.name
        assert set(codes) == expected(queue, who, rows), queue.name


async def test_the_random_register_says_something_of_every_queue(desk: Desk, rows: list[Row]) -> None:
    counted = {one["queue"]: one["count"] for one in (await desk.get(EVERYTHING, "/queues")).json()}
    assert len(counted) == len(QUEUES)
    assert min(counted.values()) > 0, counted


async def test_who_was_asked_by_two_hands_sees_the_dossier_once_by_its_own_limit(
    desk: Desk, rows: list[Row]
) -> None:
    twice = [row for row in rows if len(set(row["awaited_ids"]) & set(EVERYTHING.act)) > 1]
    assert twice
    codes = await listed(desk, EVERYTHING, queue="opinions_to_give")
    assert {row["code"] for row in twice if row["status"] is Status.CONSULTING} <= set(codes)
    due = {row["code"]: row["questions"] for row in rows if row["questions"]}
    first = [
        min(
            (one for one in due[code] if one["partner_id"] in EVERYTHING.act),
            key=lambda one: due[code].index(one),
        )["due_at"]
        for code in codes
    ]
    known = [moment for moment in first if moment is not None]
    assert known == sorted(known)
    assert first[: len(known)] == known


async def test_a_partner_opens_what_it_was_asked_about_and_nothing_else(desk: Desk, rows: list[Row]) -> None:
    asked = next(
        row
        for row in rows
        if row["status"] is Status.CONSULTING
        and OTHER_COMMUNE in row["awaited_ids"]
        and row["agency_id"] == COMMUNE
    )
    assert (await desk.get(OTHER_CLERK, f"/dossiers/{asked['code']}")).status_code == 200
    strange = next(row for row in rows if row["agency_id"] == COMMUNE and not row["partner_ids"])
    assert (await desk.get(OTHER_CLERK, f"/dossiers/{strange['code']}")).status_code == 404


async def test_the_queue_of_a_partner_narrows_to_the_agency_that_asks(desk: Desk, rows: list[Row]) -> None:
    codes = await listed(desk, OTHER_CLERK, queue="linked_to_return", agency_id=COMMUNE)
    assert set(codes) == {
        row["code"]
        for row in rows
        if row["status"] is Status.LINKED and OTHER_COMMUNE in row["awaited_ids"] and row["agency_id"] == COMMUNE
    }


async def test_a_stand_in_works_what_lies_in_the_absent_officers_hands(desk: Desk, rows: list[Row]) -> None:
    token = staff_token(
        "officer",
        subject=OFFICER.id,
        name=OFFICER.name,
        agency_id=DISTRICT,
        act=(DISTRICT,),
        read=(DISTRICT,),
        stands_for=[int(LAND_OFFICER.id)],
    )
    answer = await desk.client.get(
        f"{API}/dossiers", params={"queue": "mine", "limit": 500}, headers=bearer(token)
    )
    both = replace(OFFICER, act=(DISTRICT,), read=(DISTRICT,))
    expected_codes = expected(QUEUES[QueueName.MINE], both, rows) | expected(
        QUEUES[QueueName.MINE], replace(both, id=LAND_OFFICER.id), rows
    )
    assert {item["code"] for item in answer.json()["items"]} == expected_codes
    assert any(
        "take_up" in item["allowed_acts"] for item in answer.json()["items"] if item["assignee"]["id"] == "3"
    )
