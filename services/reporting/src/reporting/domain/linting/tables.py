"""Tables: a total row adds up its column, and a row's received is its resolved and its open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reporting.domain.linting.findings import Finding, Tally, show, slip
from reporting.domain.linting.marks import NUMBER, value_of
from reporting.domain.linting.reading import Line, Reading

_TOTAL = re.compile(r"^\W*(?:tổng(?: cộng| số| hợp)?|cộng(?: chung)?|toàn (?:huyện|tỉnh|xã))\b", re.IGNORECASE)
_ROW_ROLES = (
    ("received", re.compile(r"tiếp nhận|tổng (?:số )?hồ sơ", re.IGNORECASE)),
    (
        "open",
        re.compile(r"đang (?:giải quyết|xử lý)|chưa (?:giải quyết|xử lý|đến hạn)|còn lại|tồn", re.IGNORECASE),
    ),
    ("resolved", re.compile(r"đã (?:giải quyết|xử lý|trả)|(?:giải quyết|trả) xong", re.IGNORECASE)),
)
_NOT_SUMMED = re.compile(r"%|tỷ lệ|tỉ lệ|\bSTT\b|\bTT\b|bình quân|trung bình|ghi chú", re.IGNORECASE)


@dataclass(frozen=True)
class Cell:
    text: str
    start: int
    end: int

    @property
    def value(self) -> Fraction | None:
        bare = self.text.strip().rstrip("%").strip()
        if bare in ("-", "–"):
            return Fraction(0)
        found = NUMBER.fullmatch(bare) if bare else None
        return None if found is None else value_of(found[0])[0]


def _cells(line: Line) -> list[Cell]:
    mark = "\t" if "\t" in line.text.strip() else "|"
    cells, place = [], 0
    for piece in line.text.split(mark):
        cells.append(Cell(piece, line.start + place, line.start + place + len(piece)))
        place += len(piece) + 1
    if mark == "|" and line.text.startswith("|"):
        cells = cells[1:]
        cells = cells[:-1] if cells and not cells[-1].text.strip() else cells
    return cells


def tables(reading: Reading) -> Iterator[list[list[Cell]]]:
    """Rows of cells that stand together and are equally long."""
    rows: list[list[Cell]] = []
    last = 0
    for line in reading.lines:
        cells = _cells(line) if line.cells else []
        if cells and all(set(one.text.strip()) <= set("-: ") for one in cells):
            last = line.number
            continue
        if rows and (not cells or len(cells) != len(rows[0]) or line.number != last + 1):
            yield rows
            rows = []
        if cells:
            rows.append(cells)
            last = line.number
    if rows:
        yield rows


def check_tables(reading: Reading, tally: Tally) -> None:
    for rows in tables(reading):
        heads = [cell.text for cell in rows[0]]
        body = [row for row in rows[1:] if any(cell.value is not None for cell in row[1:])]
        _check_totals(heads, body, tally)
        roles = {
            name: i for i, head in reversed(list(enumerate(heads))) for name, p in _ROW_ROLES if p.search(head)
        }
        if len(set(roles.values())) == 3:
            for row in body:
                received, resolved, left = (row[roles[name]].value for name in ("received", "resolved", "open"))
                if received is not None and resolved is not None and left is not None:
                    tally.hold(received == resolved + left, _row(row, roles))


def _check_totals(heads: Sequence[str], body: Sequence[Sequence[Cell]], tally: Tally) -> None:
    """The total may stand below its rows or above them."""
    totals = [i for i, row in enumerate(body) if any(_TOTAL.search(cell.text) for cell in row[:2])]
    if len(totals) != 1 or len(body) < 3 or totals[0] not in (0, len(body) - 1):
        return
    total = body[totals[0]]
    parts = [row for i, row in enumerate(body) if i != totals[0]]
    for column, head in enumerate(heads):
        said = total[column].value
        values = [row[column].value for row in parts]
        if said is None or _NOT_SUMMED.search(head) or sum(one is not None for one in values) < 2:
            continue
        have = sum((one for one in values if one is not None), Fraction(0))
        tally.hold(
            said == have,
            Finding(
                "column",
                "error",
                (),
                f"Cột “{head.strip()}”: tổng {total[column].text.strip()}",
                f"cộng các dòng được {show(have)}",
                _likely(total[column], have),
                (total[column].start, total[column].end),
            ),
        )


def _likely(cell: Cell, right: Fraction) -> tuple[str, ...]:
    kind = slip(cell.value or Fraction(0), right)
    return (f"{cell.text.strip()} → {show(right)}" + (f" ({kind})" if kind else ""),)


def _row(row: Sequence[Cell], roles: dict[str, int]) -> Finding:
    received, resolved, left = (row[roles[name]] for name in ("received", "resolved", "open"))
    have = (resolved.value or Fraction(0)) + (left.value or Fraction(0))
    name = next((cell.text.strip() for cell in row if cell.value is None and cell.text.strip()), "")
    return Finding(
        "row",
        "error",
        (),
        f"{name}: {received.text.strip()} = {resolved.text.strip()} + {left.text.strip()}",
        f"{resolved.text.strip()} + {left.text.strip()} = {show(have)}",
        _likely(received, have),
        (received.start, left.end),
    )
