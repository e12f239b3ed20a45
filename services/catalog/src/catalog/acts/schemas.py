"""Acts as the API shows them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pydantic import BaseModel, ConfigDict


class CatalogActOut(BaseModel):
    """One change: what, to which thing, by whom, when it happened and when it was recorded."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    sequence: int
    act: str
    subject_kind: str
    subject_id: str
    at: dt.datetime
    recorded_at: dt.datetime
    actor_id: str
    actor_name: str
    data: dict[str, Any]
    hash: str
