"""GET, POST /views; PUT, DELETE /views/{id}; POST /views/{id}/restorations. Their order is a preference."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write
from kernel.idempotency import OnceKey

from dossier.dependencies import CatalogDep, Expected
from dossier.views import service
from dossier.views.schemas import ViewId, ViewIn, ViewList, ViewOut

router = APIRouter(prefix="/views", tags=["views"])


@router.get("")
async def list_views(who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep) -> ViewList:
    """The caller's saved views and those shared with her, with live counts."""
    return await service.of_person(db, catalog, who, clock.now())


@router.post("", status_code=201, response_model=ViewOut)
async def save_view(
    body: ViewIn, who: Staff, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Keep the filters of a list under a name."""

    async def work() -> tuple[ViewOut, Mapping[str, str]]:
        return await service.save(db, catalog, who, body, clock.now()), {}

    return await once.run(db, work, 201)


@router.put("/{view_id}")
async def change_view(
    view_id: ViewId,
    body: ViewIn,
    who: Staff,
    expected: Expected,
    db: Write,
    catalog: CatalogDep,
    clock: ClockDep,
) -> ViewOut:
    """Another name or other filters; If-Match names the version seen."""
    return await service.change(db, catalog, who, view_id, expected, body, clock.now())


@router.delete("/{view_id}", status_code=204)
async def delete_view(view_id: ViewId, who: Staff, db: Write, clock: ClockDep) -> None:
    """Take a view away; it can be brought back."""
    await service.delete(db, who, view_id, clock.now())


@router.post("/{view_id}/restorations", response_model=ViewOut)
async def restore_view(
    view_id: ViewId, who: Staff, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Bring a deleted view back."""

    async def work() -> tuple[ViewOut, Mapping[str, str]]:
        return await service.restore(db, catalog, who, view_id, clock.now()), {}

    return await once.run(db, work)
