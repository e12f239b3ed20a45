"""What the columns of a foreign register probably mean: by their names, then by what stands in them.

A proposal, never a decision: a clerk confirms it before a row is read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kernel.text import fold

from dossier.imports.columns import CHANNEL_WORDS, HEADINGS, STATUS_WORDS
from dossier.imports.headers import Header, folded
from dossier.imports.reading import DateLayout
from dossier.imports.rows import CODE, WRITTEN

How = Literal["remembered", "heading", "words", "content"]
"""Why a column is proposed: the office's own mapping, a known heading, words in the heading, what stands in it."""

HINTS: Sequence[tuple[str, tuple[str, ...]]] = (
    ("status", ("trang thai", "tinh trang", "tinh hinh", "status", "state")),
    ("due_at", ("hen tra", "ngay hen", "han tra", "han giai quyet", "han xu ly", "due", "deadline")),
    ("completed_at", ("hoan thanh", "xu ly xong", "giai quyet xong", "ket thuc", "co ket qua", "ngay ky")),
    ("returned_at", ("ngay tra", "tra ket qua", "thoi gian tra", "da tra", "nhan ket qua")),
    ("received_at", ("tiep nhan", "ngay nhan", "nhan ho so", "ngay nop", "thoi diem nhan", "received")),
    ("code", ("ma ho so", "so ho so", "ma so ho so", "bien nhan", "so tiep nhan", "ma so")),
    ("procedure_code", ("ma thu tuc", "tthc", "thu tuc")),
    ("agency_code", ("ma don vi", "ma co quan", "ma xa", "don vi", "co quan")),
    ("channel", ("hinh thuc", "kenh", "cach thuc", "phuong thuc")),
    (
        "applicant_name",
        ("ho ten", "ho va ten", "nguoi nop", "chu ho so", "to chuc", "ca nhan", "nguoi yeu cau", "cong dan"),
    ),
)
"""Words of a heading that point at a column, in the order in which they are tried: the narrower meaning first."""

OF_THE_OFFICE = ("can bo", "cong chuc", "nguoi tiep nhan", "nguoi xu ly", "nguoi thuc hien")
"""Headings about those who work there: no date and no applicant, whatever else is in them."""
_PROCEDURE = re.compile(r"\d\.\d{4,6}")
_NAME = re.compile(r"[^\W\d_]+(?:[ .,'-]+[^\W\d_]+)+")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}.*")


@dataclass(frozen=True)
class Proposed:
    """A column of the file, some of its values, and what it is taken for."""

    place: int
    heading: str
    samples: tuple[str, ...]
    target: str | None
    how: How | None


def propose(header: Header, rows: Sequence[Sequence[object]], remembered: Mapping[str, str]) -> list[Proposed]:
    """One proposal a column; `remembered` maps folded headings to columns. No column is proposed twice."""
    columns = [[cells[place] if place < len(cells) else "" for cells in rows] for place in range(_width(header))]
    taken: dict[str, tuple[int, How]] = {}
    rules: Sequence[tuple[How, Callable[[str, Sequence[object]], Sequence[str]]]] = (
        ("remembered", lambda heading, _cells: [remembered[heading]] if heading in remembered else []),
        ("heading", lambda heading, _cells: [HEADINGS[heading]] if heading in HEADINGS else []),
        ("words", _by_words),
        ("content", _by_content),
    )
    for how, rule in rules:
        for place, cells in enumerate(columns):
            if any(place == at for at, _how in taken.values()):
                continue
            heading = folded(header.headings[place])
            target = next((one for one in rule(heading, cells) if one not in taken), None)
            if target is not None:
                taken[target] = (place, how)
    by_place = {place: (target, how) for target, (place, how) in taken.items()}
    return [
        Proposed(place, header.headings[place], _samples(cells), *by_place.get(place, (None, None)))
        for place, cells in enumerate(columns)
    ]


