"""Bulk acts: shown first, done row by row exactly once, whatever happens in between."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI
from kernel import actlog

from ..bulking import ended, post, rows_of, runner
from ..factories import (
    BUSINESS,
    CLERK,
    COMMUNE_CLERK,
    COPY,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    Desk,
    new_key,
)


async def test_a_leader_signs_many_and_reads_what_became_of_each(desk: Desk) -> None:
    good = [await desk.submitted() for _ in range(3)]
    moved = await desk.submitted()
    seen = dict(moved)
    await desk.done(LEADER, moved["code"], "send-backs", reason="Thiếu chữ ký")
    open_ = await desk.receive()
    foreign = await Desk(desk.client, COMMUNE_CLERK).receive(COPY)
    rows = rows_of(*good, seen, open_, foreign)

    shown = (await post(desk, LEADER, "/bulk/previews", act="approve", rows=rows)).json()
    assert (shown["total"], shown["allowed"], shown["refused"]) == (6, 3, 3)
    by_code = {row["code"]: row for row in shown["rows"]}
    assert by_code[moved["code"]]["problem"] == "stale-version"
    assert by_code[moved["code"]]["detail"]["last_act"]["act"] == "send_back"
    assert by_code[open_["code"]]["problem"] == "act-not-allowed"
    assert by_code[foreign["code"]] == {
        "code": foreign["code"],
        "version": 1,
        "procedure_name": None,
        "status": None,
        "assignee_name": None,
        "allowed": False,
        "problem": "not-found",
        "detail": None,
    }
    assert (await desk.get(LEADER, f"/dossiers/{good[0]['code']}")).json()["status"] == "awaiting_approval"

    job, results = await ended(
        desk, LEADER, await post(desk, LEADER, "/bulk", act="approve", rows=rows, note="Đồng ý")
    )
    assert (job["state"], job["done"], job["refused"], job["total"]) == ("done", 3, 3, 6)
    for made in good:
        assert results[made["code"]]["state"] == "done"
        after = (await desk.get(LEADER, f"/dossiers/{made['code']}")).json()
        assert (after["status"], after["version"]) == ("completed", results[made["code"]]["version_after"])
    assert {code: row["problem"] for code, row in results.items() if row["state"] == "refused"} == {
        moved["code"]: "stale-version",
        open_["code"]: "act-not-allowed",
        foreign["code"]: "not-found",
    }
    refused = (await desk.get(LEADER, f"/bulk/{job['id']}/rows", state="refused")).json()["items"]
    assert len(refused) == 3


async def test_the_preview_and_the_act_judge_alike(desk: Desk) -> None:
    """Every act on dossiers in many states: what the preview allows is done, what it refuses is refused alike."""
    acts = (
        ("approve", LEADER),
        ("remind", LEADER),
        ("claim", OFFICER),
        ("take_up", OFFICER),
        ("release", OFFICER),
    )
    for act, who in acts:
        made = [await desk.receive(), await desk.processed(), await desk.submitted(), await desk.completed()]
        given = await desk.receive()
        made.append(await desk.done(LEADER, given["code"], "assignments", assignee_id=OFFICER.id))
        rows = rows_of(*made)
        shown = (await post(desk, who, "/bulk/previews", act=act, rows=rows)).json()
        _job, results = await ended(desk, who, await post(desk, who, "/bulk", act=act, rows=rows))
        assert 0 < shown["allowed"] < len(rows), act
        for row in shown["rows"]:
            result = results[row["code"]]
            assert (result["state"] == "done") is row["allowed"], (act, row, result)
            assert result["problem"] == row["problem"]


async def test_all_that_a_list_shows_and_the_number_that_was_read(desk: Desk) -> None:
    person = OFFICER.__class__("77", "Người Xét", ("officer",), 11, None, (11,), (11,))
    made = [await desk.receive() for _ in range(3)]
    for one in made:
        await desk.done(person, one["code"], "claims")
    query = {"assignee_id": "77", "status": ["processing"]}
    shown = (await post(desk, person, "/bulk/previews", act="release", query=query, total=2)).json()
    assert (shown["total"], shown["total_then"], shown["allowed"]) == (3, 2, 3)
    assert {row["code"] for row in shown["rows"]} == {one["code"] for one in made}
    stranger = (await post(desk, LAND_OFFICER, "/bulk/previews", act="release", query=query)).json()
    assert stranger["total"] == 0


async def test_a_repeated_request_is_the_same_job(desk: Desk) -> None:
    made = await desk.submitted()
    key, rows = new_key(), rows_of(made)
    first = await post(desk, LEADER, "/bulk", key, act="approve", rows=rows)
    again = await post(desk, LEADER, "/bulk", key, act="approve", rows=rows)
    assert first.json()["id"] == again.json()["id"]
    other = await post(desk, LEADER, "/bulk", key, act="approve", rows=rows, note="Khác")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    anew, results = await ended(desk, LEADER, await post(desk, LEADER, "/bulk", act="approve", rows=rows))
    assert anew["refused"] == 1
    assert results[made["code"]]["problem"] == "stale-version"


async def test_an_assignment_waits_and_can_be_called_off(desk: Desk, app: FastAPI) -> None:
    made = [await desk.receive() for _ in range(2)]
    rows = rows_of(*made)
    started = await post(desk, LEADER, "/bulk", act="assign", rows=rows, assignee_id=OFFICER.id)
    job = started.json()
    assert (job["state"], job["assignee_name"]) == ("waiting", OFFICER.name)
    path = f"/bulk/{job['id']}/cancellations"
    for _ in range(2):
        off = await post(desk, LEADER, path)
        assert (off.status_code, off.json()["state"]) == (200, "cancelled")
    assert (await post(desk, OFFICER, path)).status_code == 404
    await runner(app).wait_and_run(job["id"])
    assert (await desk.get(LEADER, f"/dossiers/{made[0]['code']}")).json()["assignee"] is None

    second = await post(desk, LEADER, "/bulk", act="assign", rows=rows, assignee_id=OFFICER.id)
    await runner(app).wait_and_run(second.json()["id"])
    job, _results = await ended(desk, LEADER, second)
    assert (job["state"], job["done"]) == ("done", 2)
    late = await post(desk, LEADER, f"/bulk/{job['id']}/cancellations")
    assert (late.status_code, late.json()["code"]) == (409, "bulk-already-started")
    assert (await desk.get(OFFICER, "/dossiers", queue="to_take_up", limit=500)).json()["items"]
    seen = (await desk.get(LEADER, f"/dossiers/{made[1]['code']}")).json()
    assert (seen["status"], seen["assignee"]["id"]) == ("assigned", OFFICER.id)
    assert next(one["id"] for one in (await desk.get(LEADER, "/bulk")).json()) == job["id"]


async def test_who_may_be_given_what_is_told_per_row(desk: Desk) -> None:
    justice, land = await desk.receive(), await desk.receive(BUSINESS)
    rows = rows_of(justice, land)
    shown = (
        await post(desk, LEADER, "/bulk/previews", act="assign", rows=rows, assignee_id=LAND_OFFICER.id)
    ).json()
    assert {row["code"]: (row["allowed"], row["problem"]) for row in shown["rows"]} == {
        justice["code"]: (False, "unknown-assignee"),
        land["code"]: (True, None),
    }
    nobody = await post(desk, LEADER, "/bulk/previews", act="assign", rows=rows, assignee_id="999")
    assert (nobody.status_code, nobody.json()["errors"][0]["pointer"]) == (422, "/assignee_id")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"act": "assign", "rows": [{"code": "A-1", "version": 1}]}, 422),
        ({"act": "approve", "rows": []}, 422),
        ({"act": "approve", "rows": [{"code": "A-1", "version": 1}, {"code": "A-1", "version": 2}]}, 422),
        ({"act": "approve", "rows": [{"code": "A-1", "version": 0}]}, 422),
        ({"act": "stop", "rows": [{"code": "A-1", "version": 1}]}, 422),
        ({"act": "claim", "rows": [{"code": "A-1", "version": 1}]}, 403),
    ],
    ids=str,
)
async def test_nonsense_starts_nothing(desk: Desk, body: dict[str, Any], status: int) -> None:
    assert (await post(desk, LEADER, "/bulk", **body)).status_code == status


async def test_reminders_reach_the_officer_once_a_day(desk: Desk) -> None:
    made = await desk.processed()
    rows = rows_of(made)
    for expected in ("done", "refused"):
        _job, results = await ended(
            desk, LEADER, await post(desk, LEADER, "/bulk", act="remind", rows=rows, note="Sắp đến hạn")
        )
        assert results[made["code"]]["state"] == expected
    assert results[made["code"]]["problem"] == "reminded-today"
    mine = [one for one in (await desk.get(OFFICER, "/reminders")).json()["items"] if one["code"] == made["code"]]
    assert [(one["sender_name"], one["words"]) for one in mine] == [(LEADER.name, "Sắp đến hạn")]
    path = f"/reminders/{mine[0]['id']}/acknowledgements"
    assert (await post(desk, LAND_OFFICER, path)).status_code == 404
    for _ in range(2):
        assert (await post(desk, OFFICER, path)).status_code == 204
    left = (await desk.get(OFFICER, "/reminders")).json()["items"]
    assert made["code"] not in {one["code"] for one in left}
    record = (await desk.get(LEADER, f"/dossiers/{made['code']}/acts")).json()["items"]
    assert [act["act"] for act in record] == ["receive", "claim"]


async def test_what_was_done_in_bulk_stands_in_the_chain_like_any_act(desk: Desk) -> None:
    made = await desk.submitted()
    await post(desk, LEADER, "/bulk", act="approve", rows=rows_of(made), note="Ký")
    acts = (await desk.get(LEADER, f"/dossiers/{made['code']}/acts")).json()["items"]
    assert (acts[-1]["act"], acts[-1]["reason"], acts[-1]["actor"]["name"]) == ("approve", "Ký", LEADER.name)
    assert len({act["hash"] for act in acts}) == len(acts)
    assert acts[0]["hash"] != actlog.GENESIS
    assert (await desk.get(CLERK, "/bulk")).status_code == 403
