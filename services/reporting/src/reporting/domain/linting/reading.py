"""A report as lines, figures with their places, and the blocks within which figures speak of one thing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from reporting.domain.linting import marks

_LEVEL = re.compile(
    r"\b(?:cấp|UBND|Ủy ban nhân dân)\s+(tỉnh|huyện|quận|thành phố|thị xã|các xã|xã|phường)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\bnăm\s+(20\d\d|19\d\d)\b", re.IGNORECASE)
_HEADING = re.compile(r"^\s*(?:[IVX]+\.|\d{1,2}(?:\.\d{1,2})*\.|[a-zđ]\)|\*|[¹²³⁴⁵])\s*\S")
_SCOPE = re.compile(
    r"^\s*(?:[-+*•–]\s*)?(?:tại |đối với |ở )?(?:cấp|UBND)\s+(?:tỉnh|huyện|xã|các xã)\s*[:,]", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*(?:[-+•–]|\*(?!\*)|[a-zđ]\))\s*")
_CLAUSES = re.compile(r"[,;()]|\.(?=\s|$)")
_CUTS = re.compile(r"[,;:()]|\.(?=\s|$)|\x01")


@dataclass(frozen=True)
class Line:
    """`start` counts from the beginning of the text."""

    number: int
    start: int
    text: str
    bare: str
    bullet: str
    cells: bool


@dataclass(frozen=True)
class Figure:
    value: Fraction
    decimals: int
    unit: str
    start: int
    end: int
    line: int
    before: str
    after: str
    depth: int
    sentence: tuple[int, int]
    block: int
    level: str
    period: str
    of: int | None = None
    """b of a fraction a/b."""

    @property
    def label(self) -> str:
        return f"{self.before} {self.after}".strip().lower()

    @property
    def percent(self) -> bool:
        return self.unit == "%"


@dataclass
class Reading:
    text: str
    lines: list[Line] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def of_line(self, number: int) -> list[Figure]:
        return self.by_line.get(number, [])

    @cached_property
    def by_line(self) -> dict[int, list[Figure]]:
        """Asked for when all figures are read."""
        return {number: list(these) for number, these in groupby(self.figures, key=lambda f: f.line)}

    def sentence(self, place: int) -> str:
        """The sentence around a place, as it stands."""
        line = next(one for one in reversed(self.lines) if one.start <= place)
        for start, end in sentences(line.bare):
            if line.start + start <= place < line.start + end:
                return line.text[start:end].strip()
        return line.text.strip()


def sentences(bare: str) -> list[tuple[int, int]]:
    """Ends at a full stop before a capital; a point within a number is none."""
    ends = [m.end() for m in re.finditer(r"\.(?=\s+[A-ZĐÀ-Ỹ])", bare)]
    starts = [0, *ends]
    return list(zip(starts, [*ends, len(bare)], strict=True))


def unit_name(found: str) -> str:
    low = " ".join(found.lower().split())
    return {"thủ tục hành chính": "tthc", "thủ tục": "tthc", "ngày làm việc": "ngày", "pakn": "phản ánh",
            "phản ánh, kiến nghị": "phản ánh", "kiến nghị": "phản ánh"}.get(low, low)  # fmt: skip


def read(text: str) -> Reading:
    """Figures of a text with their unit, level, period and block. Places count characters of the text in NFC."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    reading, place, block, level, period = Reading(text), 0, 0, "", ""
    for number, raw in enumerate(text.split("\n"), 1):
        bare = marks.blank(raw)
        bullet = _BULLET.match(raw)
        cells = "\t" in raw.strip() or raw.count("|") >= 2
        reading.lines.append(Line(number, place, raw, bare, bullet[0].strip() if bullet else "", cells))
        heading = bool(_HEADING.match(raw)) and not re.match(r"^\s*\*?\s*\d", bare)
        if (
            heading
            or _SCOPE.match(raw)
            or (_YEAR.search(raw) and not marks.NUMBER.search(bare) and len(raw) < 120)
        ):
            block += 1
            years, levels = _YEAR.findall(raw), _LEVEL.findall(raw)
            if years and (len(raw) < 160):
                period = years[-1]
            if heading and not re.match(r"^\s*[*a-zđ]", raw):
                level = ""
            if levels and len({one.lower() for one in levels}) == 1:
                level = levels[0].lower()
        if not cells:
            reading.figures += _figures(reading.lines[-1], block, level, period)
        place += len(raw) + 1
    return reading


def _figures(line: Line, block: int, level: str, period: str) -> list[Figure]:
    found: list[tuple[int, int, int, Fraction, int, str, int | None]] = []
    bare = line.bare
    for m in re.finditer(r"(?<![\w/.,])(\d{1,4}(?:\.\d{3})*)/(\d{1,4}(?:\.\d{3})*)(?![\w/]|[.,]\d)", bare):
        unit = marks.UNIT.match(bare, m.end())
        end = unit.end() if unit else m.end()
        found.append((m.start(), m.end(), end, marks.value_of(m[1])[0], 0,
                      unit_name(unit["u"] or "") if unit else "", int(marks.value_of(m[2])[0])))  # fmt: skip
    taken = [(a, b) for a, b, *_ in found]
    for m in marks.NUMBER.finditer(bare):
        if any(a <= m.start() < b for a, b in taken):
            continue
        unit = marks.UNIT.match(bare, m.end())
        value, decimals = marks.value_of(m[0])
        name = "" if unit is None else "%" if unit["pc"] else unit_name(unit["u"])
        found.append((m.start(), m.end(), unit.end() if unit else m.end(), value, decimals, name, None))
    for m in marks.WORDS.finditer(bare):
        spoken = marks.value_of_words(m[1])
        unit = marks.UNIT.match(bare, m.end(1))
        if spoken is not None and unit is not None and unit["u"]:
            found.append((m.start(1), m.end(1), unit.end(), Fraction(spoken), 0, unit_name(unit["u"]), None))
    for m in marks.ZERO.finditer(bare):
        unit = marks.UNIT.match(bare, m.end() - 1)
        if unit is not None and unit["u"]:
            found.append((m.start(), m.end(), unit.end(), Fraction(0), 0, unit_name(unit["u"]), None))
    found.sort()
    figures, parts = [], sentences(bare)
    told: dict[tuple[int, int], str] = {}
    for i, (start, end, after_from, value, decimals, name, of) in enumerate(found):
        left = found[i - 1][2] if i else 0
        right = found[i + 1][0] if i + 1 < len(found) else len(bare)
        clause = _CLAUSES.split(bare[left:start].rstrip(" :("))[-1].replace("\x01", " ")
        head = next((one for one in reversed(clause.split(":")) if one.strip()), "")
        tail = _CUTS.split(bare[after_from:right])[0]
        sentence = next((s for s in parts if s[0] <= start < s[1]), (0, len(bare)))
        depth = bare.count("(", sentence[0], start) - bare.count(")", sentence[0], start)
        own = _LEVEL.findall(f"{bare[max(left, sentence[0]) : start]} {tail}")
        if own:
            told[sentence] = own[-1].lower()
        years = _YEAR.findall(line.text[sentence[0] : start])
        figures.append(
            Figure(
                value,
                decimals,
                name,
                line.start + start,
                line.start + end,
                line.number,
                head.strip(),
                tail.strip(),
                max(depth, 0),
                sentence,
                block,
                told.get(sentence, level),
                years[-1] if years else period,
                of,
            )
        )
    return figures
