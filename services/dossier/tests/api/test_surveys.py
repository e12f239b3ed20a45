"""Satisfaction: one answer a dossier, by whoever holds the slip or at the desk; sums only, five at a time."""

from __future__ import annotations

import asyncio
import html as entities
import re
from typing import Any

import httpx
import pytest
from dossier.domain.survey import set_on, token_of
from dossier.surveys import endpoints, html
from dossier.surveys.html import Page, render
from fastapi import FastAPI
from kernel.db import transaction
from sqlalchemy import text

from ..conftest import NOW
from ..factories import (
    ADMIN,
    API,
    BUSINESS,
    CLERK,
    COMMUNE,
    COMMUNE_CLERK,
    DISTRICT,
    FOCAL,
    HOTLINE,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    OTHER_CLERK,
    TRACKING_KEY,
    VIEWER,
    Desk,
    Person,
    new_key,
)

GOOD = {"time": "early", "attitude": "very", "cost": "no"}
BAD = {"time": "late", "attitude": "no", "cost": "yes", "other": "Chờ lâu <b>"}
_callers = iter(range(1, 10_000))


@pytest.fixture
def caller() -> dict[str, str]:
    """A telephone of its own for each test: the page is limited per address."""
    return {"X-Forwarded-For": f"10.9.{next(_callers) % 250}.7"}


def address(code: str) -> str:
    return html.path_of(code, token_of(TRACKING_KEY.encode(), code))


async def at_desk(
    desk: Desk, code: str, who: Person = CLERK, key: str | None = None, **given: Any
) -> httpx.Response:
    body = {"code": code, "source": "paper", "answers": GOOD, **given}
    headers = who.headers(key=key or new_key())
    return await desk.client.post(f"{API}/surveys/answers", json=body, headers=headers)


