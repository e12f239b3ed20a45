"""Refusals about procedures."""

from __future__ import annotations

from collections.abc import Iterable

from kernel.problems import Conflict, FieldError, Invalid


class VersionPublished(Conflict):
    code, title = "version-published", "A published version is never changed; draft a new one"


class DraftExists(Conflict):
    code, title = "draft-exists", "The procedure already has a draft"


class ProcedureExists(Conflict):
    code, title = "procedure-exists", "There is a procedure with this code; draft a new version of it"


class ValidityOverlaps(Conflict):
    code, title = "validity-overlaps", "A published version is in force on the same days"


def unknown_field() -> Invalid:
    return Invalid(errors=[FieldError(pointer="/field_id", detail="unknown field", code="unknown-field")])


def unknown_agencies(pointers: Iterable[str]) -> Invalid:
    return Invalid(
        errors=[
            FieldError(pointer=pointer, detail="unknown agency", code="unknown-agency")
            for pointer in sorted(pointers)[:10]
        ]
    )


def foreign_level(pointer: str) -> FieldError:
    return FieldError(pointer=pointer, detail="the procedure is not of this level", code="foreign-level")


def too_long(pointer: str, level: str) -> FieldError:
    detail = f"longer than the law gives at level {level}; a step's limit never extends the legal deadline"
    return FieldError(pointer=pointer, detail=detail, code="steps-exceed-duration")
