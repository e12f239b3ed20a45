"""Workload: every figure is the length of the list it opens."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from dossier.domain.states import OPEN_STATUSES
from dossier.workload.repository import BEFORE, WAITING
from fastapi import FastAPI
from kernel.db import count_queries
from kernel.testing.plugin import Database

from ..factories import BUSINESS, COMMUNE_LEADER, JUSTICE, LAND, LAND_OFFICER, LEADER, OFFICER, Desk
from ..registering import EVERYTHING, Row, random_register


@pytest.fixture(scope="module")
async def rows(client: httpx.AsyncClient, database: Database) -> list[Row]:
    return await random_register(database)


async def length(desk: Desk, who: Any, **asked: Any) -> int:
    found = 0
    while True:
        answer = await desk.get(who, "/dossiers", limit=500, **asked)
        assert answer.status_code == 200, answer.text
        found += len(answer.json()["items"])
        if (cursor := answer.json()["next_cursor"]) is None:
            return found
        asked["cursor"] = cursor


@pytest.mark.parametrize("who", [LEADER, COMMUNE_LEADER, EVERYTHING], ids=lambda who: who.id)
async def test_every_figure_opens_a_list_of_its_length(desk: Desk, rows: list[Row], who: Any) -> None:
    answer = (await desk.get(who, "/workload")).json()
    officers = [one for one in answer["items"] if one["id"] is not None]
    assert len(officers) > 2
    here = {"agency_id": sorted(who.act)}
    for one in officers:
        hers = {"assignee_id": one["id"], **here}
        at_work = [status for status in OPEN_STATUSES if status not in BEFORE]
        assert one["open"] == await length(desk, who, status=at_work, **hers)
        assert one["waiting"] == await length(desk, who, status=list(WAITING), **hers)
        for queue in ("due_soon", "overdue"):
            assert one[queue] == await length(desk, who, queue=queue, assignee_id=one["id"])
        done = {"done_from": answer["done_from"], "done_to": answer["done_to"]}
        assert one["done"] == await length(desk, who, **done, **hers)
    assert sum(one["open"] for one in officers) > 0


async def test_the_least_loaded_is_named(desk: Desk, rows: list[Row]) -> None:
    answer = (await desk.get(LEADER, "/workload")).json()
    officers = [one for one in answer["items"] if one["id"] is not None]
    least = min(one["open"] for one in officers)
    assert next(one["open"] for one in officers if one["id"] == answer["least_loaded"]) == least
    assert [one["open"] for one in officers] == sorted((one["open"] for one in officers), reverse=True)


async def test_the_median_counts_working_days_from_reception(desk: Desk) -> None:
    officer = OFFICER.__class__("78", "Người Đều", ("officer",), LAND, None, (LAND,), (LAND,))
    # Received on Monday, Thursday (twice) and Friday; signed on Wednesday 15/09/2021.
    for day in ("13", "09", "09", "10"):
        made = await desk.receive(BUSINESS, received_at=f"2021-09-{day}T09:00:00+07:00")
        given = LAND_OFFICER.__class__("78", officer.name, ("officer",), 2, None, (2, LAND), (2,))
        await desk.done(given, made["code"], "claims")
        await desk.done(given, made["code"], "submissions", proposal="Đủ điều kiện")
        await desk.done(LEADER, made["code"], "approvals")
    line = next(one for one in (await desk.get(LEADER, "/workload")).json()["items"] if one["id"] == "78")
    assert (line["open"], line["done"], line["median_working_days"]) == (0, 4, 3.5)


async def test_one_division_of_many(desk: Desk, rows: list[Row]) -> None:
    whole = (await desk.get(LEADER, "/workload")).json()["items"]
    justice = (await desk.get(LEADER, "/workload", agency_id=JUSTICE)).json()["items"]
    assert 0 < sum(one["open"] for one in justice) < sum(one["open"] for one in whole)
    foreign = (await desk.get(COMMUNE_LEADER, "/workload", agency_id=JUSTICE)).json()
    assert (foreign["items"], foreign["least_loaded"]) == ([], None)


async def test_it_costs_two_statements(desk: Desk, app: FastAPI) -> None:
    with count_queries(app.state.engine) as statements:
        await desk.get(LEADER, "/workload")
    assert len(statements) == 2, statements
