"""A list of destruction as a workbook: the list of dossiers, and the record of what was decided and done."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from dossier.retention.schemas import LineOut, ListOut

DOUBT = (
    "Bố cục bảng này do hệ thống đặt; chưa đối chiếu với mẫu danh mục, biên bản tiêu hủy của Thông tư "
    "13/2023/TT-BNV và Luật Lưu trữ 33/2024/QH15. Hãy dùng mẫu do cơ quan ban hành khi lập hồ sơ trình ký."
)
STATES = {
    "proposed": "Đã đề nghị",
    "reviewed": "Đã rà soát",
    "approved": "Đã phê duyệt, đang thực hiện",
    "refused": "Không phê duyệt",
    "carried_out": "Đã hủy",
}
HEADINGS = (
    "STT",
    "Mã hồ sơ",
    "Mã thủ tục",
    "Tên thủ tục",
    "Ngày kết thúc",
    "Được hủy từ năm",
    "Kết quả",
    "Lý do giữ lại",
)
WIDTHS = (6, 28, 14, 52, 13, 11, 12, 40)


def workbook(found: ListOut, agency: str, lines: Sequence[LineOut]) -> bytes:
    """Both sheets; no cell says a word about an applicant."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        head = book.add_format({"bold": True, "bg_color": "#E7EEF7", "border": 1, "text_wrap": True})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        record = book.add_worksheet("Biên bản")
        record.set_paper(9)
        record.set_column(0, 0, 30)
        record.set_column(1, 1, 70, wrap)
        record.write_string(0, 0, f"Danh mục hồ sơ đề nghị hủy số {found.id}, năm {found.year}", bold)
        for line, (name, value) in enumerate(_facts(found, agency), 2):
            record.write_string(line, 0, name)
            record.write_string(line, 1, value)
        sheet = book.add_worksheet("Danh mục")
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 0)
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)
        sheet.write_row(0, 0, HEADINGS, head)
        for number, one in enumerate(lines, 1):
            sheet.write_number(number, 0, number)
            for place, text in ((1, one.code), (2, one.procedure_code), (3, one.procedure_name)):
                sheet.write_string(number, place, text)
            sheet.write_datetime(number, 4, one.ended_on, day)
            sheet.write_number(number, 5, one.due_year)
            sheet.write_string(number, 6, "Đã hủy" if one.destroyed else "Giữ lại" if one.kept_reason else "")
            sheet.write_string(number, 7, one.kept_reason or "")
    return buffer.getvalue()


def _facts(found: ListOut, agency: str) -> list[tuple[str, str]]:
    facts = [
        ("Cơ quan", agency),
        ("Tình trạng", STATES[found.state]),
        ("Người đề nghị", f"{found.proposed_name}, {found.proposed_at:%d/%m/%Y %H:%M}"),
    ]
    if found.reviewed_at is not None:
        facts.append(("Người rà soát", f"{found.reviewed_name}, {found.reviewed_at:%d/%m/%Y %H:%M}"))
    if found.decided_at is not None:
        facts.append(("Người quyết định", f"{found.decided_name}, {found.decided_at:%d/%m/%Y %H:%M}"))
    if found.decision_on is not None:
        facts.append(("Quyết định", f"số {found.decision_number} ngày {found.decision_on:%d/%m/%Y}"))
    if found.refusal is not None:
        facts.append(("Lý do không phê duyệt", found.refusal))
    if found.carried_out_at is not None:
        facts.append(("Thực hiện xong", f"{found.carried_out_at:%d/%m/%Y %H:%M}"))
    counts = f"{found.lines}; giữ lại {found.kept}; đã hủy {found.destroyed}; còn {found.left}"
    return [*facts, ("Số hồ sơ", counts), ("Lưu ý", DOUBT)]
