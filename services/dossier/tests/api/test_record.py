"""The record of acts cannot be changed, neither through the API nor with the application's own database role."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from dossier.dossiers.chain import hashed_content
from kernel import actlog
from kernel.db import apply_scope, create_engine
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, client_token
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection

from ..factories import CLERK, COMMUNE, DISTRICT, FOCAL, JUSTICE, LAND, OFFICER, Desk


@pytest.fixture
async def db(database: Database) -> AsyncIterator[AsyncConnection]:
    """A connection with the application's role, as the service has it."""
    engine = create_engine(database.url)
    async with engine.connect() as connection:
        yield connection
    await engine.dispose()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE acts SET reason = 'khác'",
        "UPDATE acts SET happened_at = now()",
        "DELETE FROM acts",
        "TRUNCATE acts",
        "DELETE FROM dossiers",
        "UPDATE dossiers SET code = 'X'",
        "UPDATE dossiers SET agency_id = 101",
        "UPDATE dossiers SET procedure_version_id = 1",
        "UPDATE dossiers SET source = 'portal'",
        "UPDATE procedure_versions SET name = 'khác'",
        "DELETE FROM procedure_versions",
        "UPDATE outbox SET data = '{}'",
        "DELETE FROM outbox",
        "ALTER TABLE acts DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE mine (id int)",
        "DROP TABLE acts",
    ],
)
async def test_the_application_cannot(desk: Desk, db: AsyncConnection, statement: str) -> None:
    await desk.receive()
    await apply_scope(db, None)
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
        await db.execute(text(statement))


async def test_the_second_lock_hides_rows_of_other_agencies(desk: Desk, db: AsyncConnection) -> None:
    made = await desk.receive()
    by_reach = {}
    for reach in ([DISTRICT], [JUSTICE], [LAND], [COMMUNE], [], None):
        await apply_scope(db, reach)
        of_this = {"code": made["code"]}
        seen = await db.execute(text("SELECT count(*) FROM dossiers WHERE code = :code"), of_this)
        acts = await db.execute(
            text("SELECT count(*) FROM acts WHERE dossier_id = (SELECT max(id) FROM dossiers WHERE code = :code)"),
            of_this,
        )
        by_reach[str(reach)] = (seen.scalar(), acts.scalar())
    assert by_reach == {
        "[2]": (1, 1),
        "[11]": (1, 1),
        "[12]": (0, 0),
        "[101]": (0, 0),
        "[]": (0, 0),
        "None": (1, 1),
    }


async def test_without_a_reach_nothing_is_seen(desk: Desk, db: AsyncConnection) -> None:
    await desk.receive()
    assert (await db.execute(text("SELECT count(*) FROM dossiers"))).scalar() == 0
    assert (await db.execute(text("SELECT count(*) FROM acts"))).scalar() == 0


async def test_the_second_lock_refuses_writing_for_another_agency(desk: Desk, db: AsyncConnection) -> None:
    await desk.receive()
    await apply_scope(db, [COMMUNE])
    changed = await db.execute(text("UPDATE dossiers SET note = 'khác'"))
    assert changed.rowcount == 0
    with pytest.raises(ProgrammingError, match="row-level security"):
        await db.execute(
            text(
                "INSERT INTO acts (dossier_id, sequence, agency_id, act, happened_at, recorded_at, actor_id,"
                " actor_name, to_status, previous_hash, hash)"
                " VALUES (1, 99, 2, 'approve', now(), now(), '1', 'x', 'completed', '', '')"
            )
        )


async def test_acts_are_chained_and_a_change_shows(desk: Desk, db: AsyncConnection) -> None:
    code = (await desk.completed())["code"]
    await desk.act(CLERK, code, "reveals", purpose="Gọi điện báo kết quả")
    await apply_scope(db, None)
    rows = await db.execute(
        text(
            "SELECT a.* FROM acts a JOIN dossiers d ON d.id = a.dossier_id WHERE d.code = :code ORDER BY sequence"
        ),
        {"code": code},
    )
    acts = [dict(row) for row in rows.mappings()]
    assert len(acts) == 5
    chain = [(row["hash"].hex(), hashed_content(code, row)) for row in acts]
    assert actlog.first_broken(chain) is None
    assert [row["previous_hash"].hex() for row in acts[1:]] == [stored for stored, _content in chain[:-1]]
    chain[2] = (chain[2][0], {**chain[2][1], "actor_name": "Người khác"})
    assert actlog.first_broken(chain) == 2
    head = await db.execute(text("SELECT last_hash, acts_count FROM dossiers WHERE code = :code"), {"code": code})
    assert head.one() == (acts[-1]["hash"], 5)


