"""Who is related to a dossier: three walks of exact indexes, and the links made by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import dossiers, procedure_versions
from dossier.related.models import dossier_links

NEWEST = 20
"""Dossiers shown for each kind of relation, the newest."""

_SHOWN = (
    dossiers.c.id,
    dossiers.c.code,
    dossiers.c.agency_id,
    dossiers.c.status,
    dossiers.c.applicant_kind,
    dossiers.c.applicant_name,
    dossiers.c.identity_number,
    dossiers.c.phone,
    dossiers.c.email,
    dossiers.c.address,
    dossiers.c.submitted_at,
    dossiers.c.due_at,
    procedure_versions.c.name.label("procedure_name"),
)
_SOURCE = dossiers.join(procedure_versions, procedure_versions.c.version_id == dossiers.c.procedure_version_id)


async def of_people(
    db: AsyncConnection, dossier: Mapping[str, Any], within: Collection[int] | None
) -> list[dict[str, Any]]:
    """Rows with `relation`, of the same person before those of the household."""
    statement = people_statement(dossier, within)
    return [] if statement is None else [dict(row) for row in (await db.execute(statement)).mappings()]


def people_statement(dossier: Mapping[str, Any], within: Collection[int] | None) -> Select[Any] | None:
    """The same identity number is the same person; the same telephone or address the same household."""
    walks = (("same_person", "identity_number"), ("household", "phone"), ("household", "address"))
    heads = [
        select(
            _head(relation, and_(dossiers.c[column] == dossier[column], dossiers.c.id != dossier["id"]), within)
        )
        for relation, column in walks
        if dossier[column]
    ]
    return select(union_all(*heads).subquery()) if heads else None


async def linked(db: AsyncConnection, dossier_id: int) -> list[dict[str, Any]]:
    """Links from and to a dossier, with the other end as far as it may be seen."""
    links = dossier_links.c
    outward = links.dossier_id == dossier_id
    relation = case((links.kind == "related", "linked"), (outward, "replaces"), else_="replaced_by").label(
        "relation"
    )
    other = and_(
        dossiers.c.id == case((outward, links.other_id), else_=links.dossier_id),
        dossiers.c.agency_id == case((outward, links.other_agency_id), else_=links.agency_id),
    )
    told = (links.id.label("link_id"), links.reason, links.author_name, links.linked_at)
    version = procedure_versions.c.version_id == dossiers.c.procedure_version_id
    statement = (
        select(relation, *_SHOWN, *told)
        .select_from(dossier_links.join(dossiers, other).join(procedure_versions, version))
        .where(or_(outward, links.other_id == dossier_id), links.removed_at.is_(None))
        .order_by(links.id.desc())
    )
    return [dict(row) for row in (await db.execute(statement)).mappings()]


async def link(db: AsyncConnection, values: Mapping[str, Any]) -> bool:
    """False when the two are linked already, whichever way."""
    links = dossier_links.c
    mirrored = select(links.id).where(
        links.dossier_id == values["other_id"],
        links.other_id == values["dossier_id"],
        links.removed_at.is_(None),
    )
    same = select(links.id).where(
        links.dossier_id == values["dossier_id"],
        links.other_id == values["other_id"],
        links.removed_at.is_(None),
    )
    if (await db.execute(union_all(same, mirrored))).first() is not None:
        return False
    await db.execute(insert(dossier_links).values(**values))
    return True


async def remove(
    db: AsyncConnection, dossier_id: int, link_id: int, person_id: str, person_name: str, now: dt.datetime
) -> bool:
    links = dossier_links.c
    this = (links.id == link_id, or_(links.dossier_id == dossier_id, links.other_id == dossier_id))
    removed = (
        update(dossier_links)
        .where(*this, links.removed_at.is_(None))
        .values(removed_at=now, removed_by_id=person_id, removed_by_name=person_name)
    )
    return bool((await db.execute(removed)).rowcount)


def _head(relation: str, found: ColumnElement[bool], within: Collection[int] | None) -> Any:
    statement = select(literal(relation).label("relation"), *_SHOWN).select_from(_SOURCE)
    return statement.where(found, _reach(within)).order_by(dossiers.c.id.desc()).limit(NEWEST).subquery()


def _reach(within: Collection[int] | None) -> ColumnElement[bool]:
    if within is None:
        return true()
    ids = bindparam(None, sorted(within), type_=ARRAY(Integer))
    return or_(dossiers.c.agency_id == func.any(ids), dossiers.c.division_id == func.any(ids))
