"""What is handed in, judged; and what it leaves in the books: the same for one dossier and a page of a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from kernel.auth import Principal
from kernel.clock import local, real_now
from kernel.problems import FieldError, Unavailable
from kernel.text import fold
from worktime import Calendar, CalendarError

from dossier import events
from dossier.adapters.answers import Agency, ProcedureVersion
from dossier.adapters.catalog import Catalog
from dossier.domain.deadlines import Appointment, appoint
from dossier.domain.fees import due_fee
from dossier.domain.judging import apply
from dossier.domain.lifecycle import Act, Clock
from dossier.domain.numbering import code_for
from dossier.domain.states import OUTCOME
from dossier.dossiers import access
from dossier.dossiers.chain import GENESIS, ActRecord, act_row
from dossier.dossiers.problems import (
    PapersMissing,
    not_a_moment,
    nowhere_to_deliver,
    unknown_procedure,
    wrong_level,
)
from dossier.dossiers.schemas import HandedIn, PaperIn, ReceivedIn

EARLIEST_YEAR = 1995
"""The first one-stop shops; anything older is a slip of the pen."""


@dataclass(frozen=True)
class Desk:
    """Where something is handed in, under which version of the procedure."""

    agency: Agency
    version: ProcedureVersion

    @property
    def division_id(self) -> int | None:
        return self.version.divisions_by_level.get(self.agency.level)


@dataclass(frozen=True)
class Handing:
    """One dossier handed in, with everything that is decided before it is written."""

    desk: Desk
    body: HandedIn
    act: Act
    moment: dt.datetime
    papers: list[dict[str, Any]]
    appointment: Appointment | None = None
    reason: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    assisted: bool = False


@dataclass(frozen=True)
class Draft:
    """What is written: the dossier, its first act, the fact for the feed."""

    dossier: dict[str, Any]
    act: dict[str, Any]
    event: dict[str, Any]


def draft(handing: Handing, who: Principal, now: dt.datetime, dossier_id: int, number: int) -> Draft:
    """The `number`-th dossier of its desk and day, as it will stand in the books."""
    desk = handing.desk
    code = code_for(desk.agency.identifier or desk.agency.code, local(handing.moment).date(), number)
    row = _row(handing, dossier_id, code)
    record = ActRecord(
        act=handing.act,
        actor=access.actor(who),
        happened_at=handing.moment,
        recorded_at=now,
        to_status=row["status"],
        reason=handing.reason,
        data=handing.data,
        due_at_after=row["due_at"],
    )
    written = act_row(
        record,
        code=code,
        dossier_id=dossier_id,
        agency_id=desk.agency.id,
        division_id=desk.division_id,
        sequence=1,
        previous=GENESIS,
    )
    row["last_hash"] = written["hash"]
    return Draft(row, written, _event(row, handing, now))


async def receipt(
    catalog: Catalog, who: Principal, body: ReceivedIn, papers: list[PaperIn] | None, now: dt.datetime
) -> Handing:
    """A complete dossier, received at the caller's desk at its own moment. `papers` None: all that is required."""
    check_delivery(body)
    moment = moment_of(body.received_at, now)
    desk = await desk_at(catalog, who, body.procedure_code, moment)
    lying = complete_papers(desk.version, required_papers(desk.version) if papers is None else papers)
    appointment = promise(desk.version, desk.agency.level, moment, catalog.calendar_of(desk.agency.id))
    return Handing(desk, body, Act.RECEIVE, moment, lying, appointment)


def promise(
    version: ProcedureVersion, level: str, started_at: dt.datetime, calendar: Calendar
) -> Appointment | None:
    """The due date of a clock that starts at a moment, by the version's term at a level."""
    try:
        return appoint(version.term(level), started_at, calendar)
    except CalendarError as error:
        raise not_a_moment("/received_at", str(error), "outside-calendar") from error


def complete_papers(version: ProcedureVersion, given: list[PaperIn]) -> list[dict[str, Any]]:
    """The papers as they lie on the desk; raises when one that the procedure requires is missing.

    What is required is said by the procedure, not by whoever ticks the list.
    """
    by_name = {fold(paper.name): (index, paper) for index, paper in enumerate(given)}
    required = {fold(paper.name): paper.name for paper in version.papers if paper.required}
    missing = [
        FieldError(
            pointer=f"/papers/{by_name[key][0]}/present" if key in by_name else "/papers",
            detail=name,
            code="paper-missing",
        )
        for key, name in required.items()
        if key not in by_name or not by_name[key][1].present
    ]
    if missing:
        raise PapersMissing(errors=missing)
    return [{**paper.model_dump(), "required": fold(paper.name) in required} for paper in given]


