"""What the feed of the catalogue says, versioned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.clock import real_now
from kernel.feed import publish
from sqlalchemy.ext.asyncio import AsyncConnection

PROCEDURE_PUBLISHED = "procedure.published.v1"
AGENCY_CHANGED = "agency.changed.v1"


async def procedure_published(db: AsyncConnection, version: Mapping[Any, Any], at: dt.datetime) -> None:
    """A version of a procedure is in force from `valid_from`; the reader fetches the rest by its id."""
    data = {
        "procedure_code": version["procedure_code"],
        "version_id": version["id"],
        "version": version["number"],
        "name": version["name"],
        "field_id": version["field_id"],
        "levels": list(version["levels"]),
        "mechanism": version["mechanism"],
        "valid_from": version["valid_from"].isoformat(),
        "valid_to": _day(version["valid_to"]),
    }
    await publish(db, PROCEDURE_PUBLISHED, data, occurred_at=at, recorded_at=real_now())


async def agency_changed(db: AsyncConnection, agency: Mapping[Any, Any], at: dt.datetime) -> None:
    """The whole agency as it now is."""
    data = {name: _day(value) if isinstance(value, dt.date) else value for name, value in agency.items()}
    await publish(db, AGENCY_CHANGED, data, occurred_at=at, recorded_at=real_now())


def _day(value: dt.date | None) -> str | None:
    return None if value is None else value.isoformat()
