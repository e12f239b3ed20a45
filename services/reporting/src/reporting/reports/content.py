"""Filling in the forms of a report, and what is checked about them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.auth import Principal
from kernel.text import fold
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting import words
from reporting.domain import forms, periods
from reporting.domain.figures import WHOLE
from reporting.domain.forms import Form, Row
from reporting.domain.ii06 import WithoutResult
from reporting.domain.measures import BY_NAME, Measure
from reporting.domain.periods import Period
from reporting.domain.predicates import edges
from reporting.domain.shares import grouped
from reporting.labels import service as labels
from reporting.labels.service import Labels
from reporting.narrative.figures import COMPARED_WITH_ROWS
from reporting.narrative.schemas import NarrativeOut
from reporting.reports import repository
from reporting.reports.schemas import Content, ContentColumn, ContentForm, ContentIdentity, ContentRow
from reporting.statistics import repository as statistics
from reporting.statistics.repository import Filters, Table

Held = Mapping[str, Any]
"""A report as it is kept, with its newest act."""
Counter = Callable[[Sequence[Measure], Sequence[str]], Awaitable[Table]]
CLOSING_STOCK, OPENING_STOCK = "open_total", "opening"


@dataclass(frozen=True)
class Asked:
    """What is reported: the row of the report, its period, the rule of II.06, the moment."""

    report: Held
    period: Period
    rule: WithoutResult
    now: dt.datetime

    @classmethod
    def of(cls, report: Held, rule: WithoutResult, now: dt.datetime) -> Asked:
        return cls(report, periods.named(report["period"]), rule, now)

    @property
    def filters(self) -> Filters:
        return Filters(agency_ids=self.report["agencies"])

    @property
    def days(self) -> dict[Any, dt.date]:
        return edges(self.period, self.now.date())


def live(db: AsyncConnection, who: Principal, asked: Asked) -> Counter:
    """Counts of this moment."""

    async def count(measures: Sequence[Measure], group_by: Sequence[str]) -> Table:
        return await statistics.count(db, who, measures, group_by, asked.filters, asked.days)

    return count


def frozen(db: AsyncConnection, who: Principal, report_id: int) -> Counter:
    """Counts of what was kept at closing."""

    async def count(measures: Sequence[Measure], group_by: Sequence[str]) -> Table:
        return await repository.count_frozen(db, report_id, who, measures, group_by)

    return count


async def fill_in(db: AsyncConnection, asked: Asked, counter: Counter, cursor: int) -> Content:
    """The report's forms; what concerns other reports and units is added by the service."""
    told = await labels.read(db)
    known = forms.by_key(asked.rule)
    return Content(
        agency_id=asked.report["agency_id"],
        agency=told.agency(asked.report["agency_id"]),
        period=asked.period.key,
        period_label=asked.period.label,
        first=asked.period.first.isoformat(),
        last=asked.period.last.isoformat(),
        judged_on=asked.period.judged_on(asked.now.date()).isoformat(),
        version=asked.report["version"],
        reason=asked.report["reason"],
        cursor=cursor,
        source=words.SOURCE,
        forms=[await _form(known[key], counter, told) for key in asked.report["forms"]],
        carried=[],
        settlements=[],
        differences=[],
        narrative=None,
        template=0,
        closed_by=None,
        closed_at=None,
    )


async def _form(form: Form, counter: Counter, told: Labels) -> ContentForm:
    measures = [BY_NAME[one] for one in form.measures]
    table = await counter(measures, list(dict.fromkeys([*form.rows, *form.axes])))
    by_axis = await counter(measures, form.axes) if form.axes else table

    def order(dimension: str, value: Any) -> Any:
        return fold(_word(dimension, value, told)), value

    laid = forms.lay_out(form, table.rows, by_axis.rows, table.totals, order)
    titles = {row.name: _title(row, told) for row in laid.rows}
    return ContentForm(
        key=form.key,
        number=form.number,
        title=form.title,
        unit=form.unit,
        row_heading=form.row_heading,
        columns=[ContentColumn.model_validate(vars(one), from_attributes=True) for one in form.columns],
        rows=[
            ContentRow(
                name=row.name,
                label=_word(*list(row.keys.items())[-1], told),
                depth=len(form.rows) - len(row.keys),
                values=row.values,
            )
            for row in laid.rows
        ],
        totals=laid.whole.values,
        identities=[
            ContentIdentity(
                name=one.name, sentence=one.sentence, holds=one.holds, rows_failing=[titles[name] for name in rows]
            )
            for one, rows in forms.check(form, laid)
        ],
        doubts=list(form.doubts),
    )