async def sums(desk: Desk, who: Person = CLERK, **asked: Any) -> Any:
    params = {"agency_id": DISTRICT, "year": 2021, "quarter": 3, **asked}
    params = {name: value for name, value in params.items() if value is not None}
    answer = await desk.get(who, "/surveys/summary", **params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def count_of(summary: Any, question: str, choice: str) -> int:
    [results] = summary["results"]
    [found] = [one for one in results["questions"] if one["key"] == question]
    return next(one["count"] for one in found["counts"] if one["key"] == choice)


async def test_the_page_asks_without_script_or_account(desk: Desk, caller: dict[str, str]) -> None:
    code = (await desk.receive())["code"]
    for language, words in (("vi", "Thái độ của công chức"), ("en", "The attitude of the staff")):
        answer = await desk.client.get(address(code), params={"lang": language}, headers=caller)
        assert answer.status_code == 200
        page = answer.text
        assert words in page
        assert code in page
        assert "Nghị định 61/2018/NĐ-CP, Điều 31" in page
        assert f'<html lang="{language}">' in page
        assert "<script" not in page
        assert "Đặng Thị Huệ" not in page
        assert len(answer.content) <= 14_000
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"


async def test_whoever_holds_the_slip_answers_once(desk: Desk, caller: dict[str, str]) -> None:
    code = (await desk.receive())["code"]
    before = (await sums(desk))["answered"]
    answer = await desk.client.post(address(code), data={**GOOD, "stranger": "x"}, headers=caller)
    assert (answer.status_code, "Cảm ơn" in answer.text) == (200, True)
    again = await desk.client.post(address(code), data=BAD, headers=caller)
    assert "đã được trả lời" in again.text
    assert "đã được trả lời" in (await desk.client.get(address(code), headers=caller)).text
    refused = await at_desk(desk, code)
    assert (refused.status_code, refused.json()["code"]) == (409, "already-answered")
    assert (await sums(desk))["answered"] == before + 1
    assert (await desk.get(CLERK, f"/dossiers/{code}/survey")).json()["answered"] is True


async def test_a_race_leaves_one_answer(desk: Desk, caller: dict[str, str]) -> None:
    code = (await desk.receive())["code"]
    before = (await sums(desk))["answered"]
    sent = [desk.client.post(address(code), data=GOOD, headers=caller) for _ in range(4)]
    assert {answer.status_code for answer in await asyncio.gather(*sent)} == {200}
    assert (await sums(desk))["answered"] == before + 1


async def test_a_wrong_token_opens_nothing(desk: Desk, caller: dict[str, str]) -> None:
    code = (await desk.receive())["code"]
    other = token_of(TRACKING_KEY.encode(), code + "1")
    for path in (html.path_of(code, other), html.path_of(code, "ngày"), html.path_of("X-1", other)):
        for answer in (
            await desk.client.get(path, headers=caller),
            await desk.client.post(path, data=GOOD, headers=caller),
        ):
            assert (answer.status_code, "<form" in answer.text) == (404, False)


async def test_what_was_typed_is_shown_again_when_nothing_was_answered(desk: Desk, caller: dict[str, str]) -> None:
    code = (await desk.receive())["code"]
    answer = await desk.client.post(address(code), data={"other": "  "}, headers=caller)
    assert (answer.status_code, "ít nhất một câu" in answer.text) == (422, True)
    strange = await desk.client.post(address(code), data={"time": "tomorrow"}, headers=caller)
    assert strange.status_code == 422
    assert (await desk.client.get(address(code), headers=caller)).text.count("<fieldset") == 9


def test_nothing_people_write_becomes_markup() -> None:
    asked = set_on(NOW.date())
    mischief = '"><script>alert(1)</script>'
    page = render(Page("vi", html.path_of(mischief, mischief), mischief, asked, {"other": mischief})).decode()
    assert "<script" not in page
    assert entities.unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", page)[1]) == mischief  # type: ignore[index]


async def test_the_page_is_limited_per_address(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    headers = {"X-Forwarded-For": "10.8.8.8"}
    limit = int(endpoints.RULE.split("/")[0])
    answers = [await desk.client.get(address(code), headers=headers) for _ in range(limit + 1)]
    assert [answer.status_code for answer in answers[:limit]] == [200] * limit
    assert answers[limit].status_code == 429
    assert "Retry-After" in answers[limit].headers
    assert "thử lại" in answers[limit].text


async def test_answers_are_added_up_five_at_a_time(app: FastAPI, desk: Desk) -> None:
    """Whatever is looked at before and after an answer, no difference is ever one answer's."""
    commune = Desk(desk.client, COMMUNE_CLERK)
    asked = {"agency_id": COMMUNE, "who": COMMUNE_CLERK}
    seen = []
    for number in range(11):
        code = (await commune.receive("2.000815"))["code"]
        given = BAD if number % 2 else GOOD
        answer = await at_desk(desk, code, COMMUNE_CLERK, answers=given)
        assert (answer.status_code, answer.json()) == (201, {"accepted": True})
        for quarter in (3, None):
            found = await sums(desk, **asked, quarter=quarter)
            assert found["answered"] == number + 1
            assert found["counted"] == (number + 1) // 5 * 5
        seen.append(found["counted"])
    assert seen == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]
    assert count_of(found, "time", "early") + count_of(found, "time", "late") == 10
    assert count_of(found, "time", "late") == 5
    assert count_of(found, "cost", "yes") == 5
    # Own words: for those who answer for the office, in the order of the alphabet.
    assert found["remarks"] == []
    leader = Person("90", "Hứa Văn Páo", ("leader",), COMMUNE, None, (COMMUNE,), (COMMUNE,))
    assert (await sums(desk, leader, agency_id=COMMUNE))["remarks"] == ["Chờ lâu <b>"] * 5
    assert (await sums(desk, agency_id=COMMUNE, who=VIEWER, quarter=2))["answered"] == 0


async def test_nothing_joins_an_answer_to_its_dossier(desk: Desk, app: FastAPI) -> None:
    code = (await desk.receive())["code"]
    await at_desk(desk, code, answers=BAD)
    columns = text("SELECT column_name FROM information_schema.columns WHERE table_name = :name")
    async with transaction(app.state.engine) as db:
        kept = set((await db.execute(columns, {"name": "survey_answers"})).scalars())
        assert kept == {"id", "agency_id", "quarter", "batch", "asked", "source", "answers"}
        assert set((await db.execute(columns, {"name": "survey_tickets"})).scalars()) == {
            "dossier_id",
            "agency_id",
        }
        # The second lock: neither table is seen from another agency.
        await db.execute(text("SELECT set_config('motcua.scope', '{102}', true)"))
        for table in ("survey_answers", "survey_tickets"):
            assert (await db.execute(text(f"SELECT count(*) FROM {table}"))).scalar() == 0
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    assert [one["act"] for one in acts] == ["receive"]
    shown = (await desk.get(CLERK, f"/dossiers/{code}/survey")).json()
    assert set(shown) == {"answered", "address", "qr"}
    assert shown["address"].endswith(address(code))
    assert shown["qr"].startswith("<svg")


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({}, "nothing-answered"),
        ({"other": "   "}, "nothing-answered"),
        ({"time": "never"}, "unknown-answer"),
        ({"weather": "good"}, "unknown-answer"),
        ({"other": "x" * 501}, "too_long"),
        ({"Time!": "early"}, "string_pattern_mismatch"),
    ],
)
async def test_answers_that_fit_no_question_are_refused(desk: Desk, answers: dict[str, str], code: str) -> None:
    made = (await desk.receive())["code"]
    answer = await at_desk(desk, made, answers=answers)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)
    assert (await desk.get(CLERK, f"/dossiers/{made}/survey")).json()["answered"] is False


