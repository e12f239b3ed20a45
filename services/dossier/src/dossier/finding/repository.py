"""Lists that walk indexes: lane by lane (agency or division), group by group of states, then merged.

An `agency_id = any(…)` in one scan cannot deliver the order of an index, and a rare state among millions would be
looked for through the whole register. So each lane gives its first rows from the index that fits the group of
states (partial indexes hold the open, the ready and the rare ones), and only those are merged and completed.
Statements run with custom plans: a generic plan of a search can be a thousand times slower.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.db import SCOPE_SETTING
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.consultations.models import NOT_ANSWERED, consultations
from dossier.domain.states import OPEN_STATUSES, Status
from dossier.dossiers.access import Lanes
from dossier.dossiers.models import (
    CORRECTED,
    ENDED_EARLY,
    OPEN,
    READY,
    applicant_names,
    dossiers,
    procedure_versions,
)
from dossier.dossiers.repository import COLUMNS
from dossier.finding.queues import Walk

NAMES_AT_MOST = 2_000
"""A search that fits more names than this finds so many dossiers that walking newest first is faster."""

_ENTER = text(
    f"SELECT set_config('{SCOPE_SETTING}', :reach, true), set_config('plan_cache_mode', 'force_custom_plan', true)"
)
_NAMES = (
    select(applicant_names.c.folded)
    .where(applicant_names.c.folded.like(bindparam("pattern")))
    .limit(NAMES_AT_MOST + 1)
)


@dataclass(frozen=True)
class Order:
    """A sort the API offers: a column, its direction, whether the column may be empty."""

    column: str
    descending: bool = False

    @property
    def nullable(self) -> bool:
        return self.column != "code"

    @property
    def key(self) -> ColumnElement[Any]:
        return consultations.c.due_at if self.column == ASKED_DUE else dossiers.c[self.column]


ASKED_DUE = "asked_due_at"
"""The one order that is no column of a dossier: the own limit of what an agency was asked."""


@dataclass(frozen=True)
class Position:
    """After which row to go on. Rows without a value come last; `value` None means we are among them."""

    value: Any
    id: int


@dataclass(frozen=True)
class Wanted:
    """What a list shall hold. Lanes of Walk.ASKED are the agencies and divisions that were asked.

    `named`: the conditions name the applicants, so all lanes are looked through at once by the index of names.
    """

    lanes: Lanes
    statuses: Sequence[Status]
    conditions: Sequence[ColumnElement[bool]]
    order: Order
    walk: Walk = Walk.STATES
    named: bool = False


async def enter(db: AsyncConnection, reach: str) -> None:
    """The second lock and the plan mode, in one round trip."""
    await db.execute(_ENTER, {"reach": reach})


async def names_like(db: AsyncConnection, folded: str) -> list[str] | None:
    """The distinct names that contain the text; None when there are too many to be useful."""
    escaped = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    names = (await db.execute(_NAMES, {"pattern": f"%{escaped}%"})).scalars().all()
    return None if len(names) > NAMES_AT_MOST else list(names)


async def page(db: AsyncConnection, wanted: Wanted, limit: int, after: Position | None) -> list[dict[str, Any]]:
    """At most `limit` rows after a position. Rows with an empty sort column follow those that have one."""
    rows: list[dict[str, Any]] = []
    if not wanted.lanes.agencies and not wanted.lanes.divisions:
        return rows
    if after is None or after.value is not None:
        rows = await _fetch(db, wanted, limit, after, empty=False)
        after = None
    if wanted.order.nullable and len(rows) < limit:
        rows += await _fetch(db, wanted, limit - len(rows), after, empty=True)
    return rows


def questions() -> Any:
    """Open questions beside the dossiers they are about."""
    same = and_(consultations.c.dossier_id == dossiers.c.id, consultations.c.agency_id == dossiers.c.agency_id)
    return consultations.join(dossiers, same)


def first_of(asked: Sequence[int]) -> ColumnElement[bool]:
    """A dossier about which two of one's divisions were asked stands in the queue once."""
    other = consultations.alias("other")
    earlier = select(other.c.id).where(
        other.c.dossier_id == consultations.c.dossier_id,
        other.c.partner_id == func.any(ids_of(asked)),
        other.c.answered_at.is_(None),
        other.c.recalled_at.is_(None),
        other.c.id < consultations.c.id,
    )
    return ~earlier.correlate(consultations).exists()


def lies_with(agencies: Sequence[int]) -> ColumnElement[bool]:
    """Dossiers of these agencies or divisions, for walks that do not go agency by agency."""
    ids = ids_of(sorted(agencies))
    return or_(dossiers.c.agency_id == func.any(ids), dossiers.c.division_id == func.any(ids))


def one_of(column: ColumnElement[str], words: Sequence[str]) -> ColumnElement[bool]:
    """`column = ANY (array)`: one parameter however many words, so that the statement stays the same text."""
    return column == func.any(bindparam(None, [str(word) for word in words], type_=ARRAY(String)))


def ids_of(ids: Sequence[int]) -> ColumnElement[Any]:
    return bindparam(None, list(ids), type_=ARRAY(Integer))


async def _fetch(
    db: AsyncConnection, wanted: Wanted, limit: int, after: Position | None, *, empty: bool
) -> list[dict[str, Any]]:
    rows = await db.execute(statement(wanted, limit, after, empty=empty))
    return [dict(row) for row in rows.mappings()]


