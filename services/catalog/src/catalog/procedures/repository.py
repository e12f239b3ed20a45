"""Reading procedures: one statement per question, whatever the number of procedures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    text,
    tuple_,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.agencies.models import agencies
from catalog.domain.terms import Terms
from catalog.domain.vocabulary import AgencyKind, Level, VersionState
from catalog.fields.models import fields
from catalog.procedures.models import versions

IN_NAME, BY_INITIALS, WITH_FIELD, SIMILAR = 0, 1, 2, 3
"""Ranks of a hit, best first. Similar names are offered only when nothing else was found."""
ORDER = ("rank", "minus_score", "folded", "procedure_code")


@dataclass(frozen=True)
class Filters:
    """Which procedures a list shows."""

    valid_on: dt.date
    terms: Terms | None = None
    level: Level | None = None
    field_id: int | None = None
    agency_id: int | None = None


ITEM = (
    *("id", "procedure_code", "name", "folded", "field_id", "levels", "mechanism", "on_the_spot", "valid_from"),
    *("time_text", "duration", "duration_by_level", "fee_text", "fee_amount", "fee_by_channel"),
    *("online_level", "postal"),
)
"""Columns that a list needs: the long texts stay where they are."""


def _with_field(*columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    named = (fields.c.code.label("field_code"), fields.c.name.label("field_name"))
    return select(*(columns or versions.c), *named).join(fields, fields.c.id == versions.c.field_id)


def in_force(day: dt.date) -> ColumnElement[bool]:
    """Published versions that hold on a day."""
    return and_(
        versions.c.state == VersionState.PUBLISHED.value,
        versions.c.valid_from <= day,
        or_(versions.c.valid_to.is_(None), versions.c.valid_to > day),
    )


def _handled_by(agency_id: int) -> ColumnElement[bool]:
    """Procedures of the agency's level; for a division, those that are given to it."""
    whole = and_(agencies.c.kind != AgencyKind.DIVISION.value, agencies.c.level == func.any(versions.c.levels))
    division = and_(
        agencies.c.kind == AgencyKind.DIVISION.value,
        versions.c.divisions_by_level[agencies.c.level].astext == cast(agencies.c.id, versions.c.name.type),
    )
    return exists().where(agencies.c.id == agency_id, or_(whole, division))


def _beginning(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Some word of the column begins so."""
    return or_(column.startswith(word, autoescape=True), column.contains(f" {word}", autoescape=True))


def _ranked(terms: Terms) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """(rank, score): rank is null for what does not match; a higher score is a closer name."""
    if terms.code is not None:
        found = or_(
            func.lower(versions.c.procedure_code).contains(terms.code, autoescape=True),
            func.lower(versions.c.local_code).contains(terms.code, autoescape=True),
        )
        return case((found, IN_NAME)), literal(0)
    named = and_(*(_beginning(versions.c.folded, word) for word in terms.words))
    anywhere = and_(
        *(or_(_beginning(versions.c.folded, word), _beginning(fields.c.folded, word)) for word in terms.words)
    )
    initials = versions.c.initials.contains(terms.initials, autoescape=True) if terms.initials else false()
    similar = literal(terms.whole).op("<%", is_comparison=True)(versions.c.folded)
    rank = case((named, IN_NAME), (initials, BY_INITIALS), (anywhere, WITH_FIELD), (similar, SIMILAR))
    score = cast(1000 * func.similarity(versions.c.folded, terms.whole), Integer)
    return rank, score


async def page(
    db: AsyncConnection, filters: Filters, after: Sequence[Any] | None, limit: int
) -> Sequence[RowMapping]:
    """Procedures in force on a day: best hits first, then by name."""
    rank, score = _ranked(filters.terms) if filters.terms else (literal(0), literal(0))
    hits = _with_field(*(versions.c[name] for name in ITEM))
    hits = hits.add_columns(rank.label("rank"), (-score).label("minus_score"))
    hits = hits.where(in_force(filters.valid_on))
    if filters.level is not None:
        hits = hits.where(versions.c.levels.contains([filters.level.value]))
    if filters.field_id is not None:
        hits = hits.where(versions.c.field_id == filters.field_id)
    if filters.agency_id is not None:
        hits = hits.where(_handled_by(filters.agency_id))
    found = hits.cte("hits")
    query = select(found).order_by(*(found.c[name] for name in ORDER)).limit(limit)
    if filters.terms:
        better = select(found.c.rank).where(found.c.rank < SIMILAR).exists()
        query = query.where(or_(found.c.rank < SIMILAR, and_(found.c.rank == SIMILAR, ~better)))
        # A generic plan for a pattern search is a hundred times slower, from its sixth execution on.
        await db.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
    if after is not None:
        query = query.where(tuple_(*(found.c[name] for name in ORDER)) > tuple_(*after))
    return (await db.execute(query)).mappings().all()


async def find_in_force(db: AsyncConnection, code: str, day: dt.date) -> RowMapping | None:
    query = _with_field().where(versions.c.procedure_code == code, in_force(day))
    return (await db.execute(query)).mappings().first()


async def find_published(db: AsyncConnection, version_id: int) -> RowMapping | None:
    query = _with_field().where(versions.c.id == version_id, versions.c.state == VersionState.PUBLISHED.value)
    return (await db.execute(query)).mappings().first()


async def history(db: AsyncConnection, code: str) -> Sequence[RowMapping]:
    """Published versions, newest first."""
    query = (
        select(versions)
        .where(versions.c.procedure_code == code, versions.c.state == VersionState.PUBLISHED.value)
        .order_by(versions.c.valid_from.desc())
    )
    return (await db.execute(query)).mappings().all()
