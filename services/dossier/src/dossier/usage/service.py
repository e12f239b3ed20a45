"""What a desk uses most, so that it stands first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from kernel.auth import Principal
from kernel.problems import NotFound
from kernel.text import fold
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers import access
from dossier.usage import repository
from dossier.usage.schemas import PaperUse, ProcedureUse

RECENT = dt.timedelta(days=90)
HABIT = 30
"""Dossiers of one procedure from which the habit of a desk is read."""


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


async def papers(db: AsyncConnection, who: Principal, procedure_code: str) -> list[PaperUse]:
    """The papers of the newest dossiers that came with any; books that were imported name none."""
    desk = who.desk_id or who.agency_id
    if desk is None:
        raise NotFound()
    await access.enter(db, who)
    lists = [one for one in await repository.newest_papers(db, desk, procedure_code, HABIT) if one]
    lying: dict[str, list[dict[str, Any]]] = {}
    for one in lists:
        for paper in one:
            if paper["present"]:
                lying.setdefault(fold(paper["name"]), []).append(paper)
    uses = []
    for same in lying.values():
        (originals, copies), _times = Counter((one["originals"], one["copies"]) for one in same).most_common(1)[0]
        use = PaperUse(
            name=same[0]["name"], presented=len(same), of=len(lists), originals=originals, copies=copies
        )
        uses.append(use)
    return sorted(uses, key=lambda use: -use.presented)
