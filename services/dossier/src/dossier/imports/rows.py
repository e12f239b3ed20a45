"""One row of a register, read and judged by itself: formats, required cells, and dates that agree with the state.

What needs the catalogue (does the procedure exist, may this person import for that agency) is judged later.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kernel.clock import ZONE
from kernel.text import clean, fold

from dossier.imports.columns import FORMULA_STARTS
from dossier.imports.headers import Header
from dossier.imports.reading import OURS, Reading

CODE = re.compile(r"^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./_-]{3,59}$")
"""Codes of every era and partner are taken as they are; only what cannot be a code at all is refused."""
WRITTEN = re.compile(
    r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[ T,]+(\d{1,2})(?:[:hg]|\s*giờ\s*)(\d{2})?(?::(\d{2}))?)?"
)
OPENING, CLOSING = dt.time(7, 30), dt.time(17, 0)
"""A day without an hour is the whole day: received at its opening, promised and ended at its close."""
EXCEL_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - local time of a spreadsheet
NAME_LENGTH = 200

ENDED = frozenset({"completed", "returned", "withdrawn", "stopped", "rejected"})


class RegisterRow(NamedTuple):
    """A row that is sound in itself. Moments are in the zone of Viet Nam."""

    line: int
    code: str
    procedure_code: str
    agency_code: str
    channel: str
    applicant_name: str
    received_at: dt.datetime
    due_at: dt.datetime | None
    completed_at: dt.datetime | None
    returned_at: dt.datetime | None
    status: str


class RowError(NamedTuple):
    """Why a row stays out; column is null when the row as a whole is at fault."""

    line: int
    code: str | None
    column: str | None
    reason: str


class Refused(Exception):  # noqa: N818 - carries the reason
    def __init__(self, column: str | None, reason: str) -> None:
        self.column, self.reason = column, reason


class RowReader:
    """Reads rows below one header. `latest` is the real moment: nobody can have lived beyond it."""

    def __init__(self, header: Header, latest: dt.datetime, reading: Reading = OURS) -> None:
        self._at: Mapping[str, int] = header.places
        self._latest = latest
        self._reading = reading

    def read(self, line: int, cells: Sequence[object]) -> RegisterRow | RowError:
        """The row, or the first reason against it."""
        code = None
        try:
            code = self._code(self._text(cells, "code"))
            return self._row(line, code, cells)
        except Refused as refusal:
            return RowError(line, code, refusal.column, refusal.reason)

    def _row(self, line: int, code: str, cells: Sequence[object]) -> RegisterRow:
        procedure = self._number(cells, "procedure_code", "{:.6f}")
        if not procedure:
            raise Refused("procedure_code", "Thiếu mã thủ tục")
        agency = self._own(self._number(cells, "agency_code", "{:05.0f}"), "agency_code")
        name = _clean(_disarmed(self._text(cells, "applicant_name")))
        if not name:
            raise Refused("applicant_name", "Thiếu tên người nộp")
        if len(name) > NAME_LENGTH:
            raise Refused("applicant_name", f"Tên người nộp dài hơn {NAME_LENGTH} ký tự")
        channel = self._word(cells, "channel", "Thiếu hình thức nộp", "Không có hình thức nộp")
        status = self._word(cells, "status", "Thiếu trạng thái", "Không có trạng thái")
        received, due, completed, returned = self._moments(cells)
        _agree(status, completed, returned)
        return RegisterRow(
            line, code, procedure, agency, channel, name, received, due, completed, returned, status
        )

    def _text(self, cells: Sequence[object], column: str) -> str:
        place = self._at.get(column)
        if place is None:
            return self._reading.constants.get(column, "")
        cell = cells[place] if place < len(cells) else ""
        return cell.strip() if isinstance(cell, str) else "" if cell is None else str(cell)

    def _code(self, text: str) -> str:
        if not text:
            raise Refused("code", "Thiếu mã hồ sơ")
        if not CODE.match(text):
            raise Refused("code", "Mã hồ sơ sai dạng: chỉ gồm chữ không dấu, số và các dấu . - / _")
        return text

    def _number(self, cells: Sequence[object], column: str, shape: str) -> str:
        """A code that a spreadsheet may have turned into a number: 2.00035 was 2.000350, 6463 was 06463."""
        place = self._at.get(column)
        if place is None:
            return self._reading.constants.get(column, "")
        cell = cells[place] if place < len(cells) else ""
        if isinstance(cell, float | int) and not isinstance(cell, bool):
            return str(int(cell)) if column == "agency_code" and cell < 1000 else shape.format(cell)
        return cell.strip() if isinstance(cell, str) else ""

    def _own(self, code: str, column: str) -> str:
        """An office may write the name of a commune where we expect its code."""
        own = self._reading.of(column)
        return own.get(fold(code), code) if own else code

    def _word(self, cells: Sequence[object], column: str, missing: str, unknown: str) -> str:
        text = self._text(cells, column)
        if not text:
            raise Refused(column, missing)
        words = self._reading.of(column)
        value = words.get(text) or words.get(fold(text).removesuffix(".0"))
        if value is None:
            raise Refused(column, f"{unknown} “{clean(text)[:60]}”")
        return value

    def _moments(
        self, cells: Sequence[object]
    ) -> tuple[dt.datetime, dt.datetime | None, dt.datetime | None, dt.datetime | None]:
        received = self._moment(cells, "received_at", OPENING)
        due = self._moment(cells, "due_at", CLOSING)
        completed = self._moment(cells, "completed_at", CLOSING)
        returned = self._moment(cells, "returned_at", CLOSING)
        if received is None:
            raise Refused("received_at", "Thiếu ngày tiếp nhận")
        if due is not None and due < received:
            if due.date() < received.date():
                raise Refused("due_at", "Ngày hẹn trả trước ngày tiếp nhận")
            due = received
        if completed is not None:
            completed = _after(received, completed, "completed_at", "Ngày xử lý xong trước ngày tiếp nhận")
        if returned is not None:
            returned = _after(received, returned, "returned_at", "Ngày trả kết quả trước ngày tiếp nhận")
            if completed is not None:
                returned = _after(completed, returned, "returned_at", "Ngày trả kết quả trước ngày xử lý xong")
        return received, due, completed, returned

    def _moment(self, cells: Sequence[object], column: str, whole_day: dt.time) -> dt.datetime | None:
        place = self._at.get(column)
        cell = cells[place] if place is not None and place < len(cells) else ""
        if cell == "" or cell is None:
            return None
        moment = _moment_of(cell, whole_day, self._reading)
        if moment is None:
            shown = clean(str(cell))[:40]
            raise Refused(column, f"Không hiểu ngày giờ “{shown}”; viết dd/mm/yyyy hoặc dd/mm/yyyy hh:mm")
        if column != "due_at" and moment > self._latest:
            # Today without an hour stands for today's close, which may still lie ahead.
            today = self._latest.astimezone(ZONE).date()
            if moment.date() > today or moment.time() != whole_day:
                raise Refused(column, "Ngày ở tương lai")
        return moment


def _disarmed(text: str) -> str:
    """Our own exports put ' before what looks like a formula; it is no part of the name."""
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA_STARTS and len(text) > 1 else text


