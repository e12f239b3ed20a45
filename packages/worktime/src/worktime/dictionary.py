"""The words of a trace in both languages."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["vi", "en"]

WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
UNITS: dict[Language, dict[str, tuple[str, str]]] = {
    "vi": {
        "working_day": ("ngày làm việc", "ngày làm việc"),
        "day": ("ngày", "ngày"),
        "half_day": ("buổi làm việc", "buổi làm việc"),
        "working_hour": ("giờ làm việc", "giờ làm việc"),
    },
    "en": {
        "working_day": ("working day", "working days"),
        "day": ("day", "days"),
        "half_day": ("half-day", "half-days"),
        "working_hour": ("working hour", "working hours"),
    },
}
WORDS: dict[Language, dict[str, str]] = {
    "vi": {
        "received": "Nhận {time} {day}",
        "after_cutoff": " (sau {cutoff})",
        "closed": " (ngoài giờ làm việc)",
        "on_day_off": " (ngày nghỉ)",
        "counted_from": "tính từ {day}",
        "same_day": "trả trong ngày",
        "hours": "{hours} giờ {minutes} phút làm việc",
        "minutes": "{minutes} phút làm việc",
        "make_up": "(làm bù)",
        "pause": "tạm dừng {start}–{end}{ground}: {took}",
        "ground": " ({ground})",
        "moved": "hết hạn {day} là ngày nghỉ, chuyển sang ngày làm việc kế tiếp",
        "due": "hẹn trả {time} {day}",
        "left": "Còn {time} làm việc",
        "late": "Quá hạn {time} làm việc",
        "left_nothing": "Đến hạn",
        "late_nothing": "Quá hạn, ngoài giờ làm việc",
    },
    "en": {
        "received": "Received {time} {day}",
        "after_cutoff": " (after {cutoff})",
        "closed": " (outside office hours)",
        "on_day_off": " (a day off)",
        "counted_from": "counted from {day}",
        "same_day": "due the same day",
        "hours": "{hours} h {minutes} min of office time",
        "minutes": "{minutes} min of office time",
        "make_up": "(make-up day)",
        "pause": "paused {start}–{end}{ground}: {took}",
        "ground": " ({ground})",
        "moved": "runs out on {day}, a day off, so moved to the next working day",
        "due": "due {time} {day}",
        "left": "{time} of office time left",
        "late": "Overdue by {time} of office time",
        "left_nothing": "Due",
        "late_nothing": "Overdue, outside office hours",
    },
}
TIME_UNITS: dict[Language, tuple[tuple[str, str], ...]] = {
    "vi": (("ngày", "ngày"), ("giờ", "giờ"), ("phút", "phút")),
    "en": (("day", "days"), ("hour", "hours"), ("minute", "minutes")),
}
"""Days, hours, minutes: one and many."""
PREFIX: dict[Language, dict[str, str]] = {
    "vi": {"day_off": "trừ ", "make_up": "tính cả "},
    "en": {"day_off": "not counting ", "make_up": "including "},
}
"""Said once before steps of these kinds that follow each other."""

NEW_YEAR = "Tết Nguyên Đán"
FEASTS: dict[Language, dict[str, str]] = {
    "vi": {},
    "en": {
        "Tết Dương lịch": "New Year's Day",
        NEW_YEAR: "Lunar New Year",
        "Ngày Giỗ Tổ Hùng Vương": "Hung Kings' Commemoration Day",
        "Ngày Chiến thắng": "Reunification Day",
        "Ngày Quốc tế Lao động": "Labour Day",
        "Quốc khánh": "National Day",
        "Ngày Văn hóa Việt Nam": "Vietnamese Culture Day",
    },
}
OBSERVED: dict[Language, str] = {"vi": " (nghỉ bù)", "en": " (in lieu)"}
SWAPPED: dict[Language, str] = {"vi": "nghỉ thay cho ngày {day}", "en": "off in place of {day}"}
_SWAP = re.compile(r"^Ngày nghỉ \(thay cho ngày (\d\d/\d\d/\d{4})\)$")


def feast(name: str, language: Language) -> str:
    """A holiday as it is told: the days around Tết are one feast. Names of the district's own stay as they are."""
    swap = _SWAP.match(name)
    if swap:
        return SWAPPED[language].format(day=swap[1])
    base = name.removesuffix(OBSERVED["vi"])
    observed = OBSERVED[language] if base != name else ""
    if base.endswith(NEW_YEAR) or base == "29 Tết":
        base = NEW_YEAR
    return FEASTS[language].get(base, base) + observed
