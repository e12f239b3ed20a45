"""Lines as bytes. What people wrote never becomes a formula on the machine of whoever opens the file."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from dossier.exports.lines import COLUMNS, Language, Value, headings
from dossier.exports.problems import ExportTooLong
from dossier.imports.export import harmless

MARK = "\ufeff"
"""By this spreadsheets know UTF-8."""
MOST_ROWS = 1_048_575
"""Rows of a worksheet below its heading."""
SEPARATOR: dict[Language, str] = {"vi": ";", "en": ","}
"""Where the comma divides decimals, spreadsheets expect lists with semicolons."""
TITLE: dict[Language, str] = {"vi": "Danh sách hồ sơ", "en": "Dossiers"}


def csv_head(language: Language) -> bytes:
    return (MARK + _written([headings(language)], language)).encode()


def csv_lines(lines: Sequence[Sequence[Value]], language: Language) -> bytes:
    """Moments as dd/mm/yyyy hh:mm, to the second where the register knows it; numbers bare."""
    return _written([[_text(cell) for cell in line] for line in lines], language).encode()


def _text(cell: Value) -> str:
    if isinstance(cell, dt.datetime):
        return f"{cell:%d/%m/%Y %H:%M:%S}" if cell.second else f"{cell:%d/%m/%Y %H:%M}"
    return harmless(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def _written(lines: Sequence[Sequence[str]], language: Language) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=SEPARATOR[language], lineterminator="\r\n").writerows(lines)
    return buffer.getvalue()


class Workbook:
    """A workbook written row by row to disk: dates are dates, numbers numbers, all other cells text."""

    def __init__(self, path: Path, language: Language) -> None:
        folder = str(path.parent)
        self._book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": folder})
        self._sheet = self._book.add_worksheet(TITLE[language])
        self._moment = self._book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"})
        self._number = self._book.add_format({"num_format": "#,##0"})
        self._line = 0
        self._lay_out(language)

    def _lay_out(self, language: Language) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        page = "Trang &P/&N" if language == "vi" else "Page &P/&N"
        sheet.set_header(f"&L{TITLE[language]}&R&D")
        sheet.set_footer(f"&C{page}")
        sheet.freeze_panes(1, 1)
        heading = self._book.add_format(
            {"bold": True, "bg_color": "#E7EEF7", "border": 1, "text_wrap": True, "valign": "vcenter"}
        )
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, column.width)
        sheet.write_row(0, 0, headings(language), heading)

    def add(self, lines: Sequence[Sequence[Value]]) -> None:
        if self._line + len(lines) > MOST_ROWS:
            raise ExportTooLong(f"XLSX holds {MOST_ROWS} rows; narrow the list or take CSV")
        sheet = self._sheet
        for cells in lines:
            self._line += 1
            for place, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(self._line, place, cell)
                elif isinstance(cell, dt.datetime):
                    sheet.write_datetime(self._line, place, cell.replace(tzinfo=None), self._moment)
                elif cell is not None:
                    sheet.write_number(self._line, place, cell, self._number)

    def close(self) -> None:
        """Filters over the columns, then the whole goes to disk."""
        self._sheet.autofilter(0, 0, max(self._line, 1), len(COLUMNS) - 1)
        self._book.close()
