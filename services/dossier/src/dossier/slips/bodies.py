"""What is each slip's own: the part of its content that no other slip has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.clock import local

from dossier.adapters.answers import Directory
from dossier.domain.lifecycle import Act
from dossier.slips import words
from dossier.slips.control import steps_of

ASKS = {"2018": "hẹn lại thời gian trả kết quả", "2025": "đề nghị gia hạn thời gian giải quyết đến"}


DELIVERY = {
    "counter": words.OFFICE,
    "postal": "Nơi ở của người nộp, qua bưu chính công ích",
    "online": "Thư điện tử của người nộp (kết quả điện tử)",
}
"""Where the result is handed over, by the applicant's wish."""


@dataclass(frozen=True)
class Facts:
    """All that a body may be made of."""

    dossier: Mapping[str, Any]
    act: Mapping[str, Any]
    record: Sequence[Mapping[str, Any]]
    directory: Directory
    consultations: Sequence[Mapping[str, Any]]
    time_text: str
    number: int | None
    secret: str
    era: str


def _receipt(facts: Facts) -> dict[str, Any]:
    dossier = facts.dossier
    return {
        "papers": [
            {"name": paper["name"], "originals": paper.get("originals", 0), "copies": paper.get("copies", 0)}
            for paper in dossier["papers"]
            if paper.get("present", True)
        ],
        "copies": dossier["copies"],
        "time_text": words.term(dossier["duration_amount"], dossier["duration_unit"], facts.time_text),
        "received": words.moment(facts.act["happened_at"]),
        "due": words.moment(facts.act["due_at_after"]),
        "delivery": DELIVERY[dossier["result_delivery"]],
        "delivery_address": (dossier["delivery_address"] or "") if dossier["result_delivery"] == "postal" else "",
        "inbound_tracking": dossier["inbound_tracking"] or "",
        "outbound_tracking": dossier["outbound_tracking"] or "",
        "assisted": bool(dossier["assisted"]),
        "fee": words.money(dossier["fee_amount"]),
        "book": f"01/{local(dossier['received_at']).year}",
        "entry": str(facts.number),
        "secret": facts.secret,
    }


def _supplement(facts: Facts) -> dict[str, Any]:
    return {
        "items": list(facts.act["data"].get("items", ())),
        "reason": facts.act["reason"] or "",
        # Before reception no time runs that could begin anew.
        "restarts": facts.act["act"] == Act.REQUEST_SUPPLEMENT,
    }


def _refusal(facts: Facts) -> dict[str, Any]:
    return {"reason": facts.act["reason"] or ""}


def _apology(facts: Facts) -> dict[str, Any]:
    return {
        "received_on": words.day(facts.dossier["received_at"]),
        "ask": ASKS[facts.era],
        "due_before": words.moment(facts.act["due_at_before"]),
        "due_after": words.moment(facts.act["due_at_after"]),
        "reason": facts.act["reason"] or "",
    }


def _stop(facts: Facts) -> dict[str, Any]:
    return {
        "received_on": words.day(facts.dossier["received_at"]),
        "stopped": words.moment(facts.act["happened_at"]),
        "legal_basis": facts.act["data"].get("legal_basis", ""),
        "reason": facts.act["reason"] or "",
    }


def _control(facts: Facts) -> dict[str, Any]:
    dossier, directory = facts.dossier, facts.directory
    solver = directory.get(dossier["division_id"]) or directory.get(dossier["agency_id"])
    partners = dict.fromkeys(one["partner_id"] for one in facts.consultations)
    return {
        "solver": solver.name if solver else "",
        "partners": "; ".join(agency.name for one in partners if (agency := directory.get(one))),
        "received": words.moment(dossier["received_at"]),
        "due": words.moment(dossier["due_at"]),
        "steps": steps_of(dossier, facts.record, facts.consultations, directory),
    }


BODIES: Mapping[str, Callable[[Facts], dict[str, Any]]] = {
    "receipt": _receipt,
    "supplement": _supplement,
    "refusal": _refusal,
    "apology": _apology,
    "stop": _stop,
    "control": _control,
}
