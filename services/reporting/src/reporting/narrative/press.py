"""Word and PDF of a narrative: pure functions of its content, a JSON-able object shaped as `NarrativeOut`."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from kernel.documents import render_pdf as set_sheet

from reporting.domain.outline import ANNEXES
from reporting.domain.shares import grouped
from reporting.narrative.default_template import II06_HEADS, default_template
from reporting.narrative.sandbox import environment

TYPST = Path(__file__).parent / "narrative.typ"
_one_at_a_time = threading.Lock()
"""A Typst compiler is not to be shared."""
NOT_TYPED = "Chưa có dữ liệu."


def render_docx(content: Mapping[str, Any], template: bytes | None = None) -> bytes:
    """The report as a Word file that an office goes on editing; from its own template, or the one we ship."""
    document = DocxTemplate(io.BytesIO(template if template is not None else default_template()))
    document.render(context_of(content), jinja_env=environment(), autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def render_pdf(content: Mapping[str, Any]) -> bytes:
    """The same report as a PDF: the same words and the same figures."""
    with _one_at_a_time:
        return set_sheet(TYPST, context_of(content))


def context_of(content: Mapping[str, Any]) -> dict[str, Any]:
    """The names that a template may use, with what they hold. Everything is text, never markup."""
    head = content["head"]
    texts = {one["key"]: one for one in content["annexes"]}
    return {
        "co_quan": head["agency_lines"],
        "so_ky_hieu": head["number"],
        "dia_danh_ngay_thang": head["place_and_date"],
        "ten_loai": head["kind"],
        "trich_yeu": head["subject"],
        "kinh_gui": head["addressees"],
        "mo_dau": [_plain(one) for one in head["opening"]],
        "cac_muc": [_section(one) for one in content["sections"]],
        "ket_thuc": head["closing"],
        "noi_nhan": head["recipients"],
        "quyen_han": head["authority"],
        "nguoi_ky": head["signer"],
        "kem_theo": f"(Kèm theo Báo cáo {_referred(head)} của {head['office']})",
        "phu_luc_1": _annex(texts["annex-1"]),
        "phu_luc_2": {
            "so": "Phụ lục II",
            "ten": "Tình hình, kết quả giải quyết thủ tục hành chính",
            "bang": [_table(one) for one in content["tables"]],
        },
        "cot_bieu": list(II06_HEADS),
        "phu_luc_3": _annex(texts["annex-3"]),
        "nguon": f"Nguồn số liệu: {content['provenance']['sentence']}.",
    }


def _referred(head: Mapping[str, Any]) -> str:
    """`số 745/BC-UBND ngày 19 tháng 11 năm 2021`."""
    number, (_place, _, date) = head["number"].replace("Số: ", "số "), head["place_and_date"].partition(", ")
    return f"{number} {date}"


def _plain(paragraph: Mapping[str, Any]) -> str:
    return "".join(one["text"] for one in paragraph["pieces"])


def _section(section: Mapping[str, Any]) -> dict[str, Any]:
    title = section["title"].upper() if section["kind"] == "part" else section["title"]
    return {
        "cap": {"part": 1, "section": 2}.get(section["kind"], 3),
        "tieu_de": f"{section['number']} {title}",
        "doan": [{"loai": one["kind"], "chu": _plain(one)} for one in section["paragraphs"]],
    }


def _annex(annex: Mapping[str, Any]) -> dict[str, Any]:
    text = annex["text"] or {"rows": [], "paragraphs": []}
    rows = [{"tt": str(nth), "o": row} for nth, row in enumerate(text["rows"], 1)]
    return {
        "so": annex["number"],
        "ten": annex["title"],
        "cot": annex["columns"],
        "dong": rows,
        "doan": text["paragraphs"] or ([] if rows else [NOT_TYPED]),
    }


def _table(table: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "ten": table["caption"],
        "cot_ten": table["label_heading"],
        "dong": [
            {
                "tt": row["position"],
                "ten": row["label"],
                "dam": row["total"],
                "o": [grouped(one) for one in row["values"]],
            }
            for row in table["rows"]
        ],
    }


def trial() -> tuple[Mapping[str, Any], Callable[[bytes], bytes]]:
    """For judging an uploaded template: the names it may use, and a press that tries it on a small content."""
    names = context_of(SAMPLE)
    return names, lambda template: render_docx(SAMPLE, template)


_PARAGRAPHS = [{"kind": kind, "pieces": [{"text": "…"}]} for kind in ("heading", "text", "reference", "missing")]
SAMPLE: Mapping[str, Any] = {
    "head": {
        "office": "…",
        "agency_lines": ["…", "…"],
        "number": "Số: …",
        "place_and_date": "…",
        "kind": "BÁO CÁO",
        "subject": "…",
        "addressees": ["…"],
        "opening": _PARAGRAPHS[1:2],
        "closing": "…",
        "recipients": ["…"],
        "authority": ["…"],
        "signer": "…",
    },
    "sections": [
        {"kind": kind, "number": "…", "title": "…", "paragraphs": _PARAGRAPHS}
        for kind in ("part", "section", "subsection")
    ],
    "annexes": [
        {"key": one.key, "number": one.number, "title": one.title, "columns": list(one.columns),
         "text": {"rows": [["…"] * len(one.columns)], "paragraphs": ["…"]}}
        for one in ANNEXES
    ],
    "tables": [
        {"caption": "…", "label_heading": "…",
         "rows": [{"position": "1", "label": "…", "total": total, "values": [0] * len(II06_HEADS)}
                  for total in (False, True)]}
    ],
    "provenance": {"sentence": "…"},
}  # fmt: skip
"""One of everything that a report may hold."""
