"""How a dossier comes into each state, and who does which act with which words: one table for all tests."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dossier.domain.lifecycle import RULES, Act
from dossier.domain.states import Status
from dossier.dossiers.chain import GENESIS
from dossier.dossiers.models import dossiers
from kernel.db import apply_scope
from sqlalchemy import insert

from .factories import (
    APPRAISER,
    CLERK,
    COMMUNE,
    DECLARATION,
    DISTRICT,
    FOREIGN_MARRIAGE,
    JUSTICE,
    LAND,
    LAND_OFFICER,
    LEADER,
    OFFICER,
    ON_THE_SPOT,
    REOPENER,
    SPOT_CLERK,
    Desk,
    Person,
)

S, A = Status, Act
_numbers = itertools.count(5001)


@dataclass(frozen=True)
class Doing:
    """An act as somebody does it: its endpoint, the person, the body."""

    path: str
    who: Person
    body: Mapping[str, Any] = field(default_factory=dict)


PAPERS = [{"name": DECLARATION, "originals": 1, "required": True, "present": True}]
QUESTION = {"agency_id": LAND, "question": "Thửa đất có tranh chấp không?", "amount": 2}
REASON = {"reason": "Theo đề nghị của người nộp"}
BASIS = {"reason": "Chờ xác minh thực địa", "legal_basis": "Điều 18 Luật Xử lý thử nghiệm"}

DOINGS: dict[Act, Doing] = {
    A.RECEIVE: Doing("receptions", CLERK, {"papers": PAPERS}),
    A.REJECT: Doing("rejections", CLERK, REASON),
    A.REQUEST_INTAKE_SUPPLEMENT: Doing(
        "intake-supplement-requests", CLERK, {"reason": "Thiếu ảnh", "items": ["Ảnh"]}
    ),
    A.SUPPLY_INTAKE_SUPPLEMENT: Doing("intake-supplements", CLERK),
    A.ASSIGN: Doing("assignments", LEADER, {"assignee_id": OFFICER.id}),
    A.TAKE_UP: Doing("take-ups", OFFICER),
    A.CLAIM: Doing("claims", OFFICER),
    A.RELEASE: Doing("releases", OFFICER),
    A.TRANSFER: Doing("transfers", OFFICER, {"assignee_id": OFFICER.id, "note": "Bàn giao"}),
    A.REQUEST_OPINION: Doing("opinion-requests", OFFICER, {"partners": [QUESTION]}),
    A.GIVE_OPINION: Doing("opinions", LAND_OFFICER, {"answer": "Không có tranh chấp"}),
    A.SEND_LINKED: Doing("linked-transfers", OFFICER, {"partners": [QUESTION]}),
    A.RETURN_LINKED: Doing("linked-returns", LAND_OFFICER, {"answer": "Đã làm xong phần việc"}),
    A.RECALL: Doing("recalls", OFFICER, REASON),
    A.REQUEST_SUPPLEMENT: Doing("supplement-requests", CLERK, {"reason": "Thiếu", "items": ["Bản sao"]}),
    A.SUPPLY_SUPPLEMENT: Doing("supplements", CLERK),
    A.REQUEST_PAYMENT: Doing("payment-requests", OFFICER, {"reason": "Nộp thuế", "amount": 1_000_000}),
    A.CONFIRM_PAYMENT: Doing("payments", CLERK, {"reference": "BL-0001"}),
    A.PAUSE: Doing("pauses", OFFICER, BASIS),
    A.RESUME: Doing("resumptions", OFFICER),
    A.SUBMIT_FOR_APPROVAL: Doing("submissions", OFFICER, {"proposal": "Đủ điều kiện"}),
    A.APPROVE: Doing("approvals", LEADER),
    A.SEND_BACK: Doing("send-backs", LEADER, REASON),
    A.FINISH_ON_THE_SPOT: Doing("on-the-spot-results", SPOT_CLERK, {"appraiser_id": APPRAISER.id}),
    A.RETURN_RESULT: Doing("returns", CLERK, {"method": "counter"}),
    A.WITHDRAW: Doing("withdrawals", CLERK, REASON),
    A.REQUEST_WITHDRAWAL: Doing("withdrawal-requests", CLERK, REASON),
    A.GRANT_WITHDRAWAL: Doing("withdrawal-grants", LEADER),
    A.REFUSE_WITHDRAWAL: Doing("withdrawal-refusals", LEADER, REASON),
    A.STOP: Doing("stops", OFFICER, {**REASON, "legal_basis": "Điều 8 Luật HNGĐ"}),
    A.APOLOGISE: Doing("apologies", LEADER, {"reason": "Chờ kết quả xác minh", "due_on": "2021-10-29"}),
    A.REQUEST_CORRECTION: Doing("corrections", CLERK, {"reason": "Viết sai họ tên", "copies": 2}),
    A.APPROVE_CORRECTION: Doing("correction-approvals", LEADER),
    A.REFUSE_CORRECTION: Doing("correction-refusals", LEADER),
    A.REOPEN: Doing("reopenings", REOPENER, {"reason": "Kết quả sai", "decision": "Quyết định số 1"}),
}
"""Every act that changes a dossier and is done by a request of its own."""

ELSEWHERE = {
    A.SUBMIT: "begins a dossier",
    A.COLLECT_FEE: "a side act of the room of fees",
    A.WAIVE_FEE: "a side act of the room of fees",
    A.ATTACH_PAPER: "a side act of the room of papers",
    A.REMOVE_PAPER: "a side act of the room of papers",
    A.VIEW_PERSONAL_DATA: "a reading act",
    A.PRINT_SLIP: "a reading act",
    A.OPEN_PAPER: "a reading act",
    A.IMPORT: "the importer's",
}

WAYS: dict[Status, Sequence[Act]] = {
    S.SUBMITTED: (),
    S.SUPPLEMENT_AT_INTAKE: (A.REQUEST_INTAKE_SUPPLEMENT,),
    S.REJECTED: (A.REJECT,),
    S.RECEIVED: (A.RECEIVE,),
    S.ASSIGNED: (A.RECEIVE, A.ASSIGN),
    S.PROCESSING: (A.RECEIVE, A.CLAIM),
    S.CONSULTING: (A.RECEIVE, A.CLAIM, A.REQUEST_OPINION),
    S.LINKED: (A.RECEIVE, A.CLAIM, A.SEND_LINKED),
    S.PAYMENT_REQUESTED: (A.RECEIVE, A.CLAIM, A.REQUEST_PAYMENT),
    S.PAUSED: (A.RECEIVE, A.CLAIM, A.PAUSE),
    S.AWAITING_APPROVAL: (A.RECEIVE, A.CLAIM, A.SUBMIT_FOR_APPROVAL),
    S.SUPPLEMENT_REQUESTED: (A.RECEIVE, A.CLAIM, A.REQUEST_SUPPLEMENT),
    S.WITHDRAWAL_REQUESTED: (A.RECEIVE, A.CLAIM, A.REQUEST_WITHDRAWAL),
    S.COMPLETED: (A.RECEIVE, A.CLAIM, A.SUBMIT_FOR_APPROVAL, A.APPROVE),
    S.RETURNED: (A.RECEIVE, A.CLAIM, A.SUBMIT_FOR_APPROVAL, A.APPROVE, A.RETURN_RESULT),
    S.WITHDRAWN: (A.RECEIVE, A.WITHDRAW),
    S.STOPPED: (A.RECEIVE, A.CLAIM, A.STOP),
}
"""The acts that lead a submitted dossier into each state."""


async def bring(desk: Desk, status: Status, act: Act | None = None) -> str:
    """The code of a dossier in that state, made so that the act's own conditions hold."""
    way = [*WAYS[status]]
    if act is Act.CLAIM and status in (S.ASSIGNED, S.PROCESSING):
        way = [A.RECEIVE, A.CLAIM, A.RELEASE]
    if act in (Act.APPROVE_CORRECTION, Act.REFUSE_CORRECTION):
        way.append(A.REQUEST_CORRECTION)
    code = await online(desk, ON_THE_SPOT if act is Act.FINISH_ON_THE_SPOT else FOREIGN_MARRIAGE)
    for step in way:
        await done(desk, code, step)
    return code


