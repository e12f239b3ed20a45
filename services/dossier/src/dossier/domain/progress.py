"""How far a dossier has come, in words a citizen reads. Nothing here says who, what or why."""

from __future__ import annotations

from dossier.domain.states import Status

STEPS = ("Nộp hồ sơ", "Tiếp nhận", "Giải quyết", "Có kết quả", "Trả kết quả")

PROGRESS: dict[Status, tuple[str, int, int]] = {
    Status.SUBMITTED: ("Đã nộp, chờ tiếp nhận", 0, 10),
    Status.SUPPLEMENT_AT_INTAKE: ("Chờ bổ sung giấy tờ trước khi tiếp nhận", 0, 10),
    Status.REJECTED: ("Không được tiếp nhận", 1, 100),
    Status.RECEIVED: ("Đã tiếp nhận", 1, 25),
    Status.PROCESSING: ("Đang giải quyết", 2, 50),
    Status.ASSIGNED: ("Đang giải quyết", 2, 40),
    Status.CONSULTING: ("Đang giải quyết", 2, 50),
    Status.LINKED: ("Đang giải quyết tại cơ quan liên thông", 2, 50),
    Status.PAYMENT_REQUESTED: ("Chờ thực hiện nghĩa vụ tài chính", 2, 50),
    Status.PAUSED: ("Tạm dừng giải quyết", 2, 50),
    Status.WITHDRAWAL_REQUESTED: ("Đang xem xét yêu cầu rút hồ sơ", 2, 50),
    Status.SUPPLEMENT_REQUESTED: ("Chờ bổ sung giấy tờ", 2, 50),
    Status.AWAITING_APPROVAL: ("Đang giải quyết", 2, 50),
    Status.COMPLETED: ("Đã có kết quả, chờ trả", 3, 90),
    Status.RETURNED: ("Đã trả kết quả", 4, 100),
    Status.WITHDRAWN: ("Đã rút hồ sơ", 2, 100),
    Status.STOPPED: ("Dừng giải quyết", 2, 100),
}
"""State -> (words, index of the present step, degree of completion in percent)."""
