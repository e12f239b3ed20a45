"""Foreign registers: the header is found, columns are proposed, old code pages are named."""

from __future__ import annotations

import datetime as dt
import io
import unicodedata
from pathlib import Path

import pytest
import xlsxwriter
from dossier.imports.columns import COLUMNS
from dossier.imports.files import CSV, XLSX, NotARegister, open_register
from dossier.imports.headers import find_header
from dossier.imports.proposing import layout_of, propose, words_in
from dossier.imports.reading import reading_of
from dossier.imports.rows import RegisterRow, RowReader
from kernel.clock import ZONE

NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
FOREIGN = [
    "STT",
    "Số BN",
    "TTHC",
    "Họ và tên công dân",
    "Cán bộ tiếp nhận",
    "Ngày nhận",
    "Hạn trả KQ",
    "Tình hình",
]
CELLS = ["1", "HS-2021-0007", "1.001193", "Vi Văn Ba", "Lan", "15/9/21", "17/9/21", "Xong rồi"]


def targets(headings: list[str], *rows: list[object]) -> dict[str, str | None]:
    header = find_header([(1, headings), *((n, row) for n, row in enumerate(rows, 2))])
    return {one.heading: one.target for one in propose(header, list(rows), {})}


def test_columns_are_proposed_by_their_words_and_by_what_stands_in_them() -> None:
    assert targets(FOREIGN, CELLS) == {
        "STT": None,
        "Số BN": "code",
        "TTHC": "procedure_code",
        "Họ và tên công dân": "applicant_name",
        "Cán bộ tiếp nhận": None,
        "Ngày nhận": "received_at",
        "Hạn trả KQ": "due_at",
        "Tình hình": "status",
    }


def test_a_heading_without_meaning_is_known_by_its_cells() -> None:
    found = targets(["A1", "B1", "C1", "D1"], ["HS-2021-0007", "1.001193", "15/09/2021", "Trực tuyến"])
    assert found == {"A1": "code", "B1": "procedure_code", "C1": "received_at", "D1": "channel"}


def test_a_heading_is_not_believed_against_its_cells() -> None:
    assert targets(["Ngày nhận của ai", "x", "y", "z"], ["Lan", "", "", ""])["Ngày nhận của ai"] is None


def test_no_column_is_proposed_twice() -> None:
    found = [one for one in targets(["Ngày nhận", "Ngày nhận hồ sơ", "z"], ["01/01/2021"] * 3).values() if one]
    assert len(found) == len(set(found))


def test_the_offices_own_mapping_comes_first() -> None:
    header = find_header([(1, FOREIGN)])
    [first, *_rest] = propose(header, [CELLS], {"stt": "code"})
    assert (first.target, first.how) == ("code", "remembered")


def test_titles_merged_cells_and_numbers_of_columns_are_seen_through() -> None:
    rows: list[tuple[int, list[object]]] = [
        (1, ["UBND HUYỆN CHI LĂNG", "", "", "", "", ""]),
        (2, ["SỔ THEO DÕI HỒ SƠ NĂM 2021", "", "", "", "", ""]),
        (3, ["", "", "", "Mẫu số 06", "", ""]),
        (4, ["Số hồ sơ", "Người nộp", "Ngày, tháng, năm", "", "", "Ghi chú"]),
        (5, ["", "", "Tiếp nhận", "Hẹn trả", "Trả kết quả", ""]),
        (6, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]),
        (7, ["HS-1", "Vi Văn Ba", "01/09/2021", "03/09/2021", "03/09/2021", ""]),
    ]
    header = find_header(rows)
    assert header.line == 6
    assert header.headings == (
        "Số hồ sơ",
        "Người nộp",
        "Ngày, tháng, năm Tiếp nhận",
        "Ngày, tháng, năm Hẹn trả",
        "Ngày, tháng, năm Trả kết quả",
        "Ghi chú",
    )
    proposed = {one.heading: one.target for one in propose(header, [rows[6][1]], {})}
    assert list(proposed.values()) == ["code", "applicant_name", "received_at", "due_at", "returned_at", None]


def test_the_same_headings_have_the_same_signature_however_they_are_written() -> None:
    one = find_header([(1, ["Số BN", "Họ tên", "Ngày nhận", "x"])])
    other = find_header([(3, ["SỐ  BN ", "ho ten", "Ngày nhận:", "X", ""])])
    assert one.signature == other.signature
    assert one.signature != find_header([(1, ["Họ tên", "Số BN", "Ngày nhận", "x"])]).signature


