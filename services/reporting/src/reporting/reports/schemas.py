"""Reports as the API shows them. `Content` is what is frozen: whole numbers, words and days, nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field

from reporting.domain.report_states import ReportAct, ReportState
from reporting.narrative.schemas import NarrativeOut
from reporting.statistics.schemas import CellDossier, PeriodOut

FormKey = Literal["ii06", "ii06_units", "matrix", "adoption"]
Period = Annotated[str, Field(max_length=12, pattern=r"^\d{4}-[a-z0-9]{2,4}$")]
Id = Annotated[int, Field(ge=1, lt=2**31)]
Words = Annotated[Text, Field(min_length=1, max_length=2000)]
CellName = Annotated[str, Field(min_length=3, max_length=80)]
_IN = ConfigDict(extra="forbid")
_OUT = ConfigDict(json_schema_serialization_defaults_required=True)
ALL_FORMS: list[FormKey] = ["ii06", "ii06_units", "matrix", "adoption"]


class ReportIn(BaseModel):
    """The report of an agency, with all units below it, over one named period."""

    model_config = _IN

    agency_id: Id
    period: Period
    forms: list[FormKey] = Field(default=ALL_FORMS, min_length=1, max_length=4)


class RestatementIn(BaseModel):
    model_config = _IN

    reason: Words


class RemarkIn(BaseModel):
    """A comment on a cell, or a unit's word on one dossier in a cell; a dispute says why."""

    model_config = _IN

    kind: Literal["comment", "confirmed", "disputed"]
    cell: CellName
    code: str | None = Field(default=None, max_length=60)
    unit_id: Id | None = None
    text: Annotated[Text, Field(max_length=2000)] = ""


class SettlementIn(BaseModel):
    """A unit says that its dossiers are right ("chốt số")."""

    model_config = _IN

    unit_id: Id


class ExceptionIn(BaseModel):
    model_config = _IN

    unit_id: Id
    reason: Words


class ClosingIn(BaseModel):
    """`exceptions`: units that have not settled, each with the reason why the report is closed without them."""

    model_config = _IN

    exceptions: list[ExceptionIn] = Field(default=[], max_length=200)


class ContentColumn(BaseModel):
    number: int
    key: str
    group: str
    heading: str


class ContentRow(BaseModel):
    """`name` is the row's part in the name of a cell; `depth` is 1 for a row that sums others below it."""

    name: str
    label: str
    depth: int
    values: dict[str, int]


class ContentIdentity(BaseModel):
    name: str
    sentence: str
    holds: bool
    rows_failing: list[str]


class ContentForm(BaseModel):
    key: str
    number: str
    title: str
    unit: str
    row_heading: str
    columns: list[ContentColumn]
    rows: list[ContentRow]
    totals: dict[str, int]
    identities: list[ContentIdentity]
    doubts: list[str]


class SettlementOut(BaseModel):
    """How a unit stands: settled by whom and when; or the reason for closing without it.

    `stale`: its figures have changed since it settled, so its word no longer stands.
    """

    unit_id: int
    unit: str
    settled_by: str | None
    settled_at: str | None
    stale: bool
    exception: str | None


class DifferenceOut(BaseModel):
    cell: str
    before: int
    after: int


class Content(BaseModel):
    """Everything a report says. Closed, its canonical JSON is kept with its hash.

    `narrative` is the report in words, counted in the same snapshot; it is there once the report is closed,
    with the version of the Word template that was in use (0: the one that comes with the service).
    """

    schema_: Literal["motcua.report.v1"] = Field(default="motcua.report.v1", alias="schema")
    agency_id: int
    agency: str
    period: str
    period_label: str
    first: str
    last: str
    judged_on: str
    version: int
    reason: str | None
    cursor: int
    source: str
    forms: list[ContentForm]
    carried: list[ContentIdentity]
    settlements: list[SettlementOut]
    differences: list[DifferenceOut]
    narrative: NarrativeOut | None
    template: int
    closed_by: str | None
    closed_at: str | None

    model_config = ConfigDict(
        serialize_by_alias=True, validate_by_name=True, json_schema_serialization_defaults_required=True
    )


class ActOut(BaseModel):
    number: int
    act: ReportAct
    state: ReportState
    by_name: str
    at: dt.datetime
    cursor: int


class RemarkOut(BaseModel):
    id: int
    kind: Literal["comment", "confirmed", "disputed", "settled"]
    unit_id: int | None
    cell: str | None
    code: str | None
    text: str
    by_name: str
    at: dt.datetime


class ReportHead(BaseModel):
    """A line of the list."""

    model_config = _OUT

    id: int
    agency_id: int
    agency: str
    period: PeriodOut
    version: int
    state: ReportState
    restates_id: int | None
    reason: str | None
    forms: list[FormKey]
    created_name: str
    created_at: dt.datetime
    changed_at: dt.datetime


class SealOut(BaseModel):
    """What proves a closed report. `signature` is null where no key is configured: the report is unsigned."""

    sha256: str
    signature: str | None
    key_id: str | None


class ReportOut(ReportHead):
    """`partial`: the reader sees figures of some units only; `content` counts those alone."""

    acts: list[ActOut]
    remarks: list[RemarkOut]
    content: Content
    partial: bool
    seal: SealOut | None
    may_write: bool
    may_settle: list[int]


class ReportList(BaseModel):
    model_config = _OUT

    items: list[ReportHead]
    next_cursor: str | None = None


class ReportCells(BaseModel):
    """`frozen`: as counted at closing; otherwise as counted now."""

    model_config = _OUT

    count: int
    frozen: bool
    items: list[CellDossier]
    next_cursor: str | None = None
