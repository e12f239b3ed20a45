"""What is to be corrected, and what came of it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Self

from kernel.text import Text
from pydantic import Field, model_validator

from dossier.dossiers.schemas import ApplicantIn, Delivery, Input, Note, Output, PaperIn, Reason


class CorrectionIn(Input):
    """The fields as they should have been written; those left out stay. The procedure is never corrected: another
    procedure is another dossier."""

    reason: Reason
    applicant: ApplicantIn | None = None
    papers: Annotated[list[PaperIn], Field(max_length=200)] | None = None
    copies: Annotated[int, Field(ge=1, le=999)] | None = None
    result_delivery: Delivery | None = None
    note: Note | None = None

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.model_fields_set <= {"reason"}:
            raise ValueError("nothing is to be corrected")
        return self


class DecisionIn(Input):
    answer: Annotated[Text, Field(max_length=2000)] | None = None


class CorrectionOut(Output):
    """One correction. Values of persons are masked; see `correction-reveals`."""

    id: int
    fields: list[str]
    before: dict[str, Any]
    after: dict[str, Any]
    reason: str
    requested_by: str
    requested_at: dt.datetime
    approved: bool | None
    decided_by: str | None
    decided_at: dt.datetime | None
    answer: str | None


class CorrectionList(Output):
    items: list[CorrectionOut]
