"""What can be refused to somebody who only looks."""

from __future__ import annotations

from kernel.problems import DomainProblem


class PurposeRequired(DomainProblem):
    """428: say what for (`POST …/looks`), once per dossier and day, then ask again."""

    status, code, title = 428, "purpose-required", "Say first why you open a dossier that does not lie with you"
