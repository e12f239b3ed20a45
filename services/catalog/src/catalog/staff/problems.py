"""Refusals about staff."""

from __future__ import annotations

from kernel.problems import Conflict, FieldError, Invalid


class UsernameTaken(Conflict):
    code, title = "username-taken", "Somebody has this user name"


class LastAdministrator(Conflict):
    code, title = "last-administrator", "The last administrator cannot be removed"


def unknown_agencies(ids: set[int]) -> Invalid:
    listed = ", ".join(str(one) for one in sorted(ids)[:10])
    return Invalid(errors=[FieldError(pointer="/", detail=f"unknown agencies: {listed}", code="unknown-agency")])


def weak_password(reason: str, pointer: str = "/password") -> Invalid:
    return Invalid(errors=[FieldError(pointer=pointer, detail=reason, code="weak-password")])
