"""What a notice says: one template an event, with code, words of the state, date and link, and nothing personal.

Decree 61/2018/NĐ-CP, articles 17 to 19: reception, supplement, apology and result are told to the applicant by
mail, by message or by telephone.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from dossier.domain.lifecycle import Act

VERSION = 1
"""Of the words below; kept with every notice, so that it stays known what was said."""
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
SMS_LENGTH = 160


class Event(StrEnum):
    """What a citizen is told of."""

    RECEIVED = "received"
    REFUSED = "refused"
    SUPPLEMENT = "supplement"
    SUPPLEMENTED = "supplemented"
    PAYMENT = "payment"
    PAID = "paid"
    READY = "ready"
    RETURNED = "returned"
    APOLOGY = "apology"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    REOPENED = "reopened"


EVENT_OF: dict[Act, Event] = {
    Act.RECEIVE: Event.RECEIVED,
    Act.REJECT: Event.REFUSED,
    Act.REQUEST_INTAKE_SUPPLEMENT: Event.SUPPLEMENT,
    Act.REQUEST_SUPPLEMENT: Event.SUPPLEMENT,
    Act.SUPPLY_SUPPLEMENT: Event.SUPPLEMENTED,
    Act.REQUEST_PAYMENT: Event.PAYMENT,
    Act.CONFIRM_PAYMENT: Event.PAID,
    Act.APPROVE: Event.READY,
    Act.RETURN_RESULT: Event.RETURNED,
    Act.FINISH_ON_THE_SPOT: Event.RETURNED,
    Act.APOLOGISE: Event.APOLOGY,
    Act.WITHDRAW: Event.WITHDRAWN,
    Act.GRANT_WITHDRAWAL: Event.WITHDRAWN,
    Act.STOP: Event.STOPPED,
    Act.REOPEN: Event.REOPENED,
}

WORDS: dict[Event, str] = {
    Event.RECEIVED: "Hồ sơ {code} đã được tiếp nhận{due}.",
    Event.REFUSED: "Hồ sơ {code} không được tiếp nhận. Lý do ghi trên phiếu.",
    Event.SUPPLEMENT: "Hồ sơ {code} cần bổ sung giấy tờ theo phiếu hướng dẫn.",
    Event.SUPPLEMENTED: "Hồ sơ {code} đã nhận đủ giấy tờ bổ sung{due}.",
    Event.PAYMENT: "Hồ sơ {code} cần thực hiện nghĩa vụ tài chính.",
    Event.PAID: "Hồ sơ {code} đã hoàn thành nghĩa vụ tài chính{due}.",
    Event.READY: "Hồ sơ {code} đã có kết quả. Mời nhận tại nơi ghi trên giấy hẹn.",
    Event.RETURNED: "Hồ sơ {code} đã trả kết quả.",
    Event.APOLOGY: "Xin lỗi về việc chậm trả kết quả hồ sơ {code}{due}.",
    Event.WITHDRAWN: "Hồ sơ {code} đã được rút theo yêu cầu.",
    Event.STOPPED: "Hồ sơ {code} dừng giải quyết. Lý do ghi trong thông báo.",
    Event.REOPENED: "Hồ sơ {code} được mở lại để giải quyết tiếp{due}.",
}
DUE = ", hẹn trả {moment}"
LINK = " Tra cứu: {link}"

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWICE = frozenset("^{}\\[~]|€\f")


@dataclass(frozen=True)
class Message:
    """One notice in words: `subject` for a mail, `text` for all channels."""

    subject: str
    text: str


def mail(event: Event, code: str, due_at: dt.datetime | None, link: str) -> Message:
    told = _told(event, code, due_at)
    more = f"\n\nTra cứu hồ sơ: {link}\nMã bí mật in trên phiếu cho xem chi tiết." if link else ""
    return Message(f"Hồ sơ {code}", f"{told}{more}\n\nThư này được gửi tự động, xin không trả lời.\n")


def sms(event: Event, code: str, due_at: dt.datetime | None, link: str, *, plain: bool) -> Message:
    """At most 160 characters; the link goes first when there is no room. `plain`: without diacritics."""
    told = _told(event, code, due_at)
    whole = told + LINK.format(link=link) if link else told
    chosen = whole if len(whole) <= SMS_LENGTH else told[:SMS_LENGTH]
    return Message("", without_diacritics(chosen) if plain else chosen)


def segments(text: str) -> int:
    """Parts that a gateway charges for: 160 or 153 characters in GSM-7, 70 or 67 in UCS-2 (3GPP TS 23.038)."""
    if all(one in _GSM or one in _GSM_TWICE for one in text):
        length, single, part = sum(2 if one in _GSM_TWICE else 1 for one in text), 160, 153
    else:
        length, single, part = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if length <= single else -(-length // part)


def without_diacritics(text: str) -> str:
    """`Hồ sơ đã có kết quả` -> `Ho so da co ket qua`: one part of an SMS instead of three."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(one for one in apart if not unicodedata.combining(one))


def _told(event: Event, code: str, due_at: dt.datetime | None) -> str:
    due = DUE.format(moment=f"{due_at.astimezone(ZONE):%H:%M %d/%m/%Y}") if due_at else ""
    return WORDS[event].format(code=code, due=due)
