"""Acts in any order, possible or not, by whoever comes: the record stays whole and the state is the table's."""

from __future__ import annotations

from typing import Any

import httpx
from dossier.domain.judging import Standing, apply, held_after
from dossier.domain.lifecycle import Act
from dossier.domain.states import CLOCK_RUNS, OUTCOME, Status
from dossier.dossiers.chain import hashed_content
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from kernel import actlog
from kernel.db import create_engine
from kernel.testing.plugin import Database
from sqlalchemy import text

from ..factories import API, FOREIGN_MARRIAGE, LEADER, Desk, new_key
from ..ways import DOINGS, online, sources

ACTS = sorted(DOINGS)
REFUSALS = {403, 404, 409, 412, 422}
SEQUENCES = 60
STEPS = st.lists(
    st.tuples(st.integers(0, 2**16), st.sampled_from(["possible"] * 6 + ["any", "stale"])),
    min_size=6,
    max_size=18,
)
"""Which of the acts, and from which: those that the state allows, all of them, or one with an older version."""


@given(steps=STEPS)
@settings(
    max_examples=SEQUENCES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
async def test_acts_in_any_order(desk: Desk, database: Database, steps: list[tuple[int, str]]) -> None:
    code = await online(desk, FOREIGN_MARRIAGE)
    standing, done = Standing(Status.SUBMITTED), []
    for number, among in steps:
        act = _choose(standing.status, number, among)
        seen = await _seen(desk, code)
        answer = await _try(desk, code, act, seen["version"] - (among == "stale"))
        after = await _seen(desk, code)
        if answer.status_code != 200:
            assert answer.status_code in REFUSALS, answer.text
            assert (after["status"], after["version"]) == (seen["status"], seen["version"])
            continue
        assert among != "stale", "an older version was taken"
        done.append(act)
        standing = _moved(standing, act, after)
        assert after["version"] == seen["version"] + 1
        assert (after["status"] in CLOCK_RUNS) or after["deadline"]["band"] in ("done", "paused", "ok"), after
        assert (after["timeliness"] in (None, "open_in_time", "open_overdue")) == (after["status"] not in _JUDGED)
    await _the_record_is_whole(database, code, done)


_JUDGED = {status for status in OUTCOME if status is not Status.REJECTED}


def _choose(status: Status, number: int, among: str) -> Act:
    possible = [act for act in ACTS if status in sources(act)] if among != "any" else ACTS
    return possible[number % len(possible)] if possible else ACTS[number % len(ACTS)]


async def _try(desk: Desk, code: str, act: Act, version: int) -> httpx.Response:
    doing = DOINGS[act]
    headers = doing.who.headers(key=new_key(), version=version)
    return await desk.client.post(f"{API}/dossiers/{code}/{doing.path}", json=dict(doing.body), headers=headers)


async def _seen(desk: Desk, code: str) -> dict[str, Any]:
    answer = await desk.get(LEADER, f"/dossiers/{code}")
    assert answer.status_code == 200, answer.text
    seen: dict[str, Any] = answer.json()
    return seen


def _moved(before: Standing, act: Act, after: dict[str, Any]) -> Standing:
    """Where the table leads; an agency that is still awaited keeps the dossier where it is."""
    expected = {apply(act, before.status, held=before.held, still_awaited=awaited)[0] for awaited in (False, True)}
    status = Status(after["status"])
    assert status in {to or before.status for to in expected}, (act, before, status)
    return Standing(status, held=held_after(act, before, status))


async def _the_record_is_whole(database: Database, code: str, done: list[Act]) -> None:
    """Every act that was answered and no other, each chained to the one before, ending as the dossier stands."""
    engine = create_engine(database.migrator_url, 1)
    async with engine.connect() as db:
        found = await db.execute(text("SELECT * FROM dossiers WHERE code = :code"), {"code": code})
        dossier = found.mappings().one()
        rows = await db.execute(
            text("SELECT * FROM acts WHERE dossier_id = :id ORDER BY sequence"), {"id": dossier["id"]}
        )
        acts = rows.mappings().all()
        told = await db.execute(
            text("SELECT data FROM outbox WHERE data->>'code' = :code ORDER BY id"), {"code": code}
        )
        events = told.scalars().all()
    await engine.dispose()
    assert [act["act"] for act in acts] == done
    assert [act["sequence"] for act in acts] == list(range(1, len(done) + 1))
    assert actlog.first_broken((act["hash"].hex(), hashed_content(code, act)) for act in acts) is None
    assert [event["act"] for event in events] == done
    status, due_at = "submitted", None
    for act in acts:
        assert (act["from_status"], act["due_at_before"]) == (status, due_at), act["act"]
        status, due_at = act["to_status"], act["due_at_after"]
    assert (dossier["status"], dossier["due_at"]) == (status, due_at)
    assert (dossier["ended_at"] is None, dossier["outcome"]) == (
        status not in OUTCOME,
        OUTCOME.get(Status(status)),
    )
    if acts:
        assert dossier["last_hash"] == acts[-1]["hash"]
        assert (events[-1]["status"], events[-1]["version"]) == (status, dossier["version"])
