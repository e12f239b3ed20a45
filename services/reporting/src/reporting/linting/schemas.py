"""A report as text, and what its figures say against each other."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from reporting.linting.texts import MAX_TEXT


class CheckIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    text: Annotated[str, Field(min_length=1, max_length=MAX_TEXT)]


class FindingOut(BaseModel):
    """`start` and `end` count characters of the answer's `text`; `quote` is the sentence around them."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)
    rule: str
    severity: Literal["error", "warning", "note"]
    line: int
    start: int
    end: int
    quote: str
    statement: str
    recomputation: str
    suggestions: list[str]


class CheckOut(BaseModel):
    """`checked` counts the equations that were tried, whether they held or not. The text is in NFC."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)
    text: str
    figures: int
    checked: int
    findings: list[FindingOut]
