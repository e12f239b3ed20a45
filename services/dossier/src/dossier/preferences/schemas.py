"""Choices that follow a person. What was never chosen is null; the app has its own default for it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dossier.dossiers.schemas import Input, Output

Column = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[a-z_]+$")]
Columns = Annotated[list[Column], Field(max_length=40)]
ViewId = Annotated[int, Field(ge=1, lt=2**63)]


class PreferencesIn(Input):
    """A merge patch (RFC 7396): what is left out stays, null forgets the choice."""

    keyboard: bool | None = None
    columns: Columns | None = None
    view_order: Annotated[list[ViewId], Field(max_length=200)] | None = None
    language: Literal["vi", "en"] | None = None


class PreferencesOut(Output):
    """`keyboard`: single-letter keys are on. `columns`: those of the queues, in their order."""

    keyboard: bool | None = None
    columns: list[str] | None = None
    view_order: list[int] | None = None
    language: Literal["vi", "en"] | None = None
