"""What dossier needs of the catalogue's answers, and nothing more: unknown parts are ignored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import BaseModel
from worktime import Unit

from dossier.domain.deadlines import Term

StepUnit = Literal["working_day", "day", "half_day", "working_hour"]
"""What a step is counted in: never "the same day"."""


class Duration(BaseModel):
    amount: float
    unit: Unit

    def term(self) -> Term | None:
        """None for an amount that gives no time (a description may hold 0 where the time is not said)."""
        if self.amount <= 0 and self.unit != "same_day":
            return None
        return Term(Fraction(self.amount).limit_denominator(100), self.unit)


class Field(BaseModel):
    id: int
    name: str


class Paper(BaseModel):
    position: int = 0
    name: str
    originals: int = 1
    copies: int = 0
    form_code: str | None = None
    required: bool = True


@dataclass(frozen=True)
class Share:
    """What another agency does for a dossier: what it is called, and the time it is given for it."""

    name: str
    amount: int
    unit: StepUnit

    def term(self) -> Term:
        return Term(Fraction(self.amount), self.unit)


class Step(BaseModel):
    """A step of the internal procedure; without a level it is taken at every level."""

    name: str
    kind: str = "internal"
    level: str | None = None
    division_id: int | None = None
    agency_kind: str | None = None
    role: str | None = None
    amount: int
    unit: StepUnit

    def fit(self, agency: Agency, receiver_id: int) -> int | None:
        """How nearly an agency is the one that takes this step: named itself (0), by its kind (1), as the receiver
        where nobody is named (2); None for one that does not take it."""
        if self.division_id is not None:
            return 0 if self.division_id == agency.id else None
        if self.agency_kind is not None:
            return 1 if self.agency_kind == agency.kind else None
        return 2 if agency.id == receiver_id else None

    def share(self) -> Share:
        return Share(self.name, self.amount, self.unit)


class LinkedAgency(BaseModel):
    """An agency that takes part (liên thông), with a limit of its own."""

    agency_id: int
    purpose: str
    amount: int
    unit: StepUnit

    def share(self) -> Share:
        return Share(self.purpose, self.amount, self.unit)


class ProcedureVersion(BaseModel):
    """A published version. It never changes, so it is fetched once and kept for ever."""

    code: str
    version_id: int
    name: str
    field: Field
    levels: list[str]
    valid_from: dt.date
    mechanism: str = "one_stop"
    on_the_spot: bool = False
    time_text: str = ""
    duration: Duration | None = None
    duration_by_level: dict[str, Duration] = {}
    fee_text: str = ""
    fee_amount: int | None = None
    fee_by_channel: dict[str, int] = {}
    papers: list[Paper] = []
    legal_basis: list[str] = []
    result_name: str = ""
    divisions_by_level: dict[str, int] = {}
    steps: list[Step] = []
    linked: list[LinkedAgency] = []

    def steps_at(self, level: str) -> list[Step]:
        """The internal steps at a level, in order; empty where they are not known."""
        return [one for one in self.steps if one.level in (None, level)]

    def share_of(self, kind: str, agency: Agency, level: str, receiver_id: int) -> Share | None:
        """What an agency does by way of `opinion` or `linked`, and in what time; None where the procedure names
        nothing of the kind for it. A linked agency is named apart, or as the taker of a step; the step that names
        the agency most nearly counts, of several the first."""
        if kind == "linked" and (named := [one for one in self.linked if one.agency_id == agency.id]):
            return named[0].share()
        fits = [
            (fit, nth, step)
            for nth, step in enumerate(self.steps_at(level))
            if step.kind == kind and (fit := step.fit(agency, receiver_id)) is not None
        ]
        return min(fits)[2].share() if fits else None

    @property
    def mechanism_at_desk(self) -> str:
        """What is received at a desk under a procedure of the list "4 tại chỗ" may be decided there at once."""
        return "on_the_spot" if self.on_the_spot else self.mechanism

    def term(self, level: str) -> Term | None:
        """The time the law gives at a level; None where it gives none."""
        duration = self.duration_by_level.get(level) or self.duration
        return duration.term() if duration else None


class VersionSpan(BaseModel):
    """When a version is in force: the moving part of what is published."""

    version_id: int
    valid_from: dt.date
    valid_to: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class Agency(BaseModel):
    id: int
    code: str
    name: str
    short_name: str = ""
    kind: str
    level: str
    parent_id: int | None = None
    valid_from: dt.date
    valid_to: dt.date | None = None
    identifier: str | None = None

    def exists_on(self, day: dt.date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class DeskOfficer(BaseModel):
    """Somebody who may appraise or decide at a desk in one sitting, for a field, a procedure or everything."""

    agency_id: int
    staff_id: int
    function: str
    field_id: int | None = None
    procedure_code: str | None = None
    valid_from: dt.date
    valid_to: dt.date | None = None

    def may(self, function: str, agency_id: int, procedure_code: str, field_id: int, day: dt.date) -> bool:
        return (
            self.function == function
            and self.agency_id == agency_id
            and self.procedure_code in (None, procedure_code)
            and self.field_id in (None, field_id)
            and self.valid_from <= day
            and (self.valid_to is None or day < self.valid_to)
        )


class Colleague(BaseModel):
    id: int
    name: str
    roles: list[str]
    agency_id: int
    active: bool = True


@dataclass(frozen=True)
class Directory:
    """All agencies of all eras, by id."""

    by_id: dict[int, Agency]

    @classmethod
    def of(cls, agencies: Iterable[Agency]) -> Directory:
        return cls({agency.id: agency for agency in agencies})

    def get(self, agency_id: int | None) -> Agency | None:
        return None if agency_id is None else self.by_id.get(agency_id)

    def desks(self) -> list[int]:
        """Agencies that receive: everything but divisions."""
        return [agency.id for agency in self.by_id.values() if agency.kind != "division"]

    def divisions_of(self, agency_id: int) -> list[int]:
        return [one.id for one in self.by_id.values() if one.kind == "division" and one.parent_id == agency_id]

    def by_code(self, code: str, day: dt.date) -> Agency | None:
        """The agency that bore an administrative code on a day; codes are used again with another meaning."""
        for one in self.by_id.values():
            if one.code == code and one.exists_on(day):
                return one
        return None
