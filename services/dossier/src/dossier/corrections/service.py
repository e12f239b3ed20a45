"""After a receipt was printed nothing is changed silently: a correction is asked for, decided by another person,
and what stood before is kept. The chained act names the fields, never their values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.text import fold, mask_digits, mask_email, mask_name
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting import service as acting
from dossier.acting.service import Case, Deed
from dossier.adapters.catalog import Catalog
from dossier.corrections import repository
from dossier.corrections.schemas import CorrectionIn, CorrectionList, CorrectionOut
from dossier.domain.lifecycle import Act
from dossier.dossiers import service as dossiers
from dossier.dossiers.problems import CorrectionByRequester, CorrectionOutdated

APPLICANT = {
    "kind": "applicant_kind",
    "name": "applicant_name",
    "identity_number": "identity_number",
    "phone": "phone",
    "email": "email",
    "address": "address",
}
"""Field of the applicant -> column of the dossier."""
MASKS: dict[str, Callable[[str], str]] = {
    "applicant_name": mask_name,
    "identity_number": mask_digits,
    "phone": mask_digits,
    "email": mask_email,
    "address": lambda _address: "•••",
}


async def ask(case: Case, body: CorrectionIn) -> Deed:
    """The wanted values beside those that stand."""
    acting.check(case, Act.REQUEST_CORRECTION)
    wanted = _wanted(body)
    after = {name: value for name, value in wanted.items() if value != case.dossier[name]}
    before = {name: case.dossier[name] for name in after}
    number = await repository.ask(
        case.db,
        {
            "dossier_id": case.dossier["id"],
            "agency_id": case.dossier["agency_id"],
            "before": before,
            "after": after,
            "reason": body.reason,
            "requested_by": case.who.id,
            "requested_by_name": case.who.name,
            "requested_at": case.now,
        },
    )
    data = {"correction": number, "fields": sorted(after)}
    return Deed(Act.REQUEST_CORRECTION, data=data, changes={"correction_id": number})


async def decide(case: Case, act: Act, answer: str | None) -> Deed:
    """Approved, the new values stand; refused, the old ones. Not by whoever asked."""
    acting.check(case, act)
    number = case.dossier["correction_id"]
    asked = await repository.get(case.db, number)
    if asked["requested_by"] == case.who.id:
        raise CorrectionByRequester()
    approved = act is Act.APPROVE_CORRECTION
    changes: dict[str, Any] = {"correction_id": None}
    if approved:
        if any(case.dossier[name] != value for name, value in asked["before"].items()):
            raise CorrectionOutdated()
        changes |= asked["after"]
        if name := asked["after"].get("applicant_name"):
            changes["applicant_folded"] = fold(name)
            await repository.know_name(case.db, fold(name))
    await repository.decide(
        case.db,
        number,
        {
            "approved": approved,
            "decided_by": case.who.id,
            "decided_by_name": case.who.name,
            "decided_at": case.now,
            "answer": answer,
        },
    )
    return Deed(act, data={"correction": number, "fields": sorted(asked["after"])}, changes=changes)


async def list_corrections(db: AsyncConnection, who: Principal, code: str) -> CorrectionList:
    """All corrections of a dossier that this person may see, masked."""
    dossier = await dossiers.within(db, who, code)
    rows = await repository.list_all(db, dossier["id"])
    return CorrectionList(items=[_present(row, masked=True) for row in rows])


async def reveal(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, purpose: str, now: dt.datetime
) -> CorrectionList:
    """The same unmasked; the look is recorded first."""
    case = await acting.hold(db, catalog, who, code, None, now)
    await acting.note_reading(case, Act.VIEW_PERSONAL_DATA, purpose, {"part": "corrections"})
    rows = await repository.list_all(db, case.dossier["id"])
    return CorrectionList(items=[_present(row, masked=False) for row in rows])


def _wanted(body: CorrectionIn) -> dict[str, Any]:
    wanted: dict[str, Any] = {}
    if body.applicant is not None:
        given = body.applicant.model_dump()
        wanted = {APPLICANT[name]: given[name] for name in APPLICANT if name in body.applicant.model_fields_set}
    if body.papers is not None:
        wanted["papers"] = [paper.model_dump() for paper in body.papers]
    for name in ("copies", "result_delivery", "note"):
        if name in body.model_fields_set:
            wanted[name] = getattr(body, name)
    return {name: value for name, value in wanted.items() if name not in NEVER_EMPTY or value is not None}


NEVER_EMPTY = frozenset({"applicant_kind", "applicant_name", "copies", "result_delivery"})
"""Columns that always have a value: an empty one in the request is no wish."""


def _present(row: Mapping[str, Any], *, masked: bool) -> CorrectionOut:
    show = _mask if masked else dict
    return CorrectionOut(
        id=row["id"],
        fields=sorted(row["after"]),
        before=show(row["before"]),
        after=show(row["after"]),
        reason=row["reason"],
        requested_by=row["requested_by_name"],
        requested_at=local(row["requested_at"]),
        approved=row["approved"],
        decided_by=row["decided_by_name"],
        decided_at=local(row["decided_at"]) if row["decided_at"] else None,
        answer=row["answer"],
    )


def _mask(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: MASKS[name](value) if name in MASKS and value else value for name, value in values.items()}
