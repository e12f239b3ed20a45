"""The Word template that comes with the service, laid out by annex I of Decree 30/2020/NĐ-CP.

A4; margins 20 mm above and below, 30 mm left, 20 mm right; a Times face, 13 to 14 points; page numbers at the top
centre from the second page on, those of each annex counted by themselves. An office may take it as it is, edit it
in Word and give it back.
"""

from __future__ import annotations

import datetime as dt
import io
from functools import lru_cache
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Times New Roman"
SIDES = {"top_margin": Mm(20), "bottom_margin": Mm(20), "left_margin": Mm(30), "right_margin": Mm(20)}
II06_HEADS = (
    "Tiếp nhận", "Trực tuyến", "Trực tiếp, bưu chính", "Kỳ trước", "Đã giải quyết", "Trước hạn", "Đúng hạn",
    "Quá hạn", "Đang giải quyết", "Trong hạn", "Quá hạn",
)  # fmt: skip
"""Columns 3 to 13 of form II.06, short enough for a page."""


@lru_cache(maxsize=1)
def default_template() -> bytes:
    """The bytes of the file; the same every time."""
    document = Document()
    document.core_properties.title = "Báo cáo kiểm soát thủ tục hành chính"
    document.core_properties.author = ""
    document.core_properties.language = "vi-VN"
    document.core_properties.created = document.core_properties.modified = dt.datetime(2021, 1, 1)  # noqa: DTZ001
    _styles(document)
    _page(document.sections[0])
    _letterhead(document)
    _body(document)
    _foot(document)
    _annex_1(document)
    _annex_2(document)
    _annex_3(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _styles(document: Any) -> None:
    for name, size, bold, italic in (
        ("Normal", 14, False, False),
        ("Heading 1", 14, True, False),
        ("Heading 2", 14, True, False),
        ("Heading 3", 14, True, True),
    ):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, italic
        style.font.color.rgb = RGBColor(0, 0, 0)
        _plain_of_theme(style.element.rPr)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), FONT)
        shape = style.paragraph_format
        shape.space_before, shape.space_after, shape.line_spacing = Pt(6 if bold else 0), Pt(6), 1.15
        if bold:
            shape.first_line_indent, shape.keep_with_next = Mm(12.7), True


def _plain_of_theme(properties: Any) -> None:
    """A colour or a face of the theme would win over what the style says."""
    for node in properties.iter():
        for key in list(node.attrib):
            if "theme" in key.lower():
                del node.attrib[key]


def _page(section: Any, *, landscape: bool = False, numbered_anew: bool = False) -> None:
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    for name, size in SIDES.items():
        setattr(section, name, size)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = section.first_page_header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = ALIGN.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    if numbered_anew:
        start = OxmlElement("w:pgNumType")
        start.set(qn("w:start"), "1")
        section._sectPr.append(start)


def _line(
    at: Any, text: str, align: Any = ALIGN.LEFT, *, bold: bool = False, italic: bool = False, size: float = 14,
    after: float = 0,
) -> Any:  # fmt: skip
    """A paragraph in a document or a cell."""
    paragraph = at.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def _control(at: Any, words: str) -> None:
    """A paragraph that holds only an instruction and vanishes."""
    at.add_paragraph("{%p " + words + " %}")


def _rule(at: Any, left: float, right: float) -> None:
    """A thin line under a heading, between these distances (in millimetres) from the edges."""
    paragraph = at.add_paragraph()
    shape = paragraph.paragraph_format
    shape.left_indent, shape.right_indent, shape.space_after = Mm(left), Mm(right), Pt(4)
    shape.line_spacing = Pt(4)
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{key}"), value)
    border.append(top)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(border, "w:spacing", "w:ind", "w:jc", "w:rPr")