async def test_a_repeated_request_is_the_same_answer(desk: Desk) -> None:
    code, key = (await desk.receive(BUSINESS))["code"], new_key()
    first, second = await at_desk(desk, code, key=key), await at_desk(desk, code, key=key)
    assert (first.status_code, second.status_code) == (201, 201)


async def test_who_may_type_and_who_may_see(desk: Desk, client: httpx.AsyncClient) -> None:
    code = (await desk.receive())["code"]
    for person in (OFFICER, LEADER, HOTLINE, FOCAL, ADMIN, VIEWER):
        assert (await at_desk(desk, code, person)).status_code == 403
    for stranger in (COMMUNE_CLERK, OTHER_CLERK):
        assert (await at_desk(desk, code, stranger)).status_code == 404
        assert (await desk.get(stranger, f"/dossiers/{code}/survey")).status_code == 404
    watcher = Person("91", "Người Xem", ("clerk",), DISTRICT, DISTRICT, (COMMUNE,), (DISTRICT,))
    assert (await at_desk(desk, code, watcher)).json()["code"] == "not-your-desk"
    asked = {"agency_id": DISTRICT, "year": 2021}
    for person in (CLERK, LEADER, FOCAL, ADMIN, VIEWER, HOTLINE):
        assert (await desk.get(person, "/surveys/summary", **asked)).status_code == 200
    # An officer of one division reads not the whole agency, and nobody reads another's.
    for person in (COMMUNE_CLERK, LAND_OFFICER, OFFICER):
        assert (await desk.get(person, "/surveys/summary", **asked)).status_code == 404
    assert (await desk.get(CLERK, "/surveys/summary", agency_id=999, year=2021)).status_code == 404
    questions = (await desk.get(VIEWER, "/surveys/questions")).json()
    assert (len(questions["questions"]), questions["source"]) == (9, "Nghị định 61/2018/NĐ-CP, Điều 31")
    assert "1517/QĐ-UBND" in questions["doubt"]
    for path, params in (
        ("/surveys/questions", {}),
        ("/surveys/summary", asked),
        (f"/dossiers/{code}/survey", {}),
    ):
        assert (await client.get(f"{API}{path}", params=params)).status_code == 401
    assert (await client.post(f"{API}/surveys/answers", json={})).status_code == 401
