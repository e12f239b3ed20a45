"""DOCX and XLSX: kept byte for byte, refused with macros, things inside, links that load, or as a bomb.

Nothing is unpacked to disk; what the package says of its size is judged first, then held against what comes out.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

from dossier.papers.checks.verdict import ACTIVE, BOMB, BROKEN, ENCRYPTED, UNKNOWN, Refusal

MAX_PARTS = 2_000
MAX_UNPACKED = 200 << 20
MAX_RATIO = 200
"""XML shrinks by 10 to 30 times; a part that shrinks more than this is made to burst."""
RATIO_FROM = 1 << 20
BLOCK = 1 << 16
TYPES = "[Content_Types].xml"
ENCRYPTED_FLAG = 0x1
MAIN = {
    b"wordprocessingml.document.main+xml": "docx",
    b"spreadsheetml.sheet.main+xml": "xlsx",
}
FORBIDDEN_TYPES = {
    b"macroenabled": "macro",
    b"vbaproject": "macro",
    b"activex": "điều khiển ActiveX",
    b"oleobject": "đối tượng nhúng OLE",
    b"externallink": "liên kết tới tệp khác",
}
FORBIDDEN_PARTS = re.compile(r"(vbaProject|activeX|/embeddings/|externalLinks?/|\.bin$|\.exe$)", re.IGNORECASE)
FOLLOWED = re.compile(
    rb"<Relationship\b(?=[^>]*TargetMode\s*=\s*[\"']External)"
    rb"(?![^>]*Type\s*=\s*[\"'][^\"']*/relationships/hyperlink[\"'])[^>]*>",
    re.IGNORECASE,
)
"""Things that are fetched when the document is opened (templates, pictures, frames); a link to click is none."""
PRINTER_SETTINGS = re.compile(r"^xl/printerSettings/[^/]+\.bin$")
FIELDS_THAT_RUN = re.compile(rb"\b(DDEAUTO|DDE)\b")


def kind_of(source: Path) -> str | None:
    """`docx` or `xlsx` by the package's own table of contents; None for any other archive."""
    try:
        with zipfile.ZipFile(source) as package:
            if TYPES not in package.NameToInfo:
                return None
            types = _read(package, package.getinfo(TYPES))
    except Refusal:
        raise
    except Exception as error:
        raise _broken() from error
    for word in (b"macroenabled", b"vbaproject"):
        if word in types.lower():
            raise _active(FORBIDDEN_TYPES[word])
    return next((name for mark, name in MAIN.items() if mark in types), None)


def check(source: Path, target: Path) -> None:
    """Reads every part once, to its end. Raises Refusal."""
    try:
        with zipfile.ZipFile(source) as package:
            parts = package.infolist()
            _bounded(parts, source.stat().st_size)
            for part in parts:
                _look_at(package, part)
    except (Refusal, MemoryError):
        raise
    except Exception as error:
        raise _broken() from error
    shutil.copyfile(source, target)


def _bounded(parts: list[zipfile.ZipInfo], size: int) -> None:
    """What the package says of itself. Parts that lie on top of each other hold more than the file."""
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise _bomb()
    if sum(part.compress_size for part in parts) > size or len({part.filename for part in parts}) < len(parts):
        raise _bomb()
    if any(
        part.file_size > RATIO_FROM and part.file_size > MAX_RATIO * max(1, part.compress_size) for part in parts
    ):
        raise _bomb()


def _look_at(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    name = part.filename
    if part.flag_bits & ENCRYPTED_FLAG:
        raise Refusal(ENCRYPTED, "Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại", "tệp mã hóa")
    if name.startswith("/") or ".." in name.split("/") or "\\" in name:
        raise Refusal(UNKNOWN, "Tệp nén chứa đường dẫn không hợp lệ", "đường dẫn lạ")
    if FORBIDDEN_PARTS.search("/" + name) and not PRINTER_SETTINGS.match(name):
        raise _active("macro hoặc đối tượng nhúng")
    content = _read(package, part)
    if name == TYPES:
        lowered = content.lower()
        for mark, word in FORBIDDEN_TYPES.items():
            if mark in lowered:
                raise _active(word)
    if name.endswith(".rels") and FOLLOWED.search(content):
        raise _active("liên kết tự tải nội dung từ bên ngoài")
    if name.endswith(".xml") and FIELDS_THAT_RUN.search(content):
        raise _active("trường DDE")
    if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content:
        raise _active("khai báo DOCTYPE")


def _read(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The part, up to its declared size and not a byte beyond (its checksum is verified on the way)."""
    if part.file_size > MAX_UNPACKED:
        raise _bomb()
    found = bytearray()
    with package.open(part) as stream:
        while block := stream.read(BLOCK):
            found += block
            if len(found) > part.file_size:
                raise _bomb()
    return bytes(found)


def _bomb() -> Refusal:
    return Refusal(BOMB, "Tệp nén bung ra quá lớn", "bom nén")


def _active(word: str) -> Refusal:
    return Refusal(ACTIVE, f"Tệp chứa {word}; hãy bỏ đi hoặc lưu dạng PDF", word)


def _broken() -> Refusal:
    return Refusal(BROKEN, "Tệp bị hỏng, không mở được", "tệp hỏng")
