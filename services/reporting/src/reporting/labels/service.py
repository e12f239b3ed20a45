"""Keeps the names of agencies and fields fresh; the last known ones stay when the catalogue is down."""

from __future__ import annotations

from dataclasses import dataclass

from kernel.db import transaction
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from reporting.adapters.catalog import Catalog
from reporting.labels import repository


@dataclass(frozen=True)
class Labels:
    """Names for ids; an unknown id is shown as its number, never hidden."""

    agencies: dict[int, str]
    fields: dict[int, str]

    def agency(self, agency_id: int) -> str:
        return self.agencies.get(agency_id, f"Đơn vị số {agency_id}")

    def field(self, field_id: int) -> str:
        return self.fields.get(field_id, f"Lĩnh vực số {field_id}")


async def refresh(engine: AsyncEngine, catalog: Catalog) -> int:
    """Fetch and remember; answers how many names were new or different. Raises httpx.HTTPError."""
    agencies, fields = await catalog.agencies(), await catalog.fields()
    async with transaction(engine) as db:
        changed = await repository.remember_agencies(db, [one.model_dump() for one in agencies])
        return changed + await repository.remember_fields(db, [one.model_dump() for one in fields])


async def read(db: AsyncConnection) -> Labels:
    return Labels(await repository.agency_names(db), await repository.field_names(db))
