"""Taking fees, waiving them with a ground, taking an entry back: Decree 61/2018/NĐ-CP, article 22.

The dossier is held while an entry is made, so that two desks do not take the same money; its version stays.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting.service import Case, check, hold, note_side_act
from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.dossiers import access
from dossier.dossiers import repository as dossiers
from dossier.fees import repository
from dossier.fees.problems import AlreadyReversed, MoreThanDue, amount_needed, unknown_day
from dossier.fees.schemas import (
    CollectIn,
    CollectorOut,
    DayEntryOut,
    DayOut,
    EntryOut,
    FeesOut,
    FeeSummaryOut,
    ReversalIn,
    SumsOut,
    WaiverIn,
)
from dossier.fees.sums import Sums, balance, summed


async def show(db: AsyncConnection, catalog: Catalog, who: Principal, code: str) -> FeesOut:
    """What is due for a dossier and what has become of it."""
    await access.enter(db, who)
    dossier = access.check_reading(who, await dossiers.find(db, code))
    return _present(dossier, await repository.of_dossier(db, dossier["id"]), catalog)


async def collect(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, body: CollectIn, now: dt.datetime
) -> FeesOut:
    """Money is taken, at most what is still due, and gets the next receipt number."""
    case = await _hold(db, catalog, who, code, Act.COLLECT_FEE, now)
    left = balance(case.dossier["fee_amount"], summed(await repository.of_dossier(db, case.dossier["id"])))
    if left is not None and body.amount > left:
        raise MoreThanDue(f"{left} đồng are still due", balance=left)
    year = local(now).year
    receipt = {
        "receipt_year": year,
        "receipt_number": await repository.next_receipt(db, case.dossier["agency_id"], year),
    }
    values = {"kind": "paid", "amount": body.amount, "method": body.method, **receipt}
    said = {"method": body.method, "receipt": f"{receipt['receipt_number']}/{year}"}
    return await _enter(case, Act.COLLECT_FEE, values, said)


async def waive(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, body: WaiverIn, now: dt.datetime
) -> FeesOut:
    """Not to be paid, with the ground; all that is still due unless an amount is said."""
    case = await _hold(db, catalog, who, code, Act.WAIVE_FEE, now)
    left = balance(case.dossier["fee_amount"], summed(await repository.of_dossier(db, case.dossier["id"])))
    amount = left if body.amount is None else body.amount
    if amount is None:
        raise amount_needed()
    if left is not None and (amount > left or amount <= 0):
        raise MoreThanDue(f"{left} đồng are still due", balance=left)
    return await _enter(case, Act.WAIVE_FEE, {"kind": "waived", "amount": amount, "ground": body.ground}, {})


async def reverse(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    code: str,
    entry_id: int,
    body: ReversalIn,
    now: dt.datetime,
) -> FeesOut:
    """A wrong entry is taken back by one that bears the opposite amount; both stay."""
    case = await _hold(db, catalog, who, code, Act.COLLECT_FEE, now)
    entry = find(await repository.of_dossier(db, case.dossier["id"]), entry_id)
    if entry["reversed"] or entry["kind"] == "reversal":
        raise AlreadyReversed()
    act = Act.COLLECT_FEE if entry["kind"] == "paid" else Act.WAIVE_FEE
    values = {"kind": "reversal", "amount": -entry["amount"], "method": entry["method"], "reverses": entry_id}
    return await _enter(case, act, {**values, "ground": body.reason}, {"reverses": entry_id})


async def list_day(db: AsyncConnection, catalog: Catalog, who: Principal, agency_id: int, day: dt.date) -> DayOut:
    """Every entry of a day at a desk, in the order they were made."""
    await enter_desk(db, catalog, who, agency_id)
    rows = await repository.of_day(db, agency_id, day)
    return DayOut(items=[DayEntryOut(code=row["code"], **_entry(row)) for row in rows])


async def summary(
    db: AsyncConnection, catalog: Catalog, who: Principal, agency_id: int, day: dt.date
) -> FeeSummaryOut:
    """The sums of a day at a desk, and of each person there; every sum is the sum of its entries."""
    await enter_desk(db, catalog, who, agency_id)
    rows = await repository.sums_of_day(db, agency_id, day)
    people = {row["actor_id"]: row["actor_name"] for row in rows}
    agency = catalog.directory.get(agency_id)
    return FeeSummaryOut(
        day=day,
        agency_id=agency_id,
        agency_name=agency.name if agency else "",
        collectors=[
            CollectorOut(
                actor_id=person,
                actor=name,
                **_sums(summed(row for row in rows if row["actor_id"] == person)),
            )
            for person, name in people.items()
        ],
        total=SumsOut(**_sums(summed(rows))),
    )


async def enter_desk(db: AsyncConnection, catalog: Catalog, who: Principal, agency_id: int) -> None:
    """For whoever reads the whole agency; for everybody else it is not there."""
    within = access.reach(who)
    if catalog.directory.get(agency_id) is None or (within is not None and agency_id not in within):
        raise NotFound()
    await access.enter(db, who)


def day_of(written: str) -> dt.date:
    """The day an address names; 422 for one that does not exist."""
    try:
        return dt.date.fromisoformat(written)
    except ValueError as error:
        raise unknown_day() from error


def find(entries: Sequence[Mapping[str, Any]], entry_id: int) -> Mapping[str, Any]:
    """The entry of this dossier, or 404."""
    for entry in entries:
        if entry["id"] == entry_id:
            return entry
    raise NotFound()


async def _hold(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, act: Act, now: dt.datetime
) -> Case:
    case = await hold(db, catalog, who, code, None, now)
    check(case, act)
    return case


async def _enter(case: Case, act: Act, values: Mapping[str, Any], said: Mapping[str, Any]) -> FeesOut:
    """The entry and its act. The ground stays in the book of fees: it may tell of a person's circumstances."""
    dossier = case.dossier
    entry_id = await repository.add(
        case.db,
        {
            "agency_id": dossier["agency_id"],
            "division_id": dossier["division_id"],
            "dossier_id": dossier["id"],
            "day": local(case.now).date(),
            "made_at": case.now,
            "actor_id": case.who.id,
            "actor_name": case.who.name,
            **values,
        },
    )
    await note_side_act(case, act, None, {"entry": entry_id, "amount": values["amount"], **said})
    return _present(dossier, await repository.of_dossier(case.db, dossier["id"]), case.catalog)


def _present(dossier: Mapping[str, Any], entries: Sequence[Mapping[str, Any]], catalog: Catalog) -> FeesOut:
    version = catalog.version(dossier["procedure_version_id"])
    sums, due = summed(entries), dossier["fee_amount"]
    return FeesOut(
        due=due,
        fee_text=version.fee_text if version else "",
        paid=sums.paid,
        waived=sums.waived,
        balance=balance(due, sums),
        entries=[EntryOut(**_entry(one)) for one in entries],
    )


def _entry(row: Mapping[str, Any]) -> dict[str, Any]:
    same = ("id", "kind", "amount", "method", "ground", "reverses", "reversed")
    return {
        **{name: row[name] for name in same},
        "receipt": receipt_of(row),
        "at": local(row["made_at"]),
        "actor": row["actor_name"],
    }


def receipt_of(row: Mapping[str, Any]) -> str | None:
    """`12/2021`: number and year; only what was paid has one."""
    return f"{row['receipt_number']}/{row['receipt_year']}" if row["receipt_number"] else None


def _sums(sums: Sums) -> dict[str, int]:
    return {**sums.by_method, "paid": sums.paid, "waived": sums.waived, "entries": sums.entries}
