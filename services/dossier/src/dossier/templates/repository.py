"""Templates with the version in use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ARRAY, Integer, and_, bindparam, func, insert, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.templates.models import template_versions, templates

_t, _v = templates.c, template_versions.c
_IN_USE = and_(_v.template_id == _t.id, _v.version == _t.version)
_WORDED = select(templates, _v.name, _v.body, _v.legal_basis, _v.author_name, _v.written_at).select_from(
    templates.join(template_versions, _IN_USE)
)


async def of(
    db: AsyncConnection, agencies: Collection[int] | None, kind: str | None, *, retired: bool
) -> list[dict[str, Any]]:
    """Those of the district and of these agencies (None: of all), by kind and name."""
    own = bindparam(None, sorted(agencies or ()), type_=ARRAY(Integer))
    wanted = _WORDED.where(
        true() if agencies is None else or_(_t.agency_id.is_(None), _t.agency_id == func.any(own)),
        true() if kind is None else _t.kind == kind,
        true() if retired else _t.retired_at.is_(None),
    ).order_by(_t.kind, _v.name, _t.id)
    return [dict(row) for row in (await db.execute(wanted)).mappings()]


async def find(db: AsyncConnection, template_id: int) -> dict[str, Any] | None:
    row = (await db.execute(_WORDED.where(_t.id == template_id))).mappings().first()
    return None if row is None else dict(row)


async def lock(db: AsyncConnection, template_id: int) -> None:
    """Held until the end of the transaction: two next versions at once do not both become it."""
    await db.execute(select(_t.id).where(_t.id == template_id).with_for_update())


async def versions(db: AsyncConnection, template_id: int) -> list[dict[str, Any]]:
    wanted = select(template_versions).where(_v.template_id == template_id).order_by(_v.version.desc())
    return [dict(row) for row in (await db.execute(wanted)).mappings()]


async def add(db: AsyncConnection, agency_id: int | None, kind: str, wording: Mapping[str, Any]) -> int:
    made = insert(templates).values(agency_id=agency_id, kind=kind, version=1).returning(_t.id)
    template_id = int((await db.execute(made)).scalar_one())
    await db.execute(insert(template_versions).values(template_id=template_id, version=1, **wording))
    return template_id


async def add_version(db: AsyncConnection, template_id: int, version: int, wording: Mapping[str, Any]) -> None:
    await db.execute(insert(template_versions).values(template_id=template_id, version=version, **wording))
    await db.execute(update(templates).where(_t.id == template_id).values(version=version))


async def retire(db: AsyncConnection, template_id: int, now: dt.datetime) -> None:
    await db.execute(update(templates).where(_t.id == template_id).values(retired_at=now))
