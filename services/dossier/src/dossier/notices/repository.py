"""Notices as rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.tables import outbox
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import acts, dossiers
from dossier.notices.models import notice_cursor, notice_sendings, notices

_ACT = (
    select(
        acts.c.sequence,
        acts.c.due_at_after,
        dossiers.c.id.label("dossier_id"),
        dossiers.c.agency_id,
        dossiers.c.code,
        dossiers.c.phone,
        dossiers.c.email,
    )
    .join_from(dossiers, acts, (acts.c.dossier_id == dossiers.c.id) & (acts.c.agency_id == dossiers.c.agency_id))
    .where(
        dossiers.c.id == bindparam("dossier_id"),
        acts.c.act == bindparam("act"),
        acts.c.recorded_at == bindparam("recorded_at"),
    )
    .order_by(acts.c.sequence.desc())
    .limit(1)
)
_SENDINGS = select(notice_sendings).where(notice_sendings.c.notice_id == func.any(bindparam("ids"))).order_by("id")


async def cursor(db: AsyncConnection) -> int | None:
    """How far was read, held until the end of the transaction; None while another worker reads."""
    held = select(notice_cursor.c.position).where(notice_cursor.c.id == 1).with_for_update(skip_locked=True)
    position: int | None = (await db.execute(held)).scalar()
    return position


async def begin_at_the_end(db: AsyncConnection) -> None:
    """The first time: what happened before there were notices is not told any more."""
    latest = select(func.coalesce(func.max(outbox.c.position), 0)).scalar_subquery()
    await db.execute(upsert(notice_cursor).values(id=1, position=latest).on_conflict_do_nothing())


async def pass_over(db: AsyncConnection) -> None:
    """To the end of the feed."""
    latest = select(func.coalesce(func.max(outbox.c.position), 0)).scalar_subquery()
    await db.execute(update(notice_cursor).where(notice_cursor.c.position < latest).values(position=latest))


async def move_cursor(db: AsyncConnection, position: int) -> None:
    await db.execute(update(notice_cursor).where(notice_cursor.c.id == 1).values(position=position))


async def act_of(
    db: AsyncConnection, dossier_id: int, act: str, recorded_at: dt.datetime
) -> dict[str, Any] | None:
    """The act that an event tells of, with whom to tell."""
    asked = {"dossier_id": dossier_id, "act": act, "recorded_at": recorded_at}
    row = (await db.execute(_ACT, asked)).mappings().first()
    return None if row is None else dict(row)


async def add(db: AsyncConnection, notice: Mapping[str, Any]) -> int | None:
    """The new notice's id; None when this act was told on this channel already."""
    added = upsert(notices).values(**notice).on_conflict_do_nothing().returning(notices.c.id)
    found: int | None = (await db.execute(added)).scalar()
    return found


async def find_locked(db: AsyncConnection, notice_id: int) -> dict[str, Any] | None:
    """A notice with the dossier's present address, held until the end of the transaction."""
    held = (
        select(notices, dossiers.c.phone, dossiers.c.email, dossiers.c.code, dossiers.c.division_id)
        .join_from(
            notices,
            dossiers,
            (notices.c.dossier_id == dossiers.c.id) & (notices.c.agency_id == dossiers.c.agency_id),
        )
        .where(notices.c.id == notice_id)
        .with_for_update(of=notices)
    )
    row = (await db.execute(held)).mappings().first()
    return None if row is None else dict(row)


async def change(db: AsyncConnection, notice_id: int, **values: Any) -> None:
    await db.execute(update(notices).where(notices.c.id == notice_id).values(**values))


async def record(db: AsyncConnection, **sending: Any) -> None:
    await db.execute(insert(notice_sendings).values(**sending))


async def page(
    db: AsyncConnection, *, state: str | None, code: str | None, before: int | None, limit: int
) -> list[dict[str, Any]]:
    """The newest first, as far as the second lock lets them be seen."""
    listed = (
        select(notices, dossiers.c.code)
        .join_from(
            notices,
            dossiers,
            (notices.c.dossier_id == dossiers.c.id) & (notices.c.agency_id == dossiers.c.agency_id),
        )
        .order_by(notices.c.id.desc())
        .limit(limit)
    )
    if state is not None:
        listed = listed.where(notices.c.state == state)
    if code is not None:
        listed = listed.where(dossiers.c.code == code)
    if before is not None:
        listed = listed.where(notices.c.id < before)
    return [dict(row) for row in (await db.execute(listed)).mappings()]


async def sendings_of(db: AsyncConnection, ids: list[int]) -> list[dict[str, Any]]:
    """All tries of some notices, in their order."""
    return [dict(row) for row in (await db.execute(_SENDINGS, {"ids": ids})).mappings()]
