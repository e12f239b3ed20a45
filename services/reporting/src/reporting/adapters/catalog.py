"""What reporting needs of the catalogue: names of agencies and fields, and the district's calendar."""

from __future__ import annotations

import datetime as dt
from typing import Any

import httpx
from pydantic import BaseModel, ConfigDict

CALENDAR_YEARS = {"from": 2012, "to": 2035}


class KnownAgency(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: int
    code: str
    name: str
    short_name: str
    kind: str
    level: str
    parent_id: int | None
    valid_from: dt.date
    valid_to: dt.date | None


class KnownField(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: int
    code: str
    name: str


class Catalog:
    """Public reads of the catalogue; raises httpx.HTTPError when it is down."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def agencies(self) -> list[KnownAgency]:
        return [KnownAgency.model_validate(one) for one in await self._items("agencies")]

    async def fields(self) -> list[KnownField]:
        return [KnownField.model_validate(one) for one in await self._items("fields")]

    async def calendar(self) -> dict[str, Any]:
        """The district's calendar, as worktime.Calendar reads it."""
        answer = await self._client.get("/api/catalog/v1/calendars/default", params=CALENDAR_YEARS)
        content: dict[str, Any] = answer.raise_for_status().json()
        return content

    async def _items(self, what: str) -> list[Any]:
        answer = await self._client.get(f"/api/catalog/v1/{what}")
        items: list[Any] = answer.raise_for_status().json()["items"]
        return items
