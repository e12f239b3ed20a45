"""Bodies of acts, and the record of what was done."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal, Self

from kernel.text import Text
from pydantic import Field, model_validator

from dossier.dossiers.schemas import Input, Note, Output, PaperIn, Reason, TrackingNumber

Line = Annotated[Text, Field(min_length=1, max_length=1000)]


class NothingIn(Input):
    """An act that needs no words."""


class ReasonIn(Input):
    reason: Reason


class NoteIn(Input):
    note: Note | None = None


class ProposalIn(Input):
    proposal: Reason


class ReturnIn(Input):
    """How the result is handed over: at the counter, by post with its number, or to somebody sent for it."""

    recipient_name: Annotated[Text, Field(min_length=1, max_length=200)] | None = None
    method: Literal["counter", "postal", "proxy"]
    tracking_number: TrackingNumber | None = None
    authority: Annotated[Text, Field(min_length=1, max_length=300)] | None = None

    @model_validator(mode="after")
    def _said_by_whom(self) -> Self:
        if self.method == "proxy" and (self.recipient_name is None or self.authority is None):
            raise ValueError("a proxy is named, with the paper that sends her")
        if self.tracking_number is not None and self.method != "postal":
            raise ValueError("only what goes by post has a number of the post")
        return self


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
