"""Drafting and publishing calendars. A version says what holds from its first day on; nothing moves silently.

Swap days are announced late, an office begins to work on Saturdays: a draft is written, its difference is read, it
is published. Dates already promised stay, for they are stored with the version they were counted by.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kernel import pages
from kernel.db import constraint_of
from kernel.problems import NotFound, StaleVersion
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import Calendar
from worktime.calendars import Interval, clock

from catalog.acts.service import Actor, record
from catalog.agencies import repository as agencies
from catalog.calendar_drafts import repository
from catalog.calendar_drafts.problems import (
    CalendarDraftExists,
    CalendarPublished,
    bad_days,
    in_the_past,
    unknown_agency,
)
from catalog.calendar_drafts.schemas import (
    CalendarContent,
    CalendarCreate,
    CalendarVersionOut,
    ChangedDayOut,
    ChangesOut,
)
from catalog.calendars import repository as calendars
from catalog.calendars.schemas import CalendarIn
from catalog.calendars.service import calendar_of, given_of
from catalog.domain.calendar_changes import changed_days
from catalog.domain.vocabulary import VersionState

MOST_DAYS = 1_100
"""Three years of changes in one answer."""
FIRST_DAY = dt.date(2000, 1, 1)
"""From when the first calendar of a description holds, unless it says otherwise."""


async def list_versions(
    db: AsyncConnection, agency_id: int | None, limit: int, cursor: str | None
) -> pages.Page[CalendarVersionOut]:
    key = pages.decode(cursor, 1)
    if key is not None and (type(key[0]) is not int or abs(key[0]) >= 2**31):
        raise pages.bad_cursor()
    rows = await repository.page(db, agency_id, key[0] if key else None, limit + 1)
    items = [present(row) for row in rows[:limit]]
    return pages.Page(items=items, next_cursor=pages.encode([items[-1].id]) if len(rows) > limit else None)


async def get_version(db: AsyncConnection, version_id: int) -> CalendarVersionOut:
    return present(await _get(db, version_id))


async def draft(db: AsyncConnection, actor: Actor, given: CalendarCreate, at: dt.datetime) -> CalendarVersionOut:
    """A new draft; there is at most one of each calendar."""
    if given.agency_id is not None and not await agencies.existing(db, [given.agency_id]):
        raise unknown_agency()
    return await get_version(db, await _add(db, actor, given.agency_id, given, at))


async def change(
    db: AsyncConnection, actor: Actor, version_id: int, given: CalendarContent, revision: int, at: dt.datetime
) -> CalendarVersionOut:
    _refuse_published(await _get(db, version_id))
    if not await repository.change(db, version_id, stored(given), revision):
        raise StaleVersion()
    await record(db, actor, "change_calendar", ("calendar_version", version_id), at, {"revision": revision + 1})
    return await get_version(db, version_id)


async def changes(db: AsyncConnection, version_id: int, first: dt.date | None, last: dt.date | None) -> ChangesOut:
    """The days that the version changes, from its first day to the end of the next year unless told otherwise."""
    fresh = await _get(db, version_id)
    low = first or fresh["valid_from"]
    high = last or dt.date(low.year + 1, 12, 31)
    if not dt.timedelta(0) <= high - low < dt.timedelta(days=MOST_DAYS):
        raise bad_days(MOST_DAYS)
    followed = await _followed(db, fresh)
    years = range(low.year, high.year + 1)
    after = _calendar(fresh, years)
    before = _calendar(followed, years) if followed is not None else None
    return ChangesOut(
        version_id=version_id,
        against_version_id=followed["id"] if followed is not None else None,
        first=low,
        last=high,
        cutoff_before=followed["cutoff"] if followed is not None else None,
        cutoff_after=fresh["cutoff"],
        days=[
            ChangedDayOut(date=one.day, before=_told(one.before), after=_told(one.after), name=one.name)
            for one in changed_days(before, after, low, high)
        ]
        if before is not None
        else [],
    )


async def publish(
    db: AsyncConnection, actor: Actor, version_id: int, revision: int, at: dt.datetime
) -> CalendarVersionOut:
    """Publish the draft as the caller has read it; it holds from its first day on, which is not over."""
    await repository.lock(db, (await _get(db, version_id))["agency_id"])
    found = await _get(db, version_id)
    _refuse_published(found)
    if found["revision"] != revision:
        raise StaleVersion()
    if found["valid_from"] < at.date():
        raise in_the_past()
    await _publish(db, actor, found, at)
    return await get_version(db, version_id)


async def load(
    db: AsyncConnection,
    actor: Actor,
    agency_id: int | None,
    given: CalendarIn,
    valid_from: dt.date | None,
    at: dt.datetime,
) -> bool:
    """Bring a calendar to what a description says: other content is a new version. True when it was new."""
    await repository.lock(db, agency_id)
    day = valid_from or at.date()
    held = await calendars.find_in_force(db, agency_id, max(day, at.date()))
    if held is not None and given_of(held) == _ordered(given):
        return False
    start = valid_from or (FIRST_DAY if held is None else at.date())
    content = CalendarContent(**given.model_dump(), valid_from=start)
    await _publish(db, actor, await _get(db, await _add(db, actor, agency_id, content, at)), at)
    return True


def stored(given: CalendarContent) -> dict[str, Any]:
    """What the table keeps, overrides in the order of days."""
    content = _ordered(given).model_dump(mode="json", include={*CalendarIn.model_fields})
    return {**content, "valid_from": given.valid_from}


def present(row: RowMapping) -> CalendarVersionOut:
    return CalendarVersionOut.model_validate(
        {name: row[name] for name in CalendarVersionOut.model_fields if name in row}
    )


def _ordered(given: CalendarIn) -> CalendarIn:
    overrides = sorted(given.overrides, key=lambda one: one.date)
    content = {name: getattr(given, name) for name in CalendarIn.model_fields}
    return CalendarIn.model_validate({**content, "overrides": overrides})


async def _add(
    db: AsyncConnection, actor: Actor, agency_id: int | None, given: CalendarContent, at: dt.datetime
) -> int:
    await repository.lock(db, agency_id)
    try:
        version_id = await repository.add(db, agency_id, stored(given))
    except IntegrityError as error:
        if constraint_of(error) == "ix_calendar_versions_draft":
            raise CalendarDraftExists() from error
        raise
    data = {"agency_id": agency_id, "valid_from": given.valid_from.isoformat()}
    await record(db, actor, "draft_calendar", ("calendar_version", version_id), at, data)
    return version_id


async def _publish(db: AsyncConnection, actor: Actor, found: RowMapping, at: dt.datetime) -> None:
    await repository.publish(db, found["id"], at)
    data = {"agency_id": found["agency_id"], "valid_from": found["valid_from"].isoformat()}
    await record(db, actor, "publish_calendar", ("calendar_version", found["id"]), at, data)


async def _get(db: AsyncConnection, version_id: int) -> RowMapping:
    row = await repository.find(db, version_id)
    if row is None:
        raise NotFound()
    return row


def _refuse_published(row: RowMapping) -> None:
    if row["state"] == VersionState.PUBLISHED:
        raise CalendarPublished()


async def _followed(db: AsyncConnection, fresh: RowMapping) -> RowMapping | None:
    """What holds without the version: the one before it, for an agency's first own what it followed until then."""
    day = fresh["valid_from"]
    agency_id = fresh["agency_id"]
    chain = [None] if agency_id is None else await calendars.followed_by(db, agency_id) or []
    for one in chain:
        held = await calendars.find_in_force(db, one, day, before=fresh["number"] if one == agency_id else None)
        if held is not None:
            return held
    return None


def _calendar(row: RowMapping, years: range) -> Calendar:
    return calendar_of(given_of(row).model_dump_json(), years)


def _told(hours: tuple[Interval, ...]) -> list[tuple[str, str]]:
    return [(clock(start), clock(end)) for start, end in hours]
