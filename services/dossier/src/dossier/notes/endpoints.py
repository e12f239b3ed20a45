"""GET and POST /dossiers/{code}/notes, POST …/notes/{note_id}/strikes."""

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
from dossier.notes import service
from dossier.notes.schemas import NoteId, NoteIn, NoteList, NoteOut, StrikeIn

router = APIRouter(prefix="/dossiers/{code}/notes", tags=["notes"])
Writer = Annotated[Principal, Depends(require("clerk", "officer", "leader"))]


@router.get("")
async def list_notes(code: Code, who: Staff, db: Read, catalog: CatalogDep) -> NoteList:
    """Internal notes on the dossier, oldest first; struck ones stay readable."""
    return await service.of_dossier(db, catalog, who, code)


@router.post("", status_code=201, response_model=NoteOut)
async def write_note(
    code: Code, body: NoteIn, who: Writer, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """Add a note. It stays within the office: no slip, no tracking page, no feed holds it."""

    async def work() -> tuple[NoteOut, Mapping[str, str]]:
        return await service.write(db, catalog, who, code, body.body, clock.now()), {}

    return await once.run(db, work, 201)


@router.post("/{note_id}/strikes", response_model=NoteOut)
async def strike_note(
    code: Code,
    note_id: NoteId,
    body: StrikeIn,
    who: Writer,
    once: OnceKey,
    db: Write,
    catalog: CatalogDep,
    clock: ClockDep,
) -> Response:
    """Strike a note out, saying why."""

    async def work() -> tuple[NoteOut, Mapping[str, str]]:
        return await service.strike(db, catalog, who, code, note_id, body.reason, clock.now()), {}

    return await once.run(db, work)
