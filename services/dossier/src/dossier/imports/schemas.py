"""Imports as the API shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import Path
from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field

from dossier.imports.proposing import How
from dossier.imports.reading import DateLayout

ImportState = Literal["queued", "running", "waiting", "done", "failed"]
ImportId = Annotated[int, Path(ge=1, lt=2**62)]


class Output(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


class ImportOut(Output):
    """One uploaded file and how far it has come.

    `waiting`: its columns are not ours; somebody has to say what they mean (`/mapping`).
    `destroyed_at`: file, its name and refused lines are gone, their time was over.
    `rows_total` is an estimate until it is done. `rows_advanced`: imported dossiers that a newer book moved on.
    """

    id: int
    state: ImportState
    file_name: str
    file_size: int
    mapping_id: int | None
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
    destroyed_at: dt.datetime | None


class ImportErrorOut(Output):
    """Why a line stayed out. `column` is the English name of the column, null when it is the line as a whole."""

    line: int
    code: str | None
    column: str | None
    reason: str


Target = Literal[
    "code",
    "procedure_code",
    "agency_code",
    "channel",
    "applicant_name",
    "received_at",
    "due_at",
    "completed_at",
    "returned_at",
    "status",
]
"""Our columns of a register."""
Constant = Literal["procedure_code", "agency_code", "channel", "status"]
"""Columns that may have one value for a whole file."""
Worded = Literal["agency_code", "channel", "status"]
"""Columns whose values an office may write in words of its own."""
Word = Annotated[Text, Field(min_length=1, max_length=80)]
Value = Annotated[Text, Field(min_length=1, max_length=60)]


class MappingIn(BaseModel):
    """How a foreign register is to be read: a column of ours, or null, for each of its columns, in order."""

    model_config = ConfigDict(extra="forbid")

    targets: Annotated[list[Target | None], Field(max_length=200)]
    words: Annotated[dict[Worded, Annotated[dict[Word, Value], Field(max_length=200)]], Field(max_length=3)] = {}
    dates: DateLayout = "dmy"
    constants: Annotated[dict[Constant, Value], Field(max_length=4)] = {}


class ForeignColumn(Output):
    """A column of the file; `how` says why `target` is proposed."""

    heading: str
    samples: list[str]
    target: Target | None
    how: How | None


class ForeignWord(Output):
    """A word of the file and the value it is taken for; null when we do not know it."""

    word: str
    value: str | None


class Remembered(Output):
    """Who last said how files with these headings are read."""

    id: int
    actor_name: str
    created_at: dt.datetime


class MappingProposal(Output):
    """What the columns of a file probably mean. `missing`: required columns that nothing is proposed for."""

    header_line: int
    columns: list[ForeignColumn]
    words: dict[Worded, list[ForeignWord]]
    dates: DateLayout
    constants: dict[Constant, str]
    missing: list[Target]
    remembered: Remembered | None


class PreviewRow(Output):
    """A line as it would be read: its values as people write them, or why it would stay out."""

    line: int
    values: dict[Target, str]
    column: Target | None
    reason: str | None


class MappingPreview(Output):
    rows: list[PreviewRow]


class MappingOut(Output):
    """One entry of the history of mappings."""

    id: int
    agency_id: int | None
    headings: list[str]
    targets: list[Target | None]
    dates: DateLayout
    constants: dict[Constant, str]
    words: dict[Worded, dict[str, str]]
    file_name: str
    actor_name: str
    created_at: dt.datetime
