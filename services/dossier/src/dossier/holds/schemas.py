"""Bodies of the acts that hold a dossier, and its clock as it stands."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from kernel.text import Text
from pydantic import Field

from dossier.acting.schemas import Line
from dossier.domain.timeliness import Timeliness
from dossier.dossiers.schemas import Input, Output, Reason


class SupplementRequestIn(Input):
    """What is to be completed, item by item, and why (form 02)."""

    reason: Reason
    items: Annotated[list[Line], Field(min_length=1, max_length=50)]


class PaymentRequestIn(Input):
    """What is owed to whom. With a legal basis the clock stands until it is paid, without one it runs on."""

    reason: Reason
    amount: Annotated[int, Field(ge=0, le=10**12, description="Đồng, where it is known")] | None = None
    legal_basis: Line | None = None


class PaymentIn(Input):
    """How the payment was shown."""

    reference: Annotated[Text, Field(max_length=100)] | None = None


class PauseIn(Input):
    """Why the office may let the clock stand: the law that says so."""

    reason: Reason
    legal_basis: Line


class PauseOut(Output):
    """An interval in which the clock stood; `ended_at` is empty while it does."""

    kind: str
    ground: str
    started_at: dt.datetime
    ended_at: dt.datetime | None


class ClockOut(Output):
    """The time of one dossier by both measures.

    `by_law`: after a supplement the time begins anew (Decree 61/2018/NĐ-CP, article 19.4). `by_766`: the waiting
    is taken away instead, early and on time are one (Decision 766/QĐ-TTg).
    """

    started_at: dt.datetime | None
    due_at: dt.datetime | None
    legal_due_at: dt.datetime | None
    by_law: Timeliness | None
    by_766: Timeliness | None
    pauses: list[PauseOut]
