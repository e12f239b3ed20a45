"""Recall at the desk: within the clerk's own reach, masked until chosen, and the choice is a recorded look."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from kernel.auth import Principal
from kernel.clock import local
from kernel.text import fold
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting.service import hold, note_reading
from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.dossiers import access
from dossier.dossiers.service import masked, unmasked
from dossier.persons import repository
from dossier.persons.schemas import PaperOnce, PersonFound, PersonList, PersonOut, Twin, TwinList, TwinSearch

PURPOSE = "Tiếp nhận hồ sơ"
"""What a look at the desk is for; it stands in the record of the dossier that was looked at."""
PERSONS_AT_MOST = 10
HOME_AT_MOST = 12
"""An address with more people than this is a village or a hall, not a home: it says nothing about anybody."""


@dataclass
class _Person:
    """One person as several dossiers know her; the first row is the newest."""

    rows: list[Mapping[str, Any]] = field(default_factory=list)

    def is_of(self, row: Mapping[str, Any]) -> bool:
        """The same identity number; or name and telephone, unless two identity numbers say otherwise."""
        for own in self.rows:
            if own["identity_number"] and row["identity_number"]:
                if own["identity_number"] == row["identity_number"]:
                    return True
            elif own["applicant_folded"] == row["applicant_folded"] and own["phone"] == row["phone"]:
                return True
        return False

    @property
    def best(self) -> Mapping[str, Any]:
        """The newest of the dossiers that know most about her."""
        told = ("identity_number", "phone", "address")
        return max(self.rows, key=lambda row: (sum(row[name] is not None for name in told), row["id"]))


async def search(db: AsyncConnection, who: Principal, number: str) -> PersonList:
    """Who bears the number, and who lives with them."""
    await access.enter(db, who)
    within = access.reach(who)
    same = _persons(await repository.bearing(db, number, within))[:PERSONS_AT_MOST]
    phones = sorted({row["phone"] for one in same for row in one.rows if row["phone"] not in (None, number)})
    addresses = sorted({address for one in same if (address := one.best["address"])})
    home: list[_Person] = []
    if phones or addresses:
        rows = await repository.sharing(db, phones, addresses, within)
        crowded = _crowded(rows, addresses)
        strangers = [row for row in rows if not any(one.is_of(row) for one in same)]
        home = _persons([row for row in strangers if row["phone"] in phones or row["address"] not in crowded])
    found = [*(_found(one, "same") for one in same), *(_found(one, "household") for one in home)]
    return PersonList(items=found[:PERSONS_AT_MOST])


async def look(db: AsyncConnection, catalog: Catalog, who: Principal, code: str, now: dt.datetime) -> PersonOut:
    """The person chosen, unmasked. Who looked, when and what for is recorded before the answer leaves."""
    case = await hold(db, catalog, who, code, None, now)
    await note_reading(case, Act.VIEW_PERSONAL_DATA, PURPOSE, {"recall": True})
    of = case.dossier
    rows = await repository.presented(
        db, of["identity_number"], of["phone"], fold(of["applicant_name"]), access.reach(who)
    )
    papers: dict[str, PaperOnce] = {}
    for row in rows:
        for paper in row["papers"]:
            if paper.get("present"):
                once = PaperOnce(
                    name=paper["name"], presented_at=_moment(row["submitted_at"]), dossier_code=row["code"]
                )
                papers.setdefault(fold(paper["name"]), once)
    return PersonOut(applicant=unmasked(of), papers=list(papers.values()))


async def twins(db: AsyncConnection, who: Principal, asked: TwinSearch) -> TwinList:
    """What the same person has open under the same procedure: a warning, never a bar."""
    await access.enter(db, who)
    person = asked.applicant
    rows = await repository.open_twins(
        db, asked.procedure_code, person.identity_number, person.phone, fold(person.name), access.reach(who)
    )
    return TwinList(items=[_twin(row) for row in rows])


async def twins_of_page(
    db: AsyncConnection, who: Principal, asked: Mapping[int, TwinSearch]
) -> dict[int, list[Twin]]:
    """The same for every row of a page, by its place; rows that do not say whose they are have none."""
    await access.enter(db, who)
    questions = [
        repository.Asked(
            place,
            one.procedure_code,
            one.applicant.identity_number or "",
            one.applicant.phone or "",
            fold(one.applicant.name),
        )
        for place, one in asked.items()
        if one.applicant.identity_number or one.applicant.phone
    ]
    found = await repository.open_twins_of(db, questions, access.reach(who))
    return {place: [_twin(row) for row in rows] for place, rows in found.items()}


def _twin(row: Mapping[str, Any]) -> Twin:
    moments = {name: _moment(row[name]) for name in ("submitted_at", "received_at", "due_at")}
    return Twin(code=row["code"], status=row["status"], **moments)


def _persons(rows: list[dict[str, Any]]) -> list[_Person]:
    """Rows, newest first, as the persons they tell of, who was here last first."""
    persons: list[_Person] = []
    for row in rows:
        known = next((one for one in persons if one.is_of(row)), None)
        if known is None:
            persons.append(known := _Person())
        known.rows.append(row)
    return persons


def _crowded(rows: list[dict[str, Any]], addresses: list[str]) -> set[str | None]:
    people = {
        address: {row["applicant_folded"] for row in rows if row["address"] == address} for address in addresses
    }
    return {None, *(address for address, names in people.items() if len(names) > HOME_AT_MOST)}


def _found(person: _Person, relation: Literal["same", "household"]) -> PersonFound:
    best, newest = person.best, person.rows[0]
    return PersonFound(
        dossier_code=best["code"],
        relation=relation,
        applicant=masked(best),
        dossiers=len(person.rows),
        last_seen_at=_moment(newest["submitted_at"]),
        last_procedure=newest["procedure_name"],
    )


def _moment(moment: dt.datetime | None) -> dt.datetime | None:
    return None if moment is None else local(moment)
