"""Numbers of slips: given once, in order, without gaps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.clock import ZONE, local
from sqlalchemy import bindparam, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.consultations.models import consultations
from dossier.dossiers.models import acts
from dossier.slips.models import slip_numbers

NUMBERING_LOCK = 730_120

_GIVEN = select(slip_numbers.c.number).where(
    slip_numbers.c.dossier_id == bindparam("dossier_id"),
    slip_numbers.c.series == bindparam("series"),
    slip_numbers.c.act_sequence == bindparam("act_sequence"),
)
_ACTS = select(acts).where(acts.c.dossier_id == bindparam("dossier_id")).order_by(acts.c.sequence)
_CONSULTATIONS = (
    select(consultations)
    .where(consultations.c.dossier_id == bindparam("dossier_id"))
    .order_by(consultations.c.asked_at, consultations.c.id)
)

_ENTER_BOOK = text(
    """
    WITH last AS (
        SELECT number, dossier_id FROM slip_numbers
         WHERE agency_id = :agency_id AND year = :year AND series = 'register'
         ORDER BY number DESC LIMIT 1),
    edge AS (
        SELECT coalesce((SELECT received_at FROM dossiers JOIN last ON id = dossier_id AND agency_id = :agency_id),
                        :begins) AS received_at,
               coalesce((SELECT dossier_id FROM last), 0) AS id),
    between AS (
        SELECT one.id, one.received_at FROM edge JOIN dossiers AS one
            ON one.agency_id = :agency_id AND (one.received_at, one.id) > (edge.received_at, edge.id)
           AND (one.received_at, one.id) <= (:received_at, :dossier_id)
        UNION SELECT cast(:dossier_id AS bigint), cast(:received_at AS timestamptz)),
    waiting AS (
        SELECT id, row_number() OVER (ORDER BY received_at, id) AS nth FROM between
         WHERE NOT EXISTS (SELECT 1 FROM slip_numbers AS given
                            WHERE given.dossier_id = between.id AND given.series = 'register'))
    INSERT INTO slip_numbers (agency_id, year, series, number, dossier_id, act_sequence)
    SELECT :agency_id, :year, 'register', coalesce((SELECT number FROM last), 0) + nth, id, 1 FROM waiting
    """
)
"""The book is numbered when it is first read: every dossier since the one entered last, in the order of reception,
up to this one; no gap. It walks only what lies between the two. Who was written down later with an earlier moment
gets the next number when her own slip is printed, or when the whole book is (`ENTER_ALL`)."""
_ENTER_ALL = text(
    """
    WITH last AS (
        SELECT coalesce(max(number), 0) AS number FROM slip_numbers
         WHERE agency_id = :agency_id AND year = :year AND series = 'register'),
    waiting AS (
        SELECT id, row_number() OVER (ORDER BY received_at, id) AS nth FROM dossiers
         WHERE agency_id = :agency_id AND received_at >= :begins AND received_at < :ends
           AND NOT EXISTS (SELECT 1 FROM slip_numbers AS given
                            WHERE given.dossier_id = dossiers.id AND given.series = 'register'))
    INSERT INTO slip_numbers (agency_id, year, series, number, dossier_id, act_sequence)
    SELECT :agency_id, :year, 'register', last.number + waiting.nth, waiting.id, 1 FROM waiting, last
    """
)
_NEXT = text(
    """
    INSERT INTO slip_numbers (agency_id, year, series, number, dossier_id, act_sequence)
    SELECT cast(:agency_id AS int), cast(:year AS int), cast(:series AS varchar), coalesce(max(number), 0) + 1,
           cast(:dossier_id AS bigint), cast(:act_sequence AS int)
      FROM slip_numbers WHERE agency_id = :agency_id AND year = :year AND series = :series
    """
)


async def acts_of(db: AsyncConnection, dossier_id: int) -> Sequence[Mapping[str, Any]]:
    return [dict(row) for row in (await db.execute(_ACTS, {"dossier_id": dossier_id})).mappings()]


async def consultations_of(db: AsyncConnection, dossier_id: int) -> Sequence[Mapping[str, Any]]:
    """What other agencies were asked, in the order of asking."""
    return [dict(row) for row in (await db.execute(_CONSULTATIONS, {"dossier_id": dossier_id})).mappings()]


async def given(db: AsyncConnection, dossier_id: int, series: str, act_sequence: int) -> int | None:
    """The number of a slip, if it has one."""
    number: int | None = (
        await db.execute(_GIVEN, {"dossier_id": dossier_id, "series": series, "act_sequence": act_sequence})
    ).scalar()
    return number


async def give(
    db: AsyncConnection, dossier: Mapping[str, Any], series: str, act_sequence: int, on: dt.date
) -> int:
    """The next number of the series of agency and year; the one that a twin has given meanwhile, if any."""
    await hold_book(db, dossier["agency_id"])
    if (number := await given(db, dossier["id"], series, act_sequence)) is not None:
        return number
    values = {"agency_id": dossier["agency_id"], "year": on.year, "dossier_id": dossier["id"]}
    if series == "register":
        begins = dt.datetime(on.year, 1, 1, tzinfo=ZONE)
        received_at = local(dossier["received_at"])
        await db.execute(_ENTER_BOOK, {**values, "begins": begins, "received_at": received_at})
    else:
        await db.execute(_NEXT, {**values, "series": series, "act_sequence": act_sequence})
    made = await given(db, dossier["id"], series, act_sequence)
    assert made is not None  # noqa: S101 - it was written two lines above
    return made


async def hold_book(db: AsyncConnection, agency_id: int) -> None:
    """Nobody else gives numbers of this agency until the end of the transaction."""
    await db.execute(select(func.pg_advisory_xact_lock(NUMBERING_LOCK, agency_id)))


async def enter_all(db: AsyncConnection, agency_id: int, year: int, until: dt.datetime) -> None:
    """Every dossier of the year that was received before a moment stands in the book."""
    await hold_book(db, agency_id)
    begins = dt.datetime(year, 1, 1, tzinfo=ZONE)
    await db.execute(_ENTER_ALL, {"agency_id": agency_id, "year": year, "begins": begins, "ends": until})
