"""Reads a report and says what does not add up. Nothing of it is kept or logged."""

from __future__ import annotations

import asyncio

from reporting.domain.linting.checking import Checked, check
from reporting.linting.schemas import CheckOut, FindingOut
from reporting.linting.texts import text_of


async def check_text(text: str) -> CheckOut:
    return await asyncio.to_thread(lambda: _present(check(text)))


async def check_file(content: bytes) -> CheckOut:
    """Raises ReportUnreadable."""
    return await asyncio.to_thread(lambda: _present(check(text_of(content))))


def _present(done: Checked) -> CheckOut:
    reading = done.reading
    findings = []
    for one in done.findings:
        start, end = one.place
        line = next(line for line in reversed(reading.lines) if line.start <= start)
        findings.append(
            FindingOut(
                rule=one.rule,
                severity=one.severity,
                line=line.number,
                start=start,
                end=end,
                quote=reading.sentence(start),
                statement=one.statement,
                recomputation=one.recomputation,
                suggestions=list(one.suggestions),
            )
        )
    return CheckOut(text=reading.text, figures=len(reading.figures), checked=done.checked, findings=findings)
