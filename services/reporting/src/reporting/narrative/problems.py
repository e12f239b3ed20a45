"""What can be refused about a narrative."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.problems import DomainProblem, FieldError, Forbidden, Invalid


class FiguresContradict(DomainProblem):
    status, code, title = 409, "figures-contradict", "The figures contradict each other; nothing is printed"


class BeyondReach(Forbidden):
    code, title = "narrative-beyond-reach", "The report covers agencies whose figures you may not see"


class TemplateTooLarge(DomainProblem):
    status, code, title = 413, "template-too-large", "The template is too large"


def template_refused(reasons: Sequence[tuple[str, str]]) -> Invalid:
    """`reasons` are a code and words each."""
    return Invalid(errors=[FieldError(pointer="/file", detail=words, code=code) for code, words in reasons[:20]])
