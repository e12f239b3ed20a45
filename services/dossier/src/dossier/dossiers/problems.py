"""What can be refused about dossiers; words for people live in the app, by code."""

from __future__ import annotations

from kernel.problems import DomainProblem, FieldError, Invalid

from dossier.domain.limits import Limit


class ActRefused(DomainProblem):
    status, code, title = 409, "act-not-allowed", "The dossier is in a state in which this cannot be done"


class SupplementLimit(DomainProblem):
    status, code, title = 409, Limit.SUPPLEMENT_ROUNDS, "Nobody may be made to come back more than twice"


class NoPromise(DomainProblem):
    status, code, title = 409, Limit.NO_PROMISE, "No date is promised now that could be moved"


class ApologyLimit(DomainProblem):
    status, code, title = 409, Limit.APOLOGIES, "The promised date has been moved as often as the law allows"


class ApologyTooLate(DomainProblem):
    status, code, title = 409, Limit.APOLOGY_TOO_LATE, "An apology comes at least a day before the time ends"


class NotOnTheSpot(DomainProblem):
    status, code, title = 409, Limit.NOT_ON_THE_SPOT, "This procedure is not one that is decided at the desk"


class NeverReceived(DomainProblem):
    status, code, title = 409, Limit.NEVER_RECEIVED, "What was never received cannot be taken up again"


LIMITS: dict[Limit, type[DomainProblem]] = {
    Limit.SUPPLEMENT_ROUNDS: SupplementLimit,
    Limit.NO_PROMISE: NoPromise,
    Limit.APOLOGIES: ApologyLimit,
    Limit.APOLOGY_TOO_LATE: ApologyTooLate,
    Limit.NOT_ON_THE_SPOT: NotOnTheSpot,
    Limit.NEVER_RECEIVED: NeverReceived,
}


class NotDesignated(DomainProblem):
    status, code, title = 403, "not-designated", "Not named by the agency to appraise or decide at the desk"


class CorrectionByRequester(DomainProblem):
    status, code, title = 403, "correction-by-requester", "Another person decides about a correction"


class CorrectionOutdated(DomainProblem):
    status, code, title = 409, "correction-outdated", "What was to be corrected has changed meanwhile"


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
