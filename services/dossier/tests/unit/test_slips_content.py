"""Every form of both eras, made from one record: number, title, and what only that form says."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from dossier.adapters.answers import Agency, Directory
from dossier.domain.regimes import REGIMES, Regime
from dossier.domain.secrets import secret_of
from dossier.domain.survey import SETS, is_token, set_on, token_of
from dossier.slips import content, press
from dossier.slips.kinds import KINDS, Format, act_behind
from kernel.clock import ZONE
from kernel.documents import render_pdf
from pypdf import PdfReader

KEY = b"a key of thirty-two characters !"
TEMPLATES = Path(press.__file__).parent / "templates"
CODE = "000.00.16.H37-210915-0007"
A5, A4 = (419, 595), (595, 841)


def at(day: int, hour: int = 9) -> dt.datetime:
    return dt.datetime(2021, 9, day, hour, 15, tzinfo=ZONE)


def agency(number: int, name: str, kind: str = "division") -> Agency:
    day = dt.date(2019, 1, 1)
    return Agency(id=number, code=str(number), name=name, kind=kind, level="district", parent_id=2, valid_from=day)


DIRECTORY = Directory.of(
    [
        agency(2, "UBND huyện Chi Lăng", "district"),
        agency(11, "Phòng Tư pháp"),
        agency(12, "Phòng Tài nguyên và Môi trường"),
        agency(101, "UBND thị trấn Đồng Mỏ", "commune"),
    ]
)


def dossier(**given: Any) -> dict[str, Any]:
    made = {
        "agency_id": 2,
        "division_id": 11,
        "code": CODE,
        "procedure_name": "Đăng ký kết hôn có yếu tố nước ngoài",
        "applicant_name": "Đặng Thị Huệ",
        "address": "Thôn Lân Bông, thị trấn Đồng Mỏ",
        "phone": "0912345678",
        "email": "hue@example.vn",
        "papers": [{"name": "Tờ khai theo mẫu", "originals": 1, "copies": 0, "present": True}],
        "copies": 1,
        "duration_amount": Decimal(10),
        "duration_unit": "working_day",
        "submitted_at": at(15),
        "received_at": at(15),
        "due_at": at(29, 17),
        "result_delivery": "counter",
        "delivery_address": None,
        "inbound_tracking": None,
        "outbound_tracking": None,
        "assisted": False,
        "fee_amount": 1_000_000,
        "timeliness_at_end": "early",
    }
    return {**made, **given}


def act(sequence: int, name: str, day: int, actor: str = "Nguyễn Thị Lan", unit: int = 2, **given: Any) -> Any:
    made = {
        "sequence": sequence,
        "act": name,
        "happened_at": at(day),
        "actor_name": actor,
        "actor_agency_id": unit,
        "data": {},
        "reason": None,
        "due_at_before": at(29, 17),
        "due_at_after": at(29, 17),
        "from_status": "processing",
        "to_status": "processing",
    }
    return {**made, **given}


RECORD = [
    act(1, "receive", 15),
    act(2, "assign", 15, "Trần Văn Minh", data={"assignee_name": "Lê Văn Hùng"}),
    act(3, "take_up", 15, "Lê Văn Hùng", 11),
    act(4, "view_personal_data", 16),
    act(5, "request_supplement", 16, reason="Chưa đủ", data={"items": ["Bản sao căn cước"]}),
    act(6, "reject", 16, reason="Không thuộc thẩm quyền"),
    act(7, "apologise", 28, reason="Phải xác minh ở nước ngoài", due_at_after=at(30, 17)),
    act(8, "stop", 29, reason="Không đủ điều kiện", data={"legal_basis": "Điều 8 Luật Hôn nhân và gia đình"}),
    act(9, "approve", 29, "Trần Văn Minh", to_status="completed"),
]
ASKED = [
    {
        "kind": "linked",
        "partner_id": 101,
        "asked_at": at(17),
        "due_at": at(20),
        "answered_at": at(21),
        "recalled_at": None,
        "timeliness": "late",
    }
]


def made(
    kind: str,
    regime: Regime = REGIMES[0],
    paper: Format = Format.A5,
    reprint: content.Reprint | None = None,
    **given: Any,
) -> PdfReader:
    row = KINDS[kind]
    documented = act_behind(row, RECORD)
    assert documented is not None
    slip = content.Slip(row, documented, 12, paper, regime, reprint)
    house = content.House(False, "https://motcua.example", KEY)
    around = content.Surroundings(DIRECTORY, "", house, ASKED)
    values = content.content_of(slip, dossier(**given), RECORD, around)
    pdf = render_pdf(TEMPLATES / "slip.typ", values)
    return PdfReader(io.BytesIO(pdf))


def text_of(sheet: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in sheet.pages).split())


SAID = {
    "receipt": ("12/TNHS", "1.000.000 đồng", "10 ngày làm việc", "Quyển số 01/2021; Số thứ tự 12"),
    "supplement": ("12/HDHS", "1. Bản sao căn cước", "tính lại từ đầu"),
    "refusal": ("12/TCHS", "Không thuộc thẩm quyền"),
    "apology": ("12/PXL", "17 giờ 15 phút, ngày 29/9/2021", "17 giờ 15 phút, ngày 30/9/2021", "ở nước ngoài"),
    "stop": ("12/…", "Điều 8 Luật Hôn nhân và gia đình", "Không đủ điều kiện"),
    "control": (
        "UBND thị trấn Đồng Mỏ",
        "Giải quyết liên thông",
        "Quá hạn",
        "Trước hạn",
        "Giao: 09:15 ngày 15/09/2021",
    ),
}
FORMS = [(kind, regime) for regime in REGIMES for kind in regime.forms if kind != "register"]


@pytest.mark.parametrize(("kind", "regime"), FORMS, ids=lambda one: getattr(one, "key", one))
def test_every_form_of_both_eras_bears_its_number_and_says_its_own(kind: str, regime: Regime) -> None:
    number, title = regime.form(kind)
    text = text_of(made(kind, regime))
    assert f"Mẫu số {number} ban hành kèm theo {regime.circular}" in text
    assert title.upper() in text
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CODE, *SAID[kind]):
        assert words in text, words


def test_the_eras_prescribe_what_the_table_can_print() -> None:
    assert [number for number, _title in REGIMES[0].forms.values()] == ["01", "02", "03", "04", "05", "06"]
    assert [number for number, _title in REGIMES[1].forms.values()] == ["01", "02", "03", "04", "05", "06", "07"]
    for regime in REGIMES:
        assert set(regime.forms) - set(KINDS) == {"register"}


@pytest.mark.parametrize("kind", ["receipt", "supplement", "refusal"])
def test_the_survey_slip_goes_with_the_slips_of_the_law(kind: str) -> None:
    first, again = made(kind), made(kind, reprint=content.Reprint(1, "Nguyễn Thị Lan", at(16)))
    assert "PHIẾU ĐÁNH GIÁ" in text_of(first)
    assert "Nghị định 61/2018/NĐ-CP, Điều 31" in text_of(first)
    # A reprint replaces a lost sheet; nobody is asked twice.
    assert "PHIẾU ĐÁNH GIÁ" not in text_of(again)
    assert "Bản in lại 1, Nguyễn Thị Lan, 09:15 ngày 16/09/2021" in text_of(again)


def test_no_survey_goes_with_the_others() -> None:
    for kind in ("apology", "stop", "control"):
        assert "PHIẾU ĐÁNH GIÁ" not in text_of(made(kind, REGIMES[1]))


@pytest.mark.parametrize(
    ("paper", "size", "sheets"),
    [(Format.A5, A5, 2), (Format.A4, A4, 2), (Format.A4_COPY, A4[::-1], 2), (Format.A4_SURVEY, A4[::-1], 1)],
)
def test_the_paper_is_what_was_asked_for(paper: Format, size: tuple[int, int], sheets: int) -> None:
    sheet = made("receipt", paper=paper)
    assert {(int(page.mediabox.width), int(page.mediabox.height)) for page in sheet.pages} == {size}
    assert len(sheet.pages) == sheets
    assert text_of(sheet).count("GIẤY TIẾP NHẬN HỒ SƠ") == (2 if paper is Format.A4_COPY else 1)
    assert ("Bản lưu" in text_of(sheet)) is (paper is Format.A4_COPY)


def test_what_came_by_post_or_was_filed_for_somebody_stands_on_the_receipt() -> None:
    plain = text_of(made("receipt"))
    assert "bưu gửi" not in plain
    assert "đồng ý của người nộp" not in plain
    by_post = {"result_delivery": "postal", "delivery_address": "12 phố Lê Lợi"}
    by_post |= {"inbound_tracking": "EA1VN", "outbound_tracking": "EH2VN"}
    posted = text_of(made("receipt", assisted=True, **by_post))
    assert "Thư điện tử của người nộp" in text_of(made("receipt", result_delivery="online"))
    for words in ("EA1VN", "EH2VN", "qua bưu chính công ích", "12 phố Lê Lợi", "sự đồng ý của người nộp"):
        assert words in posted, words


def test_the_secret_stands_on_the_receipt_and_nowhere_else() -> None:
    secret = secret_of(KEY, CODE)
    assert secret in text_of(made("receipt"))
    assert text_of(made("receipt", paper=Format.A4_COPY)).count(secret) == 1
    for kind in ("supplement", "refusal", "apology", "control", "survey"):
        assert secret not in text_of(made(kind))


def test_a_survey_token_fits_its_dossier_only() -> None:
    token = token_of(KEY, CODE)
    assert len(token) == 12
    assert is_token(KEY, CODE, token.lower())
    assert not is_token(KEY, CODE + "1", token)
    assert not is_token(b"another key of thirty-two letters", CODE, token)
    assert secret_of(KEY, CODE).replace("-", "") not in token
    assert not is_token(KEY, CODE, "ngày")


def test_the_questions_cover_what_the_article_names() -> None:
    asked = set_on(dt.date(2021, 9, 15))
    keys = ["time", "contacts", "bodies", "information", "attitude", "cost", "explanation", "online", "other"]
    assert [one.key for one in asked.questions] == keys
    assert all(one.vi and one.en and (one.open or len(one.choices) >= 2) for one in asked.questions)
    assert set_on(dt.date(2000, 1, 1)) is SETS[0]
