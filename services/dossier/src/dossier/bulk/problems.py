"""What can be refused about bulk acts as a whole."""

from __future__ import annotations

from kernel.problems import DomainProblem


class TooManyRows(DomainProblem):
    status, code, title = 422, "bulk-too-many", "The list holds more dossiers than can be done at once"


class AlreadyStarted(DomainProblem):
    status, code, title = 409, "bulk-already-started", "It has begun; what is done is done"
