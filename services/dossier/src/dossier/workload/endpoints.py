"""GET /workload."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read

from dossier.dependencies import CatalogDep
from dossier.workload import service
from dossier.workload.schemas import WorkloadOut

router = APIRouter(prefix="/workload", tags=["workload"])
Leader = Annotated[Principal, Depends(require("leader"))]
Id = Annotated[int, Query(ge=0, lt=2**31)]


@router.get("")
async def read_workload(
    who: Leader,
    db: Read,
    catalog: CatalogDep,
    clock: ClockDep,
    agency_id: Annotated[
        list[Id] | None, Query(max_length=100, description="All that one leads when left out")
    ] = None,
) -> WorkloadOut:
    """What lies with each officer of the agencies the caller leads, and what they ended in the last 30 days."""
    return await service.of_leader(db, catalog, who, agency_id or (), clock.now())
