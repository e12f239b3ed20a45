"""Saved views as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from fastapi import Path
from kernel.text import Text
from pydantic import Field

from dossier.domain.states import Status
from dossier.dossiers.schemas import Channel, Input, Output, ProcedureCode
from dossier.finding.filters import Filters, Sort
from dossier.finding.queues import QueueName
from dossier.preferences.schemas import Columns

ViewId = Annotated[int, Path(ge=1, lt=2**63)]
Id = Annotated[int, Field(ge=0, lt=2**31)]
Day = Annotated[dt.date, Field(ge=dt.date(1900, 1, 1), le=dt.date(9000, 1, 1))]

SPANS = ("received", "due", "done")


class ViewFilters(Input):
    """The parameters of `GET /dossiers`, as they were typed: the same words, the same meaning."""

    queue: QueueName | None = None
    status: Annotated[list[Status], Field(default_factory=list, max_length=20)]
    agency_id: Annotated[list[Id], Field(default_factory=list, max_length=100)]
    field_id: Id | None = None
    procedure_code: ProcedureCode | None = None
    channel: Channel | None = None
    assignee_id: Annotated[Text, Field(max_length=40)] | None = None
    q: Annotated[Text, Field(max_length=120)] = ""
    received_from: Day | None = None
    received_to: Day | None = None
    due_from: Day | None = None
    due_to: Day | None = None
    done_from: Day | None = None
    done_to: Day | None = None
    sort: Sort | None = None

    def asked(self) -> Filters:
        """What the list makes of them."""
        plain = self.model_dump(exclude={f"{name}_{end}" for name in SPANS for end in ("from", "to")})
        spans: dict[str, Any] = {
            name: (getattr(self, f"{name}_from"), getattr(self, f"{name}_to")) for name in SPANS
        }
        return Filters(**plain, **spans)


class ViewIn(Input):
    """`agency_id`: shared with everybody of an agency that the caller leads; left out: her own."""

    name: Annotated[Text, Field(min_length=1, max_length=80)]
    filters: ViewFilters
    columns: Annotated[Columns, Field(default_factory=list)]
    agency_id: Annotated[int, Field(ge=1, lt=2**31)] | None = None


class ViewOut(Output):
    """`count` is told up to 1,000; `more`: there are more. Null: too costly to count, or no queue of yours."""

    id: int
    name: str
    filters: ViewFilters
    columns: list[str]
    agency_id: int | None
    agency_name: str | None
    owner_name: str
    version: int
    may_change: bool
    count: int | None = None
    more: bool = False


class ViewList(Output):
    """The caller's own views and those shared with her, in her order."""

    items: list[ViewOut]
