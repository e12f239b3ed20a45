"""What leaves the imports as files: refused lines as CSV, an empty register as XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Sequence

import xlsxwriter
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.answers import Agency
from dossier.imports import repository
from dossier.imports.columns import BY_NAME, CHANNELS, COLUMNS, FORMULA_STARTS, STATUSES, capital

PAGE = 1_000
ROWS_PREPARED = 5_000


def harmless(cell: str | None) -> str:
    """Text that a spreadsheet will not take for a formula: what people wrote comes back to other people."""
    text = cell or ""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


async def errors_csv(db: AsyncConnection, batch_id: int) -> AsyncIterator[bytes]:
    """The refused lines, streamed page by page; with the mark by which spreadsheets know UTF-8."""
    yield "\ufeff".encode() + _csv_lines([("Dòng", "Mã hồ sơ", "Cột", "Lý do")])
    after = 0
    while rows := await repository.errors_of(db, batch_id, after, PAGE):
        yield _csv_lines(
            [
                (str(row["line"]), harmless(row["code"]), _title(row["column_name"]), harmless(row["reason"]))
                for row in rows
            ]
        )
        after = rows[-1]["line"]


def _title(column: str | None) -> str:
    return BY_NAME[column].title if column else ""


def _csv_lines(rows: Sequence[Sequence[str]]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode()


def template_xlsx(agencies: Sequence[Agency], procedures: Sequence[tuple[str, str]]) -> bytes:
    """An empty register: headings with notes, lists to choose from, and a sheet of all allowed values."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        heading = book.add_format(
            {"bold": True, "bg_color": "#E7EEF7", "border": 1, "text_wrap": True, "valign": "vcenter"}
        )
        # Codes are text: as numbers they would lose their zeros.
        text, moment = book.add_format({"num_format": "@"}), book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        sheet = book.add_worksheet("Sổ hồ sơ")
        sheet.freeze_panes(1, 1)
        sheet.set_row(0, 32)
        for place, column in enumerate(COLUMNS):
            sheet.write(0, place, column.title, heading)
            sheet.write_comment(0, place, column.note + ("" if column.required else " (không bắt buộc)"))
            width = 36 if column.name == "applicant_name" else 26 if column.name == "code" else 18
            sheet.set_column(place, place, width, moment if column.name.endswith("_at") else text)
        for name, words in (("channel", CHANNELS), ("status", STATUSES)):
            place = next(index for index, column in enumerate(COLUMNS) if column.name == name)
            options = {"validate": "list", "source": [capital(word[0]) for word in words.values()]}
            sheet.data_validation(1, place, ROWS_PREPARED, place, options)
        values = book.add_worksheet("Danh mục")
        _list(values, 0, ("Hình thức nộp", "channel"), [(capital(w[0]), v) for v, w in CHANNELS.items()], heading)
        _list(values, 3, ("Trạng thái", "status"), [(capital(w[0]), v) for v, w in STATUSES.items()], heading)
        _list(values, 6, ("Mã đơn vị", "Tên đơn vị"), [(one.code, one.name) for one in agencies], heading)
        _list(values, 9, ("Mã thủ tục", "Tên thủ tục"), procedures, heading)
        values.freeze_panes(1, 0)
    return buffer.getvalue()


def _list(
    sheet: xlsxwriter.worksheet.Worksheet,
    place: int,
    titles: tuple[str, str],
    rows: Sequence[tuple[str, str]],
    heading: object,
) -> None:
    sheet.write_row(0, place, titles, heading)
    sheet.set_column(place, place, 20)
    sheet.set_column(place + 1, place + 1, 44)
    for line, pair in enumerate(rows, 1):
        sheet.write_string(line, place, pair[0])
        sheet.write_string(line, place + 1, pair[1])
