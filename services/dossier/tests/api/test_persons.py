"""Recall at the desk: who is known, from where, what is shown, what is recorded; and the warning of a twin."""

from __future__ import annotations

import itertools
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from kernel.db import count_queries

from ..factories import (
    API,
    BUSINESS,
    CLERK,
    COMMUNE_CLERK,
    COPY,
    DECLARATION,
    FOREIGN_MARRIAGE,
    IDENTITY,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    OTHER_CLERK,
    Desk,
    Person,
    applicant,
)

_numbers = itertools.count(1)


def somebody(**given: Any) -> dict[str, Any]:
    """A person with numbers and a home that nobody else in these tests has."""
    n = next(_numbers)
    own = {
        "name": "Vi Thị Nết",
        "identity_number": f"0201850{n:05d}",
        "phone": f"0987{n:06d}",
        "email": None,
        "address": f"Số {n}, Khu Ga, thị trấn Đồng Mỏ",
    }
    return applicant(**{**own, **given})


async def search(desk: Desk, number: str, who: Person = CLERK) -> list[dict[str, Any]]:
    answer = await desk.client.post(f"{API}/persons/searches", json={"number": number}, headers=who.headers())
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def look(desk: Desk, code: str, who: Person = CLERK) -> httpx.Response:
    return await desk.client.post(f"{API}/persons/looks", json={"dossier_code": code}, headers=who.headers())


async def twins(desk: Desk, procedure: str, person: dict[str, Any], who: Person = CLERK) -> list[str]:
    body = {"procedure_code": procedure, "applicant": person}
    answer = await desk.client.post(f"{API}/persons/twins", json=body, headers=who.headers())
    assert answer.status_code == 200, answer.text
    return [item["code"] for item in answer.json()["items"]]


async def test_a_number_finds_its_bearer_masked(desk: Desk) -> None:
    person = somebody()
    await desk.receive(BUSINESS, applicant=person)
    newer = await desk.receive(COPY, applicant=person)
    for number in (
        person["phone"],
        person["identity_number"],
        f"+84 {person['phone'][1:4]} {person['phone'][4:]}",
    ):
        (found,) = await search(desk, number)
        assert (found["relation"], found["dossiers"], found["dossier_code"]) == ("same", 2, newer["code"])
        assert found["last_procedure"] == newer["procedure_name"]
        assert found["applicant"] == newer["applicant"]
        shown = str(found)
        assert person["phone"] not in shown
        assert person["identity_number"] not in shown
        assert person["address"] not in shown
        assert person["name"] not in shown
    assert await search(desk, "0999999999") == []


@pytest.mark.parametrize("number", ["09123456", "vi thi net", "", "%%%%%%%%%", "0912345678" * 9, "0912\x00345678"])
async def test_only_a_whole_number_asks_for_a_person(desk: Desk, number: str) -> None:
    answer = await desk.client.post(f"{API}/persons/searches", json={"number": number}, headers=CLERK.headers())
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/number")


async def test_the_household_follows_by_telephone_or_address(desk: Desk) -> None:
    mother = somebody(name="Nông Thị Mẹ")
    await desk.receive(applicant=mother)
    await desk.receive(applicant=somebody(name="Vi Văn Cha", address=mother["address"]))
    await desk.receive(applicant=somebody(name="Vi Văn Con", phone=mother["phone"], address="Hà Nội, Việt Nam"))
    await desk.receive(applicant=somebody(name="Người Dưng"))
    found = await search(desk, mother["identity_number"])
    assert [(one["relation"], one["applicant"]["name"][-3:]) for one in found] == [
        ("same", " Mẹ"),
        ("household", "Con"),
        ("household", "Cha"),
    ]


async def test_a_village_is_not_a_home(desk: Desk) -> None:
    person = somebody(address="Thôn Hẹp, xã Y Tịch")
    await desk.receive(applicant=person)
    for n in range(13):
        await desk.receive(applicant=somebody(name=f"Hàng Xóm {n}", address="Thôn Hẹp, xã Y Tịch"))
    assert [one["relation"] for one in await search(desk, person["phone"])] == ["same"]


async def test_two_persons_with_one_telephone_are_two(desk: Desk) -> None:
    son, father = somebody(name="Lý Văn Páo"), somebody(name="Lý Văn Páo")
    await desk.receive(applicant=son)
    await desk.receive(applicant={**father, "phone": son["phone"]})
    assert [one["relation"] for one in await search(desk, son["phone"])] == ["same", "same"]
    by_identity = await search(desk, father["identity_number"])
    assert [one["relation"] for one in by_identity] == ["same", "household"]


