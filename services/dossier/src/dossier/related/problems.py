"""What can be refused about links."""

from __future__ import annotations

from kernel.problems import DomainProblem, FieldError, Invalid


class AlreadyLinked(DomainProblem):
    status, code, title = 409, "already-linked", "The two dossiers are linked already"


def no_other_dossier() -> Invalid:
    detail = "no other dossier with this code that you may see"
    return Invalid(errors=[FieldError(pointer="/code", detail=detail, code="unknown-dossier")])
