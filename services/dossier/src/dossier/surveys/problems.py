"""What can be wrong with an answer."""

from __future__ import annotations

from kernel.problems import Conflict, FieldError, Invalid


class AlreadyAnswered(Conflict):
    code, title = "already-answered", "This dossier has been answered for"


def unknown_answer(key: str) -> Invalid:
    detail = "no such question or choice"
    return Invalid(errors=[FieldError(pointer=f"/answers/{key}", detail=detail, code="unknown-answer")])


def nothing_answered() -> Invalid:
    detail = "answer at least one question"
    return Invalid(errors=[FieldError(pointer="/answers", detail=detail, code="nothing-answered")])
