"""Deciding at the desk, apologising, reopening: acts with rules of their own."""

from __future__ import annotations

import datetime as dt

from kernel.problems import FieldError, Invalid
from worktime import CalendarError

from dossier.acting import service as acting
from dossier.acting.service import Case, Deed
from dossier.domain.deadlines import by_day
from dossier.domain.effects import legal_due_at
from dossier.domain.lifecycle import Act
from dossier.domain.regimes import regime_on
from dossier.domain.timeliness import ZONE, local_date
from dossier.dossiers.problems import NotDesignated, not_a_moment
from dossier.dossiers.service import named_at_desk
from dossier.ends.schemas import ApologyIn, OnTheSpotIn


def apology(case: Case, body: ApologyIn) -> Deed:
    """A new day, later than the promised one; what the law gave stays beside it."""
    acting.check(case, Act.APOLOGISE)
    dossier, calendar = case.dossier, case.calendar
    legal = legal_due_at(dossier)
    assert legal is not None  # noqa: S101 - without a promise the act is refused above
    if body.due_on <= local_date(dossier["due_at"]):
        raise not_a_moment("/due_on", "a new day is later than the promised one", "not-later")
    try:
        if not calendar.is_working_day(body.due_on):
            raise not_a_moment("/due_on", "the office is shut on that day", "day-off")
        form, _title = regime_on(local_date(dossier["received_at"])).form("apology")
        sentence = (
            f"Hẹn lại {{at}} theo Mẫu {form}; hạn theo quy định {legal.astimezone(ZONE):%H:%M ngày %d/%m/%Y}"
        )
        promise = by_day(body.due_on, case.now, calendar, sentence)
    except CalendarError as error:
        raise not_a_moment("/due_on", str(error), "outside-calendar") from error
    return Deed(Act.APOLOGISE, body.reason, promise=promise)


def on_the_spot(case: Case, body: OnTheSpotIn) -> Deed:
    """Received, appraised, decided and handed over in one sitting ("4 tại chỗ"); the minutes are measured."""
    acting.check(case, Act.FINISH_ON_THE_SPOT)
    dossier = case.dossier
    if case.who.id not in named_at_desk("decide", dossier, case.catalog, case.now):
        raise NotDesignated()
    if body.appraiser_id not in named_at_desk("appraise", dossier, case.catalog, case.now):
        detail = "not named to appraise at this desk"
        raise Invalid(errors=[FieldError(pointer="/appraiser_id", detail=detail, code="not-designated")])
    data = {
        "appraiser_id": body.appraiser_id,
        "decider_id": case.who.id,
        "minutes": minutes_between(dossier["received_at"], case.now),
        **({"recipient_name": body.recipient_name} if body.recipient_name else {}),
    }
    return Deed(Act.FINISH_ON_THE_SPOT, body.note, data)


def minutes_between(start: dt.datetime, end: dt.datetime) -> int:
    """Whole minutes, begun ones counted."""
    return -(-int((end - start).total_seconds()) // 60)
