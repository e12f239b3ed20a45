"""GET /dossiers/{code}."""

from __future__ import annotations

from fastapi import APIRouter, Response
from kernel.app import ClockDep
from kernel.auth import Staff

from dossier.dependencies import CatalogDep, EngineDep, json_response
from dossier.dossiers import service
from dossier.dossiers.schemas import Code, DossierOut

router = APIRouter(prefix="/dossiers", tags=["dossiers"])


@router.get("/{code}", response_model=DossierOut)
async def get_dossier(code: Code, who: Staff, engine: EngineDep, catalog: CatalogDep, clock: ClockDep) -> Response:
    """One dossier, masked, with the acts that the caller may do now. ETag is its version."""
    dossier = await service.get(engine, who, code, clock.today())
    answer = service.present(dossier, who, catalog, clock.now())
    return json_response(answer, headers={"ETag": service.etag(dossier["version"])})
