"""Photographs and scans, decoded and written anew: no EXIF, no place, no note, nothing behind the picture.

The size is read from the header and refused before a pixel is decoded.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import (
    Image,
    ImageOps,
    ImageSequence,
    JpegImagePlugin,
    PdfImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from dossier.papers.checks.verdict import BOMB, BROKEN, UNKNOWN, Refusal

MAX_PIXELS = 64_000_000
"""A3 at 500 dpi, or any telephone's camera; decoded it takes 192 MB."""
MAX_PAGES = 300
QUALITY = 90
READERS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin, TiffImagePlugin)
WRITER = PdfImagePlugin
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
"""The only decoders that are ever let near a file; importing them is what makes Pillow know them."""
ORIENTATION = 0x0112
UPRIGHT = 1
PLAIN = {"PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), "JPEG": ("L", "RGB")}
"""Modes that are written as they are; all others become RGB."""
PRINTABLE = ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK")


def keep_jpeg(source: Path, target: Path) -> int:
    """One picture, upright, as JPEG."""
    kept = io.BytesIO()
    with _opened(source) as image:
        upright = image.getexif().get(ORIENTATION, UPRIGHT) in (0, UPRIGHT)
        if image.format == "JPEG" and image.mode in PLAIN["JPEG"] and upright:
            # The coefficients' own tables are used again, so that nothing of the picture is lost.
            image.load()
            image.info.clear()
            image.save(kept, "JPEG", quality="keep", comment=b"")
        else:
            _flat(_upright(image)).save(kept, "JPEG", quality=QUALITY)
    _write(kept, target)
    return 1


def keep_png(source: Path, target: Path) -> int:
    """One picture, upright, as PNG."""
    kept = io.BytesIO()
    with _opened(source) as image:
        picture = _upright(image)
        transparency = picture.info.get("transparency")
        picture.info.clear()
        if transparency is not None and picture.mode == "P":
            picture.info["transparency"] = transparency
        plain = picture if picture.mode in PLAIN["PNG"] else picture.convert("RGB")
        plain.save(kept, "PNG")
    _write(kept, target)
    return 1


def keep_pdf(source: Path, target: Path) -> int:
    """The pages of a scan as one PDF that every machine opens."""
    kept = io.BytesIO()
    with _opened(source, pages=MAX_PAGES) as scan:
        pages = 0
        for page in ImageSequence.Iterator(scan):
            pages += 1
            _bounded(page)
            if page.mode not in PRINTABLE:
                raise Refusal(UNKNOWN, "Ảnh TIFF có kiểu màu không dùng cho giấy tờ", f"TIFF {page.mode}")
        scan.seek(0)
        dots = scan.info.get("dpi", (200, 200))
        across, down = (float(one) if 50 <= float(one) <= 2400 else 200.0 for one in dots)
        scan.info.clear()
        scan.save(kept, "PDF", save_all=True, dpi=(across, down))
    _write(kept, target)
    return pages


def _write(kept: io.BytesIO, target: Path) -> None:
    """By Python itself: an encoder takes half a write for a whole one, and a full disk for a broken picture."""
    with target.open("wb") as file:
        file.write(kept.getbuffer())


@contextmanager
def _opened(source: Path, pages: int = 1) -> Iterator[Image.Image]:
    """An image whose header has been judged; whatever a broken one does to its decoder becomes a refusal."""
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = None  # judged here, before decoding and by page
    try:
        with Image.open(source, formats=FORMATS) as image:
            _bounded(image)
            frames = getattr(image, "n_frames", 1)
            if frames > pages and image.format != "MPO":
                raise Refusal(UNKNOWN, "Ảnh động hoặc ảnh có quá nhiều trang", f"{frames} hình")
            yield image
    except (Refusal, MemoryError):
        raise
    except Exception as error:
        raise Refusal(BROKEN, "Ảnh bị hỏng, không mở được", "ảnh hỏng") from error


def _bounded(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise Refusal(BOMB, f"Ảnh {width} × {height} điểm là quá lớn", f"{width}×{height}")


def _upright(image: Image.Image) -> Image.Image:
    """Turned as its EXIF said it should be seen."""
    return ImageOps.exif_transpose(image)


def _flat(image: Image.Image) -> Image.Image:
    """On white paper: JPEG knows no transparency."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        picture = image.convert("RGBA")
        paper = Image.new("RGB", picture.size, "white")
        paper.paste(picture, mask=picture.getchannel("A"))
        return paper
    plain = image if image.mode in PLAIN["JPEG"] else image.convert("RGB")
    plain.info.clear()
    return plain
