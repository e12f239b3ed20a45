"""Word and PDF by annex I of Decree 30/2020/NĐ-CP: paper, margins, face, page numbers; the shipped template."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader
from reporting.domain import ii06
from reporting.narrative import press, sandbox
from reporting.narrative.default_template import II06_HEADS, default_template


@pytest.fixture(scope="module")
def word() -> Document:
    return Document(io.BytesIO(press.render_docx(press.SAMPLE)))


@pytest.fixture(scope="module")
def sheets() -> PdfReader:
    return PdfReader(io.BytesIO(press.render_pdf(press.SAMPLE)))


def test_word_is_a4_with_the_margins_of_the_decree(word: Document) -> None:
    sizes = [(round(one.page_width.mm), round(one.page_height.mm)) for one in word.sections]
    assert sizes == [(210, 297), (210, 297), (297, 210), (297, 210)]
    for one in word.sections:
        assert 20 <= round(one.top_margin.mm) <= 25
        assert 20 <= round(one.bottom_margin.mm) <= 25
        assert 30 <= round(one.left_margin.mm) <= 35
        assert 15 <= round(one.right_margin.mm) <= 20


def test_word_speaks_one_face_in_black(word: Document) -> None:
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
        style = word.styles[name]
        assert style.font.name == "Times New Roman"
        assert not [key for node in style.element.rPr.iter() for key in node.attrib if "theme" in key.lower()]


def test_page_numbers_stand_at_the_top_from_the_second_page_and_anew_in_annexes(word: Document) -> None:
    for nth, one in enumerate(word.sections):
        assert one.different_first_page_header_footer
        assert [field.get(qn("w:instr")) for field in one.header._element.iter(qn("w:fldSimple"))] == ["PAGE"]
        assert not list(one.first_page_header._element.iter(qn("w:fldSimple")))
        start = one._sectPr.find(qn("w:pgNumType"))
        assert (start is not None) == (nth > 0)


def test_nothing_of_the_template_is_left_in_the_document(word: Document) -> None:
    text = "".join(node.text or "" for node in word.element.body.iter(qn("w:t")))
    assert "{" not in text
    assert "}" not in text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text


def test_the_pdf_is_a4_in_the_serif_face(sheets: PdfReader) -> None:
    sizes = [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in sheets.pages]
    assert {(595, 842), (842, 595)} == set(sizes)
    fonts = {font for page in sheets.pages for font in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all("LiberationSerif" in font.get_object()["/BaseFont"] for font in fonts)


def test_first_pages_bear_no_number(sheets: PdfReader) -> None:
    assert sheets.pages[0].extract_text().startswith("…")
    firsts = [page.extract_text() for page in sheets.pages if "Phụ lục" in page.extract_text()]
    assert [text.splitlines()[0].strip() for text in firsts] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]


def test_each_annex_counts_its_own_pages() -> None:
    row = {"position": "1", "label": "x", "total": False, "values": [0] * len(II06_HEADS)}
    table = {"caption": "x", "label_heading": "x", "rows": [row] * 90}
    pdf = PdfReader(io.BytesIO(press.render_pdf({**press.SAMPLE, "tables": [table]})))
    tops = [page.extract_text().splitlines()[0].strip() for page in pdf.pages]
    second = tops.index("Phụ lục II")
    third = tops.index("Phụ lục III")
    assert third - second > 2
    assert tops[second + 1 : third] == [str(nth) for nth in range(2, third - second + 1)]
    assert tops[second - 1] == "Phụ lục I"


def test_the_shipped_template_passes_its_own_judgement() -> None:
    assert sandbox.judge(default_template(), *press.trial()) == []


def test_the_short_headings_stand_for_the_columns_of_the_form() -> None:
    assert len(ii06.columns("settled")) == len(II06_HEADS)
