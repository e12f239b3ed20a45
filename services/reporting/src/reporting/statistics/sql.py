"""Predicates as SQL: the only translation there is. A test holds it against their reading in Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Subquery,
    Table,
    and_,
    bindparam,
    case,
    literal_column,
    or_,
    select,
    tuple_,
    union_all,
)

from reporting.domain.predicates import (
    EVE,
    LAST,
    SIGNS,
    AllOf,
    AnyOf,
    Compare,
    Edge,
    Missing,
    OneOf,
    Predicate,
    Present,
    all_of,
    elements,
    standing,
    within,
)
from reporting.facts.models import fact_versions, facts

Columns: TypeAlias = Any
"""Where columns are looked up by name: the table, or a sub-query over it."""

COUNTED = (
    "received_on",
    "open_until",
    "dossier_id",
    "due_on",
    "agency_id",
    "division_id",
    "field_id",
    "level",
    "channel",
    "mechanism",
    "outcome",
    "timeliness",
)
"""What the covering index holds."""


def condition(predicate: Predicate, columns: Columns) -> ColumnElement[bool]:
    """The predicate over those columns; the days of the period are bound parameters (see `days`)."""
    match predicate:
        case AllOf(parts):
            return and_(*(condition(part, columns) for part in parts))
        case AnyOf(parts):
            return or_(*(condition(part, columns) for part in parts))
        case _:
            return _element(predicate, columns)


def _element(predicate: Predicate, columns: Columns) -> ColumnElement[bool]:
    match predicate:
        case Compare(column, sign, Edge(name)):
            return SIGNS[sign](columns[column], bindparam(f"day_{name}", type_=Date))  # type: ignore[no-any-return]
        case Compare(column, sign, str(other)):
            return SIGNS[sign](columns[column], columns[other])  # type: ignore[no-any-return]
        case OneOf(column, values):
            return or_(*(columns[column] == value for value in values))
        case Missing(column):
            return columns[column].is_(None)  # type: ignore[no-any-return]
        case Present(column):
            return columns[column].is_not(None)  # type: ignore[no-any-return]
    raise TypeError(predicate)


@dataclass(frozen=True)
class Signatures:
    """Facts reduced to what measures can tell apart, so that each is looked at once.

    A signature has one bit for every comparison of days that occurs in the measures. Facts of one group with the
    same signature and codes are counted together in one aggregate; every measure is then read off these counts. It
    costs less than evaluating every measure on every fact, and the grand total comes from the same counts.
    """

    bits: Mapping[Predicate, int]
    codes: tuple[str, ...]
    """Columns of codes (channel, outcome …) that measures look at."""

    @classmethod
    def of(cls, predicates: Iterable[Predicate]) -> Signatures:
        found = list(dict.fromkeys(one for predicate in predicates for one in elements(predicate)))
        codes = dict.fromkeys(one.column for one in found if isinstance(one, OneOf))
        bits: dict[Predicate, int] = {
            one: 1 << nth for nth, one in enumerate(one for one in found if not isinstance(one, OneOf))
        }
        return cls(bits, tuple(codes))

    def make(self, columns: Columns) -> ColumnElement[int]:
        """The signature of a fact."""
        terms = [
            case((_element(one, columns), literal_column(str(bit), Integer)), else_=literal_column("0", Integer))
            for one, bit in self.bits.items()
        ]
        whole: ColumnElement[int] = terms[0]
        for term in terms[1:]:
            whole = whole + term
        return whole

    def read(self, predicate: Predicate, columns: Columns) -> ColumnElement[bool]:
        """The predicate over counted signatures: column `signature`, and the codes."""
        match predicate:
            case AllOf(parts):
                return and_(*(self.read(part, columns) for part in parts))
            case AnyOf(parts):
                return or_(*(self.read(part, columns) for part in parts))
            case OneOf():
                return _element(predicate, columns)
            case _:
                bit = literal_column(str(self.bits[predicate]), Integer)
                return columns["signature"].bitwise_and(bit) != literal_column("0")  # type: ignore[no-any-return]


def days(edges: Mapping[Edge, dt.date]) -> dict[str, dt.date]:
    """Parameters for the days that a period fixes."""
    return {f"day_{edge.name}": day for edge, day in edges.items()}


CONTRADICTORY = Compare("open_until", "<", "received_on")
"""Ended before it was received: no sound register holds such a dossier. They have an index of their own."""
RANGES: tuple[Predicate, ...] = (
    within("received_on"),
    standing(EVE),
    all_of(CONTRADICTORY, Compare("received_on", ">", LAST), within("open_until")),
)
"""Every fact that any measure of the period can count, as three disjoint ranges of indexes.

Received within the period; received before it and standing open on its eve; and, only when a register contradicts
itself, ended within the period though received after it. The last are taken in so that an identity can fail in the
open rather than rows be left out.
"""


def table_of(known_at: dt.date | None) -> Table:
    """Where to count: what is known now, or the history."""
    return facts if known_at is None else fact_versions


def as_known(known_at: dt.date | None) -> ColumnElement[bool]:
    """Of every dossier the version that was the last word at the end of that day; one at most.

    The last comparison follows from the others. It is what the indexes of the history are made for.
    """
    if known_at is None:
        return and_(True)
    held = fact_versions.c
    return and_(held.recorded_on <= known_at, held.superseded_on > known_at, held.superseded_on > held.recorded_on)


def touched(filters: ColumnElement[bool], known_at: dt.date | None = None) -> Subquery:
    """The facts of all ranges. `filters` speak of the columns of `table_of(known_at)`."""
    table = table_of(known_at)
    columns = [table.c[name] for name in COUNTED]
    wanted = and_(filters, as_known(known_at))
    parts = [select(*columns).where(condition(one, table.c), wanted) for one in RANGES]
    return union_all(*parts).subquery("touched")


def first_of(
    wanted: ColumnElement[bool],
    order: Sequence[str],
    after: Sequence[Any] | None,
    limit: int,
    known_at: dt.date | None = None,
) -> Subquery:
    """The ids of the first facts that are wanted, in the order of the index.

    Each range stops by itself after `limit`: a page costs a page, however many facts a cell has.
    """
    table = table_of(known_at)
    key = [table.c[name] for name in order]
    parts = []
    for one in RANGES:
        part = select(*key).where(condition(one, table.c), wanted, as_known(known_at))
        if after is not None:
            part = part.where(tuple_(*key) > tuple(after))
        parts.append(part.order_by(*key).limit(limit).subquery())
    found = union_all(*(select(part) for part in parts)).subquery("found")
    return select(found).order_by(*(found.c[name] for name in order)).limit(limit).subquery("page")
