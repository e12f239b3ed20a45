"""Receiving a page of the book: row by row judged, chunk by chunk written, never a row twice."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import Response
from kernel.auth import Principal
from kernel.clock import ZONE, local
from kernel.db import transaction
from kernel.idempotency import Once
from kernel.problems import FieldError, Invalid
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.batches import repository
from dossier.batches.schemas import (
    BatchIn,
    BatchOut,
    BatchPreview,
    BatchRowIn,
    BatchRowOut,
    RefusedRow,
    RowPreview,
)
from dossier.dossiers import access
from dossier.dossiers.problems import PapersMissing
from dossier.dossiers.schemas import DueDate
from dossier.intake.handing import Draft, Handing, draft, receipt
from dossier.persons import service as persons
from dossier.persons.schemas import Twin, TwinSearch

CHUNK = 100
"""Rows of one transaction: a fault loses no more than these, and a desk waits for no longer."""
OPENING = dt.time(7, 30)
"""From when a day of the book counts that names no hour, as for imported registers."""


@dataclass(frozen=True)
class _Judged:
    row: BatchRowIn
    handing: Handing

    @property
    def day(self) -> dt.date:
        return local(self.handing.moment).date()

    @property
    def fingerprint(self) -> bytes:
        return hashlib.sha256(self.row.model_dump_json(exclude={"client_id"}).encode()).digest()


async def receive(
    engine: AsyncEngine, catalog: Catalog, who: Principal, once: Once, body: BatchIn, now: dt.datetime
) -> Response:
    """All good rows are received; of the others is said what is wrong. The answer is kept under the key."""
    agency_id = access.desk_of(who)
    async with transaction(engine) as db:
        if (kept := await once.kept(db)) is not None:
            return kept
    results: dict[int, BatchRowOut] = {}
    judged: dict[int, _Judged] = {}
    seen: set[UUID] = set()
    for place, row in enumerate(body.rows):
        try:
            if row.client_id in seen:
                raise _again()
            seen.add(row.client_id)
            judged[place] = await _judge(catalog, who, row, now)
        except (Invalid, PapersMissing) as error:
            results[place] = BatchRowOut(client_id=row.client_id, status=422, errors=error.errors)
    places = sorted(judged)
    for start in range(0, len(places), CHUNK):
        chunk = places[start : start + CHUNK]
        made = await _write(engine, who, agency_id, [judged[place] for place in chunk], now)
        results.update(zip(chunk, made, strict=True))
    items = [results[place] for place in range(len(body.rows))]
    saved = sum(item.status == 201 for item in items)
    answer = BatchOut(saved=saved, refused=len(items) - saved, items=items)
    async with transaction(engine) as db:

        async def told() -> tuple[BatchOut, dict[str, str]]:
            return answer, {}

        return await once.run(db, told, status=207)


async def preview(
    engine: AsyncEngine, catalog: Catalog, who: Principal, body: BatchIn, now: dt.datetime
) -> BatchPreview:
    """What each good row would be promised, and its open twins; the row's own dossier is no twin of it."""
    agency_id = access.desk_of(who)
    judged: dict[int, _Judged] = {}
    for place, row in enumerate(body.rows):
        with suppress(Invalid, PapersMissing):
            judged[place] = await _judge(catalog, who, row, now)
    if not judged:
        return BatchPreview(items=[])
    asked = {
        place: TwinSearch(procedure_code=one.row.procedure_code, applicant=one.row.applicant)
        for place, one in judged.items()
    }
    async with transaction(engine) as db:
        twins = await persons.twins_of_page(db, who, asked)
        made = await repository.known(db, agency_id, [one.row.client_id for one in judged.values()])
    return BatchPreview(items=[_previewed(one, twins.get(place, []), made) for place, one in judged.items()])


def _previewed(judged: _Judged, twins: list[Twin], made: Mapping[UUID, Mapping[str, Any]]) -> RowPreview:
    own = made.get(judged.row.client_id, {}).get("code")
    appointment = judged.handing.appointment
    return RowPreview(
        client_id=judged.row.client_id,
        due_at=local(appointment.due_at) if appointment else None,
        sentence=appointment.sentence if appointment else DueDate.none().sentence,
        twins=[twin for twin in twins if twin.code != own],
    )


async def _judge(catalog: Catalog, who: Principal, row: BatchRowIn | RefusedRow, now: dt.datetime) -> _Judged:
    if isinstance(row, RefusedRow):
        raise Invalid(errors=row.errors)
    moment = row.received_at
    if moment is None and row.received_on is not None:
        # Today's page is being written now; of a day past only the day is known.
        today = local(now).date()
        moment = now if row.received_on == today else dt.datetime.combine(row.received_on, OPENING, ZONE)
    body = row.model_copy(update={"received_at": moment})
    try:
        return _Judged(row, await receipt(catalog, who, body, row.papers, now))
    except Invalid as error:
        day_given = row.received_at is None and row.received_on is not None
        raise Invalid(errors=[_on_day(one) if day_given else one for one in error.errors]) from error


def _on_day(error: FieldError) -> FieldError:
    """The fault of a moment made from a day lies with the day."""
    return error.model_copy(update={"pointer": error.pointer.replace("/received_at", "/received_on")})


async def _write(
    engine: AsyncEngine, who: Principal, agency_id: int, chunk: list[_Judged], now: dt.datetime
) -> list[BatchRowOut]:
    """One chunk, in one transaction. What an earlier sending has made is told again."""
    async with transaction(engine) as db:
        await repository.enter(db, access.scope_of(who), agency_id)
        known = await repository.known(db, agency_id, [one.row.client_id for one in chunk])
        fresh = [one for one in chunk if one.row.client_id not in known]
        drafts = await _drafts(db, who, agency_id, fresh, now)
        if drafts:
            await repository.write(db, drafts, {one.row.client_id: one.fingerprint for one in fresh})
    made = {one.row.client_id: drafted.dossier for one, drafted in zip(fresh, drafts, strict=True)}
    return [
        _received(one, made[one.row.client_id])
        if one.row.client_id in made
        else _earlier(one, known[one.row.client_id])
        for one in chunk
    ]


async def _drafts(
    db: AsyncConnection, who: Principal, agency_id: int, fresh: list[_Judged], now: dt.datetime
) -> list[Draft]:
    """Numbers are drawn for all days at once, and given out in the order of the page."""
    if not fresh:
        return []
    wanted = Counter(one.day for one in fresh)
    last = await repository.draw(db, agency_id, wanted)
    numbers = {day: iter(range(last[day] - count + 1, last[day] + 1)) for day, count in wanted.items()}
    ids = await repository.ids(db, len(fresh))
    return [
        draft(one.handing, who, now, dossier_id, next(numbers[one.day]))
        for one, dossier_id in zip(fresh, ids, strict=True)
    ]


def _received(judged: _Judged, dossier: Mapping[str, Any]) -> BatchRowOut:
    due_at = dossier["due_at"]
    return BatchRowOut(
        client_id=judged.row.client_id,
        status=201,
        errors=[],
        code=dossier["code"],
        received_at=local(dossier["received_at"]),
        due_at=local(due_at) if due_at else None,
    )


def _earlier(judged: _Judged, before: Mapping[str, Any]) -> BatchRowOut:
    changed = before["fingerprint"] != judged.fingerprint
    return _received(judged, before).model_copy(update={"earlier": True, "changed": changed})


def _again() -> Invalid:
    detail = "this row stands twice on the page"
    return Invalid(errors=[FieldError(pointer="/client_id", detail=detail, code="row-repeated")])
