"""Rules and holds, and who may touch them: administrators everywhere, leaders where they act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from kernel.auth import Principal
from kernel.clock import local
from kernel.db import apply_scope
from kernel.pages import Page, bad_cursor, decode, encode
from kernel.problems import FieldError, Forbidden, Invalid, NotFound
from kernel.text import fold, mask_digits, mask_name
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.retention import repository
from dossier.retention.problems import HoldLifted
from dossier.retention.schemas import (
    DueGroup,
    DueOut,
    HoldIn,
    HoldOut,
    RuleIn,
    RuleList,
    RuleOut,
)

ADMIN, LEADER = "admin", "leader"
Answer = tuple[BaseModel, Mapping[str, str]]


async def enter(db: AsyncConnection, who: Principal) -> None:
    """The second lock: an administrator reaches every agency, a leader those she acts for."""
    await apply_scope(db, None if ADMIN in who.roles else who.act)


def check_agency(who: Principal, catalog: Catalog, agency_id: int) -> None:
    agency = catalog.directory.get(agency_id)
    if agency is None or agency.kind == "division":
        raise Invalid(errors=[FieldError(pointer="/agency_id", detail="no agency that keeps dossiers")])
    if ADMIN not in who.roles and not who.may_act(agency_id):
        raise Forbidden("you act for other agencies")


async def add_rule(db: AsyncConnection, who: Principal, given: RuleIn, now: dt.datetime) -> Answer:
    """A rule counts from now on; the one before stays on record."""
    values = {**given.model_dump(), "actor_id": who.id, "actor_name": who.name, "created_at": now}
    return _rule(await repository.add_rule(db, values)), {}


async def rules(db: AsyncConnection) -> RuleList:
    known = {rule.id for rule in await repository.known_rules(db)}
    return RuleList(items=[_rule(row) for row in await repository.rules(db) if row["id"] in known])


async def due(db: AsyncConnection, who: Principal, catalog: Catalog, agency_id: int, year: int) -> DueOut:
    """What could be put on a list of this agency and year."""
    check_agency(who, catalog, agency_id)
    await enter(db, who)
    known = await repository.known_rules(db)
    by_id = {row["id"]: _rule(row) for row in await repository.rules(db)}
    groups = [
        DueGroup.model_construct(**{**row, "rule": by_id[row["rule_id"]]})
        for row in await repository.due_groups(db, known, agency_id, year)
    ]
    rest = await repository.without_rule(db, known, agency_id)
    return DueOut(agency_id=agency_id, year=year, groups=groups, without_rule=rest)


async def hold(db: AsyncConnection, who: Principal, catalog: Catalog, given: HoldIn, now: dt.datetime) -> Answer:
    """From now on nothing it names is destroyed, on whatever list it stands."""
    check_agency(who, catalog, given.agency_id)
    await enter(db, who)
    values = given.model_dump(exclude={"applicant_name"})
    values["applicant_folded"] = None if given.applicant_name is None else fold(given.applicant_name)
    values |= {"held_at": now, "actor_id": who.id, "actor_name": who.name}
    return _hold(await repository.add_hold(db, values)), {}


async def lift(db: AsyncConnection, who: Principal, hold_id: int, ground: str, now: dt.datetime) -> Answer:
    await enter(db, who)
    found = await repository.find_hold(db, hold_id)
    if found is None:
        raise NotFound
    if found["lifted_at"] is not None:
        raise HoldLifted
    lifted = {"lifted_at": now, "lifted_by": who.name, "lift_ground": ground}
    await repository.lift_hold(db, hold_id, lifted)
    return _hold({**found, **lifted}), {}


async def holds(db: AsyncConnection, who: Principal, cursor: str | None, limit: int) -> Page[HoldOut]:
    await enter(db, who)
    rows = await repository.holds(db, number(cursor), limit + 1)
    items = [_hold(row) for row in rows[:limit]]
    return Page(items=items, next_cursor=encode([items[-1].id]) if len(rows) > limit else None)


def number(cursor: str | None) -> int | None:
    """The number a page begins after."""
    key = decode(cursor, 1)
    if key is None:
        return None
    if not isinstance(key[0], int) or isinstance(key[0], bool) or not 0 <= key[0] < 2**62:
        raise bad_cursor()
    return key[0]


def _rule(row: Mapping[str, Any] | Any) -> RuleOut:
    plain = {name: row[name] for name in RuleOut.model_fields}
    return RuleOut.model_construct(**{**plain, "created_at": local(row["created_at"])})


def _hold(row: Mapping[str, Any] | Any) -> HoldOut:
    kind: Literal["dossier", "procedure", "applicant"] = "applicant"
    if row["dossier_code"] is not None:
        kind, subject = "dossier", row["dossier_code"]
    elif row["procedure_code"] is not None:
        kind, subject = "procedure", row["procedure_code"]
    elif row["identity_number"] is not None:
        subject = mask_digits(row["identity_number"])
    else:
        subject = mask_name(row["applicant_folded"])
    lifted = row["lifted_at"]
    plain = {name: row[name] for name in ("id", "agency_id", "ground", "actor_name", "lifted_by", "lift_ground")}
    return HoldOut.model_construct(
        **plain, kind=kind, subject=subject, held_at=local(row["held_at"]), lifted_at=lifted and local(lifted)
    )