def _clean(text: str) -> str:
    """`kernel.text.clean`, with the short way for text that is clean already, as nearly all is."""
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text
    return clean(text)


def _moment_of(cell: object, whole_day: dt.time, reading: Reading) -> dt.datetime | None:
    """A moment from a date cell, a serial number or text; None when it is none of them."""
    if isinstance(cell, str):
        return moment_of_text(cell.strip(), whole_day, reading)
    if isinstance(cell, dt.datetime):
        return cell.replace(tzinfo=ZONE) if cell.tzinfo is None else cell.astimezone(ZONE)
    if isinstance(cell, dt.date):
        return dt.datetime.combine(cell, whole_day, ZONE)
    if isinstance(cell, float) and 20_000 <= cell < 80_000:
        moment = EXCEL_EPOCH + dt.timedelta(seconds=round(cell * 86_400))
        return dt.datetime.combine(moment.date(), moment.time() if cell % 1 else whole_day, ZONE)
    return None


def moment_of_text(text: str, whole_day: dt.time, reading: Reading = OURS) -> dt.datetime | None:
    """A written moment; a day without an hour gets `whole_day`."""
    try:
        if len(text) == 10 and text[4] == "-":
            return dt.datetime.combine(dt.date.fromisoformat(text), whole_day, ZONE)
        if len(text) > 10 and text[4] == "-":
            moment = dt.datetime.fromisoformat(text)
            return moment.replace(tzinfo=ZONE) if moment.tzinfo is None else moment.astimezone(ZONE)
        if match := WRITTEN.fullmatch(text):
            *parts, hour, minute, second = match.groups()
            date = _date(parts, reading)
            time = dt.time(int(hour), int(minute or 0), int(second or 0)) if hour else whole_day
            return None if date is None else dt.datetime.combine(date, time, ZONE)
    except (ValueError, OverflowError):
        return None
    return None


def _date(parts: Sequence[str], reading: Reading) -> dt.date | None:
    """Three numbers as a day. Years have four digits; of two only where somebody agreed to it."""
    given = dict(zip(reading.dates, parts, strict=True))
    year = given["y"]
    if len(year) == 2 and reading.lenient:
        year = f"20{year}"
    if len(year) != 4 or len(given["d"]) > 2 or len(given["m"]) > 2:
        return None
    return dt.date(int(year), int(given["m"]), int(given["d"]))


def _after(earlier: dt.datetime, later: dt.datetime, column: str, reason: str) -> dt.datetime:
    """`later`, not before `earlier`; on the same day an unknown or rounded hour is no contradiction."""
    if later >= earlier:
        return later
    if later.date() == earlier.date() and later.time() == CLOSING:
        return earlier
    raise Refused(column, reason)


def _agree(status: str, completed: dt.datetime | None, returned: dt.datetime | None) -> None:
    """State and dates tell the same story."""
    if status == "returned":
        if returned is None:
            raise Refused("returned_at", "Trạng thái “đã trả kết quả” nhưng thiếu ngày trả kết quả")
        return
    if returned is not None:
        raise Refused("status", "Có ngày trả kết quả nhưng trạng thái không phải “đã trả kết quả”")
    if status in ("completed", "withdrawn", "stopped"):
        if completed is None:
            word = "ngày xử lý xong" if status == "completed" else "ngày kết thúc (cột ngày xử lý xong)"
            raise Refused("completed_at", f"Thiếu {word}")
        return
    if completed is not None and status != "rejected":
        raise Refused("status", "Có ngày xử lý xong nhưng trạng thái là đang giải quyết")
