"""Acts in the order of the daily roots: by the day they were recorded, then by dossier and sequence."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import cast, false, func, null, select, text, true, union_all
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.chains.models import daily_roots
from dossier.domain.timeliness import ZONE
from dossier.dossiers.chain import HASHED
from dossier.dossiers.models import acts, dossiers
from dossier.retention.models import destroyed_acts, destroyed_dossiers

ONE_DAY = dt.timedelta(days=1)
ROOTS_LOCK = 730_220
"""Advisory lock: two makers of roots at once work one after the other."""
# An import that waits for somebody to explain its columns writes nothing until it is taken up again.
_UNFINISHED = text(
    "SELECT min(coalesce(started_at, created_at)) FROM import_batches"
    " WHERE finished_at IS NULL AND state <> 'waiting'"
)
_PLACES = ("dossier_id", "sequence", "recorded_at", "hash")
_LEAVES = union_all(
    select(*(acts.c[name] for name in _PLACES)), select(*(destroyed_acts.c[name] for name in _PLACES))
).subquery("leaves")
"""All acts ever recorded: of those that were destroyed by decision, the hash alone."""


def bounds(day: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The first moment of a day in Viet Nam and that of the next."""
    return tuple(dt.datetime.combine(day + step, dt.time(), ZONE) for step in (dt.timedelta(0), ONE_DAY))  # type: ignore[return-value]


async def alone(db: AsyncConnection) -> None:
    await db.execute(select(func.pg_advisory_xact_lock(ROOTS_LOCK)))


async def last_root(db: AsyncConnection) -> tuple[dt.date, bytes] | None:
    row = (
        await db.execute(select(daily_roots.c.day, daily_roots.c.root).order_by(daily_roots.c.day.desc()).limit(1))
    ).first()
    return None if row is None else (row.day, row.root)


async def next_day(db: AsyncConnection, after: dt.date | None) -> dt.date | None:
    """The first day later than that one on which an act was recorded."""
    first = select(func.min(_LEAVES.c.recorded_at))
    if after is not None:
        first = first.where(_LEAVES.c.recorded_at >= bounds(after)[1])
    moment: dt.datetime | None = (await db.execute(first)).scalar()
    return None if moment is None else moment.astimezone(ZONE).date()


async def unfinished_import(db: AsyncConnection) -> dt.datetime | None:
    """Since when the oldest import runs that is not finished: its acts bear that day, however late they land."""
    moment: dt.datetime | None = (await db.execute(_UNFINISHED)).scalar()
    return moment


async def hashes_of(db: AsyncConnection, day: dt.date) -> list[bytes]:
    start, end = bounds(day)
    statement = (
        select(_LEAVES.c.hash)
        .where(_LEAVES.c.recorded_at >= start, _LEAVES.c.recorded_at < end)
        .order_by(_LEAVES.c.dossier_id, _LEAVES.c.sequence)
    )
    return list((await db.execute(statement)).scalars())


async def add_root(
    db: AsyncConnection, day: dt.date, count: int, root: bytes, previous: bytes, now: dt.datetime
) -> None:
    row = {"day": day, "acts": count, "root": root, "previous_root": previous, "made_at": now}
    await db.execute(insert(daily_roots).values(**row).on_conflict_do_nothing())


async def list_roots(db: AsyncConnection) -> list[dict[str, Any]]:
    rows = (await db.execute(select(daily_roots).order_by(daily_roots.c.day))).mappings()
    return [dict(row) for row in rows]


async def stream_acts(db: AsyncConnection, day: dt.date) -> AsyncIterator[dict[str, Any]]:
    """The acts recorded on a day with the codes of their dossiers, without holding them all.

    Of a destroyed act, marked so, only code, sequence and hash are known.
    """
    start, end = bounds(day)
    same = (dossiers.c.id == acts.c.dossier_id) & (dossiers.c.agency_id == acts.c.agency_id)
    gone, remains = destroyed_acts.c, destroyed_dossiers.c
    living = (
        select(dossiers.c.code, acts.c.dossier_id, *(acts.c[name] for name in HASHED), acts.c.hash)
        .add_columns(false().label("destroyed"))
        .join_from(acts, dossiers, same)
        .where(acts.c.recorded_at >= start, acts.c.recorded_at < end)
    )
    known = {"sequence": gone.sequence, "recorded_at": gone.recorded_at}
    destroyed = (
        select(
            remains.code,
            gone.dossier_id,
            *(known.get(name, cast(null(), acts.c[name].type).label(name)) for name in HASHED),
            gone.hash,
        )
        .add_columns(true().label("destroyed"))
        .join_from(destroyed_acts, destroyed_dossiers, remains.dossier_id == gone.dossier_id)
        .where(gone.recorded_at >= start, gone.recorded_at < end)
    )
    both = union_all(living, destroyed)
    async with db.stream(both.order_by("dossier_id", "sequence")) as rows:
        async for row in rows.mappings():
            yield dict(row)
