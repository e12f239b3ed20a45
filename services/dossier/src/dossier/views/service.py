"""A view is its filters: who opens it sees what she may see, never what its author saw."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.auth import Principal
from kernel.problems import Forbidden, NotFound, StaleVersion
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Role
from dossier.finding import queues
from dossier.finding import service as finding
from dossier.preferences import repository as preferences
from dossier.views import repository
from dossier.views.problems import TooManyViews
from dossier.views.schemas import ViewFilters, ViewIn, ViewList, ViewOut

AT_MOST = 30
"""Views one person keeps herself."""


async def of_person(db: AsyncConnection, catalog: Catalog, who: Principal, now: dt.datetime) -> ViewList:
    """In the person's own order; each counted by the predicate of its list, as far as that is cheap."""
    rows = await repository.of(db, who.id, _agencies(who))
    place = {
        view: index for index, view in enumerate((await preferences.find(db, who.id)).get("view_order") or ())
    }
    rows.sort(key=lambda row: (place.get(row["id"], len(place)), row["id"]))
    return ViewList(items=[await _counted(db, catalog, who, row, now) for row in rows])


async def save(db: AsyncConnection, catalog: Catalog, who: Principal, given: ViewIn, now: dt.datetime) -> ViewOut:
    _check_sharing(who, given)
    own = [row for row in await repository.of(db, who.id, ()) if row["owner_id"] == who.id]
    if len(own) >= AT_MOST:
        raise TooManyViews()
    values = {**_values(given), "owner_id": who.id, "owner_name": who.name, "created_at": now}
    return await _counted(db, catalog, who, await repository.add(db, values), now)


async def change(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    view_id: int,
    expected: int,
    given: ViewIn,
    now: dt.datetime,
) -> ViewOut:
    """Another name, other filters, shared or no longer."""
    held = await _held(db, who, view_id)
    if held["deleted_at"] is not None:
        raise NotFound()
    if held["version"] != expected:
        raise StaleVersion(current_version=held["version"])
    _check_sharing(who, given)
    return await _counted(db, catalog, who, await repository.change(db, view_id, _values(given)), now)


async def delete(db: AsyncConnection, who: Principal, view_id: int, now: dt.datetime) -> None:
    """Again is the same as once."""
    held = await _held(db, who, view_id)
    if held["deleted_at"] is None:
        await repository.delete(db, view_id, now)


async def restore(
    db: AsyncConnection, catalog: Catalog, who: Principal, view_id: int, now: dt.datetime
) -> ViewOut:
    await _held(db, who, view_id)
    return await _counted(db, catalog, who, await repository.delete(db, view_id, None), now)


def _agencies(who: Principal) -> frozenset[int]:
    return who.act | ({who.agency_id} if who.agency_id else set())


def _leads(who: Principal, agency_id: int) -> bool:
    return Role.LEADER in who.roles and who.may_act(agency_id)


def _check_sharing(who: Principal, given: ViewIn) -> None:
    if given.agency_id is not None and not _leads(who, given.agency_id):
        raise Forbidden("only a leader of the agency shares a view with it")


def _may_change(who: Principal, row: Mapping[str, Any]) -> bool:
    return row["owner_id"] == who.id or (row["agency_id"] is not None and _leads(who, row["agency_id"]))


async def _held(db: AsyncConnection, who: Principal, view_id: int) -> Mapping[str, Any]:
    held = await repository.find_locked(db, view_id)
    seen = held is not None and (held["owner_id"] == who.id or held["agency_id"] in _agencies(who))
    if held is None or not seen:
        raise NotFound()
    if not _may_change(who, held):
        raise Forbidden("the view is somebody else's")
    return held


def _values(given: ViewIn) -> dict[str, Any]:
    filters = given.filters.model_dump(mode="json", exclude_defaults=True)
    return {"name": given.name, "filters": filters, "columns": given.columns, "agency_id": given.agency_id}


async def _counted(
    db: AsyncConnection, catalog: Catalog, who: Principal, row: Mapping[str, Any], now: dt.datetime
) -> ViewOut:
    filters = ViewFilters.model_validate(row["filters"])
    queue = queues.QUEUES.get(filters.queue) if filters.queue else None
    counted: int | None = None
    if queue is None or not queue.roles.isdisjoint(who.roles):
        counted = await finding.count_some(db, catalog, who, filters.asked(), now)
    agency = catalog.directory.get(row["agency_id"])
    columns: Sequence[str] = row["columns"]
    return ViewOut(
        id=row["id"],
        name=row["name"],
        filters=filters,
        columns=list(columns),
        agency_id=row["agency_id"],
        agency_name=agency.name if agency else None,
        owner_name=row["owner_name"],
        version=row["version"],
        may_change=_may_change(who, row),
        count=None if counted is None else min(counted, finding.COUNTED_AT_MOST),
        more=counted is not None and counted > finding.COUNTED_AT_MOST,
    )
