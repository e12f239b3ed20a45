"""Versions of calendars as administrators write them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from catalog.calendars.schemas import CalendarIn, Interval, TimeOfDay
from catalog.domain.vocabulary import VersionState


class CalendarContent(CalendarIn):
    """A version of a calendar, in force for what is counted from `valid_from` on."""

    valid_from: dt.date


class CalendarCreate(CalendarContent):
    """A draft; without an agency it is the district's."""

    agency_id: Annotated[int, Field(ge=1, lt=2**31)] | None = None


class CalendarVersionOut(CalendarContent):
    """A version. `revision` is its ETag while it is a draft."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    id: int
    agency_id: int | None
    number: int
    state: VersionState
    revision: int
    published_at: dt.datetime | None


class ChangedDayOut(BaseModel):
    """A day that is worked otherwise; no hours mean that the office is closed."""

    date: dt.date
    before: list[Interval]
    after: list[Interval]
    name: str | None


class ChangesOut(BaseModel):
    """What a version changes against the calendar that its agency follows until then.

    Dates already promised do not move by it: they are stored, and moved by a recorded act only.
    """

    version_id: int
    against_version_id: int | None
    first: dt.date
    last: dt.date
    cutoff_before: TimeOfDay | None
    cutoff_after: TimeOfDay | None
    days: list[ChangedDayOut]