async def test_the_choice_is_a_recorded_look_and_offers_the_papers_again(desk: Desk) -> None:
    person = somebody()
    lying = {"originals": 1, "copies": 0, "required": True}
    papers = [{**lying, "name": DECLARATION, "present": True}, {**lying, "name": IDENTITY, "present": False}]
    first = await desk.receive(BUSINESS, applicant=person, papers=papers)
    both = [{**paper, "present": True} for paper in papers]
    second = await desk.receive(COPY, applicant=person, papers=both)
    seen = await look(desk, second["code"])
    assert seen.status_code == 200, seen.text
    assert seen.json()["applicant"] == {**person, "delivery_address": None}
    assert [(paper["name"], paper["dossier_code"]) for paper in seen.json()["papers"]] == [
        (DECLARATION, second["code"]),
        (IDENTITY, second["code"]),
    ]
    acts = (await desk.get(CLERK, f"/dossiers/{second['code']}/acts")).json()["items"]
    assert (acts[-1]["act"], acts[-1]["reason"]) == ("view_personal_data", "Tiếp nhận hồ sơ")
    assert acts[-1]["actor"]["name"] == CLERK.name
    assert person["phone"] not in str(acts)
    untouched = (await desk.get(CLERK, f"/dossiers/{first['code']}/acts")).json()["items"]
    assert [act["act"] for act in untouched] == ["receive"]
    # The look moves nothing: a colleague's copy stays good.
    assert (await desk.get(CLERK, f"/dossiers/{second['code']}")).json()["version"] == 1


async def test_another_agency_knows_nobody_here(desk: Desk) -> None:
    person = somebody()
    made = await desk.receive(COPY, applicant=person)
    for stranger in (COMMUNE_CLERK, OTHER_CLERK):
        assert await search(desk, person["phone"], stranger) == []
        assert await twins(desk, COPY, person, stranger) == []
        answer = await look(desk, made["code"], stranger)
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def test_only_a_clerk_recalls(desk: Desk) -> None:
    for person in (OFFICER, LAND_OFFICER, LEADER):
        answer = await look(desk, "000.00.16.H37-210915-0001", person)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_recall_asks_as_much_for_a_crowd_as_for_one(desk: Desk, app: FastAPI) -> None:
    person = somebody()
    await desk.receive(applicant=person)
    with count_queries(app.state.engine) as one:
        await search(desk, person["phone"])
    for n in range(20):
        await desk.receive(applicant=somebody(name=f"Con {n % 4}", phone=person["phone"]))
    with count_queries(app.state.engine) as many:
        assert len(await search(desk, person["phone"])) == 10
    assert len(one) == len(many) == 3


async def test_an_open_twin_is_told_and_bars_nothing(desk: Desk, app: FastAPI) -> None:
    person = somebody()
    made = await desk.receive(FOREIGN_MARRIAGE, applicant=person)
    with count_queries(app.state.engine) as asked:
        assert await twins(desk, FOREIGN_MARRIAGE, person) == [made["code"]]
    assert len(asked) == 2
    assert await twins(desk, BUSINESS, person) == []
    again = await desk.receive(FOREIGN_MARRIAGE, applicant=person, note="Nộp cho việc khác")
    assert await twins(desk, FOREIGN_MARRIAGE, person) == [again["code"], made["code"]]
    await desk.done(CLERK, made["code"], "withdrawals", reason="Không cần nữa")
    assert await twins(desk, FOREIGN_MARRIAGE, person) == [again["code"]]


async def test_a_twin_is_known_by_number_else_by_telephone_and_name(desk: Desk) -> None:
    person = somebody(name="Đặng Văn Đôi")
    known = (await desk.receive(applicant=person))["code"]
    plain = somebody(name="Đặng Văn Trơn", identity_number=None)
    unknown = (await desk.receive(applicant=plain))["code"]
    other = somebody(name="Khác")
    for asked, told in (
        ({**other, "identity_number": person["identity_number"]}, [known]),
        ({**person, "identity_number": None, "name": "DANG VAN DOI"}, [known]),
        ({**person, "identity_number": other["identity_number"]}, []),
        ({**person, "identity_number": None, "name": "Đặng Văn Khác"}, []),
        ({**plain, "identity_number": other["identity_number"]}, [unknown]),
        ({**plain, "phone": None}, []),
    ):
        assert await twins(desk, FOREIGN_MARRIAGE, asked) == told, asked


async def test_the_papers_of_a_procedure_as_usual_at_this_desk(desk: Desk) -> None:
    clerk = Person("60", "Bàn Mới", ("clerk",), 101, 101, (101,), (101,))
    quiet = (await desk.get(clerk, "/usage/papers", procedure_code=COPY)).json()
    assert quiet == []
    lying = {"name": DECLARATION, "originals": 1, "copies": 0, "present": True}
    own = Desk(desk.client, clerk)
    for copies, present in ((1, True), (2, True), (2, True), (9, False)):
        second = {"name": IDENTITY, "originals": 0, "copies": copies, "present": present}
        await own.receive(COPY, papers=[lying, second])
    assert (await desk.get(clerk, "/usage/papers", procedure_code=COPY)).json() == [
        {"name": DECLARATION, "presented": 4, "of": 4, "originals": 1, "copies": 0},
        {"name": IDENTITY, "presented": 3, "of": 4, "originals": 0, "copies": 2},
    ]
    assert (await desk.get(OTHER_CLERK, "/usage/papers", procedure_code=COPY)).json() == []
