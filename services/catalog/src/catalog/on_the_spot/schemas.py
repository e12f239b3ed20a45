"""Designations as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field, model_validator

from catalog.domain.vocabulary import DeskFunction
from catalog.procedures.schemas import ProcedureCode

Id = Annotated[int, Field(ge=1, lt=2**31)]


class Designation(BaseModel):
    """Who may do what at which desk, for a field, a procedure or everything, and on which decision it rests."""

    model_config = ConfigDict(extra="forbid")

    agency_id: Id
    field_id: Annotated[int, Field(ge=0, lt=2**31)] | None = None
    procedure_code: ProcedureCode | None = None
    function: DeskFunction
    valid_from: dt.date
    valid_to: dt.date | None = None
    decision: Annotated[Text, Field(min_length=2, max_length=300)]
    source: Annotated[Text, Field(max_length=500)] = ""

    @model_validator(mode="after")
    def _one_scope_in_order(self) -> Self:
        if self.field_id is not None and self.procedure_code is not None:
            raise ValueError("a field or a procedure, not both")
        if self.valid_to is not None and self.valid_to <= self.valid_from:
            raise ValueError("valid_to must be after valid_from")
        return self


class OfficerIn(Designation):
    """A designation of one person."""

    staff_id: Id


class OfficerOut(BaseModel):
    """A designation as stored; in force from `valid_from`, until the day before `valid_to`."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    id: int
    agency_id: int
    field_id: int | None
    procedure_code: str | None
    staff_id: int
    function: DeskFunction
    valid_from: dt.date
    valid_to: dt.date | None
    decision: str
    source: str


class Ending(BaseModel):
    """The first day on which the designation is no longer in force."""

    model_config = ConfigDict(extra="forbid")

    valid_to: dt.date
