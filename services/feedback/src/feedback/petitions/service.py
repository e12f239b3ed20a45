"""Recording and reading petitions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kernel import pages
from kernel.auth import Principal
from kernel.clock import local, real_now
from kernel.problems import FieldError, Invalid
from kernel.text import fold, mask_digits, mask_email, mask_name
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import CalendarError

from feedback import events
from feedback.adapters.catalog import Catalog
from feedback.domain import lifecycle, terms
from feedback.domain.bands import deadline
from feedback.domain.lifecycle import Act, Status
from feedback.domain.terms import Step, Term
from feedback.domain.vocabulary import GUIDANCE, Kind, code_of, is_qualified, sounds_like_complaint
from feedback.petitions import access, chain, repository
from feedback.petitions.schemas import (
    ActorOut,
    AgencyRef,
    DeadlineOut,
    PetitionActOut,
    PetitionActsOut,
    PetitionIn,
    PetitionOut,
    PetitionQuery,
    QueueOut,
    QueuesOut,
    SenderIn,
    SenderOut,
)


@dataclass(frozen=True)
class Office:
    """What every act needs beside the petition: names and calendar, local terms, the time."""

    catalog: Catalog
    local_terms: list[Term]
    now: dt.datetime

    def next_due(self, petition: Mapping[str, Any]) -> dt.datetime | None:
        return terms.next_due(
            Status(petition["status"]),
            petition["kind"],
            local(petition["received_at"]),
            petition["answered_at"],
            self.catalog.calendar,
            self.local_terms,
        )

    def answer_due(self, kind: str, received_at: dt.datetime) -> dt.datetime:
        term = terms.term_of(Step.HANDLE, kind, received_at.date(), self.local_terms)
        return terms.due_at(term, received_at, self.catalog.calendar)


async def record(db: AsyncConnection, who: Principal, body: PetitionIn, office: Office) -> PetitionOut:
    """Write a petition into the book. A complaint is refused with guidance at once; a tip is kept apart."""
    receiver = access.receiver_of(who)
    received_at = local(body.received_at or office.now)
    _check(body, received_at, office)
    qualified = is_qualified(body.sender.name, body.sender.address, body.sender.phone, body.sender.email)
    status = lifecycle.first_status(body.kind, qualified)
    refused = status is Status.REFUSED
    await access.enter(db, who)
    number = await repository.next_number(db, received_at.date())
    row: dict[str, Any] = {
        "code": code_of(received_at.year, received_at.month, received_at.day, number),
        "version": 1,
        "channel": body.channel,
        "kind": body.kind,
        "status": status,
        "receiver_id": receiver,
        "agency_id": body.agency_id,
        "handler_id": receiver,
        "procedure_code": body.procedure_code or None,
        "dossier_code": body.dossier_code or None,
        **sender_columns(body.sender),
        "content": body.content,
        "folded_content": fold(body.content),
        "received_at": received_at,
        "recorded_at": real_now(),
        "answered_at": None,
        "answer": None,
        "refused_at": office.now if refused else None,
        "refusal_reason": GUIDANCE if refused else None,
        "published_at": None,
    }
    row["due_at"] = office.answer_due(body.kind, received_at) if status is Status.RECEIVED else None
    row["next_due_at"] = office.next_due(row)
    petition = {**row, "id": await repository.add(db, row)}
    first = chain.Done(Act.RECORD, received_at, None, status, data={"kind": body.kind, "channel": body.channel})
    await chain.append(db, who, petition, first, previous=None)
    await events.petition_changed(db, petition, Act.RECORD, received_at)
    return shown(who, petition, office)


def _check(body: PetitionIn, received_at: dt.datetime, office: Office) -> None:
    """Dates are held against real time: a book of the past may be written up, tomorrow's may not."""
    if body.received_at is not None and body.received_at > max(real_now(), office.now):
        raise _wrong("/received_at", "lies in the future")
    agency = office.catalog.agency(body.agency_id)
    if not office.catalog.is_known(body.agency_id):
        raise _wrong("/agency_id", "there is no such agency")
    if agency is not None and not agency.exists_on(received_at.date()):
        raise _wrong("/agency_id", "this agency did not exist on that day")
    try:
        office.answer_due(body.kind, received_at)
    except CalendarError as error:
        raise _wrong("/received_at", "the working calendar does not reach that far") from error


def _wrong(pointer: str, detail: str) -> Invalid:
    return Invalid(errors=[FieldError(pointer=pointer, detail=detail)])


