"""Deadline engine against a naive walker: differences (there must be none) and processor time per due date.

python tests/bench/worktime.py [CASES] [SEED]
"""

from __future__ import annotations

import sys
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = str(Path(__file__).parent)
# The folder of this file would shadow the package of the same name.
sys.path[:] = [str(ROOT / "packages/worktime/tests"), *(one for one in sys.path if one != HERE)]

from due_cases import CALENDARS, cases  # noqa: E402
from naive_walker import Office, due_at  # noqa: E402
from worktime import due  # noqa: E402

CASES = 1_000_000
SEED = 20_210_915
CHUNK = 10_000
TARGET = 50.0
"""Microseconds: 129,000 due dates of a bulk import in seven seconds."""


def main(count: int, seed: int) -> int:
    """Runs and prints; the number of differences is the exit code's reason."""
    offices = [Office(calendar.to_json()) for calendar in CALENDARS]
    for calendar in CALENDARS:
        _ = calendar.timeline
    asked = cases(count, seed)
    done = different = 0
    spent = explained = walked = 0.0
    while batch := list(islice(asked, CHUNK)):
        began = time.process_time()
        answers = [due(one.start, one.amount, one.unit, CALENDARS[one.calendar], one.pauses) for one in batch]
        counted = time.process_time()
        for answer in answers:
            _ = answer.sentence
        told = time.process_time()
        for case, answer in zip(batch, answers, strict=True):
            spans = [(one.start, one.end) for one in case.pauses]
            expected = due_at(case.start, case.amount, case.unit, offices[case.calendar], spans)
            if answer.at != expected:
                different += 1
                print(f"\ndiffers: {case}\n  engine {answer.at}, walker {expected}")
        spent, explained = spent + counted - began, explained + told - counted
        walked += time.process_time() - told
        done += len(batch)
        if sys.stderr.isatty():
            print(f"\r{done:,} of {count:,}", end="", file=sys.stderr)
    each = 1e6 / done
    print(f"cases                       {done:,} (seed {seed})")
    print(f"differences from the walker {different:,}")
    print(f"due date                    {spent * each:.1f} µs (target {TARGET:.0f})")
    print(f"its trace and sentence      {explained * each:.1f} µs more, when asked for")
    print(f"naive walker                {walked * each:.1f} µs")
    return 1 if different else 0


if __name__ == "__main__":
    given = [int(one.replace("_", "").replace(",", "")) for one in sys.argv[1:]]
    sys.exit(main(given[0] if given else CASES, given[1] if len(given) > 1 else SEED))
