"""What can be wrong with a fee."""

from __future__ import annotations

from kernel.problems import Conflict, FieldError, Invalid


class MoreThanDue(Conflict):
    code, title = "more-than-due", "More than is still due"


class AlreadyReversed(Conflict):
    code, title = "already-reversed", "This entry is reversed already, or is itself a reversal"


def unknown_day() -> Invalid:
    return Invalid(errors=[FieldError(pointer="/path/day", detail="no such day", code="unknown-day")])


def amount_needed() -> Invalid:
    detail = "nothing fixed is due: say the amount"
    return Invalid(errors=[FieldError(pointer="/amount", detail=detail, code="amount-needed")])
