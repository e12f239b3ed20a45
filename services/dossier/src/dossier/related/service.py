"""What else belongs to this dossier, as far as the caller may see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers_repository
from dossier.dossiers import service as dossiers
from dossier.dossiers.problems import NotYourDesk
from dossier.related import repository
from dossier.related.problems import AlreadyLinked, no_other_dossier
from dossier.related.schemas import LinkIn, LinkOut, RelatedList, RelatedOut


async def of_dossier(db: AsyncConnection, catalog: Catalog, who: Principal, code: str) -> RelatedList:
    """Each dossier once, under its strongest relation."""
    dossier = await dossiers.within(db, who, code)
    found: dict[int, Mapping[str, Any]] = {}
    by_hand = await repository.linked(db, dossier["id"])
    for row in (*by_hand, *await repository.of_people(db, dossier, access.reach(who))):
        found.setdefault(row["id"], row)
    return RelatedList(items=[_present(row, catalog) for row in found.values()])


async def link(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, given: LinkIn, now: dt.datetime
) -> RelatedList:
    """Tie two dossiers together. It moves neither: what they are is said by their own acts."""
    dossier = await dossiers.within(db, who, code)
    _check_holding(who, dossier)
    other = await dossiers_repository.find(db, given.code)
    if other is None or other["id"] == dossier["id"] or not access.may_read(who, other):
        raise no_other_dossier()
    values = {
        "kind": given.kind,
        "dossier_id": dossier["id"],
        "agency_id": dossier["agency_id"],
        "other_id": other["id"],
        "other_agency_id": other["agency_id"],
        "reason": given.reason,
        "author_id": who.id,
        "author_name": who.name,
        "linked_at": now,
    }
    if not await repository.link(db, values):
        raise AlreadyLinked()
    return await of_dossier(db, catalog, who, code)


async def unlink(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, link_id: int, now: dt.datetime
) -> RelatedList:
    dossier = await dossiers.within(db, who, code)
    _check_holding(who, dossier)
    if not await repository.remove(db, dossier["id"], link_id, who.id, who.name, now):
        raise NotFound()
    return await of_dossier(db, catalog, who, code)


def _check_holding(who: Principal, dossier: Mapping[str, Any]) -> None:
    if not access.holds(who, dossier):
        raise NotYourDesk()


def _present(row: Mapping[str, Any], catalog: Catalog) -> RelatedOut:
    agency = catalog.directory.get(row["agency_id"])
    made = None
    if "link_id" in row:
        made = LinkOut(
            id=row["link_id"],
            reason=row["reason"],
            author_name=row["author_name"],
            linked_at=local(row["linked_at"]),
        )
    return RelatedOut(
        relation=row["relation"],
        code=row["code"],
        procedure_name=row["procedure_name"],
        status=row["status"],
        agency_name=agency.name if agency else "",
        applicant=dossiers.masked(row),
        submitted_at=local(row["submitted_at"]) if row["submitted_at"] else None,
        due_at=local(row["due_at"]) if row["due_at"] else None,
        link=made,
    )
