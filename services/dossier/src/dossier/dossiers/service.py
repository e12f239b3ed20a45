"""A dossier as one person may see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.db import transaction
from kernel.text import mask_digits, mask_email, mask_name
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog, DeskFunction
from dossier.domain import judging, timeliness
from dossier.domain.effects import legal_due_at
from dossier.domain.judging import Standing
from dossier.domain.lifecycle import Act
from dossier.domain.limits import limit_of
from dossier.domain.states import NATIONAL_CODE, Status
from dossier.dossiers import access, repository
from dossier.dossiers.schemas import Applicant, Assignee, DeadlineOut, DossierOut, DueTrace, PaperOut, Partner
from dossier.looks import gate


async def get(engine: AsyncEngine, who: Principal, code: str, today: dt.date) -> Mapping[str, Any]:
    """The dossier's row, or 404 when there is none that this person may see; 428 until she has said what for."""
    dossier = access.check_reading(who, await repository.glimpse(engine, access.scope_of(who), code))
    if not gate.handles(who, dossier):
        async with transaction(engine) as db:
            await access.enter(db, who)
            await gate.enter(db, who, dossier, today)
    return dossier


async def within(db: AsyncConnection, who: Principal, code: str) -> Mapping[str, Any]:
    """The same inside a transaction that goes on with it; opens the second lock for the person."""
    await access.enter(db, who)
    return access.check_reading(who, await repository.find(db, code))


def present(dossier: Mapping[str, Any], who: Principal, catalog: Catalog, now: dt.datetime) -> DossierOut:
    """The masked view, with the acts this person may do now."""
    status = Status(dossier["status"])
    unit, due_at = dossier["duration_unit"], dossier["due_at"]
    agency = catalog.directory.get(dossier["agency_id"])
    stands = timeliness.timeliness(status, legal_due_at(dossier), dossier["timeliness_at_end"], unit, now)
    left = timeliness.deadline(status, due_at, unit, now, catalog.calendar_of(dossier["agency_id"]))
    trace = dossier["due_trace"]
    return DossierOut.model_construct(
        code=dossier["code"],
        procedure_code=dossier["procedure_code"],
        procedure_name=dossier["procedure_name"],
        procedure_version_id=dossier["procedure_version_id"],
        field_id=dossier["field_id"],
        field=dossier["field_name"],
        agency_id=dossier["agency_id"],
        agency_code=agency.code if agency else "",
        agency_name=agency.name if agency else "",
        division_id=dossier["division_id"],
        level=dossier["level"],
        channel=dossier["channel"],
        mechanism=dossier["mechanism"],
        status=status,
        national_status=NATIONAL_CODE[status],
        applicant=masked(dossier),
        assignee=_assignee(dossier),
        submitted_at=_local(dossier["submitted_at"]),
        received_at=_local(dossier["received_at"]),
        due_at=_local(due_at),
        due_trace=DueTrace.model_validate(trace) if trace and due_at else None,
        completed_at=_local(dossier["completed_at"]),
        returned_at=_local(dossier["returned_at"]),
        timeliness=stands,
        deadline=DeadlineOut.model_construct(band=left.band, working_days_left=left.working_days_left),
        version=dossier["version"],
        allowed_acts=[str(act) for act in allowed_acts(dossier, who, catalog, now)],
        papers=[PaperOut.model_construct(**paper) for paper in dossier["papers"]],
        copies=dossier["copies"],
        fee_amount=dossier["fee_amount"],
        result_delivery=dossier["result_delivery"],
        legal_due_at=_local(dossier["legal_due_at"]),
        apologies=dossier["apologies"],
        correction_pending=dossier["correction_id"] is not None,
        assisted=dossier["assisted"],
        inbound_tracking=dossier["inbound_tracking"],
        outbound_tracking=dossier["outbound_tracking"],
        partners=[_partner(one, dossier, catalog) for one in dossier["partner_ids"]],
        note=dossier["note"],
        source=dossier["source"],
    )


def allowed_acts(dossier: Mapping[str, Any], who: Principal, catalog: Catalog, now: dt.datetime) -> list[Act]:
    """What this person may do to the dossier now; reading acts need no more than the right to read."""
    acts = judging.acts_for(standing_of(dossier), access.doer(who))
    return [
        act
        for act in acts
        if access.may_act(who, dossier, act)
        and limit_of(act, dossier, now) is None
        and (act is not Act.FINISH_ON_THE_SPOT or who.id in named_at_desk("decide", dossier, catalog, now))
    ]


def named_at_desk(
    function: DeskFunction, dossier: Mapping[str, Any], catalog: Catalog, now: dt.datetime
) -> frozenset[str]:
    """Who is named to appraise or to decide this dossier at its desk ("4 tại chỗ")."""
    day = local(now).date()
    return catalog.desk_officers(
        function, dossier["agency_id"], dossier["procedure_code"], dossier["field_id"], day
    )


def standing_of(dossier: Mapping[str, Any]) -> Standing:
    """The dossier as the table of acts judges it."""
    return Standing(
        status=Status(dossier["status"]),
        assignee_id=dossier["assignee_id"],
        held=tuple(map(Status, dossier["held"])),
        awaited=frozenset(dossier["awaited_ids"]),
        correction_pending=dossier["correction_id"] is not None,
    )


def masked(dossier: Mapping[str, Any]) -> Applicant:
    """Enough to call somebody to the desk, not enough to know her. The name of an organisation is public."""
    person = dossier["applicant_kind"] == "person"
    name, address = dossier["applicant_name"], dossier["address"]
    return Applicant.model_construct(
        kind=dossier["applicant_kind"],
        name=mask_name(name) if person else name,
        identity_number=_masked(dossier["identity_number"], mask_digits),
        phone=_masked(dossier["phone"], mask_digits),
        email=_masked(dossier["email"], mask_email),
        address=_masked(address, _mask_address),
        delivery_address=_masked(dossier.get("delivery_address"), _mask_address),
    )


def unmasked(dossier: Mapping[str, Any]) -> Applicant:
    """For a recorded reveal only."""
    return Applicant.model_construct(
        kind=dossier["applicant_kind"],
        name=dossier["applicant_name"],
        identity_number=dossier["identity_number"],
        phone=dossier["phone"],
        email=dossier["email"],
        address=dossier["address"],
        delivery_address=dossier.get("delivery_address"),
    )


def etag(version: int) -> str:
    return f'"{version}"'


def _mask_address(address: str) -> str:
    """`Thôn 2, xã Y Tịch` -> `•••, xã Y Tịch`: the last part says no more than the agency does."""
    _hidden, comma, last = address.rpartition(",")
    return f"•••, {last.strip()}" if comma else "•••"


def _masked(value: str | None, mask: Any) -> str | None:
    return None if value is None else str(mask(value))


def _partner(agency_id: int, dossier: Mapping[str, Any], catalog: Catalog) -> Partner:
    agency = catalog.directory.get(agency_id)
    awaited = agency_id in dossier["awaited_ids"]
    return Partner.model_construct(agency_id=agency_id, name=agency.name if agency else "", awaited=awaited)


def _assignee(dossier: Mapping[str, Any]) -> Assignee | None:
    if dossier["assignee_id"] is None:
        return None
    return Assignee.model_construct(id=dossier["assignee_id"], name=dossier["assignee_name"] or "")


def _local(moment: dt.datetime | None) -> dt.datetime | None:
    return None if moment is None else local(moment)