def sender_columns(sender: SenderIn) -> dict[str, str]:
    digits = "".join(one for one in sender.phone if one.isdigit())
    return {
        "sender_name": sender.name,
        "sender_address": sender.address,
        "sender_phone": sender.phone,
        "sender_email": sender.email,
        "folded_sender": " ".join(part for part in (fold(sender.name), digits, sender.email.lower()) if part),
    }


async def get(db: AsyncConnection, who: Principal, code: str, office: Office) -> PetitionOut:
    await access.enter(db, who)
    return shown(who, access.check_reading(who, await repository.find(db, code)), office)


async def list_acts(db: AsyncConnection, who: Principal, code: str, office: Office) -> PetitionActsOut:
    """What was done, oldest first."""
    await access.enter(db, who)
    petition = access.check_reading(who, await repository.find(db, code))
    rows = await repository.acts_of(db, petition["id"])
    return PetitionActsOut(items=[_act(row, office.catalog) for row in rows])


def _act(row: Mapping[str, Any], catalog: Catalog) -> PetitionActOut:
    actor = ActorOut(id=row["actor_id"], name=row["actor_name"], agency_name=catalog.name(row["actor_agency_id"]))
    return PetitionActOut.model_validate({**row, "actor": actor})


async def list_petitions(
    db: AsyncConnection, who: Principal, query: PetitionQuery, office: Office
) -> pages.Page[PetitionOut]:
    await access.enter(db, who)
    rows = await repository.page(db, who, query, _position(query.cursor), office.now)
    more = len(rows) > query.limit
    kept = rows[: query.limit]
    column = query.sort.removeprefix("-")
    following = pages.encode([kept[-1][column].isoformat(), kept[-1]["id"]]) if more else None
    return pages.Page(items=[shown(who, row, office) for row in kept], next_cursor=following)


def _position(cursor: str | None) -> repository.Key | None:
    key = pages.decode(cursor, 2)
    if key is None:
        return None
    try:
        moment, number = dt.datetime.fromisoformat(key[0]), key[1]
        if moment.tzinfo is None or type(number) is not int or not 0 <= number < 2**63:
            raise TypeError
    except (TypeError, ValueError) as error:
        raise pages.bad_cursor() from error
    return moment, number


async def list_queues(db: AsyncConnection, who: Principal, now: dt.datetime) -> QueuesOut:
    await access.enter(db, who)
    counts = await repository.count_queues(db, who, now)
    return QueuesOut(items=[QueueOut(queue=queue, count=count) for queue, count in counts.items()])


def shown(who: Principal, petition: Mapping[str, Any], office: Office) -> PetitionOut:
    """A petition for this person: sender masked, acts that may be done now."""
    status, kind = Status(petition["status"]), Kind(petition["kind"])
    near = deadline(petition["next_due_at"], office.now, office.catalog.calendar)
    moments = {
        name: None if petition[name] is None else local(petition[name])
        for name in (
            "received_at",
            "recorded_at",
            "due_at",
            "next_due_at",
            "answered_at",
            "refused_at",
            "published_at",
        )
    }
    return PetitionOut(
        code=petition["code"],
        version=petition["version"],
        channel=petition["channel"],
        kind=kind,
        status=status,
        counted=lifecycle.is_counted(status, kind),
        suspected_complaint=kind is not Kind.COMPLAINT and sounds_like_complaint(petition["content"]),
        agency=_agency(petition["agency_id"], office),
        handler=_agency(petition["handler_id"], office),
        receiver=_agency(petition["receiver_id"], office),
        procedure_code=petition["procedure_code"],
        dossier_code=petition["dossier_code"],
        sender=masked(petition),
        content=petition["content"],
        deadline=DeadlineOut(band=near.band, working_days_left=near.working_days_left),
        answer=petition["answer"],
        refusal_reason=petition["refusal_reason"],
        allowed_acts=lifecycle.allowed(
            status, who.roles, who.act, petition["receiver_id"], petition["handler_id"]
        ),
        **moments,
    )


def masked(petition: Mapping[str, Any]) -> SenderOut:
    """Enough to recognise a caller, not enough to find one."""
    return SenderOut(
        name=mask_name(petition["sender_name"]),
        phone=mask_digits(petition["sender_phone"]),
        address="•••" if petition["sender_address"] else "",
        email=mask_email(petition["sender_email"]) if petition["sender_email"] else "",
    )


def _agency(agency_id: int, office: Office) -> AgencyRef:
    return AgencyRef(id=agency_id, name=office.catalog.name(agency_id))
