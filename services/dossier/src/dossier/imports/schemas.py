"""Imports as the API shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import Path
from pydantic import BaseModel, ConfigDict

ImportState = Literal["queued", "running", "done", "failed"]
ImportId = Annotated[int, Path(ge=1, lt=2**62)]


class Output(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


class ImportOut(Output):
    """One uploaded file and how far it has come.

    `rows_total` is an estimate until it is done. `rows_advanced`: imported dossiers that a newer book moved on.
    """

    id: int
    state: ImportState
    file_name: str
    file_size: int
    agency_id: int | None
    actor_name: str
    rows_total: int
    rows_done: int
    rows_imported: int
    rows_advanced: int
    rows_unchanged: int
    rows_rejected: int
    warnings: list[str]
    failure: str | None
    created_at: dt.datetime
    started_at: dt.datetime | None
    finished_at: dt.datetime | None


class ImportErrorOut(Output):
    """Why a line stayed out. `column` is the English name of the column, null when it is the line as a whole."""

    line: int
    code: str | None
    column: str | None
    reason: str
