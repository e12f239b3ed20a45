"""The words of the tracking page, Vietnamese and English."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal

from kernel.clock import local

from dossier.domain.progress import PROGRESS, STEPS
from dossier.domain.states import Status

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")

_VI = {
    "title": "Tra cứu hồ sơ",
    "lead": "Nhập mã ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
    "code": "Mã hồ sơ",
    "code_hint": "Ví dụ 000.00.00.H37-210915-0001",
    "look": "Tra cứu",
    "other": "Tra cứu hồ sơ khác",
    "degree": "Đã hoàn thành {degree}%",
    "done": "đã xong",
    "current": "đang ở bước này",
    "waiting": "chưa đến",
    "secret_title": "Xem chi tiết",
    "secret_lead": "Mã bí mật in trên phiếu cho xem hồ sơ đang ở đâu, ngày hẹn và lý do, những gì cần bổ sung.",
    "secret": "Mã bí mật in trên phiếu",
    "secret_hint": "Tám chữ và số, ví dụ dạng ABCD-1234; không phân biệt chữ hoa, chữ thường",
    "open": "Xem chi tiết",
    "wrong": "Mã bí mật không đúng. Hãy xem lại từng chữ trên phiếu.",
    "locked": "Đã nhập sai nhiều lần. Hãy thử lại sau {minutes} phút, hoặc hỏi tại Bộ phận Một cửa.",
    "busy": "Quá nhiều lượt tra cứu từ địa chỉ này. Hãy thử lại sau một phút.",
    "not_found": "Không có hồ sơ nào mang mã này. Hãy kiểm tra lại từng chữ số, cả dấu chấm và dấu gạch ngang.",
    "away": "Hệ thống đang bận. Hãy thử lại sau ít phút; hồ sơ của ông/bà không bị ảnh hưởng.",
    "privacy": "Chỉ có mã hồ sơ thì trang này chỉ cho biết mức độ hoàn thành.",
    "leave": "Đóng, không cho máy này xem nữa",
    "language": "English",
    "state": "Tình trạng",
    "where": "Đang ở",
    "procedure": "Thủ tục",
    "agency": "Nơi tiếp nhận",
    "received": "Tiếp nhận lúc",
    "due": "Hẹn trả kết quả",
    "why_due": "Vì sao ngày này",
    "no_due": "Thủ tục này không quy định thời hạn.",
    "due_stands": "Thời hạn đang dừng; ngày hẹn mới được tính khi hồ sơ tiếp tục được giải quyết.",
    "apology": "Xin lỗi và hẹn lại",
    "apology_text": "Ngày hẹn trước là {before}. Lý do: {reason}",
    "supplement": "Cần bổ sung",
    "refused": "Lý do",
    "obligation": "Nghĩa vụ tài chính",
    "fee": "Phí, lệ phí",
    "fee_due": "Cần nộp {amount} đồng",
    "fee_of": "Mức phải nộp: {amount} đồng",
    "fee_paid": "Đã nộp: {amount} đồng",
    "fee_waived": "Được miễn, giảm: {amount} đồng",
    "fee_left": "Còn phải nộp {amount} đồng",
    "fee_settled": "Không còn phải nộp",
    "fee_open": "Thủ tục này không có mức thu cố định",
    "no_fee": "Không thu",
    "result": "Nhận kết quả",
    "at_counter": "Tại Bộ phận tiếp nhận và trả kết quả, {agency}",
    "by_post": "Qua bưu chính công ích, đến địa chỉ ghi trong hồ sơ",
    "inbound": "Mã bưu gửi hồ sơ đến",
    "outbound": "Mã bưu gửi kết quả",
    "returned": "Đã trả kết quả lúc",
    "survey_title": "Ý kiến của ông/bà",
    "survey_lead": "Hồ sơ đã có kết quả. Mỗi hồ sơ trả lời một lần; cơ quan giải quyết không biết ai trả lời.",
    "survey_link": "Đánh giá việc giải quyết hồ sơ",
    "survey_answered": "Hồ sơ này đã được đánh giá. Cảm ơn ông/bà.",
    "looks_title": "Ai đã xem hồ sơ của tôi",
    "looks_lead": "Những lần xem của người không trực tiếp giải quyết, và những lần xem thông tin cá nhân.",
    "more_looks": "Và {count} lần trước đó; hỏi tại Bộ phận Một cửa để xem đủ.",
    "no_looks": "Chưa có lần xem nào như vậy.",
    "look_when": "Lúc",
    "look_office": "Cơ quan",
    "look_purpose": "Mục đích",
    "unknown_office": "Cơ quan không xác định",
}
_EN = {
    "title": "Track a dossier",
    "lead": "Enter the code printed on the receipt.",
    "code": "Dossier code",
    "code_hint": "For example 000.00.00.H37-210915-0001",
    "look": "Look up",
    "other": "Look up another dossier",
    "degree": "{degree}% completed",
    "done": "done",
    "current": "now here",
    "waiting": "not yet",
    "secret_title": "See the details",
    "secret_lead": "The secret printed on the slip shows where the dossier is, the appointed day and its reason,"
    " and what has to be completed.",
    "secret": "Secret printed on the slip",
    "secret_hint": "Eight letters and digits, of the form ABCD-1234; capitals do not matter",
    "open": "See the details",
    "wrong": "This is not the secret of this dossier. Please compare each letter with the slip.",
    "locked": "Too many wrong tries. Try again in {minutes} minutes, or ask at the one-stop desk.",
    "busy": "Too many look-ups from this address. Try again in a minute.",
    "not_found": "No dossier has this code. Please compare each digit, dots and dashes included.",
    "away": "The system is busy. Try again in a few minutes; your dossier is not affected.",
    "privacy": "With the code alone this page tells only the degree of completion.",
    "leave": "Close, and hide it on this device",
    "language": "Tiếng Việt",
    "state": "State",
    "where": "Now at",
    "procedure": "Procedure",
    "agency": "Received by",
    "received": "Received at",
    "due": "Result appointed for",
    "why_due": "Why this day",
    "no_due": "No time limit is laid down for this procedure.",
    "due_stands": "The time limit stands still; a new day is appointed when the processing goes on.",
    "apology": "Apology and new appointment",
    "apology_text": "The day appointed before was {before}. Reason: {reason}",
    "supplement": "To be completed",
    "refused": "Reason",
    "obligation": "Payment asked for",
    "fee": "Fees",
    "fee_due": "{amount} VND to be paid",
    "fee_of": "Due: {amount} VND",
    "fee_paid": "Paid: {amount} VND",
    "fee_waived": "Waived: {amount} VND",
    "fee_left": "{amount} VND still to pay",
    "fee_settled": "Nothing left to pay",
    "fee_open": "This procedure has no fixed fee",
    "no_fee": "None",
    "result": "Handing over of the result",
    "at_counter": "At the one-stop desk of {agency}",
    "by_post": "By public post, to the address given in the dossier",
    "inbound": "Postal number of the papers sent in",
    "outbound": "Postal number of the result",
    "returned": "Result handed over at",
    "survey_title": "Your opinion",
    "survey_lead": "There is a result. One answer a dossier; the office cannot tell who answered.",
    "survey_link": "Say how your dossier was handled",
    "survey_answered": "This dossier has been answered for. Thank you.",
    "looks_title": "Who has looked at my dossier",
    "looks_lead": "Looks by people who do not handle it themselves, and every look at personal data.",
    "more_looks": "And {count} earlier ones; the one-stop desk shows them all.",
    "no_looks": "No such look so far.",
    "look_when": "When",
    "look_office": "Office",
    "look_purpose": "Purpose",
    "unknown_office": "Unknown office",
}
WORDS: Mapping[Language, Mapping[str, str]] = {"vi": _VI, "en": _EN}

STATUS_EN = {
    Status.SUBMITTED: "Submitted, waiting to be received",
    Status.SUPPLEMENT_AT_INTAKE: "Papers to be completed before it is received",
    Status.REJECTED: "Not received",
    Status.RECEIVED: "Received",
    Status.ASSIGNED: "In processing",
    Status.PROCESSING: "In processing",
    Status.CONSULTING: "In processing, another office is asked",
    Status.LINKED: "In processing at a linked office",
    Status.PAYMENT_REQUESTED: "Waiting for a payment",
    Status.PAUSED: "Processing suspended",
    Status.AWAITING_APPROVAL: "In processing, awaiting approval",
    Status.SUPPLEMENT_REQUESTED: "Papers to be completed",
    Status.WITHDRAWAL_REQUESTED: "A withdrawal is being considered",
    Status.COMPLETED: "Result ready, waiting to be handed over",
    Status.RETURNED: "Result handed over",
    Status.WITHDRAWN: "Withdrawn",
    Status.STOPPED: "Processing stopped",
}
STEPS_EN = ("Submission", "Reception", "Processing", "Result ready", "Handing over")


def status_words(status: Status, language: Language) -> str:
    return PROGRESS[status][0] if language == "vi" else STATUS_EN[status]


def step_names(language: Language) -> tuple[str, ...]:
    return STEPS if language == "vi" else STEPS_EN


def moment(at: dt.datetime) -> str:
    """`08:30 15/09/2021`, in both languages: this is how the slips write it."""
    return f"{local(at):%H:%M %d/%m/%Y}"


def thousands(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def language_of(asked: str | None, accepted: str) -> Language:
    """The language asked for by link, else the better liked of the two in `Accept-Language`, else Vietnamese."""
    if asked in LANGUAGES:
        return "en" if asked == "en" else "vi"
    liking = {"vi": 0.0, "en": 0.0}
    for part in accepted.split(",")[:20]:
        found = re.fullmatch(r"\s*(vi|en)(?:-\w+)*\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*", part, re.IGNORECASE)
        if found:
            tongue = found[1].lower()
            liking[tongue] = max(liking[tongue], float(found[2] or 1))
    return "en" if liking["en"] > liking["vi"] else "vi"
