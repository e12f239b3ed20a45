"""What this service keeps of the catalogue: in memory, and in its own database for when it is down."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import httpx
import pytest
from dossier.adapters.catalog import Catalog
from dossier.domain.deadlines import Term, appoint
from kernel.clock import ZONE
from kernel.db import create_engine
from kernel.problems import Unavailable
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token

from ..conftest import running_catalog
from ..factories import BUSINESS, COMMUNE, DISTRICT, FOREIGN_MARRIAGE, JUSTICE, OTHER_COMMUNE, new_key

API = "/api/catalog/v1"
TODAY = dt.date(2021, 9, 15)
CIVIL_STATUS, BUSINESSES = 1, 3


@pytest.fixture
async def known(fresh_database: Database, tmp_path: Path) -> AsyncIterator[tuple[Catalog, httpx.AsyncClient]]:
    """This service's memory of the catalogue, still empty, and a catalogue of its own that may be changed."""
    engine = create_engine(fresh_database.url)
    async with running_catalog(tmp_path) as catalog, httpx.AsyncClient(base_url=catalog.url) as client:
        yield Catalog(client, engine, lambda: TODAY), client
    await engine.dispose()


async def name_officer(client: httpx.AsyncClient, staff_id: int, function: str, **scope: Any) -> None:
    body = {"agency_id": DISTRICT, "staff_id": staff_id, "function": function, **scope}
    body |= {"valid_from": "2021-09-01", "valid_to": "2021-10-01", "decision": "Quyết định thử"}
    headers = bearer(staff_token("admin", subject="9"), key=new_key())
    answer = await client.post(f"{API}/on-the-spot-officers", json=body, headers=headers)
    assert answer.status_code == 201, answer.text


async def test_officers_for_the_desk_are_known_without_asking_and_after_a_restart(
    known: tuple[Catalog, httpx.AsyncClient],
) -> None:
    catalog, client = known
    with pytest.raises(Unavailable):
        catalog.desk_officers("appraise", DISTRICT, FOREIGN_MARRIAGE, CIVIL_STATUS, TODAY)
    listed = await client.get(f"{API}/staff", headers=bearer(staff_token("admin", subject="9")))
    ids = {one["name"]: one["id"] for one in listed.json()["items"]}
    clerk, officer = ids["Nguyễn Thị Lan"], ids["Hoàng Thị Thu"]
    await catalog.refresh()
    everywhere = {one: catalog.desk_officers(one, DISTRICT, "x", 0, TODAY) for one in ("appraise", "decide")}
    await name_officer(client, clerk, "appraise", field_id=CIVIL_STATUS)
    await name_officer(client, officer, "appraise", procedure_code=BUSINESS)
    await name_officer(client, officer, "decide")
    await catalog.refresh()
    again = Catalog(client, catalog._engine, lambda: TODAY)
    await again.start()
    for memory in (catalog, again):
        for procedure, field, function, expected in (
            (FOREIGN_MARRIAGE, CIVIL_STATUS, "appraise", {str(clerk)}),
            (BUSINESS, BUSINESSES, "appraise", {str(officer)}),
            (FOREIGN_MARRIAGE, CIVIL_STATUS, "decide", {str(officer)}),
        ):
            named = memory.desk_officers(function, DISTRICT, procedure, field, TODAY)
            assert named - everywhere[function] == expected
        for agency_id, day in ((101, TODAY), (DISTRICT, dt.date(2021, 10, 1)), (DISTRICT, dt.date(2021, 8, 31))):
            assert str(officer) not in memory.desk_officers("decide", agency_id, BUSINESS, BUSINESSES, day)


async def publish_calendar(client: httpx.AsyncClient, agency_id: int, weekly: dict[str, Any]) -> None:
    headers = bearer(staff_token("admin", subject="9"), key=new_key())
    body = {"agency_id": agency_id, "valid_from": "2021-09-15", "version": "thứ Bảy", "weekly": weekly}
    draft = await client.post(f"{API}/calendar-versions", json=body, headers=headers)
    assert draft.status_code == 201, draft.text
    headers = bearer(staff_token("admin", subject="9"), key=new_key(), version=1)
    path = f"{API}/calendar-versions/{draft.json()['id']}/publications"
    assert (await client.post(path, headers=headers)).status_code == 201


async def test_an_agency_is_reckoned_by_its_own_calendar_also_while_the_catalogue_is_down(
    known: tuple[Catalog, httpx.AsyncClient],
) -> None:
    catalog, client = known
    with pytest.raises(Unavailable):
        catalog.calendar_of(OTHER_COMMUNE)
    week = {day: [["07:30", "11:30"], ["13:30", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
    await publish_calendar(client, OTHER_COMMUNE, week | {"sat": [["07:30", "11:30"]]})
    await catalog.refresh()
    again = Catalog(client, catalog._engine, lambda: TODAY)
    await again.start()
    saturday = dt.date(2021, 9, 18)
    for memory in (catalog, again):
        assert memory.calendar_of(OTHER_COMMUNE).is_working_day(saturday)
        for follows in (DISTRICT, JUSTICE, COMMUNE, None):
            assert memory.calendar_of(follows) is memory.calendar
        assert not memory.calendar.is_working_day(saturday)
    friday = dt.datetime(2021, 9, 17, 9, tzinfo=ZONE)
    term = Term(Fraction(1), "working_day")
    promised = {one: appoint(term, friday, catalog.calendar_of(one)) for one in (OTHER_COMMUNE, COMMUNE)}
    own, common = promised[OTHER_COMMUNE], promised[COMMUNE]
    assert own is not None
    assert common is not None
    assert (own.due_at.day, own.due_at.hour, common.due_at.day) == (18, 11, 20)
    assert own.trace()["calendar"] == catalog.calendar_of(OTHER_COMMUNE).version != common.trace()["calendar"]
