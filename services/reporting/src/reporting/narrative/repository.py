"""Texts, templates and agencies of a narrative."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import distinct_on, insert
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.labels.models import known_agencies
from reporting.narrative.models import narrative_templates, narrative_texts

_x, _t = narrative_texts.c, narrative_templates.c
_TEMPLATE = (_t.version, _t.name, _t.size, _t.author_name, _t.uploaded_at)


async def agencies(db: AsyncConnection) -> list[dict[str, Any]]:
    query = select(known_agencies).order_by(known_agencies.c.id)
    return [dict(row) for row in (await db.execute(query)).mappings()]


async def newest_texts(db: AsyncConnection, agency_id: int, periods: str) -> dict[str, dict[str, Any]]:
    """The newest version of every section, by its key."""
    query = (
        select(narrative_texts)
        .ext(distinct_on(_x.section))
        .where(_x.agency_id == agency_id, _x.periods == periods)
        .order_by(_x.section, _x.version.desc())
    )
    return {row["section"]: dict(row) for row in (await db.execute(query)).mappings()}


async def text_versions(db: AsyncConnection, agency_id: int, periods: str, section: str) -> list[dict[str, Any]]:
    query = (
        select(narrative_texts)
        .where(_x.agency_id == agency_id, _x.periods == periods, _x.section == section)
        .order_by(_x.version.desc())
        .limit(200)
    )
    return [dict(row) for row in (await db.execute(query)).mappings()]


async def add_text(
    db: AsyncConnection, agency_id: int, periods: str, section: str, expected: int, written: Mapping[str, Any]
) -> bool:
    """Adds the version after `expected`; False when that is not the newest, also if two come at once."""
    newest = (
        select(func.coalesce(func.max(_x.version), 0))
        .where(_x.agency_id == agency_id, _x.periods == periods, _x.section == section)
        .scalar_subquery()
    )
    if (await db.execute(select(newest))).scalar_one() != expected:
        return False
    put = insert(narrative_texts).values(
        agency_id=agency_id, periods=periods, section=section, version=expected + 1, **written
    )
    return (await db.execute(put.on_conflict_do_nothing().returning(_x.version))).first() is not None


async def templates(db: AsyncConnection, agency_id: int) -> Sequence[RowMapping]:
    query = select(*_TEMPLATE).where(_t.agency_id == agency_id).order_by(_t.version.desc()).limit(200)
    return (await db.execute(query)).mappings().all()


async def template_content(db: AsyncConnection, agency_id: int, version: int | None) -> RowMapping | None:
    """One version with its bytes; the newest when none is named."""
    query = select(narrative_templates).where(_t.agency_id == agency_id).order_by(_t.version.desc()).limit(1)
    if version is not None:
        query = query.where(_t.version == version)
    return (await db.execute(query)).mappings().first()


async def add_template(
    db: AsyncConnection, agency_id: int, name: str, content: bytes, who: tuple[str, str], now: dt.datetime
) -> RowMapping:
    """The next version. Uploads of one agency wait for each other."""
    await db.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"narrative-template.{agency_id}"))))
    following = (
        select(func.coalesce(func.max(_t.version), 0) + 1).where(_t.agency_id == agency_id).scalar_subquery()
    )
    put = (
        insert(narrative_templates)
        .values(
            agency_id=agency_id,
            version=following,
            name=name,
            size=len(content),
            content=content,
            author_id=who[0],
            author_name=who[1],
            uploaded_at=now,
        )
        .returning(*_TEMPLATE)
    )
    return (await db.execute(put)).mappings().one()
