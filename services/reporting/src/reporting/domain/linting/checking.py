"""All rules over one report. Rules alone: no model, no memory of other reports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reporting.domain.linting.findings import Finding, Tally
from reporting.domain.linting.flows import check_cuts, check_flows
from reporting.domain.linting.reading import Reading, read
from reporting.domain.linting.references import (
    check_documents,
    check_levels,
    check_named_twice,
    check_since,
    check_twins,
    check_units,
    culprits,
)
from reporting.domain.linting.shares import check_rates
from reporting.domain.linting.sums import check_wholes
from reporting.domain.linting.tables import check_tables

RULES: tuple[Callable[[Reading, Tally], None], ...] = (
    check_wholes,
    check_flows,
    check_cuts,
    check_rates,
    check_tables,
    check_levels,
    check_units,
    check_since,
    check_named_twice,
    check_twins,
    check_documents,
)


@dataclass(frozen=True)
class Checked:
    """What was read and what does not hold, in the order of the text."""

    reading: Reading
    checked: int
    findings: tuple[Finding, ...]

    def line(self, finding: Finding) -> int:
        """The number of the line, from 1, on which a finding begins."""
        start = finding.place[0]
        return next(line.number for line in reversed(self.reading.lines) if line.start <= start)


def check(text: str) -> Checked:
    """Read a report and try every equation its figures state. Places count characters of the text in NFC."""
    reading, tally = read(text), Tally()
    for rule in RULES:
        rule(reading, tally)
    kept: dict[object, Finding] = {}
    for finding in tally.found:
        kept.setdefault(culprits(finding.figures) if finding.figures else finding.place, finding)
    return Checked(reading, tally.checked, tuple(sorted(kept.values(), key=lambda one: one.place)))
