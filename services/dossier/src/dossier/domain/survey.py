"""What applicants are asked about the handling of their dossier, as versioned data; and the token of the QR page.

Decree 61/2018/NĐ-CP, article 31 names the contents. The wording of a province stands in a decision of its own
(Lạng Sơn: QĐ 1517/QĐ-UBND of 09/08/2019), whose text we do not have: the words below are ours, say what the
article says, and are replaced by adding a set with the day from which it is asked.
"""

from __future__ import annotations

import datetime as dt
import hmac
from dataclasses import dataclass

from dossier.domain.secrets import ALPHABET

_PURPOSE = b"motcua.survey.1\0"
TOKEN_LENGTH = 12
LONGEST_TEXT = 500


@dataclass(frozen=True)
class Choice:
    key: str
    vi: str
    en: str


@dataclass(frozen=True)
class Question:
    """One question; without choices it is answered in one's own words."""

    key: str
    vi: str
    en: str
    choices: tuple[Choice, ...] = ()

    @property
    def open(self) -> bool:
        return not self.choices


@dataclass(frozen=True)
class QuestionSet:
    """What is asked in one era. `source` is printed; `doubt` says what of it is not known."""

    key: str
    source: str
    doubt: str
    valid_from: dt.date
    questions: tuple[Question, ...]

    def question(self, key: str) -> Question | None:
        return next((one for one in self.questions if one.key == key), None)


def _choices(*listed: tuple[str, str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(*one) for one in listed)


_CONTENT = (
    ("very", "Rất hài lòng", "Very satisfied"),
    ("yes", "Hài lòng", "Satisfied"),
    ("neutral", "Bình thường", "Neither"),
    ("no", "Không hài lòng", "Not satisfied"),
)

SETS = (
    QuestionSet(
        key="nd61-2018",
        source="Nghị định 61/2018/NĐ-CP, Điều 31",
        doubt="Câu chữ theo mẫu phiếu của tỉnh (QĐ 1517/QĐ-UBND ngày 09/8/2019 của UBND tỉnh Lạng Sơn) chưa có; "
        "sau ngày 01/7/2025 dùng tiếp cho đến khi có mẫu của thời kỳ Nghị định 118/2025/NĐ-CP.",
        valid_from=dt.date(2018, 6, 21),
        questions=(
            Question(
                "time",
                "Thời gian giải quyết hồ sơ so với thời gian quy định",
                "Time taken, compared with the time the rules give",
                _choices(
                    ("early", "Sớm hơn", "Shorter"),
                    ("on_time", "Đúng hẹn", "As promised"),
                    ("late", "Muộn hơn", "Longer"),
                    ("not_yet", "Chưa có kết quả", "No result yet"),
                ),
            ),
            Question(
                "contacts",
                "Số lần phải liên hệ lại với nơi tiếp nhận để hoàn thiện hồ sơ",
                "How often you had to come back to the desk to complete your papers",
                _choices(
                    ("none", "Không lần nào", "Never"),
                    ("one", "Một lần", "Once"),
                    ("more", "Hơn một lần", "More than once"),
                ),
            ),
            Question(
                "bodies",
                "Số cơ quan, đơn vị phải liên hệ để hoàn thiện hồ sơ",
                "How many offices you had to deal with",
                _choices(
                    ("desk", "Chỉ Bộ phận Một cửa", "Only the one-stop desk"),
                    ("two", "Thêm một cơ quan", "One more"),
                    ("more", "Nhiều hơn", "Several more"),
                ),
            ),
            Question(
                "information",
                "Thông tin về thủ tục được công khai có chính xác, đầy đủ không",
                "Was the published information on the procedure right and complete",
                _choices(
                    ("yes", "Chính xác, đầy đủ", "Yes"),
                    ("partly", "Một phần", "Partly"),
                    ("no", "Không", "No"),
                ),
            ),
            Question(
                "attitude",
                "Thái độ của công chức, viên chức khi hướng dẫn, tiếp nhận, giải quyết",
                "The attitude of the staff",
                _choices(*_CONTENT),
            ),
            Question(
                "cost",
                "Có phải trả chi phí nào ngoài quy định không",
                "Did you have to pay anything beyond the rules",
                _choices(("no", "Không", "No"), ("yes", "Có", "Yes")),
            ),
            Question(
                "explanation",
                "Chất lượng tiếp thu, giải trình phản ánh, kiến nghị của ông (bà)",
                "How well your questions and complaints were explained",
                _choices(*_CONTENT, ("none", "Không có phản ánh", "I had none")),
            ),
            Question(
                "online",
                "Chất lượng dịch vụ công trực tuyến",
                "The online service",
                _choices(*_CONTENT, ("none", "Không sử dụng", "I did not use it")),
            ),
            Question("other", "Ý kiến khác", "Anything else"),
        ),
    ),
)
"""Newest last. An answer keeps the key of the set it was given to."""


def set_on(day: dt.date) -> QuestionSet:
    """What is asked on a day; before the first set, the first."""
    return next((one for one in reversed(SETS) if one.valid_from <= day), SETS[0])


def set_of(key: str) -> QuestionSet | None:
    return next((one for one in SETS if one.key == key), None)


def token_of(key: bytes, code: str) -> str:
    """What the QR code of a survey slip carries: lets whoever holds the slip answer once, and nothing else.

    60 bits of HMAC-SHA-256 over the dossier's code, with a purpose of its own: it tells nothing of the tracking
    secret, so it may stand in an address.
    """
    number = int.from_bytes(hmac.digest(key, _PURPOSE + code.encode(), "sha256")[:8]) >> 4
    return "".join(ALPHABET[number >> shift & 31] for shift in range(5 * (TOKEN_LENGTH - 1), -1, -5))


def is_token(key: bytes, code: str, given: str) -> bool:
    """Whether the token belongs to the dossier; takes the same time whatever was given."""
    return hmac.compare_digest(given.upper().encode(), token_of(key, code).encode())
