"""A page of rows, and what became of each."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any
from uuid import UUID

from kernel.problems import FieldError
from pydantic import (
    Field,
    SerializerFunctionWrapHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapSerializer,
    WrapValidator,
    model_validator,
)

from dossier.dossiers.schemas import Channel, Input, Output, PaperIn, ReceivedIn, without_blanks
from dossier.persons.schemas import Twin

ROWS_AT_MOST = 500


class BatchRowIn(ReceivedIn):
    """One line of the book. `client_id` is the row's own for ever: sent again, it makes nothing twice.

    A book names days, seldom hours: `received_on` alone counts from the opening of the office that day. It does
    not list papers either: what stands in it was received complete, so `papers` left out means all required ones.
    """

    client_id: UUID
    channel: Channel = "counter"
    received_on: dt.date | None = None
    papers: Annotated[list[PaperIn], Field(max_length=200)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _blank_day(cls, given: Any) -> Any:
        return without_blanks(given, "received_on", "received_at")


class RefusedRow(Input):
    """A row that is no row yet: which one, and what is wrong with it."""

    client_id: UUID
    errors: list[FieldError]


def _row_by_row(given: Any, valid: ValidatorFunctionWrapHandler) -> Any:
    """What is wrong in one row stays with that row, as long as it can be named."""
    try:
        return valid(given)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        if any(item["loc"][:1] in ((), ("client_id",)) for item in found):
            raise
        errors = [_fault(item["loc"], item["msg"], item["type"]) for item in found]
        return RefusedRow(client_id=UUID(str(given["client_id"])), errors=errors)


def _fault(location: tuple[int | str, ...], detail: str, code: str) -> FieldError:
    return FieldError(pointer="/" + "/".join(str(part) for part in location), detail=detail, code=code)


def _as_it_is(value: Any, _plain: SerializerFunctionWrapHandler) -> Any:
    return value


class BatchIn(Input):
    """At most 500 rows; they are received in the order given."""

    rows: Annotated[
        list[Annotated[BatchRowIn, WrapValidator(_row_by_row), WrapSerializer(_as_it_is)]],
        Field(min_length=1, max_length=ROWS_AT_MOST),
    ]


class BatchRowOut(Output):
    """201: received. 422: not, and why, with pointers into the row.

    `earlier`: the row had been received by an earlier sending; `changed`: with other words than these, and those
    of the earlier sending stand.
    """

    client_id: UUID
    status: int
    code: str | None = None
    received_at: dt.datetime | None = None
    due_at: dt.datetime | None = None
    earlier: bool = False
    changed: bool = False
    errors: Annotated[list[FieldError], Field(default_factory=list)]


class BatchOut(Output):
    """What became of every row, in the order of the request."""

    saved: int
    refused: int
    items: list[BatchRowOut]


class RowPreview(Output):
    """What receiving the row now would promise, and what the same person has open under the same procedure."""

    client_id: UUID
    due_at: dt.datetime | None
    sentence: str
    twins: list[Twin]


class BatchPreview(Output):
    """The rows that could be received as they are; what is wrong with the others is said when they are sent."""

    items: list[RowPreview]
