"""The book as PDF. A long table costs its compiler memory, so it is set in pieces and bound afterwards.

A piece ends where a page is full: the rows of its last page, which would end half empty, begin the next piece, so
that the book has no blank places (Circular 01/2018/TT-VPCP, article 10.2).
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter

from dossier.adapters.answers import Directory
from dossier.books.lines import COLUMNS, cells, written
from dossier.books.span import Span
from dossier.domain.regimes import Regime
from dossier.slips import words
from dossier.slips.press import Press

PIECE = 150
CODE = 1
"""Place of the code among the cells: by it the rows of a page are known again."""


class Paper:
    """`add` lines in their order, then `close`."""

    def __init__(self, press: Press, agency: str, span: Span, regime: Regime, total: int) -> None:
        number, title = regime.form("register")
        lines = words.people_s_committee(agency)
        self._press, self._total = press, total
        self._bound = PdfWriter()
        self._waiting: list[list[str]] = []
        self._content: dict[str, Any] = {
            "title": title,
            "span": span.title,
            "form_name": f"Mẫu số {number} ban hành kèm theo {regime.circular}",
            "head": {"agency": " ".join(lines), "lines": lines},
            "office": words.OFFICE,
            "part": {"number": "", "place_and_date": ""},
            "demo": press.house.demo,
            "total": str(total),
            "columns": _headings(),
            "moments": [column.title for column in COLUMNS if column.group],
        }

    async def add(self, page: Sequence[Mapping[str, Any]], directory: Directory) -> None:
        for row in page:
            self._waiting.append([written(cell) for cell in cells(row, directory)])
            if len(self._waiting) >= PIECE:
                await self._set(last=False)

    async def close(self, path: Path) -> Path:
        """Sets what is left, and binds."""
        await self._set(last=True)
        self._bound.write(path)
        return path

    async def _set(self, *, last: bool) -> None:
        bound = len(self._bound.pages)
        content = {
            **self._content,
            "rows": self._waiting,
            "pages_before": bound,
            "opens": bound == 0,
            "closes": last,
        }
        pages = PdfReader(io.BytesIO(await self._press.pdf("register", content, tagged=False))).pages
        kept = len(pages)
        if not last and (rest := _rows_on(pages[-1].extract_text(), self._waiting)) > 0:
            kept -= 1
            self._waiting = self._waiting[rest:]
        else:
            self._waiting = []
        for page in pages[:kept]:
            self._bound.add_page(page)


def _rows_on(text: str, rows: Sequence[Sequence[str]]) -> int:
    """Place of the first row that stands on the page; 0 when none is found, or all are."""
    return next((place for place, row in enumerate(rows) if row[CODE] in text), 0)


def _headings() -> list[dict[str, Any]]:
    """The upper line of the head: single columns over both lines, a group above its own."""
    found: list[dict[str, Any]] = []
    for column in COLUMNS:
        if column.group and found and found[-1]["text"] == column.group:
            found[-1]["span"] += 1
        else:
            found.append({"text": column.group or column.title, "span": 1})
    return found
