"""The district's calendar for some years: the law's public holidays, under the district's own overrides."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import holidays
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.calendars import repository
from catalog.calendars.problems import bad_years
from catalog.calendars.schemas import CalendarIn, CalendarOut, DayOff, MadeUpDay, YearOut

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
    """Same content, same years: same calendar."""
    given = CalendarIn.model_validate_json(content)
    return CalendarOut(
        version=given.version,
        weekly=given.weekly,
        cutoff=given.cutoff,
        years={str(year): _year(given, year) for year in wanted},
        overrides=given.overrides,
    )


def _year(given: CalendarIn, year: int) -> YearOut:
    law: dict[dt.date, str] = dict(holidays.country_holidays("VN", years=year, language="vi"))
    for override in given.overrides:
        if override.date.year == year:
            law.pop(override.date, None)
            if not override.working:
                law[override.date] = override.name
    worked = [one for one in given.overrides if one.working and one.date.year == year]
    return YearOut(
        holidays=[DayOff(date=day, name=law[day]) for day in sorted(law)],
        workdays=[MadeUpDay(date=one.date, name=one.name, basis=one.basis) for one in worked],
    )
