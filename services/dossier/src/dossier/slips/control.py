"""The way of a dossier from hand to hand, for the control slip (form 05 of 2018, 06 of 2025).

Columns as the form has them: agency; when given and taken; result (early, on time, late); note. Acts are the rows,
and every agency that was asked for an opinion or a linked share has one of its own, with its own limit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dossier.adapters.answers import Directory
from dossier.domain.lifecycle import Act
from dossier.slips import words

ACTS = {
    Act.RECEIVE: "Tiếp nhận hồ sơ",
    Act.REJECT: "Từ chối tiếp nhận",
    Act.ASSIGN: "Phân công giải quyết",
    Act.TAKE_UP: "Nhận giải quyết",
    Act.CLAIM: "Nhận giải quyết",
    Act.RELEASE: "Trả lại hồ sơ để phân công",
    Act.TRANSFER: "Chuyển người giải quyết",
    Act.RECALL: "Thu hồi hồ sơ đã chuyển phối hợp",
    Act.REQUEST_SUPPLEMENT: "Yêu cầu bổ sung",
    Act.SUPPLY_SUPPLEMENT: "Nhận hồ sơ bổ sung",
    Act.REQUEST_PAYMENT: "Yêu cầu thực hiện nghĩa vụ tài chính",
    Act.CONFIRM_PAYMENT: "Đã thực hiện nghĩa vụ tài chính",
    Act.PAUSE: "Tạm dừng giải quyết",
    Act.RESUME: "Tiếp tục giải quyết",
    Act.SUBMIT_FOR_APPROVAL: "Trình lãnh đạo",
    Act.APPROVE: "Ký duyệt kết quả",
    Act.SEND_BACK: "Chuyển lại",
    Act.FINISH_ON_THE_SPOT: "Giải quyết và trả kết quả tại chỗ",
    Act.RETURN_RESULT: "Trả kết quả",
    Act.WITHDRAW: "Rút hồ sơ",
    Act.REQUEST_WITHDRAWAL: "Đề nghị rút hồ sơ",
    Act.GRANT_WITHDRAWAL: "Đồng ý cho rút hồ sơ",
    Act.REFUSE_WITHDRAWAL: "Không đồng ý cho rút hồ sơ",
    Act.STOP: "Dừng giải quyết",
    Act.APOLOGISE: "Xin lỗi, hẹn lại ngày trả",
    Act.REOPEN: "Mở lại hồ sơ",
    Act.IMPORT: "Nhập từ sổ theo dõi",
}
"""Acts that move a dossier, in the words of the form. What other agencies do stands in rows of its own."""
ASKED = {"opinion": "Lấy ý kiến", "linked": "Giải quyết liên thông"}
TIMELINESS = {"early": "Trước hạn", "on_time": "Đúng hạn", "late": "Quá hạn"}
AT_THE_DESK = frozenset(
    {
        Act.RECEIVE,
        Act.REJECT,
        Act.SUPPLY_SUPPLEMENT,
        Act.CONFIRM_PAYMENT,
        Act.FINISH_ON_THE_SPOT,
        Act.RETURN_RESULT,
        Act.WITHDRAW,
        Act.REQUEST_WITHDRAWAL,
    }
)
NOTE_LENGTH = 160


def steps_of(
    dossier: Mapping[str, Any],
    record: Sequence[Mapping[str, Any]],
    consultations: Sequence[Mapping[str, Any]],
    directory: Directory,
) -> list[dict[str, Any]]:
    """Who gave, who took, when, and how it stood against the appointed day; in the order of time."""
    own = _handed(dossier, record, directory)
    asked = [(one["asked_at"], _asked(one, directory)) for one in consultations]
    return [step for _at, step in sorted([*own, *asked], key=lambda pair: pair[0])]


def _handed(
    dossier: Mapping[str, Any], record: Sequence[Mapping[str, Any]], directory: Directory
) -> list[tuple[Any, dict[str, Any]]]:
    steps = []
    holder = ""
    for act in record:
        if act["act"] not in ACTS:
            continue
        unit = directory.get(act["actor_agency_id"])
        # Given to a colleague: she takes it; otherwise whoever acts has it.
        taker = act["data"].get("assignee_name") or act["actor_name"]
        giver = act["actor_name"] if act["act"] in (Act.ASSIGN, Act.TRANSFER) else holder
        at = words.short_moment(act["happened_at"])
        moments = [("Giao", at, giver)] if giver and giver != taker else []
        ends = act["to_status"] in ("completed", "returned") and act["from_status"] != "completed"
        judged = TIMELINESS.get(dossier["timeliness_at_end"] or "", "") if ends else ""
        steps.append(
            (
                act["happened_at"],
                {
                    "unit": words.OFFICE if act["act"] in AT_THE_DESK else unit.name if unit else "",
                    "act": ACTS[act["act"]],
                    "moments": [*moments, ("Nhận", at, taker)],
                    "result": judged,
                    "note": _note(act),
                },
            )
        )
        holder = taker
    return steps


def _asked(one: Mapping[str, Any], directory: Directory) -> dict[str, Any]:
    partner = directory.get(one["partner_id"])
    ended = one["answered_at"] or one["recalled_at"]
    limit = f"Hạn: {words.short_moment(one['due_at'])}. " if one["due_at"] else ""
    return {
        "unit": partner.name if partner else "",
        "act": ASKED[one["kind"]],
        "moments": [
            ("Giao", words.short_moment(one["asked_at"]), ""),
            ("Nhận lại", words.short_moment(ended) if ended else "", ""),
        ],
        "result": TIMELINESS.get(one["timeliness"] or "", ""),
        "note": _short(limit + ("Đã thu hồi" if one["recalled_at"] else "")),
    }


def _note(act: Mapping[str, Any]) -> str:
    due, before = act["due_at_after"], act["due_at_before"]
    moved = f"Hẹn trả mới: {words.short_moment(due)}. " if before and due and due != before else ""
    return _short(moved + (act["reason"] or ""))


def _short(note: str) -> str:
    return note if len(note) <= NOTE_LENGTH else note[: NOTE_LENGTH - 1].rstrip() + "…"
