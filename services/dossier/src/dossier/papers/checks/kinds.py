"""The kinds of files that are papers, as one table: how each is recognised, checked and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dossier.papers.checks import images, office, pdfs
from dossier.papers.checks.verdict import LIES, UNKNOWN, Claim, Found, Refusal

Check = Callable[[Path, Path], int | None]
"""(received, to keep) -> pages. Writes what is to be kept, or raises Refusal."""

HEAD = 4096
NO_CLAIM = frozenset({"", "application/octet-stream"})
"""Media types by which a sender says that it does not know."""


@dataclass(frozen=True)
class Kind:
    """`word` is what people call it; `kept_as` is (media type, extension) when it is kept as something else."""

    name: str
    word: str
    extensions: tuple[str, ...]
    media_types: tuple[str, ...]
    check: Check
    kept_as: tuple[str, str] | None = None

    def found(self, pages: int | None) -> Found:
        media_type, extension = self.kept_as or (self.media_types[0], self.extensions[0])
        return Found(self.name, media_type, extension, pages)


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

KINDS = {
    kind.name: kind
    for kind in (
        Kind("pdf", "PDF", ("pdf",), ("application/pdf",), pdfs.check),
        Kind("jpeg", "ảnh JPEG", ("jpg", "jpeg", "jpe", "jfif"), ("image/jpeg", "image/jpg"), images.keep_jpeg),
        Kind("png", "ảnh PNG", ("png",), ("image/png",), images.keep_png),
        # Old office machines open neither of these two; every one opens what they become.
        Kind("webp", "ảnh WebP", ("webp",), ("image/webp",), images.keep_jpeg, ("image/jpeg", "jpg")),
        Kind("tiff", "ảnh TIFF", ("tif", "tiff"), ("image/tiff",), images.keep_pdf, ("application/pdf", "pdf")),
        Kind("docx", "văn bản Word", ("docx",), (DOCX,), office.check),
        Kind("xlsx", "bảng tính Excel", ("xlsx",), (XLSX,), office.check),
    )
}

SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (8, b"WEBP", "webp"),
    (0, b"II*\x00", "tiff"),
    (0, b"MM\x00*", "tiff"),
)
FOREIGN: tuple[tuple[int, bytes, str], ...] = (
    (0, b"MZ", "chương trình Windows"),
    (0, b"\x7fELF", "chương trình Linux"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "tệp Office cũ (doc, xls); hãy lưu lại dạng docx, xlsx hoặc PDF"),
    (4, b"ftyphe", "ảnh HEIC của điện thoại; hãy chọn lưu dạng JPEG"),
    (4, b"ftypmif1", "ảnh HEIC của điện thoại; hãy chọn lưu dạng JPEG"),
    (4, b"ftyp", "tệp phim"),
    (0, b"GIF8", "ảnh GIF"),
    (0, b"BM", "ảnh BMP"),
    (0, b"Rar!", "tệp nén RAR"),
    (0, b"7z\xbc\xaf\x27\x1c", "tệp nén 7z"),
    (0, b"\x1f\x8b", "tệp nén gzip"),
    (0, b"{\\rtf", "văn bản RTF"),
    (0, b"#!", "tập lệnh"),
    (0, b"<", "trang web hoặc XML"),
)
"""What is sent by mistake (or not), by name, so that the refusal says a word of what it is."""

PDF_WITHIN = 1024
"""Readers accept a PDF whose header stands somewhere in the first kilobyte."""


def judge(source: Path, target: Path, claim: Claim) -> Found:
    """Recognise, hold against what was claimed, check, write what is kept. Raises Refusal."""
    kind = recognise(source)
    _hold_against(claim, kind)
    return kind.found(kind.check(source, target))


def recognise(source: Path) -> Kind:
    """The kind of a file by its content alone; what it is called plays no part."""
    with source.open("rb") as file:
        head = file.read(HEAD)
    name = _matching(head, SIGNATURES)
    if name is None and b"%PDF-" in head[:PDF_WITHIN]:
        name = "pdf"
    if name is None and head.startswith(b"PK\x03\x04"):
        name = office.kind_of(source)
    if name is None:
        word = _matching(head, FOREIGN) or "không rõ loại"
        raise Refusal(UNKNOWN, f"Không nhận tệp này: {word}", word)
    return KINDS[name]


def _hold_against(claim: Claim, kind: Kind) -> None:
    called = next((one for one in KINDS.values() if claim.extension in one.extensions), None)
    if called not in (None, kind):
        said = f"tên tệp .{claim.extension}"
    elif claim.media_type.lower() not in NO_CLAIM and claim.media_type.lower() not in kind.media_types:
        said = f"loại khai báo {claim.media_type}"
    else:
        return
    raise Refusal(LIES, f"Tệp không đúng như khai báo: {said}, nội dung là {kind.word}", kind.word)


def _matching(head: bytes, table: tuple[tuple[int, bytes, str], ...]) -> str | None:
    return next((name for at, magic, name in table if head.startswith(magic, at)), None)
