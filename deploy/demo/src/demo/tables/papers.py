"""Papers of 2021 for the procedures people ask for most, and what every procedure of a field began with.

Kept by hand from the laws named below; the national portal of 2026 asks for less: registers are connected now.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple


class Paper(NamedTuple):
    """`title`, how many originals and copies, and whether reception depends on it."""

    title: str
    originals: int = 1
    copies: int = 0
    required: bool = True
    form: str | None = None


_DECLARATION: Final = "Tờ khai theo mẫu quy định"
_IDENTITY: Final = Paper("Xuất trình bản chính hộ chiếu, chứng minh nhân dân, thẻ căn cước công dân", 1, 0)

OF_FIELD: Final[dict[str, tuple[Paper, ...]]] = {
    # Decree 123/2015/NĐ-CP, article 2; forms in circular 04/2020/TT-BTP.
    "ho-tich": (Paper(_DECLARATION), _IDENTITY),
    # Decree 23/2015/NĐ-CP, articles 18, 20, 24, 36.
    "chung-thuc": (_IDENTITY,),
}

OF_PROCEDURE: Final[dict[str, tuple[Paper, ...]]] = {
    # Law on civil status 60/2014/QH13, articles 16, 18, 25, 28, 34.
    "1.001193": (
        Paper("Tờ khai đăng ký khai sinh theo mẫu"),
        Paper("Giấy chứng sinh, hoặc văn bản của người làm chứng, hoặc giấy cam đoan về việc sinh"),
        _IDENTITY,
        Paper("Giấy chứng nhận kết hôn của cha, mẹ trẻ (nếu cha, mẹ đã đăng ký kết hôn)", 1, 0, False),
        Paper("Văn bản ủy quyền được chứng thực (trường hợp ủy quyền)", 1, 0, False),
    ),
    "1.000894": (
        Paper("Tờ khai đăng ký kết hôn theo mẫu, có đủ thông tin của hai bên nam, nữ"),
        _IDENTITY,
        Paper("Giấy xác nhận tình trạng hôn nhân (nếu không thường trú tại xã nơi đăng ký)", 1, 0, False),
        Paper("Bản án, quyết định ly hôn đã có hiệu lực (nếu đã ly hôn)", 1, 0, False),
    ),
    "1.000656": (
        Paper("Tờ khai đăng ký khai tử theo mẫu"),
        Paper("Giấy báo tử hoặc giấy tờ thay thế Giấy báo tử"),
        _IDENTITY,
        Paper("Văn bản ủy quyền được chứng thực (trường hợp ủy quyền)", 1, 0, False),
    ),
    "1.001022": (
        Paper("Tờ khai đăng ký nhận cha, mẹ, con theo mẫu"),
        Paper("Chứng cứ chứng minh quan hệ cha - con hoặc mẹ - con"),
        _IDENTITY,
    ),
    "1.004859": (
        Paper("Tờ khai đăng ký việc thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc"),
        Paper("Giấy tờ liên quan đến việc thay đổi, cải chính, bổ sung thông tin hộ tịch"),
        _IDENTITY,
        Paper("Văn bản ủy quyền được chứng thực (trường hợp ủy quyền)", 1, 0, False),
    ),
    "1.004873": (
        Paper("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân theo mẫu"),
        _IDENTITY,
        Paper("Giấy tờ chứng minh đã ly hôn hoặc vợ, chồng đã chết (nếu có)", 1, 0, False),
        Paper("Giấy xác nhận tình trạng hôn nhân đã cấp trước đó (nếu xin cấp lại)", 1, 0, False),
    ),
    "2.000635": (
        Paper("Tờ khai cấp bản sao trích lục hộ tịch theo mẫu"),
        _IDENTITY,
        Paper("Văn bản ủy quyền được chứng thực (trường hợp ủy quyền)", 1, 0, False),
    ),
    # Decree 23/2015/NĐ-CP.
    "2.000815": (
        Paper("Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao"),
        Paper("Bản sao cần chứng thực (cơ quan chụp từ bản chính nếu người yêu cầu không có)", 0, 1, False),
    ),
    "2.000884": (
        Paper("Bản chính hoặc bản sao có chứng thực giấy tờ tùy thân còn giá trị sử dụng"),
        Paper("Giấy tờ, văn bản mà người yêu cầu sẽ ký"),
    ),
    "2.000908": (Paper("Bản chính hoặc bản sao có chứng thực giấy tờ tùy thân còn giá trị sử dụng"),),
    "2.001035": (
        Paper("Dự thảo hợp đồng, giao dịch"),
        Paper("Bản sao giấy tờ tùy thân còn giá trị sử dụng, kèm bản chính để đối chiếu", 0, 1),
        Paper("Bản sao giấy chứng nhận quyền sử dụng, quyền sở hữu, kèm bản chính để đối chiếu", 0, 1),
    ),
    "2.001019": (
        Paper("Dự thảo di chúc"),
        Paper("Bản sao giấy tờ tùy thân còn giá trị sử dụng, kèm bản chính để đối chiếu", 0, 1),
        Paper("Bản sao giấy chứng nhận quyền sử dụng, quyền sở hữu (trừ khi bị đe dọa tính mạng)", 0, 1, False),
    ),
    "2.001406": (
        Paper("Dự thảo văn bản thỏa thuận phân chia di sản"),
        Paper("Bản sao giấy tờ tùy thân còn giá trị sử dụng, kèm bản chính để đối chiếu", 0, 1),
        Paper("Bản sao giấy chứng nhận quyền sử dụng, quyền sở hữu, kèm bản chính để đối chiếu", 0, 1),
    ),
    # Decree 01/2021/NĐ-CP, articles 87, 90, 91, 92.
    "1.001612": (
        Paper("Giấy đề nghị đăng ký hộ kinh doanh"),
        Paper("Giấy tờ pháp lý của chủ hộ kinh doanh, thành viên hộ gia đình đăng ký hộ kinh doanh", 0, 1),
        Paper("Biên bản họp thành viên hộ gia đình (nếu các thành viên đăng ký)", 0, 1, False),
        Paper("Văn bản ủy quyền cho một thành viên làm chủ hộ (nếu các thành viên đăng ký)", 0, 1, False),
    ),
    "2.000720": (
        Paper("Thông báo thay đổi nội dung đăng ký hộ kinh doanh"),
        Paper("Biên bản họp thành viên hộ gia đình (nếu các thành viên đăng ký)", 0, 1, False),
    ),
    "1.001570": (
        Paper("Thông báo tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo"),
        Paper("Biên bản họp thành viên hộ gia đình (nếu các thành viên đăng ký)", 0, 1, False),
    ),
    "1.001266": (
        Paper("Thông báo về việc chấm dứt hoạt động hộ kinh doanh"),
        Paper("Bản gốc Giấy chứng nhận đăng ký hộ kinh doanh"),
        Paper("Thông báo về việc chấm dứt hiệu lực mã số thuế của cơ quan thuế"),
    ),
    "2.000575": (Paper("Giấy đề nghị cấp lại Giấy chứng nhận đăng ký hộ kinh doanh"),),
}


def of_2021(code: str, field: str, national: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Papers of the version of 2021: by hand where there are some, else what the portal still asks for."""
    own = OF_PROCEDURE.get(code)
    if own is not None:
        return [as_row(paper) for paper in own]
    common = [as_row(paper) for paper in OF_FIELD.get(field, ())]
    later = ("2022", "2023", "2024", "2025", "2026", "căn cước", "định danh", "điện tử", "Phục vụ hành chính công")
    kept = [one for one in national if not any(word in one["name"] for word in later)]
    if common:
        kept = [one for one in kept if not one["name"].startswith("Tờ khai")]
    return [*common, *kept]


def as_row(paper: Paper) -> dict[str, Any]:
    return {
        "name": paper.title,
        "originals": paper.originals,
        "copies": paper.copies,
        "form_code": paper.form,
        "required": paper.required,
    }
