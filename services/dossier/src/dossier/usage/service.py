"""What a desk uses most, so that it stands first."""

from __future__ import annotations

import datetime as dt

from kernel.auth import Principal
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers import access
from dossier.usage import repository
from dossier.usage.schemas import ProcedureUse

RECENT = dt.timedelta(days=90)


async def procedures(
    db: AsyncConnection, who: Principal, agency_id: int | None, now: dt.datetime
) -> list[ProcedureUse]:
    """Uses in the last 90 days at a desk; a desk that was still for so long shows its last ones."""
    desk = agency_id if agency_id is not None else who.desk_id or who.agency_id
    within = access.reach(who)
    if desk is None or (within is not None and desk not in within):
        raise NotFound()
    await access.enter(db, who)
    counted = await repository.count_by_procedure(db, desk, now - RECENT)
    counted = counted or await repository.count_by_procedure(db, desk, None)
    return [ProcedureUse(procedure_code=code, count=count) for code, count in counted]
