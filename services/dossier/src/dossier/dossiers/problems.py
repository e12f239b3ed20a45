"""What can be refused about dossiers; words for people live in the app, by code."""

from __future__ import annotations

from kernel.problems import DomainProblem, FieldError, Invalid


class ActRefused(DomainProblem):
    status, code, title = 409, "act-not-allowed", "The dossier is in a state in which this cannot be done"


class SupplementLimit(DomainProblem):
    status, code, title = 409, "supplement-limit", "Nobody may be made to come back more than twice"


class NotYourDesk(DomainProblem):
    status, code, title = 403, "not-your-desk", "You do not act for this agency"


class PapersMissing(DomainProblem):
    status, code, title = 422, "papers-missing", "Only a complete dossier may be received"


def unknown_procedure() -> Invalid:
    return Invalid(
        errors=[
            FieldError(
                pointer="/procedure_code",
                detail="no such procedure in force on that day",
                code="unknown-procedure",
            )
        ]
    )


def wrong_level(level: str) -> Invalid:
    return Invalid(
        errors=[
            FieldError(
                pointer="/procedure_code",
                detail=f"not handled at the level {level}",
                code="procedure-not-at-this-level",
            )
        ]
    )


def nowhere_to_deliver(pointer: str, detail: str, code: str) -> Invalid:
    return Invalid(errors=[FieldError(pointer=pointer, detail=detail, code=code)])


def not_a_moment(pointer: str, detail: str, code: str) -> Invalid:
    return Invalid(errors=[FieldError(pointer=pointer, detail=detail, code=code)])
