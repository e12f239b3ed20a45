"""What stands in a letter to the staff: code, procedure, day, officer; no applicant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from kernel.clock import local
from worktime import Calendar, working_days_between

from dossier.domain.messages import Message
from dossier.domain.timeliness import Band

BANDS = {Band.OVERDUE: "Quá hạn", Band.TODAY: "Đến hạn hôm nay", Band.SOON: "Sắp đến hạn"}
NOBODY = "chưa có người xử lý"
END = "\n\nThư này được gửi tự động từ hệ thống Một Cửa.\n"


def near(found: Sequence[tuple[Any, Band]], now: dt.datetime) -> Message:
    """Those that came into a band since the last look, the most pressing band first."""
    parts = [f"Nhắc hạn lúc {local(now):%H:%M %d/%m/%Y}:"]
    for band, words in BANDS.items():
        lines = [_line(row) for row, of in found if of is band]
        if lines:
            parts.append(f"{words} ({len(lines)})\n" + "\n".join(lines))
    return Message(f"Nhắc hạn: {len(found)} hồ sơ", "\n\n".join(parts) + END)


def overdue(late: Sequence[Any], calendar: Calendar, now: dt.datetime) -> Message:
    """The list of the morning: days late are working days."""
    today = local(now).date()
    lines = [
        f"- {row.code} · {row.procedure_name} · quá hạn"
        f" {working_days_between(local(row.due_at).date(), today, calendar)} ngày làm việc"
        f" · {row.assignee_name or NOBODY}"
        for row in late
    ]
    head = f"Hồ sơ quá hạn chưa giải quyết xong, sáng {today:%d/%m/%Y}: {len(lines)}"
    return Message(f"Hồ sơ quá hạn ngày {today:%d/%m/%Y}: {len(lines)}", head + "\n\n" + "\n".join(lines) + END)


def _line(row: Any) -> str:
    asked = " (lấy ý kiến, liên thông)" if row.consultation_id else ""
    who = row.assignee_name or NOBODY
    return f"- {row.code} · {row.procedure_name}{asked} · hạn {local(row.due_at):%H:%M %d/%m/%Y} · {who}"
