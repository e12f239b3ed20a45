"""The register as CSV files, in the columns every office's register is imported from."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Final

from demo.register.generate import Row, generate

COLUMNS: Final = (
    "code", "procedure_code", "agency_code", "channel", "applicant_name",
    "received_at", "due_at", "completed_at", "returned_at", "status",
)  # fmt: skip
MARK: Final = "mo-phong"
"""Every file says in its name that its people are invented."""


def write(folder: Path, rows: Iterable[Row] | None = None) -> list[Path]:
    """Writes `mo-phong-<period>-<level>.csv` into `folder`; answers the files in the order of their periods."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for (period, level), batch in groupby(rows or generate(), key=lambda row: (row.period, row.level)):
        path = folder / f"{MARK}-{period}-{level}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(cells(row) for row in batch)
        written.append(path)
    return written


def cells(row: Row) -> list[str]:
    """One line of the file; moments are local and carry no offset."""
    return [_text(value) for value in row[: len(COLUMNS)]]


def _text(value: str | dt.datetime | None) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None).isoformat(timespec="minutes")
    return value
