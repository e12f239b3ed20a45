"""Bulk jobs and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, Integer, String, and_, bindparam, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.bulk.models import bulk_jobs, bulk_rows
from dossier.dossiers.models import dossiers
from dossier.dossiers.repository import with_names

_j, _r = bulk_jobs.c, bulk_rows.c
_COUNTED = (
    func.count().filter(_r.state == "done").label("done"),
    func.count().filter(_r.state == "refused").label("refused"),
)
_TAKE = (
    select(_r.position, _r.code, _r.version)
    .where(_r.job_id == bindparam("job_id"), text("state = 'pending'"))
    .order_by(_r.position)
    .limit(1)
    .with_for_update(skip_locked=True)
)


async def add(
    db: AsyncConnection, job: Mapping[str, Any], codes: Sequence[str], versions: Sequence[int]
) -> dict[str, Any]:
    """The job and its rows, in two statements however many there are."""
    made = dict((await db.execute(insert(bulk_jobs).values(**job).returning(bulk_jobs))).mappings().one())
    given = func.unnest(
        bindparam(None, list(codes), type_=ARRAY(String)), bindparam(None, list(versions), type_=ARRAY(Integer))
    )
    rows = given.table_valued("code", "version", with_ordinality="position", name="given").render_derived()
    chosen = select(made_id(made["id"]), rows.c.position, rows.c.code, rows.c.version)
    await db.execute(insert(bulk_rows).from_select(["job_id", "position", "code", "version"], chosen))
    return {**made, "done": 0, "refused": 0}


def made_id(job_id: int) -> Any:
    return bindparam(None, job_id, type_=_j.id.type)


async def find(db: AsyncConnection, job_id: int, person_id: str | None = None) -> dict[str, Any] | None:
    """A job with its counts; of this person only, when she is named."""
    hers = [] if person_id is None else [_j.person_id == person_id]
    wanted = (
        select(bulk_jobs, *_COUNTED)
        .join_from(bulk_jobs, bulk_rows, _r.job_id == _j.id)
        .where(_j.id == job_id, *hers)
        .group_by(_j.id)
    )
    row = (await db.execute(wanted)).mappings().first()
    return None if row is None else dict(row)


async def latest(db: AsyncConnection, person_id: str, limit: int) -> list[dict[str, Any]]:
    newest = select(bulk_jobs).where(_j.person_id == person_id).order_by(_j.id.desc()).limit(limit).subquery()
    wanted = (
        select(newest, *_COUNTED)
        .join_from(newest, bulk_rows, _r.job_id == newest.c.id)
        .group_by(*newest.c)
        .order_by(newest.c.id.desc())
    )
    return [dict(row) for row in (await db.execute(wanted)).mappings()]


async def rows(
    db: AsyncConnection, job_id: int, state: str | None, after: int, limit: int
) -> list[dict[str, Any]]:
    of_state = [] if state is None else [_r.state == state]
    wanted = select(bulk_rows).where(_r.job_id == job_id, _r.position > after, *of_state)
    listed = (await db.execute(wanted.order_by(_r.position).limit(limit))).mappings()
    return [dict(row) for row in listed]


async def begin(db: AsyncConnection, job_id: int) -> dict[str, Any] | None:
    """The job, under way from now on; None when it was called off or has ended."""
    open_ = _j.state.in_(("waiting", "running"))
    begun = update(bulk_jobs).where(_j.id == job_id, open_).values(state="running").returning(bulk_jobs)
    row = (await db.execute(begun)).mappings().first()
    return None if row is None else dict(row)


async def cancel(db: AsyncConnection, job_id: int, now: dt.datetime) -> bool:
    """False when it has begun."""
    off = (
        update(bulk_jobs).where(_j.id == job_id, _j.state == "waiting").values(state="cancelled", finished_at=now)
    )
    return bool((await db.execute(off)).rowcount)


async def finish(db: AsyncConnection, job_id: int, now: dt.datetime) -> None:
    """Ended, if no row is left that nobody has seen to."""
    left = select(_r.position).where(_r.job_id == job_id, text("state = 'pending'")).exists()
    ended = and_(_j.id == job_id, _j.state == "running", ~left)
    await db.execute(update(bulk_jobs).where(ended).values(state="done", finished_at=now))


async def take(db: AsyncConnection, job_id: int) -> dict[str, Any] | None:
    """The next row nobody else is at, held until the end of the transaction."""
    row = (await db.execute(_TAKE, {"job_id": job_id})).mappings().first()
    return None if row is None else dict(row)


async def close(db: AsyncConnection, job_id: int, position: int, result: Mapping[str, Any]) -> None:
    this = (_r.job_id == job_id, _r.position == position)
    await db.execute(update(bulk_rows).where(*this).values(**result))


async def dossiers_of(db: AsyncConnection, codes: Sequence[str]) -> dict[str, dict[str, Any]]:
    """By code, in one statement; what the second lock hides is not there."""
    among = func.any(bindparam(None, list(codes), type_=ARRAY(String)))
    found = (await db.execute(with_names().where(dossiers.c.code == among))).mappings()
    return {row["code"]: dict(row) for row in found}
