"""The real catalogue loads the demo district, into a real database."""

from __future__ import annotations

import pytest
from catalog.command import CommandSettings
from catalog.descriptions.problems import NotLoadable
from catalog.load import load_description, read_file
from demo.sources import DISTRICT_FILE
from kernel.testing.plugin import Database

SERVICE = "catalog"


async def test_the_catalogue_loads_the_district_once(database: Database) -> None:
    settings = CommandSettings(environment="test", database_url=database.url)
    first = await load_description(settings, read_file(DISTRICT_FILE))
    assert (first.agencies, first.staff) == (40, 74)
    assert first.versions >= 110
    assert (first.officers, first.calendar) == (45, 2)
    again = await load_description(settings, read_file(DISTRICT_FILE))
    assert again.changed() == 0


async def test_a_production_catalogue_refuses_the_demo_accounts(database: Database) -> None:
    settings = CommandSettings(environment="production", database_url=database.url)
    with pytest.raises(NotLoadable, match="passwords"):
        await load_description(settings, read_file(DISTRICT_FILE))