@pytest.mark.parametrize(
    ("dates", "layout"),
    [
        (["15/09/2021"], "dmy"),
        (["05/09/2021", "09/15/2021"], "mdy"),
        (["2021/09/15"], "ymd"),
        (["05/06/2021"], "dmy"),
    ],
)
def test_the_layout_of_dates_is_told_by_a_value_that_allows_one_only(dates: list[object], layout: str) -> None:
    assert layout_of(dates) == layout


def test_words_are_shown_once_with_what_they_are_known_to_mean() -> None:
    assert words_in(["Xong rồi", "xong rồi", "Xong rồi", "Đã trả", ""], {"da tra": "returned"}) == {
        "Xong rồi": None,
        "xong rồi": None,
        "Đã trả": "returned",
    }


@pytest.mark.parametrize(
    ("dates", "written"), [("dmy", "15/9/21"), ("mdy", "9/15/2021"), ("ymd", "2021/9/15"), ("dmy", "15.09.2021")]
)
def test_a_mapped_row_is_read_with_the_offices_words_dates_and_constants(dates: str, written: str) -> None:
    header = find_header([(1, ["code", "applicant_name", "received_at", "status"])])
    reading = reading_of(
        {"status": {"Đang làm": "processing"}, "agency_code": {"Thị trấn Đồng Mỏ": "06463"}},
        dates,  # type: ignore[arg-type]
        {"channel": "counter", "procedure_code": "1.001193", "agency_code": "thị trấn đồng mỏ"},
    )
    row = RowReader(header, NOW, reading).read(2, ["HS-2021-7", "Vi Văn Ba", written, "ĐANG LÀM"])
    assert isinstance(row, RegisterRow), row
    assert (row.status, row.channel, row.agency_code) == ("processing", "counter", "06463")
    assert row.received_at == dt.datetime(2021, 9, 15, 7, 30, tzinfo=ZONE)


def test_years_of_two_digits_need_somebody_who_agreed() -> None:
    header = find_header([(1, [column.name for column in COLUMNS])])
    cells = ["HS-2021-7", "1.001193", "06463", "counter", "Ba", "15/9/21", "", "", "", "received"]
    row = RowReader(header, NOW).read(2, cells)
    assert not isinstance(row, RegisterRow)
    assert row.column == "received_at"


LEGACY = {
    "TCVN3": "M· hå s¬,Hä tªn ng­êi nép,Ngµy tiÕp nhËn,Tr¹ng th¸i\n1,2,3,4\n",
    "VNI": "Maõ hoà sô,Hoï teân ngöôøi noäp,Ngaøy tieáp nhaän,Traïng thaùi\n1,2,3,4\n",
}


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
@pytest.mark.parametrize("name", LEGACY)
def test_text_from_before_unicode_is_named(tmp_path: Path, name: str, encoding: str) -> None:
    path = tmp_path / "so.csv"
    path.write_bytes(LEGACY[name].encode(encoding))
    with pytest.raises(NotARegister, match=f"bảng mã cũ {name}"):
        open_register(path, CSV)


def test_text_from_before_unicode_is_named_in_a_workbook(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        for line, text in enumerate(LEGACY["TCVN3"].splitlines()):
            sheet.write_row(line, 0, text.split(","))
    path = tmp_path / "so.xlsx"
    path.write_bytes(buffer.getvalue())
    with pytest.raises(NotARegister, match="TCVN3"):
        open_register(path, XLSX)


def test_windows_1258_is_read_and_taken_for_nothing_else(tmp_path: Path) -> None:
    text = "Mã hồ sơ,Họ tên người nộp,Ngày tiếp nhận,Trạng thái\nHS-1,Vi Văn Ba,01/09/2021,Đã trả\n"
    # The code page holds vowels whole and tones apart.
    tones = dict.fromkeys("\u0300\u0301\u0303\u0309\u0323")
    split = "".join(
        unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", letter) if c not in tones))
        + "".join(c for c in unicodedata.normalize("NFD", letter) if c in tones)
        for letter in text
    )
    path = tmp_path / "so.csv"
    path.write_bytes(split.encode("cp1258"))
    header = open_register(path, CSV).header
    assert header.places == {"code": 0, "received_at": 2, "status": 3}


def test_a_web_page_in_the_clothes_of_a_table_is_named(tmp_path: Path) -> None:
    path = tmp_path / "so.xls"
    path.write_text("\n <html><table><tr><td>Mã hồ sơ</td></tr></table></html>")
    with pytest.raises(NotARegister, match="HTML"):
        open_register(path, CSV)
