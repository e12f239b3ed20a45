"""Filing online for a citizen who stands at the desk: only with her consent, and counted as help."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from fastapi import Response
from kernel.auth import Principal
from kernel.clock import local
from kernel.idempotency import Once
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.intake.handing import Handing, check_delivery, desk_at, moment_of
from dossier.intake.service import take_in
from dossier.submissions import repository
from dossier.submissions.schemas import ConsentIn, ConsentOut, SubmissionIn


async def submit(
    engine: AsyncEngine, catalog: Catalog, who: Principal, once: Once, body: SubmissionIn, now: dt.datetime
) -> Response:
    """The dossier waits in the desk's queue like any that came online; no clock runs before it is received."""
    check_delivery(body)
    consent = body.consent
    given_at = moment_of(consent.given_at, now, "/consent/given_at")
    desk = await desk_at(catalog, who, body.procedure_code, now)
    handing = Handing(
        desk,
        body,
        Act.SUBMIT,
        now,
        [paper.model_dump() for paper in body.papers],
        data={"assisted": True, "consent": _proof(consent)},
        assisted=True,
    )

    async def record(db: AsyncConnection, dossier: Mapping[str, Any]) -> None:
        values = {
            "dossier_id": dossier["id"],
            "agency_id": dossier["agency_id"],
            **consent.model_dump(exclude={"given_at"}),
            "given_at": given_at,
            "recorded_by": who.id,
            "recorded_by_name": who.name,
            "recorded_at": now,
        }
        await repository.add(db, values)

    return await take_in(engine, catalog, who, once, handing, now, also=record)


async def consent(db: AsyncConnection, who: Principal, code: str) -> ConsentOut:
    """The consent behind an assisted dossier; 404 where there is none."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    found = await repository.find(db, dossier["id"])
    if found is None:
        raise NotFound()
    return ConsentOut(
        given_by=found["given_by"],
        relation=found["relation"],
        how=found["how"],
        given_at=local(found["given_at"]),
        text_shown=found["text_shown"],
        recorded_by=found["recorded_by_name"],
        recorded_at=local(found["recorded_at"]),
    )


def _proof(given: ConsentIn) -> dict[str, str]:
    """What the record of acts holds of it: no name, but enough to prove the words."""
    digest = hashlib.sha256(given.text_shown.encode()).hexdigest()
    return {"relation": given.relation, "how": given.how, "text_sha256": digest}
