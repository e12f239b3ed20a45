"""Whose report it is: the agency, the units below it, and how they are called on paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.auth import Principal
from kernel.problems import NotFound

from reporting.domain.periods import Period
from reporting.narrative.problems import BeyondReach

UNITS = ("province", "district", "commune")
COMMITTEE = "Ủy ban nhân dân"
BLANK = "……"


@dataclass(frozen=True)
class Scope:
    """An agency with everything below it."""

    agency: Mapping[str, Any]
    parent: Mapping[str, Any] | None
    below: Sequence[Mapping[str, Any]]

    @property
    def ids(self) -> list[int]:
        return [self.agency["id"], *(one["id"] for one in self.below)]

    @property
    def divisions(self) -> list[Mapping[str, Any]]:
        """The agency's own divisions, not those of units below it."""
        return [one for one in self.below if one["kind"] == "division" and one["parent_id"] == self.agency["id"]]

    @property
    def levels(self) -> list[str]:
        """Levels from the agency's own down to the communes."""
        return list(UNITS[UNITS.index(self.agency["level"]) :])

    @property
    def office(self) -> str:
        """`Ủy ban nhân dân huyện Chi Lăng`."""
        return office_of(self.agency)

    @property
    def lines(self) -> list[str]:
        """The name of the issuing body over two lines: people's committees name no body above them."""
        return [COMMITTEE.upper(), str(self.agency["name"]).upper()]

    @property
    def addressee(self) -> str:
        """The district reports to the province's office, a commune to the district (Circular 01/2020/TT-VPCP)."""
        if self.parent is None:
            return BLANK
        return (
            f"Văn phòng {office_of(self.parent)}" if self.parent["kind"] == "province" else office_of(self.parent)
        )

    def communes(self, period: Period) -> list[Mapping[str, Any]]:
        """Communes that exist in the period, by their code."""
        found = [one for one in self.below if one["kind"] == "commune" and _exists(one, period)]
        return sorted(found, key=lambda one: str(one["code"]))


def _exists(agency: Mapping[str, Any], period: Period) -> bool:
    ends: dt.date = agency["valid_to"] or dt.date.max
    return bool(agency["valid_from"] <= period.last and ends >= period.first)


def office_of(agency: Mapping[str, Any]) -> str:
    name = str(agency["name"])
    return f"{COMMITTEE} {name[0].lower()}{name[1:]}"


def scope_of(known: Sequence[Mapping[str, Any]], agency_id: int, who: Principal) -> Scope:
    """Raises NotFound for no unit or one not the reader's, BeyondReach when units below it are not."""
    by_id = {one["id"]: one for one in known}
    agency = by_id.get(agency_id)
    if agency is None or agency["kind"] not in UNITS or not who.may_read(agency_id):
        raise NotFound()
    below: list[Mapping[str, Any]] = []
    layer = {agency_id}
    while layer:
        found = [one for one in known if one["parent_id"] in layer]
        below += found
        layer = {one["id"] for one in found}
    if not all(who.may_read(one["id"]) for one in below if one["kind"] in UNITS):
        raise BeyondReach()
    return Scope(agency, by_id.get(agency["parent_id"]), below)


_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def date_line(place: str, typed: str, year: int) -> str:
    """`Chi Lăng, ngày 05 tháng 02 năm 2021`: a zero before days below ten, months one and two (Decree 30/2020)."""
    found = _DAY.fullmatch(typed)
    if found:
        day, month = int(found[1]), int(found[2])
        return f"{place}, ngày {day:02} tháng {f'{month:02}' if month < 3 else month} năm {found[3]}"
    return f"{place}, {typed or f'ngày {BLANK} tháng {BLANK} năm {year}'}"


def number_line(typed: str) -> str:
    """`Số: 745/BC-UBND`; dots where the number is not given yet."""
    return f"Số: {typed}" if "/" in typed else f"Số: {typed or BLANK}/BC-UBND"
