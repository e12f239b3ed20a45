"""The district of the report with its province and communes, and figures as the narrative prints them."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx import Document
from kernel.db import create_engine, transaction
from pypdf import PdfReader
from reporting.labels import repository

COMMUNES = list(range(101, 121))
PERIODS = ["2020-year", "2021-9m"]
NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


async def name_agencies(url: str, communes: Sequence[int] = COMMUNES) -> None:
    """Province 1, district 2, a division 11, communes 101 to 120, and one of 2025 that is no concern."""

    def agency(number: int, name: str, kind: str, parent: int | None, **given: Any) -> dict[str, Any]:
        level = kind if kind != "division" else "district"
        return {
            "id": number, "code": str(number), "name": name, "short_name": name.split(" ", 1)[1], "kind": kind,
            "level": level, "parent_id": parent, "valid_from": dt.date(2000, 1, 1), "valid_to": None, **given,
        }  # fmt: skip

    rows = [
        agency(1, "Tỉnh Lạng Sơn", "province", None),
        agency(2, "Huyện Chi Lăng", "district", 1),
        agency(11, "Phòng Tư pháp", "division", 2),
        *(agency(one, f"Xã số {one - 100}", "commune", 2) for one in communes),
        *(agency(900, "Xã mới", "commune", 2, valid_from=dt.date(2025, 7, 1)) for _ in communes[:1]),
    ]
    engine = create_engine(url)
    async with transaction(engine) as db:
        await repository.remember_agencies(db, rows)
        await repository.remember_fields(
            db, [{"id": one, "code": None, "name": f"Lĩnh vực {chr(64 + one)}"} for one in range(1, 8)]
        )
    await engine.dispose()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def docx_text(data: bytes) -> str:
    """All paragraphs and cells, without white space."""
    document = Document(io.BytesIO(data))
    parts = [node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")]
    return squeezed("".join(parts))


def docx_tables(data: bytes) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in one.rows] for one in Document(io.BytesIO(data)).tables]


def pdf_text(data: bytes) -> str:
    """The text of all pages, without white space and page numbers."""
    pages = [one.extract_text() for one in PdfReader(io.BytesIO(data)).pages]
    return squeezed("\n".join(re.sub(r"\A\s*\d+\s*\n", "", page) for page in pages))


def sentences(narrative: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every paragraph of the body."""
    for section in narrative["sections"]:
        yield from section["paragraphs"]


def read(text: str) -> int:
    return int(text.replace(".", ""))
