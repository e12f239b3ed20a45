"""Internal steps (quy trình nội bộ) and the list "4 tại chỗ" of the demo.

Synthetic throughout: the decisions of the district are not at hand. A few procedures show what a real one holds;
every other procedure has no steps, because they are not known.
"""

from __future__ import annotations

from typing import Any, Final

from demo.tables.agencies import division_id

SOURCE: Final = "Quy trình nội bộ mô phỏng của bản demo, không phải quy trình đã ban hành"
LISTED_ON_THE_SPOT: Final = frozenset({"2.000815", "2.000884"})
"""Copies and signatures, due on the same day by law; that they stood on the district's list is not known."""
LIST_SOURCE: Final = "thực hiện tại chỗ theo danh mục mô phỏng của bản demo"

Step = dict[str, Any]


def _step(name: str, role: str, amount: int, unit: str, **who: Any) -> Step:
    return {"name": name, "role": role, "amount": amount, "unit": unit, **who}


def _certification() -> list[Step]:
    return [
        _step("Tiếp nhận, kiểm tra bản chính", "clerk", 1, "working_hour"),
        _step("Đối chiếu, ghi lời chứng", "officer", 2, "working_hour"),
        _step("Ký chứng thực", "leader", 2, "working_hour"),
        _step("Đóng dấu, vào sổ, trả kết quả", "clerk", 1, "working_hour"),
    ]


def _business() -> list[Step]:
    finance = {"division_id": division_id("tckh")}
    return [
        _step("Tiếp nhận, chuyển hồ sơ", "clerk", 1, "half_day", agency_kind="district"),
        _step("Thẩm định hồ sơ, dự thảo giấy chứng nhận", "officer", 3, "half_day", **finance),
        _step("Ký giấy chứng nhận", "leader", 1, "half_day", **finance),
        _step("Vào sổ, trả kết quả", "clerk", 1, "half_day", agency_kind="district"),
    ]


def _building() -> list[Step]:
    works, land = {"division_id": division_id("ktht")}, {"division_id": division_id("tnmt")}
    return [
        _step("Tiếp nhận, chuyển hồ sơ", "clerk", 1, "half_day", agency_kind="district"),
        _step("Phân công xử lý", "leader", 1, "half_day", **works),
        _step("Thẩm định hồ sơ, kiểm tra thực địa", "officer", 7, "working_day", **works),
        _step("Lấy ý kiến về đất đai", "officer", 3, "working_day", kind="opinion", **land),
        _step("Dự thảo, trình giấy phép", "officer", 2, "working_day", **works),
        _step("Phê duyệt", "leader", 1, "working_day", agency_kind="district"),
        _step("Đóng dấu, vào sổ, trả kết quả", "clerk", 1, "half_day", agency_kind="district"),
    ]


def _building_linked() -> list[Step]:
    purpose = "Cho ý kiến về quyền sử dụng đất và quy hoạch sử dụng đất"
    return [{"agency_id": division_id("tnmt"), "purpose": purpose, "amount": 3, "unit": "working_day"}]


def internal_steps(code: str) -> dict[str, Any]:
    """What a version of 2021 holds about its steps; nothing for most."""
    steps: dict[str, tuple[list[Step], list[Step]]] = {
        "2.000815": (_certification(), []),
        "1.001612": (_business(), []),
        "1.009994": (_building(), _building_linked()),
    }
    if code not in steps:
        return {}
    own, linked = steps[code]
    return {"steps": own, "linked": linked, "steps_source": SOURCE}
