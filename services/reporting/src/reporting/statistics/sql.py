"""Predicates as SQL: the only translation there is. A test holds it against their reading in Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Date, Subquery, and_, bindparam, or_, select, union_all

from reporting.domain.predicates import (
    EVE,
    FIRST,
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
    standing,
    within,
)
from reporting.facts.models import facts

Columns: TypeAlias = Any
"""Where columns are looked up by name: the table, or a sub-query over it."""

COUNTED = (
    "dossier_id",
    "received_on",
    "open_until",
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
        case AllOf(parts):
            return and_(*(condition(part, columns) for part in parts))
        case AnyOf(parts):
            return or_(*(condition(part, columns) for part in parts))
    raise TypeError(predicate)


def days(edges: Mapping[Edge, dt.date]) -> dict[str, dt.date]:
    """Parameters for the days that a period fixes."""
    return {f"day_{edge.name}": day for edge, day in edges.items()}


def touched(filters: ColumnElement[bool]) -> Subquery:
    """Every fact that any measure of the period can count, as three disjoint ranges of the covering index.

    Received within the period; received before it and standing open on its eve; and, only when a register
    contradicts itself, ended within the period though received after it. The last are taken in so that an identity
    can fail in the open rather than rows be left out.
    """
    columns = [facts.c[name] for name in COUNTED]
    ranges = (
        within("received_on"),
        standing(EVE),
        AllOf(
            (
                Compare("received_on", ">", LAST),
                Compare("open_until", ">=", FIRST),
                Compare("open_until", "<=", LAST),
            )
        ),
    )
    parts = [select(*columns).where(condition(one, facts.c), filters) for one in ranges]
    return union_all(*parts).subquery("touched")
