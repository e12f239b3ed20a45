"""The book as XLSX, written row by row to disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from dossier.adapters.answers import Directory
from dossier.books.lines import COLUMNS, cells
from dossier.books.span import Span
from dossier.domain.regimes import Regime

HEAD = 3
"""Lines above the rows: title, and two of headings."""


class Workbook:
    """Text is always written as text: what people wrote never becomes a formula on somebody else's machine."""

    def __init__(self, path: Path, agency: str, span: Span, regime: Regime) -> None:
        number, title = regime.form("register")
        settings = {"constant_memory": True, "tmpdir": str(path.parent)}
        self._book = xlsxwriter.Workbook(str(path), settings)
        self._sheet = self._book.add_worksheet(title)
        self._day = self._book.add_format({"num_format": "dd/mm/yyyy", "border": 1, "valign": "top"})
        self._text = self._book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        self._whole = self._book.add_format({"num_format": "0", "border": 1, "valign": "top"})
        self._line = HEAD
        form = f"Mẫu số {number} ban hành kèm theo {regime.circular}"
        self._lay_out(f"{title} · {agency} · {span.title}", form)

    def _lay_out(self, title: str, form: str) -> None:
        sheet, style = self._sheet, {"bold": True, "border": 1, "align": "center", "valign": "vcenter"}
        heading = self._book.add_format({**style, "text_wrap": True, "bg_color": "#E7EEF7"})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(1, HEAD - 1)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer(f"&L{form}&RTrang &P/&N")
        sheet.freeze_panes(HEAD, 2)
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, column.width)
        # Rows come in order: nothing above the line last written can still be changed.
        sheet.write_string(0, 0, title, self._book.add_format({"bold": True, "font_size": 13}))
        grouped = [place for place, column in enumerate(COLUMNS) if column.group]
        for place, column in enumerate(COLUMNS):
            if place not in grouped:
                sheet.merge_range(1, place, 2, place, column.title, heading)
        sheet.merge_range(1, grouped[0], 1, grouped[-1], COLUMNS[grouped[0]].group, heading)
        for place in grouped:
            sheet.write_string(2, place, COLUMNS[place].title, heading)

    def add(self, page: Sequence[Mapping[str, Any]], directory: Directory) -> None:
        for row in page:
            for place, cell in enumerate(cells(row, directory)):
                if isinstance(cell, str):
                    self._sheet.write_string(self._line, place, cell, self._text)
                elif isinstance(cell, dt.date):
                    self._sheet.write_datetime(self._line, place, dt.datetime(*cell.timetuple()[:3]), self._day)  # noqa: DTZ001
                elif cell is None:
                    self._sheet.write_blank(self._line, place, None, self._text)
                else:
                    self._sheet.write_number(self._line, place, cell, self._whole)
            self._line += 1

    def close(self) -> None:
        self._book.close()
