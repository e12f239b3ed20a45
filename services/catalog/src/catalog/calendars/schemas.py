"""Calendars as the API shows and the description file gives them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field, model_validator

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Interval = tuple[TimeOfDay, TimeOfDay]
"""From and to, local time."""


class Override(BaseModel):
    """A day that is off, or worked, against the general rule; `basis` is the decision that says so."""

    model_config = ConfigDict(extra="forbid")

    date: dt.date
    working: bool
    name: Annotated[Text, Field(max_length=300)]
    basis: Annotated[Text, Field(max_length=300)] = ""


class CalendarIn(BaseModel):
    """What an office decides about its working time; `basis` is the decision."""

    model_config = ConfigDict(extra="forbid")

    version: int | Annotated[str, Field(min_length=1, max_length=80)]
    weekly: dict[Weekday, list[Interval]]
    cutoff: TimeOfDay | None = "15:00"
    overrides: Annotated[list[Override], Field(max_length=2000)] = []
    basis: Annotated[Text, Field(max_length=300)] = ""

    @model_validator(mode="after")
    def _intervals_in_order(self) -> Self:
        for day, intervals in self.weekly.items():
            bounds = [bound for interval in intervals for bound in interval]
            if bounds != sorted(set(bounds)):
                raise ValueError(f"the hours of {day} are not in order")
        if not any(self.weekly.values()):
            raise ValueError("no weekday has working hours")
        dates = [one.date for one in self.overrides]
        if len(dates) != len(set(dates)):
            raise ValueError("a date is overridden twice")
        return self


class DayOff(BaseModel):
    """A public holiday, or a day given in its place."""

    date: dt.date
    name: str


class MadeUpDay(BaseModel):
    """A day worked against the weekly rule."""

    date: dt.date
    name: str
    basis: str


class YearOut(BaseModel):
    """The days of one year that differ from the weekly rule."""

    holidays: list[DayOff]
    workdays: list[MadeUpDay]


class CalendarOut(BaseModel):
    """A calendar in force, with the public holidays of the years asked for.

    `version` names the decision and what the years hold: other days, other version. Without an `agency_id` it is
    the district's. In force for what is counted from `valid_from` on; a date once promised does not move.
    """

    agency_id: int | None
    version_id: int
    valid_from: dt.date
    version: str
    first: dt.date
    last: dt.date
    weekly: dict[Weekday, list[Interval]]
    cutoff: TimeOfDay | None
    years: dict[str, YearOut]
    overrides: list[Override]
