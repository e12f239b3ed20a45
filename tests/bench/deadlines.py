"""The deadline engine, in both languages, over random cases: against a naive walker, and for monotony.

`python -m bench --only deadlines`, or in the folder tests: `python -m bench.deadlines [CASES]`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "packages/worktime/tests"))

from due_cases import CALENDARS, Case, cases, not_monotone  # noqa: E402
from naive_walker import Office, due_at  # noqa: E402
from worktime import Due, due, left_in_words  # noqa: E402

from bench.report import Report  # noqa: E402

CASES = 1_000_000
SEED = 20_210_915
CHUNK = 5_000
TOLD_EVERY = 20
"""Of so many questions one has its sentence compared too: that is by far the slowest part."""
TARGET = 50.0
"""Microseconds: 129,000 due dates of a bulk import in seven seconds."""
NODE = [sys.executable, "-m", "stack.node", "--in"]


@dataclass
class Tally:
    """What was found, and the processor time of the engine in seconds."""

    asked: int = 0
    from_walker: int = 0
    not_monotone: int = 0
    of_twin: int = 0
    spent: float = 0.0
    spent_by_twin: float = 0.0


class Twin:
    """The TypeScript engine as a process of its own, fed with blocks of questions and answers."""

    def __init__(self, folder: Path) -> None:
        bundle = folder / "worktime.mjs"
        build = ["npx", "rolldown", "src/lib/worktime/index.ts", "--format", "esm", "--file", str(bundle)]
        subprocess.run([*NODE, str(ROOT / "frontend"), *build], check=True, capture_output=True)
        run = ["node", str(Path(__file__).with_name("twin.mjs")), str(bundle)]
        self._process = subprocess.Popen(
            [*NODE, str(ROOT / "frontend"), *run], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._first = True

    def ask(self, batch: Sequence[Case], answers: Sequence[Due]) -> None:
        block: dict[str, Any] = {"cases": [_row(*one) for one in enumerate(zip(batch, answers, strict=True))]}
        if self._first:
            block["calendars"], self._first = [one.to_json() for one in CALENDARS], False
        _pipe(self._process.stdin).write(json.dumps(block) + "\n")

    def end(self, tally: Tally) -> None:
        _pipe(self._process.stdin).close()
        told = json.loads(_pipe(self._process.stdout).read())
        if self._process.wait() != 0 or told["asked"] != tally.asked:
            raise RuntimeError(f"the twin answered {told['asked']} of {tally.asked} questions")
        tally.of_twin, tally.spent_by_twin = told["different"], told["milliseconds"] / 1000


def compare(count: int = CASES, seed: int = SEED) -> Tally:
    """Every case by the engine, the walker and the twin; every case also later, larger and longer."""
    offices, tally, asked = [Office(one.to_json()) for one in CALENDARS], Tally(), cases(count, seed)
    with tempfile.TemporaryDirectory() as folder:
        twin = Twin(Path(folder))
        while batch := list(islice(asked, CHUNK)):
            began = time.process_time()
            answers = [due(one.start, one.amount, one.unit, CALENDARS[one.calendar], one.pauses) for one in batch]
            tally.spent += time.process_time() - began
            twin.ask(batch, answers)
            for case, answer in zip(batch, answers, strict=True):
                spans = [(one.start, one.end) for one in case.pauses]
                walked = due_at(case.start, case.amount, case.unit, offices[case.calendar], spans)
                tally.from_walker += answer.at != walked
                tally.not_monotone += not_monotone(case)
            tally.asked += len(batch)
        twin.end(tally)
    return tally


def measure(report: Report, count: int = CASES) -> None:
    """The lines of the report."""
    tally = compare(count)
    for name, found in (
        ("differences from a naive walker", tally.from_walker),
        ("differences between Python and TypeScript", tally.of_twin),
        ("later, larger or longer, yet due earlier", tally.not_monotone),
    ):
        report.line(name, f"{found:,} of {tally.asked:,} random cases", "0", reached=found == 0)
    each = 1e6 / tally.asked
    python, twin = tally.spent * each, tally.spent_by_twin * each
    report.line("a due date, Python", f"{python:.1f} µs", f"<= {TARGET:.0f} µs", reached=python <= TARGET)
    report.line("a due date, TypeScript", f"{twin:.1f} µs")


def _row(nth: int, asked: tuple[Case, Due]) -> list[Any]:
    case, answer = asked
    start, amount = case.start.isoformat(), case.amount
    pauses = [{"start": p.start.isoformat(), "end": p.end.isoformat(), "ground": p.ground} for p in case.pauses]
    told = answer.sentence if nth % TOLD_EVERY == 0 else None
    words = left_in_words(case.start, answer.at, CALENDARS[case.calendar])
    question = [case.calendar, start, amount.numerator, amount.denominator, case.unit, pauses]
    return [*question, answer.at.isoformat(), told, words]


def _pipe(end: IO[str] | None) -> IO[str]:
    assert end is not None
    return end


if __name__ == "__main__":
    given = [int(one.replace("_", "").replace(",", "")) for one in sys.argv[1:]]
    lines = Report()
    lines.heading("Due dates")
    measure(lines, *given[:1])
    sys.exit(1 if lines.end() else 0)
