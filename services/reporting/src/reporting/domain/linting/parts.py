"""Wholes and their parts: brackets, "trong đó", "gồm", lists under a total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporting.domain.linting.reading import Figure, Line, Reading

_MARK = re.compile(
    r"\b(trong (?:đó|số đó)|bao gồm|gồm(?: có)?|cụ thể(?: như sau)?|chia ra|phân theo \w+)\b", re.IGNORECASE
)
_LOOSE = re.compile(r"^trong", re.IGNORECASE)
_SETS = [
    re.compile(p, re.IGNORECASE)
    for p in (
        r"cấp (?:tỉnh|huyện|xã|trung ương)|UBND (?:các )?xã|các xã",
        r"(?:trước|đúng|quá|trễ) hạn|chưa đến hạn|trong hạn",
        r"trực tiếp|trực tuyến|bưu chính",
        r"(?:mới )?tiếp nhận (?:mới|trong kỳ)|tiếp nhận mới|kỳ trước|chuyển (?:sang|tiếp)|tồn",
        r"đã (?:được )?(?:giải quyết|xử lý|trả lời)|(?:đang|chưa) (?:giải quyết|xử lý|trả lời)",
        r"\bnam\b|\bnữ\b",
        r"toàn trình|một phần",
        r"(?<!không )hài lòng|không hài lòng",
        r"(?:sau )?đại học|cao đẳng|trung cấp|thạc sĩ|sơ cấp",
    )
]
_NO = re.compile(r"\b(?:không|chưa|ngoài|phát sinh ngoài)\b", re.IGNORECASE)
_FILL = {
    *("số", "lượng", "tthc", "hồ", "sơ", "có", "là", "được", "các", "trong", "theo", "đó", "và", "đã", "của"),
    *("tổng", "không", "chưa", "ngoài", "phát", "sinh"),
}


DOCUMENTS = {"quyết định", "kế hoạch", "công văn", "báo cáo", "thông báo", "chỉ thị", "nghị quyết", "tờ trình"}
_SUM = re.compile(r"\b(?:tổng (?:cộng|số)|cộng(?: chung)?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Whole:
    total: Figure
    parts: tuple[Figure, ...]
    exact: bool
    """Said to be all parts ("gồm", brackets); "trong đó" names some only."""


def words(label: str) -> set[str]:
    return {w for w in re.findall(r"\w+", label.lower()) if w not in _FILL and not w.isdigit()}


def one_set(parts: Sequence[Figure]) -> bool:
    """All parts answer one question: levels, timeliness, ways of handing in, done or not."""
    for kind in _SETS:
        for labels in ([f.before for f in parts], [f.after for f in parts], [f.label for f in parts]):
            seen = [m[0].lower() if (m := kind.search(label)) else "" for label in labels]
            if all(seen) and len(set(seen)) == len(parts) and _closed(set(seen)):
                return True
    return False


def _closed(seen: set[str]) -> bool:
    """Online and by post leave out the counter, and the post may be how results go out: no whole division."""
    return "trực tiếp" in seen or not seen & {"trực tuyến", "bưu chính"}


def opposed(a: Figure, b: Figure) -> bool:
    """One label is the other's denial: "theo Kế hoạch" and "ngoài Kế hoạch", "có đề nghị" and "không đề nghị"."""
    first, second = bool(_NO.search(a.label)), bool(_NO.search(b.label))
    mine, other = words(a.label), words(b.label)
    both = mine & other
    return first != second and bool(both) and len(both) * 2 >= max(min(len(mine), len(other)), 1)


def like(a: Figure, b: Figure) -> bool:
    """Part and whole count the same; documents are counted by their kinds."""
    same = a.unit == b.unit or not a.unit or not b.unit or (b.unit == "văn bản" and a.unit in DOCUMENTS)
    return same and not a.percent and not b.percent


def wholes(reading: Reading) -> Iterator[Whole]:
    for line in reading.lines:
        figures = [f for f in reading.of_line(line.number) if f.of is None]
        if line.cells:
            continue
        yield from _brackets(line, figures)
        yield from _marked(line, figures, reading)
        yield from _summed(figures)


