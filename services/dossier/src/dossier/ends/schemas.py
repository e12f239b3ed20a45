"""Bodies of the acts that end a dossier, move its promise or take its end back."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from kernel.text import Text
from pydantic import Field

from dossier.acting.schemas import Line
from dossier.dossiers.schemas import Input, Note, Reason


class StopIn(Input):
    reason: Reason
    legal_basis: Line


class ApologyIn(Input):
    """Why the result will not be there, and the new day (form 04)."""

    reason: Reason
    due_on: dt.date


class OnTheSpotIn(Input):
    """Who appraised; the caller decides and hands over. Both are named for it by the agency."""

    appraiser_id: Annotated[str, Field(pattern=r"^[0-9]{1,9}$")]
    recipient_name: Annotated[Text, Field(min_length=1, max_length=200)] | None = None
    note: Note | None = None


class ReopeningIn(Input):
    """Why an ended dossier goes on, and the paper that orders it."""

    reason: Reason
    decision: Line
