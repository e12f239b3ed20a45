"""Working time of the district, 2019 to 2027.

Public holidays come from the services' own calendar; here is only what a district adds to it: hours, the hour
after which a same-day procedure counts as received tomorrow, and the days that were moved by decision.
"""

from __future__ import annotations

from typing import Any, Final

from demo.tables.agencies import COMMUNES, FIRST_COMMUNE

HOURS: Final = [["07:30", "11:30"], ["13:30", "17:00"]]
"""Usual hours of offices in Lạng Sơn; the report does not name them."""
CUTOFF: Final = "15:00"
"""Decree 61/2018/NĐ-CP, article 18: what is received after 15:00 is handed over on the next working day."""

OVERRIDES: Final = [
    {
        "date": "2026-01-02",
        "working": False,
        "name": "Nghỉ hoán đổi dịp Tết Dương lịch",
        "basis": "Công văn 12729/VPCP-KGVX ngày 25/12/2025",
    },
    {
        "date": "2026-01-10",
        "working": True,
        "name": "Làm bù cho ngày 02/01/2026",
        "basis": "Công văn 12729/VPCP-KGVX ngày 25/12/2025",
    },
    {
        "date": "2026-11-24",
        "working": False,
        "name": "Ngày Văn hóa Việt Nam",
        "basis": "Nghị quyết 28/2026/QH16",
    },
]
"""A swap announced one week before: the reason why an office needs a table of its own."""


SATURDAY_COMMUNE: Final = "vanlinh"
"""Its desk also opens on Saturday mornings: synthetic, to show that an office may have hours of its own."""


def agency_calendars() -> list[dict[str, Any]]:
    """Calendars of single agencies in the shape of a district description."""
    position = next(i for i, one in enumerate(COMMUNES) if one.slug == SATURDAY_COMMUNE)
    district = calendar()
    return [
        district
        | {
            "agency_id": FIRST_COMMUNE + position,
            "version": "van-linh-thu-bay.1",
            "weekly": district["weekly"] | {"sat": HOURS[:1]},
            "basis": "Mô phỏng của bản demo, không phải quyết định có thật",
        }
    ]


def calendar() -> dict[str, Any]:
    """The calendar in the shape of a district description."""
    weekly: dict[str, list[list[str]]] = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), HOURS)
    return {
        "version": "chi-lang-2019-2027.1",
        "weekly": weekly | {"sat": [], "sun": []},
        "cutoff": CUTOFF,
        "overrides": OVERRIDES,
    }
