"""Refusals about designations."""

from __future__ import annotations

from kernel.problems import Conflict, FieldError, Invalid


class DesignationExists(Conflict):
    code, title = "designation-exists", "The person is already designated for this on one of these days"


class DesignationOver(Conflict):
    code, title = "designation-over", "The designation ends on another day already"


def unknown(what: str) -> Invalid:
    """`what` is the field of the body that names nothing: `staff_id`, `agency_id` ..."""
    error = FieldError(pointer=f"/{what}", detail="there is no such thing", code=f"unknown-{what.split('_')[0]}")
    return Invalid(errors=[error])


def cannot_act() -> Invalid:
    detail = "the person acts neither for this agency nor for a division of it"
    return Invalid(errors=[FieldError(pointer="/staff_id", detail=detail, code="cannot-act")])


def ends_too_early() -> Invalid:
    detail = "a designation ends after its first day"
    return Invalid(errors=[FieldError(pointer="/valid_to", detail=detail)])
