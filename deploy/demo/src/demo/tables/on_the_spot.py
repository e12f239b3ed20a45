"""Officers for "4 tại chỗ": received, appraised, decided and returned at the desk in one sitting.

Synthetic: the report counts 114 such procedures and names neither them nor the people. Certification is taken,
because it is due on the same day by law (Decree 23/2015/NĐ-CP, article 7), at the district and in every commune.
"""

from __future__ import annotations

from typing import Any, Final

from demo.tables import agencies as place
from demo.tables.fields import FIELD_ID

SYNTHETIC: Final = "mô phỏng"
_SINCE: Final = "2020-01-01"
_FIELD: Final = "chung-thuc"


def on_the_spot_officers() -> list[dict[str, Any]]:
    """Designations in the shape of a district description."""
    rows = [_officer(place.DISTRICT, one, "appraise") for one in ("mc.huyen", "mc2.huyen", "cv.tuphap")]
    rows += [_officer(place.DISTRICT, one, "decide") for one in ("ld.tuphap", "ld.huyen")]
    for id_, one in zip(place.commune_ids(), place.COMMUNES, strict=True):
        rows.append(_officer(id_, f"mc.{one.slug}", "appraise"))
        rows.append(_officer(id_, f"ct.{one.slug}", "decide"))
    return rows


def _officer(agency_id: int, username: str, function: str) -> dict[str, Any]:
    return {
        "agency_id": agency_id,
        "username": username,
        "function": function,
        "field_id": FIELD_ID[_FIELD],
        "valid_from": _SINCE,
        "decision": "Quyết định mô phỏng, không có thật",
        "source": f"Dữ liệu {SYNTHETIC} của bản demo: không nêu quyết định hay phân công nào có thật",
    }
