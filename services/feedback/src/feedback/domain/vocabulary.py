"""The words of Decree 20/2008/NĐ-CP (amended by 48/2013 and 92/2017) on citizens' petitions."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a petition is about (article 5). `complaint` is none: khiếu nại, tố cáo follow laws of their own."""

    BEHAVIOUR = "behaviour"
    REGULATION = "regulation"
    PROPOSAL = "proposal"
    COMPLAINT = "complaint"
    UNCLASSIFIED = "unclassified"


class Channel(StrEnum):
    """How it came in (articles 6 and 7)."""

    PHONE = "phone"
    COUNTER = "counter"
    EMAIL = "email"
    PORTAL = "portal"
    LETTER = "letter"


GUIDANCE = (
    "Nội dung thuộc khiếu nại hoặc tố cáo, không phải phản ánh, kiến nghị (Nghị định 20/2008/NĐ-CP, Điều 1). "
    "Đề nghị gửi đơn theo Luật Khiếu nại hoặc Luật Tố cáo đến Ban Tiếp công dân."
)
"""What a person is told whose paper is a complaint or a denunciation."""

_COMPLAINT = re.compile(r"\b(khiếu nại|tố cáo|khiếu kiện)\b", re.IGNORECASE)
_WRITTEN_BARE = re.compile(r"\b(khieu nai|to cao|khieu kien)\b", re.IGNORECASE)


def sounds_like_complaint(content: str) -> bool:
    """Do the words name a complaint or denunciation? A hint for the officer, no decision.

    Words without diacritics are looked for only in a text that has none at all: "to cao" may be many things.
    """
    pattern = _WRITTEN_BARE if content.isascii() else _COMPLAINT
    return pattern.search(content) is not None


def is_qualified(name: str, address: str, phone: str, email: str) -> bool:
    """Article 7: name, and address, and a telephone number or an address for mail.

    One that is not is recorded as a tip (tin báo không đủ điều kiện), kept for supervision, and not counted.
    """
    return bool(name and address and (phone or email))


def code_of(year: int, month: int, day: int, number: int) -> str:
    """`PA-210915-0001`: the day of receipt and a number of that day; it may grow past four digits."""
    return f"PA-{year % 100:02}{month:02}{day:02}-{number:04}"
