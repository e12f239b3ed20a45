"""What units say of a report: comments, their word on a dossier, and "chốt số"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import FieldError, Forbidden, Invalid
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.labels import service as labels
from reporting.reports import repository
from reporting.reports.content import Held, unit_row
from reporting.reports.schemas import Content, RemarkIn, RemarkOut, SettlementOut

SETTLERS = frozenset({"focal", "leader", "officer"})


def remark_of(row: Held) -> RemarkOut:
    return RemarkOut.model_validate({**row, "at": local(row["at"])})


def speaks_for(who: Principal, row: Held, unit_id: int | None) -> None:
    """Raises Forbidden unless the person acts for that unit of the report."""
    if unit_id not in row["units"] or not who.may_act(unit_id) or who.roles.isdisjoint(SETTLERS):
        raise Forbidden("only for people of that unit of the report")


def judge(who: Principal, row: Held, given: RemarkIn) -> None:
    """A unit speaks of its own dossiers and says why it disputes one; a comment says something."""
    if given.kind == "comment":
        if not given.text:
            raise Invalid(errors=[FieldError(pointer="/text", detail="is empty")])
        return
    speaks_for(who, row, given.unit_id)
    if given.code is None:
        raise Invalid(errors=[FieldError(pointer="/code", detail="the dossier is not named")])
    if given.kind == "disputed" and not given.text:
        raise Invalid(errors=[FieldError(pointer="/text", detail="a dispute says why")])


async def add(db: AsyncConnection, who: Principal, row: Held, given: RemarkIn, now: dt.datetime) -> RemarkOut:
    values = {**given.model_dump(), "figures": None, "report_id": row["id"],
              "by_id": who.id, "by_name": who.name, "at": now}  # fmt: skip
    return remark_of(await repository.add_remark(db, values))


async def settle(
    db: AsyncConnection, who: Principal, row: Held, unit_id: int, figures: Mapping[str, int], now: dt.datetime
) -> RemarkOut:
    """The unit's word on its figures as they are now."""
    values = {"report_id": row["id"], "kind": "settled", "unit_id": unit_id, "cell": None, "code": None,
              "text": "", "figures": dict(figures), "by_id": who.id, "by_name": who.name, "at": now}  # fmt: skip
    return remark_of(await repository.add_remark(db, values))


async def settlements(
    db: AsyncConnection, row: Held, content: Content, exceptions: Mapping[int, str]
) -> list[SettlementOut]:
    """Each unit below the reporting agency: settled, or excepted, or neither.

    A dispute made after a unit settled takes its word back, and so does a change of its figures.
    """
    told = await labels.read(db)
    standing: dict[int, Held | None] = {one: None for one in row["units"] if one != row["agency_id"]}
    for remark in await repository.remarks(db, row["id"]):
        if remark["unit_id"] in standing and remark["kind"] in ("settled", "disputed"):
            standing[remark["unit_id"]] = remark if remark["kind"] == "settled" else None
    made = []
    for unit_id, word in standing.items():
        stale = word is not None and word["figures"] != unit_row(content, unit_id)
        made.append(
            SettlementOut(
                unit_id=unit_id,
                unit=told.agency(unit_id),
                settled_by=word["by_name"] if word else None,
                settled_at=local(word["at"]).isoformat() if word else None,
                stale=stale,
                exception=None if word and not stale else exceptions.get(unit_id),
            )
        )
    return made


def unsettled(content: Content) -> list[tuple[str, str]]:
    """Units whose word is missing and that nobody excepted, with what is the matter."""
    return [
        ("/settlements", f"{one.unit}: số liệu đã đổi sau khi chốt" if one.stale else f"{one.unit} chưa chốt số")
        for one in content.settlements
        if (one.stale or one.settled_by is None) and one.exception is None
    ]