def _word(dimension: str, value: Any, told: Labels) -> str:
    match dimension:
        case "agency":
            return told.agency(value)
        case "field":
            return told.field(value)
        case "channel":
            return words.CHANNELS[value]
        case "mechanism":
            return words.MECHANISMS[value]
    return words.LEVELS[value]


def _title(row: Row, told: Labels) -> str:
    return " · ".join(_word(dimension, value, told) for dimension, value in row.keys.items())


def cells_of(content: Content) -> dict[str, int]:
    """Every figure by the name of its cell, the whole included."""
    return {
        f"{form.key}.{name}.{column}": value
        for form in content.forms
        for name, values in [*((row.name, row.values) for row in form.rows), (forms.WHOLE, form.totals)]
        for column, value in values.items()
    }


def ending_on(day: dt.date) -> list[str]:
    """Keys of the named periods that end on that day, longest first."""
    found = [one for year in (day.year, day.year + 1) for one in periods.of_year(year) if one.last == day]
    return [one.key for one in sorted(found, key=lambda one: one.first)]


def carried_over(content: Content, closed: Sequence[Held]) -> list[ContentIdentity]:
    """What the report before, closed on the eve of this period, left open must be what this one begins with.

    By construction it is (both are one predicate at the end of one day); it fails when an entry was made later
    for a day that was already reported: then the report before is to be restated first.
    """
    before = closed[0] if closed else None
    mine = cells_of(content)
    found = []
    if before is not None:
        theirs = cells_of(Content.model_validate(json.loads(before["content"])))
        for key in ("ii06", "ii06_units"):
            left, right = mine.get(f"{key}.all.{OPENING_STOCK}"), theirs.get(f"{key}.all.{CLOSING_STOCK}")
            if left is None or right is None:
                continue
            sign = "=" if left == right else "≠"
            label = periods.named(before["period"]).label
            sentence = (
                f"Từ kỳ trước chuyển qua = đang giải quyết cuối kỳ trước ({label}, bản {before['version']}): "
                f"{grouped(left)} {sign} {grouped(right)}"
            )
            found.append(ContentIdentity(name="carried", sentence=sentence, holds=left == right, rows_failing=[]))
            break
    return found


def in_words(content: Content, narrative: NarrativeOut) -> list[ContentIdentity]:
    """The report in words against form II.06: what stands in both is one figure, counted by two statements."""
    form = next((one for one in content.forms if one.key == "ii06"), None)
    if form is None:
        return []
    spoken = {one.name: one.value for one in narrative.figures if one.scope == WHOLE}
    found = []
    for figure, column in COMPARED_WITH_ROWS.items():
        written = form.totals.get(column)
        if written is None:
            continue
        said = spoken[figure] or 0
        heading = next(f"({one.number}) {one.heading}" for one in form.columns if one.key == column)
        sign = "=" if said == written else "≠"
        sentence = f"Lời văn = biểu {form.number}, cột {heading}: {grouped(said)} {sign} {grouped(written)}"
        found.append(
            ContentIdentity(name=f"words_{column}", sentence=sentence, holds=said == written, rows_failing=[])
        )
    return found


def unit_row(content: Content, unit_id: int) -> dict[str, int]:
    """The figures of one unit; empty where the report has no form by units, or the unit no dossier."""
    forms_by_unit = (one for one in content.forms if one.key == "ii06_units")
    rows = (row for form in forms_by_unit for row in form.rows if row.name == str(unit_id))
    return next((row.values for row in rows), {})


def broken(content: Content) -> list[tuple[str, str]]:
    """Identities that fail: where, and the sentence with the rows."""
    listed = [(f"/forms/{form.key}", one) for form in content.forms for one in form.identities]
    listed += [("/carried", one) for one in content.carried]
    return [
        (pointer, one.sentence + (f" ({'; '.join(one.rows_failing[:10])})" if one.rows_failing else ""))
        for pointer, one in listed
        if not one.holds
    ]
