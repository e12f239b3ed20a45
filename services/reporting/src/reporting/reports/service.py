"""Drafting and reading reports, and the acts that move them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from kernel.auth import Principal
from kernel.clock import local
from kernel.db import apply_scope
from kernel.problems import FieldError, Forbidden, Invalid, NotFound, StaleVersion
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.access import writes_for
from reporting.domain import canonical, periods, report_states
from reporting.domain.ii06 import WithoutResult
from reporting.domain.periods import PeriodError
from reporting.domain.report_states import FROZEN, ReportAct, ReportState
from reporting.intake.service import FEED
from reporting.labels import service as labels
from reporting.periods.service import shown as shown_period
from reporting.reports import cells, repository, settling
from reporting.reports import content as contents
from reporting.reports.content import Asked, Held
from reporting.reports.problems import ActNotPossible, NotInCell, ReportExists
from reporting.reports.schemas import (
    ActOut,
    Content,
    DifferenceOut,
    RemarkIn,
    RemarkOut,
    ReportHead,
    ReportIn,
    ReportList,
    ReportOut,
    SealOut,
    SettlementIn,
)
from reporting.reports.settling import SETTLERS, remark_of
from reporting.statistics import repository as statistics


def whole(who: Principal, report: Held) -> bool:
    """Does the reader see the figures of every unit of it?"""
    return who.may_read(report["agency_id"]) and all(who.may_read(one) for one in report["units"])


async def may_write(db: AsyncConnection, who: Principal, agency_id: int) -> bool:
    return who.may_read(agency_id) and writes_for(who, await repository.own(db, agency_id))


async def find(db: AsyncConnection, who: Principal, report_id: int) -> Held:
    await apply_scope(db, who.read)
    row = await repository.find(db, who, report_id)
    if row is None:
        raise NotFound()
    return row


async def newest_closed(db: AsyncConnection, who: Principal, agency_id: int, period: str) -> Held | None:
    """The closed report of an agency over a period, in the version that stands."""
    found = await repository.closed(db, agency_id, [period])
    return await find(db, who, found[0]["id"]) if found else None


async def of_writer(db: AsyncConnection, who: Principal, report_id: int, expected: int) -> Held:
    """The report as its writer may change it, in the version that If-Match names."""
    row = await find(db, who, report_id)
    if not await may_write(db, who, row["agency_id"]) or not whole(who, row):
        raise Forbidden("only a focal officer of the agency writes its report")
    if row["number"] != expected:
        raise StaleVersion()
    return row


async def create(
    db: AsyncConnection, who: Principal, given: ReportIn, rule: WithoutResult, now: dt.datetime
) -> ReportOut:
    await apply_scope(db, who.read)
    if not await may_write(db, who, given.agency_id):
        raise Forbidden("only a focal officer of the agency writes its report")
    try:
        periods.named(given.period)
    except PeriodError as error:
        raise Invalid(str(error), errors=[FieldError(pointer="/period", detail=str(error))]) from error
    report_id = await draft(db, who, given.agency_id, given.period, list(dict.fromkeys(given.forms)), now)
    if report_id is None:
        raise ReportExists()
    return await read(db, who, await find(db, who, report_id), rule, now)


async def draft(
    db: AsyncConnection, who: Principal, agency_id: int, period: str, forms: Sequence[str], now: dt.datetime
) -> int | None:
    """A first version; None when there is one already."""
    named = periods.named(period)
    agencies, units = await repository.below(db, agency_id, named.first, named.last)
    if not agencies:
        raise Invalid(errors=[FieldError(pointer="/agency_id", detail="no unit of the province's tree")])
    values = {"agency_id": agency_id, "period": period, "version": 1, "forms": list(forms),
              "agencies": agencies, "units": units, "restates_id": None, "reason": None}  # fmt: skip
    return await add(db, who, values, now)


async def add(db: AsyncConnection, who: Principal, values: Held, now: dt.datetime) -> int | None:
    author = {"created_by": who.id, "created_name": who.name, "created_at": now}
    report_id = await repository.add(db, {**values, **author})
    if report_id is not None:
        await act(db, who, {"id": report_id, "number": 0, "state": None}, ReportAct.CREATE, now)
    return report_id


async def act(db: AsyncConnection, who: Principal, row: Held, done: ReportAct, now: dt.datetime) -> None:
    """The next act; refused when the state does not allow it, or when somebody was faster."""
    state = None if row["state"] is None else ReportState(row["state"])
    following = report_states.after(state, done)
    if following is None:
        raise ActNotPossible(f"{done} is not possible in state {state}")
    held = await statistics.progress(db, FEED)
    values = {"report_id": row["id"], "number": row["number"] + 1, "act": done.value, "state": following.value,
              "cursor": held.cursor, "by_id": who.id, "by_name": who.name, "at": now}  # fmt: skip
    try:
        await repository.add_act(db, values)
    except IntegrityError as error:
        raise ActNotPossible("somebody else was faster") from error


async def content_of(
    db: AsyncConnection, who: Principal, row: Held, rule: WithoutResult, now: dt.datetime
) -> Content:
    """Frozen, if it is closed; else counted now. A reader of some units gets the figures of those."""
    asked = Asked.of(row, rule, now)
    everything = whole(who, row)
    if row["state"] in FROZEN:
        if everything:
            kept = await repository.content(db, row["id"])
            if kept is not None:
                return Content.model_validate(json.loads(kept["content"]))
        return await contents.fill_in(
            db, asked, contents.frozen(db, who, row["id"]), await _closing_cursor(db, row)
        )
    await statistics.plan_afresh(db)
    held = await statistics.progress(db, FEED)
    made = await contents.fill_in(db, asked, contents.live(db, who, asked), held.cursor)
    if everything:
        earlier = await repository.closed(db, row["agency_id"], contents.ending_on(asked.period.eve))
        made.carried = contents.carried_over(made, earlier)
        made.settlements = await settling.settlements(db, row, made, {})
        if row["restates_id"] is not None:
            before = await repository.content(db, row["restates_id"])
            if before is not None:
                old = contents.cells_of(Content.model_validate(json.loads(before["content"])))
                made.differences = [
                    DifferenceOut(cell=one.cell, before=one.before, after=one.after)
                    for one in canonical.differences(old, contents.cells_of(made))
                ]
    return made


async def _closing_cursor(db: AsyncConnection, row: Held) -> int:
    found = [one["cursor"] for one in await repository.acts(db, row["id"]) if one["act"] == ReportAct.CLOSE]
    return int(found[-1]) if found else 0


async def read(db: AsyncConnection, who: Principal, row: Held, rule: WithoutResult, now: dt.datetime) -> ReportOut:
    sealed = await repository.content(db, row["id"]) if row["state"] in FROZEN else None
    units = [one for one in row["units"] if one != row["agency_id"] and who.may_act(one)]
    everything = whole(who, row)
    told = await labels.read(db)
    remarks = [
        one
        for one in await repository.remarks(db, row["id"])
        if everything or (one["unit_id"] is not None and who.may_read(one["unit_id"]))
    ]
    return ReportOut(
        **vars(_head(row, told.agency(row["agency_id"]))),
        acts=[
            ActOut.model_validate({**one, "at": local(one["at"])}) for one in await repository.acts(db, row["id"])
        ],
        remarks=[remark_of(one) for one in remarks],
        content=(await content_of(db, who, row, rule, now)).model_copy(update={"narrative": None}),
        partial=not everything,
        seal=None if sealed is None else SealOut.model_validate(dict(sealed)),
        may_write=await may_write(db, who, row["agency_id"]),
        may_settle=[] if who.roles.isdisjoint(SETTLERS) else units,
    )


async def remark(
    db: AsyncConnection, who: Principal, row: Held, given: RemarkIn, rule: WithoutResult, now: dt.datetime
) -> RemarkOut:
    """Added, never changed. A unit speaks of its own dossiers; the dispute of one opens a checked report again."""
    asked = cells.asking(row, given.cell, rule)
    settling.judge(who, row, given)
    if given.kind != "comment":
        if row["state"] in FROZEN:
            raise ActNotPossible("the report is closed")
        code, days = given.code or "", Asked.of(row, rule, now).days
        if not await repository.counted(db, who, asked.measure, asked.filters, days, code):
            raise NotInCell()
    if given.kind == "disputed":
        await act(db, who, row, ReportAct.DISPUTE, now)
    return await settling.add(db, who, row, given, now)


async def settle(
    db: AsyncConnection, who: Principal, row: Held, given: SettlementIn, rule: WithoutResult, now: dt.datetime
) -> RemarkOut:
    """A unit stands by its figures as they are now ("chốt số")."""
    settling.speaks_for(who, row, given.unit_id)
    if row["state"] in FROZEN:
        raise ActNotPossible("the report is closed")
    figures = contents.unit_row(await content_of(db, who, row, rule, now), given.unit_id)
    return await settling.settle(db, who, row, given.unit_id, figures, now)


async def listed(
    db: AsyncConnection, who: Principal, agency_id: int | None, period: str | None, before: int | None, limit: int
) -> ReportList:
    await apply_scope(db, who.read)
    rows = await repository.page(db, who, agency_id, period, before, limit + 1)
    told = await labels.read(db)
    shown = rows[:limit]
    following = str(shown[-1]["id"]) if len(rows) > limit else None
    return ReportList(items=[_head(one, told.agency(one["agency_id"])) for one in shown], next_cursor=following)


def _head(row: Held, agency: str) -> ReportHead:
    return ReportHead(
        id=row["id"],
        agency_id=row["agency_id"],
        agency=agency,
        period=shown_period(periods.named(row["period"])),
        version=row["version"],
        state=ReportState(row["state"]),
        restates_id=row["restates_id"],
        reason=row["reason"],
        forms=row["forms"],
        created_name=row["created_name"],
        created_at=local(row["created_at"]),
        changed_at=local(row["changed_at"]),
    )
