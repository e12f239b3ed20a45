"""A dossier that came in online waits for the desk: it is accepted, refused or taken back."""

from __future__ import annotations

import itertools

import pytest
from dossier.domain.lifecycle import READING_ACTS, SIDE_ACTS
from dossier.dossiers.chain import GENESIS
from dossier.dossiers.models import dossiers
from dossier.dossiers.service import etag
from kernel.testing.plugin import Database
from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import create_async_engine

from ..conftest import NOW
from ..factories import BUSINESS, CLERK, DECLARATION, OFFICER, Desk

_numbers = itertools.count(1)


@pytest.fixture
async def submitted(desk: Desk, database: Database) -> str:
    """A row as a portal leaves it: submitted, no clock."""
    await desk.receive(BUSINESS)
    code = f"000.00.16.H37-210914-{next(_numbers):04d}"
    owner = create_async_engine(database.migrator_url)
    async with owner.begin() as db:
        version = await db.execute(
            text("SELECT version_id FROM procedure_versions WHERE code = :code"), {"code": BUSINESS}
        )
        await db.execute(
            insert(dossiers).values(
                agency_id=2,
                level="district",
                code=code,
                procedure_version_id=version.scalar_one(),
                procedure_code=BUSINESS,
                field_id=3,
                channel="online",
                mechanism="one_stop",
                status="submitted",
                applicant_kind="person",
                applicant_name="Đặng Thị Huệ",
                applicant_folded="dang thi hue",
                duration_amount=3,
                duration_unit="working_day",
                submitted_at=NOW,
                acts_count=0,
                last_hash=GENESIS,
                source="portal",
            )
        )
    await owner.dispose()
    desk.versions[code] = 1
    return code


async def test_it_waits_in_the_desks_queue_and_is_not_overdue(desk: Desk, submitted: str) -> None:
    answer = await desk.get(CLERK, "/dossiers", queue="to_receive")
    waiting = next(item for item in answer.json()["items"] if item["code"] == submitted)
    assert (waiting["national_status"], waiting["timeliness"], waiting["due_at"]) == (1, "open_in_time", None)
    moving = [act for act in waiting["allowed_acts"] if act not in READING_ACTS | SIDE_ACTS]
    assert moving == ["receive", "reject", "request_intake_supplement", "withdraw"]


async def test_accepted_it_is_received_and_its_clock_starts(desk: Desk, submitted: str) -> None:
    incomplete = await desk.act(CLERK, submitted, "receptions", papers=[])
    assert (incomplete.status_code, incomplete.json()["code"]) == (422, "papers-missing")
    papers = [{"name": DECLARATION, "originals": 1, "present": True}]
    received = await desk.done(CLERK, submitted, "receptions", papers=papers)
    assert (received["status"], received["due_at"][:10]) == ("received", "2021-09-20")
    assert received["submitted_at"] < received["received_at"]
    assert received["papers"][0]["required"] is True
    assert (await desk.done(OFFICER.__class__("80", "L", ("officer",), 2, None, (2,), (2,)), submitted, "claims"))[
        "status"
    ] == "processing"


async def test_refused_it_ends_unjudged(desk: Desk, submitted: str) -> None:
    refused = await desk.done(CLERK, submitted, "rejections", reason="Không thuộc thẩm quyền")
    assert (refused["status"], refused["timeliness"], refused["deadline"]["band"]) == ("rejected", None, "done")


async def test_nothing_else_can_be_done_to_it_yet(desk: Desk, submitted: str) -> None:
    for act, body in (("claims", {}), ("supplement-requests", {"reason": "x", "items": ["y"]})):
        who = OFFICER.__class__("81", "L", ("officer",), 2, None, (2,), (2,))
        answer = await desk.act(who, submitted, act, **body)
        assert (answer.status_code, answer.json()["code"]) == (409, "act-not-allowed")
        assert answer.json()["current_status"] == "submitted"
    assert etag(desk.versions[submitted]) == '"1"'
