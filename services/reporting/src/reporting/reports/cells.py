"""The dossiers behind a cell of a report: as counted now, or as frozen at closing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kernel import pages
from kernel.auth import Principal
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.domain import forms
from reporting.domain.ii06 import WithoutResult
from reporting.domain.measures import BY_NAME, Measure
from reporting.domain.report_states import FROZEN
from reporting.reports import repository
from reporting.reports.content import Asked, Held
from reporting.reports.schemas import ReportCells
from reporting.statistics import repository as statistics
from reporting.statistics import service as figures
from reporting.statistics.repository import Filters
from reporting.statistics.schemas import CellDossier

NOBODY = -1
"""An agency that no dossier has: what a cell of a unit outside the report counts."""


@dataclass(frozen=True)
class Asking:
    """A cell as a question to the facts."""

    measure: Measure
    filters: Filters


def asking(row: Held, name: str, rule: WithoutResult) -> Asking:
    """Raises NotFound for a cell that the report has not."""
    try:
        cell = forms.cell_of(name, forms.by_key(rule))
    except ValueError as error:
        raise NotFound() from error
    if cell.form.key not in row["forms"]:
        raise NotFound()
    where = cell.where

    def given(dimension: str) -> list[str]:
        return [where[dimension]] if dimension in where else []

    fields = [where["field"]] if "field" in where else []
    if row["state"] in FROZEN:
        # What was frozen belongs to the report already.
        agencies = [where["agency"]] if "agency" in where else []
    else:
        agencies = [one for one in row["agencies"] if where.get("agency", one) == one] or [NOBODY]
    return Asking(
        BY_NAME[cell.column.measure],
        Filters(given("level"), agencies, fields, given("channel"), given("mechanism")),
    )


async def dossiers(
    db: AsyncConnection,
    who: Principal,
    row: Held,
    name: str,
    rule: WithoutResult,
    now: dt.datetime,
    cursor: str | None,
    limit: int,
) -> ReportCells:
    """Raises NotFound for a cell that the report has not."""
    asked = asking(row, name, rule)
    if row["state"] in FROZEN:
        after = _after(cursor)
        count, rows = await repository.list_frozen(
            db, row["id"], who, asked.measure, asked.filters, after, limit + 1
        )
        following = pages.encode([rows[limit - 1]["dossier_id"]]) if len(rows) > limit else None
        items = [CellDossier.model_validate(dict(one)) for one in rows[:limit]]
        return ReportCells(count=count, frozen=True, items=items, next_cursor=following)
    await statistics.plan_afresh(db)
    days = Asked.of(row, rule, now).days
    page = await figures.cell_page(db, who, asked.measure, asked.filters, days, cursor, limit)
    return ReportCells(count=page.count, frozen=False, items=page.items, next_cursor=page.next_cursor)


def _after(cursor: str | None) -> int | None:
    key = pages.decode(cursor, 1)
    if key is None:
        return None
    if type(key[0]) is not int or not 0 <= key[0] < 2**63:
        raise pages.bad_cursor()
    return key[0]
