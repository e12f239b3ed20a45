"""Invented staff for every role. No name belongs to a person who works or worked in the district."""

from __future__ import annotations

from typing import Any, Final

from demo.tables import agencies as place

PASSWORD: Final = "motcua-demo"  # noqa: S105 - printed by the demo; refused where the environment is production
"""One password for all demo accounts."""

_OFFICERS: Final = {
    "vp": ("Lương Thị Hạnh", "Hoàng Văn Thắng"),
    "tuphap": ("Nông Thị Thu Hà", "Vy Văn Khoa"),
    "tckh": ("Hoàng Minh Tuấn", "Lê Thị Bích Ngọc"),
    "tnmt": ("Triệu Văn Long", "Đinh Quang Hải"),
    "ktht": ("Chu Đức Mạnh", "Phùng Văn Cường"),
    "nnptnt": ("Lành Văn Sơn", "Hà Thị Lan"),
    "ldtbxh": ("Mông Thị Huyền", "Nguyễn Thị Tâm"),
    "vhtt": ("Dương Thị Mai", "Bế Văn Hùng"),
    "gddt": ("Trần Thị Thanh Thủy", "Lý Văn Bảo"),
    "noivu": ("Hứa Thị Nga", "Đặng Văn Phúc"),
    "yte": ("Lăng Thị Yến", "Vũ Văn Đạt"),
    "dantoc": ("Liễu Văn Quý", "Hoàng Thị Duyên"),
}
"""Division: officer, head."""
_SECOND_OFFICERS: Final = {"tuphap": "Hoàng Thị Phương", "tckh": "Nông Văn Kiên", "ldtbxh": "Triệu Thị Oanh"}

_COMMUNE_STAFF: Final = {
    "dongmo": ("Nguyễn Thị Hương Giang", "Hoàng Văn Dũng"),
    "ttchilang": ("Lê Thị Thúy", "Nguyễn Đức Trọng"),
    "vanan": ("Hoàng Thị Bình", "Nông Văn Hiệp"),
    "vanthuy": ("Lương Thị Nhung", "Hoàng Văn Tài"),
    "gialoc": ("Vi Thị Kim Oanh", "Lý Văn Thành"),
    "bacthuy": ("Hứa Thị Liên", "Lương Văn Đông"),
    "chienthang": ("Triệu Thị Thơm", "Vy Văn Tuyến"),
    "maisao": ("Nông Thị Hằng", "Đàm Văn Lợi"),
    "banghuu": ("Lâm Thị Xuân", "Chu Văn Vinh"),
    "thuongcuong": ("Hoàng Thị Hiền", "Mã Văn Toàn"),
    "bangmac": ("Lý Thị Ánh", "Hoàng Văn Chiến"),
    "nhanly": ("Phan Thị Loan", "Nông Văn Quyết"),
    "lamson": ("Vy Thị Đào", "Lành Văn Tiến"),
    "lienson": ("Lương Thị Sen", "Triệu Văn Nghĩa"),
    "vanlinh": ("Đinh Thị Thảo", "Hoàng Văn Thuận"),
    "hoabinh": ("Ngô Thị Vân", "Lộc Văn Hòa"),
    "huukien": ("Mông Thị Nguyệt", "Lăng Văn Bắc"),
    "quanson": ("Hà Thị Hoa", "Vi Văn Sáng"),
    "ytich": ("Nguyễn Thị Trang", "Nông Văn Định"),
    "xachilang": ("Phùng Thị Thu", "Hoàng Văn Kỳ"),
}
"""Commune: one-stop clerk (who also processes), chair."""


def staff() -> list[dict[str, Any]]:
    """Accounts for every role; user name = role.place."""
    return [*_district(), *_divisions(), *_communes(), *_wide()]


def _district() -> list[dict[str, Any]]:
    here, divisions = place.DISTRICT, place.division_ids()
    sees, title = [here, *divisions], "Công chức Bộ phận Một cửa huyện"
    chair = ["leader", "reopener"]
    return [
        _person("mc.huyen", "Vương Thị Minh Châu", title, ["clerk"], here, desk=here, act=[here], read=sees),
        _person("mc2.huyen", "Lương Văn Trường", title, ["clerk"], here, desk=here, act=[here], read=sees),
        _person("ld.huyen", "Nguyễn Văn Thịnh", "Phó Chủ tịch UBND huyện", chair, here, act=sees, read=sees),
        _person("truc.huyen", "Hoàng Thị Lệ Quyên", "Trực đường dây nóng", ["hotline"], here, act=sees, read=sees),
    ]


def _divisions() -> list[dict[str, Any]]:
    rows = []
    for one in place.DIVISIONS:
        id_ = place.division_id(one.slug)
        officer, head = _OFFICERS[one.slug]
        work: dict[str, Any] = {"act": [id_], "read": [id_]}
        chief = "Chánh Văn phòng" if one.slug == "vp" else f"Trưởng {one.name[0].lower()}{one.name[1:]}"
        desk_officer = f"Chuyên viên {one.name[0].lower()}{one.name[1:]}"
        rows.append(_person(f"cv.{one.slug}", officer, desk_officer, ["officer"], id_, **work))
        if one.slug in _SECOND_OFFICERS:
            second = _SECOND_OFFICERS[one.slug]
            rows.append(_person(f"cv2.{one.slug}", second, desk_officer, ["officer"], id_, **work))
        rows.append(_person(f"ld.{one.slug}", head, chief, ["leader"], id_, **work))
    return rows


def _communes() -> list[dict[str, Any]]:
    rows = []
    for id_, one in zip(place.commune_ids(), place.COMMUNES, strict=True):
        clerk, chair = _COMMUNE_STAFF[one.slug]
        name = f"{one.name[0].lower()}{one.name[1:]}"
        work: dict[str, Any] = {"act": [id_], "read": [id_]}
        title = f"Công chức Tư pháp - Hộ tịch, Bộ phận Một cửa {name}"
        rows.append(_person(f"mc.{one.slug}", clerk, title, ["clerk", "officer"], id_, desk=id_, **work))
        rows.append(_person(f"ct.{one.slug}", chair, f"Chủ tịch UBND {name}", ["leader"], id_, **work))
    return rows


def _wide() -> list[dict[str, Any]]:
    """People who read everything. The administrator manages the catalogue and acts on no dossier."""
    office = place.division_id("vp")
    return [
        _person(
            "daumoi.huyen", "Đoàn Thị Kim Dung", "Công chức đầu mối kiểm soát TTHC", ["focal"], office, read=["*"]
        ),
        _person("quantri", "Trịnh Quốc Việt", "Quản trị hệ thống", ["admin"], place.DISTRICT, read=["*"]),
        _person(
            "tinh.xem",
            "Bùi Thị Hồng Nhung",
            "Chuyên viên Văn phòng UBND tỉnh",
            ["viewer"],
            place.PROVINCE,
            read=["*"],
        ),
    ]


def _person(
    username: str,
    name: str,
    title: str,
    roles: list[str],
    agency: int,
    *,
    desk: int | None = None,
    act: list[int] | None = None,
    read: list[Any],
) -> dict[str, Any]:
    return {
        "username": username,
        "password": PASSWORD,
        "name": name,
        "title": title,
        "roles": roles,
        "agency_id": agency,
        "desk_id": desk,
        "act": act or [],
        "read": read,
    }
