"""Facts about procedures taken from a crawl of the national portal (dichvucong.gov.vn, July 2026).

`python -m demo.national CRAWL.ndjson.gz` reads the crawl, which is not part of the project, and writes the few
facts the demo needs to `data/national.json`, which is. The portal glues the cells of its tables together without
separator; what cannot be taken apart with certainty stays null, and raw text stays beside the parsed value.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from demo.sources import DATA, codes_of_table

NOTHING: Final = "Không có thông tin"
LONGEST_TITLE, MOST_PAPERS, LONGEST_FEE = 170, 6, 240

_COPIES = re.compile(r"(\d) bản chính(?:,\s*(\d) bản sao)?|(\d) bản sao")
"""One digit: the title before it may itself end in a number ("Mẫu số 18" + "1 bản chính")."""
_HEADING = re.compile(r".*?Tên giấy tờMẫu đơn, tờ khaiSố lượng", re.DOTALL)
_NOTE = re.compile(
    r"(?i)(người|trừ|theo|hồ sơ|trong|khi|cơ quan|việc|nộp|các giấy tờ|ngoài|giá trị|công dân"
    r"|trường hợp(?!.*(phải có|thì nộp)))\s"
)
"""How remarks to the reader begin, which the portal lists among the papers."""
_FORM_FILE = re.compile(r"[\w()\s.,+-]{0,80}\.(?:docx?|pdf|xlsx?|rar|zip)$", re.IGNORECASE)
_CONDITION = re.compile(
    r"(?i)\b(trường hợp|nếu|đối với|khi có|trừ|tùy|hoặc khi|ủy quyền|người nước ngoài)\b|\(nếu có\)"
)
_MINISTRY: Final = (
    "(?:BNNPTNT|BNNMT|BTNMT|BLĐTBXH|BVHTTDL|BGDĐT|BKHĐT|BKHCN|BTTTT|NHNN|VPCP|UBDT"
    "|BTP|BTC|BXD|BCA|BCT|BYT|BNV|BQP|BNG)"
)
_LAW = re.compile(
    r"(?<![\d/])(\d{1,3}(?:\.\d)?/\d{4}/"
    rf"(?:NĐ-CP|NQ-CP|QĐ-TTg|QH\d\d|TT-{_MINISTRY}|TTLT(?:-{_MINISTRY})+))"
)
_WAY = re.compile(r"(Trực tuyến|Dịch vụ bưu chính|Trực tiếp)(?=\d|Không có)")
_TIME = re.compile(
    rf"(?:(\d{{1,3}}) (Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng)|(\d{{1,3}})(?=Miễn phí)|({NOTHING}))"
)
_FEE = re.compile(r"(Miễn phí|[\d,]+ (?:VNĐ|Việt Nam Đồng|USD))(?:\((.*?)\))?", re.DOTALL)
_UNITS = {"Ngày làm việc": "working_day", "Ngày": "day", "Giờ làm việc": "working_hour"}


def clean(text: str) -> str:
    """NFC, one space between words, no list marks at the edges."""
    flat = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    return re.sub(r"^[-+*•–;.,:\s]+|[-+*•–;,:\s.]+$", "", re.sub(r"^\(?[a-zđ0-9]{1,2}[).]\s+", "", flat))


def name_of(raw: str, code: str) -> str:
    """The official name without the word "Thủ tục", the code in brackets and doubled spaces."""
    name = clean(raw.replace(f"({code})", "")).removeprefix("Thủ tục ").strip()
    return name[:1].upper() + name[1:]


def papers_of(raw: str) -> list[dict[str, Any]]:
    """Papers with at least one original or copy, required ones first; remarks to the reader fall out."""
    papers: list[dict[str, Any]] = []
    start = 0
    for match in _COPIES.finditer(raw):
        title = _HEADING.sub("", raw[start : match.start()])
        start = match.end()
        originals, copies = int(match[1] or 0), int(match[2] or match[3] or 0)
        title = clean(_FORM_FILE.sub("", title))
        conditional = bool(_CONDITION.search(title))
        short = _shortened(title)
        known = short in {one["name"] for one in papers}
        if originals + copies == 0 or len(short) < 6 or known or _NOTE.match(short):
            continue
        papers.append(
            {
                "name": short,
                "originals": originals,
                "copies": copies,
                "form_code": None,
                "required": not conditional,
            }
        )
    return sorted(papers, key=lambda one: not one["required"])[:MOST_PAPERS]


def _shortened(title: str) -> str:
    """The title up to its first full stop or semicolon, cut at a word when it is still long."""
    head = clean(re.split(r"[;:]|\.\s", title, maxsplit=1)[0])
    head = head if len(head) >= 12 else clean(title)
    if len(head) <= LONGEST_TITLE:
        return head
    return head[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,(") + " …"


def laws_of(raw: str) -> list[str]:
    """Numbers of the legal documents, oldest first."""
    numbers = dict.fromkeys(_LAW.findall(unicodedata.normalize("NFC", raw)))
    return sorted(numbers, key=lambda number: (number.split("/")[1], number))


def way_of(raw: str) -> dict[str, Any]:
    """Time and fee of the counter, or of the first way named, and which other ways there are."""
    parts = _WAY.split(raw)
    ways = dict(zip(parts[1::2][::-1], parts[2::2][::-1], strict=False))
    text = ways.get("Trực tiếp") or next(iter(ways.values()), "")
    time = _TIME.match(text)
    fee = _FEE.search(text)
    return {
        "time_raw": clean(time[0]) if time else None,
        "duration": _duration(time),
        "fee_raw": _fee_text(fee) if fee else None,
        "fee_amount": _amount(fee),
        "online": "Trực tuyến" in ways,
        "postal": "Dịch vụ bưu chính" in ways,
    }


def _duration(time: re.Match[str] | None) -> dict[str, Any] | None:
    """A bare "1" stands for "within the day"; any other number without a unit says nothing certain."""
    if time is None or time[4]:
        return None
    if time[3]:
        return {"amount": 1, "unit": "same_day"} if time[3] == "1" else None
    unit = _UNITS.get(time[2])
    return {"amount": int(time[1]), "unit": unit} if unit else None


def _fee_text(fee: re.Match[str]) -> str:
    """The fee as the portal words it, with the blank it lost before the bracket."""
    if not fee[2]:
        return clean(fee[1])
    text = f"{fee[1]} ({clean(fee[2])})"
    return text if len(text) <= LONGEST_FEE else text[:LONGEST_FEE].rsplit(" ", 1)[0].rstrip(" ,(") + " …)"


def _amount(fee: re.Match[str] | None) -> int | None:
    """Đồng, when the fee is one number; "Miễn phí" followed by conditions is not a number."""
    if fee is None or "USD" in fee[1]:
        return None
    if fee[1] == "Miễn phí":
        return None if fee[2] else 0
    return int(re.sub(r"\D", "", fee[1]))


def facts(row: dict[str, str]) -> dict[str, Any]:
    """What the demo keeps of one crawled procedure."""
    result = clean(row["ket_qua_xu_ly"].split("Mã:")[0])
    return {
        "name": name_of(row["ten_thu_tuc"], row["ma_thu_tuc"]),
        "decision": clean(row["so_quyet_dinh"]) or None,
        **way_of(row["cach_thuc_thuc_hien"]),
        "papers": papers_of(row["thanh_phan_ho_so"]),
        "legal_basis": laws_of(row["can_cu_phap_ly"]),
        "result_name": None if result == NOTHING else result[:LONGEST_TITLE],
    }


def crawled(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("crawl", type=Path)
    wanted = set(codes_of_table())
    kept = {
        row["ma_thu_tuc"]: facts(row) for row in crawled(parser.parse_args().crawl) if row["ma_thu_tuc"] in wanted
    }
    text = json.dumps(dict(sorted(kept.items())), ensure_ascii=False, indent=1)
    (DATA / "national.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
