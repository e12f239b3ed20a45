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
    select,
    text,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.states import OPEN_STATUSES, Status
from dossier.dossiers.access import Lanes
from dossier.dossiers.models import ENDED_EARLY, OPEN, READY, applicant_names, dossiers, procedure_versions
from dossier.dossiers.repository import COLUMNS
from dossier.finding.queues import Queue, Viewpoint

NAMES_AT_MOST = 300
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


@dataclass(frozen=True)
class Position:
    """After which row to go on. Rows without a value come last; `value` None means we are among them."""

    value: Any
    id: int


@dataclass(frozen=True)
class Wanted:
    """What a list shall hold."""

    lanes: Lanes
    statuses: Sequence[Status]
    conditions: Sequence[ColumnElement[bool]]
    order: Order


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


async def count(db: AsyncConnection, lanes: Lanes, queues: Sequence[Queue], view: Viewpoint) -> dict[str, int]:
    """How many each queue holds, all in one statement over what is open or ready."""
    if not queues or not (lanes.agencies or lanes.divisions):
        return {queue.name: 0 for queue in queues}
    columns = [
        func.count()
        .filter(and_(one_of(dossiers.c.status, queue.statuses), queue.predicate(view)))
        .label(queue.name)
        for queue in queues
    ]
    within = _within(lanes)
    sums = [select(*columns).where(within, text(kept)) for kept in (OPEN, READY)]
    # Two walks, each over its partial index; one OR over both would walk the register.
    total = union_all(*sums).subquery()
    row = (await db.execute(select(*(func.sum(total.c[queue.name]) for queue in queues)))).one()
    return {queue.name: int(value) for queue, value in zip(queues, row, strict=True)}


def _within(lanes: Lanes) -> ColumnElement[bool]:
    by_agency = dossiers.c.agency_id == func.any(_ids(lanes.agencies))
    if not lanes.divisions:
        return by_agency
    by_division = dossiers.c.division_id == func.any(_ids(lanes.divisions))
    return by_agency | by_division if lanes.agencies else by_division


def one_of(column: ColumnElement[str], words: Sequence[str]) -> ColumnElement[bool]:
    """`column = ANY (array)`: one parameter however many words, so that the statement stays the same text."""
    return column == func.any(bindparam(None, [str(word) for word in words], type_=ARRAY(String)))


def _ids(ids: Sequence[int]) -> ColumnElement[Any]:
    return bindparam(None, list(ids), type_=ARRAY(Integer))


async def _fetch(
    db: AsyncConnection, wanted: Wanted, limit: int, after: Position | None, *, empty: bool
) -> list[dict[str, Any]]:
    rows = await db.execute(statement(wanted, limit, after, empty=empty))
    return [dict(row) for row in rows.mappings()]


def statement(wanted: Wanted, limit: int, after: Position | None, *, empty: bool) -> Select[Any]:
    """First rows of every lane and group, merged; then only those joined with all that is shown."""
    heads = [
        _head(column, ids, group, wanted, limit, after, empty=empty)
        for column, ids in (("agency_id", wanted.lanes.agencies), ("division_id", wanted.lanes.divisions))
        if ids
        for group in _groups(wanted.statuses)
    ]
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
        select(*COLUMNS)
        .select_from(first.join(dossiers, same).join(procedure_versions, version))
        .order_by(*_ordering(first.c.key, first.c.id, wanted.order, empty=empty))
    )


def _head(
    lane_column: str,
    ids: Sequence[int],
    group: ColumnElement[bool],
    wanted: Wanted,
    limit: int,
    after: Position | None,
    *,
    empty: bool,
) -> Select[Any]:
    lane = func.unnest(_ids(ids)).table_valued("id", name="lane").render_derived()
    key = dossiers.c[wanted.order.column]
    inner = (
        select(dossiers.c.id, dossiers.c.agency_id, key.label("key"))
        .where(
            dossiers.c[lane_column] == lane.c.id,
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


def _groups(statuses: Sequence[Status]) -> Iterator[ColumnElement[bool]]:
    """Groups of states, each with the literal predicate of its partial index."""
    if not statuses:
        yield true()
        return
    asked = set(statuses)
    if few := asked.intersection(OPEN_STATUSES):
        yield and_(text(OPEN), one_of(dossiers.c.status, sorted(few)))
    if rare := asked & {Status.REJECTED, Status.WITHDRAWN, Status.STOPPED}:
        yield and_(text(ENDED_EARLY), one_of(dossiers.c.status, sorted(rare)))
    if Status.COMPLETED in asked:
        yield literal_column(READY)
    if Status.RETURNED in asked:
        yield dossiers.c.status == Status.RETURNED
