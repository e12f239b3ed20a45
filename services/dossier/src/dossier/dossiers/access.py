"""Who may see and do what: one layer for list, count, detail, acts, slips and export.

A dossier belongs to the agency that received it and, at the district, to the division that handles it. Who reads
(or acts for) either of the two reads (or acts on) the dossier. Row-level security is the second lock on the same
door: `enter` tells it the reach of the person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.auth import Principal
from kernel.db import apply_scope, scope_literal
from kernel.problems import Forbidden, NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.answers import Directory
from dossier.domain.judging import Doer, needs_partner
from dossier.domain.lifecycle import READING_ACTS, Act
from dossier.dossiers.chain import Actor
from dossier.dossiers.problems import NotYourDesk


def reach(who: Principal) -> frozenset[int] | None:
    """Agencies and divisions whose dossiers a person may see; None means all."""
    return None if who.read is None else who.read | who.act


def may_read(who: Principal, dossier: Mapping[str, Any]) -> bool:
    """Whom it lies with, and whoever was ever asked about it."""
    within = reach(who)
    return (
        within is None
        or dossier["agency_id"] in within
        or dossier["division_id"] in within
        or not within.isdisjoint(dossier["partner_ids"])
    )


def may_act(who: Principal, dossier: Mapping[str, Any], act: Act) -> bool:
    """An agency that was asked answers; everything else is done by the agency or division it lies with."""
    if act in READING_ACTS:
        return True
    if needs_partner(act):
        return not who.act.isdisjoint(dossier["awaited_ids"])
    return holds(who, dossier)


def holds(who: Principal, dossier: Mapping[str, Any]) -> bool:
    """Whether she acts for the agency or the division the dossier lies with."""
    return who.may_act(dossier["agency_id"]) or who.may_act(dossier["division_id"])


def check_reading(who: Principal, dossier: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The dossier, or 404: what somebody may not see does not exist for her."""
    if dossier is None or not may_read(who, dossier):
        raise NotFound()
    return dossier


def check_acting(who: Principal, dossier: Mapping[str, Any], act: Act) -> None:
    if not may_act(who, dossier, act):
        raise NotYourDesk()


def desk_of(who: Principal) -> int:
    """The agency a clerk receives for: her own desk, no other."""
    if who.desk_id is None or not who.may_act(who.desk_id):
        raise Forbidden("receiving needs a desk of your own")
    return who.desk_id


async def enter(db: AsyncConnection, who: Principal) -> None:
    """Open the second lock for this person, until the end of the transaction."""
    await apply_scope(db, reach(who))


async def enter_for_all(db: AsyncConnection) -> None:
    """For what speaks for nobody: public tracking by code, the importer after its own checks."""
    await apply_scope(db, None)


def scope_of(who: Principal) -> str:
    """The reach as the second lock reads it, for statements that set it on their way."""
    return scope_literal(reach(who))


def doer(who: Principal) -> Doer:
    """The person as the table of acts judges her: herself, and those on leave whom she stands in for."""
    stands_for = who.claims.get("stands_for", ())
    return Doer(who.roles, frozenset((who.id, *map(str, stands_for))), who.act)


def actor(who: Principal) -> Actor:
    return Actor(who.id, who.name, who.agency_id)


@dataclass(frozen=True)
class Lanes:
    """Where a list has to walk: whole agencies, and single divisions of agencies that are not walked whole."""

    agencies: Sequence[int]
    divisions: Sequence[int]


NOWHERE = Lanes((), ())


def lanes(within: frozenset[int] | None, directory: Directory, asked: Sequence[int] = ()) -> Lanes:
    """The lanes of a reach, narrowed to the agencies or divisions that were asked for."""
    wanted = frozenset(asked)
    if within is None:
        everything = frozenset(directory.by_id)
        return _split(wanted & everything if wanted else frozenset(directory.desks()), directory)
    if not wanted:
        return _split(within, directory)
    seen = {one for one in wanted if one in within}
    for one in wanted - seen:
        agency = directory.get(one)
        if agency is not None and agency.kind == "division" and agency.parent_id in within:
            seen.add(one)
        elif agency is not None:
            # Asked for the district by somebody who reads only some of its divisions.
            seen.update(within.intersection(directory.divisions_of(one)))
    return _split(frozenset(seen), directory)


def _split(ids: frozenset[int], directory: Directory) -> Lanes:
    agencies, divisions = [], []
    for one in sorted(ids):
        agency = directory.get(one)
        if agency is None or agency.kind != "division":
            agencies.append(one)
        elif agency.parent_id not in ids:
            divisions.append(one)
    return Lanes(agencies, divisions)
