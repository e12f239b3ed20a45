"""What may be asked of a list of dossiers, as query parameters: the list, its counts and its export share it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Query

from dossier.domain.states import Status
from dossier.dossiers.schemas import Channel, ProcedureCode
from dossier.finding.filters import NEWEST_FIRST, Filters, Sort
from dossier.finding.queues import QueueName

Id = Annotated[int, Query(ge=0, lt=2**31)]
Day = Annotated[
    dt.date | None, Query(ge=dt.date(1900, 1, 1), le=dt.date(9000, 1, 1), description="A day in Viet Nam")
]
Dossiercode = Annotated[str, Query(min_length=1, max_length=80)]


async def filters(
    queue: Annotated[QueueName | None, Query(description="One of the caller's work queues")] = None,
    status: Annotated[list[Status] | None, Query(max_length=20)] = None,
    agency_id: Annotated[list[Id] | None, Query(max_length=100)] = None,
    field_id: Annotated[int | None, Query(ge=0, lt=2**31)] = None,
    procedure_code: Annotated[ProcedureCode | None, Query()] = None,
    channel: Annotated[Channel | None, Query()] = None,
    assignee_id: Annotated[str | None, Query(max_length=40)] = None,
    q: Annotated[str, Query(max_length=120, description="Name without diacritics, code, telephone")] = "",
    received_from: Day = None,
    received_to: Day = None,
    due_from: Day = None,
    due_to: Day = None,
    done_from: Day = None,
    done_to: Day = None,
    code: Annotated[list[Dossiercode] | None, Query(max_length=100)] = None,
    sort: Annotated[Sort | None, Query(description=f"Default: the queue's own, else {NEWEST_FIRST}")] = None,
) -> Filters:
    """The filters of a request, exactly as the list understands them."""
    return Filters(
        queue=queue,
        status=status or (),
        agency_id=agency_id or (),
        field_id=field_id,
        procedure_code=procedure_code,
        channel=channel,
        assignee_id=assignee_id,
        q=q,
        received=(received_from, received_to),
        due=(due_from, due_to),
        done=(done_from, done_to),
        code=code or (),
        sort=sort,
    )
