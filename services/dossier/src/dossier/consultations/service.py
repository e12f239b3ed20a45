"""Asking other agencies. Each has its own limit and its own lateness; the time of the dossier runs on.

Decree 61/2018/NĐ-CP, article 19: the lead agency answers to the applicant whatever the others do.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import FieldError, Invalid
from sqlalchemy.ext.asyncio import AsyncConnection
from worktime import Calendar, CalendarError

from dossier.acting import service as acting
from dossier.acting.service import Case, Deed
from dossier.adapters.answers import Share
from dossier.adapters.catalog import Catalog
from dossier.consultations import repository
from dossier.consultations.schemas import (
    ConsultationList,
    ConsultationOut,
    DefaultLimitList,
    DefaultLimitOut,
    Kind,
    QuestionIn,
)
from dossier.domain.deadlines import Appointment, Term, appoint, by_day
from dossier.domain.lifecycle import Act
from dossier.domain.timeliness import Timeliness, at_end, local_date, timeliness_of_open
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.dossiers.problems import not_a_moment
from dossier.dossiers.schemas import DueTrace

KIND: dict[Act, Kind] = {Act.REQUEST_OPINION: "opinion", Act.SEND_LINKED: "linked"}
NO_LIMIT = "the procedure names no limit for this agency: give a term or a day"


async def ask(case: Case, act: Act, questions: list[QuestionIn]) -> Deed:
    """The agencies are asked; they see the dossier from now on."""
    acting.check(case, act)
    dossier = case.dossier
    asked = [one.agency_id for one in questions]
    wrong = [
        FieldError(pointer=f"/partners/{index}/agency_id", detail=why, code="unknown-partner")
        for index, one in enumerate(questions)
        if (why := _why_not(case.catalog, dossier, one.agency_id, asked[:index], case.now))
    ]
    if wrong:
        raise Invalid(errors=wrong)
    shares = [None if _says(one) else _share(case.catalog, dossier, KIND[act], one.agency_id) for one in questions]
    wrong = [
        FieldError(pointer=f"/partners/{index}", detail=NO_LIMIT, code="limit-needed")
        for index, (one, share) in enumerate(zip(questions, shares, strict=True))
        if share is None and not _says(one)
    ]
    if wrong:
        raise Invalid(errors=wrong)
    limits = [
        _limit(case, index, one, share) for index, (one, share) in enumerate(zip(questions, shares, strict=True))
    ]
    numbers = await repository.ask(
        case.db,
        [
            {
                "dossier_id": dossier["id"],
                "agency_id": dossier["agency_id"],
                "kind": KIND[act],
                "partner_id": one.agency_id,
                "question": one.question,
                "asked_at": case.now,
                "due_at": limit.due_at,
                "due_trace": limit.trace(),
            }
            for one, limit in zip(questions, limits, strict=True)
        ],
    )
    told = [
        {
            "agency_id": one,
            "due_at": local(limit.due_at).isoformat(),
            **({"by_procedure": True} if share is not None else {}),
        }
        for one, limit, share in zip(asked, limits, shares, strict=True)
    ]
    return Deed(
        act,
        data={"consultations": numbers, "asked": told},
        changes={
            "partner_ids": sorted({*dossier["partner_ids"], *asked}),
            "awaited_ids": sorted({*dossier["awaited_ids"], *asked}),
        },
    )


async def answer(case: Case, act: Act, words: str, agency_id: int | None) -> Deed:
    """An agency that was asked answers; with the last answer the dossier goes back to its officer."""
    acting.check(case, act)
    dossier = case.dossier
    mine = [
        one
        for one in await repository.list_open(case.db, dossier["id"])
        if case.who.may_act(one["partner_id"]) and agency_id in (None, one["partner_id"])
    ]
    if len(mine) != 1:
        detail = "several of your agencies were asked" if mine else "this agency was not asked"
        raise Invalid(errors=[FieldError(pointer="/agency_id", detail=detail, code="which-agency")])
    question = mine[0]
    judged = at_end(case.now, question["due_at"], None)
    await repository.answer(case.db, question["id"], words, case.now, judged)
    left = [one for one in dossier["awaited_ids"] if one != question["partner_id"]]
    data = {"consultation": question["id"], "agency_id": question["partner_id"], "timeliness": judged}
    return Deed(act, data=data, changes={"awaited_ids": left}, still_awaited=bool(left))


async def recall(case: Case, reason: str) -> Deed:
    """The lead agency waits no longer and goes on with what it has."""
    acting.check(case, Act.RECALL)
    awaited = list(case.dossier["awaited_ids"])
    await repository.recall_all(case.db, case.dossier["id"], case.now)
    return Deed(Act.RECALL, reason, {"agency_ids": awaited}, {"awaited_ids": []})


async def list_consultations(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, now: dt.datetime
) -> ConsultationList:
    """All questions about a dossier that this person may see."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    rows = await repository.list_all(db, dossier["id"])
    return ConsultationList(items=[_present(row, catalog, now) for row in rows])


