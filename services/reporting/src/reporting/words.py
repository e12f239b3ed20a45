"""Words for codes, as they are printed."""

from __future__ import annotations

import datetime as dt

LEVELS = {"province": "Cấp tỉnh", "district": "Cấp huyện", "commune": "Cấp xã"}
CHANNELS = {"counter": "Trực tiếp", "online": "Trực tuyến", "postal": "Bưu chính công ích"}
MECHANISMS = {"one_stop": "Một cửa", "one_stop_linked": "Một cửa liên thông", "on_the_spot": "Bốn tại chỗ"}
SHARE_OF = {"received_total": "tổng số hồ sơ tiếp nhận", "resolved_total": "số hồ sơ đã giải quyết"}
SOURCE = "Sổ hồ sơ điện tử của các đơn vị (dịch vụ hồ sơ)"


def known_by(day: dt.date) -> str:
    """Of figures that are made as they were known on a day."""
    return f"ghi nhận đến hết ngày {day:%d/%m/%Y}"
