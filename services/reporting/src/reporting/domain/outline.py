"""The outline of the narrative report on the control of procedures: its sections, and what is typed beside them.

The outline is that of the district's yearly report to the office of the province's people's committee.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["part", "section", "subsection", "field", "annex"]
PROCEDURES = "TTHC"


@dataclass(frozen=True)
class Section:
    """`key` is stable; texts hang on it. `kind` says whether it is a heading, a field of the letterhead, an annex.

    `source` names a store of figures that reporting does not hold yet: the report says so instead of a figure.
    """

    key: str
    kind: Kind
    number: str
    title: str
    columns: tuple[str, ...] = ()
    annex: str | None = None
    source: str | None = None
    per_period: bool = False


FIELDS: tuple[Section, ...] = (
    Section("number", "field", "", "Số văn bản"),
    Section("issued", "field", "", "Ngày tháng năm ban hành"),
    Section("subject", "field", "", "Trích yếu"),
    Section("addressee", "field", "", "Kính gửi"),
    Section("basis", "field", "", "Căn cứ, văn bản yêu cầu báo cáo"),
    Section("recipients", "field", "", "Nơi nhận"),
    Section("authority", "field", "", "Quyền hạn, chức vụ của người ký"),
    Section("signer", "field", "", "Họ và tên người ký"),
)
BODY: tuple[Section, ...] = (
    Section("I", "part", "I.", "Công tác chỉ đạo, điều hành"),
    Section("I.1", "section", "1.", "Công tác chỉ đạo, điều hành", annex="Phụ lục I"),
    Section("I.2", "section", "2.", "Công tác đôn đốc, tổ chức thực hiện"),
    Section("I.3", "section", "3.", "Bố trí cán bộ, công chức đầu mối kiểm soát TTHC"),
    Section("I.4", "section", "4.", "Bố trí kinh phí cho công tác kiểm soát TTHC"),
    Section(
        "II",
        "part",
        "II.",
        "Kết quả kiểm soát, cải cách TTHC; thực hiện cơ chế một cửa, một cửa liên thông; "
        "thực hiện TTHC trên môi trường điện tử",
    ),
    Section("II.1", "section", "1.", "Công khai TTHC", source="danh mục TTHC đang niêm yết (dịch vụ danh mục)"),
    Section(
        "II.2",
        "section",
        "2.",
        "Rà soát, đơn giản hóa và cắt giảm thời hạn giải quyết TTHC",
        source="kết quả rà soát TTHC (dịch vụ danh mục)",
        per_period=True,
    ),
    Section(
        "II.3",
        "section",
        "3.",
        "Tiếp nhận và xử lý phản ánh, kiến nghị về TTHC",
        source="phản ánh, kiến nghị (dịch vụ phản ánh, kiến nghị)",
    ),
    Section("II.4", "section", "4.", "Tình hình, kết quả giải quyết TTHC", annex="Phụ lục II"),
    Section("II.5", "section", "5.", "Triển khai cơ chế một cửa, một cửa liên thông trong giải quyết TTHC"),
    Section("II.5.1", "subsection", "5.1.", "Đánh giá việc giải quyết TTHC", source="kết quả đánh giá, xếp loại"),
    Section("II.5.2", "subsection", "5.2.", "Thực hiện TTHC theo cơ chế “4 tại chỗ”"),
    Section("II.5.3", "subsection", "5.3.", "Kiện toàn, bố trí trụ sở Bộ phận Một cửa", annex="Phụ lục III"),
    Section("II.6", "section", "6.", "Thực hiện TTHC trên môi trường điện tử"),
    Section("II.7", "section", "7.", "Truyền thông hỗ trợ hoạt động kiểm soát TTHC"),
    Section("II.8", "section", "8.", "Kiểm tra thực hiện kiểm soát TTHC"),
    Section("III", "part", "III.", "Đánh giá chung"),
    Section("III.1", "section", "1.", "Kết quả đạt được"),
    Section("III.2", "section", "2.", "Khó khăn, vướng mắc, tồn tại, hạn chế"),
    Section("IV", "part", "IV.", "Phương hướng, nhiệm vụ"),
    Section("V", "part", "V.", "Kiến nghị, đề xuất"),
)
ANNEXES: tuple[Section, ...] = (
    Section(
        "annex-1",
        "annex",
        "Phụ lục I",
        "Văn bản chỉ đạo, điều hành công tác kiểm soát TTHC",
        columns=("Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"),
    ),
    Section(
        "annex-3",
        "annex",
        "Phụ lục III",
        "Bộ phận Một cửa các xã, thị trấn",
        columns=(
            "Đơn vị",
            "Quyết định kiện toàn",
            "Quyết định ban hành quy chế",
            "Số công chức",
            "Diện tích (m²)",
            "Trang thiết bị, phần mềm",
        ),
    ),
)
SECTIONS = FIELDS + BODY + ANNEXES
BY_KEY = {one.key: one for one in SECTIONS}
PARTS_WITH_TEXT = frozenset({"IV", "V"})
"""Parts that hold paragraphs themselves; of the others the sections do."""


def takes_text(key: str) -> bool:
    """Whether the focal officer may write there."""
    section = BY_KEY.get(key)
    return section is not None and (section.kind != "part" or key in PARTS_WITH_TEXT)
