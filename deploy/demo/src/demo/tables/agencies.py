"""Chi Lăng: province, district, divisions, 20 communes of 2021 and the six communes that followed in 2025.

Codes are those of the General Statistics Office; they are reused with a new meaning after 30/06/2025 (06463 was
the town of Đồng Mỏ, now it is the commune of Chi Lăng): an agency is known by (code, valid_from) and its own id.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

HORIZON: Final = "2019-01-01"
"""First day the demo speaks about. It is not the day on which the agencies were founded."""
REFORM: Final = "2025-07-01"
"""Two tiers instead of three: the district tier ended on 30/06/2025 (resolution 1672/NQ-UBTVQH15 for Lạng Sơn)."""

PROVINCE, DISTRICT = 1, 2
FIRST_DIVISION, FIRST_COMMUNE, FIRST_SUCCESSOR = 11, 101, 201

_CODES = "Danh mục hành chính của Tổng cục Thống kê"
_OWN = "Mã tự đặt của bản demo; phòng chuyên môn không có mã hành chính riêng"
_NOT_KNOWN = "demo"
"""Identifier status: right in shape, invented in value. See the README, "Doubts"."""
_DISTRICT_NUMBER = "87"


class Division(NamedTuple):
    """A division of the district, and the short word in the names of its accounts."""

    slug: str
    name: str
    short: str


class Commune(NamedTuple):
    """A commune or town of 2021."""

    code: str
    name: str
    short: str
    slug: str
    successor: str
    weight: float
    """Its share of the communes' dossiers, relative; invented, the two towns and the road side weigh most."""


DIVISIONS: Final = (
    Division("vp", "Văn phòng HĐND và UBND huyện", "Văn phòng"),
    Division("tuphap", "Phòng Tư pháp", "Tư pháp"),
    Division("tckh", "Phòng Tài chính - Kế hoạch", "Tài chính - Kế hoạch"),
    Division("tnmt", "Phòng Tài nguyên và Môi trường", "Tài nguyên và Môi trường"),
    Division("ktht", "Phòng Kinh tế và Hạ tầng", "Kinh tế và Hạ tầng"),
    Division("nnptnt", "Phòng Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và PTNT"),
    Division("ldtbxh", "Phòng Lao động - Thương binh và Xã hội", "Lao động - TBXH"),
    Division("vhtt", "Phòng Văn hóa và Thông tin", "Văn hóa và Thông tin"),
    Division("gddt", "Phòng Giáo dục và Đào tạo", "Giáo dục và Đào tạo"),
    Division("noivu", "Phòng Nội vụ", "Nội vụ"),
    Division("yte", "Phòng Y tế", "Y tế"),
    Division("dantoc", "Phòng Dân tộc", "Dân tộc"),
)

COMMUNES: Final = (
    Commune("06463", "Thị trấn Đồng Mỏ", "TT Đồng Mỏ", "dongmo", "06463", 3.6),
    Commune("06466", "Thị trấn Chi Lăng", "TT Chi Lăng", "ttchilang", "06463", 2.2),
    Commune("06469", "Xã Vân An", "Vân An", "vanan", "06481", 0.7),
    Commune("06472", "Xã Vân Thủy", "Vân Thủy", "vanthuy", "06481", 0.6),
    Commune("06475", "Xã Gia Lộc", "Gia Lộc", "gialoc", "06475", 0.9),
    Commune("06478", "Xã Bắc Thủy", "Bắc Thủy", "bacthuy", "06496", 0.5),
    Commune("06481", "Xã Chiến Thắng", "Chiến Thắng", "chienthang", "06481", 0.6),
    Commune("06484", "Xã Mai Sao", "Mai Sao", "maisao", "06496", 1.1),
    Commune("06487", "Xã Bằng Hữu", "Bằng Hữu", "banghuu", "06475", 0.6),
    Commune("06490", "Xã Thượng Cường", "Thượng Cường", "thuongcuong", "06475", 0.8),
    Commune("06493", "Xã Bằng Mạc", "Bằng Mạc", "bangmac", "06475", 0.7),
    Commune("06496", "Xã Nhân Lý", "Nhân Lý", "nhanly", "06496", 0.8),
    Commune("06499", "Xã Lâm Sơn", "Lâm Sơn", "lamson", "06496", 0.5),
    Commune("06502", "Xã Liên Sơn", "Liên Sơn", "lienson", "06481", 0.4),
    Commune("06505", "Xã Vạn Linh", "Vạn Linh", "vanlinh", "06505", 1.3),
    Commune("06508", "Xã Hòa Bình", "Hòa Bình", "hoabinh", "06505", 0.8),
    Commune("06514", "Xã Hữu Kiên", "Hữu Kiên", "huukien", "06517", 0.7),
    Commune("06517", "Xã Quan Sơn", "Quan Sơn", "quanson", "06517", 1.0),
    Commune("06520", "Xã Y Tịch", "Y Tịch", "ytich", "06505", 1.1),
    Commune("06523", "Xã Chi Lăng", "Chi Lăng", "xachilang", "06463", 1.4),
)

