"""Related dossiers as the API shows them, masked."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import Path
from kernel.text import Text
from pydantic import Field

from dossier.domain.states import Status
from dossier.dossiers.schemas import Applicant, Input, Output

LinkId = Annotated[int, Path(ge=1, lt=2**63)]
Relation = Literal["same_person", "household", "linked", "replaces", "replaced_by"]


class LinkIn(Input):
    """`replaces`: this dossier was handed in anew after the other had ended."""

    code: Annotated[str, Field(min_length=3, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9./_\-]*$")]
    kind: Literal["related", "replaces"] = "related"
    reason: Annotated[Text, Field(min_length=1, max_length=500)]


class LinkOut(Output):
    """Who said that two dossiers belong together, when and why."""

    id: int
    reason: str
    author_name: str
    linked_at: dt.datetime


class RelatedOut(Output):
    """A dossier the caller may see too, and how it is related."""

    relation: Relation
    code: str
    procedure_name: str
    status: Status
    agency_name: str
    applicant: Applicant
    submitted_at: dt.datetime | None
    due_at: dt.datetime | None
    link: LinkOut | None = None


class RelatedList(Output):
    """Links made by hand first, then dossiers of the person, then of the household; each dossier once."""

    items: list[RelatedOut]
