"""Register files as rows of cells: XLSX and CSV, told apart by content, read within fixed limits."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, NamedTuple, TypeAlias

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from dossier.imports.headers import WITHIN, Header, find_header
from dossier.imports.legacy import legacy_encoding

Cell: TypeAlias = object
Row: TypeAlias = tuple[int, Sequence[Cell]]
"""Line number as a spreadsheet shows it (from 1), and its cells."""

MAX_BYTES = 32 * 1024 * 1024
MAX_ROWS = 300_000
MAX_COLUMNS = 200
MAX_INFLATED = 512 * 1024 * 1024
MAX_PARTS = 2_000
FEWEST_HEADINGS = 4
"""What has fewer columns and not those we need is no register of dossiers, whatever the columns are called."""
HEAD = WITHIN + 2

XLSX, CSV = "xlsx", "csv"
_CELL = re.compile(rb"""\sr=["']([A-Z]{1,3})(\d{1,7})["']""")
_SEPARATORS = ",;\t"


class NotARegister(Exception):  # noqa: N818 - it is what the person is told
    """The file as a whole cannot be read; the text says why, in Vietnamese."""


def kind_of(start: bytes) -> str | None:
    """XLSX, CSV or None, judged by the first bytes and never by the file's name."""
    if start.startswith(b"PK\x03\x04"):
        return XLSX
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return CSV
    # Binary formats (old XLS, PDF, pictures) hold NUL or other control bytes early on; text does not.
    if any(byte < 9 or 13 < byte < 32 for byte in start[:4096]) or start.startswith(b"%PDF"):
        return None
    return CSV


class Register(NamedTuple):
    """An opened file: its header, how many rows it seems to hold (for the progress bar), the rows below."""

    header: Header
    estimate: int
    rows: Iterator[Row]


def open_register(path: Path, kind: str) -> Register:
    """Opens a file; raises NotARegister, also later while its rows are read.

    Its headings need not be ours: see `Header.missing`.
    """
    register = _open_workbook(path) if kind == XLSX else _open_text(path)
    if register.header.missing and sum(map(bool, register.header.headings)) < FEWEST_HEADINGS:
        names = ", ".join(f"“{column.title}” ({column.name})" for column in register.header.missing)
        raise NotARegister(f"Không tìm thấy dòng tiêu đề có đủ các cột bắt buộc; thiếu: {names}")
    return register._replace(rows=_below(register.header, register.rows))


def _check_encoding(head: Iterable[Row]) -> None:
    name = legacy_encoding(head)
    if name is not None:
        raise NotARegister(
            f"Chữ trong tệp theo bảng mã cũ {name}; hãy chuyển sang Unicode (ví dụ bằng công cụ của UniKey) "
            "rồi tải lại"
        )


def _below(header: Header, rows: Iterator[Row]) -> Iterator[Row]:
    """Rows after the header that hold anything at all."""
    count = 0
    for line, cells in rows:
        if line <= header.line or not any(cell not in ("", None) for cell in cells):
            continue
        count += 1
        if count > MAX_ROWS:
            raise NotARegister(f"Tệp có hơn {MAX_ROWS:,} dòng; hãy chia nhỏ".replace(",", "."))
        yield line, cells


# --- spreadsheets -------------------------------------------------------------------------------------------


def _open_workbook(path: Path) -> Register:
    check_workbook(path)
    try:
        with path.open("rb") as source:
            workbook = CalamineWorkbook.from_filelike(source)
            sheet = workbook.get_sheet_by_index(0)
    except PasswordError as error:
        raise NotARegister("Tệp có mật khẩu; hãy bỏ mật khẩu rồi tải lại") from error
    except (CalamineError, OSError, IndexError) as error:
        raise NotARegister("Không đọc được tệp XLSX; tệp có thể bị hỏng") from error
    if sheet.height == 0:
        raise NotARegister("Tờ đầu tiên của tệp không có dòng nào")
    head = list(enumerate(sheet.to_python(skip_empty_area=False, nrows=HEAD), 1))
    _check_encoding(head)
    header = find_header(head)
    return Register(header, max(0, sheet.total_height - header.line), enumerate(sheet.iter_rows(), 1))


def check_workbook(path: Path) -> None:
    """Refuses a workbook that would not fit in memory once unpacked.

    Declared sizes may lie, so everything is really unpacked, counted and dropped. One cell at the far corner of
    an otherwise empty sheet would make a dense table of 17 billion cells, so addresses are looked at, too.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS:
                raise NotARegister("Tệp XLSX có quá nhiều thành phần")
            if not any(part.filename == "xl/workbook.xml" for part in parts):
                raise NotARegister("Tệp không phải bảng tính XLSX")
            left = MAX_INFLATED
            for part in parts:
                with archive.open(part) as content:
                    left = _inflate(content, left, sheet=part.filename.startswith("xl/worksheets/"))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NotARegister("Không đọc được tệp XLSX; tệp có thể bị hỏng") from error


def _inflate(content: IO[bytes], left: int, *, sheet: bool) -> int:
    tail = b""
    while chunk := content.read(1 << 20):
        left -= len(chunk)
        if left < 0:
            raise NotARegister("Tệp XLSX quá lớn khi giải nén; hãy chia nhỏ")
        if sheet:
            window = tail + chunk
            for column, row in set(_CELL.findall(window)):
                if len(column) > 2 or int(row) > MAX_ROWS + 1000 or _column_number(column) > MAX_COLUMNS:
                    raise NotARegister(
                        f"Bảng tính có ô ở vị trí {column.decode()}{int(row)}, ngoài giới hạn "
                        f"{MAX_COLUMNS} cột và {MAX_ROWS} dòng; hãy xóa các dòng, cột thừa"
                    )
            tail = window[-40:]
    return left


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


# --- text ---------------------------------------------------------------------------------------------------


def encoding_of(path: Path) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1258, the code page of older Vietnamese spreadsheets."""
    with path.open("rb") as source:
        marked = source.read(2) in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1258"):
        try:
            with path.open(encoding=encoding) as text:
                while text.read(1 << 20):
                    pass
        except UnicodeError:
            continue
        return encoding
    raise NotARegister("Không đọc được bảng mã của tệp CSV; hãy lưu lại ở dạng CSV UTF-8")


def _open_text(path: Path) -> Register:
    with path.open("rb") as source:
        if source.read(200).lstrip().startswith(b"<"):
            raise NotARegister(
                "Tệp là trang web (HTML) mang tên bảng tính; hãy mở bằng Excel rồi lưu lại ở dạng .xlsx"
            )
    encoding = encoding_of(path)
    # Old code pages fill the same bytes: what they spell is seen when each byte is taken for a letter.
    _check_encoding(_lines(path, "latin-1" if encoding == "cp1258" else encoding, "\t", within=HEAD))
    headers = {mark: find_header(list(_lines(path, encoding, mark, within=HEAD))) for mark in _SEPARATORS}
    separator = max(headers, key=lambda mark: (len(headers[mark].places), len(headers[mark].headings)))
    header = headers[separator]
    with path.open(encoding=encoding) as text:
        # A quoted cell may hold line breaks, so this is an estimate; the rows themselves are counted as they come.
        estimate = sum(1 for line in text if line.strip(separator + " \r\n"))
    if estimate == 0:
        raise NotARegister("Tệp không có dòng nào")
    return Register(header, max(0, estimate - header.line), _lines(path, encoding, separator))


def _lines(path: Path, encoding: str, separator: str, within: int | None = None) -> Iterator[Row]:
    """Lines of a text file, streamed."""
    line = 1
    with path.open(encoding=encoding, newline="") as text:
        reader = csv.reader(text, delimiter=separator)
        try:
            for cells in islice(reader, within):
                yield line, cells
                line = reader.line_num + 1
        except csv.Error as error:
            raise NotARegister(f"Tệp CSV hỏng ở gần dòng {line}") from error
