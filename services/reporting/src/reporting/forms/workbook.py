"""Form II.06 as a spreadsheet: numbers as numbers, the form's own headers, ready to print on A4 landscape.

The file depends on the figures alone: made again from the same facts, it is the same to the byte.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import xlsxwriter

from reporting.domain import ii06
from reporting.forms.schemas import II06Out, II06Row, II06Values

FONT = "Times New Roman"
HEAD, BODY = 4, 8
"""First row of the column headers, and of the figures (both from 0)."""
LAST_COLUMN = 12
FIGURES = list(II06Values.model_fields)
FORMULAS = {3: "(3)=(4)+(5)+(6)", 7: "(7)=(8)+(9)+(10)", 11: "(11)=(12)+(13)"}


def ii06_workbook(form: II06Out) -> bytes:
    """The bytes of the XLSX file."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_format_properties": {"font_name": FONT}})
    book.set_properties(
        {
            "title": f"Biểu {form.form} {form.period.label}",
            "author": form.agency,
            "comments": form.provenance.sentence,
            # A fixed moment instead of now: the same figures make the same file.
            "created": dt.datetime.combine(form.period.last, dt.time(), dt.UTC),
        }
    )
    sheet = book.add_worksheet("II.06")
    styles = _Styles(book)
    _write_titles(sheet, styles, form)
    _write_headers(sheet, styles, form)
    last = _write_rows(sheet, styles, form)
    _write_checks(sheet, styles, form, last)
    _set_up_print(sheet, form, last)
    book.close()
    return buffer.getvalue()


class _Styles:
    """The few formats of the form."""

    def __init__(self, book: Any) -> None:
        def style(**given: Any) -> Any:
            return book.add_format({"font_name": FONT, "font_size": 11, "valign": "vcenter", **given})

        boxed = {"border": 1}
        self.title = style(bold=True, font_size=13, align="center", text_wrap=True)
        self.strong = style(bold=True, text_wrap=True)
        self.plain = style(text_wrap=True)
        self.centre = style(align="center", italic=True)
        self.head = style(bold=True, align="center", text_wrap=True, **boxed)
        self.number_of = style(italic=True, align="center", font_size=9, text_wrap=True, **boxed)
        self.ordinal = style(align="center", **boxed)
        self.label = style(text_wrap=True, **boxed)
        self.figure = style(num_format="#,##0", **boxed)
        self.tier_ordinal = style(align="center", bold=True, **boxed)
        self.tier_label = style(bold=True, text_wrap=True, **boxed)
        self.tier_figure = style(num_format="#,##0", bold=True, **boxed)
        self.check = style(italic=True, num_format="#,##0;-#,##0;0", font_size=9, align="right")
        self.note = style(italic=True, font_size=10, text_wrap=True)
        self.broken = style(bold=True, font_size=10, font_color="#9B1C1F", text_wrap=True)


def _write_titles(sheet: Any, styles: _Styles, form: II06Out) -> None:
    sheet.merge_range(0, 0, 0, 1, f"Biểu số {form.form}", styles.strong)
    sheet.merge_range(1, 0, 1, 1, "Thông tư 01/2020/TT-VPCP", styles.plain)
    sheet.merge_range(0, 2, 0, 9, form.title.upper(), styles.title)
    sheet.merge_range(1, 2, 1, 9, f"Kỳ báo cáo: {form.period.label}", styles.centre)
    days = f"(Từ ngày {form.period.first:%d/%m/%Y} đến ngày {form.period.last:%d/%m/%Y})"
    sheet.merge_range(2, 2, 2, 9, days, styles.centre)
    sheet.merge_range(0, 10, 0, LAST_COLUMN, f"Đơn vị báo cáo: {form.agency}", styles.plain)
    sheet.merge_range(1, 10, 1, LAST_COLUMN, "Đơn vị nhận báo cáo: ……………", styles.plain)
    sheet.merge_range(2, 10, 2, LAST_COLUMN, f"Đơn vị tính: {form.unit}", styles.plain)
    sheet.set_row(0, 36)


