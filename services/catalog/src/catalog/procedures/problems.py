"""Refusals about procedures."""

from __future__ import annotations

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


def unknown_divisions(ids: set[int]) -> Invalid:
    listed = ", ".join(str(one) for one in sorted(ids)[:10])
    return Invalid(
        errors=[
            FieldError(pointer="/divisions_by_level", detail=f"unknown agencies: {listed}", code="unknown-agency")
        ]
    )
