"""Why nobody is reminded."""

from __future__ import annotations

from kernel.problems import DomainProblem


class NobodyToRemind(DomainProblem):
    status, code, title = 409, "nobody-to-remind", "The dossier lies in nobody's hands, or is not worked on now"


class RemindedToday(DomainProblem):
    status, code, title = 409, "reminded-today", "The officer was reminded of this dossier today already"
