"""What can be refused about a report that is to be checked."""

from __future__ import annotations

from kernel.problems import DomainProblem


class ReportUnreadable(DomainProblem):
    status, code, title = 422, "report-unreadable", "The report cannot be read"


class ReportTooHeavy(DomainProblem):
    status, code, title = 422, "report-too-heavy", "The report takes too long to check"
