"""What the feed says, versioned. A fact carries the whole present state of a dossier and no personal data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
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
IF_ANY = ("timeliness_766", "supplement_rounds", "assisted")
"""Told where there is something to tell."""


def utc(moment: dt.datetime) -> str:
    """A moment as facts write it."""
    return moment.astimezone(dt.UTC).isoformat()


def fact(
    dossier: Mapping[str, Any],
    *,
    field: str,
    act: str,
    recorded_at: dt.datetime,
    written: Callable[[dt.datetime], str] = utc,
) -> dict[str, Any]:
    """Data of one `dossier.changed.v1`. `dossier` is the row after the act; `field` the name of its field.

    `written` may be a faster `utc`, for those who tell thousands.
    """

    def plain(value: Any) -> Any:
        return written(value) if value.__class__ is dt.datetime else value

    state = {name: plain(dossier[name]) for name in STATE}
    # Lateness is judged by the day the law gave; where an apology moved the promise, both are told.
    legal = dossier.get("legal_due_at")
    promised = {"promised_at": state["due_at"], "due_at": plain(legal)} if legal else {}
    return {
        "dossier_id": dossier["id"],
        **state,
        **promised,
        **{name: plain(value) for name in IF_ANY if (value := dossier.get(name))},
        "field": field,
        "act": act,
        "recorded_at": plain(recorded_at),
    }
