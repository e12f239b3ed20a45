"""Where the demo's own tables lie, and how they are read."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).parent / "data"
DISTRICT_FILE: Final = DATA / "district.json"
"""The district description that `python -m catalog.load` reads."""


def procedure_table() -> list[dict[str, str]]:
    """The hand-kept table of procedures: one row per national code."""
    with (DATA / "procedures.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def codes_of_table() -> list[str]:
    return [row["code"] for row in procedure_table()]


def national_facts() -> dict[str, dict[str, Any]]:
    """Facts of the national portal by code; see `demo.national`."""
    facts: dict[str, dict[str, Any]] = json.loads((DATA / "national.json").read_text(encoding="utf-8"))
    return facts
