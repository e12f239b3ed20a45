"""Procedures as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from kernel.text import Lines, Text
from pydantic import BaseModel, ConfigDict, Field, model_validator

from catalog.domain.vocabulary import DurationUnit, Level, Mechanism
from catalog.fields.schemas import FieldOut

CODE_PATTERN = r"^[0-9A-Za-z][0-9A-Za-z.\-]{1,59}$"
ProcedureCode = Annotated[str, Field(pattern=CODE_PATTERN)]
AgencyId = Annotated[int, Field(ge=1, lt=2**31)]
Line = Annotated[Text, Field(max_length=500)]
Prose = Annotated[Lines, Field(max_length=20_000)]
OnlineLevel = Annotated[int, Field(ge=2, le=4)]


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
    fee_amount: Annotated[int, Field(ge=0, lt=2**53)] | None = None
    fee_text: Annotated[Text, Field(max_length=2000)] = ""
    papers: Annotated[list[PaperIn], Field(max_length=200)] = []
    legal_basis: Annotated[list[Line], Field(max_length=200)] = []
    result_name: Annotated[Text, Field(max_length=2000)] = ""
    steps_text: Prose = ""
    conditions_text: Prose = ""
    divisions_by_level: dict[Level, AgencyId] = {}
    source: Line = ""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_to is not None and self.valid_to <= self.valid_from:
            raise ValueError("valid_to must be after valid_from")
        return self


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
