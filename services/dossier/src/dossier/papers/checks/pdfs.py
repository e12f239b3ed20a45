"""PDF: kept byte for byte (a signature must stay valid), refused when it could do anything but be read."""

from __future__ import annotations

import logging
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from dossier.papers.checks.verdict import ACTIVE, BROKEN, ENCRYPTED, Refusal

FORBIDDEN_KEYS = {
    "/JS": "mã JavaScript",
    "/JavaScript": "mã JavaScript",
    "/EF": "tệp nhúng bên trong",
    "/EmbeddedFiles": "tệp nhúng bên trong",
    "/XFA": "biểu mẫu động XFA",
    "/RichMediaContent": "nội dung đa phương tiện",
    "/AA": "hành động tự chạy",
}
FORBIDDEN_VALUES = {
    ("/S", "/JavaScript"): "mã JavaScript",
    ("/S", "/Launch"): "lệnh chạy chương trình",
    ("/S", "/ImportData"): "lệnh nhập dữ liệu",
    ("/S", "/SubmitForm"): "lệnh gửi dữ liệu đi",
    ("/S", "/GoToE"): "tệp nhúng bên trong",
    ("/S", "/GoToR"): "lệnh mở tệp khác",
    ("/S", "/Rendition"): "nội dung đa phương tiện",
    ("/S", "/RichMediaExecute"): "nội dung đa phương tiện",
    ("/Subtype", "/RichMedia"): "nội dung đa phương tiện",
    ("/Subtype", "/FileAttachment"): "tệp nhúng bên trong",
    ("/Subtype", "/3D"): "nội dung đa phương tiện",
    ("/Type", "/EmbeddedFile"): "tệp nhúng bên trong",
}
AT_OPENING = "/OpenAction"
HARMLESS_AT_OPENING = "/GoTo"
PLAIN_SIGHT = {
    b"/JavaScript": "mã JavaScript",
    b"/Launch": "lệnh chạy chương trình",
    b"/EmbeddedFile": "tệp nhúng bên trong",
    b"/EmbeddedFiles": "tệp nhúng bên trong",
    b"/RichMedia": "nội dung đa phương tiện",
}
"""Names too long to turn up by chance, found also where our reader would not follow and another might."""
_IN_PLAIN_SIGHT = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![0-9A-Za-z#])")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def check(source: Path, target: Path) -> int:
    """Number of pages. Raises Refusal for what is encrypted, broken or active."""
    raw = source.read_bytes()
    if active := _IN_PLAIN_SIGHT.search(_ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), raw)):
        raise _active(PLAIN_SIGHT[active[0]])
    del raw
    try:
        reader = PdfReader(source, strict=False)
        if reader.is_encrypted:
            raise Refusal(
                ENCRYPTED, "Tệp PDF có mật khẩu hoặc bị mã hóa; hãy bỏ mật khẩu rồi gửi lại", "PDF mã hóa"
            )
        for dictionary in _dictionaries(reader):
            _look_at(dictionary)
        pages = len(reader.pages)
    except (Refusal, MemoryError):
        raise
    except Exception as error:
        raise Refusal(BROKEN, "Tệp PDF bị hỏng, không đọc được", "PDF hỏng") from error
    if pages == 0:
        raise Refusal(BROKEN, "Tệp PDF không có trang nào", "PDF trống")
    shutil.copyfile(source, target)
    return pages


def _look_at(dictionary: DictionaryObject) -> None:
    for key, value in dictionary.items():
        if word := FORBIDDEN_KEYS.get(key):
            raise _active(word)
        if isinstance(value, str) and (word := FORBIDDEN_VALUES.get((key, value))):
            raise _active(word)
    if AT_OPENING in dictionary:
        action = dictionary[AT_OPENING]  # follows a reference
        if isinstance(action, DictionaryObject) and action.get("/S") != HARMLESS_AT_OPENING:
            raise _active("hành động tự chạy")


def _dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary of every object, whether a page leads to it or not."""
    ids = {(number, generation) for generation, offsets in reader.xref.items() for number in offsets}
    ids |= {(number, 0) for number in reader.xref_objStm}
    yield from _within(reader.trailer)
    for number, generation in sorted(ids):
        if number:
            yield from _within(reader.get_object(IndirectObject(number, generation, reader)))


def _within(thing: Any) -> Iterator[DictionaryObject]:
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            yield one
            waiting.extend(dict.values(one))
        elif isinstance(one, ArrayObject):
            waiting.extend(list.__iter__(one))


def _active(word: str) -> Refusal:
    return Refusal(ACTIVE, f"Tệp PDF chứa {word}; chỉ nhận tệp PDF tĩnh", word)
