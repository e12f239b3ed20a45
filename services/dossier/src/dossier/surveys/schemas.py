"""Surveys as the API takes and shows them."""

from __future__ import annotations

from typing import Annotated, Literal

from kernel.text import Lines
from pydantic import Field

from dossier.domain.survey import LONGEST_TEXT
from dossier.dossiers.schemas import Input, Output

Key = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[a-z_]+$")]
Answer = Annotated[Lines, Field(max_length=LONGEST_TEXT)]


class AnswersIn(Input):
    """An answer given at the desk: on the tablet, or on paper and typed by the clerk."""

    code: Annotated[str, Field(min_length=3, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9./_\-]*$")]
    source: Literal["tablet", "paper"]
    answers: Annotated[dict[Key, Answer], Field(max_length=40)]


class AcceptedOut(Output):
    """Nothing of the answer comes back."""

    accepted: bool


class ChoiceOut(Output):
    key: str
    vi: str
    en: str


class QuestionOut(ChoiceOut):
    """Without choices the question is answered in one's own words."""

    choices: list[ChoiceOut]


class QuestionSetOut(Output):
    """What is asked, by which source. `doubt`: what of it is not confirmed."""

    key: str
    source: str
    doubt: str
    questions: list[QuestionOut]


class SurveyOut(Output):
    """The survey of a dossier: whether it was answered; the address for its applicant, as text and QR (SVG)."""

    answered: bool
    address: str
    qr: str


class CountOut(ChoiceOut):
    count: int


class ResultOut(ChoiceOut):
    """Of one question: how many chose what."""

    counts: list[CountOut]


class ResultsOut(Output):
    """Of one set of questions."""

    key: str
    source: str
    doubt: str
    questions: list[ResultOut]


class SurveySummaryOut(Output):
    """`answered` were given; `counted` of them are added up, five at a time; the rest waits for its fifth."""

    agency_id: int
    agency_name: str
    year: int
    quarter: int | None
    answered: int
    counted: int
    results: list[ResultsOut]
    remarks: list[str]
