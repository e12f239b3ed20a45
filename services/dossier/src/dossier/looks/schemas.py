"""Looks as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from kernel.text import Text
from pydantic import Field

from dossier.dossiers.schemas import Input, Output


class LookIn(Input):
    """Why somebody opens a dossier that does not lie with her. The citizen reads these words."""

    purpose: Annotated[Text, Field(min_length=3, max_length=500)]


class LookOut(Output):
    at: dt.datetime
    viewer_name: str
    office: str
    purpose: str


class LookList(Output):
    """All looks at one dossier, the oldest first."""

    items: list[LookOut]
