"""Register files as offices really keep them: headings, code pages, dates, damaged and hostile files."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from dossier.imports.columns import COLUMNS
from dossier.imports.files import CSV, XLSX, NotARegister, kind_of, open_register
from dossier.imports.headers import Header, header_of
from dossier.imports.rows import RegisterRow, RowError, RowReader
from kernel.clock import ZONE

NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
HEADINGS = [column.name for column in COLUMNS]
GOOD = {
    "code": "000.00.01.H37-210915-0007",
    "procedure_code": "1.001193",
    "agency_code": "06463",
    "channel": "counter",
    "applicant_name": "Đặng Thị Huệ",
    "received_at": "2021-09-15T08:15",
    "due_at": "2021-09-15T17:00",
    "completed_at": "15/09/2021 10:30",
    "returned_at": "15/09/2021 11:00:30",
    "status": "returned",
}


def at(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=ZONE)  # type: ignore[misc,arg-type]


def read(**changed: Any) -> RegisterRow | RowError:
    cells = [({**GOOD, **changed})[name] for name in HEADINGS]
    return RowReader(header_of(1, HEADINGS), NOW).read(2, cells)


def sound(**changed: Any) -> RegisterRow:
    row = read(**changed)
    assert isinstance(row, RegisterRow), row
    return row


def refused(**changed: Any) -> RowError:
    row = read(**changed)
    assert isinstance(row, RowError), row
    return row


def written(tmp_path: Path, content: bytes | str, name: str = "register") -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def workbook(rows: list[list[Any]]) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        day, minute = (book.add_format({"num_format": shape}) for shape in ("dd/mm/yyyy", "dd/mm/yyyy hh:mm"))
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                if isinstance(cell, dt.datetime):
                    sheet.write_datetime(y, x, cell, minute)
                elif isinstance(cell, dt.date):
                    sheet.write_datetime(y, x, cell, day)
                else:
                    sheet.write(y, x, cell)
    return buffer.getvalue()


def test_a_row_is_read_into_local_moments_and_our_words() -> None:
    row = sound()
    assert row.received_at == at(2021, 9, 15, 8, 15)
    assert row.returned_at == at(2021, 9, 15, 11, 0, 30)
    assert (row.status, row.channel, row.applicant_name) == ("returned", "counter", "Đặng Thị Huệ")


@pytest.mark.parametrize(
    ("written_as", "moment"),
    [
        ("2021-09-15T08:15:00+07:00", at(2021, 9, 15, 8, 15)),
        ("2021-09-15T01:15:00Z", at(2021, 9, 15, 8, 15)),
        ("2021-09-15 08:15", at(2021, 9, 15, 8, 15)),
        ("15/9/2021 8:15", at(2021, 9, 15, 8, 15)),
        ("15-09-2021 08h15", at(2021, 9, 15, 8, 15)),
        ("15/09/2021", at(2021, 9, 15, 7, 30)),
        (at(2021, 9, 15, 8, 15).replace(tzinfo=None), at(2021, 9, 15, 8, 15)),
        (dt.date(2021, 9, 15), at(2021, 9, 15, 7, 30)),
        (44454.34375, at(2021, 9, 15, 8, 15)),
    ],
)
def test_moments_are_read_in_every_usual_form(written_as: Any, moment: dt.datetime) -> None:
    assert sound(received_at=written_as).received_at == moment


@pytest.mark.parametrize("nonsense", ["31/02/2021", "hôm qua", "2021-13-01", "15/09/21", True, 3.0, "99999999999"])
def test_what_is_no_date_is_refused_with_its_column(nonsense: Any) -> None:
    assert refused(received_at=nonsense).column == "received_at"


def test_a_day_without_an_hour_contradicts_nothing_on_the_same_day() -> None:
    row = sound(received_at="15/09/2021 17:20", completed_at="15/09/2021", returned_at="15/09/2021")
    assert row.completed_at == row.returned_at == at(2021, 9, 15, 17, 20)


def test_codes_that_a_spreadsheet_made_numbers_are_mended() -> None:
    row = sound(procedure_code=2.00035, agency_code=6463.0, channel=1.0)
    assert (row.procedure_code, row.agency_code, row.channel) == ("2.000350", "06463", "counter")
    assert sound(agency_code=187.0).agency_code == "187"


@pytest.mark.parametrize(
    ("word", "status", "dates"),
    [
        ("Đã tiếp nhận", "received", ("", "")),
        ("ĐANG GIẢI QUYẾT", "processing", ("", "")),
        ("yêu cầu bổ sung giấy tờ", "supplement_requested", ("", "")),
        ("Đã xử lý xong", "completed", ("2021-09-16", "")),
        ("Da tra ket qua", "returned", ("", "2021-09-16")),
        ("10", "returned", ("2021-09-16", "2021-09-16")),
        ("Rút hồ sơ", "withdrawn", ("2021-09-16", "")),
        ("dừng xử lý", "stopped", ("2021-09-16", "")),
        ("Từ chối tiếp nhận", "rejected", ("", "")),
    ],
)
def test_states_are_understood_in_both_languages(word: str, status: str, dates: tuple[str, str]) -> None:
    assert sound(status=word, completed_at=dates[0], returned_at=dates[1]).status == status


@pytest.mark.parametrize(
    ("changed", "column"),
    [
        ({"code": ""}, "code"),
        ({"code": "hồ sơ số 7"}, "code"),
        ({"code": "=HYPERLINK(1)"}, "code"),
        ({"procedure_code": " "}, "procedure_code"),
        ({"applicant_name": "\u00a0 \n"}, "applicant_name"),
        ({"applicant_name": "x" * 201}, "applicant_name"),
        ({"channel": "bồ câu"}, "channel"),
        ({"status": "xong rồi"}, "status"),
        ({"received_at": ""}, "received_at"),
        ({"received_at": "2026-11-24"}, "received_at"),
        ({"received_at": "2026-11-23 10:01"}, "received_at"),
        ({"due_at": "2021-09-14"}, "due_at"),
        ({"completed_at": "2021-09-14"}, "completed_at"),
        ({"completed_at": "2021-09-15 12:00"}, "returned_at"),
        ({"returned_at": ""}, "returned_at"),
        ({"status": "completed"}, "status"),
        ({"status": "processing", "returned_at": ""}, "status"),
        ({"status": "completed", "completed_at": "", "returned_at": ""}, "completed_at"),
        ({"status": "withdrawn", "completed_at": "", "returned_at": ""}, "completed_at"),
    ],
)
def test_a_faulty_row_names_its_column_and_a_reason(changed: dict[str, Any], column: str) -> None:
    error = refused(**changed)
    assert (error.line, error.column) == (2, column)
    assert error.reason


def test_today_without_an_hour_is_not_the_future() -> None:
    assert sound(
        received_at="23/11/2026", due_at="", completed_at="23/11/2026", returned_at="", status="completed"
    )


def test_names_are_put_in_nfc() -> None:
    decomposed = "Đặng Thị  Huệ".replace("ệ", "e\u0323\u0302")
    assert sound(applicant_name=decomposed).applicant_name == "Đặng Thị Huệ"


def test_headings_are_found_in_any_order_below_a_title_and_strangers_are_named(tmp_path: Path) -> None:
    text = "SỔ THEO DÕI HỒ SƠ;;;;;;;\n\nTrạng thái;Mã TTHC;STT;Họ và tên;Ngày nhận;Mã hồ sơ;Kênh;Ghi chú\n" + (
        'Đã tiếp nhận;1.001193;1;"Nguyễn; Văn A";15/09/2021;HS-0001;Trực tiếp;\n;;;;;;;\n'
    )
    header, _count, rows = open_register(written(tmp_path, text), CSV)
    assert header.line == 3
    assert header.ignored == ("STT", "Ghi chú")
    [(line, cells)] = list(rows)
    row = RowReader(header, NOW).read(line, cells)
    assert isinstance(row, RegisterRow)
    assert (row.line, row.applicant_name, row.agency_code) == (4, "Nguyễn; Văn A", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_files_of_every_usual_encoding_and_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    # Windows-1258 has no room for all precomposed letters: tone marks follow their vowel there.
    name = "Đặng Thi\u0323 Hà" if encoding != "cp1258" else "Đ\u0103\u0323ng Thi\u0323 Ha\u0300"
    lines = [HEADINGS, [*list(GOOD.values())[:4], name, *list(GOOD.values())[5:]]]
    content = "\r\n".join(separator.join(line) for line in lines).encode(encoding)
    assert kind_of(content) == CSV
    header, _count, rows = open_register(written(tmp_path, content), CSV)
    row = RowReader(header, NOW).read(*next(rows))
    assert isinstance(row, RegisterRow)
    assert row.applicant_name == "Đặng Thị Hà"


def test_a_workbook_is_read_with_its_date_cells_and_line_numbers(tmp_path: Path) -> None:
    content = workbook(
        [
            [],
            [],
            HEADINGS,
            [
                *list(GOOD.values())[:5],
                at(2021, 9, 15, 8, 15).replace(tzinfo=None),
                dt.date(2021, 9, 20),
                "",
                "",
                "received",
            ],
        ]
    )
    assert kind_of(content) == XLSX
    header, _count, rows = open_register(written(tmp_path, content), XLSX)
    [(line, cells)] = list(rows)
    row = RowReader(header, NOW).read(line, cells)
    assert isinstance(row, RegisterRow)
    assert (row.line, row.received_at, row.due_at) == (4, at(2021, 9, 15, 8, 15), at(2021, 9, 20, 17, 0))


def test_a_file_without_the_required_columns_says_which_are_missing(tmp_path: Path) -> None:
    with pytest.raises(NotARegister, match="Mã thủ tục"):
        open_register(written(tmp_path, "Mã hồ sơ,Trạng thái,Ngày nhận\n1,2,3\n"), CSV)


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7 ...", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 20, b"\x89PNG\r\n\x1a\n\x00\x00", b"a\x00b"],
)
def test_what_is_neither_spreadsheet_nor_text_has_no_kind(content: bytes) -> None:
    assert kind_of(content) is None


def test_one_cell_at_the_far_corner_does_not_eat_the_memory(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "code")
        sheet.write(1_048_575, 16_383, "far")
    with pytest.raises(NotARegister, match="XFD1048576"):
        open_register(written(tmp_path, buffer.getvalue()), XLSX)


def test_a_bomb_is_refused_while_it_unpacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.imports.files.MAX_INFLATED", 5_000_000)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 20_000_000)
    with pytest.raises(NotARegister, match="quá lớn"):
        open_register(written(tmp_path, buffer.getvalue()), XLSX)


@pytest.mark.parametrize("content", [b"PK\x03\x04 torn", b"PK\x03\x04"])
def test_a_torn_workbook_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(NotARegister, match="hỏng"):
        open_register(written(tmp_path, content), XLSX)


def test_a_zip_that_is_no_workbook_is_said_to_be_none(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(NotARegister, match="không phải"):
        open_register(written(tmp_path, buffer.getvalue()), XLSX)


def test_more_rows_than_the_limit_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.imports.files.MAX_ROWS", 3)
    header, _count, rows = open_register(written(tmp_path, ",".join(HEADINGS) + "\n" + "x\n" * 4), CSV)
    assert isinstance(header, Header)
    with pytest.raises(NotARegister, match="chia nhỏ"):
        list(rows)
