"""Reading and changing staff."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.text import fold
from sqlalchemy import Select, func, insert, select, tuple_, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.agencies.models import agencies
from catalog.domain.vocabulary import Role
from catalog.staff.models import staff

POST = ("name", "title", "email", "roles", "agency_id", "desk_id", "act", "read")
"""Columns that say what a person does; the rest is the account."""

home, desk = agencies.alias("home"), agencies.alias("desk")


def _account() -> Select[*tuple[Any, ...]]:
    """A person with the names of home agency and desk: one query, whatever it is for."""
    return (
        select(
            staff,
            home.c.code.label("agency_code"),
            home.c.name.label("agency_name"),
            desk.c.code.label("desk_code"),
            desk.c.name.label("desk_name"),
        )
        .join(home, home.c.id == staff.c.agency_id)
        .outerjoin(desk, desk.c.id == staff.c.desk_id)
    )


async def find(db: AsyncConnection, staff_id: int) -> RowMapping | None:
    return (await db.execute(_account().where(staff.c.id == staff_id))).mappings().first()


async def find_by_username(db: AsyncConnection, username: str) -> RowMapping | None:
    return (await db.execute(_account().where(staff.c.username == username))).mappings().first()


async def page(
    db: AsyncConnection,
    *,
    agency_id: int | None,
    role: Role | None,
    words: Sequence[str],
    active: bool,
    after: tuple[str, int] | None,
    limit: int,
) -> Sequence[RowMapping]:
    """By name. `words` are beginnings of words of the name, folded."""
    query = _account().where(staff.c.active == active).order_by(staff.c.folded, staff.c.id).limit(limit)
    if agency_id is not None:
        query = query.where(staff.c.agency_id == agency_id)
    if role is not None:
        query = query.where(staff.c.roles.contains([role.value]))
    for word in words:
        query = query.where((" " + staff.c.folded).contains(" " + word, autoescape=True))
    if after is not None:
        query = query.where(tuple_(staff.c.folded, staff.c.id) > tuple_(*after))
    return (await db.execute(query)).mappings().all()


async def with_email(db: AsyncConnection) -> Sequence[RowMapping]:
    """Active people who have an address."""
    query = select(staff.c.id, staff.c.name, staff.c.email, staff.c.roles, staff.c.agency_id)
    found = query.where(staff.c.active, staff.c.email.is_not(None)).order_by(staff.c.id)
    return (await db.execute(found)).mappings().all()


async def add(db: AsyncConnection, username: str, post: Mapping[str, Any]) -> int:
    row = {**post, "username": username, "folded": fold(post["name"])}
    return int((await db.execute(insert(staff).values(**row).returning(staff.c.id))).scalar_one())


async def change(db: AsyncConnection, staff_id: int, post: Mapping[str, Any], version: int | None) -> bool:
    """Write a new post; with a `version`, only onto that version. False when it was another."""
    put = (
        update(staff)
        .where(staff.c.id == staff_id)
        .values(**post, folded=fold(post["name"]), version=staff.c.version + 1)
    )
    if version is not None:
        put = put.where(staff.c.version == version)
    return (await db.execute(put)).rowcount == 1


async def set_active(db: AsyncConnection, staff_id: int, active: bool) -> bool:
    """False when it already was so."""
    put = (
        update(staff)
        .where(staff.c.id == staff_id, staff.c.active != active)
        .values(active=active, version=staff.c.version + 1)
    )
    return (await db.execute(put)).rowcount == 1


async def set_password(db: AsyncConnection, staff_id: int, password_hash: str, at: dt.datetime) -> None:
    await db.execute(
        update(staff).where(staff.c.id == staff_id).values(password_hash=password_hash, password_set_at=at)
    )


async def renew_hash(db: AsyncConnection, staff_id: int, old: str, fresh: str) -> None:
    """Same password, newer parameters; only if nobody changed the password meanwhile."""
    await db.execute(
        update(staff).where(staff.c.id == staff_id, staff.c.password_hash == old).values(password_hash=fresh)
    )


async def other_administrators(db: AsyncConnection, staff_id: int) -> int:
    """How many more active administrators there are. Their rows stay locked until this transaction ends,
    so that two administrators cannot remove each other at once."""
    locked = (
        select(staff.c.id)
        .where(staff.c.active, staff.c.roles.contains([Role.ADMIN.value]))
        .order_by(staff.c.id)
        .with_for_update()
    )
    return sum(one != staff_id for one in (await db.execute(locked)).scalars())


async def count(db: AsyncConnection) -> int:
    return int((await db.execute(select(func.count()).select_from(staff))).scalar_one())
