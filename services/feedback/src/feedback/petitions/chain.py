"""An act as it is written: chained to the one before it, so that no later hand can change it unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kernel import actlog
from kernel.auth import Principal
from kernel.clock import real_now
from sqlalchemy.ext.asyncio import AsyncConnection

from feedback.petitions import repository

HASHED = (
    "sequence", "act", "at", "recorded_at", "actor_id", "actor_name", "actor_agency_id", "reason", "data",
    "from_status", "to_status",
)  # fmt: skip
"""What the hash covers, beside the code of the petition."""


@dataclass(frozen=True)
class Done:
    """One act before it is written."""

    act: str
    at: dt.datetime
    from_status: str | None
    to_status: str
    reason: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


async def append(
    db: AsyncConnection,
    who: Principal,
    petition: Mapping[str, Any],
    done: Done,
    previous: Mapping[str, Any] | None,
) -> None:
    """Add an act after `previous` (None for the first)."""
    row: dict[str, Any] = {
        "sequence": previous["sequence"] + 1 if previous else 1,
        "act": str(done.act),
        "at": done.at,
        "recorded_at": real_now(),
        "actor_id": who.id,
        "actor_name": who.name,
        "actor_agency_id": who.agency_id,
        "reason": done.reason or None,
        "data": dict(done.data),
        "from_status": done.from_status,
        "to_status": str(done.to_status),
    }
    before = previous["hash"] if previous else actlog.GENESIS
    link = actlog.link(before, hashed(petition["code"], row))
    await repository.append_act(db, {"petition_id": petition["id"], **row, "hash": link})


def hashed(code: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """What the hash of an act covers; equal for a row to be written and a row read back."""
    return {"petition": code, **{name: row[name] for name in HASHED}}


async def first_broken(db: AsyncConnection, petition: Mapping[str, Any]) -> int | None:
    """Index of the first act that does not follow from the one before it, or None: the chain holds."""
    rows = await repository.acts_of(db, petition["id"])
    return actlog.first_broken((row["hash"], hashed(petition["code"], row)) for row in rows)