async def list_default_limits(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, kind: Kind, now: dt.datetime
) -> DefaultLimitList:
    """For whoever may see the dossier: which agencies the procedure gives how long."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    items = []
    for agency_id in catalog.directory.by_id:
        share = _share(catalog, dossier, kind, agency_id)
        if share is None or _why_not(catalog, dossier, agency_id, (), now) is not None:
            continue
        # A limit beyond the years of the calendar is none: a day has to be named.
        with contextlib.suppress(CalendarError):
            limit = _counted(share.term(), now, catalog.calendar_of(agency_id))
            items.append(
                DefaultLimitOut(
                    agency_id=agency_id,
                    name=share.name,
                    amount=share.amount,
                    unit=share.unit,
                    due_at=local(limit.due_at),
                    due_trace=DueTrace.model_validate(limit.trace()),
                )
            )
    return DefaultLimitList(items=items)


def _why_not(
    catalog: Catalog, dossier: Mapping[str, Any], agency_id: int, before: Sequence[int], now: dt.datetime
) -> str | None:
    """Why an agency cannot be asked."""
    agency = catalog.directory.get(agency_id)
    if agency is None or not agency.exists_on(local_date(now)):
        return "no such agency today"
    if agency_id == (dossier["division_id"] or dossier["agency_id"]):
        return "the dossier lies with it"
    if agency_id in before or agency_id in dossier["awaited_ids"]:
        return "asked already"
    return None


def _says(one: QuestionIn) -> bool:
    """Whether a question brings its own limit."""
    return one.amount is not None or one.due_on is not None


def _share(catalog: Catalog, dossier: Mapping[str, Any], kind: Kind, agency_id: int) -> Share | None:
    """What the procedure, as it was when the dossier came in, says about the agency."""
    version, agency = catalog.version(dossier["procedure_version_id"]), catalog.directory.get(agency_id)
    if version is None or agency is None:
        return None
    return version.share_of(kind, agency, dossier["level"], dossier["agency_id"])


def _limit(case: Case, index: int, one: QuestionIn, share: Share | None) -> Appointment:
    """Until when an agency answers, by its own calendar; `share` counts where the question says no limit."""
    calendar = case.catalog.calendar_of(one.agency_id)
    try:
        if share is not None:
            return _counted(share.term(), case.now, calendar)
        if one.amount is not None:
            return _counted(Term(Fraction(one.amount), one.unit), case.now, calendar)
        assert one.due_on is not None  # noqa: S101 - a question without any limit was refused
        if one.due_on < local_date(case.now):
            raise not_a_moment(f"/partners/{index}/due_on", "this day is over", "in-the-past")
        return by_day(one.due_on, case.now, calendar, "Hạn trả lời {at}")
    except CalendarError as error:
        raise not_a_moment(f"/partners/{index}/due_on", str(error), "outside-calendar") from error


def _counted(term: Term, now: dt.datetime, calendar: Calendar) -> Appointment:
    limit = appoint(term, now, calendar)
    assert limit is not None  # noqa: S101 - a term gives an appointment
    return limit


def _present(row: Mapping[str, Any], catalog: Catalog, now: dt.datetime) -> ConsultationOut:
    agency = catalog.directory.get(row["partner_id"])
    judged = Timeliness(row["timeliness"]) if row["timeliness"] else None
    if judged is None and row["recalled_at"] is None:
        judged = timeliness_of_open(row["due_at"], None, now)
    return ConsultationOut(
        id=row["id"],
        kind=row["kind"],
        agency_id=row["partner_id"],
        agency_name=agency.name if agency else "",
        question=row["question"],
        asked_at=local(row["asked_at"]),
        due_at=local(row["due_at"]) if row["due_at"] else None,
        due_trace=DueTrace.model_validate(row["due_trace"]) if row["due_trace"] else None,
        answered_at=local(row["answered_at"]) if row["answered_at"] else None,
        answer=row["answer"],
        recalled_at=local(row["recalled_at"]) if row["recalled_at"] else None,
        timeliness=judged,
    )
