"""Form II.06 as the API shows it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict

from reporting.domain.facts import Level
from reporting.statistics.schemas import FactsQuery, IdentityOut, PeriodOut, Provenance


class II06Query(FactsQuery):
    """The same period and filters as the statistics."""


class II06Column(BaseModel):
    """`key` names the value in a row, `measure` opens the dossiers behind it."""

    number: int
    key: str
    measure: str
    group: str
    heading: str


class II06Values(BaseModel):
    """Columns 3 to 13."""

    received_total: int
    received_online: int
    received_direct_postal: int
    opening: int
    settled_total: int
    settled_early: int
    settled_on_time: int
    settled_late: int
    open_total: int
    open_in_time: int
    open_overdue: int


class II06Row(BaseModel):
    """A tier (with the sum of its fields) or a field in it."""

    position: str
    kind: Literal["level", "field"]
    level: Level
    field_id: int | None
    label: str
    values: II06Values


class II06Out(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    form: str
    title: str
    unit: str
    agency: str
    period: PeriodOut
    judged_on: dt.date
    known_at: dt.date | None
    columns: list[II06Column]
    rows: list[II06Row]
    totals: II06Values
    identities: list[IdentityOut]
    notes: list[str]
    made_at: dt.datetime
    cursor: int
    provenance: Provenance


class FormColumn(II06Column):
    """`channel` and `mechanism` narrow the column beside its measure."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    channel: str | None = None
    mechanism: str | None = None


class FormEquation(BaseModel):
    """Column `left` is the sum of columns `right`, and where it says so of what was withdrawn and stopped."""

    name: str
    left: int
    right: list[int]
    and_without_result: bool


class FormOut(BaseModel):
    """A form as data. `missing` names the source that is not there yet; such a form has no columns."""

    key: str
    number: str
    title: str
    unit: str
    rows: list[str]
    row_heading: str
    columns: list[FormColumn]
    equations: list[FormEquation]
    doubts: list[str]
    status: str
    missing: str | None


class FormsOut(BaseModel):
    items: list[FormOut]
