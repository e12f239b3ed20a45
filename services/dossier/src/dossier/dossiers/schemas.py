"""Dossiers as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal, Self

from fastapi import Path
from kernel.text import Lines, Text
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from dossier.domain.states import Status
from dossier.domain.timeliness import Band, Timeliness

Channel = Literal["counter", "online", "postal"]
Delivery = Literal["counter", "postal"]
Wish = Literal["counter", "postal", "online"]
"""How the applicant would have the result: at the desk, by public post, or electronically."""
Code = Annotated[str, Path(min_length=3, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9./_\-]*$")]
ProcedureCode = Annotated[str, Field(min_length=2, max_length=60, pattern=r"^[0-9A-Za-z][0-9A-Za-z.\-]*$")]
Reason = Annotated[Lines, Field(min_length=1, max_length=4000)]
Note = Annotated[Lines, Field(max_length=2000)]
TrackingNumber = Annotated[Text, Field(min_length=4, max_length=40, pattern=r"^[0-9A-Za-z][0-9A-Za-z -]*$")]
"""A number of the post, as it stands on its slip."""

_PHONE = re.compile(r"^0\d{8,11}$")
_IDENTITY = re.compile(r"^[0-9A-Z][0-9A-Z-]{4,19}$")
_TRACKING = re.compile(r"^[0-9A-Z][0-9A-Z-]{5,39}$")
_EMAIL = re.compile(r"^[^@\s]{1,64}@[^@\s]{1,180}\.[^@\s]{2,}$")


def _phone(value: str) -> str:
    """Written with blanks, dots or +84, a number is stored as its digits with the leading 0."""
    digits = re.sub(r"[\s.\-()]", "", value)
    digits = "0" + digits[3:] if digits.startswith("+84") else digits
    if not _PHONE.match(digits):
        raise ValueError("a telephone number has 9 to 12 digits and begins with 0 or +84")
    return digits


def _identity(value: str) -> str:
    number = re.sub(r"\s", "", value).upper()
    if not _IDENTITY.match(number):
        raise ValueError("an identity or tax number has 5 to 20 digits and letters")
    return number


def _tracking(value: str) -> str:
    """As on the label (`RA 123 456 789 VN`), without blanks; carriers number as they like."""
    number = re.sub(r"\s", "", value).upper()
    if not _TRACKING.match(number):
        raise ValueError("a postal number has 6 to 40 letters and digits")
    return number


def _email(value: str) -> str:
    if not _EMAIL.match(value):
        raise ValueError("not an e-mail address")
    return value


def without_blanks(given: Any, *optional: str) -> Any:
    """A form sends empty boxes as empty text."""
    if not isinstance(given, dict):
        return given
    blank = {name for name in optional if isinstance(given.get(name), str) and not given[name].strip()}
    return {name: None if name in blank else value for name, value in given.items()}


class Input(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Output(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


class ApplicantIn(Input):
    """Who hands in, or on whose behalf."""

    kind: Literal["person", "organisation"] = "person"
    name: Annotated[Text, Field(min_length=1, max_length=200)]
    identity_number: Annotated[Text, Field(max_length=30), AfterValidator(_identity)] | None = None
    phone: Annotated[Text, Field(max_length=30), AfterValidator(_phone)] | None = None
    email: Annotated[Text, Field(max_length=254), AfterValidator(_email)] | None = None
    address: Annotated[Text, Field(max_length=500)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _blank_is_nothing(cls, given: Any) -> Any:
        return without_blanks(given, "identity_number", "phone", "email", "address")


class PaperIn(Input):
    """One paper of the list, as it lies on the desk."""

    name: Annotated[Text, Field(min_length=1, max_length=2000)]
    originals: Annotated[int, Field(ge=0, le=999)] = 0
    copies: Annotated[int, Field(ge=0, le=999)] = 0
    required: bool = False
    present: bool = False


class HandedIn(Input):
    """What every dossier says that is handed in, by whatever way."""

    procedure_code: ProcedureCode
    channel: Channel
    applicant: ApplicantIn
    copies: Annotated[int, Field(ge=1, le=999)] = 1
    result_delivery: Wish = "counter"
    delivery_address: Annotated[Text, Field(max_length=500)] | None = None
    inbound_tracking: Annotated[Text, Field(max_length=60), AfterValidator(_tracking)] | None = None
    note: Note | None = None

    @model_validator(mode="before")
    @classmethod
    def _blank_is_nothing(cls, given: Any) -> Any:
        return without_blanks(given, "delivery_address", "inbound_tracking")


class ReceivedIn(HandedIn):
    """What is received at once: now, or at a moment that has passed."""

    received_at: AwareDatetime | None = None


class ReceptionIn(ReceivedIn):
    """A dossier handed in at a desk."""

    papers: Annotated[list[PaperIn], Field(max_length=200)] = []


class RefusalIn(ReceptionIn):
    """A dossier that cannot be received, and why (form 03)."""

    reason: Reason


class Applicant(Output):
    kind: str
    name: str
    identity_number: str | None
    phone: str | None
    email: str | None
    address: str | None
    delivery_address: str | None = None


class Assignee(Output):
    id: str
    name: str


class PaperOut(Output):
    name: str
    originals: int
    copies: int
    required: bool
    present: bool


class TraceStep(Output):
    kind: str
    date: dt.date
    text: str


class DueTrace(Output):
    """Why this day: the sentence a citizen can be told, the counted steps, and the calendar's version."""

    start_on: dt.date | None = None
    sentence: str
    steps: list[TraceStep]
    calendar: str = ""


class DeadlineOut(Output):
    """`working_days_left`: 0 today, negative when overdue, null when no clock runs."""

    band: Band
    working_days_left: int | None


class Partner(Output):
    """An agency that was asked; `awaited` while it has not answered."""

    agency_id: int
    name: str
    awaited: bool


class DossierOut(Output):
    """One dossier. Personal data is masked; see `reveals`.

    `due_at` is the promise; `legal_due_at` what the law gave, once an apology has moved the promise.
    """

    code: str
    procedure_code: str
    procedure_name: str
    procedure_version_id: int
    field_id: int
    field: str
    agency_id: int
    agency_code: str
    agency_name: str
    division_id: int | None
    level: str
    channel: Channel
    mechanism: str
    status: Status
    national_status: int
    applicant: Applicant
    assignee: Assignee | None
    submitted_at: dt.datetime | None
    received_at: dt.datetime | None
    due_at: dt.datetime | None
    due_trace: DueTrace | None
    completed_at: dt.datetime | None
    returned_at: dt.datetime | None
    timeliness: Timeliness | None
    deadline: DeadlineOut
    version: int
    allowed_acts: list[str]
    papers: list[PaperOut]
    copies: int
    fee_amount: int | None
    result_delivery: Wish
    legal_due_at: dt.datetime | None
    apologies: int
    correction_pending: bool
    outbound_tracking: str | None
    partners: list[Partner]
    note: str | None
    assisted: bool
    inbound_tracking: str | None
    source: str


class DueDate(Output):
    """What would be promised."""

    due_at: dt.datetime | None
    start_on: dt.date | None
    trace: list[TraceStep]
    sentence: str

    @classmethod
    def none(cls) -> Self:
        return cls(due_at=None, start_on=None, trace=[], sentence="Thủ tục không quy định thời hạn giải quyết.")
