"""Which share of a procedure is an agency's."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from dossier.adapters.answers import Agency, ProcedureVersion
from dossier.domain.deadlines import Term

DAY = dt.date(2019, 1, 1)
RECEIVER, LAND, COMMUNE = 2, 12, 101
AGENCIES = {
    number: Agency(id=number, code=str(number), name=kind, kind=kind, level=level, valid_from=DAY)
    for number, kind, level in (
        (RECEIVER, "district", "district"),
        (LAND, "division", "district"),
        (COMMUNE, "commune", "commune"),
    )
}


def step(name: str, kind: str = "opinion", **taker: Any) -> dict[str, Any]:
    return {"name": name, "kind": kind, "amount": 1, "unit": "working_day", **taker}


def version(*steps: dict[str, Any], linked: tuple[dict[str, Any], ...] = ()) -> ProcedureVersion:
    return ProcedureVersion.model_validate(
        {
            "code": "1.000001",
            "version_id": 1,
            "name": "Thủ tục thử",
            "field": {"id": 1, "name": "Thử"},
            "levels": ["district", "commune"],
            "valid_from": DAY,
            "steps": steps,
            "linked": linked,
        }
    )


def named(given: ProcedureVersion, kind: str, agency_id: int, level: str = "district") -> str | None:
    share = given.share_of(kind, AGENCIES[agency_id], level, RECEIVER)
    return share.name if share else None


def test_the_step_that_names_an_agency_most_nearly_counts_and_of_several_the_first() -> None:
    given = version(
        step("cơ quan tiếp nhận"),
        step("mọi phòng", agency_kind="division"),
        step("phòng này", division_id=LAND),
        step("phòng này lần nữa", division_id=LAND),
        step("mọi xã", agency_kind="commune"),
    )
    assert named(given, "opinion", LAND) == "phòng này"
    assert named(given, "opinion", COMMUNE) == "mọi xã"
    assert named(given, "opinion", RECEIVER) == "cơ quan tiếp nhận"
    assert named(version(step("mọi phòng", agency_kind="division")), "opinion", LAND) == "mọi phòng"
    assert named(version(step("phòng khác", division_id=13)), "opinion", LAND) is None


@pytest.mark.parametrize("kind", ["opinion", "linked"])
def test_a_step_of_another_kind_or_level_is_no_share(kind: str) -> None:
    other = "linked" if kind == "opinion" else "opinion"
    steps = (step("nội bộ", "internal", division_id=LAND), step("khác", other, division_id=LAND))
    assert named(version(*steps), kind, LAND) is None
    at_commune = version(step("ở xã", kind, division_id=LAND, level="commune"))
    assert [named(at_commune, kind, LAND, level) for level in ("commune", "district")] == ["ở xã", None]


def test_a_linked_agency_that_is_named_apart_goes_before_the_steps_and_gives_no_opinion() -> None:
    apart = {"agency_id": LAND, "purpose": "Thẩm định", "amount": 3, "unit": "half_day"}
    given = version(step("trích lục", "linked", division_id=LAND), linked=(apart,))
    share = given.share_of("linked", AGENCIES[LAND], "district", RECEIVER)
    assert share is not None
    assert (share.name, share.term()) == ("Thẩm định", Term(Fraction(3), "half_day"))
    assert named(given, "opinion", LAND) is None
    assert named(version(linked=(apart,)), "linked", COMMUNE) is None