def _columns(document: Any, widths: tuple[float, ...], *, grid: bool = False) -> Any:
    table = document.add_table(rows=1, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    if grid:
        table.style = "Table Grid"
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def _cell(row: Any, nth: int, width: float) -> Any:
    """An empty cell: its first paragraph is removed once another stands in it."""
    cell = row.cells[nth]
    cell.width = Mm(width)
    return cell


def _drop_first(cell: Any) -> None:
    cell._tc.remove(cell.paragraphs[0]._p)


def _letterhead(document: Any) -> None:
    table = _columns(document, (66, 98))
    left, right = _cell(table.rows[0], 0, 66), _cell(table.rows[0], 1, 98)
    _control(left, "for dong in co_quan")
    _line(left, "{{ dong }}", ALIGN.CENTER, bold=True, size=13)
    _control(left, "endfor")
    _rule(left, 20, 20)
    _line(left, "{{ so_ky_hieu }}", ALIGN.CENTER, size=13)
    _line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ALIGN.CENTER, bold=True, size=12.5)
    _line(right, "Độc lập - Tự do - Hạnh phúc", ALIGN.CENTER, bold=True, size=14)
    _rule(right, 16, 16)
    _line(right, "{{ dia_danh_ngay_thang }}", ALIGN.CENTER, italic=True, size=14)
    _drop_first(left)
    _drop_first(right)
    title = _line(document, "{{ ten_loai }}", ALIGN.CENTER, bold=True)
    title.paragraph_format.space_before = Pt(18)
    _line(document, "{{ trich_yeu }}", ALIGN.CENTER, bold=True)
    _rule(document, 58, 58)
    _control(document, "for noi in kinh_gui")
    _line(document, "Kính gửi: {{ noi }}", ALIGN.CENTER, after=6)
    _control(document, "endfor")


def _running(document: Any, text: str, *, italic: bool = False, bold: bool = False) -> None:
    paragraph = _line(document, text, ALIGN.JUSTIFY, italic=italic, bold=bold, after=6)
    paragraph.paragraph_format.first_line_indent = Mm(12.7)


def _body(document: Any) -> None:
    _control(document, "for doan in mo_dau")
    _running(document, "{{ doan }}")
    _control(document, "endfor")
    _control(document, "for muc in cac_muc")
    for level in (1, 2, 3):
        _control(document, f"if muc.cap == {level}")
        document.add_paragraph("{{ muc.tieu_de }}", style=f"Heading {level}")
        _control(document, "endif")
    _control(document, "for doan in muc.doan")
    _control(document, "if doan.loai == 'heading'")
    _running(document, "{{ doan.chu }}", italic=True, bold=True)
    _control(document, "elif doan.loai == 'text'")
    _running(document, "{{ doan.chu }}")
    _control(document, "else")
    _running(document, "{{ doan.chu }}", italic=True)
    _control(document, "endif")
    _control(document, "endfor")
    _control(document, "endfor")
    _running(document, "{{ ket_thuc }}")


def _foot(document: Any) -> None:
    table = _columns(document, (82, 82))
    left, right = _cell(table.rows[0], 0, 82), _cell(table.rows[0], 1, 82)
    _line(left, "Nơi nhận:", bold=True, italic=True, size=12)
    _control(left, "for noi in noi_nhan")
    _line(left, "- {{ noi }}", size=11)
    _control(left, "endfor")
    _control(right, "for dong in quyen_han")
    _line(right, "{{ dong }}", ALIGN.CENTER, bold=True)
    _control(right, "endfor")
    _line(right, "", after=48)
    _line(right, "{{ nguoi_ky }}", ALIGN.CENTER, bold=True)
    _drop_first(left)
    _drop_first(right)


def _annex(document: Any, name: str, *, landscape: bool) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _page(section, landscape=landscape, numbered_anew=True)
    number = document.add_paragraph("{{ " + name + ".so }}", style="Heading 1")
    number.alignment, number.paragraph_format.first_line_indent = ALIGN.CENTER, Mm(0)
    _line(document, "{{ " + name + ".ten | upper }}", ALIGN.CENTER, bold=True)
    _line(document, "{{ kem_theo }}", ALIGN.CENTER, italic=True, after=8)


