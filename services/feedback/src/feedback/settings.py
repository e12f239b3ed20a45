"""Settings of the feedback service, from the environment with prefix FEEDBACK_."""

from __future__ import annotations

import datetime as dt

from kernel.settings import ServiceSettings, configure
from pydantic import BaseModel, ConfigDict, Field

from feedback.domain.terms import Step, Term


class LocalTerm(BaseModel):
    """A term that the province sets, for one kind of petition or for all."""

    model_config = ConfigDict(extra="forbid")

    step: Step
    working_days: int = Field(ge=1, le=60)
    source: str
    kind: str | None = None
    valid_from: dt.date

    def term(self) -> Term:
        return Term(self.step, self.working_days, self.source, self.kind, self.valid_from)


class Settings(ServiceSettings):
    """See kernel.settings for the common part."""

    model_config = configure("feedback")

    terms: tuple[LocalTerm, ...] = ()
    """As JSON: `[{"step": "handle", "working_days": 10, "valid_from": "2025-07-01", "source": "…"}]`."""

    @property
    def local_terms(self) -> list[Term]:
        return [one.term() for one in self.terms]
