"""The hot path: a reception is two statements in one transaction, begin and commit apart.

Round trips cost more than the disk flush. The first statement looks for a kept answer, opens the second lock and
draws the running number; the second claims the idempotency key together with its answer and, only if the claim
was won, writes dossier, act, event and name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kernel.idempotency import Once
from kernel.tables import idempotency_keys, outbox
from sqlalchemy import CTE, Select, Table, bindparam, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import acts, applicant_names, counters, dossiers

_OPEN = text(
    """
    WITH seen AS (
        SELECT fingerprint, status, headers, body FROM idempotency_keys WHERE scope = :scope AND key = :key
    ), drawn AS (
        INSERT INTO counters (agency_id, day, last)
        SELECT CAST(:agency_id AS int), CAST(:day AS date), 1 WHERE NOT EXISTS (SELECT 1 FROM seen)
        ON CONFLICT (agency_id, day) DO UPDATE SET last = counters.last + 1
        RETURNING last
    )
    SELECT set_config('motcua.scope', :reach, true), (SELECT last FROM drawn) AS number,
           nextval('dossiers_id_seq') AS dossier_id, seen.*
      FROM (SELECT 1) AS always LEFT JOIN seen ON true
    """
)

KEPT_ANSWER = ("scope", "key", "fingerprint", "status", "headers", "body")
EVENT = ("type", "occurred_at", "recorded_at", "data")
DOSSIER = tuple(
    column.name
    for column in dossiers.c
    if column.name
    not in (
        "supplement_requested_at",
        "supplement_rounds",
        "completed_at",
        "returned_at",
        "assignee_id",
        "assignee_name",
        "held",
        "legal_due_at",
        "apologies",
        "partner_ids",
        "awaited_ids",
        "correction_id",
        "outbound_tracking",
        "timeliness_766",
        "import_batch_id",
        "created_at",
    )
)
ACT = tuple(column.name for column in acts.c)


@dataclass(frozen=True)
class Opened:
    """What the first statement found: the kept answer of an earlier request, or a number and an id."""

    number: int | None
    dossier_id: int
    kept: tuple[str, int, Mapping[str, str], bytes] | None


async def open_reception(db: AsyncConnection, once: Once, reach: str, agency_id: int, day: dt.date) -> Opened:
    given = {"scope": once.scope, "key": once.key, "reach": reach, "agency_id": agency_id, "day": day}
    row = (await db.execute(_OPEN, given)).one()
    kept = None if row.fingerprint is None else (row.fingerprint, row.status, row.headers, row.body)
    return Opened(row.number, row.dossier_id, kept)


def _insert(table: Table, names: Iterable[str], claimed: CTE | None) -> Any:
    """INSERT of one row of parameters (prefixed with the table's name), only if the key was claimed."""
    listed = tuple(names)
    row = select(*(bindparam(f"{table.name}_{name}", type_=table.c[name].type) for name in listed))
    return insert(table).from_select(listed, row if claimed is None else row.select_from(claimed))


def _write() -> Select[Any]:
    claim = _insert(idempotency_keys, KEPT_ANSWER, None).on_conflict_do_nothing()
    claimed = claim.returning(idempotency_keys.c.key).cte("claimed")
    return (
        select(func.count())
        .select_from(claimed)
        .add_cte(
            _insert(dossiers, DOSSIER, claimed).cte("made"),
            _insert(acts, ACT, claimed).cte("recorded"),
            _insert(outbox, EVENT, claimed).cte("told"),
            _insert(applicant_names, ("folded",), claimed).on_conflict_do_nothing().cte("named"),
        )
    )


_WRITE = _write()


async def write_reception(
    db: AsyncConnection,
    once: Once,
    *,
    answer: tuple[int, Mapping[str, str], bytes],
    dossier: Mapping[str, Any],
    act: Mapping[str, Any],
    event: Mapping[str, Any],
) -> bool:
    """Everything a reception leaves, in one statement. False: a twin was first, nothing was written."""
    status, headers, body = answer
    kept = {
        "scope": once.scope,
        "key": once.key,
        "fingerprint": once.fingerprint,
        "status": status,
        "headers": dict(headers),
        "body": body,
    }
    given = {
        **_prefixed(idempotency_keys, kept),
        **_prefixed(dossiers, {name: dossier[name] for name in DOSSIER}),
        **_prefixed(acts, act),
        **_prefixed(outbox, event),
        "applicant_names_folded": dossier["applicant_folded"],
    }
    return bool((await db.execute(_WRITE, given)).scalar_one())


async def give_back(db: AsyncConnection, agency_id: int, day: dt.date, number: int) -> None:
    """A number that was drawn and not used; its row is still locked by us, so nobody has drawn the next."""
    await db.execute(
        update(counters)
        .where(counters.c.agency_id == agency_id, counters.c.day == day, counters.c.last == number)
        .values(last=number - 1)
    )


def _prefixed(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{table.name}_{name}": value for name, value in values.items()}
