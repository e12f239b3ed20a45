"""An act as it is written: chained to the one before it, so that no later hand can change it unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kernel import actlog

GENESIS = bytes.fromhex(actlog.GENESIS)
HASHED = (
    "sequence",
    "act",
    "happened_at",
    "recorded_at",
    "actor_id",
    "actor_name",
    "actor_agency_id",
    "reason",
    "data",
    "from_status",
    "to_status",
    "due_at_before",
    "due_at_after",
)
"""What the hash covers, beside the code of the dossier."""


@dataclass(frozen=True)
class Actor:
    """Who does it, as the record shall name her."""

    id: str
    name: str
    agency_id: int | None


@dataclass(frozen=True)
class ActRecord:
    """One act before it is written."""

    act: str
    actor: Actor
    happened_at: dt.datetime
    recorded_at: dt.datetime
    to_status: str
    from_status: str | None = None
    reason: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    due_at_before: dt.datetime | None = None
    due_at_after: dt.datetime | None = None


def act_row(
    record: ActRecord,
    *,
    code: str,
    dossier_id: int,
    agency_id: int,
    division_id: int | None,
    sequence: int,
    previous: bytes,
) -> dict[str, Any]:
    """The row of table `acts`: `sequence` counts from 1, `previous` is GENESIS for the first."""
    row: dict[str, Any] = {
        "dossier_id": dossier_id,
        "sequence": sequence,
        "agency_id": agency_id,
        "division_id": division_id,
        "act": str(record.act),
        "happened_at": record.happened_at,
        "recorded_at": record.recorded_at,
        "actor_id": record.actor.id,
        "actor_name": record.actor.name,
        "actor_agency_id": record.actor.agency_id,
        "reason": record.reason,
        "data": dict(record.data),
        "from_status": record.from_status,
        "to_status": str(record.to_status),
        "due_at_before": record.due_at_before,
        "due_at_after": record.due_at_after,
        "previous_hash": previous,
    }
    row["hash"] = bytes.fromhex(actlog.link(previous.hex(), hashed_content(code, row)))
    return row


def hashed_content(code: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """What the hash of an act covers; equal for a row to be written and a row read back."""
    return {"dossier": code, **{name: row[name] for name in HASHED}}
