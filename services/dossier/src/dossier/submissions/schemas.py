"""A dossier filed online by a clerk, and the consent it is filed with."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from kernel.text import Lines, Text
from pydantic import AwareDatetime, Field

from dossier.dossiers.schemas import HandedIn, Input, Output, PaperIn

Relation = Literal["applicant", "representative"]
How = Literal["spoken", "written"]
"""A one-time code to the citizen's telephone is no way of consent here until the house can send one."""


class ConsentIn(Input):
    """`text_shown`: the very words that were read or shown to her before she agreed."""

    given_by: Annotated[Text, Field(min_length=1, max_length=200)]
    relation: Relation = "applicant"
    how: How
    given_at: AwareDatetime | None = None
    text_shown: Annotated[Lines, Field(min_length=1, max_length=4000)]


class SubmissionIn(HandedIn):
    """What a citizen would send herself; the desk checks it afterwards, as everything that comes online."""

    channel: Literal["online"] = "online"
    papers: Annotated[list[PaperIn], Field(default_factory=list, max_length=200)]
    consent: ConsentIn


class ConsentOut(Output):
    """The consent as it was recorded; whoever may read the dossier may read it."""

    given_by: str
    relation: Relation
    how: How
    given_at: dt.datetime
    text_shown: str
    recorded_by: str
    recorded_at: dt.datetime
