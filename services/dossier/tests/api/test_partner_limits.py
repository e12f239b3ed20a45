"""Who is asked without a limit gets the one that the procedure names; where it names none, one must be said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from kernel.testing.client import client_of
from kernel.testing.plugin import Database

from ..conftest import make_app, running_catalog, until_known
from ..factories import (
    BUSINESS,
    COMMUNE,
    COMMUNE_CLERK,
    JUSTICE,
    LAND,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    OTHER_COMMUNE,
    Desk,
)
from ..publishing import publish

PROVINCE = 1
OPINION, LINKED = ("opinion", "opinion-requests"), ("linked", "linked-transfers")


def ask(agency_id: int, **limit: Any) -> dict[str, Any]:
    return {"agency_id": agency_id, "question": "Đề nghị cho ý kiến", **limit}


async def limits(desk: Desk, code: str, kind: str) -> dict[int, tuple[Any, ...]]:
    answer = await desk.get(OFFICER, f"/dossiers/{code}/consultation-limits", kind=kind)
    assert answer.status_code == 200, answer.text
    told = ("name", "amount", "unit", "due_at")
    return {one["agency_id"]: tuple(one[name] for name in told) for one in answer.json()["items"]}


async def asked(desk: Desk, path: str, *partners: dict[str, Any]) -> list[dict[str, Any]]:
    code = (await desk.processed())["code"]
    await desk.done(OFFICER, code, path, partners=list(partners))
    items: list[dict[str, Any]] = (await desk.get(OFFICER, f"/dossiers/{code}/consultations")).json()["items"]
    return items


@pytest.mark.parametrize(
    ("way", "agency_id", "same", "due_at"),
    [
        (OPINION, LAND, {"amount": 1.5}, "2021-08-04T11:30:00+07:00"),
        (OPINION, COMMUNE, {"amount": 4}, "2021-08-06T17:00:00+07:00"),
        (OPINION, OTHER_COMMUNE, {"amount": 4}, "2021-08-06T17:00:00+07:00"),
        (LINKED, LAND, {"amount": 8, "unit": "working_hour"}, "2021-08-03T08:30:00+07:00"),
        (LINKED, COMMUNE, {"amount": 2}, "2021-08-04T17:00:00+07:00"),
    ],
)
async def test_without_a_limit_the_one_of_the_procedure_is_counted(
    desk: Desk, on: Any, way: tuple[str, str], agency_id: int, same: dict[str, Any], due_at: str
) -> None:
    on("2021-08-02 08:00")
    kind, path = way
    [default] = await asked(desk, path, ask(agency_id))
    [said] = await asked(desk, path, ask(agency_id, **same))
    assert default["due_at"] == said["due_at"] == due_at
    assert default["kind"] == kind
    assert default["due_trace"]["sentence"].endswith(said["due_trace"]["sentence"].rsplit("; ")[-1])


async def test_a_limit_that_is_said_goes_before_the_one_of_the_procedure(desk: Desk, on: Any) -> None:
    on("2021-08-02 08:00")
    code = (await desk.processed())["code"]
    partners = [ask(LAND, amount=5), ask(COMMUNE), ask(OTHER_COMMUNE, due_on="2021-08-03")]
    await desk.done(OFFICER, code, "opinion-requests", partners=partners)
    items = (await desk.get(OFFICER, f"/dossiers/{code}/consultations")).json()["items"]
    assert [one["due_at"][:10] for one in items] == ["2021-08-09", "2021-08-06", "2021-08-03"]
    act = (await desk.get(OFFICER, f"/dossiers/{code}/acts")).json()["items"][-1]
    # The record tells which limit nobody chose.
    assert [one.get("by_procedure", False) for one in act["data"]["asked"]] == [False, True, False]


async def test_where_the_procedure_names_none_one_must_be_said(desk: Desk, on: Any) -> None:
    on("2021-08-02 08:00")
    code = (await desk.processed())["code"]
    for path, partners, faulty in (
        ("opinion-requests", [ask(LAND), ask(PROVINCE)], ["/partners/1"]),
        ("linked-transfers", [ask(OTHER_COMMUNE), ask(COMMUNE), ask(PROVINCE)], ["/partners/0", "/partners/2"]),
    ):
        answer = await desk.act(OFFICER, code, path, partners=partners)
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"
        assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [
            (pointer, "limit-needed") for pointer in faulty
        ]
    assert (await desk.get(OFFICER, f"/dossiers/{code}/consultations")).json()["items"] == []
    other = (await desk.receive(BUSINESS))["code"]
    path = f"/dossiers/{other}/consultation-limits"
    assert (await desk.get(LEADER, path, kind="opinion")).json() == {"items": []}


async def test_the_limits_are_told_before_anybody_is_asked(desk: Desk, on: Any) -> None:
    on("2021-08-02 08:00")
    code = (await desk.processed())["code"]
    four_days = ("Xác minh cư trú", 4, "working_day", "2021-08-06T17:00:00+07:00")
    assert await limits(desk, code, "opinion") == {
        LAND: ("Ý kiến về đất đai", 3, "half_day", "2021-08-04T11:30:00+07:00"),
        COMMUNE: four_days,
        OTHER_COMMUNE: four_days,
    }
    assert await limits(desk, code, "linked") == {
        LAND: ("Trích lục bản đồ", 8, "working_hour", "2021-08-03T08:30:00+07:00"),
        COMMUNE: ("Niêm yết tại xã", 2, "working_day", "2021-08-04T17:00:00+07:00"),
    }
    # Who is asked already is not asked again.
    await desk.done(OFFICER, code, "opinion-requests", partners=[ask(COMMUNE)])
    assert set(await limits(desk, code, "opinion")) == {LAND, OTHER_COMMUNE}
    assert JUSTICE not in await limits(desk, code, "linked")


async def test_the_limits_of_a_dossier_are_for_those_who_may_see_it(desk: Desk, on: Any) -> None:
    on("2021-08-02 08:00")
    code = (await desk.processed())["code"]
    path = f"/dossiers/{code}/consultation-limits"
    for stranger in (COMMUNE_CLERK, LAND_OFFICER):
        assert (await desk.get(stranger, path, kind="opinion")).status_code == 404
    for asked_for in ({}, {"kind": "advice"}):
        answer = await desk.get(OFFICER, path, **asked_for)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/query/kind")


async def test_a_dossier_goes_by_the_version_it_came_under(fresh_database: Database, tmp_path: Path) -> None:
    async with running_catalog(tmp_path) as catalog:
        app = make_app(fresh_database, catalog.url)
        async with client_of(app) as client, httpx.AsyncClient(base_url=catalog.url) as neighbour:
            await until_known(app)
            desk = Desk(client, app=app)
            before = await desk.processed()
            steps = [{"name": "Ý kiến", "kind": "opinion", "agency_kind": "division", "amount": 1, "unit": "day"}]
            await publish(neighbour, steps=steps, linked=[])
            await app.state.catalog.refresh()
            after = await desk.processed()
            old = await limits(desk, before["code"], "opinion")
            assert {one[0] for one in old.values()} == {"Xác minh cư trú", "Ý kiến về đất đai"}
            new = await limits(desk, after["code"], "opinion")
            assert [one[:3] for one in new.values()] == [("Ý kiến", 1, "day")]
            assert await limits(desk, after["code"], "linked") == {}
