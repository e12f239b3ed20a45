"""Bulk acts as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from fastapi import Path
from kernel.text import Lines
from pydantic import Field, model_validator

from dossier.domain.states import Status
from dossier.dossiers.schemas import Input, Output
from dossier.views.schemas import ViewFilters

ROWS_AT_MOST = 5_000
JobId = Annotated[int, Path(ge=1, lt=2**63)]


class BulkAct(StrEnum):
    """What can be done to many dossiers at once: only what asks for the same words on every one."""

    ASSIGN = "assign"
    APPROVE = "approve"
    REMIND = "remind"
    TAKE_UP = "take_up"
    CLAIM = "claim"
    RELEASE = "release"


class RowIn(Input):
    """A dossier in the version that was seen."""

    code: Annotated[str, Field(min_length=3, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9./_\-]*$")]
    version: Annotated[int, Field(ge=1, lt=2**31)]


class _Doing(Input):
    act: BulkAct
    assignee_id: Annotated[str, Field(pattern=r"^[0-9]{1,9}$")] | None = None
    note: Annotated[Lines, Field(max_length=2000)] | None = None

    @model_validator(mode="after")
    def _assigning_names_somebody(self) -> Self:
        if (self.act is BulkAct.ASSIGN) != (self.assignee_id is not None):
            raise ValueError("`assignee_id` belongs to the act `assign`, and only to it")
        return self


class PreviewIn(_Doing):
    """Which dossiers: named one by one, or all that a list shows, with the number the person has read there."""

    rows: Annotated[list[RowIn], Field(min_length=1, max_length=ROWS_AT_MOST)] | None = None
    query: ViewFilters | None = None
    total: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.rows is None) == (self.query is None):
            raise ValueError("give either `rows` or `query`")
        return self


class PreviewRow(Output):
    """What would happen to one dossier: done, or refused with the stable code of the reason."""

    code: str
    version: int
    procedure_name: str | None = None
    status: Status | None = None
    assignee_name: str | None = None
    allowed: bool
    problem: str | None = None
    detail: dict[str, Any] | None = None


class PreviewOut(Output):
    """Nothing is written. `total` is how many there are now; `total_then` what the person had read."""

    act: BulkAct
    total: int
    total_then: int | None
    allowed: int
    refused: int
    rows: list[PreviewRow]


class BulkIn(_Doing):
    """The rows as they were previewed, each with the version it is to be done to."""

    rows: Annotated[list[RowIn], Field(min_length=1, max_length=ROWS_AT_MOST)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len({row.code for row in self.rows}) != len(self.rows):
            raise ValueError("a dossier is named twice")
        return self


class BulkOut(Output):
    """How far a bulk act has come. While it waits (until `starts_at`) it can be called off."""

    id: int
    act: BulkAct
    state: Literal["waiting", "running", "done", "cancelled"]
    assignee_name: str | None
    total: int
    done: int
    refused: int
    created_at: dt.datetime
    starts_at: dt.datetime
    finished_at: dt.datetime | None


class BulkRowOut(Output):
    """What became of one dossier. `detail` of a stale one says what somebody else did meanwhile."""

    code: str
    state: Literal["pending", "done", "refused"]
    problem: str | None
    detail: dict[str, Any] | None
    version_after: int | None
    done_at: dt.datetime | None
