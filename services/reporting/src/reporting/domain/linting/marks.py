"""What in Vietnamese prose is a number but not a figure, and how a figure is written.

Dates, numbers of documents, articles, phones, areas and limits ("dưới 03 ngày") look like figures; taking one for
a figure accuses a report that is right.
"""

from __future__ import annotations

import re
from fractions import Fraction

I = re.IGNORECASE  # noqa: E741
_NOT_FIGURES = [
    re.compile(p, I)
    for p in (
        r"https?://\S+|\S+@\S+|\b\w{1,40}(?:\.\w{1,40}){1,6}\.vn\b",
        r"\bngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?",
        r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b",
        r"\b\d{1,2}/(?:19|20)\d{2}\b(?!/)",
        r"\b(?:ngày|đến|từ)\s+\d{1,2}/\d{1,2}(?![\d/])",
        r"\b(?:tháng|quý|năm|kỳ|tuần)\s+\d{1,4}(?:\s*(?:-|–|đến|,|và)\s*\d{1,4}"
        r"(?!\s*(?:hồ sơ|TTHC|%|lượt|văn bản)))?\b(?![.,]\d)",
        r"\b\d{1,2}\s+tháng\b(?:\s+đầu)?(?:\s+năm)?(?:\s+\d{4})?",
        r"\b(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}\b",
        r"\bsố\s*:?\s*\d+\s*/\s*[\w-]+(?:/[\w-]+)*",
        r"\b\d+\s*/(?:\d{4}/)?[A-ZĐƯ]{2,}[\w-]*",
        r"\b(?:quyết định|kế hoạch|công văn|nghị định|thông tư|báo cáo|nghị quyết|chỉ thị|luật|thông báo|tờ trình)"
        r"(?: này)? số\s*:?\s*\d+\b",
        r"\b(?:khoản|điều|điểm|mục|phụ lục|biểu(?: số)?|mẫu(?: số)?|chương|phần|mức độ|mức|cấp độ|khóa|thứ|bước|"
        r"tổ|khu(?: phố)?|thôn|bảng|hạng|trang|số nhà|đường|quốc lộ|tiểu mục|đợt|lần|vòng|xếp|cột|dòng)"
        r"\s+(?:số\s+)?\d+(?:[.,]\d+)*\b(?:\s*(?:,|và|-)\s*\d+\b(?=\s*(?:$|[.;,)]|và|trên|của)))?",
        r"\b[IVX]+\.\d+(?:\.\d+)*",
        r"\bSố\s+\d+\s+(?:đường|phố|ngõ)",
        r"(?:điện thoại|đường dây nóng|hotline|SĐT|ĐT|fax|zalo|liên hệ)[^.;\n]{0,30}?\d[\d. -]{6,}\d",
        r"(?<![\d.,])0\d{2,4}[. -]?\d{3}[. -]?\d{3,4}(?![\d.,])",
        r"\d[\d.,]*\s*(?:m²|m2|ha|km²|km|m)\b",
        r"\b(?:khoảng|gần|hơn|trên|dưới|tối đa|tối thiểu|ít nhất|không quá|quá|trước|trong(?: vòng)?|sau|từ)\s+"
        r"\d[\d.,]*\s*(?:ngày(?: làm việc)?|giờ|%)(?:\s*(?:đến|-)\s*\d[\d.,]*\s*(?:ngày(?: làm việc)?|giờ|%))?"
        r"(?!\s*(?:xuống|còn|lên))",
        r"\b(?:khoảng|gần|hơn|ước|tối đa|tối thiểu|ít nhất|không quá)\s+\d[\d.,]*",
        r"[“\"]\s*\d+[^”\"]{0,30}[”\"]",
        r"\b\d{1,2}\s*(?:h|giờ)\s*\d{0,2}\b(?=\s*(?:phút|ngày|,|\.|-|đến|sáng|chiều))",
        r"\bA[345]\b|\bcovid-?\s?19\b|\b24/7\b|\bVNeID\s*\d*|\bISO\s*[\d:-]+",
    )
]
_HEAD = re.compile(
    r"^\s*(?:\*{1,2}\s*)?(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+\s|[IVX]+(?:\.\d+)*[.)]|[a-zđ][.)])\s*"
)
NUMBER = re.compile(
    r"(?<![\w.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?: \d{3})+(?=\s+[^\W\d]|\s*[.;,)]|\s*$)|"
    r"\d+(?:[.,]\d{1,2}|,\s\d{1,2})(?=\s*%)|\d+(?:,\d+)?)(?![\w/]|[.,]\d)"
)
_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mốt": 1, "lăm": 5, "linh": 0, "lẻ": 0,
}  # fmt: skip
_SCALES = {"mươi": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000}
_WORD = "|".join([*_DIGITS, *_SCALES])
UNITS = (
    r"hồ sơ|TTHC|thủ tục hành chính|thủ tục|ngày làm việc|ngày|giờ|triệu đồng|tỷ đồng|nghìn đồng|đồng|văn bản|"
    r"lượt|phản ánh, kiến nghị|phản ánh|kiến nghị|PAKN|ý kiến|trường hợp|đơn|cuộc|người|cán bộ|công chức|phiếu|"
    r"tin|bài|xã|thị trấn|cơ quan|đơn vị|quyết định|kế hoạch|công văn|báo cáo|tài khoản|hội nghị|lớp|buổi|điểm|hộ|"
    r"thông báo|chỉ thị|nghị quyết|tờ trình|"
    r"giấy|dịch vụ|tổ chức|cá nhân|doanh nghiệp|chứng thư|nhiệm vụ|thôn|vụ|bản|giao dịch|câu hỏi|máy|công dân"
)
UNIT = re.compile(rf"\s*(?:(?P<pc>%)|(?P<u>(?:{UNITS}))(?!\w)(?:\s+TTHC\b)?)", I)
WORDS = re.compile(rf"(?<!\w)((?:{_WORD})(?:\s+(?:{_WORD})){{0,12}})\s+(?={UNITS})", I)
ZERO = re.compile(
    r"\b(?:không có|chưa có|không phát sinh|chưa phát sinh|không)\s+(?=(?:hồ sơ|TTHC|trường hợp)\b)", I
)


def blank(line: str) -> str:
    """The line with everything that is no figure blanked out; places stay what they are."""
    out = _HEAD.sub(lambda m: " " * len(m[0]), line) if not re.match(r"^\s*\d[\d.]*\s*[|\t]", line) else line
    for pattern in _NOT_FIGURES:
        out = pattern.sub(lambda m: "\x01" * len(m[0]), out)
    return out


def value_of(written: str) -> tuple[Fraction, int]:
    """The number and its decimals as written: "1.454" is more than a thousand, "18, 8" has decimals."""
    bare = written.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", bare):
        bare = bare.replace(".", "")
    bare = bare.replace(",", ".")
    return Fraction(bare), len(bare.partition(".")[2])


def value_of_words(words: str) -> int | None:
    """`một trăm hai mươi` as 120; None where the words are no number (a lone "không" or "năm")."""
    total = last = 0
    parts = words.lower().split()
    if parts in (["không"], ["năm"], ["tư"], ["một"], ["lẻ"], ["linh"]):
        return None
    for word in parts:
        if word in _DIGITS:
            last = last + _DIGITS[word] if last == 10 else _DIGITS[word]
            if word == "mười":
                last = 10
        else:
            scale = _SCALES[word]
            if scale == 1000:
                total, last = (total + last) * 1000, 0
            else:
                total, last = total + max(last, 1) * scale, 0
    return total + last
