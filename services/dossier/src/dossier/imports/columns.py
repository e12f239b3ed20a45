"""The columns of a register file and the words people write in them, in Vietnamese and in English.

Offices keep their registers in spreadsheets of their own: columns in any order, titles above the header, the
same state in other words. Everything is compared folded: lower case, without diacritics.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kernel.text import fold


@dataclass(frozen=True)
class Column:
    """One column: its English name, the Vietnamese heading of the template, and other headings met in practice."""

    name: str
    title: str
    required: bool
    aliases: tuple[str, ...]
    note: str


COLUMNS = (
    Column("code", "Mã hồ sơ", True, ("số hồ sơ", "mã số hồ sơ", "số biên nhận"), "Đúng như trên giấy tiếp nhận"),
    Column(
        "procedure_code",
        "Mã thủ tục",
        True,
        ("mã tthc", "mã thủ tục hành chính", "mã số tthc"),
        "Mã quốc gia, ví dụ 1.001193",
    ),
    Column(
        "agency_code",
        "Mã đơn vị",
        False,
        ("mã cơ quan", "đơn vị", "mã xã", "mã đơn vị hành chính"),
        "Mã hành chính: huyện 187, xã 06463 …; trống nếu đã chọn đơn vị khi tải lên",
    ),
    Column(
        "channel",
        "Hình thức nộp",
        True,
        ("kênh", "kênh tiếp nhận", "hình thức tiếp nhận", "cách thức nộp"),
        "Trực tiếp, Trực tuyến hoặc Bưu chính",
    ),
    Column(
        "applicant_name",
        "Người nộp",
        True,
        ("họ tên", "họ và tên", "người nộp hồ sơ", "tên cá nhân, tổ chức", "chủ hồ sơ", "tên cá nhân tổ chức"),
        "Họ tên cá nhân hoặc tên tổ chức",
    ),
    Column(
        "received_at",
        "Ngày tiếp nhận",
        True,
        ("ngày nhận", "thời gian nhận", "thời điểm tiếp nhận", "nhận hồ sơ", "ngày nhận hồ sơ"),
        "dd/mm/yyyy hoặc dd/mm/yyyy hh:mm",
    ),
    Column(
        "due_at",
        "Ngày hẹn trả",
        False,
        ("hẹn trả", "hẹn trả kết quả", "ngày hẹn trả kết quả"),
        "Trống: hệ thống tính theo thời hạn của thủ tục",
    ),
    Column(
        "completed_at",
        "Ngày xử lý xong",
        False,
        ("ngày có kết quả", "ngày hoàn thành", "ngày kết thúc", "ngày giải quyết xong"),
        "Ngày ký kết quả; với hồ sơ rút, dừng: ngày kết thúc",
    ),
    Column(
        "returned_at",
        "Ngày trả kết quả",
        False,
        ("ngày trả", "trả kết quả", "thời gian trả"),
        "Ngày người dân nhận kết quả",
    ),
    Column(
        "status", "Trạng thái", True, ("tình trạng", "trạng thái hồ sơ", "tình trạng hồ sơ"), "Xem tờ Danh mục"
    ),
)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""Text that begins so may run in a spreadsheet; in CSV files it leaves with a ' before it."""

BY_NAME: Mapping[str, Column] = {column.name: column for column in COLUMNS}

HEADINGS = {
    fold(heading).replace("_", " "): column.name
    for column in COLUMNS
    for heading in (column.name, column.title, *column.aliases)
}

CHANNELS: Mapping[str, tuple[str, ...]] = {
    "counter": ("trực tiếp", "tại quầy", "trực tiếp tại bộ phận một cửa", "1"),
    "online": ("trực tuyến", "qua mạng", "2"),
    "postal": ("bưu chính", "bưu chính công ích", "qua bưu chính", "qua bưu điện", "3"),
}
"""Channels and their words; the digits are the national codes KenhThucHien."""

STATUSES: Mapping[str, tuple[str, ...]] = {
    "received": ("đã tiếp nhận", "được tiếp nhận", "tiếp nhận", "mới tiếp nhận"),
    "processing": ("đang xử lý", "đang giải quyết", "đang thụ lý"),
    "supplement_requested": ("chờ bổ sung", "yêu cầu bổ sung", "yêu cầu bổ sung giấy tờ", "bổ sung hồ sơ"),
    "completed": ("đã xử lý xong", "xử lý xong", "đã có kết quả", "đã hoàn thành", "đã giải quyết", "chờ trả"),
    "returned": ("đã trả kết quả", "đã trả", "trả kết quả"),
    "withdrawn": ("đã rút", "rút hồ sơ", "công dân rút hồ sơ", "công dân yêu cầu rút hồ sơ"),
    "stopped": ("dừng xử lý", "đã dừng", "dừng giải quyết"),
    "rejected": ("từ chối", "từ chối tiếp nhận", "không được tiếp nhận", "không tiếp nhận"),
}
"""States a register may hold and their words; the first Vietnamese one is what the template offers."""

IN_WORK: Mapping[str, tuple[str, ...]] = {
    "assigned": ("đã phân công", "đã giao xử lý"),
    "consulting": ("đang lấy ý kiến",),
    "linked": ("đang liên thông", "chuyển liên thông"),
    "payment_requested": ("chờ nộp phí, lệ phí", "yêu cầu thực hiện nghĩa vụ tài chính"),
    "paused": ("tạm dừng tính thời hạn",),
    "awaiting_approval": ("chờ phê duyệt", "đang trình ký", "trình ký"),
    "withdrawal_requested": ("đề nghị rút hồ sơ",),
}
"""Finer states of a dossier in work: lists are exported with them, a register takes them in as `processing`."""

SHOWN: Mapping[str, str] = {
    "submitted": "mới đăng ký",
    "supplement_at_intake": "chờ bổ sung trước tiếp nhận",
    **{value: words[0] for value, words in {**STATUSES, **IN_WORK}.items()},
}
"""The word a state is exported with. What has not been received yet is in no register: an import refuses it."""

NATIONAL_STATUS = {"2": "received", "3": "rejected", "4": "processing", "5": "supplement_requested"} | {
    "7": "withdrawn",
    "8": "stopped",
    "9": "completed",
    "10": "returned",
}


def _words(table: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {
        fold(word): value for value, words in table.items() for word in (value, value.replace("_", " "), *words)
    }


CHANNEL_WORDS = _words(CHANNELS)
STATUS_WORDS = dict.fromkeys(_words(IN_WORK), "processing") | _words(STATUSES) | NATIONAL_STATUS


def capital(word: str) -> str:
    return word[:1].upper() + word[1:]
