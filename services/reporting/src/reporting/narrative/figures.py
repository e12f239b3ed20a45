"""Figures of a narrative, counted in one snapshot: three statements a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.auth import Principal
from kernel.text import fold
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.domain import figures, ii06
from reporting.domain.figures import WHOLE, Counted, Figure
from reporting.domain.identities import Finding
from reporting.domain.ii06 import WithoutResult
from reporting.domain.measures import BY_NAME, FORM_MEASURES, MEASURES
from reporting.domain.periods import Period, PeriodError, named
from reporting.domain.predicates import edges
from reporting.labels.service import Labels
from reporting.narrative.schemas import AnnexRow, AnnexTable
from reporting.narrative.scope import Scope
from reporting.statistics import repository
from reporting.statistics.repository import Filters

FORM = MEASURES + FORM_MEASURES
COMPARED = (BY_NAME["received_total"], BY_NAME["received_new"])
Cell = tuple[dict[str, Any], dict[str, int]]


@dataclass(frozen=True)
class Computed:
    """Bound figures, the tables of annex II, and every identity between them."""

    figures: list[Figure]
    tables: list[AnnexTable]
    findings: list[Finding]


def year_before(period: Period) -> Period | None:
    """The same period of the year before; None where there is none such."""
    year, _, rest = period.key.partition("-")
    try:
        return named(f"{int(year) - 1}-{rest}")
    except PeriodError:
        return None


async def compute(
    db: AsyncConnection,
    who: Principal,
    scope: Scope,
    periods: Sequence[Period],
    told: Labels,
    rule: WithoutResult,
    today: dt.date,
) -> Computed:
    """Counts every period; the caller has begun the snapshot and set the scope of row-level security."""
    found, tables, findings = [], [], []
    filters = Filters(agency_ids=scope.ids)
    for period in periods:
        days = edges(period, today)
        parted = await repository.count(db, who, MEASURES, ["level", "channel", "mechanism"], filters, days)
        listed = await repository.count(db, who, FORM, ["level", "agency", "field"], filters, days)
        before = year_before(period)
        base: dict[str, Mapping[str, int]] = {}
        if before is not None:
            earlier = await repository.count(db, who, COMPARED, ["level"], filters, edges(before, today))
            base = {WHOLE: earlier.totals, **{keys["level"]: values for keys, values in earlier.rows}}
        counted = Counted(period.key, parted.rows, parted.totals, before.key if before else None, base)
        bound = figures.bind(counted, scope.levels)
        made = _tables(period, scope, listed.rows, told, rule)
        found += bound
        tables += made
        findings += [*figures.check(bound, scope.levels), *_agree(period, bound, listed.rows, scope, rule)]
    return Computed(found, tables, findings)


def _tables(
    period: Period, scope: Scope, rows: Sequence[Cell], told: Labels, rule: WithoutResult
) -> list[AnnexTable]:
    """Own dossiers by field; below a district, its communes one by one."""
    own = scope.agency["level"]
    by_field: dict[int, dict[str, int]] = {}
    by_agency: dict[int, dict[str, int]] = {}
    for keys, values in rows:
        group, key = (by_field, keys["field"]) if keys["level"] == own else (by_agency, keys["agency"])
        sums = group.setdefault(key, dict.fromkeys(values, 0))
        for name, value in values.items():
            sums[name] += value
    fields = sorted(by_field, key=lambda one: (fold(told.field(one)), one))
    made = [
        AnnexTable(
            caption=f"{period.label}: kết quả giải quyết TTHC tại {scope.office}, theo lĩnh vực",
            period=period.key,
            by="field",
            label_heading="Lĩnh vực giải quyết",
            rows=_rows([(told.field(one), by_field[one]) for one in fields], rule),
        )
    ]
    if own != "commune":
        listed = [one["id"] for one in scope.communes(period)]
        listed += sorted(set(by_agency) - set(listed))
        empty = {one.name: 0 for one in FORM}
        made.append(
            AnnexTable(
                caption=f"{period.label}: kết quả giải quyết TTHC tại các đơn vị cấp xã",
                period=period.key,
                by="agency",
                label_heading="Đơn vị",
                rows=_rows([(told.agency(one), by_agency.get(one, empty)) for one in listed], rule),
            )
        )
    return made


def _rows(named_counts: Sequence[tuple[str, Mapping[str, int]]], rule: WithoutResult) -> list[AnnexRow]:
    measures = [one.measure for one in ii06.columns(rule)]
    rows = [
        AnnexRow(position=str(nth), label=name, total=False, values=[counts[one] for one in measures])
        for nth, (name, counts) in enumerate(named_counts, 1)
    ]
    sums = [sum(row.values[nth] for row in rows) for nth in range(len(measures))]
    return [*rows, AnnexRow(position="", label="Tổng cộng", total=True, values=sums)]


COMPARED_WITH_ROWS = {
    "received": "received_total",
    "opening": "opening",
    "new": "received_new",
    "online": "received_online",
    "resolved": "resolved_total",
    "late": "resolved_late",
    "open": "open_total",
    "open_in_time": "open_in_time",
    "open_overdue": "open_overdue",
}
"""Figures of the prose that stand in annex II as well, counted there by another statement."""


def _agree(
    period: Period, bound: Sequence[Figure], rows: Sequence[Cell], scope: Scope, rule: WithoutResult
) -> list[Finding]:
    """The prose against the annex, and the annex against the equations of form II.06."""
    values = {(one.scope, one.name): one.value or 0 for one in bound}
    findings = []
    for level in scope.levels:
        counts = [row for keys, row in rows if keys["level"] == level]
        wanted = {measure: values[level, name] for name, measure in COMPARED_WITH_ROWS.items()}
        findings += figures.check_rows(f"{period.key}/annex/{level}", counts, wanted)
    counts = [row for _keys, row in rows]
    totals = {one.name: sum(row[one.name] for row in counts) for one in FORM}
    return findings + ii06.check(counts, totals, rule)
