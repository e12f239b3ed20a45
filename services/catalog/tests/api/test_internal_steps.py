"""Internal steps and linked agencies: part of a version, never longer than the law gives."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from catalog.command import CommandSettings
from catalog.descriptions.problems import NotLoadable
from catalog.descriptions.schemas import Description
from catalog.load import load_description

API = "/api/catalog/v1"
_turns = itertools.count(1)
STEPS = [
    {"name": "Tiếp nhận", "agency_kind": "district", "role": "clerk", "amount": 1, "unit": "half_day"},
    {"name": "Thẩm định", "division_id": 11, "role": "officer", "amount": 1, "unit": "working_day"},
    {"name": "Lấy ý kiến", "kind": "opinion", "division_id": 12, "amount": 4, "unit": "working_hour"},
    {"name": "Phê duyệt", "role": "leader", "amount": 1, "unit": "half_day"},
]
LINKED = [{"agency_id": 12, "purpose": "Xác nhận nghĩa vụ tài chính", "amount": 1, "unit": "working_day"}]


def content(**changes: Any) -> dict[str, Any]:
    return {
        "code": f"9.{next(_turns):06}",
        "name": "Thủ tục thử",
        "field_id": 1,
        "levels": ["district", "commune"],
        "valid_from": "2021-10-01",
        "time_text": "03 ngày làm việc",
        "duration": {"amount": 3, "unit": "working_day"},
        "steps": STEPS,
        "linked": LINKED,
        "steps_source": "Quyết định thử",
        **changes,
    }


async def draft(catalogue: Any, **changes: Any) -> Any:
    headers = await catalogue.headers("admin", key=f"steps-{next(_turns):06}")
    return await catalogue.client.post(f"{API}/procedures", json=content(**changes), headers=headers)


async def test_steps_are_published_with_their_version_and_read_by_everybody(catalogue: Any) -> None:
    made = await draft(catalogue)
    assert made.status_code == 201, made.text
    version_id, code = made.json()["version_id"], made.json()["code"]
    headers = await catalogue.headers("admin", key="publish-steps", version=1)
    published = await catalogue.client.post(f"{API}/procedure-versions/{version_id}/publications", headers=headers)
    assert published.status_code == 201, published.text
    read = (await catalogue.client.get(f"{API}/procedures/{code}", params={"valid_on": "2021-10-01"})).json()
    assert read == published.json()
    assert [(one["name"], one["kind"], one["division_id"], one["unit"]) for one in read["steps"]] == [
        ("Tiếp nhận", "internal", None, "half_day"),
        ("Thẩm định", "internal", 11, "working_day"),
        ("Lấy ý kiến", "opinion", 12, "working_hour"),
        ("Phê duyệt", "internal", None, "half_day"),
    ]
    assert (read["linked"], read["steps_source"]) == (LINKED, "Quyết định thử")


async def test_what_is_not_known_is_empty(catalogue: Any) -> None:
    read = (await catalogue.client.get(f"{API}/procedures/1.001193")).json()
    assert (read["steps"], read["linked"], read["steps_source"]) == ([], [], "")


@pytest.mark.parametrize(
    ("changes", "pointer", "code"),
    [
        ({"duration": {"amount": 2, "unit": "working_day"}}, "/steps/3/amount", "steps-exceed-duration"),
        ({"duration": {"amount": 1, "unit": "same_day"}}, "/steps/1/amount", "steps-exceed-duration"),
        (
            {"duration_by_level": {"commune": {"amount": 8, "unit": "working_hour"}}},
            "/steps/1/amount",
            "steps-exceed-duration",
        ),
        ({"linked": [{**LINKED[0], "amount": 4}]}, "/linked/0/amount", "steps-exceed-duration"),
        ({"steps": [{**STEPS[0], "level": "province"}]}, "/steps/0/level", "foreign-level"),
        ({"steps": [{**STEPS[1], "division_id": 999}]}, "/steps/0/division_id", "unknown-agency"),
        ({"linked": [{**LINKED[0], "agency_id": 999}]}, "/linked/0/agency_id", "unknown-agency"),
        ({"steps": [{**STEPS[1], "agency_kind": "division"}]}, "/steps/0", "value_error"),
        ({"steps": [{**STEPS[0], "amount": 0}]}, "/steps/0/amount", "greater_than_equal"),
        ({"steps": [{**STEPS[0], "amount": 0.5}]}, "/steps/0/amount", "int_from_float"),
        ({"steps": [{**STEPS[0], "unit": "same_day"}]}, "/steps/0/unit", "literal_error"),
    ],
)
async def test_what_makes_no_sense_is_refused_where_it_stands(
    catalogue: Any, changes: dict[str, Any], pointer: str, code: str
) -> None:
    answer = await draft(catalogue, **changes)
    assert answer.status_code == 422, answer.text
    assert (pointer, code) in {(one["pointer"], one["code"]) for one in answer.json()["errors"]}


async def test_a_step_of_one_level_counts_at_that_level_alone(catalogue: Any) -> None:
    at_commune = {"commune": {"amount": 4, "unit": "working_hour"}}
    steps = [{**one, "level": "district"} for one in STEPS]
    longest = {"name": "Trả kết quả", "level": "commune", "amount": 4, "unit": "working_hour"}
    assert (await draft(catalogue, duration_by_level=at_commune, steps=[*steps, longest], linked=[])).is_success
    too_long = await draft(
        catalogue, duration_by_level=at_commune, steps=[*steps, {**longest, "amount": 5}], linked=[]
    )
    assert [one["pointer"] for one in too_long.json()["errors"]] == ["/steps/4/amount"]


async def test_where_the_law_gives_no_time_there_is_nothing_to_exceed(catalogue: Any) -> None:
    assert (await draft(catalogue, duration=None)).is_success
    assert (await draft(catalogue, duration={"amount": 0, "unit": "day"})).is_success


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        ({"steps": [{**STEPS[1], "amount": 4}]}, "1.001193: steps/0/amount: longer than the law gives"),
        ({"linked": [{**LINKED[0], "agency_id": 999}]}, "1.001193: linked/0/agency_id: unknown agency"),
    ],
)
async def test_a_description_with_such_steps_is_not_loaded(
    fresh_database: Any, district: dict[str, Any], spoil: dict[str, Any], sentence: str
) -> None:
    settings = CommandSettings(environment="test", database_url=fresh_database.url)
    district["procedures"][0]["versions"][0] |= spoil
    with pytest.raises(NotLoadable, match=sentence):
        await load_description(settings, Description.model_validate(district))


async def test_a_description_carries_steps_and_loading_it_again_changes_nothing(
    fresh_database: Any, district: dict[str, Any]
) -> None:
    settings = CommandSettings(environment="test", database_url=fresh_database.url)
    district["procedures"][3]["versions"][0] |= {"steps": STEPS, "linked": LINKED, "steps_source": "Thử"}
    given = Description.model_validate(district)
    assert (await load_description(settings, given)).versions == 6
    assert not (await load_description(settings, given)).changed()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"username": "khong.co"}, "nobody has the user name khong.co"),
        ({"agency_id": 101}, "staff_id: the person"),
    ],
)
async def test_a_description_that_names_the_wrong_officer_is_not_loaded(
    fresh_database: Any, district: dict[str, Any], changes: dict[str, Any], sentence: str
) -> None:
    settings = CommandSettings(environment="test", database_url=fresh_database.url)
    officer = {"agency_id": 2, "username": "mc.huyen", "function": "appraise", "valid_from": "2021-01-01"}
    district["on_the_spot_officers"] = [{**officer, "decision": "01/QĐ", **changes}]
    with pytest.raises(NotLoadable, match=sentence):
        await load_description(settings, Description.model_validate(district))


async def test_a_designation_in_a_description_may_get_an_end(
    fresh_database: Any, district: dict[str, Any]
) -> None:
    settings = CommandSettings(environment="test", database_url=fresh_database.url)
    officer = {"agency_id": 2, "username": "mc.huyen", "function": "appraise", "valid_from": "2021-01-01"}
    for more, officers in (({}, 1), ({}, 0), ({"valid_to": "2021-12-31"}, 1)):
        district["on_the_spot_officers"] = [{**officer, "decision": "01/QĐ", **more}]
        report = await load_description(settings, Description.model_validate(district))
        assert report.officers == officers
