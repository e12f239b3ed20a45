"""What each act leaves in the dossier, beside the new state. Pure: a row in, changed columns out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dossier.domain.deadlines import Appointment
from dossier.domain.lifecycle import Act, Clock
from dossier.domain.states import OUTCOME, Status
from dossier.domain.timeliness import at_end_of, local_date

Changes = dict[str, Any]

_STAMPED: dict[Act, tuple[str, ...]] = {
    Act.RECEIVE: ("received_at",),
    Act.APPROVE: ("completed_at",),
    Act.RETURN_RESULT: ("returned_at",),
    Act.FINISH_ON_THE_SPOT: ("completed_at", "returned_at"),
}


def assigned(assignee_id: str, assignee_name: str) -> Changes:
    return {"assignee_id": assignee_id, "assignee_name": assignee_name}


def moved_to_division(dossier: Mapping[str, Any], officer_agency_id: int) -> Changes:
    """A dossier that lay with no division follows the officer it is given to."""
    lies_nowhere = dossier["division_id"] is None and officer_agency_id != dossier["agency_id"]
    return {"division_id": officer_agency_id} if lies_nowhere else {}


def clock_changes(
    clock: Clock, dossier: Mapping[str, Any], to: Status, now: dt.datetime, appointment: Appointment | None
) -> Changes:
    """What the act does to the time the law gives.

    While a supplement is awaited no appointment stands; after it the clock starts again from zero (Decree
    61/2018/NĐ-CP, article 19.4). The moments of both acts keep the waiting interval.
    """
    promised = {
        "due_at": appointment.due_at if appointment else None,
        "due_trace": appointment.trace() if appointment else None,
        "legal_due_at": None,
    }
    if clock is Clock.PAUSE:
        rounds = dossier["supplement_rounds"] + 1
        return {
            "due_at": None,
            "legal_due_at": None,
            "supplement_requested_at": now,
            "supplement_rounds": rounds,
        }
    if clock in (Clock.START, Clock.RESTART):
        return {"clock_started_at": now, "supplement_requested_at": None, **promised}
    if clock is Clock.SUSPEND:
        return {"due_at": None, "legal_due_at": None}
    if clock is Clock.RESUME:
        return promised
    if clock is Clock.PROMISE:
        apologies = dossier["apologies"] + 1
        return {**promised, "legal_due_at": legal_due_at(dossier), "apologies": apologies}
    if clock is Clock.REOPEN:
        return {
            "ended_at": None,
            "outcome": None,
            "timeliness_at_end": None,
            "timeliness_766": None,
            "completed_at": None,
            "returned_at": None,
            **promised,
        }
    if clock is Clock.END:
        outcome = OUTCOME[to]
        judged = at_end_of(outcome, now, legal_due_at(dossier), dossier["duration_unit"])
        return {"ended_at": now, "outcome": outcome, "timeliness_at_end": judged}
    return {}


def legal_due_at(dossier: Mapping[str, Any]) -> dt.datetime | None:
    """The day the law gave. Circular 01/2018/TT-VPCP, article 13 compares with the regulated time, and an apology
    does not regulate anew: a dossier that kept its second date only is late."""
    moment: dt.datetime | None = dossier["legal_due_at"] or dossier["due_at"]
    return moment


def moments(act: Act, now: dt.datetime) -> Changes:
    """Moments of its own that an act leaves."""
    return dict.fromkeys(_STAMPED.get(act, ()), now)


def notice_days(dossier: Mapping[str, Any], now: dt.datetime) -> tuple[dt.date, dt.date]:
    """(day of reception, today): a supplement is to be asked for within three working days of reception."""
    return local_date(dossier["received_at"]), local_date(now)
