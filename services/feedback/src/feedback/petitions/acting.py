"""Doing something to a petition: one shape for all acts.

In order: may this person see it (404), do this (403), have they seen the present version (412), does its state
allow it (409)? Then the row, the act and the event are written together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kernel.auth import Principal
from kernel.problems import FieldError, Invalid, StaleVersion
from sqlalchemy.ext.asyncio import AsyncConnection

from feedback import events
from feedback.domain import lifecycle
from feedback.domain.lifecycle import Act, ActNotAllowed, Status
from feedback.domain.vocabulary import GUIDANCE, Kind, is_qualified
from feedback.petitions import access, chain, repository
from feedback.petitions.problems import ActNotAllowedHere
from feedback.petitions.schemas import (
    AnswerIn,
    ClassificationIn,
    CompletionIn,
    PetitionOut,
    PublicationIn,
    RefusalIn,
    RevealIn,
    RevealOut,
    SenderOut,
    TransferIn,
)
from feedback.petitions.service import Office, sender_columns, shown


@dataclass(frozen=True)
class Doing:
    """What an act changes beside the state, and what its record says."""

    act: Act
    changes: Mapping[str, Any] = field(default_factory=dict)
    reason: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


async def complete(
    db: AsyncConnection, who: Principal, code: str, seen: int, body: CompletionIn, office: Office
) -> PetitionOut:
    """A tip gets the name, address and number that make it a petition."""
    given = body.sender
    if not is_qualified(given.name, given.address, given.phone, given.email):
        detail = "name, address, and telephone or mail address are needed (Decree 20/2008/NĐ-CP, article 7)"
        raise Invalid(errors=[FieldError(pointer="/sender", detail=detail)])
    return await _do(db, who, code, seen, Doing(Act.COMPLETE, sender_columns(given)), office)


async def classify(
    db: AsyncConnection, who: Principal, code: str, seen: int, body: ClassificationIn, office: Office
) -> PetitionOut:
    """Name the kind. What turns out to be a complaint or denunciation is refused with guidance."""
    changes: dict[str, Any] = {"kind": body.kind}
    if body.kind is Kind.COMPLAINT:
        changes |= {"refused_at": office.now, "refusal_reason": GUIDANCE}
    return await _do(db, who, code, seen, Doing(Act.CLASSIFY, changes, body.note, {"kind": body.kind}), office)


async def transfer(
    db: AsyncConnection, who: Principal, code: str, seen: int, body: TransferIn, office: Office
) -> PetitionOut:
    """Pass it on to the agency that has to answer."""
    agency = office.catalog.agency(body.agency_id)
    if not office.catalog.is_known(body.agency_id) or (agency and not agency.exists_on(office.now.date())):
        raise Invalid(errors=[FieldError(pointer="/agency_id", detail="there is no such agency today")])
    doing = Doing(Act.TRANSFER, {"handler_id": body.agency_id}, body.reason, {"to_agency_id": body.agency_id})
    return await _do(db, who, code, seen, doing, office)


async def answer(
    db: AsyncConnection, who: Principal, code: str, seen: int, body: AnswerIn, office: Office
) -> PetitionOut:
    doing = Doing(Act.ANSWER, {"answer": body.content, "answered_at": office.now}, None, {"content": body.content})
    return await _do(db, who, code, seen, doing, office)


async def refuse(
    db: AsyncConnection, who: Principal, code: str, seen: int, body: RefusalIn, office: Office
) -> PetitionOut:
    doing = Doing(Act.REFUSE, {"refused_at": office.now, "refusal_reason": body.reason}, body.reason)
    return await _do(db, who, code, seen, doing, office)


async def publish(
    db: AsyncConnection, who: Principal, code: str, seen: int, body: PublicationIn, office: Office
) -> PetitionOut:
    """The answer was made public (Decree 20/2008/NĐ-CP, article 19)."""
    return await _do(db, who, code, seen, Doing(Act.PUBLISH, {"published_at": office.now}, body.note), office)


async def reveal(db: AsyncConnection, who: Principal, code: str, body: RevealIn, office: Office) -> RevealOut:
    """Show who sent it, for a purpose; that it was shown is recorded. The petition itself does not change."""
    await access.enter(db, who)
    petition = access.check_reading(who, await repository.lock(db, code))
    access.check_acting(who, petition, Act.VIEW_PERSONAL_DATA)
    access.check_identity(who, petition)
    status = petition["status"]
    done = chain.Done(Act.VIEW_PERSONAL_DATA, office.now, status, status, reason=body.purpose)
    await chain.append(db, who, petition, done, await repository.last_act(db, petition["id"]))
    return RevealOut(
        code=code,
        sender=SenderOut(
            name=petition["sender_name"],
            phone=petition["sender_phone"],
            address=petition["sender_address"],
            email=petition["sender_email"],
        ),
    )


async def _do(
    db: AsyncConnection, who: Principal, code: str, seen: int, doing: Doing, office: Office
) -> PetitionOut:
    await access.enter(db, who)
    petition = access.check_reading(who, await repository.lock(db, code))
    access.check_acting(who, petition, doing.act)
    before = await repository.last_act(db, petition["id"])
    if petition["version"] != seen:
        raise StaleVersion(version=petition["version"], status_now=petition["status"], last_act=before["act"])
    now = {**petition, **doing.changes}
    try:
        status = lifecycle.after(doing.act, Status(petition["status"]), Kind(now["kind"]))
    except ActNotAllowed as error:
        possible = lifecycle.allowed(
            error.status, who.roles, who.act, petition["receiver_id"], petition["handler_id"]
        )
        raise ActNotAllowedHere(str(error), status_now=error.status, allowed_acts=possible) from error
    now |= {"status": status, "version": petition["version"] + 1}
    if status in lifecycle.OPEN:
        now["due_at"] = office.answer_due(now["kind"], petition["received_at"])
    now["next_due_at"] = office.next_due(now)
    await repository.change(db, petition["id"], {name: now[name] for name in now if now[name] != petition[name]})
    done = chain.Done(doing.act, office.now, petition["status"], status, doing.reason, doing.data)
    await chain.append(db, who, now, done, before)
    await events.petition_changed(db, now, doing.act, office.now)
    return shown(who, now, office)
