"""POST /persons/searches, /persons/looks, /persons/twins: what a clerk needs to know before she types."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, Write

from dossier.dependencies import CatalogDep
from dossier.persons import service
from dossier.persons.schemas import LookIn, PersonList, PersonOut, PersonSearch, TwinList, TwinSearch

router = APIRouter(prefix="/persons", tags=["persons"])
Clerk = Annotated[Principal, Depends(require("clerk"))]


@router.post("/searches")
async def search_persons(body: PersonSearch, who: Clerk, db: Read) -> PersonList:
    """Persons and households known within the caller's reach by a whole number; masked, nothing is written."""
    return await service.search(db, who, body.number)


@router.post("/looks")
async def look_at_person(body: LookIn, who: Clerk, db: Write, catalog: CatalogDep, clock: ClockDep) -> PersonOut:
    """The person chosen, unmasked, for a new dossier. Each look is recorded in the dossier it was taken from."""
    return await service.look(db, catalog, who, body.dossier_code, clock.now())


@router.post("/twins")
async def find_open_twins(body: TwinSearch, who: Clerk, db: Read) -> TwinList:
    """Dossiers of the same person under the same procedure that are still open."""
    return await service.twins(db, who, body)
