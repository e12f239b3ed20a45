"""What the feed of this service says, versioned. No sender, no text: a petition's words may name people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.clock import real_now
from kernel.feed import publish
from sqlalchemy.ext.asyncio import AsyncConnection

from feedback.domain.lifecycle import Status, is_counted
from feedback.domain.vocabulary import Kind

PETITION_CHANGED = "petition.changed.v1"
_TOLD = (
    "version", "code", "status", "kind", "channel", "agency_id", "handler_id", "receiver_id", "procedure_code",
    "received_at", "due_at", "answered_at", "refused_at", "published_at",
)  # fmt: skip


async def petition_changed(db: AsyncConnection, petition: Mapping[str, Any], act: str, at: dt.datetime) -> None:
    """The whole countable state of one petition at one version."""
    now = real_now()
    data = {name: _plain(petition[name]) for name in _TOLD}
    counted = is_counted(Status(petition["status"]), Kind(petition["kind"]))
    told = {"petition_id": petition["id"], **data, "counted": counted, "act": act, "recorded_at": now.isoformat()}
    await publish(db, PETITION_CHANGED, told, occurred_at=at, recorded_at=now)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.datetime) else value
