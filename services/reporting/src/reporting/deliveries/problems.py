"""What can be refused about deliveries."""

from __future__ import annotations

from kernel.problems import DomainProblem


class HeldBack(DomainProblem):
    """A schedule goes on trying; a person is told why."""

    status = 409


class ReportNotClosed(HeldBack):
    status, code, title = 409, "report-not-closed", "The report of this period is not closed yet"


class FiguresDoNotAddUp(HeldBack):
    status, code, title = 409, "figures-do-not-add-up", "Nothing is sent while an identity fails"


class NotResendable(DomainProblem):
    status, code, title = 409, "delivery-not-resendable", "Only what was refused or parked is sent again"


class ReceiverInactive(DomainProblem):
    status, code, title = 409, "receiver-inactive", "Nothing is sent to a receiver that is not in use"
