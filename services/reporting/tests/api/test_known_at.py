"""Figures as they were known on a day: against a plain reading of all that was told, and against the live ones."""

import datetime as dt
import random
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kernel.db import apply_scope, create_engine, transaction
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token
from reporting.domain import periods
from reporting.domain.measures import BY_NAME, MEASURES
from reporting.domain.predicates import edges, holds
from reporting.facts.models import fact_versions
from reporting.statistics import sql
from reporting_factories import API, Told, counted, moment, random_facts, take_in
from sqlalchemy import select

TODAY = dt.date(2021, 9, 15)
FIRST_RECORDED, DAYS_OF_RECORDING = dt.date(2021, 8, 1), 40


def histories() -> list[Told]:
    """Dossiers told in one to four versions over some weeks, each as different as a correction can be."""
    draw = random.Random(20_210_915)
    heard: list[Told] = []
    for number in range(1, 301):
        day = FIRST_RECORDED + dt.timedelta(days=draw.randrange(DAYS_OF_RECORDING))
        versions = random_facts(number, draw.randrange(1, 5), anomalies=False)
        for version, one in enumerate(versions, 1):
            heard.append({**one, "dossier_id": number, "version": version, "code": f"H-{number}",
                          "recorded_at": moment(day, draw.randrange(7, 23))})  # fmt: skip
            # Several versions on one day are common; a correction may come weeks later, yet not after today.
            day = min(TODAY, day + dt.timedelta(days=draw.choice([0, 0, 1, 9])))
            if day == TODAY:
                break
    heard += draw.sample(heard, 60)
    draw.shuffle(heard)
    return heard


HEARD = histories()


def known_by(day: dt.date) -> list[Told]:
    """Of each dossier its highest version recorded by the end of the day, in the plainest words."""
    best: dict[int, Told] = {}
    for one in HEARD:
        if dt.datetime.fromisoformat(one["recorded_at"]).date() <= day:
            held = best.get(one["dossier_id"])
            if held is None or held["version"] < one["version"]:
                best[one["dossier_id"]] = one
    return list(best.values())


@pytest.fixture(scope="module", autouse=True)
async def register(database: Database) -> None:
    await take_in(database.url, HEARD)


async def figures(client: httpx.AsyncClient, path: str = "/statistics/dossiers", **asked: Any) -> dict[str, Any]:
    answer = await client.get(f"{API}{path}", params=asked)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


DAYS = st.dates(dt.date(2019, 12, 1), dt.date(2022, 1, 1))
KNOWN = st.dates(FIRST_RECORDED - dt.timedelta(days=1), TODAY)
AGAIN = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@AGAIN
@given(first=DAYS, length=st.integers(0, 500), known_at=KNOWN, measure=st.sampled_from(sorted(BY_NAME)))
async def test_figures_and_lists_are_those_of_what_had_been_recorded(
    client: httpx.AsyncClient, first: dt.date, length: int, known_at: dt.date, measure: str
) -> None:
    last = first + dt.timedelta(days=length)
    days = edges(periods.free(first, last), known_at)
    told = [counted(one) for one in known_by(known_at)]
    asked = {"from": str(first), "to": str(last), "known_at": str(known_at)}
    table = await figures(client, **asked)
    for one in MEASURES:
        expected = sum(holds(one.predicate, fact, days) for fact in told)
        assert table["totals"]["values"][one.name] == expected, one.name
    behind = await figures(client, "/statistics/dossiers/cells", **asked, measure=measure, limit=500)
    wanted = {f"H-{one.dossier_id}" for one in told if holds(BY_NAME[measure].predicate, one, days)}
    assert {one["code"] for one in behind["items"]} == wanted
    assert behind["count"] == len(behind["items"]) == len(wanted)


@AGAIN
@given(first=DAYS, length=st.integers(0, 500))
async def test_what_is_known_today_is_what_is_counted_now(
    client: httpx.AsyncClient, first: dt.date, length: int
) -> None:
    asked = {"from": str(first), "to": str(first + dt.timedelta(days=length))}
    for path in ("/statistics/dossiers", "/forms/ii06"):
        now = await figures(client, path, **asked)
        then = await figures(client, path, **asked, known_at=str(TODAY))
        assert then["rows"] == now["rows"]
        assert then["totals"] == now["totals"]


async def test_a_dossier_once_known_stays_known_and_is_counted_once(database: Database) -> None:
    engine, before = create_engine(database.url), set[int]()
    async with transaction(engine) as db:
        await apply_scope(db, None)
        for nth in range(-1, (TODAY - FIRST_RECORDED).days + 1):
            day = FIRST_RECORDED + dt.timedelta(days=nth)
            query = select(fact_versions.c.dossier_id).where(sql.as_known(day))
            known = list((await db.execute(query)).scalars())
            assert len(known) == len(set(known)), day
            assert before <= set(known), day
            assert set(known) == {one["dossier_id"] for one in known_by(day)}, day
            before = set(known)
    await engine.dispose()
    assert len(before) == 300


async def test_the_form_says_as_of_when_it_is(client: httpx.AsyncClient) -> None:
    form = await figures(client, "/forms/ii06", period="2021-9m", known_at="2021-08-20")
    assert form["known_at"] == "2021-08-20"
    assert form["notes"][-1] == "Theo số liệu ghi nhận đến hết ngày 20/08/2021."
    assert "đến hết ngày 20/08/2021" in form["provenance"]["sentence"]


async def test_tomorrow_is_not_known(client: httpx.AsyncClient) -> None:
    for path in ("/statistics/dossiers", "/forms/ii06"):
        asked = {"period": "2021-9m", "known_at": "2021-09-16"}
        answer = await client.get(f"{API}{path}", params=asked)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/query/known_at"


async def test_the_past_is_seen_by_whoever_may_see_the_present(client: httpx.AsyncClient) -> None:
    asked = {"from": "2020-01-01", "to": "2021-12-31", "known_at": "2021-08-25", "group_by": "agency"}
    seen = await client.get(
        f"{API}/statistics/dossiers", params=asked, headers=bearer(staff_token("leader", read=[101]))
    )
    assert [row["keys"]["agency_id"] for row in seen.json()["rows"]] == [101]
    everything = await figures(client, **asked)
    [own] = [row for row in everything["rows"] if row["keys"]["agency_id"] == 101]
    assert seen.json()["totals"]["values"] == own["values"]
