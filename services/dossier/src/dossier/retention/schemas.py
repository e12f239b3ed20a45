"""Retention as the API takes and shows it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from fastapi import Path, Query
from kernel.text import Lines, Text
from pydantic import Field, model_validator

from dossier.domain.retention import LONGEST
from dossier.dossiers.schemas import Input, Output, ProcedureCode

Number = Annotated[int, Path(ge=1, lt=2**62)]
AgencyId = Annotated[int, Field(ge=1, lt=2**31)]
AgencyQuery = Annotated[int, Query(ge=1, lt=2**31)]
Year = Annotated[int, Field(ge=2000, le=2200)]
YearQuery = Annotated[int, Query(ge=2000, le=2200)]
Ground = Annotated[Lines, Field(min_length=3, max_length=2000)]
DossierCode = Annotated[str, Field(min_length=3, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9./_\-]*$")]


class RuleIn(Input):
    """How long dossiers of one procedure or one field are kept; neither years nor `permanent` withdraws a rule.

    `basis` names the legal text; `doubt` says what in it is unsure.
    """

    procedure_code: ProcedureCode | None = None
    field_id: Annotated[int, Field(ge=0, lt=2**31)] | None = None
    years: Annotated[int, Field(ge=1, le=LONGEST)] | None = None
    permanent: bool = False
    basis: Ground
    doubt: Annotated[Lines, Field(max_length=2000)] | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        if (self.procedure_code is None) == (self.field_id is None):
            raise ValueError("name a procedure or a field, not both")
        if self.permanent and self.years is not None:
            raise ValueError("kept for ever has no years")
        return self


class RuleOut(Output):
    id: int
    procedure_code: str | None
    field_id: int | None
    years: int | None
    permanent: bool
    basis: str
    doubt: str | None
    actor_name: str
    created_at: dt.datetime


class RuleList(Output):
    """The rules in force. What has none is kept: nothing is destroyed by default."""

    items: list[RuleOut]


class HoldIn(Input):
    """What must not be destroyed: one dossier, one procedure's, or one applicant's (number or name)."""

    agency_id: AgencyId
    dossier_code: DossierCode | None = None
    procedure_code: ProcedureCode | None = None
    identity_number: Annotated[Text, Field(min_length=5, max_length=20)] | None = None
    applicant_name: Annotated[Text, Field(min_length=2, max_length=200)] | None = None
    ground: Ground

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        given = (self.dossier_code, self.procedure_code, self.identity_number, self.applicant_name)
        if sum(one is not None for one in given) != 1:
            raise ValueError("a hold is on a dossier, a procedure or an applicant: exactly one of them")
        return self


class LiftIn(Input):
    ground: Ground


class HoldOut(Output):
    """`subject` is masked where it is a person's."""

    id: int
    agency_id: int
    kind: Literal["dossier", "procedure", "applicant"]
    subject: str
    ground: str
    held_at: dt.datetime
    actor_name: str
    lifted_at: dt.datetime | None
    lifted_by: str | None
    lift_ground: str | None


class DueGroup(Output):
    """Dossiers of one procedure under one rule; `held` are those that a hold keeps back, `listed` on a list."""

    procedure_code: str
    procedure_name: str
    rule: RuleOut
    due: int
    held: int
    listed: int


class DueOut(Output):
    """What may be destroyed in a year. `without_rule`: ended dossiers that no rule speaks of; they stay."""

    agency_id: int
    year: int
    groups: list[DueGroup]
    without_rule: int


class ListIn(Input):
    agency_id: AgencyId
    year: Year


class KeepIn(Input):
    """Lines that stay, and why; without a reason they go back among the others."""

    codes: Annotated[list[DossierCode], Field(min_length=1, max_length=500)]
    reason: Ground | None = None


class ListDecisionIn(Input):
    """The written decision under which the dossiers are destroyed."""

    decision_number: Annotated[Text, Field(min_length=2, max_length=80)]
    decision_on: dt.date


class ListRefusalIn(Input):
    reason: Ground


class ListOut(Output):
    """A list of destruction and how far it has come. `lines` = `kept` + `destroyed` + `left`."""

    id: int
    agency_id: int
    year: int
    state: Literal["proposed", "reviewed", "approved", "refused", "carried_out"]
    proposed_name: str
    proposed_at: dt.datetime
    reviewed_name: str | None
    reviewed_at: dt.datetime | None
    decided_name: str | None
    decided_at: dt.datetime | None
    decision_number: str | None
    decision_on: dt.date | None
    refusal: str | None
    carried_out_at: dt.datetime | None
    version: int
    lines: int
    kept: int
    destroyed: int
    left: int
    mine: bool


class LineOut(Output):
    code: str
    procedure_code: str
    procedure_name: str
    ended_on: dt.date
    due_year: int
    kept_reason: str | None
    kept_by: str | None
    destroyed: bool