SUCCESSORS: Final = (
    ("06463", "Xã Chi Lăng", "Chi Lăng"),
    ("06475", "Xã Bằng Mạc", "Bằng Mạc"),
    ("06481", "Xã Chiến Thắng", "Chiến Thắng"),
    ("06496", "Xã Nhân Lý", "Nhân Lý"),
    ("06505", "Xã Vạn Linh", "Vạn Linh"),
    ("06517", "Xã Quan Sơn", "Quan Sơn"),
)


def division_id(slug: str) -> int:
    """The fixed id of a division."""
    return FIRST_DIVISION + next(i for i, one in enumerate(DIVISIONS) if one.slug == slug)


def commune_ids() -> list[int]:
    return [FIRST_COMMUNE + i for i in range(len(COMMUNES))]


def division_ids() -> list[int]:
    return [FIRST_DIVISION + i for i in range(len(DIVISIONS))]


def successor_ids() -> list[int]:
    return [FIRST_SUCCESSOR + i for i in range(len(SUCCESSORS))]


def identifier_of_commune(position: int) -> str:
    """Agency part of a dossier code, smallest unit first: level 3 . level 2 . province (QCVN 102:2016/BTTTT)."""
    return f"000.{position:02d}.{_DISTRICT_NUMBER}.H37"


def agencies() -> list[dict[str, Any]]:
    """Every agency of the two eras, in the shape of a district description."""
    successor = {code: FIRST_SUCCESSOR + i for i, (code, _, _) in enumerate(SUCCESSORS)}
    rows = [
        _agency(PROVINCE, "20", "Tỉnh Lạng Sơn", "Lạng Sơn", "province", "province", None)
        | {"identifier": "000.00.00.H37", "identifier_status": "likely"},
        _agency(DISTRICT, "187", "Huyện Chi Lăng", "Chi Lăng", "district", "district", PROVINCE)
        | {"identifier": f"000.00.{_DISTRICT_NUMBER}.H37", "identifier_status": _NOT_KNOWN}
        | {"valid_to": REFORM, "successor_ids": successor_ids()},
    ]
    for i, one in enumerate(DIVISIONS):
        row = _agency(FIRST_DIVISION + i, f"187.{one.slug}", one.name, one.short, "division", "district", DISTRICT)
        rows.append(row | {"valid_to": REFORM, "source": _OWN})
    for i, place in enumerate(COMMUNES):
        row = _agency(FIRST_COMMUNE + i, place.code, place.name, place.short, "commune", "commune", DISTRICT)
        named = {"identifier": identifier_of_commune(i + 1), "identifier_status": _NOT_KNOWN}
        rows.append(row | named | {"valid_to": REFORM, "successor_ids": [successor[place.successor]]})
    for i, (code, name, short) in enumerate(SUCCESSORS):
        row = _agency(FIRST_SUCCESSOR + i, code, name, short, "commune", "commune", PROVINCE)
        named = {"identifier": f"H37.{FIRST_SUCCESSOR + i}.00", "identifier_status": _NOT_KNOWN}
        rows.append(row | named | {"valid_from": REFORM})
    return rows


def _agency(
    id_: int, code: str, name: str, short: str, kind: str, level: str, parent: int | None
) -> dict[str, Any]:
    return {
        "id": id_,
        "code": code,
        "name": name,
        "short_name": short,
        "kind": kind,
        "level": level,
        "parent_id": parent,
        "valid_from": HORIZON,
        "valid_to": None,
        "successor_ids": [],
        "identifier": None,
        "identifier_status": "none",
        "source": _CODES,
    }
