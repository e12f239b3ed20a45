"""GET /dossiers/{code}/related; POST …/links, POST …/links/{link_id}/removals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, Write
from kernel.idempotency import OnceKey

from dossier.dependencies import CatalogDep
from dossier.dossiers.schemas import Code
from dossier.related import service
from dossier.related.schemas import LinkId, LinkIn, RelatedList

router = APIRouter(prefix="/dossiers/{code}", tags=["related"])
Linker = Annotated[Principal, Depends(require("clerk", "officer", "leader"))]


@router.get("/related")
async def list_related_dossiers(code: Code, who: Staff, db: Read, catalog: CatalogDep) -> RelatedList:
    """Dossiers of the same person or household, linked by hand, replaced or replacing; masked, by rights."""
    return await service.of_dossier(db, catalog, who, code)


@router.post("/links", status_code=201, response_model=RelatedList)
async def link_dossiers(
    code: Code, body: LinkIn, who: Linker, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Link another dossier by hand, saying why."""

    async def work() -> tuple[RelatedList, Mapping[str, str]]:
        return await service.link(db, catalog, who, code, body, clock.now()), {}

    return await once.run(db, work, 201)


@router.post("/links/{link_id}/removals", response_model=RelatedList)
async def unlink_dossiers(
    code: Code, link_id: LinkId, who: Linker, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Take a link away again."""

    async def work() -> tuple[RelatedList, Mapping[str, str]]:
        return await service.unlink(db, catalog, who, code, link_id, clock.now()), {}

    return await once.run(db, work)
