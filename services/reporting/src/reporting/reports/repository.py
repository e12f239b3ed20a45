"""Reading and adding to reports; freezing the dossiers that their cells count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.auth import Principal
from sqlalchemy import (
    ColumnElement,
    and_,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    text,
    true,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.access import visible
from reporting.domain.measures import FORM_MEASURES, MEASURES, Measure
from reporting.domain.predicates import Edge
from reporting.facts.models import facts
from reporting.labels.models import known_agencies
from reporting.reports.models import report_acts, report_contents, report_dossiers, report_remarks, reports
from reporting.statistics import sql
from reporting.statistics.repository import GROUPS, Filters, Table

ALL = MEASURES + FORM_MEASURES
Row = Mapping[str, Any]
BIT = {one.name: 1 << nth for nth, one in enumerate(ALL)}
UNITS = ("province", "district", "commune")
_r, _a, _d = reports.c, report_acts.c, report_dossiers.c
_BELOW = text(
    """
    WITH RECURSIVE below AS (
        SELECT * FROM known_agencies WHERE id = :agency AND kind IN ('province', 'district', 'commune')
        UNION ALL SELECT k.* FROM known_agencies AS k JOIN below ON k.parent_id = below.id)
    SELECT id, kind, valid_from <= :last AND coalesce(valid_to, 'infinity') >= :first AS there
      FROM below ORDER BY id
    """
)
_REPORTING = text(
    """
    SELECT k.id FROM known_agencies AS k LEFT JOIN known_agencies AS above ON above.id = k.parent_id
     WHERE (k.kind = 'district' OR k.kind = 'commune' AND above.kind IS DISTINCT FROM 'district')
       AND k.valid_from <= :last AND coalesce(k.valid_to, 'infinity') >= :first ORDER BY k.id
    """
)


def _plain(rows: Sequence[RowMapping]) -> list[Row]:
    return [dict(one) for one in rows]


async def below(db: AsyncConnection, agency_id: int, first: dt.date, last: dt.date) -> tuple[list[int], list[int]]:
    """The agency and all below it; those of them that are units and exist in the period."""
    rows = (await db.execute(_BELOW, {"agency": agency_id, "first": first, "last": last})).all()
    return [row.id for row in rows], [row.id for row in rows if row.kind in UNITS and row.there]


async def own(db: AsyncConnection, agency_id: int) -> set[int]:
    """The agency and its own divisions."""
    k = known_agencies.c
    query = select(k.id).where(or_(k.id == agency_id, and_(k.parent_id == agency_id, k.kind == "division")))
    return set((await db.execute(query)).scalars())


async def reporting_agencies(db: AsyncConnection, first: dt.date, last: dt.date) -> list[int]:
    """Who owes the province a report: districts, and communes that have none above them."""
    return list((await db.execute(_REPORTING, {"first": first, "last": last})).scalars())


async def add(db: AsyncConnection, values: Mapping[str, Any]) -> int | None:
    """The id of a new report; None when that version exists already."""
    put = upsert(reports).values(**values).on_conflict_do_nothing().returning(_r.id)
    made: int | None = (await db.execute(put)).scalar()
    return made


async def cover(db: AsyncConnection, report_id: int, agencies: Sequence[int], units: Sequence[int]) -> None:
    """Whose dossiers a report counts, as the tree stands now. Only of a report that is not closed."""
    put = update(reports).where(_r.id == report_id).values(agencies=list(agencies), units=list(units))
    await db.execute(put)


async def add_act(db: AsyncConnection, values: Mapping[str, Any]) -> None:
    """Raises IntegrityError when another act took the number."""
    await db.execute(insert(report_acts).values(**values))


def _newest() -> Any:
    return (
        select(_a.report_id, _a.number, _a.state, _a.at.label("changed_at"))
        .ext(distinct_on(_a.report_id))
        .order_by(_a.report_id, _a.number.desc())
        .subquery("newest")
    )


def _readable(who: Principal) -> ColumnElement[bool]:
    if who.read is None:
        return true()
    read = sorted(who.read)
    return or_(_r.agency_id.in_(read), _r.units.overlap(read))


async def find(db: AsyncConnection, who: Principal, report_id: int) -> Row | None:
    newest = _newest()
    query = (
        select(reports, newest.c.number, newest.c.state, newest.c.changed_at)
        .join(newest, newest.c.report_id == _r.id)
        .where(_r.id == report_id, _readable(who))
    )
    row = (await db.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def page(
    db: AsyncConnection, who: Principal, agency_id: int | None, period: str | None, before: int | None, limit: int
) -> Sequence[Row]:
    """Newest first."""
    newest = _newest()
    query = (
        select(reports, newest.c.number, newest.c.state, newest.c.changed_at)
        .join(newest, newest.c.report_id == _r.id)
        .where(_readable(who))
        .order_by(_r.id.desc())
        .limit(limit)
    )
    if agency_id is not None:
        query = query.where(_r.agency_id == agency_id)
    if period is not None:
        query = query.where(_r.period == period)
    if before is not None:
        query = query.where(_r.id < before)
    return _plain((await db.execute(query)).mappings().all())


async def acts(db: AsyncConnection, report_id: int) -> Sequence[Row]:
    query = select(report_acts).where(_a.report_id == report_id).order_by(_a.number)
    return _plain((await db.execute(query)).mappings().all())


async def remarks(db: AsyncConnection, report_id: int) -> Sequence[Row]:
    query = select(report_remarks).where(report_remarks.c.report_id == report_id).order_by(report_remarks.c.id)
    return _plain((await db.execute(query)).mappings().all())


async def add_remark(db: AsyncConnection, values: Mapping[str, Any]) -> Row:
    put = insert(report_remarks).values(**values).returning(report_remarks)
    return dict((await db.execute(put)).mappings().one())


async def closed(db: AsyncConnection, agency_id: int, periods: Sequence[str]) -> Sequence[Row]:
    """The closed report of an agency over the first of these periods that has one, with its frozen content."""
    newest = _newest()
    query = (
        select(_r.id, _r.period, _r.version, report_contents.c.content)
        .join(newest, newest.c.report_id == _r.id)
        .join(report_contents, report_contents.c.report_id == _r.id)
        .where(_r.agency_id == agency_id, _r.period.in_(periods), newest.c.state == "closed")
        .order_by(func.array_position(list(periods), _r.period))
        .limit(1)
    )
    return _plain((await db.execute(query)).mappings().all())


async def content(db: AsyncConnection, report_id: int) -> Row | None:
    query = select(report_contents).where(report_contents.c.report_id == report_id)
    row = (await db.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def freeze(
    db: AsyncConnection,
    report_id: int,
    values: Mapping[str, Any],
    filters: Filters,
    days: Mapping[Edge, dt.date],
) -> None:
    """Keep the content, and every dossier that one of its figures counts."""
    await db.execute(insert(report_contents).values(report_id=report_id, **values))
    inner = sql.touched(filters.condition())
    bits: ColumnElement[int] = literal(0)
    for one in ALL:
        bits = bits + case((sql.condition(one.predicate, inner.c), BIT[one.name]), else_=0)
    marked = select(inner.c.dossier_id, bits.label("measures")).subquery("marked")
    kept = [column.name for column in report_dossiers.columns if column.name not in ("report_id", "measures")]
    rows = (
        select(literal(report_id), *(facts.c[one] for one in kept), marked.c.measures)
        .join(marked, marked.c.dossier_id == facts.c.dossier_id)
        .where(marked.c.measures != 0)
    )
    await db.execute(insert(report_dossiers).from_select(["report_id", *kept, "measures"], rows), sql.days(days))


def _frozen(
    report_id: int, who: Principal, filters: Filters, measure: Measure | None = None
) -> ColumnElement[bool]:
    parts = [_d.report_id == report_id, filters.over(_d)]
    if who.read is not None:
        read = sorted(who.read)
        parts.append(or_(_d.agency_id.in_(read), _d.division_id.in_(read)))
    if measure is not None:
        parts.append(_d.measures.bitwise_and(BIT[measure.name]) != 0)
    return and_(*parts)


async def counted(
    db: AsyncConnection,
    who: Principal,
    measure: Measure,
    filters: Filters,
    days: Mapping[Edge, dt.date],
    code: str,
) -> bool:
    """Does the cell count the dossier of this code now?"""
    inner = sql.touched(and_(filters.condition(), visible(who), facts.c.code == code))
    query = select(exists().select_from(inner).where(sql.condition(measure.predicate, inner.c)))
    return bool((await db.execute(query, sql.days(days))).scalar_one())


async def count_frozen(
    db: AsyncConnection, report_id: int, who: Principal, measures: Sequence[Measure], group_by: Sequence[str]
) -> Table:
    """The same answer as statistics.repository.count, from what was frozen."""
    keys = [_d[GROUPS[one]] for one in group_by]
    counts = [func.count().filter(_d.measures.bitwise_and(BIT[one.name]) != 0).label(one.name) for one in measures]
    whole = func.grouping(*keys).label("whole")
    query = (
        select(*keys, whole, *counts)
        .where(_frozen(report_id, who, Filters()))
        .group_by(func.grouping_sets(tuple_(*keys), tuple_()))
    )
    rows, totals = [], {one.name: 0 for one in measures}
    for row in (await db.execute(query)).mappings():
        values = {one.name: int(row[one.name]) for one in measures}
        if row["whole"]:
            totals = values
        elif any(values.values()):
            rows.append(({one: row[GROUPS[one]] for one in group_by}, values))
    return Table(rows, totals)


async def list_frozen(
    db: AsyncConnection,
    report_id: int,
    who: Principal,
    measure: Measure,
    filters: Filters,
    after: int | None,
    limit: int,
) -> tuple[int, Sequence[Row]]:
    """How many dossiers a frozen cell has, and a page of them by id."""
    wanted = _frozen(report_id, who, filters, measure)
    count: int = (await db.execute(select(func.count()).select_from(report_dossiers).where(wanted))).scalar_one()
    query = select(report_dossiers).where(wanted).order_by(_d.dossier_id).limit(limit)
    if after is not None:
        query = query.where(_d.dossier_id > after)
    return count, _plain((await db.execute(query)).mappings().all())
