"""Dates, money and terms as official papers write them (Decree 30/2020/NĐ-CP, annex I)."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from kernel.clock import local

OFFICE = "Bộ phận tiếp nhận và trả kết quả"
UNITS = {
    "working_day": "ngày làm việc",
    "day": "ngày",
    "half_day": "nửa ngày làm việc",
    "working_hour": "giờ làm việc",
}
_KIND = re.compile(
    r"^(ủy ban nhân dân|ubnd)?\s*(huyện|thị trấn|thị xã|thành phố|xã|phường|tỉnh|đặc khu)\s+", re.IGNORECASE
)
_OFFICE = re.compile(r"^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)


def long_date(day: dt.date) -> str:
    """`ngày 05 tháng 02 năm 2021`: days below 10 and months 1 and 2 with a zero, so that nothing can be added."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def moment(at: dt.datetime | None) -> str:
    """`08 giờ 15 phút, ngày 15/9/2021`, or dots to write on."""
    if at is None:
        return "……………………………………"
    here = local(at)
    return f"{here:%H} giờ {here:%M} phút, ngày {here.day:02d}/{here.month}/{here.year}"


def day(at: dt.datetime | None) -> str:
    """`15/9/2021`, or dots to write on."""
    return f"{local(at).day:02d}/{local(at).month}/{local(at).year}" if at else "……………"


def short_moment(at: dt.datetime) -> str:
    here = local(at)
    return f"{here:%H:%M} ngày {here:%d/%m/%Y}"


def money(amount: int | None) -> str:
    """`50.000 đồng`; nothing where nothing is known."""
    if amount is None:
        return ""
    return "Không" if amount == 0 else f"{amount:,} đồng".replace(",", ".")


def term(amount: Decimal | None, unit: str | None, otherwise: str) -> str:
    """`10 ngày làm việc`; the procedure's own words where it is not counted so."""
    if amount is None or unit not in UNITS:
        return otherwise or "Theo quy định"
    number = f"{amount.normalize():f}".replace(".", ",")
    return f"{number} {UNITS[unit]}"


def people_s_committee(name: str) -> list[str]:
    """Two lines of a letterhead: `Ủy ban nhân dân`, `huyện Chi Lăng`."""
    rest = _OFFICE.sub("", name)
    return ["Ủy ban nhân dân", rest[:1].lower() + rest[1:]]


def place(name: str) -> str:
    """`Chi Lăng` of `UBND huyện Chi Lăng`: where a paper is signed."""
    return _KIND.sub("", name) or name
