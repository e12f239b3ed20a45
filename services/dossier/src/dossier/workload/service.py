"""The workload of the agencies a person leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from kernel.auth import Principal
from kernel.db import scope_literal
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import Calendar, working_days_between

from dossier.adapters.catalog import Catalog
from dossier.domain.timeliness import ZONE, local_date
from dossier.dossiers import access
from dossier.finding import repository as lists
from dossier.finding.queues import Viewpoint
from dossier.workload import repository
from dossier.workload.schemas import OfficerLoad, WorkloadOut

DAYS = 30
FIGURES = ("open", "due_soon", "overdue", "waiting", "done")


async def of_leader(
    db: AsyncConnection, catalog: Catalog, who: Principal, agencies: Sequence[int], now: dt.datetime
) -> WorkloadOut:
    """Whoever holds or has lately ended a dossier of these agencies; of all that one leads, when none is named."""
    first = local_date(now) - dt.timedelta(days=DAYS - 1)
    since = dt.datetime.combine(first, dt.time(), ZONE)
    lanes = access.lanes(who.act, catalog.directory, agencies)
    await lists.enter(db, scope_literal(access.reach(who)))
    rows = await repository.of(db, lanes, Viewpoint.of(who, now, catalog.calendar), since)
    loads = _merged(rows, catalog.calendar)
    officers = [one for one in loads if one.id is not None]
    least = min(officers, key=lambda one: (one.open, one.overdue, one.name), default=None)
    return WorkloadOut(
        items=loads, least_loaded=least.id if least else None, done_from=first, done_to=local_date(now)
    )


def _merged(rows: Iterable[dict[str, Any]], calendar: Calendar) -> list[OfficerLoad]:
    """One line an officer, the most loaded first; what nobody holds comes last."""
    lines: dict[str | None, dict[str, Any]] = {}
    for row in rows:
        line = lines.setdefault(row["assignee_id"], {"name": "", "days": [], **dict.fromkeys(FIGURES, 0)})
        line["name"] = row["name"] or line["name"]
        for figure in FIGURES:
            line[figure] += row[figure]
        line["days"] += zip(row["received"] or (), row["ended"] or (), strict=True)
    loads = [
        OfficerLoad(
            id=officer,
            name=line["name"],
            median_working_days=_median(line["days"], calendar),
            **{figure: line[figure] for figure in FIGURES},
        )
        for officer, line in lines.items()
    ]
    return sorted(loads, key=lambda one: (one.id is None, -one.open, -one.overdue, one.name))


def _median(days: list[tuple[dt.date, dt.date]], calendar: Calendar) -> float | None:
    """Working days from reception to the result; the day of reception does not count."""
    if not days:
        return None
    counted = {span: working_days_between(*span, calendar) if span[1] > span[0] else 0 for span in set(days)}
    return float(median(counted[span] for span in days))
