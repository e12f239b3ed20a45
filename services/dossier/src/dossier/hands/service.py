"""Giving a dossier to somebody: an officer of the agency or the division it lies with."""

from __future__ import annotations

from kernel.problems import FieldError, Invalid

from dossier.acting.service import Case, Deed
from dossier.adapters.answers import Colleague
from dossier.domain import effects
from dossier.domain.lifecycle import Act, Role


async def given(case: Case, act: Act, assignee_id: str, note: str | None, authorization: str) -> Deed:
    """The dossier is given to an officer of the agency or of the division it lies with."""
    return given_to(case, act, await case.catalog.colleague(int(assignee_id), authorization), note)


def given_to(case: Case, act: Act, colleague: Colleague | None, note: str | None) -> Deed:
    """The same, for a colleague the catalogue has named already."""
    dossier = case.dossier
    within = {dossier["agency_id"], dossier["division_id"]}
    if dossier["division_id"] is None:
        within.update(case.catalog.directory.divisions_of(dossier["agency_id"]))
    if (
        colleague is None
        or not colleague.active
        or Role.OFFICER not in colleague.roles
        or colleague.agency_id not in within
    ):
        detail = "no officer of this agency or division"
        raise Invalid(errors=[FieldError(pointer="/assignee_id", detail=detail, code="unknown-assignee")])
    named = effects.assigned(str(colleague.id), colleague.name)
    moved = effects.moved_to_division(dossier, colleague.agency_id)
    return Deed(act, note, data=named, changes={**named, **moved})
