"""What everybody may read: agencies, fields, the calendar, procedures."""

from __future__ import annotations

from typing import Any

import pytest
from kernel.db import count_queries

API = "/api/catalog/v1"


async def codes(catalogue: Any, **query: Any) -> list[str]:
    answer = await catalogue.client.get(f"{API}/procedures", params=query)
    assert answer.status_code == 200, answer.text
    return [item["code"] for item in answer.json()["items"]]


async def test_agencies_of_all_eras_and_of_one_day(catalogue: Any) -> None:
    every = (await catalogue.client.get(f"{API}/agencies")).json()["items"]
    assert [agency["id"] for agency in every] == [1, 2, 11, 12, 101, 201]
    for day, ids in (("2025-06-30", [1, 2, 11, 12, 101]), ("2025-07-01", [1, 11, 12, 201]), ("2018-12-31", [])):
        answer = await catalogue.client.get(f"{API}/agencies", params={"valid_on": day})
        assert [agency["id"] for agency in answer.json()["items"]] == ids


async def test_agencies_by_kind_level_and_parent(catalogue: Any) -> None:
    async def ids(**query: Any) -> list[int]:
        answer = await catalogue.client.get(f"{API}/agencies", params=query)
        return [agency["id"] for agency in answer.json()["items"]]

    assert await ids(kind="division") == [11, 12]
    assert await ids(level="commune", valid_on="2021-09-15") == [101]
    assert await ids(parent_id=1) == [2, 201]


async def test_one_agency_and_none(catalogue: Any) -> None:
    agency = (await catalogue.client.get(f"{API}/agencies/2")).json()
    assert (agency["code"], agency["successor_ids"], agency["valid_to"]) == ("187", [201], "2025-07-01")
    missing = await catalogue.client.get(f"{API}/agencies/999")
    assert (missing.status_code, missing.json()["code"]) == (404, "not-found")


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("agencies", {"valid_on": "tomorrow"}),
        ("agencies", {"kind": "ministry"}),
        ("agencies", {"parent_id": "0"}),
        ("agencies/abc", {}),
        ("agencies/99999999999", {}),
        ("procedures", {"limit": "501"}),
        ("procedures", {"cursor": "nonsense"}),
        ("procedures", {"level": "village"}),
        ("procedures", {"q": "x" * 101}),
        ("procedures/..", {"valid_on": "x"}),
        ("procedure-versions/0", {}),
        ("calendars/default", {"from": "2030", "to": "2020"}),
        ("calendars/default", {"from": "2000", "to": "2100"}),
        ("calendars/default", {"from": "1999"}),
    ],
)
async def test_bad_questions_are_refused(catalogue: Any, path: str, query: dict[str, str]) -> None:
    answer = await catalogue.client.get(f"{API}/{path}", params=query)
    assert answer.status_code in (404, 422), answer.text
    assert answer.headers["content-type"] == "application/problem+json"


async def test_fields_by_name(catalogue: Any) -> None:
    items = (await catalogue.client.get(f"{API}/fields")).json()["items"]
    assert [field["name"] for field in items] == ["Hộ kinh doanh", "Hộ tịch"]


async def test_the_calendar_has_holidays_and_overrides(catalogue: Any) -> None:
    answer = await catalogue.client.get(f"{API}/calendars/default", params={"from": 2021, "to": 2026})
    calendar = answer.json()
    assert (calendar["cutoff"], calendar["weekly"]["mon"]) == ("15:00", [["07:30", "11:30"], ["13:30", "17:00"]])
    assert {"2021-09-02", "2021-09-03"} <= {one["date"] for one in calendar["years"]["2021"]["holidays"]}
    assert "2026-01-02" in {one["date"] for one in calendar["years"]["2026"]["holidays"]}
    assert "2026-01-10" in {one["date"] for one in calendar["years"]["2026"]["workdays"]}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("khai si", ["1.001193", "1.004884", "2.000528"]),
        ("KHAI SINH", ["1.001193", "1.004884", "2.000528"]),
        ("lại kh", ["1.004884"]),
        ("si kh la", ["1.004884"]),
        ("dkkh", ["1.000894"]),
        ("1.001193", ["1.001193"]),
        ("001193", ["1.001193"]),
        ("000815", ["2.000815"]),
        ("ho kinh", ["1.001612"]),
        ("chứng thực", ["2.000815"]),
        ("chung thuc ban sao tu ban chinhh", ["2.000815"]),
        ("ho tich ket", ["1.000894"]),
        ("%", []),
        ("qqqq", []),
        ("khong co thu tuc nay", []),
    ],
)
async def test_a_search_finds_by_beginnings_initials_code_and_with_slips(
    catalogue: Any, typed: str, found: list[str]
) -> None:
    assert await codes(catalogue, q=typed) == found


