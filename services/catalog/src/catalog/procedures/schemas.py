"""Procedures as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from kernel.text import Lines, Text
from pydantic import BaseModel, ConfigDict, Field, model_validator

from catalog.domain.vocabulary import AgencyKind, Channel, DurationUnit, Level, Mechanism, Role, StepKind
from catalog.fields.schemas import FieldOut

CODE_PATTERN = r"^[0-9A-Za-z][0-9A-Za-z.\-]{1,59}$"
ProcedureCode = Annotated[str, Field(pattern=CODE_PATTERN)]
AgencyId = Annotated[int, Field(ge=1, lt=2**31)]
Line = Annotated[Text, Field(max_length=500)]
Prose = Annotated[Lines, Field(max_length=20_000)]
OnlineLevel = Annotated[int, Field(ge=2, le=4)]
Dong = Annotated[int, Field(ge=0, lt=2**53)]
"""Money: whole đồng."""
ExactDong = Annotated[Dong, Field(strict=True)]
"""The same, written as a whole number and in no other way."""


class Duration(BaseModel):
    """A time as counted: `amount` of `unit`; for `same_day` the amount says nothing."""

    model_config = ConfigDict(extra="forbid")

    amount: Annotated[int, Field(ge=0, le=3650)]
    unit: DurationUnit


class PaperIn(BaseModel):
    """One paper of the dossier."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[Text, Field(min_length=1, max_length=2000)]
    originals: Annotated[int, Field(ge=0, le=99)] = 1
    copies: Annotated[int, Field(ge=0, le=99)] = 0
    form_code: Annotated[Text, Field(max_length=120)] | None = None
    required: bool = True


class PaperOut(BaseModel):
    """One paper of the dossier, with its place in the list."""

    position: int
    name: str
    originals: int
    copies: int
    form_code: str | None
    required: bool


Amount = Annotated[int, Field(ge=1, le=3650)]
StepUnit = Literal[DurationUnit.WORKING_DAY, DurationUnit.DAY, DurationUnit.HALF_DAY, DurationUnit.WORKING_HOUR]
"""Half a working day is 1 half_day, one and a half are 3."""


class Step(BaseModel):
    """One step of the internal procedure (quy trình nội bộ), in order.

    Who takes it: a division or agency by its id, or one of a kind; neither means the agency that received. Without
    a `level` it is taken at every level of the procedure.
    """

    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)

    name: Annotated[Text, Field(min_length=2, max_length=300)]
    kind: StepKind = StepKind.INTERNAL
    level: Level | None = None
    division_id: AgencyId | None = None
    agency_kind: AgencyKind | None = None
    role: Role | None = None
    amount: Amount
    unit: StepUnit

    @model_validator(mode="after")
    def _one_taker(self) -> Self:
        if self.division_id is not None and self.agency_kind is not None:
            raise ValueError("division_id or agency_kind, not both")
        return self


class LinkedAgency(BaseModel):
    """An agency that takes part with a limit of its own (liên thông)."""

    model_config = ConfigDict(extra="forbid")

    agency_id: AgencyId
    purpose: Annotated[Text, Field(min_length=2, max_length=500)]
    amount: Amount
    unit: StepUnit


class VersionContent(BaseModel):
    """Everything a version says. Decree 63/2010/NĐ-CP, article 8: the parts of an administrative procedure."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[Text, Field(min_length=3, max_length=1000)]
    local_code: Annotated[Text, Field(max_length=80)] | None = None
    field_id: Annotated[int, Field(ge=0, lt=2**31)]
    levels: Annotated[list[Level], Field(min_length=1, max_length=3)]
    mechanism: Mechanism = Mechanism.ONE_STOP
    on_the_spot: bool = False
    online_level: OnlineLevel | None = None
    postal: bool = False
    valid_from: dt.date
    valid_to: dt.date | None = None
    decision: Line = ""
    duration: Duration | None = None
    duration_by_level: dict[Level, Duration] = {}
    time_text: Line
    fee_amount: Dong | None = None
    fee_by_channel: dict[Channel, ExactDong] = {}
    fee_text: Annotated[Text, Field(max_length=2000)] = ""
    papers: Annotated[list[PaperIn], Field(max_length=200)] = []
    legal_basis: Annotated[list[Line], Field(max_length=200)] = []
    result_name: Annotated[Text, Field(max_length=2000)] = ""
    steps_text: Prose = ""
    conditions_text: Prose = ""
    divisions_by_level: dict[Level, AgencyId] = {}
    source: Line = ""
    steps: Annotated[list[Step], Field(max_length=60)] = []
    linked: Annotated[list[LinkedAgency], Field(max_length=30)] = []
    steps_source: Line = ""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_to is not None and self.valid_to <= self.valid_from:
            raise ValueError("valid_to must be after valid_from")
        return self

    def duration_at(self, level: Level) -> Duration | None:
        """The time the law gives at a level; None where it is not known."""
        return self.duration_by_level.get(level) or self.duration

    def named_agencies(self) -> dict[str, int]:
        """Every agency that the content names, by the pointer to it."""
        named = {f"/divisions_by_level/{level}": one for level, one in self.divisions_by_level.items()}
        named |= {
            f"/steps/{nth}/division_id": one.division_id for nth, one in enumerate(self.steps) if one.division_id
        }
        return named | {f"/linked/{nth}/agency_id": one.agency_id for nth, one in enumerate(self.linked)}


class ProcedureCreate(VersionContent):
    """A procedure with its first draft."""

    code: ProcedureCode


class ProcedureItem(BaseModel):
    """A procedure in a list: the version in force on the day asked for."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    code: str
    version_id: int
    name: str
    field: FieldOut
    levels: list[Level]
    time_text: str
    duration: Duration | None
    duration_by_level: dict[Level, Duration]
    fee_text: str
    fee_amount: int | None
    fee_by_channel: dict[Channel, int]
    online_level: int | None
    postal: bool
    mechanism: Mechanism
    on_the_spot: bool
    valid_from: dt.date


class VersionOut(ProcedureItem):
    """A published version, whole. It never changes, hence does not say when another will supersede it."""

    version: int
    local_code: str | None
    decision: str
    papers: list[PaperOut]
    legal_basis: list[str]
    result_name: str
    steps_text: str
    conditions_text: str
    divisions_by_level: dict[Level, int]
    source: str
    steps: list[Step]
    linked: list[LinkedAgency]
    steps_source: str
    published_at: dt.datetime


class VersionSummary(BaseModel):
    """One published version in the history of a procedure."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    version_id: int
    version: int
    name: str
    valid_from: dt.date
    valid_to: dt.date | None
    decision: str
    published_at: dt.datetime


class DraftOut(VersionContent):
    """A version still being written. `revision` is its ETag."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    code: str
    version_id: int
    version: int
    revision: int
