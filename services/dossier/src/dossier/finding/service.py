"""Lists and queues as one person may see them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from kernel.auth import Principal
from kernel.db import scope_literal
from kernel.pages import Page, bad_cursor, decode, encode
from kernel.problems import FieldError, Invalid
from kernel.text import clean, fold
from sqlalchemy import ColumnElement, and_, false, func, or_, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.domain.states import Status
from dossier.domain.timeliness import ZONE
from dossier.dossiers import access
from dossier.dossiers.access import Lanes
from dossier.dossiers.models import DONE_BY_SOMEBODY, NOT_AT_THE_COUNTER, dossiers
from dossier.dossiers.schemas import DossierOut
from dossier.dossiers.service import present
from dossier.finding import counting, queues, repository
from dossier.finding.filters import NEWEST_FIRST, Span
from dossier.finding.filters import Filters as Filters
from dossier.finding.queues import Walk
from dossier.finding.repository import Order, Position, Wanted
from dossier.finding.schemas import QueueOut

SORTS = {
    sign + column: Order(column, descending=sign == "-")
    for column in ("received_at", "due_at", "code", "submitted_at", "supplement_requested_at", "completed_at")
    for sign in ("", "-")
} | {repository.ASKED_DUE: Order(repository.ASKED_DUE)}
d = dossiers.c
_DIGITS = re.compile(r"^\+?[\d\s.]{4,20}$")
_CODE = re.compile(r"^[A-Za-z0-9]+[.\-/][A-Za-z0-9.\-/]*$")


async def list_dossiers(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    filters: Filters,
    now: dt.datetime,
    limit: int,
    cursor: str | None,
) -> Page[DossierOut]:
    """One page of the dossiers this person may see, under filters or of a queue of hers."""
    wanted = await wanted_of(db, catalog, who, filters, now)
    after = _position(cursor, wanted.order)
    rows = await repository.page(db, wanted, limit + 1, after)
    more = rows[limit - 1] if len(rows) > limit else None
    return Page[DossierOut].model_construct(
        items=[present(row, who, catalog, now) for row in rows[:limit]],
        next_cursor=None if more is None else encode([_plain(more["key"]), more["id"]]),
    )


async def wanted_of(
    db: AsyncConnection, catalog: Catalog, who: Principal, filters: Filters, now: dt.datetime
) -> Wanted:
    """What the filters mean for this person: the ONE place where list, count and export learn what she may see.

    Opens the second lock of the transaction on its way.
    """
    queue = queue_of(who, filters.queue)
    order = SORTS[filters.sort or (queue.sort if queue else NEWEST_FIRST)]
    await repository.enter(db, scope_literal(access.reach(who)))
    searched, named = await search(db, filters.q)
    found = [*conditions(filters), *searched]
    if queue is None:
        lanes = access.lanes(access.reach(who), catalog.directory, filters.agency_id)
        return Wanted(lanes, filters.status, found, order, named=named)
    found.append(queue.predicate(queues.Viewpoint.of(who, now, catalog.calendar_of(who.agency_id))))
    statuses = [one for one in queue.statuses or Status if not filters.status or one in filters.status]
    if queue.walk is Walk.ASKED:
        lanes = Lanes(sorted(who.act), ())
        if filters.agency_id:
            found.append(repository.lies_with(filters.agency_id))
    else:
        lanes = access.lanes(queues.working_reach(who), catalog.directory, filters.agency_id)
    return Wanted(lanes if statuses else access.NOWHERE, statuses, found, order, queue.walk, named)


async def count_queues(db: AsyncConnection, catalog: Catalog, who: Principal, now: dt.datetime) -> list[QueueOut]:
    """This person's queues with the number of dossiers in each."""
    mine = queues.queues_of(who)
    lanes = access.lanes(queues.working_reach(who), catalog.directory)
    view = queues.Viewpoint.of(who, now, catalog.calendar_of(who.agency_id))
    await repository.enter(db, scope_literal(access.reach(who)))
    counts = await counting.count(db, lanes, sorted(who.act), mine, view)
    return [QueueOut(queue=queue.name, count=counts[queue.name], act=queue.act) for queue in mine]