def _write_headers(sheet: Any, styles: _Styles, form: II06Out) -> None:
    groups = {one.number: one.group for one in form.columns}
    sheet.merge_range(HEAD, 0, HEAD + 2, 0, "TT", styles.head)
    sheet.merge_range(HEAD, 1, HEAD + 2, 1, "Lĩnh vực giải quyết", styles.head)
    sheet.merge_range(HEAD, 2, HEAD, 5, groups[3], styles.head)
    sheet.merge_range(HEAD, 6, HEAD, 9, groups[7], styles.head)
    sheet.merge_range(HEAD, 10, HEAD, LAST_COLUMN, groups[11], styles.head)
    sheet.merge_range(HEAD + 1, 3, HEAD + 1, 4, "Trong kỳ", styles.head)
    for one in form.columns:
        column = one.number - 1
        if one.number in (4, 5):
            sheet.write_string(HEAD + 2, column, one.heading, styles.head)
        else:
            sheet.merge_range(HEAD + 1, column, HEAD + 2, column, one.heading, styles.head)
    for number in range(1, LAST_COLUMN + 2):
        sheet.write_string(HEAD + 3, number - 1, FORMULAS.get(number, f"({number})"), styles.number_of)


def _write_rows(sheet: Any, styles: _Styles, form: II06Out) -> int:
    """Answers the row of the grand total."""
    line = BODY
    for row in form.rows:
        _write_row(sheet, styles, line, row)
        line += 1
    sheet.merge_range(line, 0, line, 1, "Tổng cộng", styles.tier_label)
    _write_figures(sheet, line, form.totals, styles.tier_figure)
    return line


def _write_row(sheet: Any, styles: _Styles, line: int, row: II06Row) -> None:
    tier = row.kind == "level"
    sheet.write_string(line, 0, row.position, styles.tier_ordinal if tier else styles.ordinal)
    sheet.write_string(line, 1, row.label, styles.tier_label if tier else styles.label)
    _write_figures(sheet, line, row.values, styles.tier_figure if tier else styles.figure)


def _write_figures(sheet: Any, line: int, values: II06Values, style: Any) -> None:
    for column, key in enumerate(FIGURES, 2):
        sheet.write_number(line, column, getattr(values, key), style)


def _write_checks(sheet: Any, styles: _Styles, form: II06Out, total: int) -> None:
    """Differences as formulas, so that whoever opens the file can check it; then the same in words."""
    n, v = total + 1, form.totals
    line = total + 1
    differences = {
        2: (
            f"=C{n}-(D{n}+E{n}+F{n})",
            v.received_total - v.received_online - v.received_direct_postal - v.opening,
        ),
        6: (f"=G{n}-(H{n}+I{n}+J{n})", v.settled_total - v.settled_early - v.settled_on_time - v.settled_late),
        10: (f"=K{n}-(L{n}+M{n})", v.open_total - v.open_in_time - v.open_overdue),
    }
    title = "Chênh lệch của cột 3, 7, 11"
    if form.columns[4].measure == "finished_total":
        # Where what was withdrawn or stopped stands beside the table, 3 is more than 7 and 11 together.
        differences[12] = (f"=C{n}-(G{n}+K{n})", v.received_total - v.settled_total - v.open_total)
        title += "; cột 13: 3−7−11"
    sheet.merge_range(line, 0, line, 1, title, styles.check)
    for column, (formula, value) in differences.items():
        sheet.write_formula(line, column, formula, styles.check, value)
    for found in form.identities:
        line += 1
        words = found.sentence + (" · khớp" if found.holds else " · KHÔNG KHỚP")
        if found.rows_failing:
            words += ": " + "; ".join(found.rows_failing[:5])
        sheet.merge_range(line, 0, line, LAST_COLUMN, words, styles.note if found.holds else styles.broken)
    for note in [*form.notes, f"Nguồn: {form.provenance.sentence}."]:
        line += 1
        sheet.merge_range(line, 0, line, LAST_COLUMN, note, styles.note)
    line += 2
    sheet.merge_range(line, 0, line, 4, "NGƯỜI LẬP BIỂU", styles.title)
    sheet.merge_range(line, 8, line, LAST_COLUMN, "THỦ TRƯỞNG ĐƠN VỊ", styles.title)


def _set_up_print(sheet: Any, form: II06Out, total: int) -> None:
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, LAST_COLUMN, 10.5)
    sheet.set_row(HEAD + 3, 24)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD, HEAD + 3)
    sheet.freeze_panes(BODY, 2)
    sheet.print_area(0, 0, total + 6 + len(form.identities) + len(form.notes), LAST_COLUMN)
    sheet.set_footer(f"&L{ii06.NUMBER} · {form.period.label}&RTrang &P/&N")
