"""The blanks of a template: ONE table from the word between the braces to what a dossier says there.

Nothing personal can be filled in: what is written from a template becomes the reason of an act, which is kept for
ever and told to reporting. The slips print the applicant beside it anyway.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kernel.clock import local

BLANK = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
STRAY = re.compile(r"\{\{|\}\}")
EMPTY = "…"
"""Stands where a dossier has nothing to say, so that a person fills it in."""
UNITS = {
    "working_day": "ngày làm việc",
    "day": "ngày",
    "working_hour": "giờ làm việc",
    "half_day": "buổi",
    "same_day": "trong ngày",
}


@dataclass(frozen=True)
class Filling:
    """What a template is filled from."""

    dossier: Mapping[str, Any]
    agency_name: str
    writer_name: str
    legal_basis: str
    now: dt.datetime


def _day(moment: dt.datetime | None) -> str:
    return EMPTY if moment is None else f"{local(moment):%d/%m/%Y}"


def _term(dossier: Mapping[str, Any]) -> str:
    amount, unit = dossier["duration_amount"], dossier["duration_unit"]
    if unit is None:
        return EMPTY
    if unit == "same_day":
        return UNITS[unit]
    written = f"{float(amount):g}".replace(".", ",")
    return f"{written} {UNITS.get(unit, unit)}"


VARIABLES: dict[str, tuple[str, Callable[[Filling], str]]] = {
    "ma_ho_so": ("Mã hồ sơ", lambda f: f.dossier["code"]),
    "ten_thu_tuc": ("Tên thủ tục", lambda f: f.dossier["procedure_name"]),
    "linh_vuc": ("Lĩnh vực", lambda f: f.dossier["field_name"]),
    "co_quan": ("Cơ quan tiếp nhận", lambda f: f.agency_name),
    "can_bo": ("Người soạn", lambda f: f.writer_name),
    "nguoi_xu_ly": ("Người xử lý hồ sơ", lambda f: f.dossier["assignee_name"] or EMPTY),
    "ngay_tiep_nhan": ("Ngày tiếp nhận", lambda f: _day(f.dossier["received_at"])),
    "han_tra": ("Ngày hẹn trả", lambda f: _day(f.dossier["due_at"])),
    "thoi_han": ("Thời hạn giải quyết", lambda f: _term(f.dossier)),
    "hom_nay": ("Ngày soạn", lambda f: _day(f.now)),
    "can_cu": ("Căn cứ pháp lý của mẫu", lambda f: f.legal_basis or EMPTY),
}
"""Word -> (what it is called, what it is filled with)."""


def unknown(body: str) -> list[str]:
    """The blanks that nothing fills, in the order they stand; a brace that is not closed is one too."""
    left = BLANK.sub(lambda found: "" if found[1] in VARIABLES else found[0], body)
    strangers = [found[0] for found in BLANK.finditer(left)]
    return strangers or [found[0] for found in STRAY.finditer(left)]


def fill(body: str, filling: Filling) -> str:
    """The text as it would be written for this dossier. `body` holds known blanks only."""
    return BLANK.sub(lambda found: VARIABLES[found[1]][1](filling), body)
