"""Files to hand in: honest ones, and ones that lie, hide something or burst."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

GPS = 0x8825
ORIENTATION = 0x0112
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + b"-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def picture(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right, so that a turn is seen."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    return image.convert(mode)


def noise(width: int, height: int) -> Image.Image:
    """What no compression makes smaller."""
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))


def jpeg(orientation: int = 1, **size: int) -> bytes:
    """As a telephone makes it: with its place, its owner and a comment."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010E] = "Nhà bà Huệ"
    exif[GPS] = {1: "N", 2: (21.0, 39.0, 12.0), 3: "E", 4: (106.0, 34.0, 5.0)}
    return saved(picture(**size), "JPEG", exif=exif, comment=b"bi mat", xmp=b"<x:xmpmeta>bi mat</x:xmpmeta>")


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def png(**size: int) -> bytes:
    return saved(picture(**size), "PNG")


def webp() -> bytes:
    return saved(picture(), "WEBP")


def tiff(pages: int = 3, mode: str = "1") -> bytes:
    sheets = [picture(mode=mode) for _ in range(pages)]
    return saved(sheets[0], "TIFF", save_all=True, append_images=sheets[1:])


def pdf(pages: int = 1, change: Callable[[PdfWriter], None] | None = None, **options: Any) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if change:
        change(writer)
    if options.get("password"):
        writer.encrypt(options["password"])
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _name(**pairs: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in pairs.items()})


def _opening(action: DictionaryObject) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        writer.root_object[NameObject("/OpenAction")] = action

    return change


def _annotated(annotation: DictionaryObject) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        writer.pages[0][NameObject("/Annots")] = ArrayObject([annotation])

    return change


def _xfa(writer: PdfWriter) -> None:
    writer.root_object[NameObject("/AcroForm")] = _name(XFA=TextStringObject("<xdp/>"))


def _acting(writer: PdfWriter) -> None:
    writer.pages[0][NameObject("/AA")] = _name(O=_name(S=NameObject("/Named"), N=NameObject("/Print")))


_URI = _name(S=NameObject("/URI"), URI=TextStringObject("http://example.vn"))
ACTIVE_PDFS: dict[str, bytes] = {
    "javascript": pdf(change=_opening(_name(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)")))),
    "launch": pdf(
        change=_annotated(
            _name(Subtype=NameObject("/Link"), A=_name(S=NameObject("/Launch"), F=TextStringObject("x")))
        )
    ),
    "embedded file": pdf(change=lambda writer: writer.add_attachment("a.exe", b"MZ")),
    "goes somewhere when opened": pdf(change=_opening(_URI)),
    "xfa": pdf(change=_xfa),
    "acts by itself": pdf(change=_acting),
    "sends": pdf(change=_annotated(_name(Subtype=NameObject("/Link"), A=_name(S=NameObject("/SubmitForm"))))),
    "rich media": pdf(change=_annotated(_name(Subtype=NameObject("/RichMedia")))),
    # As a reader sees it that repairs what ours takes for rubbish behind the end.
    "after the end": pdf() + b"\n9 0 obj\n<< /S /J#61vaScript /JS (app.alert(1)) >>\nendobj\n",
}
LINKED_PDF = pdf(change=_annotated(_name(Subtype=NameObject("/Link"), A=_URI)))
"""A link to click is no harm."""


def package(parts: Mapping[str, bytes | str], main: str = WORD, **more: str) -> bytes:
    """An Office package; `more` are further content types by part name."""
    types = "".join(f'<Override PartName="/{name}" ContentType="{what}"/>' for name, what in more.items())
    listing = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/main.xml" ContentType="{main}"/>{types}</Types>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", listing)
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


RELS = '<Relationships><Relationship Id="r1" Type="http://x/relationships/{0}" Target="http://e.vn/" {1}/>'
RELS += "</Relationships>"
EXTERNAL = 'TargetMode="External"'
DOCX = package({"main.xml": "<w/>", "_rels/main.xml.rels": RELS.format("hyperlink", EXTERNAL)})
XLSX = package({"main.xml": "<x/>", "xl/printerSettings/printerSettings1.bin": b"\x00"}, EXCEL)
ACTIVE_PACKAGES: dict[str, bytes] = {
    "macro type": package({"main.xml": "<w/>"}, WORD.replace("openxmlformats", "ms-word.macroEnabled")),
    "macro part": package({"main.xml": "<w/>", "word/vbaProject.bin": b"x"}),
    "embedded": package({"main.xml": "<w/>", "word/embeddings/oleObject1.bin": b"x"}),
    "template from afar": package(
        {"main.xml": "<w/>", "word/_rels/s.rels": RELS.format("attachedTemplate", EXTERNAL)}
    ),
    "dde": package({"main.xml": "<w:instrText>DDEAUTO c:\\\\x</w:instrText>"}),
    "entity": package({"main.xml": '<!DOCTYPE a [<!ENTITY b "c">]><w/>'}),
}


def bomb() -> bytes:
    """A part that bursts to 300 MB, in half a megabyte."""
    return package({"main.xml": b"\x00" * (300 << 20)})


def small_bomb() -> bytes:
    """A part that shrinks a thousandfold."""
    return package({"main.xml": b"\x00" * (8 << 20)})


def lying_package() -> bytes:
    """A part that says it is small and is not."""
    whole = bytearray(package({"main.xml": b"a" * 5_000_000}))
    for size in (struct.pack("<I", 5_000_000),):
        at = whole.find(size)
        while at >= 0:
            whole[at : at + 4] = struct.pack("<I", 10)
            at = whole.find(size)
    return bytes(whole)


def pixel_bomb() -> bytes:
    """A PNG whose header promises ten thousand million points."""
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    lines = zlib.compress(b"\x00" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


HONEST: dict[str, bytes] = {
    "to-khai.pdf": pdf(2),
    "lien-ket.pdf": LINKED_PDF,
    "anh.jpg": jpeg(),
    "anh.png": png(),
    "anh.webp": webp(),
    "ban-quet.tif": tiff(),
    "don.docx": DOCX,
    "bang.xlsx": XLSX,
}
