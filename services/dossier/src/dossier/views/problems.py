"""What can be refused about views."""

from __future__ import annotations

from kernel.problems import DomainProblem


class TooManyViews(DomainProblem):
    status, code, title = 409, "too-many-views", "Nobody keeps more views than this in sight; delete one first"