COUNTED_AT_MOST = 1_000
"""What a saved view counts: beyond it, "more" is all anybody wants to know."""
PATIENCE = "300ms"


async def count_some(
    db: AsyncConnection, catalog: Catalog, who: Principal, filters: Filters, now: dt.datetime
) -> int | None:
    """How many the list would show, up to COUNTED_AT_MOST + 1; None when that takes longer than PATIENCE."""
    try:
        async with db.begin_nested():
            await counting.be_patient(db, PATIENCE)
            wanted = await wanted_of(db, catalog, who, filters, now)
            counted = await counting.count_some(db, wanted, COUNTED_AT_MOST + 1)
            await counting.be_patient(db)
            return counted
    except DBAPIError as error:
        if counting.was_impatient(error):
            return None
        raise


def queue_of(who: Principal, name: queues.QueueName | None) -> queues.Queue | None:
    """The queue of that name, if it is one of this person's; anything else is refused."""
    if name is None:
        return None
    queue = queues.QUEUES[name]
    if queue.roles.isdisjoint(who.roles):
        raise _invalid("queue", "no queue of yours")
    return queue


def conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """The filters that are columns."""
    found: list[Any] = []
    if filters.channel not in (None, "counter"):
        found.append(text(NOT_AT_THE_COUNTER))
    for column in ("field_id", "procedure_code", "channel", "assignee_id"):
        value = getattr(filters, column)
        if value is not None:
            found.append(d[column] == value)
    found += [*_between(d.received_at, filters.received), *_between(d.due_at, filters.due)]
    if filters.done != (None, None):
        found += [text(DONE_BY_SOMEBODY), *_between(d.ended_at, filters.done)]
    if filters.code:
        found.append(repository.one_of(d.code, filters.code))
    return found


def _between(column: ColumnElement[Any], span: Span) -> Iterator[ColumnElement[bool]]:
    first, last = span
    if first is not None:
        yield column >= _midnight(first)
    if last is not None:
        yield column < _midnight(last + dt.timedelta(days=1))


async def search(db: AsyncConnection, q: str) -> tuple[list[ColumnElement[bool]], bool]:
    """What somebody typed: a telephone or identity number, a code, or a part of a name without diacritics.

    The second value tells whether the names that fit are few enough to be looked up one by one.
    """
    typed = clean(q)
    if not typed:
        return [], False
    if _DIGITS.match(typed):
        digits = re.sub(r"\D", "", typed)
        phone = "0" + digits[2:] if typed.startswith("+84") else digits
        return [or_(_begins(d.phone, phone), d.identity_number == digits)], False
    if _CODE.match(typed) and any(letter.isdigit() for letter in typed):
        return [_begins(d.code, typed.upper())], False
    folded = fold(typed)
    names = await repository.names_like(db, folded)
    if names is None:
        # A planner guesses that LIKE finds little and would sort the whole register; of this it guesses a third.
        return [func.strpos(d.applicant_folded, folded) > 0], False
    return ([repository.one_of(d.applicant_folded, names)], True) if names else ([false()], False)


def _begins(column: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """A prefix as a range: the index serves it, and row-level security lets it be used."""
    return and_(column >= start, column < start + "\uffff")


def _position(cursor: str | None, order: Order) -> Position | None:
    key = decode(cursor, 2)
    if key is None:
        return None
    value, ident = key
    if not isinstance(ident, int) or isinstance(ident, bool) or not 0 <= ident < 2**63:
        raise bad_cursor()
    if value is None and order.nullable:
        return Position(None, ident)
    if not isinstance(value, str) or "\x00" in value:
        raise bad_cursor()
    if order.column == "code":
        return Position(value, ident)
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError as error:
        raise bad_cursor() from error
    if moment.tzinfo is None or not 1900 < moment.year < 9999:
        raise bad_cursor()
    return Position(moment, ident)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.datetime) else value


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), ZONE)


def _invalid(parameter: str, detail: str) -> Invalid:
    return Invalid(errors=[FieldError(pointer=f"/query/{parameter}", detail=detail)])
