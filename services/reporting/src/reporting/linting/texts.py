"""The text of an uploaded report: Word with its tables, PDF that holds text, or plain text. Nothing is kept."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from reporting.linting.problems import ReportUnreadable

MAX_FILE = 5 << 20
MAX_UNPACKED = 60 << 20
MAX_PAGES = 300
MAX_TEXT = 150_000
"""Characters; the district's own report of eight pages has some 30,000."""


def text_of(content: bytes) -> str:
    """Told by content, not by name. Raises ReportUnreadable."""
    if content.startswith(b"PK"):
        text = _docx(content)
    elif content.startswith(b"%PDF"):
        text = _pdf(content)
    else:
        text = _plain(content)
    if not text.strip():
        raise ReportUnreadable("tệp không có chữ để đọc (bản quét cần được nhận dạng chữ trước)")
    if len(text) > MAX_TEXT:
        raise ReportUnreadable(f"báo cáo dài hơn {MAX_TEXT} ký tự")
    return text


def _plain(content: bytes) -> str:
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReportUnreadable("tệp không phải DOCX, PDF hay văn bản Unicode") from error
    if "\0" in text:
        raise ReportUnreadable("tệp không phải DOCX, PDF hay văn bản Unicode")
    return text


def _docx(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MAX_UNPACKED:
                raise ReportUnreadable("tệp nén quá lớn khi mở")
        return "\n".join(_blocks(docx.Document(io.BytesIO(content))))
    except ReportUnreadable:
        raise
    except Exception as error:
        # What a broken archive or a wrong part raises is not one family of exceptions.
        raise ReportUnreadable("tệp Word không đọc được") from error


def _blocks(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(" ".join(cell.text.split()) for cell in row.cells)
            yield ""


def _pdf(content: bytes) -> str:
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise ReportUnreadable("tệp PDF có mật khẩu")
        if len(reader.pages) > MAX_PAGES:
            raise ReportUnreadable(f"tệp PDF có hơn {MAX_PAGES} trang")
        return "\n".join(page.extract_text() for page in reader.pages)
    except ReportUnreadable:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
        OSError,
    ) as error:
        raise ReportUnreadable("tệp PDF không đọc được") from error
