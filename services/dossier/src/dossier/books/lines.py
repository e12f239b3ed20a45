"""One dossier as a line of the book. The columns are those of form 06 of Circular 01/2018/TT-VPCP, article 9.

Their exact order in the annex is not certain to us; it is this table, and nowhere else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from kernel.clock import local

from dossier.adapters.answers import Directory

Value: TypeAlias = str | int | dt.date | None

DELIVERY = {"counter": "Tại Bộ phận Một cửa", "postal": "Qua bưu chính công ích", "online": "Trực tuyến"}
ENDED = {"withdrawn": "Rút hồ sơ", "stopped": "Dừng giải quyết"}


@dataclass(frozen=True)
class Column:
    """`group`: the heading above it, shared by neighbours. `width` in characters of the workbook."""

    title: str
    width: int
    value: Callable[[Mapping[str, Any], Directory], Value]
    group: str | None = None


def _day(name: str) -> Callable[[Mapping[str, Any], Directory], Value]:
    return lambda row, _directory: local(row[name]).date() if row[name] else None


def _solver(row: Mapping[str, Any], directory: Directory) -> str:
    agency = directory.get(row["division_id"]) or directory.get(row["agency_id"])
    return agency.name if agency else ""


def _where(row: Mapping[str, Any], _directory: Directory) -> str:
    return "; ".join(part for part in (row["address"], row["phone"]) if part)


GIVEN_AND_TAKEN = "Nhận và trả kết quả"
COLUMNS = (
    Column("STT", 7, lambda row, _: int(row["number"])),
    Column("Mã hồ sơ", 28, lambda row, _: str(row["code"])),
    Column("Tên thủ tục hành chính", 40, lambda row, _: str(row["procedure_name"])),
    Column("Số lượng hồ sơ (bộ)", 9, lambda row, _: int(row["copies"])),
    Column("Tên cá nhân, tổ chức", 28, lambda row, _: str(row["applicant_name"])),
    Column("Địa chỉ, số điện thoại", 36, _where),
    Column("Cơ quan chủ trì giải quyết", 28, _solver),
    Column("Nhận hồ sơ", 12, _day("received_at"), GIVEN_AND_TAKEN),
    Column("Hẹn trả kết quả", 12, _day("due_at"), GIVEN_AND_TAKEN),
    Column("Trả kết quả", 12, _day("returned_at"), GIVEN_AND_TAKEN),
    Column("Phương thức nhận kết quả", 18, lambda row, _: DELIVERY[row["result_delivery"]]),
    Column("Ký nhận", 12, lambda _row, _directory: None),
    Column("Ghi chú", 20, lambda row, _: ENDED.get(row["status"])),
)


def cells(row: Mapping[str, Any], directory: Directory) -> list[Value]:
    return [column.value(row, directory) for column in COLUMNS]


def written(value: Value) -> str:
    """A cell as it is read on paper."""
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)
