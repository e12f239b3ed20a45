"""Templates as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from fastapi import Path
from kernel.text import Lines, Text
from pydantic import Field

from dossier.dossiers.schemas import Input, Output

TemplateId = Annotated[int, Path(ge=1, lt=2**63)]
DossierCode = Annotated[
    str, Field(min_length=3, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9./_\-]*$", description="Its code")
]
Body = Annotated[Lines, Field(min_length=1, max_length=4000)]


class TemplateKind(StrEnum):
    """What a text is for: the act whose words it gives, or a note."""

    REQUEST_INTAKE_SUPPLEMENT = "request_intake_supplement"
    REQUEST_SUPPLEMENT = "request_supplement"
    REJECT = "reject"
    APOLOGISE = "apologise"
    STOP = "stop"
    PAUSE = "pause"
    SUBMIT_FOR_APPROVAL = "submit_for_approval"
    SEND_BACK = "send_back"
    REQUEST_OPINION = "request_opinion"
    GIVE_OPINION = "give_opinion"
    SEND_LINKED = "send_linked"
    REQUEST_PAYMENT = "request_payment"
    REFUSE_WITHDRAWAL = "refuse_withdrawal"
    NOTE = "note"


class WordingIn(Input):
    """The words of one version. Blanks are written `{{ma_ho_so}}`."""

    name: Annotated[Text, Field(min_length=1, max_length=120)]
    body: Body
    legal_basis: Annotated[Lines, Field(max_length=1000)] | None = None


class TemplateIn(WordingIn):
    """`agency_id` left out: for the whole district."""

    kind: TemplateKind
    agency_id: Annotated[int, Field(ge=1, lt=2**31)] | None = None


class TemplateOut(Output):
    """The version in use. `may_change`: the caller may write the next one."""

    id: int
    kind: TemplateKind
    agency_id: int | None
    agency_name: str | None
    version: int
    name: str
    body: str
    legal_basis: str | None
    author_name: str
    written_at: dt.datetime
    retired: bool
    may_change: bool


class TemplateList(Output):
    items: list[TemplateOut]


class TemplateVersionOut(Output):
    version: int
    name: str
    body: str
    legal_basis: str | None
    author_name: str
    written_at: dt.datetime


class TemplateVersionList(Output):
    """All versions, newest first."""

    items: list[TemplateVersionOut]


class VariableOut(Output):
    """A blank: the word between the braces, and what it is called."""

    name: str
    label: str


class VariableList(Output):
    items: list[VariableOut]


class TextPreviewIn(Input):
    """A text and the dossier that fills its blanks."""

    dossier_code: DossierCode
    body: Body
    legal_basis: Annotated[Lines, Field(max_length=1000)] | None = None


class TextPreviewOut(Output):
    text: str
