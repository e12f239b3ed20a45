"""Every change of the catalogue leaves an act; acts are chained by hash, so that none is altered unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kernel import actlog, pages
from kernel.auth import Principal
from kernel.clock import real_now
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.acts import repository
from catalog.acts.schemas import CatalogActOut


@dataclass(frozen=True)
class Actor:
    """Who changes something: a signed-in person, or an operator at the command line."""

    id: str
    name: str


COMMAND_LINE = Actor("command-line", "Dòng lệnh quản trị")
_CONTENT = ("act", "subject_kind", "subject_id", "at", "recorded_at", "actor_id", "actor_name", "data")


def actor_of(who: Principal) -> Actor:
    return Actor(who.id, who.name)


async def record(
    db: AsyncConnection,
    actor: Actor,
    act: str,
    subject: tuple[str, str | int],
    at: dt.datetime,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Append one act in the work's own transaction. `data` never holds a password or a hash of one."""
    row = {
        "act": act,
        "subject_kind": subject[0],
        "subject_id": str(subject[1]),
        "at": at.astimezone(dt.UTC),
        "recorded_at": real_now(),
        "actor_id": actor.id,
        "actor_name": actor.name,
        "data": dict(data or {}),
    }
    previous = await repository.last_hash(db) or actlog.GENESIS
    await repository.append(db, {**row, "hash": actlog.link(previous, row)})


async def list_acts(
    db: AsyncConnection, subject_kind: str | None, subject_id: str | None, limit: int, cursor: str | None
) -> pages.Page[CatalogActOut]:
    key = pages.decode(cursor, 1)
    if key is not None and (not isinstance(key[0], int) or isinstance(key[0], bool) or abs(key[0]) >= 2**62):
        raise pages.bad_cursor()
    rows = await repository.page(db, subject_kind, subject_id, key[0] if key else None, limit + 1)
    items = [CatalogActOut.model_validate(dict(row)) for row in rows[:limit]]
    following = pages.encode([items[-1].sequence]) if len(rows) > limit else None
    return pages.Page(items=items, next_cursor=following)


async def first_broken(db: AsyncConnection) -> int | None:
    """Index of the first act that does not follow from the one before it, or None: the chain holds."""
    rows = await repository.chain(db)
    return actlog.first_broken((row["hash"], {name: row[name] for name in _CONTENT}) for row in rows)
