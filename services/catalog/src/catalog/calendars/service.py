"""Calendars for some years: the law's public holidays, under what the office itself decided."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any, get_args

from kernel.pages import Page
from kernel.problems import NotFound
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import Calendar
from worktime.calendars import minutes
from worktime.official import KNOWN_OVERRIDES, Override, district_calendar

from catalog.calendars import repository
from catalog.calendars.problems import bad_years
from catalog.calendars.schemas import CalendarIn, CalendarOut, Weekday

MOST_YEARS = 30
CONTENT = tuple(CalendarIn.model_fields)


def years(first: int, last: int) -> range:
    if not first <= last < first + MOST_YEARS:
        raise bad_years(MOST_YEARS)
    return range(first, last + 1)


async def list_in_force(db: AsyncConnection, day: dt.date, wanted: range) -> Page[CalendarOut]:
    """The district's, then those of agencies that have their own."""
    return Page(items=[present(row, wanted) for row in await repository.in_force(db, day)])


async def get_default(db: AsyncConnection, day: dt.date, wanted: range) -> CalendarOut:
    row = await repository.find_in_force(db, None, day)
    if row is None:
        raise NotFound("no calendar was loaded yet")
    return present(row, wanted)


async def get_of_agency(db: AsyncConnection, agency_id: int, day: dt.date, wanted: range) -> CalendarOut:
    """The agency's own; a division's is that of its parent; else the district's."""
    followed = await repository.followed_by(db, agency_id)
    if followed is None:
        raise NotFound()
    for one in followed:
        if (row := await repository.find_in_force(db, one, day)) is not None:
            return present(row, wanted)
    raise NotFound("no calendar was loaded yet")


def given_of(row: RowMapping) -> CalendarIn:
    """The decision as it is stored."""
    return CalendarIn.model_validate({name: row[name] for name in CONTENT})


def present(row: RowMapping, wanted: range) -> CalendarOut:
    """A decision with the days of some years."""
    told = build(given_of(row).model_dump_json(), wanted)
    place = {"agency_id": row["agency_id"], "version_id": row["id"], "valid_from": row["valid_from"]}
    return CalendarOut.model_validate({**told, **place})


@lru_cache(maxsize=64)
def calendar_of(content: str, wanted: range) -> Calendar:
    """Same content, same years: same calendar. The office's overrides win over those that are known to all."""
    given = CalendarIn.model_validate_json(content)
    return district_calendar(
        wanted,
        (*KNOWN_OVERRIDES, *_ours(given)),
        weekly=tuple(
            tuple((minutes(start), minutes(end)) for start, end in given.weekly.get(day, ()))
            for day in get_args(Weekday)
        ),
        cutoff=None if given.cutoff is None else minutes(given.cutoff),
    )


@lru_cache(maxsize=64)
def build(content: str, wanted: range) -> dict[str, Any]:
    """The calendar as the API tells it."""
    given, calendar = CalendarIn.model_validate_json(content), calendar_of(content, wanted)
    plain = calendar.to_json()
    bases = {one.day.isoformat(): one.basis for one in (*KNOWN_OVERRIDES, *_ours(given))}
    for year in plain["years"].values():
        for day in year["workdays"]:
            day["basis"] = bases.get(day["date"], "")
    return {**plain, "version": f"{given.version}/{calendar.version}", "overrides": given.overrides}


def _ours(given: CalendarIn) -> list[Override]:
    return [Override(one.date, one.working, one.name, one.basis) for one in given.overrides]
