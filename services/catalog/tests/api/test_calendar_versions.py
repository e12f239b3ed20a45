"""Calendars in versions: drafted, compared, published, then never changed; agencies with hours of their own."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from catalog.acts.service import first_broken
from catalog.command import CommandSettings
from catalog.descriptions.problems import NotLoadable
from catalog.descriptions.schemas import Description
from catalog.load import load_description
from kernel.db import transaction
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

API = "/api/catalog/v1"
MORNING, AFTERNOON = ["07:30", "11:30"], ["13:30", "17:00"]
WEEK = {day: [MORNING, AFTERNOON] for day in ("mon", "tue", "wed", "thu", "fri")}
SATURDAYS = WEEK | {"sat": [MORNING]}
COMMUNE, DIVISION = 101, 11
_turns = itertools.count(1)


def content(**changes: Any) -> dict[str, Any]:
    given = {"version": "xã làm sáng thứ Bảy", "weekly": SATURDAYS, "cutoff": "16:00", "overrides": []}
    return {**given, "basis": "Quyết định thử", "valid_from": "2021-10-01", **changes}


class Office:
    """An administrator who writes calendars."""

    def __init__(self, catalogue: Any) -> None:
        self.catalogue, self.client = catalogue, catalogue.client

    async def send(self, method: str, path: str = "", body: Any = None, version: int | None = None) -> Any:
        headers = await self.catalogue.headers("admin", key=f"calendar-{next(_turns):05}", version=version)
        return await self.client.request(method, f"{API}/calendar-versions{path}", json=body, headers=headers)

    async def draft(self, agency_id: int | None = COMMUNE, **changes: Any) -> dict[str, Any]:
        answer = await self.send("POST", body={"agency_id": agency_id, **content(**changes)})
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    async def publish(self, draft: dict[str, Any]) -> Any:
        return await self.send("POST", f"/{draft['id']}/publications", version=draft["revision"])

    async def published(self, agency_id: int | None = COMMUNE, **changes: Any) -> dict[str, Any]:
        answer = await self.publish(await self.draft(agency_id, **changes))
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    async def of(self, place: str, day: str) -> dict[str, Any]:
        answer = await self.client.get(f"{API}/calendars/{place}", params={"valid_on": day})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())


@pytest.fixture
def office(fresh_catalogue: Any) -> Office:
    return Office(fresh_catalogue)


async def test_an_agency_works_by_its_own_calendar_from_its_first_day(office: Office) -> None:
    made = await office.published()
    assert (made["state"], made["number"], made["agency_id"]) == ("published", 1, COMMUNE)
    before, after = await office.of("agencies/101", "2021-09-30"), await office.of("agencies/101", "2021-10-01")
    assert (before["agency_id"], after["agency_id"]) == (None, COMMUNE)
    assert (before["weekly"]["sat"], after["weekly"]["sat"]) == ([], [MORNING])
    assert (after["cutoff"], after["version_id"], after["valid_from"]) == ("16:00", made["id"], "2021-10-01")
    assert after["version"] != before["version"]
    assert (await office.of("default", "2021-10-01"))["weekly"]["sat"] == []


async def test_a_division_follows_its_district_and_a_commune_does_not(office: Office) -> None:
    await office.published(2)
    assert (await office.of(f"agencies/{DIVISION}", "2021-10-01"))["agency_id"] == 2
    assert (await office.of(f"agencies/{COMMUNE}", "2021-10-01"))["agency_id"] is None
    assert (await office.client.get(f"{API}/calendars/agencies/999")).status_code == 404


async def test_all_calendars_in_force_at_once(office: Office) -> None:
    await office.published()
    await office.published(2)
    answer = await office.client.get(
        f"{API}/calendars", params={"valid_on": "2021-10-01", "from": 2021, "to": 2021}
    )
    items = answer.json()["items"]
    assert [one["agency_id"] for one in items] == [None, 2, COMMUNE]
    assert all(list(one["years"]) == ["2021"] for one in items)
    again = await office.client.get(answer.request.url, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


async def test_a_draft_is_nobodys_calendar(office: Office) -> None:
    draft = await office.draft()
    assert (draft["state"], draft["revision"], draft["published_at"]) == ("draft", 1, None)
    assert (await office.of("agencies/101", "2021-10-01"))["agency_id"] is None
    second = await office.send("POST", body={"agency_id": COMMUNE, **content()})
    assert (second.status_code, second.json()["code"]) == (409, "calendar-draft-exists")
    listed = (await office.send("GET", "?agency_id=101")).json()["items"]
    assert listed == [draft]
    one = await office.send("GET", f"/{draft['id']}")
    assert (one.json(), one.headers["etag"]) == (draft, '"1"')


async def test_a_draft_is_written_anew_by_whoever_has_read_it(office: Office) -> None:
    draft = await office.draft()
    path = f"/{draft['id']}"
    changed = await office.send("PUT", path, content(cutoff=None), version=1)
    assert (changed.status_code, changed.json()["cutoff"], changed.headers["etag"]) == (200, None, '"2"')
    assert (await office.send("PUT", path, content(), version=1)).status_code == 412
    assert (await office.publish(draft)).status_code == 412
    assert (await office.publish(changed.json())).status_code == 201
    for answer in (await office.send("PUT", path, content(), version=2), await office.publish(changed.json())):
        assert (answer.status_code, answer.json()["code"]) == (409, "calendar-published")


async def test_what_changes_is_told_day_by_day_before_it_is_published(office: Office) -> None:
    swap = [
        {"date": "2021-10-04", "working": False, "name": "Nghỉ hoán đổi", "basis": "thử"},
        {"date": "2021-10-09", "working": True, "name": "Làm bù", "basis": "thử"},
    ]
    district = await office.draft(None, weekly=WEEK, cutoff="15:00", overrides=swap)
    answer = await office.send("GET", f"/{district['id']}/changes?to=2021-10-31")
    told = answer.json()
    assert [(one["date"], one["before"], one["after"], one["name"]) for one in told["days"]] == [
        ("2021-10-04", [MORNING, AFTERNOON], [], "Nghỉ hoán đổi"),
        ("2021-10-09", [], [MORNING, AFTERNOON], "Làm bù"),
    ]
    assert (told["first"], told["cutoff_before"], told["cutoff_after"]) == ("2021-10-01", "15:00", "15:00")
    own = await office.draft()
    saturdays = (await office.send("GET", f"/{own['id']}/changes?to=2021-10-31")).json()
    assert [one["date"] for one in saturdays["days"]] == [f"2021-10-{day:02}" for day in (2, 9, 16, 23, 30)]
    assert saturdays["cutoff_before"] == "15:00"
    await office.publish(district)
    after = (await office.send("GET", f"/{own['id']}/changes?to=2021-10-31")).json()
    assert after["against_version_id"] == district["id"]
    assert [one["date"] for one in after["days"]] == [f"2021-10-{day:02}" for day in (2, 4, 9, 16, 23, 30)]
    backwards = await office.send("GET", f"/{own['id']}/changes?to=2021-09-30")
    assert (backwards.status_code, backwards.json()["errors"][0]["pointer"]) == (422, "/query/from")


async def test_a_published_version_still_tells_what_it_changed(office: Office) -> None:
    first = await office.published()
    second = await office.published(weekly=WEEK, cutoff="16:00")
    told = (await office.send("GET", f"/{second['id']}/changes?to=2021-10-10")).json()
    assert told["against_version_id"] == first["id"]
    assert [(one["date"], one["before"], one["after"]) for one in told["days"]] == [
        ("2021-10-02", [MORNING], []),
        ("2021-10-09", [MORNING], []),
    ]


async def test_of_two_that_begin_on_one_day_the_later_holds_and_none_begins_in_the_past(office: Office) -> None:
    await office.published()
    corrected = await office.published(cutoff="14:00")
    assert (await office.of("agencies/101", "2021-10-01"))["version_id"] == corrected["id"]
    late = await office.publish(await office.draft(valid_from="2021-09-14"))
    assert (late.status_code, late.json()["errors"][0]["code"]) == (422, "in-the-past")


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"agency_id": 999}, "/agency_id"),
        ({"weekly": {}}, "/"),
        ({"weekly": {"mon": [AFTERNOON, MORNING]}}, "/"),
        ({"weekly": {"someday": [MORNING]}}, "/weekly/someday/[key]"),
        ({"cutoff": "25:00"}, "/cutoff"),
        ({"valid_from": "2021-13-01"}, "/valid_from"),
    ],
)
async def test_what_makes_no_sense_is_refused(office: Office, changes: dict[str, Any], pointer: str) -> None:
    answer = await office.send("POST", body={"agency_id": COMMUNE, **content(), **changes})
    assert answer.status_code == 422
    assert pointer in {one["pointer"] for one in answer.json()["errors"]}, answer.text


@pytest.mark.parametrize("role", ["app", "owner"])
@pytest.mark.parametrize(
    "statement", ["UPDATE calendar_versions SET cutoff = NULL", "DELETE FROM calendar_versions"]
)
async def test_the_database_never_changes_a_published_calendar(catalogue: Any, role: str, statement: str) -> None:
    database = catalogue.database
    engine = create_async_engine(database.url if role == "app" else database.migrator_url)
    with pytest.raises(DBAPIError, match=r"is never changed|permission denied"):
        async with engine.begin() as db:
            await db.execute(text(statement))
    await engine.dispose()


async def test_a_description_brings_calendars_once_and_other_content_is_another_version(
    fresh_database: Any, district: dict[str, Any]
) -> None:
    settings = CommandSettings(environment="test", database_url=fresh_database.url)
    own = content(agency_id=COMMUNE)
    del own["valid_from"]
    district["agency_calendars"] = [own]

    async def load() -> int:
        return (await load_description(settings, Description.model_validate(district))).calendar

    assert [await load(), await load()] == [2, 0]
    district["calendar"]["overrides"].reverse()
    assert await load() == 0
    own["cutoff"] = "14:30"
    assert [await load(), await load()] == [1, 0]
    district["agency_calendars"] = [{**own, "agency_id": 999}]
    with pytest.raises(NotLoadable, match="named by calendars do not exist: 999"):
        await load()


async def test_every_change_leaves_a_chained_act(office: Office) -> None:
    made = await office.published()
    async with transaction(office.catalogue.engine) as db:
        query = text("SELECT act FROM catalog_acts WHERE subject_kind = 'calendar_version' AND subject_id = :id")
        acts = (await db.execute(query, {"id": str(made["id"])})).scalars().all()
        assert await first_broken(db) is None
    assert sorted(acts) == ["draft_calendar", "publish_calendar"]