def layout_of(cells: Sequence[object]) -> DateLayout:
    """The order of day, month and year in these dates; day first unless a value rules it out."""
    for cell in cells:
        match = WRITTEN.fullmatch(cell.strip()) if isinstance(cell, str) else None
        if match is None:
            continue
        first, second = match[1], match[2]
        if len(first) == 4:
            return "ymd"
        if int(first) > 12:
            return "dmy"
        if int(second) > 12:
            return "mdy"
    return "dmy"


def words_in(cells: Sequence[object], known: Mapping[str, str], most: int = 50) -> dict[str, str | None]:
    """The distinct words of a column and what they mean, as far as it is known."""
    found: dict[str, str | None] = {}
    for cell in cells:
        word = " ".join(str(cell or "").split())[:80]
        if word and word not in found:
            found[word] = known.get(fold(word).removesuffix(".0"))
            if len(found) == most:
                break
    return found


def _width(header: Header) -> int:
    return len(header.headings)


def _samples(cells: Sequence[object]) -> tuple[str, ...]:
    written = (shown(cell) for cell in cells if cell not in ("", None))
    return tuple(dict.fromkeys(text for text in written if text))[:3]


def shown(cell: object) -> str:
    """A cell as a person would see it."""
    if isinstance(cell, dt.datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    if isinstance(cell, dt.date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())[:80]


def _by_words(heading: str, cells: Sequence[object]) -> list[str]:
    if any(word in heading for word in OF_THE_OFFICE):
        return []
    padded = f" {heading} "
    return [
        column
        for column, phrases in HINTS
        if any(f" {phrase} " in padded or padded.startswith(f" {phrase}") for phrase in phrases)
        and _fits(column, cells)
    ]


def _by_content(heading: str, cells: Sequence[object]) -> list[str]:
    """Only what cannot well be anything else."""
    if any(word in heading for word in OF_THE_OFFICE):
        return []
    given = [cell for cell in cells if cell not in ("", None)]
    if len(given) * 2 < len(cells) or not given:
        return []
    sure = (
        ("procedure_code", all(_PROCEDURE.fullmatch(shown(cell)) for cell in given)),
        ("status", all(fold(shown(cell)) in STATUS_WORDS and not _number(cell) for cell in given)),
        ("channel", all(fold(shown(cell)) in CHANNEL_WORDS and not _number(cell) for cell in given)),
        (
            "code",
            len({shown(cell) for cell in given}) == len(given)
            and all(_like_code(cell) and re.search(r"[-./]", shown(cell)) for cell in given),
        ),
        ("received_at", all(_date(cell) for cell in given)),
        ("applicant_name", all(isinstance(cell, str) and _NAME.fullmatch(cell.strip()) for cell in given)),
    )
    return [column for column, fits in sure if fits]


def _fits(column: str, cells: Sequence[object]) -> bool:
    """Most of what stands there can be what the heading says; an empty column contradicts nothing."""
    given = [cell for cell in cells if cell not in ("", None)]
    test = _TESTS.get(column)
    return test is None or not given or sum(map(test, given)) * 2 > len(given)


def _date(cell: object) -> bool:
    if isinstance(cell, dt.date):
        return True
    if isinstance(cell, float):
        return 20_000 <= cell < 80_000
    return isinstance(cell, str) and bool(WRITTEN.fullmatch(cell.strip()) or _ISO.fullmatch(cell.strip()))


def _number(cell: object) -> bool:
    return shown(cell).isdigit()


def _like_code(cell: object) -> bool:
    return not isinstance(cell, dt.date) and not _date(cell) and bool(CODE.match(shown(cell)))


_TESTS: Mapping[str, Callable[[object], bool]] = {
    "code": lambda cell: _like_code(cell) or _number(cell),
    "procedure_code": lambda cell: " " not in shown(cell) and any(letter.isdigit() for letter in shown(cell)),
    "received_at": _date,
    "due_at": _date,
    "completed_at": _date,
    "returned_at": _date,
    "applicant_name": lambda cell: not _date(cell) and not _number(cell),
}
