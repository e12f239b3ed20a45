"""Notes as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Path
from kernel.text import Lines, Text
from pydantic import Field

from dossier.dossiers.schemas import Input, Output

NoteId = Annotated[int, Path(ge=1, lt=2**63)]


class NoteIn(Input):
    body: Annotated[Lines, Field(min_length=1, max_length=4000)]


class StrikeIn(Input):
    """Why the note no longer holds; both stay readable."""

    reason: Annotated[Text, Field(min_length=1, max_length=500)]


class NoteAuthor(Output):
    id: str
    name: str
    agency_name: str | None = None


class Strike(Output):
    at: dt.datetime
    by: NoteAuthor
    reason: str


class NoteOut(Output):
    """`may_strike`: the caller wrote it, or leads the agency; and it is not struck yet."""

    id: int
    body: str
    author: NoteAuthor
    written_at: dt.datetime
    struck: Strike | None
    may_strike: bool


class NoteList(Output):
    items: list[NoteOut]
