"""The lines of a book, in the order of their numbers, page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.books.models import book_prints
from dossier.books.span import Span
from dossier.dossiers.models import dossiers, procedure_versions
from dossier.slips.models import slip_numbers

PAGE = 500
_ONE_MOMENT = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
_ENTERED = slip_numbers.join(
    dossiers, (dossiers.c.id == slip_numbers.c.dossier_id) & (dossiers.c.agency_id == slip_numbers.c.agency_id)
)
_OF_SPAN = (
    slip_numbers.c.agency_id == bindparam("agency_id"),
    slip_numbers.c.year == bindparam("year"),
    slip_numbers.c.series == "register",
    dossiers.c.received_at >= bindparam("begins"),
    dossiers.c.received_at < bindparam("ends"),
)
_COUNT = select(func.count()).select_from(_ENTERED).where(*_OF_SPAN)
_LINES: Select[Any] = (
    select(
        slip_numbers.c.number,
        dossiers.c.code,
        procedure_versions.c.name.label("procedure_name"),
        *(
            dossiers.c[name]
            for name in (
                "copies",
                "applicant_name",
                "address",
                "phone",
                "agency_id",
                "division_id",
                "received_at",
                "due_at",
                "returned_at",
                "result_delivery",
                "status",
            )
        ),
    )
    .select_from(
        _ENTERED.join(procedure_versions, procedure_versions.c.version_id == dossiers.c.procedure_version_id)
    )
    .where(*_OF_SPAN, slip_numbers.c.number > bindparam("after"))
    .order_by(slip_numbers.c.number)
    .limit(PAGE)
)


async def count(db: AsyncConnection, agency_id: int, span: Span) -> int:
    found: int = (await db.execute(_COUNT, _asked(agency_id, span))).scalar_one()
    return found


async def lines(db: AsyncConnection, agency_id: int, span: Span) -> AsyncIterator[Sequence[Mapping[str, Any]]]:
    """All lines of the span as they are at one moment; nothing may have been read in this transaction before."""
    after = 0
    while page := (await db.execute(_LINES, {**_asked(agency_id, span), "after": after})).mappings().all():
        yield page
        after = page[-1]["number"]


async def hold_still(db: AsyncConnection) -> None:
    """All pages of this transaction show one moment; to be said before anything is read."""
    await db.execute(_ONE_MOMENT)


async def record(db: AsyncConnection, values: Mapping[str, Any]) -> None:
    await db.execute(insert(book_prints).values(**values))


def _asked(agency_id: int, span: Span) -> dict[str, Any]:
    return {"agency_id": agency_id, "year": span.year, "begins": span.begins, "ends": span.ends}
