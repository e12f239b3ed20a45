"""What this service keeps of the catalogue: in memory, and in its own database for when it is down."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from dossier.adapters.catalog import Catalog
from kernel.db import create_engine
from kernel.problems import Unavailable
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token

from ..factories import BUSINESS, COPY, DISTRICT, new_key

API = "/api/catalog/v1"
TODAY = dt.date(2021, 9, 15)
CERTIFICATION, BUSINESSES = 2, 3


@pytest.fixture
async def known(fresh_database: Database, catalog_url: str) -> AsyncIterator[tuple[Catalog, httpx.AsyncClient]]:
    """This service's memory of the catalogue, still empty, and the catalogue itself."""
    engine = create_engine(fresh_database.url)
    async with httpx.AsyncClient(base_url=catalog_url) as client:
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
        catalog.desk_officers("appraise", DISTRICT, COPY, CERTIFICATION, TODAY)
    listed = await client.get(f"{API}/staff", headers=bearer(staff_token("admin", subject="9")))
    ids = {one["name"]: one["id"] for one in listed.json()["items"]}
    clerk, officer = ids["Nguyễn Thị Lan"], ids["Lê Văn Hùng"]
    await name_officer(client, clerk, "appraise", field_id=CERTIFICATION)
    await name_officer(client, officer, "appraise", procedure_code=BUSINESS)
    await name_officer(client, officer, "decide")
    await catalog.refresh()
    again = Catalog(client, catalog._engine, lambda: TODAY)
    await again.start()
    for memory in (catalog, again):
        for procedure, field, function, expected in (
            (COPY, CERTIFICATION, "appraise", {str(clerk)}),
            (BUSINESS, BUSINESSES, "appraise", {str(officer)}),
            (COPY, CERTIFICATION, "decide", {str(officer)}),
        ):
            assert memory.desk_officers(function, DISTRICT, procedure, field, TODAY) == expected
        for agency_id, day in ((101, TODAY), (DISTRICT, dt.date(2021, 10, 1)), (DISTRICT, dt.date(2021, 8, 31))):
            assert memory.desk_officers("decide", agency_id, COPY, CERTIFICATION, day) == frozenset()
