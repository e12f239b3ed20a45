"""Asking, answering, adding up: Decree 61/2018/NĐ-CP, articles 27 and 31.

Answers stay confidential by structure: they are kept without dossier and moment, and are added up five at a time.
So no sum is made of fewer than five, and neither the sums of two days nor those of a year and its quarters differ
by fewer than five answers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.domain.survey import LONGEST_TEXT, Question, QuestionSet, is_token, set_of, set_on
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.dossiers.problems import NotYourDesk
from dossier.slips.content import House, qr
from dossier.surveys import repository
from dossier.surveys.problems import AlreadyAnswered, nothing_answered, unknown_answer
from dossier.surveys.schemas import (
    AcceptedOut,
    AnswersIn,
    ChoiceOut,
    CountOut,
    QuestionOut,
    QuestionSetOut,
    ResultOut,
    ResultsOut,
    SurveyOut,
    SurveySummaryOut,
)

BATCH = 5
"""Answers are added up so many at a time: the smallest number that a sum may be made of."""
READS_REMARKS = frozenset({"leader", "focal"})
"""What people write in their own words may say who they are: for those who answer for the office only."""


def questions_on(day: dt.date) -> QuestionSetOut:
    """What is asked on a day."""
    asked = set_on(day)
    return QuestionSetOut(
        key=asked.key,
        source=asked.source,
        doubt=asked.doubt,
        questions=[
            QuestionOut(
                key=one.key,
                vi=one.vi,
                en=one.en,
                choices=[ChoiceOut(key=choice.key, vi=choice.vi, en=choice.en) for choice in one.choices],
            )
            for one in asked.questions
        ],
    )


async def survey_of(db: AsyncConnection, who: Principal, code: str, house: House) -> SurveyOut:
    """Whether a dossier was answered for, and where its applicant can."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    address = house.survey_address(dossier["code"])
    return SurveyOut(answered=await repository.is_answered(db, dossier), address=address, qr=qr(address))


async def answer_at_desk(db: AsyncConnection, who: Principal, body: AnswersIn, now: dt.datetime) -> AcceptedOut:
    """At the desk of the dossier's agency, on its tablet or from paper."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, body.code))
    if not who.may_act(dossier["agency_id"]):
        raise NotYourDesk()
    await _take(db, dossier, body.source, body.answers, now)
    return AcceptedOut(accepted=True)


async def open_page(db: AsyncConnection, key: bytes, code: str, token: str) -> bool:
    """Whether the dossier that a slip's token belongs to has been answered for; 404 for any other token."""
    return await repository.is_answered(db, await _by_token(db, key, code, token))


async def answer_page(
    db: AsyncConnection, key: bytes, code: str, token: str, answers: Mapping[str, str], now: dt.datetime
) -> None:
    """The answer of whoever holds the slip."""
    await _take(db, await _by_token(db, key, code, token), "qr", answers, now)


async def summary(
    db: AsyncConnection, catalog: Catalog, who: Principal, agency_id: int, year: int, quarter: int | None
) -> SurveySummaryOut:
    """The sums of an agency in a quarter or a year; never an answer."""
    within = access.reach(who)
    agency = catalog.directory.get(agency_id)
    if agency is None or (within is not None and agency_id not in within):
        raise NotFound()
    await access.enter(db, who)
    begins = dt.date(year, 3 * (quarter or 1) - 2, 1)
    ends = dt.date(year + 1, 1, 1) if quarter in (None, 4) else dt.date(year, 3 * (quarter or 1) + 1, 1)
    counts = await repository.counts_in(db, agency_id, begins, ends, BATCH)
    sets = [found for key in dict.fromkeys(row["asked"] for row in counts) if (found := set_of(key))]
    return SurveySummaryOut(
        agency_id=agency_id,
        agency_name=agency.name,
        year=year,
        quarter=quarter,
        answered=await repository.given_in(db, agency_id, begins, ends),
        counted=await repository.counted_in(db, agency_id, begins, ends, BATCH),
        results=[_results(asked, counts) for asked in sets],
        # In the order of the alphabet: that of coming would say whose they are.
        remarks=_remarks(sets, counts) if who.roles & READS_REMARKS else [],
    )


def checked(asked: QuestionSet, given: Mapping[str, str]) -> dict[str, str]:
    """The answers as they are kept: known questions, offered choices, one's own words cut of blanks."""
    kept: dict[str, str] = {}
    for key, value in given.items():
        question = asked.question(key)
        if question is None or not _fits(question, value):
            raise unknown_answer(key[:20])
        if value.strip():
            kept[key] = value.strip()
    if not kept:
        raise nothing_answered()
    return kept


def _fits(question: Question, value: str) -> bool:
    if question.open:
        return len(value) <= LONGEST_TEXT
    return not value or value in {choice.key for choice in question.choices}


async def _by_token(db: AsyncConnection, key: bytes, code: str, token: str) -> Mapping[str, Any]:
    if not is_token(key, code, token):
        raise NotFound()
    await access.enter_for_all(db)
    dossier = await dossiers.find(db, code)
    if dossier is None:
        raise NotFound()
    return dossier


async def _take(
    db: AsyncConnection, dossier: Mapping[str, Any], source: str, answers: Mapping[str, str], now: dt.datetime
) -> None:
    today = local(now).date()
    asked = set_on(today)
    kept = checked(asked, answers)
    # Answers belong to the agency; whoever answers for one of its divisions opens the second lock for it.
    await access.enter_for_all(db)
    if not await repository.take_ticket(db, dossier):
        raise AlreadyAnswered()
    quarter = dt.date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    values = {"asked": asked.key, "source": source, "answers": kept}
    await repository.add(db, dossier["agency_id"], quarter, BATCH, values)


def _results(asked: QuestionSet, counts: Sequence[Mapping[str, Any]]) -> ResultsOut:
    found = {(row["question"], row["choice"]): row["count"] for row in counts if row["asked"] == asked.key}
    return ResultsOut(
        key=asked.key,
        source=asked.source,
        doubt=asked.doubt,
        questions=[
            ResultOut(
                key=one.key,
                vi=one.vi,
                en=one.en,
                counts=[
                    CountOut(key=choice.key, vi=choice.vi, en=choice.en, count=found.get((one.key, choice.key), 0))
                    for choice in one.choices
                ],
            )
            for one in asked.questions
            if not one.open
        ],
    )


def _remarks(sets: Sequence[QuestionSet], counts: Sequence[Mapping[str, Any]]) -> list[str]:
    own_words = {(asked.key, one.key) for asked in sets for one in asked.questions if one.open}
    return sorted(
        row["choice"]
        for row in counts
        if (row["asked"], row["question"]) in own_words
        for _ in range(row["count"])
    )
