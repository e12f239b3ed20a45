"""A report as a spreadsheet: a sheet a form, numbers as numbers, sums as formulas that carry their values.

The file depends on the report alone: made again, it is the same to the byte.
"""

from __future__ import annotations

import datetime as dt
import io
from itertools import groupby
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from reporting.reports.schemas import ContentForm, ReportOut

HEAD, BODY = 4, 7
"""First row of the headings and of the figures (from 0)."""


def report_workbook(report: ReportOut) -> bytes:
    """The bytes of the XLSX file."""
    buffer = io.BytesIO()
    font = {"font_name": "Times New Roman"}
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_format_properties": font})
    book.set_properties(
        {
            "title": f"Báo cáo {report.period.label}",
            "author": report.agency,
            "created": dt.datetime.combine(report.period.last, dt.time(), dt.UTC),
        }
    )
    for form in report.content.forms:
        _sheet(book, form, report)
    book.close()
    return buffer.getvalue()


def _sheet(book: Any, form: ContentForm, report: ReportOut) -> None:
    def style(**given: Any) -> Any:
        return book.add_format({"font_name": "Times New Roman", "valign": "vcenter", "text_wrap": True, **given})

    title, plain = style(bold=True, font_size=13), style(italic=True)
    head = style(bold=True, align="center", border=1)
    label, strong_label = style(border=1), style(border=1, bold=True)
    figure, strong = style(border=1, num_format="#,##0"), style(border=1, bold=True, num_format="#,##0")
    sheet = book.add_worksheet(form.key)
    last_column = len(form.columns) + 1
    sheet.merge_range(0, 0, 0, last_column, f"Biểu số {form.number}: {form.title}", title)
    sheet.merge_range(
        1, 0, 1, last_column, f"{report.agency} · {report.period.label}, bản {report.version}", plain
    )
    sheet.merge_range(2, 0, 2, last_column, f"Đơn vị tính: {form.unit}. {_seal(report)}", plain)

    sheet.merge_range(HEAD, 0, HEAD + 1, 0, "TT", head)
    sheet.merge_range(HEAD, 1, HEAD + 1, 1, form.row_heading, head)
    for _group, members in groupby(form.columns, key=lambda one: one.group):
        numbers = [one.number for one in members]
        sheet.merge_range(HEAD, numbers[0] - 1, HEAD, numbers[-1] - 1, _group, head)
    for one in form.columns:
        sheet.write_string(HEAD + 1, one.number - 1, one.heading, head)
    for number in range(1, last_column + 2):
        sheet.write_string(HEAD + 2, number - 1, f"({number})", head)

    total = BODY + len(form.rows)
    children: list[int] = []
    parents: list[tuple[int, list[int]]] = []
    for nth, row in enumerate(form.rows):
        line = BODY + nth
        sheet.write_number(line, 0, nth + 1, label)
        sheet.write_string(line, 1, row.label, strong_label if row.depth else label)
        if row.depth:
            parents.append((line, []))
        else:
            children.append(line)
            if parents:
                parents[-1][1].append(line)
            for one in form.columns:
                sheet.write_number(line, one.number - 1, row.values[one.key], figure)
    for line, below in parents:
        for one in form.columns:
            value = form.rows[line - BODY].values[one.key]
            area = (
                f"{xl_col_to_name(one.number - 1)}{below[0] + 1}:{xl_col_to_name(one.number - 1)}{below[-1] + 1}"
            )
            sheet.write_formula(line, one.number - 1, f"=SUM({area})", strong, value)
    sheet.write_string(total, 0, "", label)
    sheet.write_string(total, 1, "Tổng cộng", strong_label)
    for one in form.columns:
        terms = [line for line, _below in parents] or children
        cells = [xl_rowcol_to_cell(line, one.number - 1) for line in terms]
        whole = f"=SUM({cells[0]}:{cells[-1]})" if not parents and cells else f"={'+'.join(cells) or 0}"
        sheet.write_formula(total, one.number - 1, whole, strong, form.totals[one.key])
    line = total + 1
    for identity in form.identities:
        line += 1
        mark = "Đúng" if identity.holds else "SAI"
        sheet.merge_range(line, 0, line, last_column, f"{mark}: {identity.sentence}", plain)
    for doubt in form.doubts:
        line += 1
        sheet.merge_range(line, 0, line, last_column, doubt, plain)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, last_column, 11)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD, HEAD + 2)
    sheet.freeze_panes(BODY, 2)
    sheet.print_area(0, 0, line, last_column)
    sheet.set_footer(f"&L{form.number} · {report.period.label}&RTrang &P/&N")


def _seal(report: ReportOut) -> str:
    if report.seal is None:
        return f"DỰ THẢO, đến sự kiện số {report.content.cursor}"
    signed = "đã ký số" if report.seal.signature else "chưa ký số"
    return f"Đã chốt, {signed}; SHA-256 {report.seal.sha256}"
