"""A dossier as a line of the register file: the columns that an import reads, then some that only people read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from kernel.clock import local
from kernel.text import mask_name

from dossier.adapters.answers import Directory
from dossier.domain import timeliness
from dossier.domain.states import Status
from dossier.imports.columns import BY_NAME, CHANNELS, SHOWN, capital

Language = Literal["vi", "en"]
Value: TypeAlias = str | int | dt.datetime | None

TIMELINESS = {
    "early": "Trước hạn",
    "on_time": "Đúng hạn",
    "late": "Trễ hạn",
    "open_in_time": "Chưa đến hạn",
    "open_overdue": "Quá hạn",
}
ENDED_OTHERWISE = frozenset({"withdrawn", "stopped", "rejected"})


@dataclass(frozen=True)
class Reader:
    """For whom a file is made: what is known of agencies, the moment, the language, names open or masked."""

    directory: Directory
    now: dt.datetime
    language: Language
    personal: bool


@dataclass(frozen=True)
class Column:
    """A column of the file; `width` in characters."""

    name: str
    title: str
    width: int
    value: Callable[[Mapping[str, Any], Reader], Value]


def _plain(name: str) -> Callable[[Mapping[str, Any], Reader], Value]:
    return lambda row, _reader: row[name]


def _agency_code(row: Mapping[str, Any], reader: Reader) -> str:
    agency = reader.directory.get(row["agency_id"])
    return agency.code if agency else ""


def _agency_name(row: Mapping[str, Any], reader: Reader) -> str:
    agency = reader.directory.get(row["agency_id"])
    return agency.name if agency else ""


def _channel(row: Mapping[str, Any], reader: Reader) -> Value:
    word: str = row["channel"]
    return word if reader.language == "en" else capital(CHANNELS[word][0])


def _status(row: Mapping[str, Any], reader: Reader) -> Value:
    word: str = row["status"]
    return word if reader.language == "en" else capital(SHOWN.get(word, word))


def _name(row: Mapping[str, Any], reader: Reader) -> Value:
    name: str = row["applicant_name"]
    return name if reader.personal or row["applicant_kind"] != "person" else mask_name(name)


def _received_at(row: Mapping[str, Any], _reader: Reader) -> Value:
    # A refusal has no reception; the book keeps the moment it was handed in.
    moment: Value = row["submitted_at"] if row["status"] == "rejected" else row["received_at"]
    return moment


def _completed_at(row: Mapping[str, Any], _reader: Reader) -> Value:
    moment: Value = row["ended_at"] if row["status"] in ENDED_OTHERWISE else row["completed_at"]
    return moment


def _timeliness(row: Mapping[str, Any], reader: Reader) -> Value:
    stands = timeliness.timeliness(
        Status(row["status"]), row["due_at"], row["timeliness_at_end"], row["duration_unit"], reader.now
    )
    if stands is None:
        return None
    return str(stands) if reader.language == "en" else TIMELINESS[stands]


def _register(name: str, width: int, value: Callable[[Mapping[str, Any], Reader], Value] | None = None) -> Column:
    return Column(name, BY_NAME[name].title, width, value or _plain(name))


COLUMNS: Sequence[Column] = (
    _register("code", 26),
    _register("procedure_code", 13),
    _register("agency_code", 11, _agency_code),
    _register("channel", 13, _channel),
    _register("applicant_name", 30, _name),
    _register("received_at", 16, _received_at),
    _register("due_at", 16),
    _register("completed_at", 16, _completed_at),
    _register("returned_at", 16),
    _register("status", 20, _status),
    # From here on for people; an import passes them over and says so.
    Column("procedure_name", "Tên thủ tục", 44, _plain("procedure_name")),
    Column("field", "Lĩnh vực", 20, _plain("field_name")),
    Column("agency_name", "Tên đơn vị", 28, _agency_name),
    Column("timeliness", "Tình hình thời hạn", 16, _timeliness),
    Column("assignee", "Người xử lý", 24, _plain("assignee_name")),
    Column("fee_amount", "Phí, lệ phí (đồng)", 14, _plain("fee_amount")),
)


def headings(language: Language) -> list[str]:
    return [column.name if language == "en" else column.title for column in COLUMNS]


def line(row: Mapping[str, Any], reader: Reader) -> list[Value]:
    """The cells of a dossier; moments on the clocks of Viet Nam."""
    cells = [column.value(row, reader) for column in COLUMNS]
    return [local(cell) if isinstance(cell, dt.datetime) else cell for cell in cells]
