"""How many dossiers lie in each queue: the predicates of the queues, summed over the indexes they live in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kernel.db import SERVER_SETTINGS
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    CompoundSelect,
    Select,
    String,
    and_,
    bindparam,
    func,
    select,
    text,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.consultations.models import NOT_ANSWERED, consultations
from dossier.dossiers.access import Lanes
from dossier.dossiers.models import CORRECTED, OPEN, READY, dossiers
from dossier.finding.queues import Queue, Viewpoint, Walk
from dossier.finding.repository import Wanted, first_of, ids_of, one_of, questions, walks


async def count(
    db: AsyncConnection, lanes: Lanes, asked: Sequence[int], queues: Sequence[Queue], view: Viewpoint
) -> dict[str, int]:
    """How many each queue holds, all in one statement. `asked`: the agencies whose answers are awaited."""
    counts = {str(queue.name): 0 for queue in queues}
    sums = statement(lanes, asked, queues, view)
    if sums is not None:
        for name, value in await db.execute(sums):
            counts[name] += value
    return counts


def statement(
    lanes: Lanes, asked: Sequence[int], queues: Sequence[Queue], view: Viewpoint
) -> CompoundSelect[Any] | None:
    """Rows of (queue, how many), one for every walk a queue is counted in; None when there is nothing to walk."""
    sums = [one for one in (_sum(walk, lanes, asked, queues, view) for walk in WALKS) if one is not None]
    return union_all(*sums) if sums else None


WALKS: tuple[tuple[Walk, str], ...] = (
    (Walk.STATES, OPEN),
    (Walk.STATES, READY),
    (Walk.CORRECTIONS, CORRECTED),
    (Walk.ASKED, NOT_ANSWERED),
)
"""One walk over each partial index; one OR over all would walk the register."""


def _sum(
    walk: tuple[Walk, str], lanes: Lanes, asked: Sequence[int], queues: Sequence[Queue], view: Viewpoint
) -> Select[Any] | None:
    """(queue, how many of it lie in this walk); None when there is nothing to walk for."""
    kind, kept = walk
    counted = [queue for queue in queues if queue.walk is kind]
    if not counted or not (asked if kind is Walk.ASKED else lanes.agencies or lanes.divisions):
        return None
    columns = [
        func.count()
        .filter(
            and_(*([one_of(dossiers.c.status, queue.statuses)] if queue.statuses else []), queue.predicate(view))
        )
        .label(queue.name)
        for queue in counted
    ]
    if kind is Walk.ASKED:
        partner = consultations.c.partner_id == func.any(ids_of(asked))
        statement = select(*columns).select_from(questions()).where(partner, text(kept), first_of(asked))
    else:
        statement = select(*columns).where(within(lanes), text(kept))
    row = statement.subquery()
    listed = (
        func.unnest(
            bindparam(None, [str(queue.name) for queue in counted], type_=ARRAY(String)),
            array([row.c[queue.name] for queue in counted]),
        )
        .table_valued("queue", "held", name=f"held_{kind}")
        .render_derived()
    )
    return select(listed.c.queue, listed.c.held).select_from(row.join(listed, true()))


def within(lanes: Lanes) -> ColumnElement[bool]:
    by_agency = dossiers.c.agency_id == func.any(ids_of(lanes.agencies))
    if not lanes.divisions:
        return by_agency
    by_division = dossiers.c.division_id == func.any(ids_of(lanes.divisions))
    return by_agency | by_division if lanes.agencies else by_division


async def count_some(db: AsyncConnection, wanted: Wanted, most: int) -> int:
    """How many a list would show, at most `most`: the walks of its pages, without an order to keep."""
    heads = [_some(*walked, wanted, most) for walked in walks(wanted)]
    if not heads or not (wanted.lanes.agencies or wanted.lanes.divisions):
        return 0
    some = select(union_all(*(select(head.subquery()) for head in heads)).subquery()).limit(most).subquery()
    return int((await db.execute(select(func.count()).select_from(some))).scalar_one())


async def be_patient(db: AsyncConnection, time: str = "") -> None:
    """How long a statement may take from now on; the usual time when none is given."""
    await db.execute(_PATIENCE, {"time": time or SERVER_SETTINGS["statement_timeout"]})


def was_impatient(error: DBAPIError) -> bool:
    return getattr(error.orig, "sqlstate", None) == "57014"


_PATIENCE = text("SELECT set_config('statement_timeout', :time, true)")


def _some(
    lane_column: ColumnElement[Any],
    ids: Sequence[int],
    source: Any,
    group: ColumnElement[bool],
    wanted: Wanted,
    most: int,
) -> Select[Any]:
    within = lane_column == func.any(ids_of(ids))
    return select(dossiers.c.id).select_from(source).where(within, group, *wanted.conditions).limit(most)
