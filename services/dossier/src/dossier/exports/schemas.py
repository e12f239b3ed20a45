"""Exports as the API shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from fastapi import Query
from kernel.text import Text

from dossier.dossiers.schemas import Output

Kind = Literal["csv", "xlsx"]
Personal = Annotated[bool, Query(description="Names unmasked; needs a purpose, which is recorded")]
Purpose = Annotated[Text | None, Query(min_length=5, max_length=500, description="What the names are needed for")]


class ExportOut(Output):
    """One export. `rows` and what follows are null while it runs, and for ever when it was broken off."""

    id: int
    actor_name: str
    kind: Kind
    filters: dict[str, Any]
    personal: bool
    purpose: str | None
    begun_at: dt.datetime
    rows: int | None
    size: int | None
    sha256: str | None
    finished_at: dt.datetime | None
