"""Receiving a dossier, or refusing to: Decree 61/2018/NĐ-CP, article 17."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from fastapi import Response
from kernel.auth import Principal
from kernel.clock import local
from kernel.db import transaction
from kernel.idempotency import Once, respond
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.dossiers import access
from dossier.dossiers.problems import unknown_procedure
from dossier.dossiers.schemas import DueDate, DueTrace, ReceptionIn, RefusalIn
from dossier.dossiers.service import etag, present
from dossier.intake import repository
from dossier.intake.handing import Handing, desk_at, draft, moment_of, promise, receipt

DOSSIERS = "/api/dossier/v1/dossiers"


async def receive(
    engine: AsyncEngine, catalog: Catalog, who: Principal, once: Once, body: ReceptionIn, now: dt.datetime
) -> Response:
    """A complete dossier is received: it gets its code and its due date."""
    return await take_in(engine, catalog, who, once, await receipt(catalog, who, body, body.papers, now), now)


async def refuse(
    engine: AsyncEngine, catalog: Catalog, who: Principal, once: Once, body: RefusalIn, now: dt.datetime
) -> Response:
    """What cannot be received is refused in writing, with the reason (form 03), and stays on record."""
    moment = moment_of(body.received_at, now)
    desk = await desk_at(catalog, who, body.procedure_code, moment)
    papers = [paper.model_dump() for paper in body.papers]
    handing = Handing(desk, body, Act.REJECT, moment, papers, reason=body.reason)
    return await take_in(engine, catalog, who, once, handing, now)


async def preview(
    catalog: Catalog, procedure_code: str, agency_id: int | None, received_at: dt.datetime | None, now: dt.datetime
) -> DueDate:
    """What an agency would promise to somebody who hands in at that moment."""
    agency = catalog.directory.get(agency_id)
    moment = moment_of(received_at, now)
    version = await catalog.version_on(procedure_code, local(moment).date())
    if version is None:
        raise unknown_procedure()
    level = agency.level if agency else "district"
    appointment = promise(version, level, moment, catalog.calendar_of(agency_id))
    if appointment is None:
        return DueDate.none()
    trace = DueTrace.model_validate(appointment.trace())
    return DueDate(
        due_at=local(appointment.due_at),
        start_on=appointment.start_on,
        trace=trace.steps,
        sentence=appointment.sentence,
    )


async def take_in(
    engine: AsyncEngine,
    catalog: Catalog,
    who: Principal,
    once: Once,
    handing: Handing,
    now: dt.datetime,
    also: Callable[[AsyncConnection, Mapping[str, Any]], Awaitable[None]] | None = None,
) -> Response:
    """One dossier into the books, with its answer kept under its key; `also` writes what goes with it."""
    day, agency_id = local(handing.moment).date(), handing.desk.agency.id
    async with transaction(engine) as db:
        opened = await repository.open_reception(db, once, access.scope_of(who), agency_id, day)
        if opened.kept is not None or opened.number is None:
            return once.again(*opened.kept) if opened.kept else await once.stored(db)
        made = draft(handing, who, now, opened.dossier_id, opened.number)
        headers = {"Location": f"{DOSSIERS}/{made.dossier['code']}", "ETag": etag(1)}
        answer = present(made.dossier, who, catalog, now).model_dump_json().encode()
        first = await repository.write_reception(
            db, once, answer=(201, headers, answer), dossier=made.dossier, act=made.act, event=made.event
        )
        if not first:
            await repository.give_back(db, agency_id, day, opened.number)
            return await once.stored(db)
        if also is not None:
            await also(db, made.dossier)
    return respond(201, answer, headers)
