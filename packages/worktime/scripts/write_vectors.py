"""Writes `vectors.json`, the file that holds the Python engine and its TypeScript twin together.

python packages/worktime/scripts/write_vectors.py [TARGET or -] [COUNT] [SEED]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[1]
sys.path.insert(0, str(HOME / "tests"))

from due_cases import CALENDARS, Case, cases  # noqa: E402
from worktime import (  # noqa: E402
    add_working_minutes,
    due,
    left_in_words,
    working_minutes_between,
    working_time_between,
    working_time_left,
)

COUNT = 420
SEED = 20_210_915


def vector(case: Case) -> dict[str, Any]:
    """One question and the engine's whole answer."""
    calendar = CALENDARS[case.calendar]
    answer = due(case.start, case.amount, case.unit, calendar, case.pauses)
    left = working_time_left(case.start, answer.at, calendar)
    told = working_time_between(case.start, answer.at, calendar)
    between = working_minutes_between(case.start, answer.at, calendar)
    return {
        "calendar": case.calendar,
        "start": case.start.isoformat(),
        "amount": [case.amount.numerator, case.amount.denominator],
        "unit": case.unit,
        "pauses": [
            {"start": one.start.isoformat(), "end": one.end.isoformat(), "ground": one.ground}
            for one in case.pauses
        ],
        "at": answer.at.isoformat(),
        "start_on": answer.start_on.isoformat(),
        "trace": [[one.kind, one.date.isoformat(), one.text] for one in answer.trace],
        "sentence": answer.sentence,
        "sentence_en": answer.sentence_en,
        "left": [left.days, left.minutes],
        "between": [told.days, told.hours, told.minutes],
        "words": left_in_words(case.start, answer.at, calendar),
        "words_late": left_in_words(answer.at, case.start, calendar, "en"),
        "forth": add_working_minutes(case.start, between, calendar).isoformat(),
        "back": add_working_minutes(answer.at, -between, calendar).isoformat(),
    }


def document(count: int = COUNT, seed: int = SEED) -> str:
    """The file's text, the same for the same engine."""
    calendars = ",\n".join(json.dumps(one.to_json(), ensure_ascii=False) for one in CALENDARS)
    vectors = ",\n".join(json.dumps(vector(case), ensure_ascii=False) for case in cases(count, seed))
    return f'{{"calendars": [\n{calendars}\n],\n"vectors": [\n{vectors}\n]}}\n'


if __name__ == "__main__":
    given = sys.argv[1:]
    text = document(int(given[1]) if len(given) > 1 else COUNT, int(given[2]) if len(given) > 2 else SEED)
    if given[:1] == ["-"]:
        sys.stdout.write(text)
    else:
        Path(given[0] if given else HOME / "vectors.json").write_text(text, encoding="utf-8")
