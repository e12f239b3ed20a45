"""Who is known from earlier dossiers, what they once brought, and what of theirs is still open."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from kernel.text import Text
from pydantic import AfterValidator, Field

from dossier.domain.states import Status
from dossier.dossiers.schemas import Applicant, ApplicantIn, Input, Output, ProcedureCode

DIGITS_AT_LEAST = 9
"""The shortest whole number a person has: an old identity card."""

DossierCode = Annotated[
    str, Field(min_length=3, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9./_\-]*$", description="Its code")
]


def _number(value: str) -> str:
    """Blanks, dots and +84 as people write them; only a whole number asks for a person."""
    bare = re.sub(r"[\s.\-()]", "", value).upper()
    number = "0" + bare[3:] if bare.startswith("+84") else bare
    if not re.fullmatch(r"[0-9A-Z]+", number) or sum(one.isdigit() for one in number) < DIGITS_AT_LEAST:
        raise ValueError(f"an identity or telephone number has at least {DIGITS_AT_LEAST} digits")
    return number


class PersonSearch(Input):
    """An identity or telephone number, typed in full. It travels in the body: addresses are kept in logs."""

    number: Annotated[Text, Field(max_length=30), AfterValidator(_number)]


class PersonFound(Output):
    """Somebody known from earlier dossiers, masked until chosen; `dossier_code` is what to choose her by."""

    dossier_code: str
    relation: Literal["same", "household"]
    applicant: Applicant
    dossiers: int
    last_seen_at: dt.datetime | None
    last_procedure: str


class PersonList(Output):
    """Who bears the number first, then who shares her telephone or address; the newest first."""

    items: list[PersonFound]


class LookIn(Input):
    """The person chosen."""

    dossier_code: DossierCode


class PaperOnce(Output):
    """A paper that the person has handed in before."""

    name: str
    presented_at: dt.datetime | None
    dossier_code: str


class PersonOut(Output):
    """The person chosen, unmasked, and the papers she has presented, the newest first."""

    applicant: Applicant
    papers: list[PaperOnce]


class TwinSearch(Input):
    """What is about to be received, as far as it says whose it is."""

    procedure_code: ProcedureCode
    applicant: ApplicantIn


class Twin(Output):
    """A dossier of the same person under the same procedure that the office has not decided yet."""

    code: str
    status: Status
    submitted_at: dt.datetime | None
    received_at: dt.datetime | None
    due_at: dt.datetime | None


class TwinList(Output):
    items: list[Twin]
