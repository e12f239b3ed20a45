"""What was found, as the API shows it."""

from __future__ import annotations

from reporting.domain.linting.checking import Checked
from reporting.linting.schemas import CheckOut, FindingOut


def present(done: Checked) -> CheckOut:
    reading = done.reading
    findings = []
    for one in done.findings:
        start, end = one.place
        findings.append(
            FindingOut(
                rule=one.rule,
                severity=one.severity,
                line=done.line(one),
                start=start,
                end=end,
                quote=reading.sentence(start),
                statement=one.statement,
                recomputation=one.recomputation,
                suggestions=list(one.suggestions),
            )
        )
    return CheckOut(text=reading.text, figures=len(reading.figures), checked=done.checked, findings=findings)
