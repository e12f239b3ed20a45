"""Answers written and added up. No statement names a dossier and an answer together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, exists, func, insert, select, text
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.surveys.models import survey_answers, survey_tickets

BATCH_LOCK = 730_122

_IN_PERIOD = (
    survey_answers.c.agency_id == bindparam("agency_id"),
    survey_answers.c.quarter >= bindparam("begins"),
    survey_answers.c.quarter < bindparam("ends"),
)
_GIVEN = select(func.count()).select_from(survey_answers).where(*_IN_PERIOD)
_WHOLE = """
    WITH whole AS (
        SELECT quarter, batch FROM survey_answers
         WHERE agency_id = :agency_id AND quarter >= :begins AND quarter < :ends
         GROUP BY quarter, batch HAVING count(*) = :size),
    counted AS (
        SELECT one.id, one.asked, one.answers FROM survey_answers AS one
          JOIN whole ON whole.quarter = one.quarter AND whole.batch = one.batch
         WHERE one.agency_id = :agency_id)
"""
_COUNTS = text(
    _WHOLE
    + """
    SELECT asked, key AS question, value AS choice, count(*) AS count
      FROM counted, jsonb_each_text(answers) GROUP BY asked, key, value ORDER BY asked, key, value
    """
)
_COUNTED = text(_WHOLE + "SELECT count(*) FROM counted")


async def take_ticket(db: AsyncConnection, dossier: Mapping[str, Any]) -> bool:
    """False: the dossier has been answered for."""
    claim = upsert(survey_tickets).values(dossier_id=dossier["id"], agency_id=dossier["agency_id"])
    taken = await db.execute(claim.on_conflict_do_nothing().returning(survey_tickets.c.dossier_id))
    return taken.first() is not None


async def is_answered(db: AsyncConnection, dossier: Mapping[str, Any]) -> bool:
    given = exists().where(
        survey_tickets.c.dossier_id == dossier["id"], survey_tickets.c.agency_id == dossier["agency_id"]
    )
    found: bool = (await db.execute(select(given))).scalar_one()
    return found


async def add(db: AsyncConnection, agency_id: int, quarter: dt.date, size: int, values: Mapping[str, Any]) -> None:
    """The answer joins the batch of its agency and quarter that is still open."""
    await db.execute(select(func.pg_advisory_xact_lock(BATCH_LOCK, agency_id)))
    given = (await db.execute(_GIVEN, _asked(agency_id, quarter, quarter + dt.timedelta(days=1)))).scalar_one()
    row = {**values, "agency_id": agency_id, "quarter": quarter, "batch": given // size}
    await db.execute(insert(survey_answers).values(**row))


async def given_in(db: AsyncConnection, agency_id: int, begins: dt.date, ends: dt.date) -> int:
    found: int = (await db.execute(_GIVEN, _asked(agency_id, begins, ends))).scalar_one()
    return found


async def counted_in(db: AsyncConnection, agency_id: int, begins: dt.date, ends: dt.date, size: int) -> int:
    """How many answers stand in whole batches."""
    found: int = (await db.execute(_COUNTED, {**_asked(agency_id, begins, ends), "size": size})).scalar_one()
    return found


async def counts_in(
    db: AsyncConnection, agency_id: int, begins: dt.date, ends: dt.date, size: int
) -> Sequence[Mapping[str, Any]]:
    """How often each choice was made, in whole batches; one's own words stand as choices of their own."""
    rows = await db.execute(_COUNTS, {**_asked(agency_id, begins, ends), "size": size})
    return [dict(row) for row in rows.mappings()]


def _asked(agency_id: int, begins: dt.date, ends: dt.date) -> dict[str, Any]:
    return {"agency_id": agency_id, "begins": begins, "ends": ends}
