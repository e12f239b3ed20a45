"""The description of the demo district: whole, in both eras, and what its tables say."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from demo.district import describe, rendered
from demo.sources import DISTRICT_FILE
from demo.tables.agencies import REFORM
from demo.tables.on_the_spot import SYNTHETIC

NATIONAL_CODE = re.compile(r"^[1-6]\.\d{6}$")
ROLES = {"clerk", "officer", "leader", "hotline", "focal", "admin", "viewer", "reopener"}


@pytest.fixture(scope="module")
def district() -> dict[str, Any]:
    return describe()


@pytest.fixture(scope="module")
def agencies(district: dict[str, Any]) -> dict[int, dict[str, Any]]:
    return {one["id"]: one for one in district["agencies"]}


def test_the_committed_file_is_what_the_tables_say() -> None:
    assert DISTRICT_FILE.read_text(encoding="utf-8") == rendered(), "run: python -m demo.district"


def test_twenty_communes_end_with_the_three_tier_era(agencies: dict[int, dict[str, Any]]) -> None:
    communes = [agencies[id_] for id_ in range(101, 121)]
    assert [one["kind"] for one in communes] == ["commune"] * 20
    assert (communes[0]["code"], communes[-1]["code"]) == ("06463", "06523")
    assert {one["valid_to"] for one in communes} == {REFORM}
    assert sum(one["name"].startswith("Thị trấn") for one in communes) == 2


def test_every_commune_has_one_of_the_six_successors(agencies: dict[int, dict[str, Any]]) -> None:
    followed = Counter(agencies[id_]["successor_ids"][0] for id_ in range(101, 121))
    assert sorted(followed) == list(range(201, 207))
    assert all(agencies[id_]["parent_id"] == 1 and agencies[id_]["valid_from"] == REFORM for id_ in followed)


def test_a_code_means_one_agency_on_any_day_and_is_reused_with_a_new_meaning(district: dict[str, Any]) -> None:
    meanings: dict[str, list[dict[str, Any]]] = {}
    for one in district["agencies"]:
        meanings.setdefault(one["code"], []).append(one)
    for same in meanings.values():
        spans = sorted((one["valid_from"], one["valid_to"] or "9999") for one in same)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert [one["name"] for one in meanings["06463"]] == ["Thị trấn Đồng Mỏ", "Xã Chi Lăng"]


def test_at_least_eleven_divisions_below_the_district(agencies: dict[int, dict[str, Any]]) -> None:
    divisions = [one for one in agencies.values() if one["kind"] == "division"]
    assert len(divisions) >= 11
    assert {one["parent_id"] for one in divisions} == {2}
    assert [one["id"] for one in divisions] == list(range(11, 11 + len(divisions)))


def test_identifiers_have_the_shape_of_their_era_and_own_up_to_being_invented(
    agencies: dict[int, dict[str, Any]],
) -> None:
    old, new = re.compile(r"^\d{3}\.\d{2}\.\d{2}\.H37$"), re.compile(r"^H37\.\d{3}\.\d{2}$")
    for id_, one in agencies.items():
        if one["kind"] in ("district", "commune"):
            assert (new if id_ >= 201 else old).match(one["identifier"])
            assert one["identifier_status"] == "demo"
    identifiers = [one["identifier"] for one in agencies.values() if one["identifier"]]
    assert len(identifiers) == len(set(identifiers))


def test_there_is_somebody_for_every_role(district: dict[str, Any], agencies: dict[int, dict[str, Any]]) -> None:
    staff = district["staff"]
    assert {role for one in staff for role in one["roles"]} == ROLES
    names = [one["username"] for one in staff]
    assert len(names) == len(set(names))
    for one in staff:
        assert {one["agency_id"], *one["act"]} <= set(agencies)
        assert one["read"] == ["*"] or set(one["act"]) <= set(one["read"])
        assert ("clerk" in one["roles"]) == (one["desk_id"] is not None)


def test_every_desk_has_a_clerk_and_somebody_who_approves(district: dict[str, Any]) -> None:
    desks = {one["desk_id"] for one in district["staff"]} - {None}
    approves = {id_ for one in district["staff"] if "leader" in one["roles"] for id_ in one["act"]}
    assert desks == {2, *range(101, 121)}
    assert desks <= approves
    assert set(range(11, 23)) <= approves


def test_who_sits_at_the_desk_for_certification_is_invented_and_says_so(district: dict[str, Any]) -> None:
    named = district["on_the_spot_officers"]
    for agency_id in (2, *range(101, 121)):
        functions = {one["function"] for one in named if one["agency_id"] == agency_id}
        assert functions == {"appraise", "decide"}
    assert all("mô phỏng" in one["decision"] and SYNTHETIC in one["source"] for one in named)


def test_steps_are_invented_for_a_few_procedures_and_say_so(district: dict[str, Any]) -> None:
    with_steps = [v for one in district["procedures"] for v in one["versions"] if v.get("steps")]
    assert len(with_steps) == 3
    assert all("mô phỏng" in version["steps_source"] for version in with_steps)
    listed = [one for one in district["procedures"] if one["on_the_spot"]]
    assert len(listed) == 2
    assert all("mô phỏng" in version["source"] for one in listed for version in one["versions"])


def test_at_least_110_procedures_with_national_codes(district: dict[str, Any]) -> None:
    codes = [one["code"] for one in district["procedures"]]
    assert len(codes) == len(set(codes))
    assert len(codes) >= 110
    assert all(NATIONAL_CODE.match(code) for code in codes)


def test_procedures_name_known_fields_and_divisions(
    district: dict[str, Any], agencies: dict[int, dict[str, Any]]
) -> None:
    fields = {one["id"] for one in district["fields"]}
    for one in district["procedures"]:
        assert one["field_id"] in fields
        for version in one["versions"]:
            for level, division in (version["divisions_by_level"] or {}).items():
                assert level in one["levels"]
                assert agencies[division]["kind"] == "division"


def test_versions_of_a_procedure_follow_each_other_and_say_how_certain_they_are(district: dict[str, Any]) -> None:
    for one in district["procedures"]:
        versions = one["versions"]
        for before, after in pairwise(versions):
            assert before["valid_to"] == after["valid_from"]
        for version in versions:
            assert all(version[name] for name in ("source", "time_text", "fee_text"))
            assert version["valid_to"] is None or version["valid_from"] < version["valid_to"]


def test_a_time_that_is_not_known_is_not_made_up(district: dict[str, Any]) -> None:
    unknown = [v for one in district["procedures"] for v in one["versions"] if v["duration"] is None]
    assert unknown
    known_words = re.compile(r"^\d{2} (ngày|giờ)|^Trong ngày;")
    assert not [v["time_text"] for v in unknown if known_words.match(v["time_text"])]


def test_a_version_of_2021_rests_on_no_later_law(district: dict[str, Any]) -> None:
    for one in district["procedures"]:
        version = one["versions"][0]
        if version["valid_from"] < "2022":
            assert all(int(law.split("/")[1]) <= 2021 for law in version["legal_basis"]), one["code"]


def test_most_procedures_say_which_papers_they_need(district: dict[str, Any]) -> None:
    used = {"1.001193", "1.000894", "1.004873", "2.000815", "2.000884", "2.000635", "1.001612", "2.001035"}
    for one in district["procedures"]:
        if one["code"] in used:
            assert any(paper["required"] for paper in one["versions"][0]["papers"])
    with_papers = [one for one in district["procedures"] if one["versions"][0]["papers"]]
    assert len(with_papers) >= 90