async def test_the_same_search_many_times_on_one_connection(catalogue: Any) -> None:
    for _ in range(8):
        assert (await codes(catalogue, q="khai si"))[0] == "1.001193"


async def test_lists_by_level_field_and_agency(catalogue: Any) -> None:
    assert await codes(catalogue, level="district", q="khai") == ["2.000528"]
    assert await codes(catalogue, field_id=2) == ["1.001612"]
    assert set(await codes(catalogue, agency_id=2)) == {"2.000528", "1.001612", "2.000815"}
    assert await codes(catalogue, agency_id=12) == ["1.001612"]
    assert set(await codes(catalogue, agency_id=11)) == set(await codes(catalogue)) - {"1.001612"}
    assert await codes(catalogue, agency_id=999) == []
    assert await codes(catalogue, valid_on="2018-12-31") == []


async def test_pages_join_without_gap_or_double(catalogue: Any) -> None:
    for q in ("", "dang ky"):
        whole, joined, cursor = await codes(catalogue, q=q), [], None
        while True:
            query = {"q": q, "limit": 2} | ({"cursor": cursor} if cursor else {})
            answer = await catalogue.client.get(f"{API}/procedures", params=query)
            joined += [item["code"] for item in answer.json()["items"]]
            cursor = answer.json()["next_cursor"]
            assert ("link" in answer.headers) == (cursor is not None)
            if cursor is None:
                break
        assert joined == whole
        assert len(whole) > 4


async def test_a_list_takes_as_many_statements_for_one_as_for_all(catalogue: Any) -> None:
    for query, most in (({}, 1), ({"q": "dang ky"}, 2)):
        for limit in (1, 500):
            with count_queries(catalogue.engine) as seen:
                await codes(catalogue, limit=limit, **query)
            assert len(seen) == most, seen


async def test_a_procedure_whole(catalogue: Any) -> None:
    procedure = (await catalogue.client.get(f"{API}/procedures/1.001193")).json()
    assert procedure["name"] == "Đăng ký khai sinh"
    assert procedure["field"] == {"id": 1, "code": "HT", "name": "Hộ tịch"}
    assert procedure["duration"] == {"amount": 3, "unit": "working_day"}
    assert [(paper["position"], paper["required"]) for paper in procedure["papers"]] == [(1, True), (2, False)]
    assert (procedure["version"], procedure["valid_from"]) == (1, "2019-01-01")
    assert procedure["published_at"].startswith("2021-09-15")
    same = (await catalogue.client.get(f"{API}/procedure-versions/{procedure['version_id']}")).json()
    assert same == procedure
    history = (await catalogue.client.get(f"{API}/procedures/1.001193/versions")).json()["items"]
    assert [one["version_id"] for one in history] == [procedure["version_id"]]


async def test_unknown_procedures_are_not_found(catalogue: Any) -> None:
    for path in ("procedures/9.999999", "procedures/9.999999/versions", "procedure-versions/999999"):
        assert (await catalogue.client.get(f"{API}/{path}")).status_code == 404
    answer = await catalogue.client.get(f"{API}/procedures/1.001193", params={"valid_on": "2018-01-01"})
    assert answer.status_code == 404


@pytest.mark.parametrize("path", ["procedures", "procedures?q=khai", "procedures/1.001193", "agencies", "fields"])
async def test_a_slow_line_loads_once(catalogue: Any, path: str) -> None:
    first = await catalogue.client.get(f"{API}/{path}")
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "public, no-cache"
    for held in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = await catalogue.client.get(f"{API}/{path}", headers={"If-None-Match": held})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    other = await catalogue.client.get(f"{API}/{path}", headers={"If-None-Match": '"other"'})
    assert other.status_code == 200


async def test_a_version_may_be_kept_for_ever(catalogue: Any) -> None:
    version_id = (await catalogue.client.get(f"{API}/procedures/1.001193")).json()["version_id"]
    answer = await catalogue.client.get(f"{API}/procedure-versions/{version_id}")
    assert "immutable" in answer.headers["cache-control"]
