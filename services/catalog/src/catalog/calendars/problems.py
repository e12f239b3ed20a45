"""Refusals about calendars."""

from __future__ import annotations

from kernel.problems import FieldError, Invalid


def bad_years(most: int) -> Invalid:
    detail = f"`from` is not after `to`, and at most {most} years"
    return Invalid(errors=[FieldError(pointer="/query/from", detail=detail)])
