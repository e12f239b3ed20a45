"""Refusals about versions of calendars."""

from __future__ import annotations

from kernel.problems import Conflict, FieldError, Invalid


class CalendarPublished(Conflict):
    code, title = "calendar-published", "A published calendar is never changed; draft a new version"


class CalendarDraftExists(Conflict):
    code, title = "calendar-draft-exists", "This calendar already has a draft"


def unknown_agency() -> Invalid:
    error = FieldError(pointer="/agency_id", detail="unknown agency", code="unknown-agency")
    return Invalid(errors=[error])


def in_the_past() -> Invalid:
    detail = "what was counted on past days stays as it is: a version begins today or later"
    return Invalid(errors=[FieldError(pointer="/valid_from", detail=detail, code="in-the-past")])


def bad_days(most: int) -> Invalid:
    detail = f"`from` is not after `to`, and at most {most} days"
    return Invalid(errors=[FieldError(pointer="/query/from", detail=detail)])
