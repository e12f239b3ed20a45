"""The two petitions of the nine months of 2021 (report, section III.1): one on behaviour, one on a land rule.

The report gives their number and subjects, nothing more: texts and senders are invented. They came in late enough
to be in time still when the demo begins.
"""

from __future__ import annotations

from typing import Any, Final

from demo.tables.agencies import DISTRICT

PETITIONS: Final[tuple[dict[str, Any], ...]] = (
    {
        "channel": "letter",
        "kind": "behaviour",
        "sender": {
            "name": "Lăng Thị Mây (nhân vật mô phỏng)",
            "phone": "0912000101",
            "address": "Khu Hòa Bình, thị trấn Đồng Mỏ, huyện Chi Lăng",
            "email": None,
        },
        "content": (
            "Tôi nộp hồ sơ đăng ký thay đổi nội dung hộ kinh doanh, bị hẹn lại hai lần mà không được hướng dẫn "
            "bằng văn bản phải bổ sung giấy tờ gì. Đề nghị kiểm tra cách hướng dẫn của người tiếp nhận."
        ),
        "agency_id": DISTRICT,
        "procedure_code": "2.000720",
        "received_at": "2021-08-26T09:20:00+07:00",
    },
    {
        "channel": "portal",
        "kind": "regulation",
        "sender": {
            "name": "Lành Văn Tuyên (nhân vật mô phỏng)",
            "phone": "0912000102",
            "address": "Xã Mai Sao, huyện Chi Lăng",
            "email": None,
        },
        "content": (
            "Khi làm thủ tục thừa kế quyền sử dụng đất, tôi được yêu cầu thu hồi Giấy chứng nhận cũ rồi mới cấp "
            "mới, phải đi lại nhiều lần. Kiến nghị quy định rõ việc thừa kế, thu hồi và cấp mới Giấy chứng nhận "
            "trong cùng một hồ sơ."
        ),
        "agency_id": DISTRICT,
        "procedure_code": None,
        "received_at": "2021-09-08T14:05:00+07:00",
    },
)
