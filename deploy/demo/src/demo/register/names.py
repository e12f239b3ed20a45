"""Invented people: surnames of the region, middle and given names, put together by chance."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import accumulate
from typing import Final

_SURNAMES: Final = {
    "Hoàng": 17, "Nông": 12, "Nguyễn": 11, "Lương": 7, "Vi": 6, "Lý": 5, "Triệu": 5, "Hứa": 5, "Vy": 4, "Chu": 4,
    "Lê": 3, "Trần": 3, "Lành": 3, "Mông": 2, "Phùng": 2, "Hà": 2, "Dương": 2, "Lăng": 2, "Đàm": 2, "Đinh": 2,
    "Bế": 2, "Lộc": 2, "Mã": 1, "Liễu": 1, "Ngô": 1, "Phan": 1, "Phạm": 1, "Đặng": 1, "Linh": 1, "Tô": 1,
}  # fmt: skip
_MEN: Final = (
    ("Văn", "Văn", "Văn", "Văn", "Đức", "Minh", "Quang", "Ngọc", "Công", "Xuân", "Mạnh", "Trọng", "Hữu"),
    (
        "An", "Bắc", "Bình", "Chiến", "Chung", "Công", "Cường", "Dũng", "Đạt", "Định", "Đoàn", "Đức", "Hà",
        "Hải", "Hiếu", "Hòa", "Hoàn", "Hùng", "Huy", "Hưng", "Khánh", "Kiên", "Lâm", "Linh", "Long", "Lợi", "Lực",
        "Mạnh", "Minh", "Nam", "Nghĩa", "Ngọc", "Phong", "Phú", "Phúc", "Quân", "Quang", "Quyết", "Sơn", "Tài",
        "Tâm", "Tân", "Thái", "Thành", "Thắng", "Thịnh", "Tiến", "Toàn", "Trung", "Trường", "Tú", "Tuấn", "Tùng",
        "Tuyên", "Việt", "Vinh", "Vĩnh", "Vũ", "Vượng",
    ),
)  # fmt: skip
_WOMEN: Final = (
    ("Thị", "Thị", "Thị", "Thị", "Thị Thu", "Thị Kim", "Thị Minh", "Thị Hồng", "Thị Ngọc", "Thanh", "Bích"),
    (
        "Ái", "Anh", "Bình", "Cẩm", "Chi", "Chinh", "Cúc", "Dung", "Duyên", "Đào", "Điệp", "Giang", "Hà", "Hạnh",
        "Hằng", "Hậu", "Hiên", "Hiền", "Hoa", "Hoài", "Hồng", "Huệ", "Huyền", "Hương", "Hường", "Khuyên", "Lan",
        "Lệ", "Liên", "Linh", "Loan", "Luyến", "Lý", "Mai", "Mây", "My", "Nga", "Ngân", "Nguyệt", "Nhung", "Oanh",
        "Phương", "Phượng", "Quyên", "Sen", "Tâm", "Thảo", "Thắm", "Thoa", "Thơm", "Thu", "Thủy", "Trang", "Tuyết",
        "Tươi", "Uyên", "Vân", "Xuân", "Yên", "Yến",
    ),
)  # fmt: skip
_THINGS: Final = (
    "Hoa Hồi", "Na Dai", "Mắc Mật", "Cầu Vồng", "Suối Trong", "Đồi Xanh", "Bản Mới", "Nắng Sớm", "Rừng Sa Mộc",
    "Ruộng Bậc Thang", "Thác Bạc", "Thung Lũng",
)  # fmt: skip
_TRADES: Final = ("Nông nghiệp", "Dịch vụ nông nghiệp", "Chăn nuôi", "Lâm sản", "Thủy lợi")


def person(rng: random.Random) -> Callable[[], str]:
    """A maker of names of persons."""
    surnames, weights = list(_SURNAMES), list(accumulate(_SURNAMES.values()))

    def make() -> str:
        middle, given = _MEN if rng.random() < 0.5 else _WOMEN
        surname = rng.choices(surnames, cum_weights=weights)[0]
        return f"{surname} {rng.choice(middle)} {rng.choice(given)}"

    return make


def organisation(rng: random.Random) -> str:
    """A cooperative that says of itself that it is made up."""
    return f"Hợp tác xã {rng.choice(_TRADES)} {rng.choice(_THINGS)} (mô phỏng {rng.randint(1, 40):02d})"