def _free_table(document: Any, name: str, heads: tuple[str, ...], widths: tuple[float, ...]) -> None:
    """A table of typed rows, and the typed paragraphs above it."""
    _control(document, f"for doan in {name}.doan")
    _running(document, "{{ doan }}", italic=True)
    _control(document, "endfor")
    table = _columns(document, widths, grid=True)
    _heads(table.rows[0], heads, widths, 12)
    _loop_row(table, f"for dong in {name}.dong", widths)
    cells = table.add_row().cells
    for nth, cell in enumerate(cells):
        _fill(cell, "{{ dong.tt }}" if nth == 0 else "{{ dong.o[" + str(nth - 1) + "] }}", widths[nth], 12)
    _loop_row(table, "endfor", widths)


def _heads(row: Any, heads: tuple[str, ...], widths: tuple[float, ...], size: float) -> None:
    for cell, head, width in zip(row.cells, heads, widths, strict=True):
        _fill(cell, head, width, size, ALIGN.CENTER, bold=True)
    repeat = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(repeat)


def _fill(cell: Any, text: str, width: float, size: float, align: Any = ALIGN.LEFT, *, bold: bool = False) -> None:
    cell.width = Mm(width)
    paragraph = cell.paragraphs[0]
    paragraph.alignment, paragraph.paragraph_format.space_after = align, Pt(0)
    paragraph.paragraph_format.line_spacing = 1
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)


def _loop_row(table: Any, words: str, widths: tuple[float, ...]) -> None:
    _fill(table.add_row().cells[0], "{%tr " + words + " %}", widths[0], 10)


def _annex_1(document: Any) -> None:
    _annex(document, "phu_luc_1", landscape=False)
    heads = ("TT", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu")
    _free_table(document, "phu_luc_1", heads, (10, 30, 25, 30, 65))


def _annex_2(document: Any) -> None:
    _annex(document, "phu_luc_2", landscape=True)
    widths = (10.0, 65.0, *(15.6 for _ in II06_HEADS))
    _control(document, "for bang in phu_luc_2.bang")
    caption = _line(document, "{{ bang.ten }}", bold=True, size=13, after=4)
    caption.paragraph_format.space_before, caption.paragraph_format.keep_with_next = Pt(8), True
    table = _columns(document, widths, grid=True)
    _heads(table.rows[0], ("TT", "{{ bang.cot_ten }}", *II06_HEADS), widths, 10)
    _loop_row(table, "for dong in bang.dong", widths)
    for bold, condition in ((True, "if dong.dam"), (False, "if not dong.dam")):
        _loop_row(table, condition, widths)
        cells = table.add_row().cells
        _fill(cells[0], "{{ dong.tt }}", widths[0], 11, ALIGN.CENTER, bold=bold)
        _fill(cells[1], "{{ dong.ten }}", widths[1], 11, bold=bold)
        for nth in range(len(II06_HEADS)):
            text = "{{ dong.o[" + str(nth) + "] }}"
            _fill(cells[nth + 2], text, widths[nth + 2], 11, ALIGN.RIGHT, bold=bold)
        _loop_row(table, "endif", widths)
    _loop_row(table, "endfor", widths)
    _control(document, "endfor")
    _line(document, "{{ nguon }}", italic=True, size=11)


def _annex_3(document: Any) -> None:
    _annex(document, "phu_luc_3", landscape=True)
    heads = (
        "TT", "Đơn vị", "Quyết định kiện toàn", "Quyết định ban hành quy chế", "Số công chức", "Diện tích (m²)",
        "Trang thiết bị, phần mềm",
    )  # fmt: skip
    _free_table(document, "phu_luc_3", heads, (10, 45, 45, 50, 25, 25, 47))
