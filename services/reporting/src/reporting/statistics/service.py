"""Tables of figures, and the lists behind them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from kernel import pages
from kernel.auth import Principal
from kernel.clock import local
from kernel.db import apply_scope
from kernel.problems import FieldError, Invalid
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting import words
from reporting.domain import identities
from reporting.domain.identities import Finding
from reporting.domain.measures import BY_NAME, MEASURES, Measure
from reporting.domain.predicates import Edge, edges
from reporting.domain.shares import Share
from reporting.intake.service import FEED
from reporting.labels import service as labels
from reporting.labels.service import Labels
from reporting.periods import service as periods
from reporting.statistics import repository
from reporting.statistics.repository import Filters, Progress
from reporting.statistics.schemas import (
    CellDossier,
    CellsOut,
    CellsQuery,
    FactsQuery,
    IdentityOut,
    Keys,
    OnTimeShare,
    Provenance,
    RowLabels,
    StatisticsOut,
    StatisticsQuery,
    StatisticsRow,
    StatisticsTotals,
    Values,
)

FAILING_ROWS_SHOWN = 50
Model = TypeVar("Model", bound=BaseModel)


async def statistics(
    db: AsyncConnection, who: Principal, query: StatisticsQuery, now: dt.datetime
) -> StatisticsOut:
    """One table: counted in one statement, checked by its identities."""
    period, today = periods.asked_for(query), day_of_knowing(query, now)
    await apply_scope(db, who.read)
    await repository.plan_afresh(db)
    held = await repository.progress(db, FEED)
    names = await labels.read(db)
    table = await repository.count(
        db, who, MEASURES, query.group_by, filters_of(query), edges(period, today), known_at=query.known_at
    )
    findings = identities.check_all([values for _keys, values in table.rows], table.totals)
    titles = [_labels(keys, names) for keys, _values in table.rows]
    return StatisticsOut.model_construct(
        period=periods.shown(period),
        judged_on=period.judged_on(today),
        known_at=query.known_at,
        group_by=query.group_by,
        rows=[
            _quick(
                StatisticsRow,
                keys=_keys(keys),
                labels=title,
                values=_quick(Values, **values),
                on_time_share=share_of(values, query.share_of),
            )
            for (keys, values), title in zip(table.rows, titles, strict=True)
        ],
        totals=StatisticsTotals(
            values=_quick(Values, **table.totals), on_time_share=share_of(table.totals, query.share_of)
        ),
        identities=[shown(one, [_title(title) for title in titles]) for one in findings],
        made_at=now,
        cursor=held.cursor,
        provenance=provenance(held, query.known_at),
    )


async def cells(db: AsyncConnection, who: Principal, query: CellsQuery, now: dt.datetime) -> CellsOut:
    """One page of a figure's dossiers. The figure is counted on the first page and travels in the cursor."""
    days = edges(periods.asked_for(query), day_of_knowing(query, now))
    await apply_scope(db, who.read)
    await repository.plan_afresh(db)
    return await cell_page(
        db, who, BY_NAME[query.measure], filters_of(query), days, query.cursor, query.limit, query.known_at
    )


async def cell_page(
    db: AsyncConnection,
    who: Principal,
    measure: Measure,
    filters: Filters,
    days: Mapping[Edge, dt.date],
    cursor: str | None,
    limit: int,
    known_at: dt.date | None = None,
) -> CellsOut:
    """The same for whoever has set the scope and knows the measure and its days."""
    after, known = _position(cursor)
    rows = await repository.list_cell(db, who, measure, filters, days, after, limit + 1, known_at=known_at)
    more = len(rows) > limit
    if known is not None:
        count = known
    elif more:
        count = await repository.count_cell(db, who, measure, filters, days, known_at=known_at)
    else:
        count = len(rows)
    shown_rows = rows[:limit]
    last = shown_rows[-1] if more else None
    return CellsOut(
        count=count,
        items=[CellDossier.model_validate(dict(row)) for row in shown_rows],
        next_cursor=pages.encode([*(last[name] for name in repository.CELL_ORDER), count]) if last else None,
    )


def _position(cursor: str | None) -> tuple[repository.CellKey | None, int | None]:
    key = pages.decode(cursor, 4)
    if key is None:
        return None, None
    received, until, dossier_id, count = key
    try:
        if not all(type(one) is int and 0 <= one < 2**63 for one in (dossier_id, count)):
            raise TypeError
        return (dt.date.fromisoformat(received), dt.date.fromisoformat(until), dossier_id), count
    except (TypeError, ValueError) as error:
        raise pages.bad_cursor() from error


def day_of_knowing(query: FactsQuery, now: dt.datetime) -> dt.date:
    """The day from which the question is asked: today, or the day as of which something was known.

    What stood open is judged late by this day, as it was then.
    """
    today = local(now).date()
    if query.known_at is None:
        return today
    if query.known_at > today:
        detail = "Chưa thể biết số liệu của một ngày chưa đến"
        raise Invalid(detail, errors=[FieldError(pointer="/query/known_at", detail=detail)])
    return query.known_at


def filters_of(query: FactsQuery) -> Filters:
    return Filters(query.level, query.agency_id, query.field_id, query.channel, query.mechanism)


def share_of(values: Mapping[str, int], whole: str) -> OnTimeShare:
    share = Share(values["resolved_early"] + values["resolved_on_time"], values[whole])
    return _quick(
        OnTimeShare,
        numerator=share.numerator,
        denominator=share.denominator,
        percent=share.percent,
        denominator_name=words.SHARE_OF[whole],
    )


def shown(finding: Finding, titles: Sequence[str]) -> IdentityOut:
    return IdentityOut(
        name=finding.name,
        sentence=finding.sentence,
        holds=finding.holds,
        left=finding.left,
        right=finding.right,
        rows_failing=[titles[index] for index in finding.failing[:FAILING_ROWS_SHOWN]],
    )


def provenance(held: Progress, known_at: dt.date | None = None) -> Provenance:
    reach = f"đến sự kiện số {held.cursor}"
    if known_at is not None:
        reach = f"{words.known_by(known_at)}, {reach}"
    return Provenance(
        source=words.SOURCE,
        cursor=held.cursor,
        latest_fact_at=held.latest_fact_at,
        pulled_at=held.pulled_at,
        sentence=f"{words.SOURCE}, {reach}",
    )


def _keys(keys: Mapping[str, Any]) -> Keys:
    return Keys(**{repository.GROUPS[one]: value for one, value in keys.items()})


def _labels(keys: Mapping[str, Any], names: Labels) -> RowLabels:
    told: dict[str, str] = {}
    for one, value in keys.items():
        match one:
            case "agency":
                told[one] = names.agency(value)
            case "field":
                told[one] = names.field(value)
            case "level":
                told[one] = words.LEVELS[value]
            case "channel":
                told[one] = words.CHANNELS[value]
            case "mechanism":
                told[one] = words.MECHANISMS[value]
    return _quick(RowLabels, **told)


def _title(row: RowLabels) -> str:
    parts = (row.level, row.agency, row.field, row.channel, row.mechanism)
    return " · ".join(part for part in parts if part is not None)


def _quick(model: type[Model], **values: Any) -> Model:
    """A model of values that come from the database and are known to fit; a matrix has thousands of them."""
    return model.model_construct(**values)
