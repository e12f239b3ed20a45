"""The day's entries of a desk on one sheet: CSV, XLSX, PDF; and the acknowledgement a payer takes home."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter
from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting.service import hold, note_reading
from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.fees import repository
from dossier.fees.service import enter_desk, find, receipt_of
from dossier.fees.sums import Sums, summed
from dossier.imports.export import harmless
from dossier.slips import words
from dossier.slips.content import House, Reprint, qr
from dossier.slips.repository import acts_of

KINDS = {"paid": "Thu", "waived": "Miễn", "reversal": "Hủy"}
METHODS = {"cash": "Tiền mặt", "transfer": "Chuyển khoản", "online": "Trực tuyến", "postal": "Qua bưu chính"}
HEADINGS = ("STT", "Số", "Mã hồ sơ", "Loại", "Hình thức", "Số tiền (đồng)", "Người thu", "Lúc", "Lý do")
WIDTHS = (6, 12, 28, 10, 16, 16, 26, 10, 40)
REMARK = (
    "Phiếu này xác nhận việc thu tại Bộ phận tiếp nhận và trả kết quả, không thay biên lai thu phí, lệ phí"
    " hoặc hóa đơn theo quy định về hóa đơn, chứng từ."
)


async def day_sheet(
    db: AsyncConnection, catalog: Catalog, who: Principal, agency_id: int, day: dt.date, form: str, house: House
) -> bytes | dict[str, Any]:
    """The sheet in one of its forms; for PDF, the content of its template."""
    await enter_desk(db, catalog, who, agency_id)
    rows = await repository.of_day(db, agency_id, day)
    lines, sums = [_line(place, row) for place, row in enumerate(rows, 1)], summed(rows)
    if form == "csv":
        return _csv(lines, sums)
    agency = catalog.directory.get(agency_id)
    name = agency.name if agency else ""
    if form == "xlsx":
        return _xlsx(lines, sums, f"Phí, lệ phí · {name} · {day:%d/%m/%Y}")
    head = words.people_s_committee(name)
    return {
        "title": "Bảng kê thu phí, lệ phí",
        "span": f"Ngày {day.day:02d}/{day.month}/{day.year}",
        "head": {"agency": " ".join(head), "lines": head},
        "office": words.OFFICE,
        "part": {"number": "", "place_and_date": f"{words.place(name)}, {words.long_date(day)}"},
        "demo": house.demo,
        "headings": list(HEADINGS),
        "rows": [[_written(cell) for cell in line] for line in lines],
        "sums": [[word, words.money(amount) if amount else "0 đồng"] for word, amount in _totals(sums)],
    }


async def acknowledgement(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    code: str,
    entry_id: int,
    house: House,
    now: dt.datetime,
) -> dict[str, Any]:
    """What a payer is given: content of the slip template; each print is recorded, a second one is marked."""
    case = await hold(db, catalog, who, code, None, now)
    dossier = case.dossier
    entries = await repository.of_dossier(db, dossier["id"])
    entry = find(entries, entry_id)
    if entry["kind"] != "paid":
        raise NotFound("only what was paid is acknowledged")
    record = await acts_of(db, dossier["id"])
    printed = sum(1 for one in record if one["act"] == Act.PRINT_SLIP and one["data"].get("entry") == entry_id)
    await note_reading(case, Act.PRINT_SLIP, None, {"slip": "fee", "entry": entry_id, "copy": printed + 1})
    against = next((one for one in entries if one["reverses"] == entry_id), None)
    agency = catalog.directory.get(dossier["agency_id"])
    name = agency.name if agency else ""
    head = words.people_s_committee(name)
    return {
        "paper": "a5",
        "code": dossier["code"],
        "head": {"agency": " ".join(head), "lines": head},
        "office": words.OFFICE,
        "demo": house.demo,
        "qr": qr(house.tracking_address(dossier["code"])),
        "applicant": {"name": dossier["applicant_name"], "address": dossier["address"] or ""},
        "procedure": dossier["procedure_name"],
        "parts": [
            {
                "template": "fee",
                "title": "Phiếu xác nhận đã nộp phí, lệ phí",
                "form_name": "Phiếu nội bộ, không phải mẫu do pháp luật quy định",
                "number": receipt_of(entry),
                "place_and_date": f"{words.place(name)}, {words.long_date(entry['day'])}",
                "reprint": Reprint(printed, who.name, now).words() if printed else "",
                "keep": False,
                "officer": entry["actor_name"],
                "amount": words.money(entry["amount"]),
                "method": METHODS[entry["method"]],
                "at": words.moment(entry["made_at"]),
                "reversed": words.moment(against["made_at"]) if against else "",
                "remark": REMARK,
            }
        ],
    }


def _line(place: int, row: Mapping[str, Any]) -> list[str | int]:
    return [
        place,
        receipt_of(row) or "",
        row["code"],
        KINDS[row["kind"]],
        METHODS.get(row["method"] or "", ""),
        row["amount"],
        row["actor_name"],
        f"{local(row['made_at']):%H:%M}",
        row["ground"] or "",
    ]


def _totals(sums: Sums) -> list[tuple[str, int]]:
    by_method = [(METHODS[method], amount) for method, amount in sums.by_method.items()]
    return [*by_method, ("Tổng thu", sums.paid), ("Miễn", sums.waived)]


def _csv(lines: Sequence[Sequence[str | int]], sums: Sums) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows([harmless(cell) if isinstance(cell, str) else cell for cell in line] for line in lines)
    writer.writerows(("", "", word, "", "", amount, "", "", "") for word, amount in _totals(sums))
    return ("\ufeff" + buffer.getvalue()).encode()


def _xlsx(lines: Sequence[Sequence[str | int]], sums: Sums, title: str) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Bảng kê")
        bold, money = book.add_format({"bold": True}), book.add_format({"num_format": "#,##0"})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(1)
        sheet.freeze_panes(2, 0)
        sheet.write_string(0, 0, title, bold)
        sheet.write_row(1, 0, HEADINGS, bold)
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)
        rows = [*lines, *(["", "", word, "", "", amount, "", "", ""] for word, amount in _totals(sums))]
        for number, line in enumerate(rows, 2):
            for place, cell in enumerate(line):
                if isinstance(cell, int):
                    sheet.write_number(number, place, cell, money)
                else:
                    sheet.write_string(number, place, cell)
    return buffer.getvalue()


def _written(cell: str | int) -> str:
    return f"{cell:,}".replace(",", ".") if isinstance(cell, int) else cell
