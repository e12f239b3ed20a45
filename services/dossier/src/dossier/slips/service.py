"""Printing: who may, which number, which copy; recorded before the sheet leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import FieldError, Forbidden, Invalid, NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting.service import hold, note_reading
from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.domain.regimes import Regime, regime_on
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.slips import repository
from dossier.slips.content import House, Reprint, Slip, Surroundings, content_of
from dossier.slips.kinds import KINDS, Format, Kind, act_behind
from dossier.slips.schemas import SlipList, SlipOut

SURVEY_TITLE = "Phiếu đánh giá việc giải quyết thủ tục hành chính"


@dataclass(frozen=True)
class Order:
    """What is to be printed. `of`: the act documented, or the newest. `copy`: an earlier print again."""

    kind: str
    format: Format = Format.A5
    of: int | None = None
    copy: int | None = None


async def print_slip(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    code: str,
    order: Order,
    house: House,
    now: dt.datetime,
) -> dict[str, Any]:
    """The content of the sheet. Without `copy` it is a new print, counted and recorded; with it, an old one."""
    kind = KINDS[order.kind]
    if who.roles.isdisjoint(kind.roles):
        raise Forbidden("this slip is printed by others")
    if order.format not in kind.formats:
        detail = f"this slip is printed as {', '.join(kind.formats)}"
        raise Invalid(errors=[FieldError(pointer="/query/format", detail=detail, code="unknown-format")])
    case = await hold(db, catalog, who, code, None, now)
    record = await repository.acts_of(db, case.dossier["id"])
    act = act_behind(kind, record, order.of)
    regime = _era(case.dossier)
    if act is None or not _has_form(regime, kind):
        raise NotFound("this slip does not exist for the dossier")
    prints = _prints(record, kind, act)
    if order.copy is not None and order.copy > len(prints):
        raise NotFound("this copy was never printed")
    number = None
    if kind.series:
        number = await repository.given(db, case.dossier["id"], kind.series, act["sequence"])
        if number is None:
            # The book of an agency is one, whoever of its divisions prints.
            await access.enter_for_all(db)
            number = await repository.give(db, case.dossier, kind.series, act["sequence"], year_of(act))
            await access.enter(db, who)
    if order.copy is None:
        said = {"slip": kind.name, "of": act["sequence"], "copy": len(prints) + 1, "format": order.format}
        await note_reading(case, Act.PRINT_SLIP, None, said if number is None else {**said, "number": number})
    version = catalog.version(case.dossier["procedure_version_id"])
    asked = await repository.consultations_of(db, case.dossier["id"]) if kind.name == "control" else ()
    around = Surroundings(catalog.directory, version.time_text if version else "", house, asked)
    reprint = _reprint(prints, order.copy, who, now)
    slip = Slip(kind, act, number, order.format, regime, reprint)
    return content_of(slip, case.dossier, record, around)


async def list_slips(db: AsyncConnection, who: Principal, code: str, *, signed: bool) -> SlipList:
    """Every slip that this person may print of the dossier now, each act's own."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    record = await repository.acts_of(db, dossier["id"])
    regime = _era(dossier)
    items = [
        SlipOut(
            kind=kind.name,
            title=regime.forms[kind.name][1] if kind.name in regime.forms else SURVEY_TITLE,
            form=regime.forms[kind.name][0] if kind.name in regime.forms else None,
            of=act["sequence"],
            documented_at=local(act["happened_at"]),
            formats=[str(one) for one in kind.formats],
            printed=len(_prints(record, kind, act)),
        )
        for kind in KINDS.values()
        if not who.roles.isdisjoint(kind.roles) and _has_form(regime, kind)
        for act in record
        if act["act"] in kind.acts
    ]
    return SlipList(items=items, signed=signed)


def year_of(act: Mapping[str, Any]) -> dt.date:
    """The day by which the slip's number belongs to a year."""
    return local(act["happened_at"]).date()


def _era(dossier: Mapping[str, Any]) -> Regime:
    return regime_on(local(dossier["received_at"] or dossier["submitted_at"]).date())


def _has_form(regime: Regime, kind: Kind) -> bool:
    """The survey slip is no numbered form; a stop notice came with the circular of 2025."""
    return kind.name == "survey" or kind.name in regime.forms


def _prints(
    record: Sequence[Mapping[str, Any]], kind: Kind, act: Mapping[str, Any]
) -> Sequence[Mapping[str, Any]]:
    """The recorded prints of this slip of this act, oldest first."""
    return [
        one
        for one in record
        if one["act"] == Act.PRINT_SLIP
        and one["data"].get("slip") == kind.name
        and one["data"].get("of") == act["sequence"]
    ]


def _reprint(
    prints: Sequence[Mapping[str, Any]], copy: int | None, who: Principal, now: dt.datetime
) -> Reprint | None:
    """The first copy is no reprint. An old copy names who printed it then."""
    number = (copy or len(prints) + 1) - 1
    if number == 0:
        return None
    if copy is None:
        return Reprint(number, who.name, now)
    printed = prints[number]
    return Reprint(number, printed["actor_name"], printed["happened_at"])
