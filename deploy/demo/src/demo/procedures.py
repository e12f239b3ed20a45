"""The procedures of the demo district: the hand-kept table joined with the facts of the national portal.

A procedure has up to two versions: the one of the three-tier era, in force in 2021, and the one of two tiers since
01/07/2025 as the portal showed it in July 2026. `source` of every version says how certain its facts are.
"""

from __future__ import annotations

from typing import Any, Final

from demo.sources import national_facts, procedure_table
from demo.tables import papers
from demo.tables.agencies import REFORM
from demo.tables.fields import DIVISION_OF_FIELD, FIELD_ID
from demo.tables.internal_steps import LIST_SOURCE, LISTED_ON_THE_SPOT, internal_steps

_LEVELS: Final = {"X": "commune", "H": "district"}
_UNITS: Final = {"wd": "working_day", "d": "day", "h": "working_hour"}
_UNIT_WORDS: Final = {"working_day": "ngày làm việc", "day": "ngày", "working_hour": "giờ làm việc"}
_SAME_DAY: Final = "Trong ngày; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo"
_COUNCIL_FEE: Final = "Theo nghị quyết của Hội đồng nhân dân tỉnh"
_LINKED: Final = frozenset({"2.001023", "2.000986"})
_LAST_YEAR_OF_ERA: Final = 2021
"""Legal documents younger than this say nothing about the version of 2021."""

_CERTAINTY: Final = {
    "2021": "Thời hạn áp dụng năm 2021",
    "portal": "Mã, tên, thời hạn, phí theo Cổng Dịch vụ công quốc gia tháng 7/2026; năm 2021 chưa đối chiếu",
    "likely": "Mã, tên theo Cổng Dịch vụ công quốc gia tháng 7/2026; thời hạn có khả năng đúng, chưa đối chiếu",
    "unverified": "Mã và tên của thời kỳ 2021 chưa đối chiếu với Cơ sở dữ liệu quốc gia",
}
_NOW: Final = "Cổng Dịch vụ công quốc gia tháng 7/2026; ngày hiệu lực theo mốc chính quyền hai cấp, chưa đối chiếu"

Duration = dict[str, Any]


def procedures() -> list[dict[str, Any]]:
    """Every procedure in the shape of a district description, in the order of the table."""
    facts = national_facts()
    return [_procedure(row, facts.get(row["code"])) for row in procedure_table()]


def _procedure(row: dict[str, str], fact: dict[str, Any] | None) -> dict[str, Any]:
    code = row["code"]
    of_old = row["from"] < REFORM
    versions = [_of_table(row, fact, closed=of_old and fact is not None)]
    if of_old and fact is not None:
        versions.append(_of_portal(code, fact))
    return {
        "code": code,
        "local_code": None,
        "name": row["name"] or (fact or {})["name"],
        "field_id": FIELD_ID[row["field"]],
        "levels": levels_of(row),
        "mechanism": "one_stop_linked" if code in _LINKED else "one_stop",
        "on_the_spot": code in LISTED_ON_THE_SPOT,
        "online_level": None,
        "postal": bool(fact and fact["postal"]),
        "versions": versions,
    }


def levels_of(row: dict[str, str]) -> list[str]:
    return [_LEVELS[letter] for letter in row["levels"]]


def duration_of(time: str) -> Duration | None:
    """`same_day`, `3 wd` (working days), `30 d` (days), `-` (not known)."""
    if time == "-":
        return None
    if time == "same_day":
        return {"amount": 1, "unit": "same_day"}
    amount, unit = time.split()
    return {"amount": int(amount), "unit": _UNITS[unit]}


def words_of(duration: Duration | None) -> str:
    """The time as a notice board would say it."""
    if duration is None:
        return "Chưa có thông tin"
    if duration["unit"] == "same_day":
        return _SAME_DAY
    return f"{duration['amount']:02d} {_UNIT_WORDS[duration['unit']]}"


def _of_table(row: dict[str, str], fact: dict[str, Any] | None, *, closed: bool) -> dict[str, Any]:
    """The version the hand-kept table describes."""
    duration = duration_of(row["time"])
    fee_text, fee = row["fee_text"], None if row["fee"] in ("hdnd", "-") else int(row["fee"])
    if row["fee"] == "hdnd":
        fee_text = f"{_COUNCIL_FEE}. {fee_text}".strip(". ") if fee_text else _COUNCIL_FEE
    mark, _, basis = row["certainty"].partition(": ")
    laws = (fact or {}).get("legal_basis", [])
    if row["from"] < REFORM:
        laws = [law for law in laws if int(law.split("/")[1]) <= max(_LAST_YEAR_OF_ERA, int(row["from"][:4]))]
    known = (fact or {}).get("papers", [])
    listed = papers.of_2021(row["code"], row["field"], known) if row["from"] < "2022" else known
    return {
        "valid_from": row["from"],
        "valid_to": row["to"] or (REFORM if closed else None),
        "decision": (fact or {}).get("decision") if not closed else None,
        "duration": duration,
        "duration_by_level": None,
        "time_text": row["time_text"] or words_of(duration),
        "fee_amount": fee,
        "fee_text": fee_text,
        "papers": listed,
        "legal_basis": laws,
        "result_name": _result(row, fact),
        "steps_text": None,
        "conditions_text": None,
        "divisions_by_level": _divisions(row),
        "source": _CERTAINTY[mark]
        + (f"; thời hạn theo {basis}, chưa đối chiếu" if basis else "")
        + (f"; {LIST_SOURCE}" if row["code"] in LISTED_ON_THE_SPOT else ""),
        **internal_steps(row["code"]),
    }


def _result(row: dict[str, str], fact: dict[str, Any] | None) -> str | None:
    """What people get; a result that names a law or a tier of later years is not the one of 2021."""
    result: str | None = (fact or {}).get("result_name")
    of_today = result and any(word in result for word in ("/2023", "/2024", "/2025", "/2026", "cấp xã"))
    return None if of_today and row["from"] < REFORM else result


def _of_portal(code: str, fact: dict[str, Any]) -> dict[str, Any]:
    """The version of two tiers; a number without a unit stays a text and is not counted with."""
    raw = fact["time_raw"]
    unclear = "Chưa có thông tin" if raw in (None, "Không có thông tin") else f"{raw} (cổng không ghi đơn vị tính)"
    return {
        "valid_from": REFORM,
        "valid_to": None,
        "decision": fact["decision"],
        "duration": fact["duration"],
        "duration_by_level": None,
        "time_text": words_of(fact["duration"]) if fact["duration"] else unclear,
        "fee_amount": fact["fee_amount"],
        "fee_text": fact["fee_raw"] or "Chưa có thông tin",
        "papers": fact["papers"],
        "legal_basis": fact["legal_basis"],
        "result_name": fact["result_name"],
        "steps_text": None,
        "conditions_text": None,
        "divisions_by_level": None,
        "source": f"{_NOW}; {LIST_SOURCE}" if code in LISTED_ON_THE_SPOT else _NOW,
    }


def _divisions(row: dict[str, str]) -> dict[str, int] | None:
    division = DIVISION_OF_FIELD.get(row["field"])
    return {"district": division} if division and "H" in row["levels"] else None
