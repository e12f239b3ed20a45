"""Writing a chunk of rows: five round trips, however many rows.

Rows travel as one JSON value per table and are unfolded by PostgreSQL after the tables' own types.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from kernel.db import SCOPE_SETTING
from sqlalchemy import ARRAY, Uuid, and_, bindparam, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.batches.models import batch_rows
from dossier.dossiers.models import dossiers
from dossier.intake.handing import Draft
from dossier.intake.repository import ACT, DOSSIER, EVENT

BATCH_LOCK = 7_301
"""First half of the advisory lock: one page after the other at one agency; single receptions do not wait."""

_ENTER = text(
    f"SELECT set_config('{SCOPE_SETTING}', :reach, true), pg_advisory_xact_lock({BATCH_LOCK}, :agency_id)"
)
_KNOWN = select(
    batch_rows.c.client_id,
    batch_rows.c.fingerprint,
    dossiers.c.code,
    dossiers.c.received_at,
    dossiers.c.due_at,
).join_from(
    batch_rows,
    dossiers,
    and_(dossiers.c.id == batch_rows.c.dossier_id, dossiers.c.agency_id == batch_rows.c.agency_id),
)
_DRAW = text(
    """
    INSERT INTO counters (agency_id, day, last)
    SELECT CAST(:agency_id AS int), day, wanted
      FROM unnest(CAST(:days AS date[]), CAST(:wanted AS int[])) AS asked(day, wanted) ORDER BY day
    ON CONFLICT (agency_id, day) DO UPDATE SET last = counters.last + excluded.last
    RETURNING day, last
    """
)
_IDS = text("SELECT nextval('dossiers_id_seq') FROM generate_series(1, :count)")


def _unfolded(table: str, names: Sequence[str], parameter: str, more: str = "") -> str:
    columns = ", ".join(names)
    source = f"jsonb_populate_recordset(NULL::{table}, CAST(:{parameter} AS jsonb))"
    return f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {source} {more}"


_ROW = ("client_id", "agency_id", "dossier_id", "fingerprint")
_WRITE = text(
    f"""
    WITH made AS ({_unfolded("dossiers", DOSSIER, "dossiers")}),
         recorded AS ({_unfolded("acts", ACT, "acts")}),
         told AS ({_unfolded("outbox", EVENT, "events")}),
         kept AS ({_unfolded("batch_rows", _ROW, "rows")}),
         named AS ({_unfolded("applicant_names", ("folded",), "names", "ORDER BY folded ON CONFLICT DO NOTHING")})
    SELECT 1
    """.replace("NULL::", r"NULL\:\:")
)


async def enter(db: AsyncConnection, reach: str, agency_id: int) -> None:
    """Open the second lock; wait for another page of the same agency, so that a twin finds what it sent."""
    await db.execute(_ENTER, {"reach": reach, "agency_id": agency_id})


async def known(db: AsyncConnection, agency_id: int, ids: Collection[UUID]) -> dict[UUID, Mapping[str, Any]]:
    """Rows that an earlier sending has made."""
    found = _KNOWN.where(batch_rows.c.agency_id == agency_id, batch_rows.c.client_id == func.any(_uuids(ids)))
    return {row["client_id"]: dict(row) for row in (await db.execute(found)).mappings()}


async def draw(db: AsyncConnection, agency_id: int, wanted: Mapping[dt.date, int]) -> dict[dt.date, int]:
    """Running numbers for several days at once; the answer is the last number of each day."""
    days = sorted(wanted)
    given = {"agency_id": agency_id, "days": days, "wanted": [wanted[day] for day in days]}
    return {row.day: row.last for row in await db.execute(_DRAW, given)}


async def ids(db: AsyncConnection, count: int) -> list[int]:
    return list((await db.execute(_IDS, {"count": count})).scalars())


async def write(db: AsyncConnection, drafts: Sequence[Draft], fingerprints: Mapping[UUID, bytes]) -> None:
    """The dossiers with their acts and facts, and from which rows they were made, in the same order."""
    rows = [
        {
            "client_id": client_id,
            "agency_id": one.dossier["agency_id"],
            "dossier_id": one.dossier["id"],
            "fingerprint": fingerprint,
        }
        for one, (client_id, fingerprint) in zip(drafts, fingerprints.items(), strict=True)
    ]
    given = {
        "dossiers": [{name: one.dossier[name] for name in DOSSIER} for one in drafts],
        "acts": [one.act for one in drafts],
        "events": [one.event for one in drafts],
        "rows": rows,
        "names": [{"folded": name} for name in sorted({one.dossier["applicant_folded"] for one in drafts})],
    }
    await db.execute(_WRITE, {name: json.dumps(rows, default=_plain) for name, rows in given.items()})


def _uuids(values: Collection[UUID]) -> Any:
    return bindparam(None, list(values), type_=ARRAY(Uuid(as_uuid=True)))


def _plain(value: Any) -> str:
    """As PostgreSQL reads it: moments with their offset, bytes in hexadecimal, exact numbers as text."""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return f"\\x{value.hex()}"
    return str(value)
