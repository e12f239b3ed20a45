"""What can be refused about notes."""

from __future__ import annotations

from kernel.problems import DomainProblem


class AlreadyStruck(DomainProblem):
    status, code, title = 409, "note-already-struck", "The note is struck out already"
