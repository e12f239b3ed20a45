"""GET /dossiers/{code}."""

from __future__ import annotations

from fastapi import APIRouter, Response
from kernel.app import ClockDep
from kernel.auth import Staff
from kernel.db import Read

from dossier.dependencies import CatalogDep, json_response
from dossier.dossiers import service
from dossier.dossiers.schemas import Code, DossierOut

router = APIRouter(prefix="/dossiers", tags=["dossiers"])


@router.get("/{code}", response_model=DossierOut)
async def get_dossier(code: Code, who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep) -> Response:
    """One dossier, masked, with the acts that the caller may do now. ETag is its version."""
    dossier = await service.get(db, who, code)
    answer = service.present(dossier, who, catalog, clock.now())
    return json_response(answer, headers={"ETag": service.etag(dossier["version"])})
