"""Who may see figures, and of which agencies. One layer for tables, drill-down, forms and files."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated

from fastapi import Depends
from kernel.auth import Principal, require
from sqlalchemy import ColumnElement, Table, or_, true

from reporting.facts.models import facts

READERS = ("clerk", "officer", "leader", "focal", "admin", "viewer")

Reader = Annotated[Principal, Depends(require(*READERS))]
"""A person who may see figures of what the token's `read` covers. Machines and the hotline have none."""


def writes_for(who: Principal, own: Collection[int]) -> bool:
    """A focal officer who sits in the agency or in one of its divisions (`own`) writes its reports."""
    return "focal" in who.roles and (who.agency_id in own or not who.act.isdisjoint(own))


def visible(who: Principal, table: Table = facts) -> ColumnElement[bool]:
    """Facts of agencies or divisions this person reads. Row-level security says the same a second time."""
    if who.read is None:
        return true()
    readable = sorted(who.read)
    return or_(table.c.agency_id.in_(readable), table.c.division_id.in_(readable))
