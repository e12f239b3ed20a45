"""The narrative as the API shows it. `NarrativeOut` is the whole content: Word and PDF are made of it alone."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field, model_validator

from reporting.domain.outline import SECTIONS, takes_text
from reporting.statistics.schemas import IdentityOut, PeriodOut, Provenance

PeriodKey = Annotated[str, Field(max_length=12, pattern=r"^\d{4}-[a-z0-9]{2,4}$")]
SectionKey = Annotated[
    str, Field(max_length=20, json_schema_extra={"enum": [one.key for one in SECTIONS if takes_text(one.key)]})
]
_OUTPUT = ConfigDict(json_schema_serialization_defaults_required=True)


class NarrativeQuery(BaseModel):
    """An agency and the periods of its report, in the order in which they are told."""

    model_config = ConfigDict(extra="forbid")

    agency: int = Field(ge=1, lt=2**31)
    period: list[PeriodKey] = Field(min_length=1, max_length=4, description="Keys of GET /periods, as 2021-9m")

    @model_validator(mode="after")
    def _each_period_once(self) -> Self:
        if len(set(self.period)) < len(self.period):
            raise ValueError("period: each once")
        return self


class FileQuery(NarrativeQuery):
    template: int | None = Field(
        default=None, ge=0, lt=2**31, description="Version of the Word template; left out: the one in use"
    )


class TextQuery(NarrativeQuery):
    section: SectionKey

    @model_validator(mode="after")
    def _section_takes_text(self) -> Self:
        if not takes_text(self.section):
            raise ValueError("section: not one that takes text")
        return self


class TextIn(BaseModel):
    """Plain paragraphs, or the rows of an annex. Markup is shown as the characters it is."""

    model_config = ConfigDict(extra="forbid")

    paragraphs: list[Annotated[Text, Field(min_length=1, max_length=4000)]] = Field(default=[], max_length=60)
    rows: list[Annotated[list[Annotated[Text, Field(max_length=600)]], Field(max_length=8)]] = Field(
        default=[], max_length=300
    )


class TextOut(BaseModel):
    """One version of what the focal officer wrote."""

    model_config = _OUTPUT

    section: str
    version: int
    paragraphs: list[str]
    rows: list[list[str]]
    author_name: str
    written_at: dt.datetime


class TextHistory(BaseModel):
    """All versions, newest first."""

    items: list[TextOut]


class FigureOut(BaseModel):
    """A bound figure: what it counts, in which period, and how it is printed."""

    model_config = _OUTPUT

    id: str
    period: str
    scope: str
    name: str
    label: str
    kind: Literal["count", "rate"]
    text: str
    value: int | None = None
    numerator: int | None = None
    denominator: int | None = None
    denominator_name: str | None = None
    measures: list[str]
    channel: str | None = None
    mechanism: str | None = None


class PieceOut(BaseModel):
    """A stretch of a sentence; `figure` is the id of the figure that it prints."""

    model_config = _OUTPUT

    text: str
    figure: str | None = None
    period: str | None = None


class ParagraphOut(BaseModel):
    """`by` says whose words they are: the service's, from the figures, or the focal officer's."""

    kind: Literal["heading", "text", "reference", "missing"]
    by: Literal["figures", "officer", "outline"]
    pieces: list[PieceOut]


class SectionOut(BaseModel):
    """A heading of the outline and what stands under it; `text` is the officer's newest version, null if none."""

    model_config = _OUTPUT

    key: str
    kind: Literal["part", "section", "subsection", "field", "annex"]
    number: str
    title: str
    takes_text: bool
    columns: list[str]
    paragraphs: list[ParagraphOut]
    text: TextOut | None = None


class HeadOut(BaseModel):
    """The letterhead and the foot of the document: Decree 30/2020/NĐ-CP, annex I."""

    office: str
    agency_lines: list[str]
    number: str
    place_and_date: str
    kind: str
    subject: str
    addressees: list[str]
    opening: list[ParagraphOut]
    closing: str
    recipients: list[str]
    authority: list[str]
    signer: str


class AnnexRow(BaseModel):
    """`total`: a sum of the rows above it."""

    position: str
    label: str
    total: bool
    values: list[int]


class AnnexTable(BaseModel):
    """Columns 3 to 13 of form II.06, by field or by commune."""

    caption: str
    period: str
    by: Literal["field", "agency"]
    label_heading: str
    rows: list[AnnexRow]


class NarrativeOut(BaseModel):
    model_config = _OUTPUT

    agency_id: int
    agency_name: str
    periods: list[PeriodOut]
    head: HeadOut
    fields: list[SectionOut]
    sections: list[SectionOut]
    annexes: list[SectionOut]
    tables: list[AnnexTable]
    figures: list[FigureOut]
    identities: list[IdentityOut]
    sound: bool = Field(description="No identity is broken; otherwise no file is made")
    may_write: bool
    made_at: dt.datetime
    cursor: int
    provenance: Provenance


class TemplateOut(BaseModel):
    """A version of an agency's Word template; version 0 comes with the service."""

    model_config = _OUTPUT

    version: int
    name: str
    size: int
    author_name: str | None
    uploaded_at: dt.datetime | None
    in_use: bool


class TemplateList(BaseModel):
    items: list[TemplateOut]


class TemplateQuery(BaseModel):
    model_config = ConfigDict(extra="forbid")

    agency: int = Field(ge=1, lt=2**31)
