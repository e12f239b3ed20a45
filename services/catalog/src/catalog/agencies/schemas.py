"""Agencies as the API shows them."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, ConfigDict

from catalog.domain.vocabulary import AgencyKind, Level


class AgencyOut(BaseModel):
    """An agency; in force from `valid_from`, until the day before `valid_to`."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    id: int
    code: str
    name: str
    short_name: str
    kind: AgencyKind
    level: Level
    parent_id: int | None
    valid_from: dt.date
    valid_to: dt.date | None
    successor_ids: list[int]
    identifier: str | None
    identifier_status: str
    source: str


class AgencyRef(BaseModel):
    """Just enough of an agency to name it."""

    id: int
    code: str
    name: str
