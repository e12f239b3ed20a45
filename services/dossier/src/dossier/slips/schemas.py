"""Slips as the API lists them."""

from __future__ import annotations

import datetime as dt

from dossier.dossiers.schemas import Output


class SlipOut(Output):
    """A slip that can be printed now. `of`: the act it documents; `printed`: how often it has been."""

    kind: str
    title: str
    form: str | None
    of: int
    documented_at: dt.datetime
    formats: list[str]
    printed: int


class SlipList(Output):
    """`signed`: whether sheets leave with the digital signature of the house; false when none is configured."""

    items: list[SlipOut]
    signed: bool
