"""One quantity named in two places, the district as the sum of its levels, one document number for two things."""

from __future__ import annotations

import re
from fractions import Fraction

from reporting.domain.linting.findings import Finding, Tally, show, slip
from reporting.domain.linting.flows import role_of
from reporting.domain.linting.parts import words
from reporting.domain.linting.reading import Figure, Reading

_WHOLE = re.compile(r"toàn (?:huyện|tỉnh|quận|thành phố|thị xã)|tổng cộng", re.IGNORECASE)
_UNITS = re.compile(
    r"(?P<all>\d+) (?:đơn vị hành chính(?: cấp xã)?|xã, (?:phường, )?thị trấn|xã, phường)[^.;]{0,25}?"
    r"(?:có|gồm|trong đó(?: có)?)\s*(?P<a>\d+) (?:xã|phường)(?: và|,) (?P<b>\d+) (?:thị trấn|phường|xã)\b",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"Quyết định số (\d+)/(QĐ-\w+) ngày (\d{1,2}/\d{1,2}/\d{4})[^;.]{0,60}?về (?:việc )?([^;.]{15,160})",
    re.IGNORECASE,
)
SWAPPED, ONE_DIGIT = "đảo chữ số", "một chữ số sai"
LEAST, LEAST_TWIN = 1_000, 10_000
"""Smaller figures are alike by chance."""
NEIGHBOURS = 300
"""Large figures before one with which it is compared."""


def check_named_twice(reading: Reading, tally: Tally) -> None:
    """The same role, level and period, and the same digits with two neighbours swapped: one is mistyped.

    A single digit that differs proves nothing here: two true figures differ so by chance.
    """
    counted = [f for f in reading.figures if f.unit == "hồ sơ" and f.value >= LEAST and not f.depth]
    seen: set[tuple[Fraction, Fraction]] = set()
    for i, later in enumerate(counted):
        role = role_of(later)
        for first in counted[max(0, i - NEIGHBOURS) : i]:
            pair = (first.value, later.value)
            if later.line == first.line or pair in seen or not _neighbours_swapped(*pair):
                continue
            # Of figures as large as that not even level and period need to be told in both places.
            loose = later.value >= LEAST_TWIN
            same = _same(later.level, first.level, loose) and _same(later.period, first.period, loose)
            if not same or role not in ("received", "resolved") or role_of(first) != role:
                continue
            seen.add(pair)
            tally.hold(
                False,
                Finding(
                    "named-twice",
                    "warning",
                    (later, first),
                    f"{show(later.value)} và {show(first.value)} cùng nói một số",
                    f"hai nơi ghi khác nhau ({SWAPPED})",
                    (f"{show(later.value)} → {show(first.value)}",),
                ),
            )


def _neighbours_swapped(a: Fraction, b: Fraction) -> bool:
    one, other = str(a), str(b)
    wrong = [i for i in range(len(one)) if one[i] != other[i]] if len(one) == len(other) else []
    near = abs(a - b) * 5 < a
    return near and len(wrong) == 2 and wrong[1] == wrong[0] + 1 and slip(a, b) == SWAPPED


def _same(a: str, b: str, loose: bool) -> bool:
    return a == b or (loose and not (a and b))


def check_twins(reading: Reading, tally: Tally) -> None:
    """Within one block, a large figure that is another but for its leading digits is that figure mistyped."""
    counted = [f for f in reading.figures if f.unit == "hồ sơ" and f.value >= LEAST_TWIN]
    for i, later in enumerate(counted):
        for first in counted[max(0, i - NEIGHBOURS) : i]:
            if (later.block != first.block and later.line - first.line > 6) or later.period != first.period:
                continue
            apart = abs(later.value - first.value) * 10 >= first.value
            if apart and slip(later.value, first.value) == ONE_DIGIT and later.level in ("", first.level):
                tally.hold(
                    False,
                    Finding(
                        "twin",
                        "warning",
                        (later, first),
                        f"{show(later.value)} gần như {show(first.value)}",
                        "khác đúng một chữ số ở hàng cao",
                        (f"{show(later.value)} → {show(first.value)}",),
                    ),
                )


