"""Refusals at the door. None of them tells whether an account exists."""

from __future__ import annotations

import datetime as dt
import math

from kernel.problems import DomainProblem, FieldError, Invalid, Unauthenticated


class InvalidCredentials(Unauthenticated):
    code, title = "invalid-credentials", "The user name or the password is wrong"


class SessionEnded(Unauthenticated):
    code, title = "session-ended", "The session has ended; sign in again"


class AccountLocked(DomainProblem):
    status, code, title = 429, "account-locked", "Too many wrong passwords; wait and try again"


def locked(until: dt.datetime, now: dt.datetime) -> AccountLocked:
    wait = max(1, math.ceil((until - now).total_seconds()))
    return AccountLocked(headers={"Retry-After": str(wait)})


def wrong_old_password() -> Invalid:
    return Invalid(errors=[FieldError(pointer="/old_password", detail="not your password", code="wrong-password")])
