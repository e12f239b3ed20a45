"""The header of a register file: which row it is, and which of our columns it names.

Offices put titles above the table, merge cells over two rows ("Ngày" over "tiếp nhận" and "hẹn trả"), and number
the columns in a row of their own below.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kernel.text import fold

from dossier.imports.columns import COLUMNS, HEADINGS, Column

WITHIN = 20
"""A header stands among the first rows of a file."""
LONGEST = 80
_NUMBERING = re.compile(r"\(?\s*(\d{1,2}|[A-Z])(\.0)?\s*\)?")
_VALUE = re.compile(r"[\d\s./:,()-]+")

Rows = Sequence[tuple[int, Sequence[object]]]


@dataclass(frozen=True)
class Header:
    """`line` is the last one that belongs to the header; `headings` are all of them, in the order of the file."""

    line: int
    places: Mapping[str, int]
    ignored: tuple[str, ...] = field(default=())
    headings: tuple[str, ...] = field(default=())

    @property
    def missing(self) -> list[Column]:
        return [column for column in COLUMNS if column.required and column.name not in self.places]

    @property
    def signature(self) -> str:
        """The same for every file with these headings in this order, however they are written."""
        return hashlib.sha256("\x1f".join(map(folded, self.headings)).encode()).hexdigest()


def folded(heading: str) -> str:
    return fold(heading).replace("_", " ").strip(" .:*")


def header_of(line: int, cells: Sequence[object]) -> Header:
    """Reads a row as if it were the header; the first of two equal headings counts."""
    places: dict[str, int] = {}
    ignored = []
    headings = [" ".join(str(cell or "").split())[:LONGEST] for cell in cells]
    while headings and not headings[-1]:
        headings.pop()
    for index, heading in enumerate(headings):
        name = HEADINGS.get(folded(heading))
        if name and name not in places:
            places[name] = index
        elif heading:
            ignored.append(heading)
    return Header(line, places, tuple(ignored[:50]), tuple(headings))


def find_header(rows: Rows) -> Header:
    """The row, or the pair of rows, among the first ones that looks most like the header of a register."""
    best, most = Header(0, {}), 0
    for place, (line, cells) in enumerate(rows[:WITHIN]):
        below = rows[place + 1] if place + 1 < len(rows) else None
        candidates = [header_of(line, cells)]
        if below is not None and (merged := _merged(cells, below[1])):
            candidates.append(header_of(below[0], merged))
        for header in candidates:
            score = _score(header)
            if score > most:
                best, most = header, score
    return _with_numbering(best, rows)


def _score(header: Header) -> int:
    """Our own headings count most, then headings in words at all; values are no headings."""
    words = [heading for heading in header.headings if heading and not _VALUE.fullmatch(heading)]
    return 20 * len(header.places) + min(len(set(words)), 19) if len(words) > 1 else 0


def _merged(above: Sequence[object], below: Sequence[object]) -> list[str] | None:
    """Two rows as one header, when the upper one has cells merged over several of the lower one."""
    upper, lower = ([str(cell or "").strip() for cell in cells] for cells in (above, below))
    width = max(len(upper), len(lower))
    upper, lower = (cells + [""] * (width - len(cells)) for cells in (upper, lower))
    spans = sum(1 for up, low in zip(upper, lower, strict=True) if low and not up)
    # One cell alone above the headings is a title.
    if not spans or sum(map(bool, upper)) < 2 or any(_VALUE.fullmatch(low) for low in lower if low):
        return None
    group, whole = "", []
    for up, low in zip(upper, lower, strict=True):
        group = up or (group if low else "")
        whole.append(f"{group} {low}".strip() if low else up)
    return whole


def _with_numbering(header: Header, rows: Rows) -> Header:
    """A row (1) (2) (3) below the header belongs to it."""
    after: Iterable[Sequence[object]] = (cells for line, cells in rows if line == header.line + 1)
    for cells in after:
        texts = [str(cell).strip() for cell in cells if cell not in ("", None)]
        if len(texts) > 2 and all(_NUMBERING.fullmatch(text) for text in texts):
            return Header(header.line + 1, header.places, header.ignored, header.headings)
    return header
