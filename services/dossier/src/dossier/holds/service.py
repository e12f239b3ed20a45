"""Supplements, payments, pauses: what is asked for, and the clock that comes of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import working_days_between

from dossier.acting import clocks
from dossier.acting.clocks import LEGAL, PAYMENT, SUPPLEMENT, Ground
from dossier.acting.service import Case, Deed
from dossier.adapters.catalog import Catalog
from dossier.domain import effects
from dossier.domain.lifecycle import Act
from dossier.domain.states import Outcome, Status
from dossier.domain.timeliness import Timeliness, timeliness
from dossier.dossiers import service as dossiers
from dossier.holds import repository
from dossier.holds.schemas import ClockOut, PauseIn, PauseOut, PaymentRequestIn

NOTICE_WORKING_DAYS = 3
"""A supplement is asked for at most three working days after reception: Decree 61/2018/NĐ-CP, article 19.4."""


def supplement_request(case: Case, reason: str, items: list[str]) -> Deed:
    """Form 02, saying whether it was asked for within the time the law gives the office."""
    data: dict[str, Any] = {"items": items}
    if case.dossier["received_at"] is not None:
        received, today = effects.notice_days(case.dossier, case.now)
        days = working_days_between(received, today, case.calendar) if today > received else 0
        data |= {"working_days_after_reception": days, "within_notice": days <= NOTICE_WORKING_DAYS}
    return Deed(Act.REQUEST_SUPPLEMENT, reason, data, ground=Ground(SUPPLEMENT, "chờ bổ sung hồ sơ"))


def payment_request(body: PaymentRequestIn) -> Deed:
    ground = Ground(PAYMENT, body.legal_basis) if body.legal_basis else None
    data = {"amount": body.amount, "legal_basis": body.legal_basis}
    return Deed(Act.REQUEST_PAYMENT, body.reason, {k: v for k, v in data.items() if v is not None}, ground=ground)


def pause(body: PauseIn) -> Deed:
    ground = Ground(LEGAL, body.legal_basis)
    return Deed(Act.PAUSE, body.reason, {"legal_basis": body.legal_basis}, ground=ground)


async def clock(db: AsyncConnection, catalog: Catalog, who: Principal, code: str, now: dt.datetime) -> ClockOut:
    """The intervals and both measures of a dossier that this person may see."""
    dossier = await dossiers.within(db, who, code)
    pauses = await repository.list_pauses(db, dossier["id"])
    outcome = Outcome(dossier["outcome"]) if dossier["outcome"] else None
    stored = dossier["timeliness_766"]
    calendar = catalog.calendar_of(dossier["agency_id"])
    by_766 = (
        Timeliness(stored)
        if stored
        else await clocks.judge_766(db, dossier, dossier["ended_at"], outcome, now, calendar)
    )
    legal = effects.legal_due_at(dossier)
    status, unit = Status(dossier["status"]), dossier["duration_unit"]
    return ClockOut(
        started_at=_local(dossier["clock_started_at"]),
        due_at=_local(dossier["due_at"]),
        legal_due_at=_local(legal),
        by_law=timeliness(status, legal, dossier["timeliness_at_end"], unit, now),
        by_766=by_766,
        pauses=[
            PauseOut(
                kind=one["kind"],
                ground=one["ground"],
                started_at=local(one["started_at"]),
                ended_at=_local(one["ended_at"]),
            )
            for one in pauses
        ],
    )


def _local(moment: dt.datetime | None) -> dt.datetime | None:
    return None if moment is None else local(moment)