async def test_a_look_behind_the_mask_is_recorded_and_moves_nothing(desk: Desk) -> None:
    made = await desk.receive()
    code = made["code"]
    answer = await desk.act(FOCAL, code, "reveals", purpose="Đối chiếu báo cáo")
    assert answer.status_code == 200, answer.text
    assert answer.json()["identity_number"] == "020180001234"
    assert answer.json()["phone"] == "0912345678"
    acts = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"]
    last = acts[-1]
    assert (last["act"], last["reason"], last["actor"]["name"]) == (
        "view_personal_data",
        "Đối chiếu báo cáo",
        FOCAL.name,
    )
    assert (last["from_status"], last["to_status"]) == ("received", "received")
    # Somebody who looked does not make the officer's copy stale.
    assert (await desk.done(OFFICER, code, "claims"))["version"] == 2


async def test_a_look_without_a_purpose_shows_nothing(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    for body in ({}, {"purpose": " "}, {"purpose": "xem", "more": 1}):
        assert (await desk.act(CLERK, code, "reveals", **body)).status_code == 422


async def test_the_feed_tells_the_state_and_no_person(desk: Desk) -> None:
    code = (await desk.completed(name="Tên Bí Mật"))["code"]
    await desk.done(CLERK, code, "returns", method="postal", recipient_name="Người Nhận")
    answer = await desk.client.get(
        "/internal/dossier/feed", params={"limit": 5000}, headers=bearer(client_token("feed:read"))
    )
    page = answer.json()
    told = [item for item in page["items"] if item["data"]["code"] == code]
    assert [item["data"]["act"] for item in told] == [
        "receive",
        "claim",
        "submit_for_approval",
        "approve",
        "return_result",
    ]
    assert {item["type"] for item in told} == {"dossier.changed.v1"}
    last = told[-1]["data"]
    assert set(last) == {
        "dossier_id",
        "version",
        "code",
        "agency_id",
        "level",
        "field_id",
        "field",
        "procedure_code",
        "division_id",
        "channel",
        "mechanism",
        "status",
        "received_at",
        "due_at",
        "completed_at",
        "returned_at",
        "ended_at",
        "outcome",
        "timeliness_at_end",
        "timeliness_766",
        "act",
        "source",
        "recorded_at",
    }
    assert (last["status"], last["outcome"], last["timeliness_at_end"]) == ("returned", "resolved", "early")
    assert last["ended_at"] == last["completed_at"] != last["returned_at"]
    assert [item["data"]["version"] for item in told] == [1, 2, 3, 4, 5]
    assert "Bí Mật" not in answer.text
    assert "Người Nhận" not in answer.text
    assert "0912345678" not in answer.text


async def test_tracking_tells_how_far_and_nothing_else(desk: Desk) -> None:
    code = (await desk.submitted(name="Tên Bí Mật"))["code"]
    answer = await desk.client.get(f"/api/dossier/v1/tracking/{code}")
    assert answer.status_code == 200
    assert set(answer.json()) == {"code", "steps", "degree"}
    assert answer.json()["degree"] == 50
    assert [step["current"] for step in answer.json()["steps"]] == [False, False, True, False, False]
    unknown = await desk.client.get("/api/dossier/v1/tracking/000.00.16.H37-210915-9999")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "not-found")


async def test_trying_out_codes_is_slowed_down(desk: Desk) -> None:
    stranger = {"X-Forwarded-For": "203.0.113.7"}
    answers = [
        await desk.client.get(f"/api/dossier/v1/tracking/X-{number:04d}", headers=stranger) for number in range(31)
    ]
    assert [answer.status_code for answer in answers] == [404] * 30 + [429]
    assert int(answers[-1].headers["retry-after"]) >= 1
