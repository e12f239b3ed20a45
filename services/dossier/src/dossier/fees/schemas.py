"""Fees as the API takes and shows them. Amounts are whole đồng."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from dossier.dossiers.schemas import Input, Output, Reason

Method = Literal["cash", "transfer", "online", "postal"]
Kind = Literal["paid", "waived", "reversal"]
Amount = Annotated[int, Field(ge=1, le=10_000_000_000)]


class CollectIn(Input):
    """Money taken, or known to have come."""

    amount: Amount
    method: Method


class WaiverIn(Input):
    """Not to be paid, and by which ground. Without an amount: all that is still due."""

    amount: Amount | None = None
    ground: Reason


class ReversalIn(Input):
    """An entry was wrong: it stays, and is taken back."""

    reason: Reason


class EntryOut(Output):
    """One entry; `receipt` is number/year. `ground`: of a waiver, or why an entry was reversed."""

    id: int
    kind: Kind
    amount: int
    method: Method | None
    receipt: str | None
    ground: str | None
    reverses: int | None
    reversed: bool
    at: dt.datetime
    actor: str


class FeesOut(Output):
    """Fees of a dossier. `due` and `balance` are null where the procedure names no fixed fee."""

    due: int | None
    fee_text: str
    paid: int
    waived: int
    balance: int | None
    entries: list[EntryOut]


class DayEntryOut(EntryOut):
    code: str


class SumsOut(Output):
    """Money by method, less what was taken back."""

    cash: int
    transfer: int
    online: int
    postal: int
    paid: int
    waived: int
    entries: int


class CollectorOut(SumsOut):
    """The sums of one person at the desk."""

    actor_id: str
    actor: str


class FeeSummaryOut(Output):
    day: dt.date
    agency_id: int
    agency_name: str
    collectors: list[CollectorOut]
    total: SumsOut


class DayOut(Output):
    """Every entry of a day at a desk."""

    items: list[DayEntryOut]
