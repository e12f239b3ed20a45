"""Who may see and do what: one layer for list, search, count, detail and acts.

A petition is seen by the agency that received it and by the one that handles it. The unit it is about sees it only
when it has to answer, and even then not who sent it. Row-level security is the second lock on the same door.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kernel.auth import Principal
from kernel.db import apply_scope
from kernel.problems import Forbidden, NotFound
from sqlalchemy import ColumnElement, or_, true
from sqlalchemy.ext.asyncio import AsyncConnection

from feedback.domain.lifecycle import RULES, Act, stands_for
from feedback.domain.vocabulary import Kind
from feedback.petitions.models import petitions
from feedback.petitions.problems import IdentityProtected, NotYourPetition

READERS = ("hotline", "officer", "leader", "focal", "admin", "viewer")
"""Roles that may see petitions of what the token's `read` covers."""


async def enter(db: AsyncConnection, who: Principal) -> None:
    """Open the second lock for this person, until the end of the transaction."""
    await apply_scope(db, who.read)


def visible(who: Principal) -> ColumnElement[bool]:
    if who.read is None:
        return true()
    readable = sorted(who.read)
    return or_(petitions.c.receiver_id.in_(readable), petitions.c.handler_id.in_(readable))


def check_reading(who: Principal, petition: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The petition, or 404: what somebody may not see does not exist for them."""
    if petition is None or not (who.may_read(petition["receiver_id"]) or who.may_read(petition["handler_id"])):
        raise NotFound()
    return petition


def check_acting(who: Principal, petition: Mapping[str, Any], act: Act) -> None:
    if who.roles.isdisjoint(RULES[act].roles):
        raise Forbidden(f"needs one of the roles {', '.join(sorted(RULES[act].roles))}")
    if not stands_for(act, who.act, petition["receiver_id"], petition["handler_id"]):
        raise NotYourPetition()


def may_search_senders(who: Principal) -> bool:
    """Finding by name or number tells who sent it, so only those may who recorded it."""
    return "hotline" in who.roles


def check_identity(who: Principal, petition: Mapping[str, Any]) -> None:
    """A unit learns who complains of its conduct only if the petition came in at that very unit."""
    about_conduct = petition["kind"] in (Kind.BEHAVIOUR, Kind.UNCLASSIFIED)
    if about_conduct and who.agency_id == petition["agency_id"] != petition["receiver_id"]:
        raise IdentityProtected()


def receiver_of(who: Principal) -> int:
    """The agency a person records for: the desk, or else the home agency."""
    receiver = who.desk_id or who.agency_id
    if receiver is None or not (who.may_act(receiver) and who.may_read(receiver)):
        raise Forbidden("recording needs an agency of your own")
    return receiver
