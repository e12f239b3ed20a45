"""States of a report and the acts that move it: one table, whatever is not in it is refused.

Decree 09/2019/NĐ-CP, article 12 sets the periods; Circular 01/2020/TT-VPCP wants what was sent to be what was
counted, so a closed report never changes: a correction is a new version with its reason.
"""

from __future__ import annotations

from enum import StrEnum


class ReportState(StrEnum):
    DRAFT = "draft"
    CHECKED = "checked"
    CLOSED = "closed"
    RESTATED = "restated"


class ReportAct(StrEnum):
    CREATE = "create"
    CHECK = "check"
    DISPUTE = "dispute"
    CLOSE = "close"
    SUPERSEDE = "supersede"


TRANSITIONS: dict[tuple[ReportState | None, ReportAct], ReportState] = {
    (None, ReportAct.CREATE): ReportState.DRAFT,
    (ReportState.DRAFT, ReportAct.CHECK): ReportState.CHECKED,
    (ReportState.CHECKED, ReportAct.CHECK): ReportState.CHECKED,
    (ReportState.DRAFT, ReportAct.DISPUTE): ReportState.DRAFT,
    (ReportState.CHECKED, ReportAct.DISPUTE): ReportState.DRAFT,
    (ReportState.CHECKED, ReportAct.CLOSE): ReportState.CLOSED,
    (ReportState.CLOSED, ReportAct.SUPERSEDE): ReportState.RESTATED,
}
FROZEN = frozenset({ReportState.CLOSED, ReportState.RESTATED})


def after(state: ReportState | None, act: ReportAct) -> ReportState | None:
    """The state that follows; None: the act is not possible now."""
    return TRANSITIONS.get((state, act))
