"""The trace of a due date as one sentence, in Vietnamese and in English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from worktime.calendars import Calendar, clock

if TYPE_CHECKING:
    from worktime.due import TraceStep, Unit

Language = Literal["vi", "en"]

WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
UNITS = {
    "vi": {"working_day": "ngày làm việc", "day": "ngày", "half_day": "buổi", "working_hour": "giờ làm việc"},
    "en": {"working_day": "working days", "day": "days", "half_day": "half-days", "working_hour": "working hours"},
}
WORDS = {
    "vi": {
        "received": "Nhận {time} {weekday} {date}",
        "after_cutoff": " (sau {cutoff})",
        "closed": " (ngoài giờ làm việc)",
        "counted_from": "tính từ {weekday} {date}",
        "same_day": "trả trong ngày",
        "off": "trừ {days}",
        "pause": "tạm dừng từ {date}{ground}",
        "due": "hẹn trả {time} {weekday} {date}",
    },
    "en": {
        "received": "Received {time} {weekday} {date}",
        "after_cutoff": " (after {cutoff})",
        "closed": " (outside office hours)",
        "counted_from": "counted from {weekday} {date}",
        "same_day": "due the same day",
        "off": "without {days}",
        "pause": "paused from {date}{ground}",
        "due": "due {time} {weekday} {date}",
    },
}


def sentence(
    language: Language,
    begin: dt.datetime,
    amount: Fraction | None,
    unit: Unit,
    at: dt.datetime,
    trace: Sequence[TraceStep],
    calendar: Calendar,
) -> str:
    """E.g. "Nhận 16:40 thứ Sáu 10/09/2021 (sau 15:00), tính từ thứ Hai 13/09; 3 ngày làm việc; hẹn trả …"."""
    words = WORDS[language]
    year = begin.year

    def day(date: dt.date, *, full: bool = False) -> str:
        return f"{date:%d/%m/%Y}" if full or date.year != year else f"{date:%d/%m}"

    def weekday(date: dt.date) -> str:
        return WEEKDAYS[language][date.weekday()]

    text = words["received"].format(
        time=f"{begin:%H:%M}", weekday=weekday(begin.date()), date=day(begin.date(), full=True)
    )
    parts: list[str] = []
    off: list[str] = []
    for step in trace:
        if step.kind == "counted_from":
            text += _why_later(begin, calendar, words)
            text += ", " + words["counted_from"].format(weekday=weekday(step.date), date=day(step.date))
        elif step.kind == "pause":
            ground = f" ({step.text})" if step.text else ""
            parts.append(words["pause"].format(date=day(step.date), ground=ground))
        elif step.kind == "day_off":
            off.append(f"{day(step.date)} {step.text}")
    length = words["same_day"] if amount is None else f"{_figure(amount, language)} {UNITS[language][unit]}"
    parts.insert(0, length)
    if off:
        parts.append(words["off"].format(days=", ".join(off)))
    parts.append(
        words["due"].format(time=f"{at:%H:%M}", weekday=weekday(at.date()), date=day(at.date(), full=True))
    )
    return "; ".join([text, *parts])


def _why_later(begin: dt.datetime, calendar: Calendar, words: dict[str, str]) -> str:
    day = begin.date()
    if not calendar.is_working_day(day) or begin > calendar.closing(day) or calendar.cutoff is None:
        return words["closed"]
    return words["after_cutoff"].format(cutoff=clock(calendar.cutoff))


def _figure(amount: Fraction, language: Language) -> str:
    if amount.denominator == 1:
        return str(amount.numerator)
    text = f"{float(amount):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "vi" else text
