"""How long dossiers are kept, and from when they are due for destruction.

The Law on Archives 33/2024/QH15 and Circular 13/2023/TT-BNV (archiving of electronic dossiers of administrative
procedures) ask for a retention period per kind of dossier; which period a field or procedure has, the district
enters as a rule, with its legal basis and what is in doubt about it. None is built in: a dossier without a rule
("chưa quy định") is never due.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 200
"""Years; what is to be kept longer is kept for ever."""


@dataclass(frozen=True)
class Rule:
    """For one procedure or one field. `years` None: for ever when `permanent`, else the rule is withdrawn."""

    id: int
    procedure_code: str | None
    field_id: int | None
    years: int | None
    permanent: bool


def in_force(rules: Iterable[Rule]) -> list[Rule]:
    """The newest rule of each procedure and field; withdrawn ones are gone."""
    newest: dict[tuple[str | None, int | None], Rule] = {}
    for rule in sorted(rules, key=lambda one: one.id):
        newest[rule.procedure_code, rule.field_id] = rule
    return [rule for rule in newest.values() if rule.permanent or rule.years is not None]


def rule_for(rules: Iterable[Rule], procedure_code: str, field_id: int) -> Rule | None:
    """The rule of the procedure, else that of its field, else none: then nothing is ever destroyed."""
    found = {(rule.procedure_code, rule.field_id): rule for rule in in_force(rules)}
    return found.get((procedure_code, None)) or found.get((None, field_id))


def due_year(ended_on: dt.date, years: int) -> int:
    """The first year in which a dossier may be destroyed: whole years, counted from the year after its end.

    Ended in 2021 and kept for 5 years: 2022 to 2026, due in 2027.
    """
    return ended_on.year + years + 1


def ended_before(year: int, years: int) -> dt.date:
    """Dossiers that ended before this day are due in `year`; the other way round of `due_year`."""
    return dt.date(year - years, 1, 1)