def check_delivery(body: HandedIn) -> None:
    """The result finds its way: post needs an address, an electronic result an e-mail address."""
    if body.result_delivery == "postal" and not (body.delivery_address or body.applicant.address):
        raise nowhere_to_deliver(
            "/delivery_address", "a result by post needs an address", "delivery-address-missing"
        )
    if body.result_delivery == "online" and not body.applicant.email:
        raise nowhere_to_deliver("/applicant/email", "an electronic result needs an e-mail", "email-missing")


def required_papers(version: ProcedureVersion) -> list[PaperIn]:
    """What lies on the desk when a dossier is complete and nothing more is said."""
    return [
        PaperIn(name=one.name, originals=one.originals, copies=one.copies, required=True, present=True)
        for one in version.papers
        if one.required
    ]


def moment_of(given: dt.datetime | None, now: dt.datetime, pointer: str = "/received_at") -> dt.datetime:
    """When it was handed in: now, or a moment that has passed."""
    if given is not None and given > real_now():
        raise not_a_moment(pointer, "this moment has not come yet", "in-the-future")
    if given is not None and given.year < EARLIEST_YEAR:
        raise not_a_moment(pointer, f"before {EARLIEST_YEAR} there was no one-stop shop", "too-early")
    return now if given is None else given


async def desk_at(catalog: Catalog, who: Principal, procedure_code: str, moment: dt.datetime) -> Desk:
    """The caller's own desk, and the version of the procedure in force there at that moment."""
    agency = catalog.directory.get(access.desk_of(who))
    if agency is None:
        raise Unavailable("this desk is not known here yet", headers={"Retry-After": "5"})
    version = await catalog.version_on(procedure_code, local(moment).date())
    if version is None:
        raise unknown_procedure()
    if agency.level not in version.levels:
        raise wrong_level(agency.level)
    return Desk(agency, version)


def _row(handing: Handing, dossier_id: int, code: str) -> dict[str, Any]:
    """The dossier as the act leaves it."""
    status, clock = apply(handing.act, None)
    assert status is not None  # noqa: S101 - acts that begin a dossier give it a state
    desk, body, moment, appointment = handing.desk, handing.body, handing.moment, handing.appointment
    version, person = desk.version, body.applicant
    term = version.term(desk.agency.level)
    starts, ends = clock is Clock.START, clock is Clock.END
    return {
        "id": dossier_id,
        "agency_id": desk.agency.id,
        "division_id": desk.division_id,
        "level": desk.agency.level,
        "code": code,
        "procedure_version_id": version.version_id,
        "procedure_code": version.code,
        "procedure_name": version.name,
        "field_id": version.field.id,
        "field_name": version.field.name,
        "channel": body.channel,
        "mechanism": version.mechanism_at_desk,
        "status": status,
        "applicant_kind": person.kind,
        "applicant_name": person.name,
        "applicant_folded": fold(person.name),
        "identity_number": person.identity_number,
        "phone": person.phone,
        "email": person.email,
        "address": person.address,
        "papers": handing.papers,
        "copies": body.copies,
        "duration_amount": Decimal(term.amount.numerator) / term.amount.denominator if term else None,
        "duration_unit": term.unit if term else None,
        "fee_amount": due_fee(version, body.channel),
        "result_delivery": body.result_delivery,
        "delivery_address": body.delivery_address,
        "note": body.note,
        "assignee_id": None,
        "assignee_name": None,
        "submitted_at": moment,
        "received_at": moment if starts else None,
        "clock_started_at": moment if starts else None,
        "due_at": appointment.due_at if appointment else None,
        "due_trace": appointment.trace() if appointment else None,
        "supplement_rounds": 0,
        "completed_at": None,
        "returned_at": None,
        "ended_at": moment if ends else None,
        "outcome": OUTCOME[status] if ends else None,
        "timeliness_at_end": None,
        "held": [],
        "legal_due_at": None,
        "apologies": 0,
        "partner_ids": [],
        "awaited_ids": [],
        "correction_id": None,
        "assisted": handing.assisted,
        "inbound_tracking": body.inbound_tracking,
        "outbound_tracking": None,
        "timeliness_766": None,
        "version": 1,
        "acts_count": 1,
        "source": "desk",
    }


def _event(row: Mapping[str, Any], handing: Handing, now: dt.datetime) -> dict[str, Any]:
    return {
        "type": events.CHANGED,
        "occurred_at": handing.moment,
        "recorded_at": now,
        "data": events.fact(row, field=handing.desk.version.field.name, act=handing.act, recorded_at=now),
    }
