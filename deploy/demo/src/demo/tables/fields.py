"""Fields of procedures (lĩnh vực) and the division of the district that handles each.

The official field codes (`G15-HT02` in kind) are not known for certain: the codes here are words of our own.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from demo.tables.agencies import division_id


class Field(NamedTuple):
    """A field, and the slug of the division that processes it at district level."""

    code: str
    name: str
    division: str | None


FIELDS: Final = (
    Field("ho-tich", "Hộ tịch", "tuphap"),
    Field("chung-thuc", "Chứng thực", "tuphap"),
    Field("nuoi-con-nuoi", "Nuôi con nuôi", "tuphap"),
    Field("ho-kinh-doanh", "Thành lập và hoạt động của hộ kinh doanh", "tckh"),
    Field("hop-tac-xa", "Thành lập và hoạt động của hợp tác xã", "tckh"),
    Field("to-hop-tac", "Thành lập và hoạt động của tổ hợp tác", "tckh"),
    Field("giam-ngheo", "Giảm nghèo", "ldtbxh"),
    Field("hoa-giai", "Hòa giải ở cơ sở", "tuphap"),
    Field("boi-thuong", "Bồi thường nhà nước", "tuphap"),
    Field("nong-nghiep", "Nông nghiệp", "nnptnt"),
    Field("ptnt", "Kinh tế hợp tác và phát triển nông thôn", "nnptnt"),
    Field("thuy-loi", "Thủy lợi", "nnptnt"),
    Field("pctt", "Đê điều và phòng, chống thiên tai", "nnptnt"),
    Field("trong-trot", "Trồng trọt", "nnptnt"),
    Field("moi-truong", "Môi trường", "tnmt"),
    Field("tai-nguyen-nuoc", "Tài nguyên nước", "tnmt"),
    Field("cu-tru", "Đăng ký, quản lý cư trú", None),
    Field("xay-dung", "Hoạt động xây dựng", "ktht"),
    Field("dat-dai", "Đất đai", "tnmt"),
    Field("thuong-mai", "Lưu thông hàng hóa trong nước", "ktht"),
    Field("bao-tro-xa-hoi", "Bảo trợ xã hội", "ldtbxh"),
    Field("ton-giao", "Tín ngưỡng, tôn giáo", "noivu"),
    Field("van-hoa", "Văn hóa", "vhtt"),
    Field("giao-duc", "Giáo dục và đào tạo", "gddt"),
    Field("nguoi-co-cong", "Người có công", "ldtbxh"),
    Field("thi-dua", "Thi đua, khen thưởng", "noivu"),
)

FIELD_ID: Final = {one.code: i for i, one in enumerate(FIELDS, start=1)}
DIVISION_OF_FIELD: Final = {one.code: division_id(one.division) for one in FIELDS if one.division}


def fields() -> list[dict[str, Any]]:
    """The fields in the shape of a district description."""
    return [{"id": FIELD_ID[one.code], "code": one.code, "name": one.name} for one in FIELDS]
