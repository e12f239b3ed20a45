"""Numbers of slips, and how often a slip was printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.clock import ZONE, local
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.lifecycle import Act
from dossier.dossiers.models import acts
from dossier.slips.models import slip_numbers

NUMBERING_LOCK = 730_120

_ENTER_BOOK = text(
    """
    WITH last AS (
        SELECT coalesce(max(number), 0) AS number FROM slip_numbers
         WHERE agency_id = :agency_id AND year = :year AND series = 'register'),
    waiting AS (
        SELECT id, row_number() OVER (ORDER BY received_at, id) AS nth FROM dossiers
         WHERE agency_id = :agency_id AND received_at >= :begins AND received_at < :ends
           AND (received_at, id) <= (:received_at, :dossier_id)
           AND NOT EXISTS (SELECT 1 FROM slip_numbers AS given
                            WHERE given.dossier_id = dossiers.id AND given.series = 'register'))
    INSERT INTO slip_numbers (agency_id, year, series, number, dossier_id, act_sequence)
    SELECT :agency_id, :year, 'register', last.number + waiting.nth, waiting.id, 1 FROM waiting, last
    """
)
"""The book is numbered when it is first read: every dossier up to this one, in the order of reception, no gap."""
_NEXT = text(
    """
    INSERT INTO slip_numbers (agency_id, year, series, number, dossier_id, act_sequence)
    SELECT cast(:agency_id AS int), cast(:year AS int), cast(:series AS varchar), coalesce(max(number), 0) + 1,
           cast(:dossier_id AS bigint), cast(:act_sequence AS int)
      FROM slip_numbers WHERE agency_id = :agency_id AND year = :year AND series = :series
    """
)


async def acts_of(db: AsyncConnection, dossier_id: int) -> Sequence[Mapping[str, Any]]:
    statement = select(acts).where(acts.c.dossier_id == dossier_id).order_by(acts.c.sequence)
    return [dict(row) for row in (await db.execute(statement)).mappings()]


async def number_of(
    db: AsyncConnection, dossier: Mapping[str, Any], series: str, act_sequence: int, on: dt.date
) -> int:
    """The number of a slip in its series of the agency and year, given now if it has none."""
    given = await _given(db, dossier["id"], series, act_sequence)
    if given is not None:
        return given
    await db.execute(select(func.pg_advisory_xact_lock(NUMBERING_LOCK, dossier["agency_id"])))
    if (given := await _given(db, dossier["id"], series, act_sequence)) is not None:
        return given
    values = {"agency_id": dossier["agency_id"], "year": on.year, "dossier_id": dossier["id"]}
    if series == "register":
        year = dt.datetime(on.year, 1, 1, tzinfo=ZONE)
        ends = year.replace(year=on.year + 1)
        received_at = local(dossier["received_at"])
        await db.execute(_ENTER_BOOK, {**values, "begins": year, "ends": ends, "received_at": received_at})
    else:
        await db.execute(_NEXT, {**values, "series": series, "act_sequence": act_sequence})
    made = await _given(db, dossier["id"], series, act_sequence)
    assert made is not None  # noqa: S101 - it was written two lines above
    return made


async def _given(db: AsyncConnection, dossier_id: int, series: str, act_sequence: int) -> int | None:
    statement = select(slip_numbers.c.number).where(
        slip_numbers.c.dossier_id == dossier_id,
        slip_numbers.c.series == series,
        slip_numbers.c.act_sequence == act_sequence,
    )
    return (await db.execute(statement)).scalar()


def printed_copies(record: Sequence[Mapping[str, Any]], slip: str, act_sequence: int) -> int:
    """How often this slip of this act has been printed."""
    prints = [act["data"] for act in record if act["act"] == Act.PRINT_SLIP]
    return sum(1 for data in prints if data.get("slip") == slip and data.get("of") == act_sequence)
