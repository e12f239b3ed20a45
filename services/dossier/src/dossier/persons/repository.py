"""Looking for persons: exact numbers and addresses only, each through an index of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    func,
    or_,
    select,
    text,
    true,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.dossiers.models import OPEN, dossiers, procedure_versions

NEWEST = 60
"""Dossiers looked at per number or address; a home and its papers are known from fewer."""

_KNOWN = (
    dossiers.c.id,
    dossiers.c.code,
    dossiers.c.applicant_kind,
    dossiers.c.applicant_name,
    dossiers.c.applicant_folded,
    dossiers.c.identity_number,
    dossiers.c.phone,
    dossiers.c.email,
    dossiers.c.address,
    dossiers.c.submitted_at,
    procedure_versions.c.name.label("procedure_name"),
)
_TWIN = (
    dossiers.c.id,
    dossiers.c.code,
    dossiers.c.status,
    dossiers.c.submitted_at,
    dossiers.c.received_at,
    dossiers.c.due_at,
)

TWINS_OF_A_ROW = 3
"""Of each row of a page; a warning needs no more."""

Rows = list[dict[str, Any]]


class Asked(NamedTuple):
    """Whose open dossiers under which procedure, and where on the page the question stands; "" is not given."""

    place: int
    procedure_code: str
    identity_number: str
    phone: str
    folded: str


async def bearing(db: AsyncConnection, number: str, within: Collection[int] | None) -> Rows:
    """Dossiers whose applicant has this telephone or identity number, the newest first."""
    return await _fetch(db, numbers_statement(number, within))


async def sharing(
    db: AsyncConnection, phones: Sequence[str], addresses: Sequence[str], within: Collection[int] | None
) -> Rows:
    """Dossiers from the same telephones or from exactly the same addresses, the newest first."""
    return await _fetch(db, household_statement(phones, addresses, within))


async def presented(
    db: AsyncConnection,
    identity_number: str | None,
    phone: str | None,
    folded: str,
    within: Collection[int] | None,
) -> Rows:
    """The newest dossiers of one person, with the papers that were handed in."""
    columns = (dossiers.c.id, dossiers.c.code, dossiers.c.submitted_at, dossiers.c.papers)
    heads = _of_person(columns, identity_number, phone, folded, _reach(within))
    return await _fetch(db, _newest(heads)) if heads else []


async def open_twins(
    db: AsyncConnection,
    procedure_code: str,
    identity_number: str | None,
    phone: str | None,
    folded: str,
    within: Collection[int] | None,
) -> Rows:
    """Dossiers of the same person and procedure that are still open."""
    statement = twins_statement(procedure_code, identity_number, phone, folded, within)
    return [] if statement is None else await _fetch(db, statement)


async def open_twins_of(
    db: AsyncConnection, asked: Sequence[Asked], within: Collection[int] | None
) -> dict[int, Rows]:
    """The open twins of every row of a page, by its place: one question for all of them."""
    if not asked:
        return {}
    found: dict[int, dict[int, dict[str, Any]]] = {}
    for row in (await db.execute(page_statement(asked, within))).mappings():
        found.setdefault(row["place"], {}).setdefault(row["id"], dict(row))
    return {
        place: sorted(rows.values(), key=lambda row: -row["id"])[:TWINS_OF_A_ROW] for place, rows in found.items()
    }


def numbers_statement(number: str, within: Collection[int] | None) -> Select[Any]:
    d = dossiers.c
    return _newest([_head(_KNOWN, d[name] == number, _reach(within)) for name in ("phone", "identity_number")])


def household_statement(
    phones: Sequence[str], addresses: Sequence[str], within: Collection[int] | None
) -> Select[Any]:
    """One walk per telephone and per address, each of which ends after the newest few."""
    heads = []
    for name, values in (("phone", phones), ("address", addresses)):
        given = func.unnest(bindparam(None, list(values), type_=ARRAY(String))).table_valued("value", name="given")
        home = given.render_derived()
        walk = _head(_KNOWN, dossiers.c[name] == home.c.value, _reach(within)).correlate(home).lateral()
        heads.append(select(*walk.c).select_from(home.join(walk, true())))
    return _newest(heads, 2 * NEWEST)


def twins_statement(
    procedure_code: str,
    identity_number: str | None,
    phone: str | None,
    folded: str,
    within: Collection[int] | None,
) -> Select[Any] | None:
    """None when nothing is given that tells one person from another."""
    condition = and_(dossiers.c.procedure_code == procedure_code, text(OPEN), _reach(within))
    heads = _of_person(_TWIN, identity_number, phone, folded, condition)
    return _newest(heads) if heads else None


def page_statement(asked: Sequence[Asked], within: Collection[int] | None) -> Select[Any]:
    """As `twins_statement`, for many at once: two short walks for each row that says whose it is."""
    columns = zip(*asked, strict=True)
    kinds = (Integer, String, String, String, String)
    arrays: list[Any] = [
        bindparam(None, list(values), type_=ARRAY(kind)) for values, kind in zip(columns, kinds, strict=True)
    ]
    given = func.unnest(*arrays).table_valued(*Asked._fields, name="asked").render_derived()
    d, own = dossiers.c, given.c
    open_like_it = and_(d.procedure_code == own.procedure_code, text(OPEN), _reach(within))
    by_name = and_(
        d.phone == own.phone,
        d.applicant_folded == own.folded,
        or_(own.identity_number == "", d.identity_number.is_(None)),
    )
    heads = [
        _head(_TWIN, found, open_like_it).correlate(given).limit(TWINS_OF_A_ROW)
        for found in (d.identity_number == own.identity_number, by_name)
    ]
    walk = union_all(*(select(head.subquery()) for head in heads)).lateral("walk")
    return select(own.place, *walk.c).select_from(given.join(walk, true()))


def _of_person(
    columns: Sequence[Any],
    identity_number: str | None,
    phone: str | None,
    folded: str,
    condition: ColumnElement[bool],
) -> list[Select[Any]]:
    """By identity number; by telephone and name, unless two identity numbers say that these are two persons."""
    d, heads = dossiers.c, []
    if identity_number is not None:
        heads.append(_head(columns, d.identity_number == identity_number, condition))
    if phone is not None:
        by_name = [d.phone == phone, d.applicant_folded == folded]
        if identity_number is not None:
            by_name.append(d.identity_number.is_(None))
        heads.append(_head(columns, and_(*by_name), condition))
    return heads


def _head(columns: Sequence[Any], found: ColumnElement[bool], condition: ColumnElement[bool]) -> Select[Any]:
    version = procedure_versions.c.version_id == dossiers.c.procedure_version_id
    source: Any = dossiers.join(procedure_versions, version) if columns is _KNOWN else dossiers
    statement = select(*columns).select_from(source).where(found, condition)
    return statement.order_by(dossiers.c.id.desc()).limit(NEWEST)


def _newest(heads: Sequence[Select[Any]], limit: int = NEWEST) -> Select[Any]:
    merged = union_all(*(select(head.subquery()) for head in heads)).subquery("merged")
    return select(merged).order_by(merged.c.id.desc()).limit(limit)


def _reach(within: Collection[int] | None) -> ColumnElement[bool]:
    if within is None:
        return true()
    ids = bindparam(None, sorted(within), type_=ARRAY(Integer))
    return or_(dossiers.c.agency_id == func.any(ids), dossiers.c.division_id == func.any(ids))


async def _fetch(db: AsyncConnection, statement: Select[Any]) -> Rows:
    seen: dict[int, dict[str, Any]] = {}
    for row in (await db.execute(statement)).mappings():
        seen.setdefault(row["id"], dict(row))
    return list(seen.values())
