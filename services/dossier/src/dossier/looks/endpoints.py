"""POST and GET /dossiers/{code}/looks."""

from __future__ import annotations

from fastapi import APIRouter, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read, Write
from kernel.idempotency import OnceKey

from dossier.dependencies import CatalogDep
from dossier.dossiers.schemas import Code
from dossier.looks import service
from dossier.looks.schemas import LookIn, LookList

router = APIRouter(prefix="/dossiers/{code}/looks", tags=["looks"])


@router.post("", status_code=201, response_model=LookList)
async def tell_purpose(
    code: Code, body: LookIn, who: Staff, db: Write, once: OnceKey, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Why the caller opens a dossier that does not lie with her; good for today. Its owner reads it."""
    return await once.run(db, lambda: service.tell(db, catalog, who, code, body.purpose, clock.now()), status=201)


@router.get("")
async def list_looks(code: Code, who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep) -> LookList:
    """Looks from outside the dossier's own queues. Looks behind the mask stand among its acts."""
    return await service.list_looks(db, catalog, who, code, clock.now())
