"""Petitions as they come in and go out."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from kernel.text import Lines, Text
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from feedback.domain.lifecycle import Act, Status
from feedback.domain.queues import Queue
from feedback.domain.vocabulary import Channel, Kind

_INPUT = ConfigDict(extra="forbid")
_OUTPUT = ConfigDict(json_schema_serialization_defaults_required=True)

AgencyId = Annotated[int, Field(ge=1, lt=2**31)]
Code = Annotated[Text, Field(max_length=60, pattern=r"^[0-9A-Za-z.\-]*$")]
Reason = Annotated[Lines, Field(min_length=3, max_length=2000)]
Phone = Annotated[Text, Field(max_length=30, pattern=r"^[0-9+(). \-]*$")]
Email = Annotated[Text, Field(max_length=200, pattern=r"^([^@\s]+@[^@\s]+)?$")]


class SenderIn(BaseModel):
    """Who says it. Name, address and a number or mail address make it a petition; without, it is a tip."""

    model_config = _INPUT

    name: Annotated[Text, Field(max_length=200)] = ""
    phone: Phone = ""
    address: Annotated[Text, Field(max_length=400)] = ""
    email: Email = ""


class PetitionIn(BaseModel):
    model_config = _INPUT

    channel: Channel
    kind: Kind = Kind.UNCLASSIFIED
    sender: SenderIn = SenderIn()
    content: Annotated[Lines, Field(min_length=3, max_length=10_000)]
    agency_id: AgencyId = Field(description="The agency it is about")
    procedure_code: Code | None = None
    dossier_code: Code | None = None
    received_at: AwareDatetime | None = Field(default=None, description="When it came in; now when not given")


class CompletionIn(BaseModel):
    """What a tip lacked to be a petition."""

    model_config = _INPUT

    sender: SenderIn


class ClassificationIn(BaseModel):
    model_config = _INPUT

    kind: Literal[Kind.BEHAVIOUR, Kind.REGULATION, Kind.PROPOSAL, Kind.COMPLAINT]
    note: Annotated[Lines, Field(max_length=2000)] = ""


class TransferIn(BaseModel):
    model_config = _INPUT

    agency_id: AgencyId = Field(description="The agency that has to answer")
    reason: Reason


class AnswerIn(BaseModel):
    model_config = _INPUT

    content: Annotated[Lines, Field(min_length=3, max_length=20_000)]


class RefusalIn(BaseModel):
    model_config = _INPUT

    reason: Reason


class PublicationIn(BaseModel):
    model_config = _INPUT

    note: Annotated[Lines, Field(max_length=2000)] = ""


class RevealIn(BaseModel):
    model_config = _INPUT

    purpose: Annotated[Text, Field(min_length=3, max_length=300)]


class PetitionQuery(BaseModel):
    """Filters of the list; several values of one filter mean any of them."""

    model_config = _INPUT

    queue: Queue | None = None
    status: list[Status] = Field(default=[], max_length=10)
    kind: list[Kind] = Field(default=[], max_length=5)
    channel: list[Channel] = Field(default=[], max_length=5)
    agency_id: list[AgencyId] = Field(default=[], max_length=100, description="Agencies it is about")
    handler_id: list[AgencyId] = Field(default=[], max_length=100)
    q: Annotated[Text, Field(max_length=100)] = ""
    received_from: dt.date | None = None
    received_to: dt.date | None = None
    sort: Literal["-received_at", "received_at", "next_due_at"] = "-received_at"
    limit: int = Field(default=50, ge=1, le=500)
    cursor: str | None = Field(default=None, max_length=400)


class SenderOut(BaseModel):
    """Masked, unless revealed on purpose."""

    name: str
    phone: str
    address: str
    email: str


class AgencyRef(BaseModel):
    id: int
    name: str


class DeadlineOut(BaseModel):
    band: Literal["ok", "soon", "today", "overdue", "done"]
    working_days_left: int


class PetitionOut(BaseModel):
    model_config = _OUTPUT

    code: str
    version: int
    channel: Channel
    kind: Kind
    status: Status
    counted: bool = Field(description="A petition for reports; a tip without sender and a complaint are not")
    suspected_complaint: bool = Field(
        description="The words name a complaint or denunciation; look before classifying"
    )
    agency: AgencyRef
    handler: AgencyRef
    receiver: AgencyRef
    procedure_code: str | None
    dossier_code: str | None
    sender: SenderOut
    content: str
    received_at: dt.datetime
    recorded_at: dt.datetime
    due_at: dt.datetime | None = Field(description="When the answer is due")
    next_due_at: dt.datetime | None = Field(description="When the next step is due")
    deadline: DeadlineOut
    answer: str | None
    answered_at: dt.datetime | None
    refusal_reason: str | None
    refused_at: dt.datetime | None
    published_at: dt.datetime | None
    allowed_acts: list[Act]


class RevealOut(BaseModel):
    code: str
    sender: SenderOut


class ActorOut(BaseModel):
    id: str
    name: str
    agency_name: str


class PetitionActOut(BaseModel):
    """One act. `hash` covers it and the hash of the act before it."""

    sequence: int
    act: Act
    at: dt.datetime
    recorded_at: dt.datetime
    actor: ActorOut
    reason: str | None
    data: dict[str, Any]
    from_status: Status | None
    to_status: Status
    hash: str


class PetitionActsOut(BaseModel):
    items: list[PetitionActOut]


class QueueOut(BaseModel):
    queue: Queue
    count: int


class QueuesOut(BaseModel):
    items: list[QueueOut]
