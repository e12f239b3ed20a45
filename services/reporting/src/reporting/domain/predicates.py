"""A tiny language of predicates over (fact, period).

A measure is written once in it. `holds` evaluates it on one fact in Python; the repository turns the same
expression into SQL. There is no negation and a comparison with nothing is false, so both readings agree on
missing values.
"""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from reporting.domain.periods import Period


@dataclass(frozen=True)
class Edge:
    """A day that a period fixes: `first`, `last`, `eve` or `judged` (see reporting.domain.periods)."""

    name: str


EVE, FIRST, LAST, JUDGED = Edge("eve"), Edge("first"), Edge("last"), Edge("judged")


@dataclass(frozen=True)
class Compare:
    """A date column against an edge of the period, or another date column."""

    column: str
    sign: str
    other: Edge | str


@dataclass(frozen=True)
class OneOf:
    column: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Missing:
    column: str


@dataclass(frozen=True)
class Present:
    column: str


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Predicate, ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Predicate, ...]


Predicate: TypeAlias = Compare | OneOf | Missing | Present | AllOf | AnyOf

SIGNS: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">": operator.gt,
    ">=": operator.ge,
}


def all_of(*parts: Predicate) -> AllOf:
    return AllOf(parts)


def any_of(*parts: Predicate) -> AnyOf:
    return AnyOf(parts)


def is_in(column: str, *values: str) -> OneOf:
    return OneOf(column, values)


def within(column: str) -> AllOf:
    """The day lies in the period."""
    return all_of(Compare(column, ">=", FIRST), Compare(column, "<=", LAST))


def standing(edge: Edge) -> AllOf:
    """Received, and not ended, at the end of that day."""
    return all_of(Compare("received_on", "<=", edge), Compare("open_until", ">", edge))


def edges(period: Period, today: dt.date) -> dict[Edge, dt.date]:
    """The days that the edges stand for."""
    return {EVE: period.eve, FIRST: period.first, LAST: period.last, JUDGED: period.judged_on(today)}


def holds(predicate: Predicate, fact: object, days: dict[Edge, dt.date]) -> bool:
    """Does the fact count? `fact` has the columns as attributes."""
    match predicate:
        case Compare(column, sign, other):
            left = getattr(fact, column)
            right = days[other] if isinstance(other, Edge) else getattr(fact, other)
            return left is not None and right is not None and bool(SIGNS[sign](left, right))
        case OneOf(column, values):
            return getattr(fact, column) in values
        case Missing(column):
            return getattr(fact, column) is None
        case Present(column):
            return getattr(fact, column) is not None
        case AllOf(parts):
            return all(holds(part, fact, days) for part in parts)
        case AnyOf(parts):
            return any(holds(part, fact, days) for part in parts)


def elements(predicate: Predicate) -> Iterator[Predicate]:
    """Its elementary comparisons, as they come."""
    if isinstance(predicate, AllOf | AnyOf):
        for part in predicate.parts:
            yield from elements(part)
    else:
        yield predicate
