"""What a bulk act does to one dossier: ONE table. Each goes the way the single act goes, by `acting.service`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from dossier.acting import service as acting
from dossier.acting.service import Case, Deed
from dossier.adapters.answers import Colleague
from dossier.bulk.schemas import BulkAct
from dossier.domain import effects
from dossier.domain.lifecycle import RULES, Act, Role
from dossier.hands import service as hands
from dossier.reminders import service as reminders


@dataclass(frozen=True)
class Arguments:
    """What is the same for every row. `colleague`: whom they are given to, as the catalogue named her."""

    note: str | None = None
    colleague: Colleague | None = None

    def to_json(self) -> dict[str, Any]:
        named = self.colleague.model_dump(mode="json") if self.colleague else None
        return {"note": self.note, "colleague": named}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Arguments:
        colleague = kept["colleague"]
        return cls(kept["note"], Colleague.model_validate(colleague) if colleague else None)


Judge = Callable[[Case, Arguments], Awaitable[None]]
Perform = Callable[[Case, Arguments], Awaitable[int]]


@dataclass(frozen=True)
class BulkRule:
    """`judge` raises what `perform` would raise and writes nothing; `perform` answers the version after it.

    `grace`: seconds in which it can be called off before anything is written.
    """

    roles: frozenset[Role]
    judge: Judge
    perform: Perform
    grace: int = 0


def _of_table(act: Act, deed: Callable[[Case, Arguments], Deed], grace: int = 0) -> BulkRule:
    async def judge(case: Case, given: Arguments) -> None:
        acting.check(case, act)
        deed(case, given)

    async def perform(case: Case, given: Arguments) -> int:
        acting.check(case, act)
        return int((await acting.do(case, deed(case, given)))["version"])

    return BulkRule(RULES[act].roles, judge, perform, grace)


async def _may_remind(case: Case, _given: Arguments) -> None:
    await reminders.check(case.db, case.who, case.dossier, case.now)


async def _remind(case: Case, given: Arguments) -> int:
    await reminders.remind(case.db, case.who, case.dossier, given.note, case.now)
    return int(case.dossier["version"])


def _assignment(case: Case, given: Arguments) -> Deed:
    return hands.given_to(case, Act.ASSIGN, given.colleague, given.note)


def _claim(case: Case, _given: Arguments) -> Deed:
    return Deed(Act.CLAIM, changes=effects.assigned(case.who.id, case.who.name))


BULK: dict[BulkAct, BulkRule] = {
    BulkAct.ASSIGN: _of_table(Act.ASSIGN, _assignment, grace=10),
    BulkAct.APPROVE: _of_table(Act.APPROVE, lambda _case, given: Deed(Act.APPROVE, given.note)),
    BulkAct.REMIND: BulkRule(frozenset({Role.LEADER}), _may_remind, _remind),
    BulkAct.TAKE_UP: _of_table(Act.TAKE_UP, lambda _case, _given: Deed(Act.TAKE_UP)),
    BulkAct.CLAIM: _of_table(Act.CLAIM, _claim),
    BulkAct.RELEASE: _of_table(
        Act.RELEASE,
        lambda _case, given: Deed(Act.RELEASE, given.note, changes={"assignee_id": None, "assignee_name": None}),
    ),
}
