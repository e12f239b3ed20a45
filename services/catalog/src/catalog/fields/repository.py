"""Reading and upserting fields."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.text import fold
from sqlalchemy import func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.fields.models import fields


async def all_fields(db: AsyncConnection) -> Sequence[RowMapping]:
    # By the folded name, so that Đ stands with D on any server's collation.
    query = select(fields.c.id, fields.c.code, fields.c.name).order_by(fields.c.folded, fields.c.id)
    return (await db.execute(query)).mappings().all()


async def exists(db: AsyncConnection, field_id: int) -> bool:
    query = select(func.count()).select_from(fields).where(fields.c.id == field_id)
    return bool((await db.execute(query)).scalar_one())


async def upsert(db: AsyncConnection, field_id: int, code: str, name: str) -> bool:
    """True when something was new or different."""
    put = insert(fields).values(id=field_id, code=code, name=name, folded=fold(name))
    new = put.excluded
    put = put.on_conflict_do_update(
        index_elements=["id"],
        set_={"code": new.code, "name": new.name, "folded": new.folded},
        where=or_(fields.c.code != new.code, fields.c.name != new.name),
    )
    return (await db.execute(put.returning(fields.c.id))).first() is not None