def statement(wanted: Wanted, limit: int, after: Position | None, *, empty: bool) -> Select[Any]:
    """First rows of every lane and group, merged; then only those joined with all that is shown."""
    if wanted.named and wanted.walk is Walk.STATES:
        heads = [_named(wanted, limit, after, empty=empty)]
    else:
        heads = [_head(*walked, wanted, limit, after, empty=empty) for walked in walks(wanted)]
    merged = union_all(*heads).subquery("merged")
    first = (
        select(merged.c.id, merged.c.agency_id, merged.c.key)
        .order_by(*_ordering(merged.c.key, merged.c.id, wanted.order, empty=empty))
        .limit(limit)
        .subquery("first")
    )
    same = and_(dossiers.c.id == first.c.id, dossiers.c.agency_id == first.c.agency_id)
    version = procedure_versions.c.version_id == dossiers.c.procedure_version_id
    return (
        select(*COLUMNS, first.c.key)
        .select_from(first.join(dossiers, same).join(procedure_versions, version))
        .order_by(*_ordering(first.c.key, first.c.id, wanted.order, empty=empty))
    )


Walked = tuple[ColumnElement[Any], Sequence[int], Any, ColumnElement[bool]]


def walks(wanted: Wanted) -> Iterator[Walked]:
    """(column of the lane, its ids, what is walked, the literal predicate of the index) of every walk."""
    lanes = wanted.lanes
    if wanted.walk is Walk.ASKED:
        asked = (*lanes.agencies, *lanes.divisions)
        group = and_(text(NOT_ANSWERED), one_of(dossiers.c.status, wanted.statuses), first_of(asked))
        yield consultations.c.partner_id, asked, questions(), group
        return
    for column, ids in ((dossiers.c.agency_id, lanes.agencies), (dossiers.c.division_id, lanes.divisions)):
        for group in _groups(wanted) if ids else ():
            yield column, ids, dossiers, group


def _head(
    lane_column: ColumnElement[Any],
    ids: Sequence[int],
    source: Any,
    group: ColumnElement[bool],
    wanted: Wanted,
    limit: int,
    after: Position | None,
    *,
    empty: bool,
) -> Select[Any]:
    lane = func.unnest(ids_of(ids)).table_valued("id", name="lane").render_derived()
    key = wanted.order.key
    inner = (
        select(dossiers.c.id, dossiers.c.agency_id, key.label("key"))
        .select_from(source)
        .where(
            lane_column == lane.c.id,
            group,
            *wanted.conditions,
            *_beyond(key, wanted.order, after, empty=empty),
        )
        .order_by(*_ordering(key, dossiers.c.id, wanted.order, empty=empty))
        .limit(limit)
        .correlate(lane)
        .lateral()
    )
    return select(inner.c.id, inner.c.agency_id, inner.c.key).select_from(lane.join(inner, true()))


def _named(wanted: Wanted, limit: int, after: Position | None, *, empty: bool) -> Select[Any]:
    """Few names have few dossiers: looking for each name in every lane would cost as often as there are lanes."""
    key = wanted.order.key
    states = [one_of(dossiers.c.status, wanted.statuses)] if wanted.statuses else []
    found = (
        select(dossiers.c.id, dossiers.c.agency_id, key.label("key"))
        .where(
            lies_with([*wanted.lanes.agencies, *wanted.lanes.divisions]),
            *states,
            *wanted.conditions,
            *_beyond(key, wanted.order, after, empty=empty),
        )
        .order_by(*_ordering(key, dossiers.c.id, wanted.order, empty=empty))
        .limit(limit)
        .subquery("found")
    )
    return select(found)


def _beyond(
    key: ColumnElement[Any], order: Order, after: Position | None, *, empty: bool
) -> Iterator[ColumnElement[bool]]:
    if empty:
        yield key.is_(None)
        if after is not None:
            yield dossiers.c.id < after.id if order.descending else dossiers.c.id > after.id
        return
    if order.nullable:
        yield key.is_not(None)
    if after is not None:
        here, there = tuple_(key, dossiers.c.id), tuple_(after.value, after.id)
        yield here < there if order.descending else here > there


def _ordering(
    key: ColumnElement[Any], ident: ColumnElement[Any], order: Order, *, empty: bool
) -> Sequence[ColumnElement[Any]]:
    columns = [ident] if empty else [key, ident]
    return [column.desc() for column in columns] if order.descending else columns


def _groups(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """Groups of states, each with the literal predicate of its partial index."""
    if wanted.walk is Walk.CORRECTIONS:
        states = [one_of(dossiers.c.status, wanted.statuses)] if wanted.statuses else []
        yield and_(text(CORRECTED), *states)
        return
    if not wanted.statuses:
        yield true()
        return
    if Status.RETURNED in wanted.statuses:
        # Nearly the whole register: who walks it for these meets the others on the way.
        yield one_of(dossiers.c.status, sorted(wanted.statuses))
        return
    asked = set(wanted.statuses)
    if few := asked.intersection(OPEN_STATUSES):
        yield and_(text(OPEN), one_of(dossiers.c.status, sorted(few)))
    if rare := asked & {Status.REJECTED, Status.WITHDRAWN, Status.STOPPED}:
        yield and_(text(ENDED_EARLY), one_of(dossiers.c.status, sorted(rare)))
    if Status.COMPLETED in asked:
        yield literal_column(READY)
