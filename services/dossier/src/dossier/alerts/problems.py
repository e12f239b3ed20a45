"""Why a letter is not sent again."""

from __future__ import annotations

from kernel.problems import DomainProblem


class LetterNotParked(DomainProblem):
    status, code, title = 409, "letter-not-parked", "Only a letter that was given up is sent again"
