"""Questions about figures, and their answers."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from kernel.clock import local
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from reporting.domain.facts import Channel, Level, Mechanism, Status
from reporting.domain.measures import BY_NAME

GroupKey = Literal["level", "agency", "field", "channel", "mechanism"]
ShareOf = Literal["received_total", "resolved_total"]
Id = Annotated[int, Field(ge=1, lt=2**31)]
Moment = Annotated[dt.datetime, AfterValidator(local)]
"""Told with the offset of Viet Nam."""
MeasureName = Annotated[str, Field(json_schema_extra={"enum": list(BY_NAME)}, max_length=40)]

_INPUT = ConfigDict(extra="forbid", populate_by_name=True)
_OUTPUT = ConfigDict(json_schema_serialization_defaults_required=True)


class PeriodQuery(BaseModel):
    """Either a named period (`2021-9m`) or free days, both included."""

    model_config = _INPUT

    period: str | None = Field(default=None, max_length=12, description="Key of GET /periods, as 2021-9m")
    first: dt.date | None = Field(default=None, alias="from")
    last: dt.date | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> Self:
        if self.period is None and (self.first is None or self.last is None):
            raise ValueError("give period, or from and to")
        if self.period is not None and (self.first is not None or self.last is not None):
            raise ValueError("give either period, or from and to")
        return self


class FactsQuery(PeriodQuery):
    """A period and filters; several values of one filter mean any of them."""

    level: list[Level] = Field(default=[], max_length=3)
    agency_id: list[Id] = Field(default=[], max_length=100)
    field_id: list[Id] = Field(default=[], max_length=100)
    channel: list[Channel] = Field(default=[], max_length=3)
    mechanism: list[Mechanism] = Field(default=[], max_length=3)
    known_at: dt.date | None = Field(
        default=None, description="As it was recorded by the end of this day in Viet Nam; as known now without it"
    )


class StatisticsQuery(FactsQuery):
    group_by: list[GroupKey] = Field(default=["level"], min_length=1, max_length=3)
    share_of: ShareOf = Field(default="received_total", description="Denominator of the on-time share")

    @model_validator(mode="after")
    def _each_group_once(self) -> Self:
        if len(set(self.group_by)) < len(self.group_by):
            raise ValueError("group_by: each once")
        return self


class CellsQuery(FactsQuery):
    measure: MeasureName
    limit: int = Field(default=50, ge=1, le=500)
    cursor: str | None = Field(default=None, max_length=400)

    @model_validator(mode="after")
    def _known_measure(self) -> Self:
        if self.measure not in BY_NAME:
            raise ValueError("measure: not one of ours")
        return self


class PeriodOut(BaseModel):
    model_config = ConfigDict(
        json_schema_serialization_defaults_required=True, serialize_by_alias=True, validate_by_name=True
    )

    key: str
    kind: Literal["month", "quarter", "half", "nine_months", "year", "free"]
    label: str
    first: dt.date = Field(alias="from")
    last: dt.date = Field(alias="to")


class Keys(BaseModel):
    """The group that a row stands for; only the keys asked for are set."""

    model_config = _OUTPUT

    level: Level | None = None
    agency_id: int | None = None
    field_id: int | None = None
    channel: Channel | None = None
    mechanism: Mechanism | None = None


class RowLabels(BaseModel):
    """The same in words."""

    model_config = _OUTPUT

    level: str | None = None
    agency: str | None = None
    field: str | None = None
    channel: str | None = None
    mechanism: str | None = None


class Values(BaseModel):
    """One count for every measure; GET /measures says what each counts."""

    opening: int
    received_new: int
    received_online: int
    received_direct_postal: int
    received_total: int
    withdrawn: int
    stopped: int
    resolved_total: int
    resolved_early: int
    resolved_on_time: int
    resolved_late: int
    open_total: int
    open_in_time: int
    open_overdue: int


class OnTimeShare(BaseModel):
    """Early and on time, out of a named whole; the percentage is rounded half-up once, `-` over nothing."""

    numerator: int
    denominator: int
    percent: str
    denominator_name: str


class StatisticsRow(BaseModel):
    keys: Keys
    labels: RowLabels
    values: Values
    on_time_share: OnTimeShare


class StatisticsTotals(BaseModel):
    values: Values
    on_time_share: OnTimeShare


class IdentityOut(BaseModel):
    """An equation that the figures must satisfy, as a sentence; `rows_failing` names the rows that break it."""

    name: str
    sentence: str
    holds: bool
    left: int
    right: int
    rows_failing: list[str]


class Provenance(BaseModel):
    """Where the figures come from: what was read, how far, and how old it may be."""

    source: str
    cursor: int
    latest_fact_at: dt.datetime | None
    pulled_at: dt.datetime | None
    sentence: str


class StatisticsOut(BaseModel):
    model_config = _OUTPUT

    period: PeriodOut
    judged_on: dt.date
    known_at: dt.date | None
    group_by: list[GroupKey]
    rows: list[StatisticsRow]
    totals: StatisticsTotals
    identities: list[IdentityOut]
    made_at: dt.datetime
    cursor: int
    provenance: Provenance


class CellDossier(BaseModel):
    """One dossier behind a figure: its code and days. Who it is about stays with the dossier service."""

    code: str
    agency_id: int
    received_at: Moment
    due_at: Moment | None
    ended_at: Moment | None
    status: Status


class CellsOut(BaseModel):
    model_config = _OUTPUT

    count: int
    items: list[CellDossier]
    next_cursor: str | None = None


class MeasureOut(BaseModel):
    """A figure's definition, in both languages, with its source."""

    name: str
    label: str
    label_en: str
    definition: str
    definition_en: str
    source: str
