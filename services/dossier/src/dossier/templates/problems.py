"""What can be refused about templates."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.problems import DomainProblem, FieldError, Invalid


class TemplateRetired(DomainProblem):
    status, code, title = 409, "template-retired", "The template is no longer in use"


def unknown_variables(found: Sequence[str]) -> Invalid:
    return Invalid(
        errors=[
            FieldError(pointer="/body", detail=f"nothing fills {one[:60]}", code="unknown-variable")
            for one in found[:20]
        ]
    )
