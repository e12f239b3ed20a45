"""From hand to hand: given, taken up, laid back, handed on, done for somebody on leave, decided at the desk."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kernel.testing.tokens import bearer, staff_token

from ..factories import (
    API,
    APPRAISER,
    CLERK,
    JUSTICE,
    LEADER,
    OFFICER,
    ON_THE_SPOT,
    SPOT_CLERK,
    Desk,
    Person,
    new_key,
)

STAND_IN = Person("78", "Bế Văn Thay", ("officer",), JUSTICE, None, (JUSTICE,), (JUSTICE,))


async def test_what_is_given_is_taken_up_handed_on_and_laid_back(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    given = await desk.done(LEADER, code, "assignments", assignee_id=OFFICER.id, note="Làm trước thứ Sáu")
    assert (given["status"], given["assignee"]["id"]) == ("assigned", OFFICER.id)
    assert (await desk.done(OFFICER, code, "take-ups"))["status"] == "processing"
    handed = await desk.done(OFFICER, code, "transfers", assignee_id=OFFICER.id)
    assert handed["status"] == "assigned"
    back = await desk.done(OFFICER, code, "releases", note="Đi công tác")
    assert (back["status"], back["assignee"]) == ("processing", None)
    assert (await desk.done(OFFICER, code, "claims"))["assignee"]["id"] == OFFICER.id


async def test_a_stand_in_does_the_work_and_the_record_says_for_whom(desk: Desk) -> None:
    code = (await desk.processed())["code"]
    refused = await desk.act(STAND_IN, code, "submissions", proposal="Đủ điều kiện")
    assert (refused.status_code, refused.json()["code"]) == (409, "act-not-allowed")
    token = staff_token(
        "officer",
        subject=STAND_IN.id,
        name=STAND_IN.name,
        agency_id=JUSTICE,
        desk_id=None,
        act=(JUSTICE,),
        read=(JUSTICE,),
        stands_for=[OFFICER.id],
    )
    answer = await desk.client.post(
        f"{API}/dossiers/{code}/submissions",
        json={"proposal": "Đủ điều kiện"},
        headers=bearer(token, key=new_key(), version=desk.versions[code]),
    )
    assert (answer.status_code, answer.json()["status"]) == (200, "awaiting_approval")
    last = (await desk.get(OFFICER, f"/dossiers/{code}/acts")).json()["items"][-1]
    assert (last["actor"]["id"], last["data"]) == (STAND_IN.id, {"for_id": OFFICER.id})


async def test_decided_at_the_desk_the_minutes_are_measured(desk: Desk, on: Any) -> None:
    on("2021-09-15 08:30")
    made = await desk.receive(ON_THE_SPOT, papers=[])
    code = made["code"]
    assert made["mechanism"] == "on_the_spot"
    assert "finish_on_the_spot" not in made["allowed_acts"]
    on("2021-09-15 08:41")
    assert "finish_on_the_spot" in (await desk.get(SPOT_CLERK, f"/dossiers/{code}")).json()["allowed_acts"]
    for who, appraiser, status in ((CLERK, APPRAISER.id, 403), (SPOT_CLERK, SPOT_CLERK.id, 422)):
        assert (await desk.act(who, code, "on-the-spot-results", appraiser_id=appraiser)).status_code == status
    done = await desk.done(SPOT_CLERK, code, "on-the-spot-results", appraiser_id=APPRAISER.id)
    assert (done["status"], done["national_status"], done["timeliness"]) == ("returned", 10, "on_time")
    assert done["completed_at"] == done["returned_at"]
    last = (await desk.get(CLERK, f"/dossiers/{code}/acts")).json()["items"][-1]
    # The clock goes on while the test does, and a minute begun counts: on a slow machine it may be the twelfth.
    spent = dt.datetime.fromisoformat(done["returned_at"]) - dt.datetime.fromisoformat(done["received_at"])
    assert spent >= dt.timedelta(minutes=11)
    minutes = -(-int(spent.total_seconds()) // 60)
    assert last["data"] == {"appraiser_id": APPRAISER.id, "decider_id": SPOT_CLERK.id, "minutes": minutes}


async def test_an_ordinary_procedure_is_not_decided_at_the_desk(desk: Desk) -> None:
    code = (await desk.receive())["code"]
    answer = await desk.act(SPOT_CLERK, code, "on-the-spot-results", appraiser_id=APPRAISER.id)
    assert (answer.status_code, answer.json()["code"]) == (409, "not-on-the-spot")
