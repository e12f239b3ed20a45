"""Checking, closing and restating: from a draft to what is frozen, and to the version after it."""

from __future__ import annotations

import datetime as dt

from kernel.auth import Principal
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.domain import canonical, periods, report_states
from reporting.domain.report_states import ReportAct, ReportState
from reporting.narrative import service as narratives
from reporting.narrative.schemas import NarrativeOut, NarrativeQuery
from reporting.reports import content as contents
from reporting.reports import repository, service, settling
from reporting.reports.content import Asked, Held
from reporting.reports.problems import ActNotPossible, ReportExists, not_ready
from reporting.reports.schemas import ClosingIn, Content, ReportOut, RestatementIn
from reporting.reports.signing import sign
from reporting.settings import Settings


async def check(db: AsyncConnection, who: Principal, row: Held, settings: Settings, now: dt.datetime) -> ReportOut:
    """The figures hold, over the tree of agencies as it is now; from here on the report may be closed."""
    if report_states.after(ReportState(row["state"]), ReportAct.CHECK) is None:
        raise ActNotPossible(f"check is not possible in state {row['state']}")
    period = periods.named(row["period"])
    agencies, units = await repository.below(db, row["agency_id"], period.first, period.last)
    await repository.cover(db, row["id"], agencies, units)
    rule = settings.ii06_without_result
    made = await service.content_of(db, who, {**row, "agencies": agencies, "units": units}, rule, now)
    if failing := contents.broken(made):
        raise not_ready(failing)
    await service.act(db, who, row, ReportAct.CHECK, now)
    return await service.read(db, who, await service.find(db, who, row["id"]), rule, now)


async def in_words(
    db: AsyncConnection, who: Principal, row: Held, settings: Settings, now: dt.datetime
) -> NarrativeOut:
    """The report in words, counted now."""
    query = NarrativeQuery(agency=row["agency_id"], period=[row["period"]])
    made = await narratives.compose(db, who, query, settings.ii06_without_result, now)
    return made.model_copy(update={"may_write": False})


async def close(
    db: AsyncConnection, who: Principal, row: Held, given: ClosingIn, settings: Settings, now: dt.datetime
) -> ReportOut:
    """Freeze: the content as canonical JSON with its hash and signature, and the dossiers of every cell.

    Raises NotReady with everything that stands in the way, all at once.
    """
    if report_states.after(ReportState(row["state"]), ReportAct.CLOSE) is None:
        raise ActNotPossible(f"close is not possible in state {row['state']}")
    rule = settings.ii06_without_result
    asked = Asked.of(row, rule, now)
    made = await service.content_of(db, who, row, rule, now)
    made.settlements = await settling.settlements(
        db, row, made, {one.unit_id: one.reason for one in given.exceptions}
    )
    made.narrative = await in_words(db, who, row, settings, now)
    made.template = await narratives.template_in_use(db, row["agency_id"])
    reasons = contents.broken(made) + [
        ("/narrative", one.sentence) for one in made.narrative.identities if not one.holds
    ]
    reasons += [("/narrative", one.sentence) for one in contents.in_words(made, made.narrative) if not one.holds]
    if asked.period.last >= now.date():
        reasons.append(("/period", f"Kỳ báo cáo chưa kết thúc ({asked.period.last:%d/%m/%Y})"))
    reasons += settling.unsettled(made)
    if reasons:
        raise not_ready(reasons)
    made.closed_by, made.closed_at = who.name, now.isoformat()
    data = canonical.canonical(made.model_dump(mode="json"))
    await service.act(db, who, row, ReportAct.CLOSE, now)
    key = settings.package_key_pem
    seal = {
        "content": data.decode(),
        "sha256": canonical.digest(data),
        "cursor": made.cursor,
        "signature": sign(data, key, settings.package_key_id) if key else None,
        "key_id": settings.package_key_id if key else None,
    }
    await repository.freeze(db, row["id"], seal, asked.filters, asked.days)
    await _prove(db, who, asked, made)
    if row["restates_id"] is not None:
        replaced = await repository.find(db, who, row["restates_id"])
        if replaced is None:
            raise NotFound()
        await service.act(db, who, replaced, ReportAct.SUPERSEDE, now)
    return await service.read(db, who, await service.find(db, who, row["id"]), rule, now)


async def _prove(db: AsyncConnection, who: Principal, asked: Asked, made: Content) -> None:
    """Every cell, counted again from the dossiers that were kept, says what the content says."""
    kept = await contents.fill_in(db, asked, contents.frozen(db, who, asked.report["id"]), made.cursor)
    if wrong := canonical.differences(contents.cells_of(made), contents.cells_of(kept)):
        raise not_ready((f"/cells/{one.cell}", f"{one.before} ≠ {one.after}") for one in wrong[:20])


async def restate(
    db: AsyncConnection, who: Principal, row: Held, given: RestatementIn, settings: Settings, now: dt.datetime
) -> ReportOut:
    """The next version, drafted anew; the closed one stands until that is closed too."""
    if row["state"] != ReportState.CLOSED:
        raise ActNotPossible("only a closed report is restated")
    period = periods.named(row["period"])
    agencies, units = await repository.below(db, row["agency_id"], period.first, period.last)
    values = {"agency_id": row["agency_id"], "period": row["period"], "version": row["version"] + 1,
              "forms": row["forms"], "agencies": agencies, "units": units,
              "restates_id": row["id"], "reason": given.reason}  # fmt: skip
    report_id = await service.add(db, who, values, now)
    if report_id is None:
        raise ReportExists()
    return await service.read(db, who, await service.find(db, who, report_id), settings.ii06_without_result, now)
