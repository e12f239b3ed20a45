"""How the cells of one office's register are to be understood, where they are not as ours are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kernel.text import fold

from dossier.imports.columns import CHANNEL_WORDS, STATUS_WORDS

DateLayout = Literal["dmy", "mdy", "ymd"]
"""In which order day, month and year are written, when text does not say it by itself."""

_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True)
class Reading:
    """`words` maps folded words to values, column by column; `constants` stand in for columns the file lacks.

    `lenient`: somebody has looked at how rows are read and agreed, so years of two digits are taken, too.
    """

    words: Mapping[str, Mapping[str, str]] = field(
        default_factory=lambda: {"channel": CHANNEL_WORDS, "status": STATUS_WORDS}
    )
    dates: DateLayout = "dmy"
    constants: Mapping[str, str] = field(default_factory=dict)
    lenient: bool = False

    def of(self, column: str) -> Mapping[str, str]:
        return self.words.get(column, _NOTHING)


OURS = Reading()
"""A register as our own template has it."""


def reading_of(words: Mapping[str, Mapping[str, str]], dates: DateLayout, constants: Mapping[str, str]) -> Reading:
    """An office's own words before the common ones."""
    own = {column: {fold(word): value for word, value in given.items()} for column, given in words.items()}
    merged = {column: {**OURS.of(column), **own.get(column, {})} for column in {*OURS.words, *own}}
    return Reading(merged, dates, dict(constants), lenient=True)
