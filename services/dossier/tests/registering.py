"""A random register, and what every queue means, said once more by other means than SQL."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

from dossier.consultations.models import consultations
from dossier.domain.states import CLOCK_RUNS, OUTCOME, Status
from dossier.dossiers.models import dossiers
from dossier.finding.queues import Queue, QueueName, Walk
from kernel.clock import ZONE
from kernel.testing.plugin import Database
from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import create_async_engine

from .conftest import NOW
from .factories import (
    ADMIN,
    CLERK,
    COMMUNE,
    COMMUNE_CLERK,
    COMMUNE_LEADER,
    DISTRICT,
    FOCAL,
    JUSTICE,
    LAND,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    OTHER_CLERK,
    OTHER_COMMUNE,
    VIEWER,
    Person,
)

EVERYTHING = Person(
    "70",
    "Kiêm Nhiệm",
    ("clerk", "officer", "leader"),
    DISTRICT,
    DISTRICT,
    (DISTRICT, JUSTICE, LAND, COMMUNE),
    (DISTRICT,),
)
PEOPLE = (
    CLERK,
    OFFICER,
    LAND_OFFICER,
    LEADER,
    COMMUNE_CLERK,
    COMMUNE_LEADER,
    OTHER_CLERK,
    FOCAL,
    VIEWER,
    ADMIN,
    EVERYTHING,
)
TODAY = NOW.astimezone(ZONE).replace(hour=0, minute=0, second=0, microsecond=0)
SOON = TODAY + dt.timedelta(days=3)
"""Wednesday 15/09/2021: the second working day from it is Friday 17/09."""
CONSULTED = (Status.CONSULTING, Status.LINKED)
Row = dict[str, Any]


def random_row(number: int, chance: random.Random) -> Row:
    status = chance.choice(list(Status))
    lies = chance.choice(
        [(DISTRICT, None), (DISTRICT, JUSTICE), (DISTRICT, LAND), (COMMUNE, None), (OTHER_COMMUNE, None)]
    )
    received = None if status in (Status.SUBMITTED, Status.SUPPLEMENT_AT_INTAKE) else TODAY - dt.timedelta(days=9)
    due = TODAY + dt.timedelta(hours=chance.choice([-60, -20, 7, 8, 12, 17, 30, 55, 71, 72, 90, 200]))
    outcome = OUTCOME.get(status)
    done = outcome == "resolved"
    held = status in (Status.ASSIGNED, *CONSULTED) or chance.random() < 0.5
    partners = (
        chance.sample([JUSTICE, LAND, COMMUNE, OTHER_COMMUNE], chance.randint(1, 3)) if status in CONSULTED else []
    )
    return {
        "agency_id": lies[0],
        "division_id": lies[1],
        "level": "commune" if lies[1] is None and lies[0] != DISTRICT else "district",
        "code": f"Q-{number:05d}",
        "procedure_version_id": 900,
        "procedure_code": "9.000001",
        "field_id": 1,
        "channel": "counter",
        "mechanism": "one_stop",
        "status": status,
        "applicant_kind": "person",
        "applicant_name": "Người Nộp",
        "applicant_folded": "nguoi nop",
        "duration_amount": 3,
        "duration_unit": chance.choice(["working_day", "working_hour"]),
        "submitted_at": TODAY - dt.timedelta(days=10, minutes=number),
        "received_at": received,
        "due_at": due if received and chance.random() < 0.9 else None,
        "completed_at": NOW if done else None,
        "ended_at": NOW if outcome else None,
        "outcome": outcome,
        "assignee_id": chance.choice([OFFICER.id, LAND_OFFICER.id, COMMUNE_CLERK.id, EVERYTHING.id])
        if held
        else None,
        "correction_id": 7 if received and chance.random() < 0.1 else None,
        "partner_ids": partners,
        "awaited_ids": partners,
        "acts_count": 0,
        "last_hash": b"",
        "source": "import",
    }


async def random_register(database: Database) -> list[Row]:
    """Six hundred dossiers in every state, hand and delay; some with questions to other agencies."""
    chance = random.Random(20210915)
    made = [random_row(number, chance) for number in range(600)]
    owner = create_async_engine(database.migrator_url)
    async with owner.begin() as db:
        await db.execute(
            text(
                "INSERT INTO procedure_versions (version_id, code, name, field_id, field_name, valid_from,"
                " content) VALUES (900, '9.000001', 'Thủ tục', 1, 'Lĩnh vực', '2019-01-01', '{}')"
            )
        )
        for row in made:
            ident = (await db.execute(insert(dossiers).values(**row).returning(dossiers.c.id))).scalar_one()
            row["questions"] = [
                {
                    "dossier_id": ident,
                    "agency_id": row["agency_id"],
                    "kind": "opinion" if row["status"] is Status.CONSULTING else "linked",
                    "partner_id": partner,
                    "question": "Hỏi",
                    "asked_at": TODAY - dt.timedelta(days=5),
                    "due_at": chance.choice(
                        [None, TODAY - dt.timedelta(days=1), TODAY, TODAY + dt.timedelta(days=2)]
                    ),
                    "answered_at": None,
                }
                for partner in row["partner_ids"]
            ]
            for question in row["questions"]:
                await db.execute(insert(consultations).values(**question))
            if row["status"] in (Status.PROCESSING, Status.COMPLETED) and chance.random() < 0.3:
                # Answered long ago: no longer in anybody's queue.
                answered = {
                    "dossier_id": ident,
                    "agency_id": row["agency_id"],
                    "kind": "opinion",
                    "partner_id": OTHER_COMMUNE,
                    "question": "Hỏi",
                    "asked_at": TODAY - dt.timedelta(days=5),
                    "due_at": TODAY - dt.timedelta(days=3),
                    "answered_at": TODAY - dt.timedelta(days=4),
                }
                await db.execute(insert(consultations).values(**answered))
    await owner.dispose()
    return made


def _overdue(row: Row) -> bool:
    if row["status"] not in CLOCK_RUNS or row["due_at"] is None:
        return False
    return row["due_at"] < (NOW if row["duration_unit"] == "working_hour" else TODAY)


def _soon(row: Row) -> bool:
    in_time = row["status"] in CLOCK_RUNS and row["due_at"] is not None and not _overdue(row)
    return in_time and TODAY <= row["due_at"] < SOON


def _question_late(row: Row, who: Person) -> bool:
    late = any(one["due_at"] is not None and one["due_at"] < TODAY for one in row["questions"])
    return row["status"] in CONSULTED and late and ("leader" in who.roles or row["assignee_id"] == who.id)


def _asked(status: Status) -> Callable[[Row, Person], bool]:
    return lambda row, who: row["status"] is status and bool(set(row["awaited_ids"]) & set(who.act))


def _in(*statuses: Status) -> Callable[[Row, Person], bool]:
    return lambda row, _who: row["status"] in statuses


def _hers(*statuses: Status) -> Callable[[Row, Person], bool]:
    return lambda row, who: row["status"] in statuses and row["assignee_id"] == who.id


ORACLE: dict[QueueName, Callable[[Row, Person], bool]] = {
    QueueName.TO_RECEIVE: _in(Status.SUBMITTED),
    QueueName.INTAKE_SUPPLEMENTS: _in(Status.SUPPLEMENT_AT_INTAKE),
    QueueName.TO_TAKE_UP: _hers(Status.ASSIGNED),
    QueueName.MINE: _hers(Status.ASSIGNED, Status.PROCESSING),
    QueueName.OPINIONS_TO_GIVE: _asked(Status.CONSULTING),
    QueueName.LINKED_TO_RETURN: _asked(Status.LINKED),
    QueueName.QUESTIONS_OVERDUE: _question_late,
    QueueName.UNASSIGNED: lambda row, _who: (
        row["status"] in (Status.RECEIVED, Status.PROCESSING) and row["assignee_id"] is None
    ),
    QueueName.DUE_SOON: lambda row, _who: _soon(row),
    QueueName.OVERDUE: lambda row, _who: _overdue(row),
    QueueName.WAITING_SUPPLEMENT: _in(Status.SUPPLEMENT_REQUESTED),
    QueueName.AWAITING_PAYMENT: _in(Status.PAYMENT_REQUESTED),
    QueueName.PAUSED: _in(Status.PAUSED),
    QueueName.TO_APPROVE: _in(Status.AWAITING_APPROVAL),
    QueueName.WITHDRAWALS: _in(Status.WITHDRAWAL_REQUESTED),
    QueueName.CORRECTIONS: lambda row, _who: row["correction_id"] is not None,
    QueueName.TO_RETURN: _in(Status.COMPLETED),
}
"""What each queue means, said once more by other means than SQL."""


def expected(queue: Queue, who: Person, rows: list[Row]) -> set[str]:
    reach = set(who.act) or (None if who.read is None else set(who.read))
    return {
        row["code"]
        for row in rows
        if ORACLE[queue.name](row, who)
        and (queue.walk is Walk.ASKED or reach is None or reach & {row["agency_id"], row["division_id"]})
    }
