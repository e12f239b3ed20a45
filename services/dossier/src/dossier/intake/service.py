"""Receiving a dossier, or refusing to: Decree 61/2018/NĐ-CP, article 17."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fastapi import Response
from kernel.auth import Principal
from kernel.clock import local, real_now
from kernel.db import transaction
from kernel.idempotency import Once, respond
from kernel.problems import FieldError, Unavailable
from kernel.text import fold
from sqlalchemy.ext.asyncio import AsyncEngine
from worktime import CalendarError

from dossier import events
from dossier.adapters.answers import Agency, ProcedureVersion
from dossier.adapters.catalog import Catalog
from dossier.domain.deadlines import Appointment, appoint
from dossier.domain.lifecycle import Act, Clock, apply
from dossier.domain.numbering import code_for
from dossier.domain.states import OUTCOME
from dossier.dossiers import access
from dossier.dossiers.chain import GENESIS, ActRecord, act_row
from dossier.dossiers.problems import PapersMissing, not_a_moment, unknown_procedure, wrong_level
from dossier.dossiers.schemas import DueDate, DueTrace, PaperIn, ReceptionIn, RefusalIn
from dossier.dossiers.service import etag, present
from dossier.intake import repository

DOSSIERS = "/api/dossier/v1/dossiers"
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


async def receive(
    engine: AsyncEngine, catalog: Catalog, who: Principal, once: Once, body: ReceptionIn, now: dt.datetime
) -> Response:
    """A complete dossier is received: it gets its code and its due date."""
    moment = _moment(body.received_at, now)
    desk = await _desk(catalog, who, body.procedure_code, moment)
    papers = complete_papers(desk.version, body.papers)
    appointment = promise(desk.version, desk.agency.level, moment, catalog)
    return await _take_in(engine, catalog, who, once, body, desk, Act.RECEIVE, moment, now, papers, appointment)


async def refuse(
    engine: AsyncEngine, catalog: Catalog, who: Principal, once: Once, body: RefusalIn, now: dt.datetime
) -> Response:
    """What cannot be received is refused in writing, with the reason (form 03), and stays on record."""
    moment = _moment(body.received_at, now)
    desk = await _desk(catalog, who, body.procedure_code, moment)
    papers = [paper.model_dump() for paper in body.papers]
    return await _take_in(engine, catalog, who, once, body, desk, Act.REJECT, moment, now, papers, None)


async def preview(
    catalog: Catalog, procedure_code: str, level: str, received_at: dt.datetime | None, now: dt.datetime
) -> DueDate:
    """What would be promised to somebody who hands in at that moment."""
    moment = _moment(received_at, now)
    version = await catalog.version_on(procedure_code, local(moment).date())
    if version is None:
        raise unknown_procedure()
    appointment = promise(version, level, moment, catalog)
    if appointment is None:
        return DueDate.none()
    trace = DueTrace.model_validate(appointment.trace())
    return DueDate(
        due_at=local(appointment.due_at),
        start_on=appointment.start_on,
        trace=trace.steps,
        sentence=appointment.sentence,
    )


def promise(
    version: ProcedureVersion, level: str, started_at: dt.datetime, catalog: Catalog
) -> Appointment | None:
    """The due date of a clock that starts at a moment, by the version's term at a level."""
    try:
        return appoint(version.term(level), started_at, catalog.calendar)
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


def _moment(given: dt.datetime | None, now: dt.datetime) -> dt.datetime:
    if given is not None and given > real_now():
        raise not_a_moment("/received_at", "this moment has not come yet", "in-the-future")
    if given is not None and given.year < EARLIEST_YEAR:
        raise not_a_moment("/received_at", f"before {EARLIEST_YEAR} there was no one-stop shop", "too-early")
    return now if given is None else given


async def _desk(catalog: Catalog, who: Principal, procedure_code: str, moment: dt.datetime) -> Desk:
    agency = catalog.directory.get(access.desk_of(who))
    if agency is None:
        raise Unavailable("this desk is not known here yet", headers={"Retry-After": "5"})
    version = await catalog.version_on(procedure_code, local(moment).date())
    if version is None:
        raise unknown_procedure()
    if agency.level not in version.levels:
        raise wrong_level(agency.level)
    return Desk(agency, version)


async def _take_in(
    engine: AsyncEngine,
    catalog: Catalog,
    who: Principal,
    once: Once,
    body: ReceptionIn,
    desk: Desk,
    act: Act,
    moment: dt.datetime,
    now: dt.datetime,
    papers: list[dict[str, Any]],
    appointment: Appointment | None,
) -> Response:
    day = local(moment).date()
    async with transaction(engine) as db:
        opened = await repository.open_reception(db, once, access.scope_of(who), desk.agency.id, day)
        if opened.kept is not None or opened.number is None:
            return once.again(*opened.kept) if opened.kept else await once.stored(db)
        code = code_for(desk.agency.identifier or desk.agency.code, day, opened.number)
        row = _row(body, desk, act, moment, papers, appointment, opened.dossier_id, code)
        record = ActRecord(
            act=act,
            actor=access.actor(who),
            happened_at=moment,
            recorded_at=now,
            to_status=row["status"],
            reason=body.reason if isinstance(body, RefusalIn) else None,
            due_at_after=row["due_at"],
        )
        written = act_row(
            record,
            code=code,
            dossier_id=opened.dossier_id,
            agency_id=desk.agency.id,
            division_id=desk.division_id,
            sequence=1,
            previous=GENESIS,
        )
        row["last_hash"] = written["hash"]
        headers = {"Location": f"{DOSSIERS}/{code}", "ETag": etag(1)}
        answer = present(row, who, catalog, now).model_dump_json().encode()
        first = await repository.write_reception(
            db,
            once,
            answer=(201, headers, answer),
            dossier=row,
            act=written,
            event=_event(row, desk.version.field.name, act, moment, now),
        )
        if not first:
            await repository.give_back(db, desk.agency.id, day, opened.number)
            return await once.stored(db)
    return respond(201, answer, headers)


def _row(
    body: ReceptionIn,
    desk: Desk,
    act: Act,
    moment: dt.datetime,
    papers: list[dict[str, Any]],
    appointment: Appointment | None,
    dossier_id: int,
    code: str,
) -> dict[str, Any]:
    """The dossier as the act leaves it."""
    status, clock = apply(act, None)
    assert status is not None  # noqa: S101 - acts that begin a dossier give it a state
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
        "mechanism": version.mechanism,
        "status": status,
        "applicant_kind": person.kind,
        "applicant_name": person.name,
        "applicant_folded": fold(person.name),
        "identity_number": person.identity_number,
        "phone": person.phone,
        "email": person.email,
        "address": person.address,
        "papers": papers,
        "copies": body.copies,
        "duration_amount": Decimal(term.amount.numerator) / term.amount.denominator if term else None,
        "duration_unit": term.unit if term else None,
        "fee_amount": version.fee_amount,
        "result_delivery": body.result_delivery,
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
        "held_status": None,
        "legal_due_at": None,
        "apologies": 0,
        "partner_ids": [],
        "awaited_ids": [],
        "correction_id": None,
        "assisted": False,
        "inbound_tracking": None,
        "outbound_tracking": None,
        "timeliness_766": None,
        "version": 1,
        "acts_count": 1,
        "source": "desk",
    }


def _event(row: Mapping[str, Any], field: str, act: Act, moment: dt.datetime, now: dt.datetime) -> dict[str, Any]:
    return {
        "type": events.CHANGED,
        "occurred_at": moment,
        "recorded_at": now,
        "data": events.fact(row, field=field, act=act, recorded_at=now),
    }
