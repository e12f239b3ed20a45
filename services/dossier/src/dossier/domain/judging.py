"""Judging an act by the table: who may, whether the state allows it, where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.domain.lifecycle import BACK, HOLDS, RULES, Act, Clock, Hands, Turn
from dossier.domain.states import OUTCOME, Status


class ActNotAllowed(Exception):  # noqa: N818 - a refusal, not a fault
    """The dossier is in a state in which this act cannot be done."""

    def __init__(self, act: Act, status: Status | None) -> None:
        super().__init__(f"{act} is not possible for a dossier that is {status or 'not there yet'}")
        self.act, self.status = act, status


@dataclass(frozen=True)
class Standing:
    """What the table needs to know of a dossier. `held`: the states before its holds, the last one last."""

    status: Status
    assignee_id: str | None = None
    held: tuple[Status, ...] = ()
    awaited: frozenset[int] = frozenset()
    correction_pending: bool = False


@dataclass(frozen=True)
class Doer:
    """Who wants to act. `ids`: the person's own, and those she stands in for; `agencies`: those she acts for."""

    roles: frozenset[str]
    ids: frozenset[str]
    agencies: frozenset[int] = frozenset()


def apply(
    act: Act, status: Status | None, *, held: tuple[Status, ...] = (), still_awaited: bool = False
) -> tuple[Status | None, Clock]:
    """The state after the act (None: unchanged) and what happens to the clock; raises ActNotAllowed.

    `still_awaited`: another agency than the doer's has not answered yet.
    """
    rule = RULES[act]
    if not (rule.begins if status is None else status in rule.sources):
        raise ActNotAllowed(act, status)
    if rule.to is BACK:
        if not held:
            raise ActNotAllowed(act, status)
        return held[-1], rule.clock
    if rule.after_all and still_awaited:
        return None, rule.clock
    assert not isinstance(rule.to, Turn)  # noqa: S101 - BACK is the only turn
    return rule.to, rule.clock


def is_within_hands(act: Act, standing: Standing, doer: Doer) -> bool:
    """Whether the work lies where the act demands it, and no correction stands in its way."""
    rule = RULES[act]
    if rule.pending is not None and rule.pending != standing.correction_pending:
        return False
    if rule.hands is Hands.MINE:
        return standing.assignee_id in doer.ids
    if rule.hands is Hands.NOBODY:
        return standing.assignee_id is None
    if rule.hands is Hands.PARTNER:
        return not standing.awaited.isdisjoint(doer.agencies)
    return True


def acts_for(standing: Standing, doer: Doer) -> tuple[Act, ...]:
    """The acts that somebody may do now, in the order of the table."""
    return tuple(
        act
        for act, rule in RULES.items()
        if standing.status in rule.sources
        and not rule.roles.isdisjoint(doer.roles)
        and is_within_hands(act, standing, doer)
    )


def held_after(act: Act, standing: Standing, to: Status) -> tuple[Status, ...]:
    """The states to go back to, once the act has been done: one more in a hold, one less after it."""
    if to in OUTCOME:
        return ()
    if RULES[act].to is BACK:
        return standing.held[:-1]
    if to in HOLDS and to is not standing.status:
        return (*standing.held, standing.status)
    return standing.held if to is standing.status or to in HOLDS else ()


def needs_partner(act: Act) -> bool:
    """Whether the act is done by an agency that was asked, not by the one the dossier lies with."""
    return RULES[act].hands is Hands.PARTNER
