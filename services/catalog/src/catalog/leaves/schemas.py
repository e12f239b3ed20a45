"""Leave as the API takes and shows it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field, model_validator

from catalog.domain.leave import MOST_DAYS
from catalog.staff.schemas import PersonRef

StaffId = Annotated[int, Field(ge=1, lt=2**31)]


class LeaveIn(BaseModel):
    """A person is away from `first_day` to `last_day`, both included; `ground` is the decision or the reason."""

    model_config = ConfigDict(extra="forbid")

    staff_id: StaffId
    stand_in_id: StaffId
    first_day: dt.date
    last_day: dt.date
    ground: Annotated[Text, Field(min_length=2, max_length=300)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not dt.timedelta(0) <= self.last_day - self.first_day < dt.timedelta(days=MOST_DAYS):
            raise ValueError(f"last_day is not before first_day, and at most {MOST_DAYS} days later")
        return self


class LeaveOut(BaseModel):
    """A leave. `ended_on` is the first day on which it no longer holds, when it was ended early.

    `ground` is told to the person, her stand-in, her leaders and administrators only.
    """

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    id: int
    staff: PersonRef
    stand_in: PersonRef
    agency_id: int
    first_day: dt.date
    last_day: dt.date
    ended_on: dt.date | None
    holds_today: bool
    ground: str | None
    entered_name: str
    entered_at: dt.datetime
