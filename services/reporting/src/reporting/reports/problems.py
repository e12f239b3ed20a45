"""What can be refused about a report."""

from __future__ import annotations

from collections.abc import Iterable

from kernel.problems import DomainProblem, FieldError


class ActNotPossible(DomainProblem):
    status, code, title = 409, "act-not-possible", "The report is in another state"


class NotInCell(DomainProblem):
    status, code, title = 422, "not-in-cell", "The cell does not count this dossier"


class ReportExists(DomainProblem):
    status, code, title = 409, "report-exists", "There is already such a report; restate it once it is closed"


class NotReady(DomainProblem):
    status, code, title = 409, "report-not-ready", "The report cannot be closed yet"


def not_ready(reasons: Iterable[tuple[str, str]]) -> NotReady:
    """`reasons` are pointers into the report with what is wrong there."""
    return NotReady(errors=[FieldError(pointer=pointer, detail=detail) for pointer, detail in reasons])
