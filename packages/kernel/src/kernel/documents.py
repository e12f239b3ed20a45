"""Printed matter: Typst templates to PDF, in milliseconds; QR codes as SVG."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import segno
import typst

FONTS = Path(__file__).parent / "fonts"
"""Liberation Serif: the same widths as Times New Roman, with all Vietnamese letters."""


@lru_cache(maxsize=32)
def _compiler(template: Path, fonts: Path) -> typst.Compiler:
    return typst.Compiler(
        str(template), root=str(template.parent), font_paths=[str(fonts)], ignore_system_fonts=True
    )


def render_pdf(template: Path, data: Mapping[str, Any], fonts: Path = FONTS, *, tagged: bool = True) -> bytes:
    """The PDF of a template that reads its content from `sys.inputs.data` (JSON).

    Everything from people arrives as data, never as markup, so no text can break out into the template. `tagged`:
    with the structure that screen readers follow.
    """
    pdf = _compiler(template, fonts).compile(
        format="pdf", sys_inputs={"data": json.dumps(data, ensure_ascii=False)}, pdf_tags=tagged
    )
    assert isinstance(pdf, bytes)  # noqa: S101 - one document, one byte string
    return pdf


def qr_svg(content: str) -> str:
    """A QR code (error correction M) as SVG text, black on white, with its quiet zone."""
    buffer = io.BytesIO()
    segno.make(content, error="m", micro=False).save(buffer, kind="svg", border=2, xmldecl=False)
    return buffer.getvalue().decode()
