"""Questions to other agencies, and their answers."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from worktime import Unit

from dossier.adapters.answers import StepUnit
from dossier.domain.timeliness import Timeliness
from dossier.dossiers.schemas import DueTrace, Input, Output, Reason

Kind = Literal["opinion", "linked"]
Half = Annotated[float, Field(gt=0, le=999, multiple_of=0.5)]


class QuestionIn(Input):
    """One agency that is asked, with its own limit: a term that is counted, or a day; without either, the limit
    that the procedure names for the agency."""

    agency_id: Annotated[int, Field(ge=1, lt=2**31)]
    question: Reason
    amount: Half | None = None
    unit: Unit = "working_day"
    due_on: dt.date | None = None

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        if self.amount is not None and self.due_on is not None:
            raise ValueError("either a term or a day")
        if self.amount is not None and self.amount % 1 and self.unit in ("day", "half_day"):
            raise ValueError("a whole number of these")
        return self


class QuestionsIn(Input):
    """The agencies that are asked at once."""

    partners: Annotated[list[QuestionIn], Field(min_length=1, max_length=20)]


class DefaultLimitOut(Output):
    """The limit of an agency when none is said: what the procedure calls its share, and its end if asked now."""

    agency_id: int
    name: str
    amount: int
    unit: StepUnit
    due_at: dt.datetime
    due_trace: DueTrace


class DefaultLimitList(Output):
    items: list[DefaultLimitOut]


class AnswerIn(Input):
    """The answer. `agency_id` only when somebody answers for one of several agencies of hers."""

    answer: Reason
    agency_id: Annotated[int, Field(ge=1, lt=2**31)] | None = None


class ConsultationOut(Output):
    """One question: its limit, its answer, and whether the answer came in time."""

    id: int
    kind: Kind
    agency_id: int
    agency_name: str
    question: str
    asked_at: dt.datetime
    due_at: dt.datetime | None
    due_trace: DueTrace | None
    answered_at: dt.datetime | None
    answer: str | None
    recalled_at: dt.datetime | None
    timeliness: Timeliness | None


class ConsultationList(Output):
    items: list[ConsultationOut]
