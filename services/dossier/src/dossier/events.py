"""What the feed says, versioned. A fact carries the whole present state of a dossier and no personal data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

CHANGED = "dossier.changed.v1"

STATE = (
    "version",
    "code",
    "agency_id",
    "level",
    "field_id",
    "procedure_code",
    "division_id",
    "channel",
    "mechanism",
    "status",
    "received_at",
    "due_at",
    "completed_at",
    "returned_at",
    "ended_at",
    "outcome",
    "timeliness_at_end",
    "source",
)
"""Columns of a dossier that are told as they are."""


def fact(dossier: Mapping[str, Any], *, field: str, act: str, recorded_at: dt.datetime) -> dict[str, Any]:
    """Data of one `dossier.changed.v1`. `dossier` is the row after the act; `field` the name of its field."""
    state = {name: _plain(dossier[name]) for name in STATE}
    return {
        "dossier_id": dossier["id"],
        **state,
        "field": field,
        "act": act,
        "recorded_at": _plain(recorded_at),
    }


def _plain(value: Any) -> Any:
    return value.astimezone(dt.UTC).isoformat() if isinstance(value, dt.datetime) else value
