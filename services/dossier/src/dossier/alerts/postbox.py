"""Letters to the staff as rows: written once, tried, parked, asked for again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.alerts.models import staff_letter_sendings as sendings
from dossier.alerts.models import staff_letters as letters


async def has_letter(db: AsyncConnection, key: str) -> bool:
    return (await db.execute(select(letters.c.id).where(letters.c.key == key))).first() is not None


async def write(db: AsyncConnection, letter: Mapping[str, Any]) -> int | None:
    """The new letter's id; None when it was written before."""
    added = upsert(letters).values(**letter).on_conflict_do_nothing().returning(letters.c.id)
    found: int | None = (await db.execute(added)).scalar()
    return found


async def find(db: AsyncConnection, letter_id: int, *, locked: bool = False) -> dict[str, Any] | None:
    """A letter; `locked` until the end of the transaction."""
    wanted = select(letters).where(letters.c.id == letter_id)
    row = (await db.execute(wanted.with_for_update() if locked else wanted)).mappings().first()
    return None if row is None else dict(row)


async def change(db: AsyncConnection, letter_id: int, **values: Any) -> None:
    await db.execute(update(letters).where(letters.c.id == letter_id).values(**values))


async def record(db: AsyncConnection, **sending: Any) -> None:
    await db.execute(insert(sendings).values(**sending))


async def page(db: AsyncConnection, *, state: str | None, before: int | None, limit: int) -> list[dict[str, Any]]:
    """The newest first."""
    listed = select(letters).order_by(letters.c.id.desc()).limit(limit)
    if state is not None:
        listed = listed.where(letters.c.state == state)
    if before is not None:
        listed = listed.where(letters.c.id < before)
    return [dict(row) for row in (await db.execute(listed)).mappings()]


async def sendings_of(db: AsyncConnection, ids: Sequence[int]) -> list[dict[str, Any]]:
    """All tries of some letters, in their order."""
    wanted = select(sendings).where(sendings.c.letter_id == func.any(list(ids))).order_by(sendings.c.id)
    return [dict(row) for row in (await db.execute(wanted)).mappings()]
