"""Bodies of acts, and the record of what was done."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from kernel.text import Text
from pydantic import Field

from dossier.dossiers.schemas import Delivery, Input, Note, Output, PaperIn, Reason

Line = Annotated[Text, Field(min_length=1, max_length=1000)]


class NothingIn(Input):
    """An act that needs no words."""


class AssignmentIn(Input):
    assignee_id: Annotated[str, Field(pattern=r"^[0-9]{1,9}$")]


class ReasonIn(Input):
    reason: Reason


class SupplementRequestIn(Input):
    """What is to be completed, item by item, and why (form 02)."""

    reason: Reason
    items: Annotated[list[Line], Field(min_length=1, max_length=50)]


class NoteIn(Input):
    note: Note | None = None


class ProposalIn(Input):
    proposal: Reason


class ReturnIn(Input):
    recipient_name: Annotated[Text, Field(min_length=1, max_length=200)] | None = None
    method: Delivery


class StopIn(Input):
    reason: Reason
    legal_basis: Line


class AcceptanceIn(Input):
    """The papers of an online dossier, as the desk has checked them."""

    papers: Annotated[list[PaperIn], Field(default_factory=list, max_length=200)]


class RevealIn(Input):
    """Why somebody looks behind the mask; it is recorded."""

    purpose: Annotated[Text, Field(min_length=3, max_length=500)]


class ActorOut(Output):
    id: str
    name: str
    agency_name: str | None


class ActOut(Output):
    """One act, as it was recorded. `hash` follows from the act and the hash before it."""

    sequence: int
    act: str
    at: dt.datetime
    recorded_at: dt.datetime
    actor: ActorOut
    reason: str | None
    data: dict[str, Any]
    from_status: str | None
    to_status: str
    due_at_before: dt.datetime | None
    due_at_after: dt.datetime | None
    hash: str


class ActList(Output):
    """All acts of one dossier, in their order."""

    items: list[ActOut]
