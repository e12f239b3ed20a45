"""Making a book: numbers first, then the record of who takes it, then the lines, a page at a time."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kernel.auth import Principal
from kernel.clock import real_now
from kernel.db import transaction
from kernel.problems import FieldError, Invalid, NotFound
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.books import repository
from dossier.books.paper import Paper
from dossier.books.span import Span
from dossier.books.workbook import Workbook
from dossier.domain.regimes import regime_on
from dossier.dossiers import access
from dossier.slips.press import Press
from dossier.slips.repository import enter_all

BLOCK = 64 * 1024


def span_of(written: str) -> Span:
    """The span an address names; 422 for a day that does not exist or has not come."""
    try:
        span = Span.of(written)
    except ValueError as error:
        raise _no_day("no such day") from error
    if span.begins > real_now():
        raise _no_day("this day has not come yet")
    return span


async def open_book(
    engine: AsyncEngine,
    catalog: Catalog,
    who: Principal,
    agency_id: int,
    span: Span,
    form: str,
    now: dt.datetime,
) -> int:
    """Everything received in the span is entered and the taking recorded. Answers the number of lines."""
    within = access.reach(who)
    if catalog.directory.get(agency_id) is None or (within is not None and agency_id not in within):
        raise NotFound()
    async with transaction(engine) as db:
        # The book of an agency is one, whoever of its divisions reads.
        await access.enter_for_all(db)
        await enter_all(db, agency_id, span.year, span.ends)
        total = await repository.count(db, agency_id, span)
        taken = {"actor_id": who.id, "actor_name": who.name, "printed_at": now}
        await repository.record(
            db, {"agency_id": agency_id, "span": span.written, "format": form, "rows": total, **taken}
        )
    return total


async def pdf(
    engine: AsyncEngine,
    catalog: Catalog,
    who: Principal,
    press: Press,
    agency_id: int,
    span: Span,
    total: int,
) -> Path:
    """The book on A4, set in pieces, so that its length costs time and no memory."""
    agency = catalog.directory.get(agency_id)
    paper = Paper(press, agency.name if agency else "", span, regime_on(span.begins.date()), total)
    async with transaction(engine) as db:
        await repository.hold_still(db)
        await access.enter(db, who)
        async for page in repository.lines(db, agency_id, span):
            await paper.add(page, catalog.directory)
    return await paper.close(_file())


async def xlsx(engine: AsyncEngine, catalog: Catalog, who: Principal, agency_id: int, span: Span) -> Path:
    """The book as a workbook: numbers are numbers, days are days, all else is text."""
    agency = catalog.directory.get(agency_id)
    path = _file()
    book = Workbook(path, agency.name if agency else "", span, regime_on(span.begins.date()))
    async with transaction(engine) as db:
        await repository.hold_still(db)
        await access.enter(db, who)
        async for page in repository.lines(db, agency_id, span):
            book.add(page, catalog.directory)
    book.close()
    return path


def blocks(path: Path) -> Iterator[bytes]:
    """The file in pieces; it is gone when the last one has left."""
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                yield block
    finally:
        path.unlink(missing_ok=True)


def _file() -> Path:
    with tempfile.NamedTemporaryFile(prefix="book-", delete=False) as file:
        return Path(file.name)


def _no_day(detail: str) -> Invalid:
    return Invalid(errors=[FieldError(pointer="/path/span", detail=detail, code="unknown-day")])
