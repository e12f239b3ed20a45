"""Double clicks, lost answers, stale tabs: what is sent twice happens once."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from kernel.testing.plugin import Database
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from ..factories import API, CLERK, LEADER, OFFICER, Desk, new_key, reception

DAY = "2021-04-07T09:00:00+07:00"


async def count(database: Database, table: str, where: str = "true") -> int:
    engine = create_async_engine(database.migrator_url)
    async with engine.connect() as db:
        found: int = (await db.execute(text(f"SELECT count(*) FROM {table} WHERE {where}"))).scalar_one()
    await engine.dispose()
    return found


async def test_twins_at_once_are_one_dossier_and_equal_answers(desk: Desk, database: Database) -> None:
    key = new_key()
    body = reception(received_at=DAY, name="Song Sinh")
    answers = await asyncio.gather(
        *(desk.client.post(f"{API}/dossiers", json=body, headers=CLERK.headers(key=key)) for _ in range(4))
    )
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert len({answer.headers["location"] for answer in answers}) == 1
    assert await count(database, "dossiers", "applicant_folded = 'song sinh'") == 1
    assert await count(database, "acts", "dossier_id = (SELECT max(id) FROM dossiers)") == 1
    assert await count(database, "outbox", "data->>'code' = '000.00.16.H37-210407-0001'") == 1
    # No number was lost by the twins.
    assert (await desk.receive(received_at=DAY))["code"].endswith("-210407-0002")


async def test_a_lost_answer_is_given_again_even_after_the_dossier_moved_on(desk: Desk) -> None:
    key, body = new_key(), reception()
    first = await desk.client.post(f"{API}/dossiers", json=body, headers=CLERK.headers(key=key))
    desk.versions[first.json()["code"]] = 1
    await desk.done(OFFICER, first.json()["code"], "claims")
    again = await desk.client.post(f"{API}/dossiers", json=body, headers=CLERK.headers(key=key))
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["idempotent-replay"] == "true"
    assert again.headers["location"] == first.headers["location"]


async def test_one_key_with_another_body_is_refused(desk: Desk, database: Database) -> None:
    key = new_key()
    await desk.client.post(f"{API}/dossiers", json=reception(), headers=CLERK.headers(key=key))
    before = await count(database, "dossiers")
    answer = await desk.client.post(f"{API}/dossiers", json=reception(copies=2), headers=CLERK.headers(key=key))
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency-key-reused")
    assert await count(database, "dossiers") == before


async def test_a_key_belongs_to_one_person(desk: Desk) -> None:
    key = new_key()
    colleague = CLERK.__class__("99", "Đồng nghiệp", ("clerk",), 2, 2, (2,), (2,))
    answers = [
        await desk.client.post(f"{API}/dossiers", json=reception(), headers=person.headers(key=key))
        for person in (CLERK, colleague)
    ]
    assert len({answer.json()["code"] for answer in answers}) == 2


async def test_many_at_one_desk_get_numbers_without_gaps(desk: Desk) -> None:
    made = await asyncio.gather(*(desk.receive(received_at="2021-04-08T09:00:00+07:00") for _ in range(12)))
    assert sorted(one["code"][-4:] for one in made) == [f"{number:04d}" for number in range(1, 13)]


async def test_a_failed_try_draws_no_number(desk: Desk) -> None:
    day = "2021-04-09T09:00:00+07:00"
    bad = reception(received_at=day, papers=[])
    answer = await desk.client.post(f"{API}/dossiers", json=bad, headers=CLERK.headers(key=new_key()))
    assert answer.status_code == 422
    assert (await desk.receive(received_at=day))["code"].endswith("-0001")


async def test_an_act_sent_twice_is_done_once(desk: Desk) -> None:
    code = (await desk.submitted())["code"]
    headers = LEADER.headers(key=new_key(), version=desk.versions[code])
    url = f"{API}/dossiers/{code}/approvals"
    answers = await asyncio.gather(*(desk.client.post(url, json={}, headers=headers) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    assert [act["act"] for act in acts].count("approve") == 1


async def test_two_people_at_once_and_one_learns_what_the_other_did(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    both = [
        desk.client.post(f"{API}/dossiers/{code}/{act}", json=body, headers=who.headers(key=new_key(), version=1))
        for who, act, body in ((OFFICER, "claims", {}), (CLERK, "withdrawals", {"reason": "Rút"}))
    ]
    answers = sorted(await asyncio.gather(*both), key=lambda answer: answer.status_code)
    assert [answer.status_code for answer in answers] == [200, 412]
    stale = answers[1].json()
    assert stale["code"] == "stale-version"
    assert (stale["current_version"], stale["current_status"]) == (2, answers[0].json()["status"])
    assert stale["last_act"]["act"] in ("claim", "withdraw")
    assert stale["last_act"]["actor"] in (OFFICER.name, CLERK.name)


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"Idempotency-Key": "no-version-1"}, 428, "precondition-required"),
        ({"If-Match": '"1"'}, 400, "idempotency-key-missing"),
        ({"If-Match": "nonsense", "Idempotency-Key": "bad-version-1"}, 412, "stale-version"),
        ({"If-Match": 'W/"1"', "Idempotency-Key": "weak-version-1"}, 200, None),
    ],
)
async def test_an_act_says_which_version_it_has_seen(
    desk: Desk, headers: dict[str, str], status: int, code: str | None
) -> None:
    made = await desk.receive()
    url = f"{API}/dossiers/{made['code']}/claims"
    answer = await desk.client.post(url, json={}, headers={**OFFICER.headers(), **headers})
    assert (answer.status_code, answer.json().get("code") if code else None) == (status, code)


async def test_the_etag_is_the_version(desk: Desk) -> None:
    code = (await desk.processed())["code"]
    answer: httpx.Response = await desk.get(CLERK, f"/dossiers/{code}")
    assert answer.headers["etag"] == '"2"'
    assert answer.json()["version"] == 2
