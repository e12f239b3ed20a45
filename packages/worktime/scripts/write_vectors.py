"""Writes `vectors.json`, the file that holds the Python engine and its TypeScript twin together.

python packages/worktime/scripts/write_vectors.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[1]
sys.path.insert(0, str(HOME / "tests"))

from cases import CALENDAR, NO_CUTOFF, Case, cases  # noqa: E402
from worktime import due, time_left  # noqa: E402

COUNT = 400


def vector(case: Case) -> dict[str, Any]:
    """One question and the engine's whole answer."""
    answer = due(case.start, case.amount, case.unit, case.calendar, case.pauses)
    left = time_left(case.start, answer.at, case.calendar)
    return {
        "start": case.start.isoformat(),
        "amount": [case.amount.numerator, case.amount.denominator],
        "unit": case.unit,
        "calendar": 0 if case.calendar is CALENDAR else 1,
        "pauses": [
            {"start": one.start.isoformat(), "end": one.end.isoformat(), "ground": one.ground}
            for one in case.pauses
        ],
        "at": answer.at.isoformat(),
        "start_on": answer.start_on.isoformat(),
        "trace": [{"kind": one.kind, "date": one.date.isoformat(), "text": one.text} for one in answer.trace],
        "sentence": answer.sentence,
        "sentence_en": answer.sentence_en,
        "left": [left.days, left.minutes],
    }


def document(count: int = COUNT) -> str:
    """The file's text, the same for the same engine."""
    content = {
        "calendars": [CALENDAR.to_json(), NO_CUTOFF.to_json()],
        "vectors": [vector(case) for case in cases(count)],
    }
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in content["vectors"])
    calendars = json.dumps(content["calendars"], ensure_ascii=False)
    return f'{{"calendars": {calendars},\n"vectors": [\n{lines}\n]}}\n'


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HOME / "vectors.json"
    target.write_text(document(int(sys.argv[2]) if len(sys.argv) > 2 else COUNT), encoding="utf-8")