def _summed(figures: list[Figure]) -> Iterator[Whole]:
    """A total that stands behind its parts: "cấp huyện …, cấp xã …; tổng cộng …"."""
    for i, total in enumerate(figures):
        if i < 2 or total.percent or not _SUM.search(total.before):
            continue
        before = [f for f in figures[:i] if f.sentence == total.sentence and not f.depth and like(f, total)]
        if len(before) > 1 and one_set(before):
            yield Whole(total, tuple(before), True)


def _brackets(line: Line, figures: list[Figure]) -> Iterator[Whole]:
    for m in re.finditer(r"\(([^()]*)\)", line.bare):
        inside = [f for f in figures if m.start() < f.start - line.start < m.end()]
        before = [f for f in figures if f.end - line.start <= m.start() and not f.depth]
        if (
            not before
            or not inside
            or re.search(
                r"so với|cùng kỳ|tăng|giảm|tỷ lệ|đạt|chiếm|kế hoạch giao|\btừ\b.*\b(?:còn|xuống|lên)\b", m[1]
            )
        ):
            continue
        total = before[-1]
        if m.start() - (total.end - line.start) > 80 or re.search(
            r"[.;]\s", line.bare[total.end - line.start : m.start()]
        ):
            continue
        parts = [f for f in inside if like(f, total)]
        loose = bool(re.search(r"trong đó|có \d", m[1], re.IGNORECASE))
        if parts and (len(parts) > 1 or loose):
            yield Whole(total, tuple(parts), not loose)


def _marked(line: Line, figures: list[Figure], reading: Reading) -> Iterator[Whole]:
    marks = list(_MARK.finditer(line.bare))
    for mark in marks[:2]:
        place = mark.start()
        if line.bare.count("(", 0, place) > line.bare.count(")", 0, place):
            continue
        before = [f for f in figures if f.end - line.start <= place and not f.depth and not f.percent]
        after = [f for f in figures if f.start - line.start > place and not f.depth]
        loose = bool(_LOOSE.match(mark[0]))
        head = _total(before, line, place)
        if head is None and not before and not line.bare[:place].strip(" -+*•"):
            near = reading.lines[max(0, line.number - 4) : line.number - 1]
            above = [n for n in near if n.text.strip()]
            if above and not above[-1].cells:
                firsts = [
                    f for f in reading.of_line(above[-1].number) if not f.depth and not f.percent and f.of is None
                ]
                head = firsts[0] if firsts else None
        if head is None:
            continue
        same = [f for f in after if f.sentence == next((x.sentence for x in after), None)] if after else []
        if before and same and same[0].sentence != before[-1].sentence and head in before:
            same = []
        parts = same or _items(line, reading)
        parts = [f for f in parts if like(f, head)]
        if parts:
            yield Whole(head, tuple(parts), not loose)


def _total(before: list[Figure], line: Line, place: int) -> Figure | None:
    """The whole a "trong đó" speaks of: a "tổng" of its sentence, else the last figure before it."""
    if not before:
        return None
    sentence = [f for f in before if f.sentence[0] <= place]
    if not sentence or sentence[-1].sentence != before[-1].sentence:
        return None
    last = [f for f in sentence if f.sentence == sentence[-1].sentence]
    named = [f for f in last if re.search(r"\btổng\b", f.before, re.IGNORECASE)]
    if re.search(r"\.\s+$", line.bare[:place]):
        return (named or last)[0]
    return named[-1] if named else last[-1]


def _items(line: Line, reading: Reading) -> list[Figure]:
    """First figures of the list under a line; a list has one bullet, or one first word where there is none."""
    found: list[Figure] = []
    bullet = word = None
    for below in reading.lines[line.number :]:
        if not below.text.strip():
            continue
        figures = [f for f in reading.of_line(below.number) if f.of is None]
        first = below.text.split()[0].lower()
        if bullet is None:
            bullet, word = below.bullet, first
            if bullet == line.bullet and bullet:
                break
        if below.cells or below.bullet != bullet or (not bullet and (first != word or len(below.text) > 160)):
            break
        if not bullet and re.match(r"\s*tổng", below.text, re.IGNORECASE):
            break
        plain = [f for f in figures if not f.depth and not f.percent]
        if not plain:
            break
        found.append(plain[0])
    return found
