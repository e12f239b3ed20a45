"""A row meets a dossier that is already here: the same, further on, older, or contradicting it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any

from dossier.imports.columns import BY_NAME
from dossier.imports.drafts import RANK, ended_at_of
from dossier.imports.judging import Judged
from dossier.imports.rows import RowError


class Meeting(Enum):
    """UNCHANGED: the row tells nothing new. FURTHER: it moves an imported dossier forward."""

    UNCHANGED = "unchanged"
    FURTHER = "further"


def meet(judged: Judged, dossier: Mapping[str, Any]) -> Meeting | RowError:
    """Compares what the row states with what is known; a statement that differs keeps the row out.

    A corrected book must not rewrite a recorded dossier silently; and what is handled on the system is moved on
    there, by those who do it.
    """
    row, agency = judged.row, judged.agency
    column = _difference(judged, dossier)
    if column is None and RANK[row.status] <= RANK[dossier["status"]]:
        return Meeting.UNCHANGED
    if column is not None:
        if agency.id != dossier["agency_id"]:
            # Whose dossier it is, and what is in it, is not for somebody of another agency to learn.
            return RowError(row.line, row.code, "code", "Mã hồ sơ này đã thuộc về đơn vị khác")
        title = BY_NAME[column].title.lower()
        return RowError(row.line, row.code, column, f"Hồ sơ đã có trên hệ thống với {title} khác")
    if dossier["source"] != "import" or dossier["status"] == "awaiting_approval":
        reason = "Hồ sơ đang được giải quyết trên hệ thống; hãy cập nhật tại màn hình hồ sơ"
        return RowError(row.line, row.code, "status", reason)
    return Meeting.FURTHER


def _difference(judged: Judged, dossier: Mapping[str, Any]) -> str | None:
    """The first column in which the row contradicts the dossier. What the row leaves open contradicts nothing."""
    row = judged.row
    there, here = RANK[dossier["status"]], RANK[row.status]
    differs = {
        "agency_code": judged.agency.id != dossier["agency_id"],
        "procedure_code": judged.version.code != dossier["procedure_code"],
        "channel": row.channel != dossier["channel"],
        "applicant_name": row.applicant_name != dossier["applicant_name"],
        "received_at": _apart(row.received_at, dossier["received_at"] or dossier["submitted_at"]),
        # After a supplement the time begins anew: the book's date was right when it was written.
        "due_at": row.due_at is not None
        and _apart(row.due_at, dossier["due_at"])
        and row.status != "rejected"
        and not dossier["supplement_rounds"],
    }
    for column, different in differs.items():
        if different:
            return column
    if here < 2:
        return None
    if there < 2:
        return None
    if there == 2 and here == 2:
        if row.status != dossier["status"]:
            return "status"
        return "completed_at" if _apart(ended_at_of(row), dossier["ended_at"]) else None
    if "completed" not in (row.status, dossier["status"]) and row.status != dossier["status"]:
        return "status"
    if row.completed_at is not None and _apart(row.completed_at, dossier["completed_at"]):
        return "completed_at"
    if here == there and _apart(row.returned_at, dossier["returned_at"]):
        return "returned_at"
    return None


def _apart(stated: dt.datetime | None, known: dt.datetime | None) -> bool:
    """Books are kept to the minute, or the second: what is finer contradicts nothing."""
    if stated is None or known is None:
        return stated is not known
    if stated == known:
        return False
    rounded = known.replace(microsecond=0) if stated.second else known.replace(second=0, microsecond=0)
    return stated != rounded
