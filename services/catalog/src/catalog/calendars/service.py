"""The district's calendar for some years: the law's public holidays, under the district's own overrides."""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime.calendars import minutes
from worktime.official import KNOWN_OVERRIDES, Override, district_calendar

from catalog.calendars import repository
from catalog.calendars.problems import bad_years
from catalog.calendars.schemas import CalendarIn, CalendarOut, Weekday

MOST_YEARS = 30


def years(first: int, last: int) -> range:
    if not first <= last < first + MOST_YEARS:
        raise bad_years(MOST_YEARS)
    return range(first, last + 1)


async def get_default(db: AsyncConnection, wanted: range) -> CalendarOut:
    row = await repository.find(db)
    if row is None:
        raise NotFound("no calendar was loaded yet")
    given = CalendarIn.model_validate({name: row[name] for name in CalendarIn.model_fields})
    return build(given.model_dump_json(), wanted)


@lru_cache(maxsize=16)
def build(content: str, wanted: range) -> CalendarOut:
    """Same content, same years: same calendar. The district's overrides win over those that are known to all."""
    given = CalendarIn.model_validate_json(content)
    ours = [Override(one.date, one.working, one.name, one.basis) for one in given.overrides]
    calendar = district_calendar(
        wanted,
        (*KNOWN_OVERRIDES, *ours),
        weekly=tuple(
            tuple((minutes(start), minutes(end)) for start, end in given.weekly.get(day, ()))
            for day in get_args(Weekday)
        ),
        cutoff=None if given.cutoff is None else minutes(given.cutoff),
    )
    plain = calendar.to_json()
    bases = {one.day.isoformat(): one.basis for one in (*KNOWN_OVERRIDES, *ours)}
    for year in plain["years"].values():
        for day in year["workdays"]:
            day["basis"] = bases.get(day["date"], "")
    return CalendarOut.model_validate(
        {**plain, "version": f"{given.version}/{calendar.version}", "overrides": given.overrides}
    )
