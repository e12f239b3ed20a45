"""Receivers, schedules and deliveries as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated, Any, Literal, Self

from fastapi import Path
from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, model_validator

from reporting.domain.periods import PeriodKind
from reporting.domain.schedules import DayOff
from reporting.domain.sending import State
from reporting.statistics.schemas import Id, Moment

_INPUT = ConfigDict(extra="forbid")
_OUTPUT = ConfigDict(json_schema_serialization_defaults_required=True)
ReceiverId = Annotated[int, Path(ge=1, lt=2**63)]
ScheduleId = Annotated[int, Path(ge=1, lt=2**63)]
DeliveryId = Annotated[uuid.UUID, Path()]
Name = Annotated[Text, Field(min_length=1, max_length=200)]
SecretName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]{0,59}$", description="Name of a file of secrets")]
FileKind = Literal["xlsx", "docx", "pdf", "json"]
What = Literal["form", "report"]
Part = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\s\x00-\x1f]+$")]


class FolderAddress(BaseModel):
    """A folder below the one that the operator configures for deliveries."""

    model_config = _INPUT
    folder: Annotated[
        str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_\-]{0,60}(/[A-Za-z0-9][A-Za-z0-9_\-]{0,60}){0,4}$")
    ]


class SftpAddress(BaseModel):
    """`host_key` is the server's public key as OpenSSH writes it; another key is another server."""

    model_config = _INPUT
    host: Part
    port: Annotated[int, Field(ge=1, le=65535)] = 22
    username: Part
    folder: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
    host_key: Annotated[str, Field(min_length=20, max_length=2000, pattern=r"^(ssh|ecdsa)-[^\x00-\x1f]+$")]


class HttpsAddress(BaseModel):
    model_config = _INPUT
    url: HttpUrl


class MailAddress(BaseModel):
    model_config = _INPUT
    to: Annotated[str, Field(max_length=254, pattern=r"^[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}$")]


class ReceiverIn(BaseModel):
    """Exactly one of the addresses. Secrets are not given here: `secret_name` names the operator's file."""

    model_config = _INPUT
    name: Name
    folder: FolderAddress | None = None
    sftp: SftpAddress | None = None
    https: HttpsAddress | None = None
    mail: MailAddress | None = None
    secret_name: SecretName | None = None
    active: bool = True

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if len(self.ways) != 1:
            raise ValueError("give exactly one of folder, sftp, https, mail")
        return self

    @property
    def ways(self) -> dict[str, dict[str, Any]]:
        given = {name: getattr(self, name) for name in ("folder", "sftp", "https", "mail")}
        return {name: one.model_dump(mode="json") for name, one in given.items() if one is not None}


class ReceiverOut(BaseModel):
    model_config = _OUTPUT
    id: int
    name: str
    kind: Literal["folder", "sftp", "https", "mail"]
    address: dict[str, Any]
    secret_name: str | None
    active: bool
    version: int
    changed_by_name: str
    changed_at: Moment


class ReceiverList(BaseModel):
    model_config = _OUTPUT
    items: list[ReceiverOut]


class Wanted(BaseModel):
    """What is sent: form II.06 as it is then, or the closed report of an agency with its files.

    A schedule of a report waits until it is closed; its runs say so.
    """

    model_config = _INPUT
    agency_id: Id | None = Field(default=None, description="Whose figures; left out: the whole district")
    what: What = "form"
    files: Annotated[list[FileKind], Field(min_length=1, max_length=4)] = ["xlsx", "json"]

    @model_validator(mode="after")
    def _files_that_there_are(self) -> Self:
        if len(set(self.files)) != len(self.files):
            raise ValueError("a file is wanted once")
        if self.what == "form" and not set(self.files) <= {"xlsx", "json"}:
            raise ValueError("form II.06 is sent as xlsx and json; docx and pdf are of a report")
        if self.what == "report" and self.agency_id is None:
            raise ValueError("a report is of an agency")
        return self


class ScheduleIn(Wanted):
    """For every period of that kind, `days_after` its last day at `at` (Viet Nam)."""

    name: Name
    receiver_id: Annotated[int, Field(ge=1, lt=2**63)]
    period_kind: Literal["month", "quarter", "half", "nine_months", "year"]
    days_after: Annotated[int, Field(ge=1, le=60)]
    at: dt.time = dt.time(8, 0)
    day_off: DayOff = DayOff.BEFORE
    active: bool = True

    @model_validator(mode="after")
    def _whole_minutes_of_here(self) -> Self:
        if self.at.tzinfo is not None or self.at.second or self.at.microsecond:
            raise ValueError("at is hours and minutes in Viet Nam, without an offset")
        return self


class RunOut(BaseModel):
    """One period of a schedule: sent as a delivery, or held back for a reason."""

    model_config = _OUTPUT
    period_key: str
    period_label: str
    due_at: Moment
    tried_at: Moment
    delivery_id: uuid.UUID | None
    state: State | None
    problem: str | None


class ScheduleOut(BaseModel):
    model_config = _OUTPUT
    id: int
    name: str
    receiver_id: int
    receiver_name: str
    agency_id: int | None
    period_kind: PeriodKind
    days_after: int
    at: dt.time
    day_off: DayOff
    what: What
    files: list[FileKind]
    active: bool
    version: int
    changed_by_name: str
    changed_at: Moment
    starts_at: Moment
    next_period_key: str
    next_period_label: str
    next_due_at: Moment
    runs: list[RunOut]


class ScheduleList(BaseModel):
    model_config = _OUTPUT
    items: list[ScheduleOut]


class DeliveryIn(Wanted):
    """Send a period's figures now."""

    receiver_id: Annotated[int, Field(ge=1, lt=2**63)]
    period: Annotated[str, Field(min_length=7, max_length=12, description="Key of GET /periods, as 2021-9m")]


class AttemptOut(BaseModel):
    model_config = _OUTPUT
    sequence: int
    at: Moment
    result: str
    detail: str
    by_name: str


class DeliveryOut(BaseModel):
    """`receipt` is what the receiver answered. The package can be had and proved at `/package`."""

    model_config = _OUTPUT
    id: uuid.UUID
    title: str
    receiver_id: int
    receiver_name: str
    schedule_id: int | None
    period_key: str
    file_name: str
    bytes: int
    sha256: str
    made_at: Moment
    made_by_name: str
    state: State
    attempts: int
    next_try_at: Moment | None
    receipt: str | None
    may_resend: bool


class DeliveryWithAttempts(DeliveryOut):
    tries: list[AttemptOut]