def check_levels(reading: Reading, tally: Tally) -> None:
    """What the whole district received is what its level and its communes received."""
    received = [f for f in reading.figures if f.unit == "hồ sơ" and role_of(f) == "received" and not f.depth]
    for whole in received:
        line = reading.lines[whole.line - 1]
        lead = line.bare[whole.sentence[0] : whole.start - line.start]
        if not _WHOLE.search(lead):
            continue
        of_level = {
            level: [f for f in received if f is not whole and level in f.level and f.period == whole.period]
            for level in ("huyện", "xã")
        }
        pairs = [(a, b) for a in of_level["huyện"] for b in of_level["xã"]]
        if not pairs:
            continue
        if any(a.value + b.value == whole.value for a, b in pairs):
            tally.checked += 1
            continue
        a, b = min(pairs, key=lambda pair: abs(pair[0].value + pair[1].value - whole.value))
        have = a.value + b.value
        if abs(have - whole.value) * 10 < whole.value:
            tally.hold(
                False,
                Finding(
                    "levels",
                    "error",
                    (whole, a, b),
                    f"{show(whole.value)} = {show(a.value)} + {show(b.value)}",
                    f"{show(a.value)} + {show(b.value)} = {show(have)}",
                    (f"{show(whole.value)} → {show(have)}",),
                ),
            )


def check_units(reading: Reading, tally: Tally) -> None:
    """Communes and townships make up the units of the district."""
    for line in reading.lines:
        for m in _UNITS.finditer(line.text):
            whole, a, b = (int(m[name]) for name in ("all", "a", "b"))
            place = (line.start + m.start(), line.start + m.end())
            tally.hold(
                whole == a + b,
                Finding(
                    "sum",
                    "error",
                    (),
                    f"{whole} = {a} + {b}",
                    f"{a} + {b} = {a + b}, không phải {whole}",
                    (f"{whole} → {a + b}",),
                    place,
                ),
            )


def check_documents(reading: Reading, tally: Tally) -> None:
    """A decision of one number and day has one subject."""
    seen: dict[tuple[str, str, str], tuple[set[str], int]] = {}
    for m in _DECISION.finditer(reading.text):
        key, subject = (m[1], m[2].upper(), m[3]), words(m[4])
        before = seen.setdefault(key, (subject, m.start()))
        if before[1] == m.start():
            continue
        alike = len(subject & before[0]) * 2 >= len(subject | before[0])
        tally.hold(
            alike,
            Finding(
                "document",
                "warning",
                (),
                f"Quyết định số {m[1]}/{m[2]} ngày {m[3]}",
                "cùng số, cùng ngày nhưng nêu ở nơi khác với nội dung khác",
                (),
                (m.start(), m.end()),
            ),
        )


_OVER_YEARS = re.compile(r"(?:từ năm|kể từ) (20\d\d) (?:đến nay|đến hết)[^.]*?", re.IGNORECASE)


def check_since(reading: Reading, tally: Tally) -> None:
    """What came online since a year is what its years and levels name each."""
    for whole in reading.figures:
        line = reading.lines[whole.line - 1]
        sentence = line.text[whole.sentence[0] : whole.sentence[1]]
        if whole.unit != "hồ sơ" or not _OVER_YEARS.search(sentence) or "trực tuyến" not in sentence.lower():
            continue
        parts = [
            f
            for f in reading.figures
            if f.line != whole.line and f.unit == "hồ sơ" and f.period and "trực tuyến" in f.before.lower()
        ]
        have = sum((f.value for f in parts), Fraction(0))
        if len(parts) > 1:
            tally.hold(
                have == whole.value,
                Finding(
                    "since",
                    "warning",
                    (whole, *parts),
                    f"{show(whole.value)} = {' + '.join(show(f.value) for f in parts)}",
                    f"cộng các kỳ được {show(have)}",
                    (f"{show(whole.value)} → {show(have)}",),
                ),
            )


def culprits(figures: tuple[Figure, ...]) -> frozenset[tuple[int, int]]:
    """The places that a finding is about; two findings about the same places say one thing."""
    return frozenset((f.start, f.end) for f in figures)
