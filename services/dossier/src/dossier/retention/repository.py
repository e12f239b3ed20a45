"""Rules, holds and lists in the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Date,
    RowMapping,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    false,
    func,
    insert,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.retention import Rule, due_year, ended_before, in_force
from dossier.domain.timeliness import ZONE
from dossier.dossiers.models import dossiers, procedure_versions
from dossier.retention.models import (
    OPEN_LISTS,
    destroyed_dossiers,
    destroyed_objects,
    destruction_lines,
    destruction_lists,
    legal_holds,
    retention_rules,
)

d, lines, lists = dossiers.c, destruction_lines.c, destruction_lists.c
CLOSED = ("returned", "withdrawn", "stopped", "rejected")
"""Nothing is owed any more: neither a decision nor a result."""
MOST_LINES = 10_000
_END = func.greatest(d.ended_at, d.returned_at)
_HOLD = func.hold_on(d.agency_id, d.code, d.procedure_code, d.identity_number, d.applicant_folded)
_DESTROY = text("SELECT destroy_dossiers(:list_id, :most, :moment)")


# --- rules --------------------------------------------------------------------------------------------------


async def add_rule(db: AsyncConnection, values: Mapping[str, Any]) -> RowMapping:
    statement = insert(retention_rules).values(**values).returning(*retention_rules.c)
    return (await db.execute(statement)).mappings().one()


async def rules(db: AsyncConnection) -> Sequence[RowMapping]:
    """Every rule ever written, the newest first."""
    return (await db.execute(select(retention_rules).order_by(retention_rules.c.id.desc()))).mappings().all()


# --- holds --------------------------------------------------------------------------------------------------


async def add_hold(db: AsyncConnection, values: Mapping[str, Any]) -> RowMapping:
    return (await db.execute(insert(legal_holds).values(**values).returning(*legal_holds.c))).mappings().one()


async def find_hold(db: AsyncConnection, hold_id: int) -> RowMapping | None:
    statement = select(legal_holds).where(legal_holds.c.id == hold_id).with_for_update()
    return (await db.execute(statement)).mappings().first()


async def lift_hold(db: AsyncConnection, hold_id: int, values: Mapping[str, Any]) -> None:
    await db.execute(update(legal_holds).where(legal_holds.c.id == hold_id).values(**values))


async def holds(db: AsyncConnection, before: int | None, limit: int) -> Sequence[RowMapping]:
    statement = select(legal_holds).order_by(legal_holds.c.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(legal_holds.c.id < before)
    return (await db.execute(statement)).mappings().all()


async def active_holds(db: AsyncConnection) -> list[dict[str, Any]]:
    active = select(legal_holds).where(legal_holds.c.lifted_at.is_(None))
    return [dict(row) for row in (await db.execute(active)).mappings()]


# --- what is due --------------------------------------------------------------------------------------------


def _due(known: Sequence[Rule], agency_id: int, year: int) -> ColumnElement[bool]:
    """Closed dossiers of the agency whose period, by the rule that speaks of them, is over in that year."""
    own = [rule.procedure_code for rule in known if rule.procedure_code is not None]
    ways = []
    for rule in known:
        if rule.years is None:
            continue
        before = dt.datetime.combine(ended_before(year, rule.years), dt.time(), ZONE)
        ways.append(and_(_speaks(rule, own), before > _END))
    return and_(d.agency_id == agency_id, d.status.in_(CLOSED), or_(*ways)) if ways else false()


def _speaks(rule: Rule, own: Sequence[str | None]) -> ColumnElement[bool]:
    """The rule of a procedure goes before that of its field."""
    if rule.procedure_code is not None:
        return d.procedure_code == rule.procedure_code
    return and_(d.field_id == rule.field_id, d.procedure_code.not_in(own))


def _rule_id(known: Sequence[Rule]) -> ColumnElement[Any]:
    own = [rule.procedure_code for rule in known if rule.procedure_code is not None]
    return case(*((_speaks(rule, own), rule.id) for rule in known), else_=None)


def _on_open_list() -> ColumnElement[bool]:
    on = select(lines.dossier_id).join(destruction_lists, lists.id == lines.list_id)
    return on.where(lines.dossier_id == d.id, lines.kept_reason.is_(None), lists.state.in_(OPEN_LISTS)).exists()


async def due_groups(
    db: AsyncConnection, known: Sequence[Rule], agency_id: int, year: int
) -> Sequence[RowMapping]:
    """How many are due, procedure by procedure, and how many of them something keeps back."""
    if not known:
        return []
    rule_id = _rule_id(known).label("rule_id")
    statement = (
        select(
            d.procedure_code,
            func.max(procedure_versions.c.name).label("procedure_name"),
            rule_id,
            func.count().label("due"),
            func.count().filter(_HOLD.is_not(None)).label("held"),
            func.count().filter(_on_open_list()).label("listed"),
        )
        .join(procedure_versions, procedure_versions.c.version_id == d.procedure_version_id)
        .where(_due(known, agency_id, year))
        .group_by(d.procedure_code, rule_id)
        .order_by(d.procedure_code)
    )
    return (await db.execute(statement)).mappings().all()


async def without_rule(db: AsyncConnection, known: Sequence[Rule], agency_id: int) -> int:
    """Closed dossiers that no rule speaks of."""
    spoken = [_speaks(rule, [one.procedure_code for one in known if one.procedure_code]) for rule in known]
    statement = select(func.count()).where(d.agency_id == agency_id, d.status.in_(CLOSED))
    if spoken:
        statement = statement.where(~or_(*spoken))
    return int((await db.execute(statement)).scalar_one())


# --- lists --------------------------------------------------------------------------------------------------


async def add_list(db: AsyncConnection, values: Mapping[str, Any]) -> int:
    made = insert(destruction_lists).values(state="proposed", **values).returning(lists.id)
    return int((await db.execute(made)).scalar_one())


async def fill_list(db: AsyncConnection, list_id: int, known: Sequence[Rule], agency_id: int, year: int) -> int:
    """The oldest dossiers that are due, neither held nor on another open list; how many there were."""
    if not known:
        return 0
    years = {rule.id: rule.years for rule in known if rule.years is not None}
    ended_on = cast(func.timezone(str(ZONE), _END), Date)
    statement = (
        select(
            d.id,
            d.agency_id,
            d.code,
            d.procedure_code,
            procedure_versions.c.name,
            ended_on.label("ended_on"),
            _rule_id(known).label("rule_id"),
        )
        .join(procedure_versions, procedure_versions.c.version_id == d.procedure_version_id)
        .where(_due(known, agency_id, year), _HOLD.is_(None), ~_on_open_list())
        .order_by(_END, d.id)
        .limit(MOST_LINES)
    )
    rows = (await db.execute(statement)).all()
    if rows:
        await db.execute(
            insert(destruction_lines),
            [
                {
                    "list_id": list_id,
                    "dossier_id": row.id,
                    "agency_id": row.agency_id,
                    "code": row.code,
                    "procedure_code": row.procedure_code,
                    "procedure_name": row.name,
                    "ended_on": row.ended_on,
                    "due_year": due_year(row.ended_on, years[row.rule_id] or 0),
                    "rule_id": row.rule_id,
                }
                for row in rows
            ],
        )
    return len(rows)


def _with_counts() -> Select[Any]:
    gone = select(destroyed_dossiers.c.list_id).where(
        destroyed_dossiers.c.list_id == lines.list_id, destroyed_dossiers.c.dossier_id == lines.dossier_id
    )
    counts = (
        select(
            func.count().label("lines"),
            func.count().filter(lines.kept_reason.is_not(None)).label("kept"),
            func.count().filter(gone.exists()).label("destroyed"),
        )
        .where(lines.list_id == lists.id)
        .lateral()
    )
    return select(destruction_lists, counts.c.lines, counts.c.kept, counts.c.destroyed).join(counts, text("true"))


async def find_list(db: AsyncConnection, list_id: int) -> dict[str, Any] | None:
    row = (await db.execute(_with_counts().where(lists.id == list_id))).mappings().first()
    return None if row is None else dict(row)


async def lock_list(db: AsyncConnection, list_id: int) -> RowMapping | None:
    statement = select(destruction_lists).where(lists.id == list_id).with_for_update()
    return (await db.execute(statement)).mappings().first()


async def newest_lists(db: AsyncConnection, before: int | None, limit: int) -> Sequence[RowMapping]:
    statement = _with_counts().order_by(lists.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(lists.id < before)
    found: Sequence[RowMapping] = (await db.execute(statement)).mappings().all()
    return found


async def change_list(db: AsyncConnection, list_id: int, values: Mapping[str, Any]) -> None:
    changed = {**values, "version": lists.version + 1}
    await db.execute(update(destruction_lists).where(lists.id == list_id).values(**changed))


async def page_of_lines(db: AsyncConnection, list_id: int, after: str | None, limit: int) -> Sequence[RowMapping]:
    """Lines in the order of their codes, with whether their dossier is gone."""
    gone = destroyed_dossiers.c.dossier_id.is_not(None).label("destroyed")
    same = and_(
        destroyed_dossiers.c.dossier_id == lines.dossier_id,
        destroyed_dossiers.c.agency_id == lines.agency_id,
        destroyed_dossiers.c.list_id == lines.list_id,
    )
    statement = (
        select(destruction_lines, gone)
        .select_from(destruction_lines.outerjoin(destroyed_dossiers, same))
        .where(lines.list_id == list_id)
        .order_by(lines.code)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(lines.code > after)
    return (await db.execute(statement)).mappings().all()


async def keep_lines(db: AsyncConnection, list_id: int, codes: Sequence[str], values: Mapping[str, Any]) -> int:
    among = lines.code == func.any(bindparam(None, list(codes), type_=ARRAY(String)))
    done = await db.execute(update(destruction_lines).where(lines.list_id == list_id, among).values(**values))
    return int(done.rowcount)


async def destroy(db: AsyncConnection, list_id: int, most: int, moment: dt.datetime) -> int:
    """Let at most so many dossiers of an approved list go, with all that belongs to them; how many went."""
    given = {"list_id": list_id, "most": most, "moment": moment}
    return int((await db.execute(_DESTROY, given)).scalar_one())


async def objects_left(db: AsyncConnection, list_id: int) -> list[str]:
    """Keys of paper files that a list has taken the rows of, and that still lie in the store."""
    o = destroyed_objects.c
    left = select(o.object_key).where(o.list_id == list_id, o.deleted_at.is_(None)).order_by(o.object_key)
    return list((await db.execute(left)).scalars())


async def objects_gone(db: AsyncConnection, keys: Sequence[str], now: dt.datetime) -> None:
    among = destroyed_objects.c.object_key.in_(keys)
    await db.execute(update(destroyed_objects).where(among).values(deleted_at=now))


async def known_rules(db: AsyncConnection) -> list[Rule]:
    """The rules in force, as the domain knows them."""
    names = ("id", "procedure_code", "field_id", "years", "permanent")
    return in_force(Rule(**{name: row[name] for name in names}) for row in await rules(db))
