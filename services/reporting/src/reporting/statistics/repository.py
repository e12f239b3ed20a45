"""Counting and listing facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.tables import cursors
from sqlalchemy import ColumnElement, and_, func, select, text, tuple_
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.access import visible
from reporting.domain.measures import Measure
from reporting.domain.predicates import Edge
from reporting.facts.models import feed_progress
from reporting.statistics import sql

GROUPS = {
    "level": "level",
    "agency": "agency_id",
    "field": "field_id",
    "channel": "channel",
    "mechanism": "mechanism",
}
"""What a table may be divided by, and the column of each."""


@dataclass(frozen=True)
class Filters:
    """Narrow the facts; all that are given must hold."""

    levels: Sequence[str] = ()
    agency_ids: Sequence[int] = ()
    field_ids: Sequence[int] = ()
    channels: Sequence[str] = ()
    mechanisms: Sequence[str] = ()

    def condition(self, known_at: dt.date | None = None) -> ColumnElement[bool]:
        return self.over(sql.table_of(known_at).c)

    def over(self, columns: sql.Columns) -> ColumnElement[bool]:
        """The same over any columns of these names."""
        given = {
            "level": self.levels,
            "agency_id": self.agency_ids,
            "field_id": self.field_ids,
            "channel": self.channels,
            "mechanism": self.mechanisms,
        }
        return and_(True, *(columns[name].in_(list(values)) for name, values in given.items() if values))


@dataclass(frozen=True)
class Table:
    """Counts by group, and over everything at once."""

    rows: list[tuple[dict[str, Any], dict[str, int]]]
    totals: dict[str, int]


@dataclass(frozen=True)
class Progress:
    """How far the facts reach."""

    cursor: int = 0
    latest_position: int = 0
    pulled_at: dt.datetime | None = None
    latest_fact_at: dt.datetime | None = field(default=None)


async def count(
    db: AsyncConnection,
    who: Principal,
    measures: Sequence[Measure],
    group_by: Sequence[str],
    filters: Filters,
    edges: Mapping[Edge, dt.date],
    *,
    known_at: dt.date | None = None,
) -> Table:
    """All measures of all groups, and of the whole, in one statement.

    With `known_at`, of what had been recorded by the end of that day; `edges` are then those of that day.

    The whole is a grouping set of its own over the same rows, not a sum of the groups: that both agree is an
    identity the caller checks.
    """
    names = [GROUPS[one] for one in group_by]
    signatures = sql.Signatures.of(one.predicate for one in measures)
    source = sql.touched(_wanted(who, filters, known_at), known_at)
    told_apart = [source.c[name] for name in dict.fromkeys([*names, *signatures.codes])]
    signature = signatures.make(source.c).label("signature")
    alike = select(*told_apart, signature, func.count().label("facts")).group_by(*told_apart, signature).subquery()

    keys = [alike.c[name] for name in names]
    counts = [
        func.coalesce(func.sum(alike.c.facts).filter(signatures.read(one.predicate, alike.c)), 0).label(one.name)
        for one in measures
    ]
    whole = func.grouping(*keys).label("whole")
    query = (
        select(*keys, whole, *counts).group_by(func.grouping_sets(tuple_(*keys), tuple_())).order_by(whole, *keys)
    )
    rows, totals = [], {one.name: 0 for one in measures}
    for row in (await db.execute(query, sql.days(edges))).mappings():
        values = {one.name: int(row[one.name]) for one in measures}
        if row["whole"]:
            totals = values
        elif any(values.values()):
            rows.append(({one: row[GROUPS[one]] for one in group_by}, values))
    return Table(rows, totals)


def _wanted(who: Principal, filters: Filters, known_at: dt.date | None) -> ColumnElement[bool]:
    return and_(filters.condition(known_at), visible(who, sql.table_of(known_at)))


_SHOWN = ("code", "agency_id", "received_at", "due_at", "ended_at", "status")
CELL_ORDER = ("received_on", "open_until", "dossier_id")
CellKey = tuple[dt.date, dt.date, int]
"""Order of a cell's list: day of receipt, day of the end, id. It is the order of the covering index."""


async def count_cell(
    db: AsyncConnection,
    who: Principal,
    measure: Measure,
    filters: Filters,
    edges: Mapping[Edge, dt.date],
    *,
    known_at: dt.date | None = None,
) -> int:
    source = sql.touched(_wanted(who, filters, known_at), known_at)
    query = select(func.count()).select_from(source).where(sql.condition(measure.predicate, source.c))
    return (await db.execute(query, sql.days(edges))).scalar_one()


async def list_cell(
    db: AsyncConnection,
    who: Principal,
    measure: Measure,
    filters: Filters,
    edges: Mapping[Edge, dt.date],
    after: CellKey | None,
    limit: int,
    *,
    known_at: dt.date | None = None,
) -> Sequence[RowMapping]:
    """The dossiers of a cell, by day of receipt: found in the index, then only the page's rows are read."""
    table = sql.table_of(known_at)
    wanted = and_(sql.condition(measure.predicate, table.c), _wanted(who, filters, known_at))
    page = sql.first_of(wanted, CELL_ORDER, after, limit, known_at)
    query = (
        select(*(table.c[name] for name in _SHOWN + CELL_ORDER))
        .join(page, page.c.dossier_id == table.c.dossier_id)
        .where(sql.as_known(known_at))
        .order_by(*(table.c[name] for name in CELL_ORDER))
    )
    return (await db.execute(query, sql.days(edges))).mappings().all()


async def progress(db: AsyncConnection, feed: str) -> Progress:
    query = (
        select(
            cursors.c.position,
            cursors.c.pulled_at,
            feed_progress.c.latest_position,
            feed_progress.c.latest_fact_at,
        )
        .select_from(cursors)
        .outerjoin(feed_progress, feed_progress.c.feed == cursors.c.feed)
        .where(cursors.c.feed == feed)
    )
    row = (await db.execute(query)).first()
    if row is None:
        return Progress()
    told = None if row.latest_fact_at is None else local(row.latest_fact_at)
    return Progress(row.position, row.latest_position or 0, local(row.pulled_at), told)


async def plan_afresh(db: AsyncConnection) -> None:
    """A plan for these very days: a plan for any days reads the whole index (from the sixth execution on)."""
    await db.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
