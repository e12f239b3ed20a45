"""One statement: what is open from the index of open dossiers, what is done from that of the done ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    CompoundSelect,
    Date,
    and_,
    cast,
    func,
    literal,
    null,
    select,
    text,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.states import CLOCK_RUNS, Status
from dossier.dossiers.access import Lanes
from dossier.dossiers.models import DONE_BY_SOMEBODY, OPEN, dossiers
from dossier.finding.counting import within
from dossier.finding.queues import Viewpoint, due_soon, overdue
from dossier.finding.repository import one_of

WAITING = (
    Status.CONSULTING,
    Status.LINKED,
    Status.PAYMENT_REQUESTED,
    Status.PAUSED,
    Status.AWAITING_APPROVAL,
    Status.SUPPLEMENT_REQUESTED,
    Status.WITHDRAWAL_REQUESTED,
)
BEFORE = (Status.SUBMITTED, Status.SUPPLEMENT_AT_INTAKE)
"""Not received: nobody's work yet."""
LOCAL = "Asia/Ho_Chi_Minh"
d = dossiers.c


async def of(db: AsyncConnection, lanes: Lanes, view: Viewpoint, since: dt.datetime) -> list[dict[str, Any]]:
    """Rows of (assignee_id, name, figures), two for an officer who has both open and done ones."""
    if not (lanes.agencies or lanes.divisions):
        return []
    return [dict(row) for row in (await db.execute(statement(lanes, view, since))).mappings()]


def statement(lanes: Lanes, view: Viewpoint, since: dt.datetime) -> CompoundSelect[Any]:
    days = ARRAY(Date)
    still = select(
        d.assignee_id,
        func.max(d.assignee_name).label("name"),
        func.count().label("open"),
        _count(CLOCK_RUNS, due_soon(view)).label("due_soon"),
        _count(CLOCK_RUNS, overdue(view)).label("overdue"),
        _count(WAITING).label("waiting"),
        literal(0).label("done"),
        cast(null(), days).label("received"),
        cast(null(), days).label("ended"),
    ).where(within(lanes), text(OPEN), ~one_of(d.status, BEFORE))
    ended = select(
        d.assignee_id,
        func.max(d.assignee_name),
        *(literal(0) for _ in range(4)),
        func.count(),
        func.array_agg(_day(d.received_at)),
        func.array_agg(_day(d.ended_at)),
    ).where(within(lanes), text(DONE_BY_SOMEBODY), d.ended_at >= since, d.received_at.is_not(None))
    return union_all(still.group_by(d.assignee_id), ended.group_by(d.assignee_id))


def _count(statuses: Sequence[Status], condition: ColumnElement[bool] | None = None) -> ColumnElement[int]:
    among = one_of(d.status, statuses)
    return func.count().filter(among if condition is None else and_(among, condition))


def _day(moment: ColumnElement[dt.datetime]) -> ColumnElement[dt.date]:
    return cast(func.timezone(LOCAL, moment), Date)
