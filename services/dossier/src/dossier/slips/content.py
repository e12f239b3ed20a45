"""What stands on a slip, as plain values for its template. Pure: same record, same sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.clock import local
from kernel.documents import qr_svg

from dossier.adapters.answers import Directory
from dossier.domain.lifecycle import READING_ACTS, Act
from dossier.domain.regimes import Regime
from dossier.slips import barcode, words

OFFICE = "Bộ phận tiếp nhận và trả kết quả"
SUFFIX = {"receipt": "TNHS", "supplement": "HDHS", "refusal": "TCHS"}
ACTS = {
    Act.RECEIVE: "Tiếp nhận hồ sơ",
    Act.ASSIGN: "Phân công giải quyết",
    Act.CLAIM: "Nhận giải quyết",
    Act.REQUEST_SUPPLEMENT: "Yêu cầu bổ sung",
    Act.SUPPLY_SUPPLEMENT: "Nhận hồ sơ bổ sung",
    Act.SUBMIT_FOR_APPROVAL: "Trình lãnh đạo",
    Act.APPROVE: "Ký duyệt kết quả",
    Act.SEND_BACK: "Chuyển lại",
    Act.RETURN_RESULT: "Trả kết quả",
    Act.WITHDRAW: "Rút hồ sơ",
    Act.STOP: "Dừng giải quyết",
    Act.REJECT: "Từ chối tiếp nhận",
    Act.IMPORT: "Nhập từ sổ theo dõi",
}
TIMELINESS = {"early": "Trước hạn", "on_time": "Đúng hạn", "late": "Quá hạn"}
AT_THE_DESK = frozenset({Act.RECEIVE, Act.REJECT, Act.SUPPLY_SUPPLEMENT, Act.RETURN_RESULT, Act.WITHDRAW})
NOTE_LENGTH = 160


@dataclass(frozen=True)
class Slip:
    """One slip to be printed: its kind, the act it documents, its number, which copy it is."""

    kind: str
    act: Mapping[str, Any]
    number: int | None
    copy: int
    regime: Regime


@dataclass(frozen=True)
class Surroundings:
    """What the dossier does not know itself."""

    directory: Directory
    time_text: str
    demo: bool
    public_url: str


def content_of(
    slip: Slip, dossier: Mapping[str, Any], record: Sequence[Mapping[str, Any]], around: Surroundings
) -> dict[str, Any]:
    """Data of the template `<kind>.typ`."""
    number, title = slip.regime.form(slip.kind)
    agency = around.directory.get(dossier["agency_id"])
    name = agency.name if agency else ""
    happened = local(slip.act["happened_at"])
    common = {
        "paper": "a5",
        "title": title,
        "form_name": f"Mẫu số {number} ban hành kèm theo {slip.regime.circular}",
        "code": dossier["code"],
        "number": f"{slip.number}/{SUFFIX[slip.kind]}" if slip.number and slip.kind in SUFFIX else "",
        "head": {"agency": " ".join(words.people_s_committee(name)), "lines": words.people_s_committee(name)},
        "office": OFFICE,
        "place_and_date": f"{words.place(name)}, {words.long_date(happened.date())}",
        "reprint": f"Bản in lại {slip.copy - 1}" if slip.copy > 1 else "",
        "demo": around.demo,
        "qr": qr_svg(f"{around.public_url}/tracking/{dossier['code']}" if around.public_url else dossier["code"]),
        "barcode": barcode.widths(dossier["code"]),
        "applicant": _applicant(dossier),
        "procedure": dossier["procedure_name"],
        # An imported dossier was received by somebody the book does not name.
        "officer": "" if "import" in slip.act["data"] else slip.act["actor_name"],
    }
    return common | _OWN[slip.kind](slip, dossier, record, around)


def _applicant(dossier: Mapping[str, Any]) -> dict[str, str]:
    names = {"name": "applicant_name", "address": "address", "phone": "phone", "email": "email"}
    return {name: dossier[column] or "" for name, column in names.items()}


def _receipt(
    slip: Slip, dossier: Mapping[str, Any], _record: Sequence[Mapping[str, Any]], around: Surroundings
) -> dict[str, Any]:
    postal = dossier["result_delivery"] == "postal"
    return {
        "papers": [
            {"name": paper["name"], "originals": paper.get("originals", 0), "copies": paper.get("copies", 0)}
            for paper in dossier["papers"]
            if paper.get("present", True)
        ],
        "copies": dossier["copies"],
        "time_text": words.term(dossier["duration_amount"], dossier["duration_unit"], around.time_text),
        "received": words.moment(slip.act["happened_at"]),
        "due": words.moment(slip.act["due_at_after"]),
        "delivery": "Nơi ở của người nộp, qua dịch vụ bưu chính công ích" if postal else OFFICE,
        "fee": words.money(dossier["fee_amount"]),
        "book": f"01/{local(dossier['received_at']).year}",
        "entry": str(slip.number),
        "tracking_url": f"{around.public_url}/tracking" if around.public_url else "",
    }


def _supplement(slip: Slip, *_rest: Any) -> dict[str, Any]:
    return {"items": list(slip.act["data"].get("items", ())), "reason": slip.act["reason"] or ""}


def _refusal(slip: Slip, *_rest: Any) -> dict[str, Any]:
    return {"reason": slip.act["reason"] or ""}


def _control(
    _slip: Slip, dossier: Mapping[str, Any], record: Sequence[Mapping[str, Any]], around: Surroundings
) -> dict[str, Any]:
    solver = around.directory.get(dossier["division_id"]) or around.directory.get(dossier["agency_id"])
    return {
        "solver": solver.name if solver else "",
        "received": words.moment(dossier["received_at"]),
        "due": words.moment(dossier["due_at"]),
        "steps": _steps(dossier, record, around.directory),
    }


def _steps(
    dossier: Mapping[str, Any], record: Sequence[Mapping[str, Any]], directory: Directory
) -> list[dict[str, str]]:
    """The way from hand to hand: who gave, who took, when, and how it stood against the appointed day."""
    steps: list[dict[str, str]] = []
    holder = ""
    for act in record:
        if act["act"] in READING_ACTS:
            continue
        unit = directory.get(act["actor_agency_id"])
        taker = act["data"].get("assignee_name") or act["actor_name"]
        ends = act["to_status"] == "completed" and dossier["timeliness_at_end"]
        steps.append(
            {
                "unit": OFFICE if act["act"] in AT_THE_DESK else unit.name if unit else "",
                "act": ACTS.get(act["act"], act["act"]),
                "at": words.short_moment(act["happened_at"]),
                "giver": holder if holder != taker else "",
                "taker": taker,
                "result": TIMELINESS.get(dossier["timeliness_at_end"], "") if ends else "",
                "note": _note(act),
            }
        )
        holder = taker
    return steps


def _note(act: Mapping[str, Any]) -> str:
    due, before = act["due_at_after"], act["due_at_before"]
    moved = f"Hẹn trả mới: {words.short_moment(due)}. " if before and due and due != before else ""
    note = moved + (act["reason"] or "")
    return note if len(note) <= NOTE_LENGTH else note[: NOTE_LENGTH - 1].rstrip() + "…"


_OWN: Mapping[str, Callable[..., dict[str, Any]]] = {
    "receipt": _receipt,
    "supplement": _supplement,
    "refusal": _refusal,
    "control": _control,
}


def act_behind(kind: str, record: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The act that a slip documents: the newest one of its kind; None when the slip does not exist."""
    wanted = {"supplement": Act.REQUEST_SUPPLEMENT, "refusal": Act.REJECT}.get(kind, Act.RECEIVE)
    return next((act for act in reversed(record) if act["act"] == wanted), None)


def year_of(act: Mapping[str, Any]) -> dt.date:
    """The day by which the slip's number belongs to a year."""
    return local(act["happened_at"]).date()