async def online(desk: Desk, procedure: str) -> str:
    """A row as a portal leaves it: submitted, no clock, no act yet."""
    assert desk.app is not None
    now = desk.app.state.clock.now()
    version = desk.app.state.catalog.find_version(procedure, now.date())
    term = version.term("district")
    code = f"000.00.16.H37-210914-{next(_numbers):04d}"
    async with desk.app.state.engine.begin() as db:
        await apply_scope(db, None)
        await db.execute(
            insert(dossiers).values(
                agency_id=DISTRICT,
                division_id=JUSTICE,
                level="district",
                code=code,
                procedure_version_id=version.version_id,
                procedure_code=procedure,
                field_id=version.field.id,
                channel="online",
                mechanism=version.mechanism_at_desk,
                status="submitted",
                applicant_kind="person",
                applicant_name="Đặng Thị Huệ",
                applicant_folded="dang thi hue",
                duration_amount=int(term.amount),
                duration_unit=term.unit,
                submitted_at=now,
                acts_count=0,
                last_hash=GENESIS,
                source="portal",
            )
        )
    desk.versions[code] = 1
    return code


async def done(desk: Desk, code: str, act: Act) -> dict[str, Any]:
    doing = DOINGS[act]
    return await desk.done(doing.who, code, doing.path, **doing.body)


def words(act: Act, status: Status) -> Mapping[str, Any]:
    """The body of the act in a state: whoever is asked already is not asked again."""
    if status in (S.CONSULTING, S.LINKED) and act in (A.REQUEST_OPINION, A.SEND_LINKED):
        return {"partners": [{**QUESTION, "agency_id": COMMUNE}]}
    return DOINGS[act].body


def sources(act: Act) -> list[Status]:
    """The states from which the act is done. With nobody's hands there is no assigned dossier."""
    return [
        status
        for status in Status
        if status in RULES[act].sources and not (act is Act.CLAIM and status is S.ASSIGNED)
    ]
