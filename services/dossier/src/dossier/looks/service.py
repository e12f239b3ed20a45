"""Saying what for, and reading who said what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kernel.auth import Principal
from kernel.clock import local
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.looks import gate, repository
from dossier.looks.schemas import LookList, LookOut


async def tell(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, purpose: str, now: dt.datetime
) -> tuple[LookList, Mapping[str, str]]:
    """Keep the purpose for today; a second one of the same day adds nothing. Answers the looks of the dossier."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    if not gate.handles(who, dossier):
        await repository.keep(
            db,
            {
                "dossier_id": dossier["id"],
                "agency_id": dossier["agency_id"],
                "viewer_id": who.id,
                "viewer_name": who.name,
                "viewer_agency_id": who.agency_id,
                "purpose": purpose,
                "day": local(now).date(),
                "at": now,
            },
        )
    return await _looks(db, catalog, dossier["id"]), {}


async def list_looks(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, now: dt.datetime
) -> LookList:
    """Who looked, with names: for whoever may see the dossier itself."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    await gate.enter(db, who, dossier, local(now).date())
    return await _looks(db, catalog, dossier["id"])


async def _looks(db: AsyncConnection, catalog: Catalog, dossier_id: int) -> LookList:
    items = []
    for row in await repository.of_dossier(db, dossier_id):
        office = catalog.directory.get(row["viewer_agency_id"])
        items.append(
            LookOut(
                at=local(row["at"]),
                viewer_name=row["viewer_name"],
                office=office.name if office else "",
                purpose=row["purpose"],
            )
        )
    return LookList(items=items)
